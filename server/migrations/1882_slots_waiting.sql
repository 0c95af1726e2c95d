-- Places in line for an hour: somebody wants a visit in a tehsil on some days, and none of their hours is free. Whoever is told of one
-- has it held for them: what is promised counts it, and slot_id says which.
create table slots.waiting (
  id uuid primary key,
  account_id uuid not null,
  tehsil_id text not null,
  service_id text not null,
  manner text not null,
  skills text[] not null,
  -- By the territory's calendar, in order.
  days text[] not null check (cardinality(days) between 1 and 60),
  -- Whose visit it is, where it is ordered already.
  request_id uuid,
  asked_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('waiting', 'told', 'taken', 'declined', 'missed', 'over')),
  slot_id uuid references slots.slot,
  held_until timestamptz,
  ended_at timestamptz,
  check ((state = 'told') <= (slot_id is not null and held_until is not null)),
  check ((state in ('waiting', 'told')) = (ended_at is null))
);
create index waiting_in_line on slots.waiting (tehsil_id, asked_at, id) where state = 'waiting';
create index waiting_of on slots.waiting (account_id, asked_at);
create index waiting_ended on slots.waiting (ended_at) where ended_at is not null;
