-- Former data keys that were destroyed, because nothing opened with them alone any more. What still needs one is named by this list.
create table kernel.destroyed_data_key (
  id text not null references kernel.data_key (id) on delete cascade,
  replaced_at timestamptz not null,
  destroyed_at timestamptz not null default clock_timestamp(),
  primary key (id, replaced_at)
);
