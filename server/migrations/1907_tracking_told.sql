-- What the phones of one representative told in a day: how much, so that a flood ends, and what of it looks made up.
create table tracking.told (
  facilitator_id uuid not null,
  day date not null,
  -- Everything that came, also twice or unfit to be kept.
  positions integer not null,
  kept integer not null,
  mock integer not null,
  repeated integer not null,
  leaps integer not null,
  primary key (facilitator_id, day)
);
create index told_day on tracking.told (day);
