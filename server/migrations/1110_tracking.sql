-- Where facilitators on shift are and were, and who may watch them.
create schema tracking;

-- Raw positions, as the device had them. The same one twice is one row; kept as long as the territory says.
create table tracking.fix (
  facilitator_id uuid not null,
  at timestamptz not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  accuracy_meters real not null check (accuracy_meters >= 0),
  speed_mps real,
  mock boolean not null default false,
  primary key (facilitator_id, at)
);
-- Rows arrive nearly in order of time: a few pages of this index find the old ones.
create index fix_at on tracking.fix using brin (at);

-- Where each one is shown now, after the filter; `held` is a jump that waits for a second fix.
create table tracking.marker (
  facilitator_id uuid primary key,
  lat double precision,
  lon double precision,
  at timestamptz,
  accuracy_meters real,
  held_lat double precision,
  held_lon double precision,
  held_at timestamptz,
  -- The device's last word, whether its position was good or not.
  heard_at timestamptz not null,
  on_shift boolean not null default true
) with (fillfactor = 70);
create index marker_on_shift on tracking.marker (facilitator_id) where on_shift;

create table tracking.viewer (
  request_id uuid not null,
  facilitator_id uuid not null,
  from_at timestamptz not null,
  until timestamptz,
  primary key (request_id, facilitator_id)
);
