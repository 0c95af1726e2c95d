-- What the demo was told to break, so that a planted fault is known as planted.
create schema if not exists reporting;

create table reporting.plant (
  what text primary key,
  at timestamptz not null
);
