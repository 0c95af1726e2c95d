-- What keeps the ledger as it is: nothing is changed or deleted, and nobody writes but its own functions.
create function ledger.never() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on %', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;

-- Inside the posting functions the current user is their owner, also when a superuser calls them.
create function ledger.keeper_only() returns trigger language plpgsql as $$
begin
  if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    raise exception 'only the posting functions write to %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

-- Always: also where a session says that it only repeats what another database did.
do $$
declare
  name text;
begin
  foreach name in array array['journal', 'posting', 'snapshot', 'seal', 'seal_root', 'seal_head', 'bound_refusal'] loop
    execute format('create trigger never before update or delete on ledger.%I for each row execute function ledger.never()', name);
    execute format('create trigger never_emptied before truncate on ledger.%I for each statement execute function ledger.never()', name);
    execute format('create trigger keeper before insert on ledger.%I for each statement execute function ledger.keeper_only()', name);
    execute format('alter table ledger.%I enable always trigger never', name);
    execute format('alter table ledger.%I enable always trigger never_emptied', name);
    execute format('alter table ledger.%I enable always trigger keeper', name);
  end loop;
  foreach name in array array['account', 'reservation', 'period', 'account_class'] loop
    execute format('create trigger never_deleted before delete on ledger.%I for each row execute function ledger.never()', name);
    execute format('create trigger never_emptied before truncate on ledger.%I for each statement execute function ledger.never()', name);
    execute format(
      'create trigger keeper before insert or update on ledger.%I for each statement execute function ledger.keeper_only()', name);
    execute format('alter table ledger.%I enable always trigger never_deleted', name);
    execute format('alter table ledger.%I enable always trigger never_emptied', name);
    execute format('alter table ledger.%I enable always trigger keeper', name);
  end loop;
end $$;
