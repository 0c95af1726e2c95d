-- The trial balance adds what was posted since the last snapshot to what each class held then: it reads minutes, whatever has
-- gathered before. It read every account, of which each request has some, and every row that no snapshot had taken.
-- The ledger's tables belong to a role that nobody signs in as (1067), where it could be made.
do $$
declare
  keeper text := (select pg_get_userbyid(relowner) from pg_class where oid = 'ledger.account'::regclass);
begin
  if keeper <> current_user then execute format('set local role %I', keeper); end if;
end $$;

-- All up to the same horizon. Not a record but a sum of one: a check compares it with the rows.
create table ledger.class_balance (
  code text primary key references ledger.account_class,
  below_xid xid8 not null,
  balance_paisa bigint not null
);
create trigger never_deleted before delete on ledger.class_balance for each row execute function ledger.never();
create trigger never_emptied before truncate on ledger.class_balance for each statement execute function ledger.never();
create trigger keeper before insert or update on ledger.class_balance
  for each statement execute function ledger.keeper_only();
alter table ledger.class_balance enable always trigger never_deleted;
alter table ledger.class_balance enable always trigger never_emptied;
alter table ledger.class_balance enable always trigger keeper;
-- All that was ever posted is added up once, here, where no call waits for it.
insert into ledger.class_balance (code, below_xid, balance_paisa)
select c.code, h.horizon, coalesce(t.posted, 0)
from ledger.account_class c cross join pg_snapshot_xmin(pg_current_snapshot()) as h(horizon)
left join (select a.code, sum(p.amount_paisa) as posted from ledger.posting p join ledger.account a on a.id = p.account_id
  where p.xid < pg_snapshot_xmin(pg_current_snapshot()) group by a.code) t on t.code = c.code;

-- In PL/pgSQL, so that the plan knows how little lies behind the horizon.
create function ledger.class_balances() returns table (code text, name text, side text, balance_paisa bigint)
language plpgsql stable security definer set search_path = pg_catalog, ledger, pg_temp as $$
#variable_conflict use_column
declare
  since xid8 := coalesce((select b.below_xid from class_balance b limit 1), '0'::xid8);
begin
  return query select c.code, c.name, c.side, (coalesce(b.balance_paisa, 0) + coalesce(t.posted, 0))::bigint
  from account_class c
  left join class_balance b on b.code = c.code
  left join (
    select p.code, sum(p.amount_paisa) as posted from (
      select (select a.code from account a where a.id = p.account_id) as code, p.amount_paisa
      from journal j join posting p on p.journal_id = j.id where j.xid >= since) p
    group by p.code) t on t.code = c.code
  order by c.code;
end $$;

create or replace function ledger.take_snapshot(p_at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
declare
  horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
  since xid8;
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
  since := coalesce((select below_xid from class_balance limit 1), '0'::xid8);
  -- Of two at once the second may have looked before the first.
  if horizon > since then
    insert into class_balance as b (code, below_xid, balance_paisa)
    select c.code, horizon, coalesce(t.posted, 0)
    from account_class c
    left join (
      select p.code, sum(p.amount_paisa) as posted from (
        select (select a.code from account a where a.id = p.account_id) as code, p.amount_paisa
        from journal j join posting p on p.journal_id = j.id where j.xid >= since and j.xid < horizon) p
      group by p.code) t on t.code = c.code
    on conflict (code) do update set below_xid = excluded.below_xid, balance_paisa = b.balance_paisa + excluded.balance_paisa;
  end if;
  return taken;
end $$;

-- A dump from a server whose transactions were further on: also where only a horizon lies ahead of this one's, or what is
-- posted before it is reached would be in no balance.
create or replace function ledger.adopt_restored() returns boolean
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
declare
  name text;
  here xid8 := pg_snapshot_xmax(pg_current_snapshot());
begin
  if not exists (select from journal where xid >= here) and not exists (select from snapshot where below_xid > here)
    and not exists (select from class_balance where below_xid > here) then return false; end if;
  lock table journal, posting, snapshot in exclusive mode;
  foreach name in array array['journal', 'posting', 'snapshot'] loop
    execute format('alter table ledger.%I disable trigger never', name);
  end loop;
  update journal set xid = pg_current_xact_id();
  update posting set xid = pg_current_xact_id();
  delete from snapshot;
  update class_balance set below_xid = '0', balance_paisa = 0;
  foreach name in array array['journal', 'posting', 'snapshot'] loop
    execute format('alter table ledger.%I enable always trigger never', name);
  end loop;
  return true;
end $$;

do $$ begin
  if current_user <> session_user then
    revoke all on function ledger.class_balances() from public;
    execute format('grant execute on function ledger.class_balances() to %I', session_user);
    execute format('grant select on ledger.class_balance to %I', session_user);
  end if;
end $$;
reset role;
