-- What was said once stays said.
create function ratings.never() returns trigger language plpgsql as $$
begin
  raise exception 'a rating is never changed' using errcode = 'restrict_violation';
end $$;
create trigger never before update or delete on ratings.rating for each row execute function ratings.never();
create trigger never_emptied before truncate on ratings.rating for each statement execute function ratings.never();
