-- What was published, as it was signed. A publication is never changed: a correction is the next one.
create table reporting.publication (
  as_of date primary key,
  text text not null,
  sha256 text not null unique,
  key_id text not null,
  signature bytea not null,
  published_at timestamptz not null
);

create function reporting.keep_publication() returns trigger language plpgsql as $$
begin
  raise exception 'published figures are never changed';
end $$;
create trigger kept before update or delete on reporting.publication for each row execute function reporting.keep_publication();
create trigger kept_whole before truncate on reporting.publication for each statement execute function reporting.keep_publication();
