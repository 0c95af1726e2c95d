-- What became of each line of the bank's, and what it may be.
alter table reconciliation.line
  add column state text not null default 'open' check (state in ('open', 'matched', 'suspense', 'not_ours')),
  -- The movements that it was, each by its kind and key.
  add column movements text[] not null default '{}',
  -- The pass that found them, or a person.
  add column found_by text check (found_by in ('booked', 'reference', 'batch', 'trace', 'person')),
  -- Who asked for it, where it took two.
  add column asked_by text,
  add column settled_by text,
  add column settled_at timestamptz,
  -- Who looks after a line that nothing explains, and what they found so far.
  add column owner text,
  add column note text,
  add constraint line_settled check ((state = 'open') = (settled_at is null)),
  -- What is put aside was asked for by one person and let go of by another, whatever a program says.
  add constraint line_by_two check (state not in ('suspense', 'not_ours') or coalesce(asked_by <> settled_by, false));
create index line_movements on reconciliation.line using gin (movements) where state = 'matched';
create index line_open on reconciliation.line (booked_on, place, id) where state = 'open';
create index line_settled on reconciliation.line (settled_at desc, id desc) where state <> 'open';

create table reconciliation.proposal (
  line_id uuid not null references reconciliation.line,
  movement text not null,
  because text not null check (because in ('other_amount', 'other_day', 'not_the_only_one', 'near_reference', 'amount', 'above_sum')),
  amount_paisa bigint not null,
  expected_on date not null,
  -- What the movement is called: a slip, a department.
  name text not null,
  -- Not this one, said a person: it is not proposed again.
  refused_by text,
  refused_at timestamptz,
  primary key (line_id, movement)
);
