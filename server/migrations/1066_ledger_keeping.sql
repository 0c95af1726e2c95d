-- Beside the postings: refusals that are known, periods that close, and a ledger that came from another server.
create function ledger.log_bound_refusal(p_key text, p_kind text, p_detail jsonb, p_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, ledger, pg_temp as $$
  insert into bound_refusal (key, kind, detail, at) values (p_key, p_kind, p_detail, p_at)
$$;

create function ledger.set_period(p_code text, p_state text, p_by text, p_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
begin
  insert into period (code, state, changed_at, changed_by) values (p_code, p_state, p_at, p_by)
  on conflict (code) do update set state = excluded.state, changed_at = excluded.changed_at, changed_by = excluded.changed_by
    where period.state <> 'hard';
end $$;

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
