-- More of what a day's positions look like, and from which phone they came.
alter table tracking.told
  add column evenly_sure integer not null default 0,
  add column unsure integer not null default 0,
  add column stretches integer not null default 0,
  add column drawn integer not null default 0;

-- Of whom a phone told positions on a day. The phone is known by the blind index of a value of chance that the app keeps: nothing of
-- the phone itself is in it, and it dies with the app's data.
create table tracking.phone (
  phone_index bytea not null,
  day date not null,
  facilitator_id uuid not null,
  primary key (phone_index, day, facilitator_id)
);
create index phone_of on tracking.phone (facilitator_id, day);
create index phone_day on tracking.phone (day);
