-- From which day orders are taken in a district. A district without a row is open; one without a day is closed until it gets one.
create table places.district_opening (
  district_id text primary key,
  opens_on date,
  set_by text not null,
  set_at timestamptz not null
);
