-- Who looked at a person's request, in what office of ours, and which part of it. One row for a quarter of an hour.
create table requests.reading (
  request_id uuid not null references requests.request,
  reader text not null,
  -- The desks of that person at that moment; empty for a facilitator.
  roles text[] not null,
  part text not null check (part in ('request', 'application', 'search', 'visit', 'complaint', 'export')),
  quarter bigint not null,
  at timestamptz not null,
  primary key (request_id, reader, part, quarter)
);
create index reading_reader on requests.reading (reader, at desc);
