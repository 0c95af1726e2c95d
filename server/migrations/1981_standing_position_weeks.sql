-- Weeks of a representative's positions in which something looked made up, with the reasons: for somebody to look at, and nothing else
-- follows from it. Of a week in which nothing did there is no row.
create table standing.position_week (
  facilitator_id uuid not null,
  -- Its Monday.
  week date not null,
  -- Where they first served when it was reckoned.
  district_id text not null,
  tehsil_id text,
  positions integer not null check (positions >= 0),
  score integer not null check (score between 1 and 100),
  reasons jsonb not null,
  -- When somebody last said what they found.
  looked_at timestamptz,
  primary key (facilitator_id, week)
);
create index position_week_open on standing.position_week (week, score, facilitator_id) where looked_at is null;
create index position_week_order on standing.position_week (week, score, facilitator_id);

-- What somebody found who looked; another look is another row.
create table standing.position_look (
  id uuid primary key,
  facilitator_id uuid not null,
  week date not null,
  outcome text not null check (outcome in ('nothing_wrong', 'talk', 'complaint')),
  note text not null check (length(note) between 1 and 500),
  looked_by text not null,
  at timestamptz not null,
  foreign key (facilitator_id, week) references standing.position_week on delete cascade
);
create index position_look_of on standing.position_look (facilitator_id, week, at);
