-- Which processes take part: those that serve, and those that work. Whoever has said nothing for some seconds, and holds its
-- session lock no more, is dead, and what it held is given back.
create table kernel.process (
  -- Under which it holds its jobs.
  id text primary key,
  pid integer not null,
  host text not null,
  role text not null check (role in ('all', 'serve', 'work')),
  version text not null,
  since timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  jobs_running integer not null default 0 check (jobs_running >= 0)
);
