-- What operations decided over the head of offers and plans: a visit waits (hold), or stays with one facilitator (pin).
create table dispatch.override (
  id uuid primary key,
  visit_id uuid not null references dispatch.visit,
  kind text not null check (kind in ('hold', 'pin')),
  -- Of a pin: with whom the visit stays.
  facilitator_id uuid,
  -- Of a hold: when it ends by itself; without it when somebody lets go.
  until timestamptz,
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('let_go', 'replaced', 'ran_out', 'fell', 'visit_ended')),
  -- Which of the staff ended it, and why; null where nobody did.
  ended_by uuid,
  ended_reason text,
  check ((kind = 'pin') = (facilitator_id is not null)),
  check (kind = 'hold' or until is null),
  check ((ended_at is null) = (ended_how is null))
);
-- One word counts at a time: whoever comes second has to have seen the first.
create unique index override_standing on dispatch.override (visit_id) where ended_at is null;
create index override_of_visit on dispatch.override (visit_id, made_at desc);
