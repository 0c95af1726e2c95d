-- In PL/pgSQL, whose plans are kept by the connection: a function in SQL is planned anew at each call, which cost more than
-- the sums themselves.
create or replace function ledger.balances(p_codes text[], p_subs text[])
returns table (code text, sub text, balance_paisa bigint)
language plpgsql stable security definer set search_path = pg_catalog, ledger, pg_temp as $$
#variable_conflict use_column
begin
  return query select w.code, w.sub, coalesce(case when c.family = 'limited' then a.balance_paisa
    else coalesce(s.balance_paisa, 0) + coalesce((select sum(p.amount_paisa) from posting p
      where p.account_id = a.id and p.xid >= coalesce(s.below_xid, '0'::xid8)), 0) end, 0)::bigint
  from unnest(p_codes, p_subs) with ordinality as w(code, sub, i)
  join account_class c on c.code = w.code
  left join account a on a.code = w.code and a.sub = w.sub
  left join lateral (select below_xid, balance_paisa from snapshot where account_id = a.id order by below_xid desc limit 1) s
    on c.family = 'deferred'
  order by w.i;
end $$;
