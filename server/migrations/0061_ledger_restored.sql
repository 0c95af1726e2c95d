-- A database that was restored from a dump has rows with the transaction ids of another server. Where those lie ahead of
-- this one's, snapshots and the seal would wait for them for ever. Ids of transactions are no part of what is sealed.
create function ledger.adopt_restored() returns boolean
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
declare
  name text;
begin
  if not exists (select from journal where xid >= pg_snapshot_xmax(pg_current_snapshot())) then return false; end if;
  lock table journal, posting, snapshot in exclusive mode;
  foreach name in array array['journal', 'posting', 'snapshot'] loop
    execute format('alter table ledger.%I disable trigger never', name);
  end loop;
  update journal set xid = pg_current_xact_id();
  update posting set xid = pg_current_xact_id();
  delete from snapshot;
  foreach name in array array['journal', 'posting', 'snapshot'] loop
    execute format('alter table ledger.%I enable always trigger never', name);
  end loop;
  return true;
end $$;

do $$
begin
  execute format('alter function ledger.adopt_restored() owner to %I', (select pg_get_userbyid(relowner) from pg_class where oid = 'ledger.journal'::regclass));
  revoke all on function ledger.adopt_restored() from public;
  execute format('grant execute on function ledger.adopt_restored() to %I', current_user);
end $$;
