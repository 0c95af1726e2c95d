-- What agencies plan for their own people.
create schema agencies;

create table agencies.planned_shift (
  id uuid primary key,
  agency_id uuid not null,
  facilitator_id uuid not null,
  tehsil_id text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  by text not null,
  made_at timestamptz not null,
  dropped_at timestamptz
);
create index planned_shift_agency on agencies.planned_shift (agency_id, starts_at) where dropped_at is null;
create index planned_shift_facilitator on agencies.planned_shift (facilitator_id, starts_at) where dropped_at is null;
