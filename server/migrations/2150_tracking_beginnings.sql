-- Where somebody began their last shift, as the middle of a cell of about two kilometres: the plan of tomorrow begins their way
-- there. One row a person, overwritten by the next shift; nobody is shown it.
create table tracking.beginning (
  facilitator_id uuid primary key,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  day date not null
);
create index beginning_day on tracking.beginning (day);
