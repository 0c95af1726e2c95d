-- Whoever has gone is told for a day, with when; and of each process which lanes it works and how often it lost the database.
alter table kernel.process
  add column lanes text[] not null default '{}',
  add column interrupted integer not null default 0 check (interrupted >= 0),
  add column left_at timestamptz;
