-- A message that brings a document waits here until the document is fetched, checked and kept; then it is taken like any other.
create table departments.arrival (
  id uuid primary key,
  department_id text not null,
  message_id text not null,
  application_id uuid not null,
  connection_id uuid not null,
  came_by text not null check (came_by in ('poll', 'callback', 'hand')),
  -- Sealed, without the document's bytes …
  message bytea not null,
  -- … which are here, sealed, unless they are still to be fetched.
  bytes bytea,
  tries integer not null default 0,
  last_error text,
  arrived_at timestamptz not null,
  unique (department_id, message_id)
);
create index arrival_application on departments.arrival (application_id);

-- What came with a message that was set aside, sealed: whoever puts the message right takes it with its document.
alter table departments.letter add column file bytea;
alter table departments.letter add column file_kind text;
alter table departments.letter add column file_sha256 text;
-- What comes after the paper was issued is set aside by whoever decides, and not by a connection.
alter table departments.letter alter column connection_id drop not null;
alter table departments.letter add column application_id uuid;
alter table departments.letter add column message_id text;
