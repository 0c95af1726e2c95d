-- Signed balance of every account asked for. Rows of one transaction below the horizon are all in, or all out.
create function ledger.balances(p_codes text[], p_subs text[]) returns table (code text, sub text, balance_paisa bigint)
language sql stable security definer set search_path = pg_catalog, ledger, pg_temp as $$
  select w.code, w.sub, coalesce(case when c.family = 'limited' then a.balance_paisa
    else coalesce(s.balance_paisa, 0) + coalesce((select sum(p.amount_paisa) from posting p
      where p.account_id = a.id and p.xid >= coalesce(s.below_xid, '0'::xid8)), 0) end, 0)::bigint
  from unnest(p_codes, p_subs) with ordinality as w(code, sub, i)
  join account_class c on c.code = w.code
  left join account a on a.code = w.code and a.sub = w.sub
  left join lateral (select below_xid, balance_paisa from snapshot where account_id = a.id order by below_xid desc limit 1) s on true
  order by w.i
$$;

create function ledger.trial_balance() returns table (code text, name text, side text, accounts bigint, balance_paisa bigint)
language sql stable security definer set search_path = pg_catalog, ledger, pg_temp as $$
  select c.code, c.name, c.side, count(a.id), coalesce(sum(case when c.family = 'limited' then a.balance_paisa
    else coalesce(s.balance_paisa, 0) + coalesce((select sum(p.amount_paisa) from posting p
      where p.account_id = a.id and p.xid >= coalesce(s.below_xid, '0'::xid8)), 0) end), 0)::bigint
  from account_class c
  left join account a on a.code = c.code
  left join lateral (select below_xid, balance_paisa from snapshot where account_id = a.id order by below_xid desc limit 1) s
    on c.family = 'deferred'
  group by c.code, c.name, c.side order by c.code
$$;

-- Locks the limited accounts, in the order in which post will, and reads what they hold: for journals whose legs depend
-- on it.
create function ledger.lock_balances(p_codes text[], p_subs text[]) returns table (code text, sub text, balance_paisa bigint)
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
#variable_conflict use_column
begin
  perform from account a join account_class c on c.code = a.code
  where c.family = 'limited' and (a.code, a.sub) in (select * from unnest(p_codes, p_subs)) order by a.id for no key update of a;
  return query select * from balances(p_codes, p_subs);
end $$;

-- Only transactions that had all ended when we look are taken: an open one with a smaller id may still commit.
create function ledger.take_snapshot(p_at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
declare
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  taken bigint;
begin
  perform pg_advisory_xact_lock(hashtext('ledger.take_snapshot'));
  insert into snapshot (account_id, below_xid, balance_paisa, taken_at)
  select a.id, horizon, coalesce(max(s.balance_paisa), 0) + sum(p.amount_paisa), p_at
  from account a join account_class c on c.code = a.code and c.family = 'deferred'
  left join lateral (select below_xid, balance_paisa from snapshot where account_id = a.id order by below_xid desc limit 1) s on true
  join posting p on p.account_id = a.id and p.xid >= coalesce(s.below_xid, '0'::xid8) and p.xid < horizon
  group by a.id;
  get diagnostics taken = row_count;
  return taken;
end $$;
