-- A setting that holds is never changed.
create function administration.keep_published() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then raise exception 'a published setting is not changed'; end if;
  return coalesce(new, old);
end $$;
create trigger keep_published before update or delete on administration.draft
  for each row execute function administration.keep_published();
