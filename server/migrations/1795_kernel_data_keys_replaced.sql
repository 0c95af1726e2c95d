-- A data key is replaced while the system serves: what it sealed still opens with it, and whoever erases the key erases
-- all that it was. The system's own keys stand in no such row: what is found by their hash could not be found any more.
create table kernel.former_data_key (
  id text not null references kernel.data_key (id) on delete cascade,
  replaced_at timestamptz not null default clock_timestamp(),
  master_id text not null,
  wrapped bytea not null,
  primary key (id, replaced_at),
  check (id <> 'root' and id not like 'root:%')
);

-- One is open at most; which keys it is done with is told by when they were made.
create table kernel.data_key_rotation (
  begun_at timestamptz primary key default clock_timestamp(),
  ended_at timestamptz
);
create unique index data_key_rotation_open on kernel.data_key_rotation ((true)) where ended_at is null;
