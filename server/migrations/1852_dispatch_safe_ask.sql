-- Whoever stops for long on the way, or leaves it, is asked once a trip whether they are safe; without an answer the desk is called.
create table dispatch.safe_ask (
  visit_id uuid not null references dispatch.visit (id),
  facilitator_id uuid not null,
  why text not null check (why in ('stopped', 'away')),
  asked_at timestamptz not null,
  until timestamptz not null,
  answered_at timestamptz,
  alarmed_at timestamptz,
  primary key (visit_id, facilitator_id)
);
