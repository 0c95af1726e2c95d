-- When backups were made, so that an alarm can say that none was.
create table kernel.backup (
  id bigint primary key generated always as identity,
  made_at timestamptz not null default clock_timestamp(),
  bytes bigint not null check (bytes > 0),
  files integer not null check (files >= 0),
  -- Files that the store no longer gave back as they were.
  damaged integer not null check (damaged >= 0)
);
create index backup_made_at on kernel.backup (made_at);
