-- Service definitions as they were, are and will be. A request keeps the version it was booked under.
create schema if not exists catalogue;

create table catalogue.service_version (
  service_id text not null,
  version integer not null,
  effective_from date not null,
  effective_to date,
  definition jsonb not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (service_id, version)
);
