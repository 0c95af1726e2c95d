-- How a walk-in centre came to be what it is: made, corrected, its till and safe, closed. `set` was one person's to set right;
-- what moves money, opens or closes a centre is asked by one and decided by another.
create table centres.change (
  id uuid primary key,
  centre_id text not null,
  kind text not null check (kind in ('make', 'details', 'money', 'close')),
  before jsonb,
  after jsonb not null,
  reason text not null,
  state text not null check (state in ('set', 'asked', 'approved', 'refused')),
  asked_by text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  check ((kind = 'details') = (state = 'set')),
  check ((state in ('set', 'asked')) = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (decided_by is null or decided_by <> asked_by)
);
create index change_centre on centres.change (centre_id, asked_at desc);
create unique index change_waiting on centres.change (centre_id) where state = 'asked';
