-- What came from a department and could not be taken: kept for a person who reads it, mends it and takes it, or drops it.
create table departments.letter (
  id uuid primary key,
  department_id text not null,
  connector text not null,
  connection_id uuid not null,
  -- Its own name at the other side, so that it is set aside once.
  key text not null,
  reason text not null,
  -- Sealed; of what is large, the beginning.
  body bytea not null,
  size_bytes bigint not null,
  arrived_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'taken', 'dropped')),
  closed_by text,
  closed_at timestamptz,
  why text not null default '',
  unique (connection_id, key),
  check ((state = 'open') = (closed_at is null))
);
create index letter_open on departments.letter (arrived_at desc, id desc) where state = 'open';

-- A message may also be taken by hand.
alter table departments.answer drop constraint answer_came_by_check;
alter table departments.answer add constraint answer_came_by_check
  check (came_by in ('send', 'poll', 'callback', 'hand'));
