-- Links by which a relative follows a visit. The link itself is kept nowhere: only what recognises it.
create table dispatch.trip_link (
  id uuid primary key,
  token_index bytea not null unique,
  visit_id uuid not null references dispatch.visit (id),
  request_id uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index trip_link_of_request on dispatch.trip_link (request_id) where ended_at is null;
