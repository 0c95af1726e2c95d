-- What the demo was told to break, so that a planted fault is known as planted.
create schema reporting;

create table reporting.plant (
  what text primary key,
  at timestamptz not null
);

-- What was published, as it was signed. A publication is never changed: a correction is the next one.
create table reporting.publication (
  as_of date primary key,
  text text not null,
  sha256 text not null unique,
  key_id text not null,
  signature bytea not null,
  published_at timestamptz not null
);
