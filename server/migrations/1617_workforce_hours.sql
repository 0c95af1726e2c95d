-- When each facilitator works: their week, their days off, the shifts that they or their agency planned.

-- The latest row holds; the earlier ones are its history. Never changed.
create table workforce.working_week (
  id bigint generated always as identity primary key,
  facilitator_id uuid not null references workforce.facilitator,
  -- [{ day, from, to }], local wall-clock times.
  spans jsonb not null,
  by text not null,
  at timestamptz not null
);
create index working_week_facilitator on workforce.working_week (facilitator_id, id desc);

create table workforce.day_off (
  id uuid primary key,
  facilitator_id uuid not null references workforce.facilitator,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  kind text not null check (kind in ('leave', 'sick', 'other')),
  reason text not null default '',
  by text not null,
  made_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text
);
create index day_off_facilitator on workforce.day_off (facilitator_id, starts_at) where lifted_at is null;

-- Null: planned by the facilitator themselves.
alter table workforce.planned_shift alter column agency_id drop not null;

-- Whoever may work today was counted at every hour; they go on as they were until they say otherwise.
insert into workforce.working_week (facilitator_id, spans, by, at)
select f.id, (select jsonb_agg(jsonb_build_object('day', d.day, 'from', '00:00', 'to', '24:00'))
    from unnest(array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) as d(day)), 'system:upgrade', f.made_at
  from workforce.facilitator f where f.standing in ('active', 'warned', 'paused', 'suspended');
