-- What was published stays as it was signed.
create function reporting.keep_publication() returns trigger language plpgsql as $$
begin
  raise exception 'published figures are never changed';
end $$;
create trigger kept before update or delete on reporting.publication for each row execute function reporting.keep_publication();
create trigger kept_whole before truncate on reporting.publication
  for each statement execute function reporting.keep_publication();
