-- Service definitions as they were, are and will be. A request keeps the version it was booked under.
create schema catalogue;

create table catalogue.service_version (
  service_id text not null,
  version integer not null,
  effective_from date not null,
  effective_to date,
  definition jsonb not null,
  -- Null for a version of the pack, which was written before the system ran.
  authored_by text[],
  published_by text not null,
  published_at timestamptz not null,
  primary key (service_id, version),
  -- A version that is published while the system runs has two people behind it: who wrote it does not publish it.
  constraint service_version_two_people check (authored_by is null or not (published_by = any (authored_by)))
);
