-- Release 0.1.0 promises a moment and knows no window: its promise ends where it begins.
create function callcentre.until_promised() returns trigger language plpgsql as $$
begin
  if new.promised_until is null or new.promised_until < new.promised_at then
    new.promised_until := new.promised_at;
  end if;
  return new;
end $$;
create trigger until_promised before insert or update of promised_at on callcentre.callback
  for each row when (kernel.of_former_release()) execute function callcentre.until_promised();
