-- Calls for help, and what was done about them, stay.
create function safety.never() returns trigger language plpgsql as $$
begin
  raise exception 'a call for help is never undone' using errcode = 'restrict_violation';
end $$;
create trigger never before delete on safety.alert for each row execute function safety.never();
create trigger never before update or delete on safety.alert_log for each row execute function safety.never();
