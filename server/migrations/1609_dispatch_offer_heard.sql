-- When an offer reached whoever it was made to, and by which way: their time to think begins then.
alter table dispatch.offer
  add column heard_at timestamptz,
  add column heard_by text check (heard_by in ('app', 'push', 'text'));
