-- When a session was last used, with what, and from about where: for whoever has it to recognise, and for its end when nobody uses it.
alter table identity.session add column seen_at timestamptz;
alter table identity.session add column device text not null default '';
alter table identity.session add column network text not null default '';
