-- The ledger: append-only double entry. Only the functions below write; see docs/decisions on money.
create schema if not exists ledger;

create table ledger.account_class (
  code text primary key,
  name text not null,
  side text not null check (side in ('debit', 'credit')),
  family text not null check (family in ('limited', 'deferred')),
  sub_kind text not null,
  capped boolean not null default false
);
insert into ledger.account_class (code, name, side, family, sub_kind, capped) values
  ('1010', 'Collection bank', 'debit', 'deferred', 'bank', false),
  ('1020', 'Payout bank', 'debit', 'deferred', 'none', false),
  ('1100', 'Gateway clearing', 'debit', 'deferred', 'rail', false),
  ('1200', 'Facilitator cash in hand', 'debit', 'limited', 'payee', true),
  ('1205', 'Cash over authority', 'debit', 'limited', 'payee', false),
  ('1210', 'Cash deposit in transit', 'debit', 'limited', 'payee', false),
  ('1300', 'Facilitator receivable', 'debit', 'limited', 'payee', false),
  ('1400', 'No-show receivable', 'debit', 'limited', 'citizen', false),
  ('1500', 'Department refund receivable', 'debit', 'deferred', 'department', false),
  ('2010', 'Citizen advance', 'credit', 'limited', 'request', false),
  ('2020', 'Citizen refund payable', 'credit', 'limited', 'request', false),
  ('2100', 'Department fee payable', 'credit', 'deferred', 'department', false),
  ('2110', 'Department settlement in transit', 'credit', 'limited', 'batch', false),
  ('2200', 'Commission held', 'credit', 'limited', 'payee', false),
  ('2210', 'Commission available', 'credit', 'limited', 'payee', false),
  ('2220', 'Prepaid float or security deposit', 'credit', 'limited', 'payee', false),
  ('2230', 'Reimbursements due', 'credit', 'limited', 'payee', false),
  ('2300', 'Withholding tax payable', 'credit', 'deferred', 'none', false),
  ('2310', 'Sales tax on services payable', 'credit', 'deferred', 'none', false),
  ('2400', 'Payout in transit', 'credit', 'limited', 'batch', false),
  ('2900', 'Unidentified receipts', 'credit', 'deferred', 'none', false),
  ('3010', 'Accumulated surplus', 'credit', 'deferred', 'none', false),
  ('4010', 'Service charge', 'credit', 'deferred', 'none', false),
  ('4020', 'No-show fees', 'credit', 'deferred', 'none', false),
  ('4030', 'Penalties', 'credit', 'deferred', 'none', false),
  ('5010', 'Commission', 'debit', 'deferred', 'none', false),
  ('5020', 'Incentives', 'debit', 'deferred', 'none', false),
  ('5030', 'Rail charges', 'debit', 'deferred', 'none', false),
  ('5040', 'Cash short and robbery', 'debit', 'deferred', 'none', false),
  ('5050', 'Goodwill and fraud loss', 'debit', 'deferred', 'none', false),
  ('9100', 'Memo: paid directly to the treasury', 'debit', 'deferred', 'none', false),
  ('9200', 'Memo: treasury contra', 'credit', 'deferred', 'none', false);

-- Balances are signed, debit positive. Those of limited accounts are kept here, under the lock that guards their bound;
-- those of deferred accounts are snapshot + tail and stay 0 here.
create table ledger.account (
  id bigint generated always as identity primary key,
  code text not null references ledger.account_class,
  sub text not null default '',
  balance_paisa bigint not null default 0,
  version bigint not null default 0,
  reserved_paisa bigint not null default 0 check (reserved_paisa >= 0),
  cap_paisa bigint check (cap_paisa >= 0),
  unique (code, sub)
);

create table ledger.journal (
  id bigint generated always as identity primary key,
  key text not null unique check (length(key) between 3 and 200),
  body_hash bytea not null,
  kind text not null,
  effective_at timestamptz not null,
  posted_at timestamptz not null,
  period text not null,
  actor text not null,
  refs jsonb not null default '{}',
  reverses bigint unique references ledger.journal,
  xid xid8 not null default pg_current_xact_id()
);
create index journal_xid on ledger.journal (xid);
create index journal_request on ledger.journal ((refs->>'requestId')) where refs ? 'requestId';

create table ledger.posting (
  journal_id bigint not null references ledger.journal,
  line smallint not null,
  account_id bigint not null references ledger.account,
  amount_paisa bigint not null check (amount_paisa <> 0),
  -- The running balance and its place in the account's chain; limited accounts only.
  balance_after_paisa bigint,
  version bigint,
  xid xid8 not null default pg_current_xact_id(),
  primary key (journal_id, line)
);
create index posting_tail on ledger.posting (account_id, xid) include (amount_paisa);
create unique index posting_chain on ledger.posting (account_id, version) where version is not null;

-- Head-room under the cash cap, promised to a visit before the money is there.
create table ledger.reservation (
  visit_id text primary key,
  facilitator_id text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  used_paisa bigint not null default 0 check (used_paisa between 0 and amount_paisa),
  state text not null check (state in ('held', 'released')),
  reserved_at timestamptz not null,
  released_at timestamptz
);
create index reservation_held on ledger.reservation (facilitator_id) where state = 'held';

create table ledger.period (
  code text primary key check (code ~ '^\d{4}-\d{2}$'),
  state text not null check (state in ('open', 'soft', 'hard')),
  changed_at timestamptz not null,
  changed_by text not null
);

-- Σ of a deferred account's rows whose transaction ended before `below_xid`.
create table ledger.snapshot (
  account_id bigint not null references ledger.account,
  below_xid xid8 not null,
  balance_paisa bigint not null,
  taken_at timestamptz not null,
  primary key (account_id, below_xid)
);

create table ledger.seal (
  place bigint primary key,
  journal_id bigint not null unique references ledger.journal,
  digest bytea not null,
  link bytea not null
);
create table ledger.seal_root (
  first_place bigint primary key,
  last_place bigint not null,
  root bytea not null,
  sealed_at timestamptz not null
);
create table ledger.seal_head (
  day date primary key,
  place bigint not null,
  link bytea not null,
  trial_balance jsonb not null,
  key_id text not null,
  signature bytea not null,
  signed_at timestamptz not null
);

-- A journal that a bound refused outside anyone's transaction: it left no key, but it is known.
create table ledger.bound_refusal (
  id bigint generated always as identity primary key,
  key text not null,
  kind text not null,
  detail jsonb not null,
  at timestamptz not null
);

create view ledger.posting_named as
  select p.journal_id, p.line, a.code, a.sub, p.amount_paisa, p.balance_after_paisa, p.version, p.xid
  from ledger.posting p join ledger.account a on a.id = p.account_id;

-- ── What keeps it so ──────────────────────────────────────────────────────────────────────────────────────────────
create function ledger.never() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on %', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;

-- Inside the functions below the current user is their owner, also when a superuser calls them.
create function ledger.keeper_only() returns trigger language plpgsql as $$
begin
  if current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
    raise exception 'only the posting functions write to %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

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
    execute format('create trigger keeper before insert or update on ledger.%I for each statement execute function ledger.keeper_only()', name);
    execute format('alter table ledger.%I enable always trigger never_deleted', name);
    execute format('alter table ledger.%I enable always trigger never_emptied', name);
    execute format('alter table ledger.%I enable always trigger keeper', name);
  end loop;
end $$;

-- ── Posting ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- One call takes all journals of a transaction, so that limited accounts are locked once and in id order. Each journal
-- is decided by itself: posted, replayed (same key, same body), conflict (same key, other body), malformed, or bound.
-- Legs come in the order of their journals. Everything is written set-wise at the end.
create function ledger.post(
  p_at timestamptz, p_period text, p_actor text, p_cash_cap bigint,
  p_keys text[], p_kinds text[], p_effective timestamptz[], p_periods text[], p_refs jsonb[], p_reverses text[], p_reservations text[],
  p_leg_journal int[], p_leg_code text[], p_leg_sub text[], p_leg_amount bigint[]
) returns table (ordinal int, outcome text, journal_id bigint, detail jsonb)
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
#variable_conflict use_column
declare
  journals int := cardinality(p_keys);
  legs int := cardinality(p_leg_journal);
  bodies bytea[]; wellformed boolean[]; reverse_ids bigint[];
  known_ids bigint[]; known_bodies bytea[];
  slot_account bigint[] := '{}'; slot_balance bigint[] := '{}'; slot_version bigint[] := '{}';
  slot_reserved bigint[] := '{}'; slot_cap bigint[] := '{}'; slot_debit boolean[] := '{}'; slot_sub text[] := '{}';
  leg_account bigint[]; leg_slot int[]; leg_after bigint[]; leg_version bigint[]; leg_line int[];
  outcomes text[] := array_fill(null::text, array[journals]);
  details jsonb[] := array_fill(null::jsonb, array[journals]);
  same_as int[] := array_fill(null::int, array[journals]);
  ids bigint[];
  balance_before bigint[];
  row record;
  first int; last int := 0; earlier int; slot int; worth bigint; worth_before bigint; written int; accepted int := 0;
begin
  if journals is null or journals = 0 then return; end if;
  leg_after := array_fill(null::bigint, array[legs]);
  leg_version := array_fill(null::bigint, array[legs]);
  leg_line := array_fill(0, array[legs]);

  select array_agg(b.body order by b.i), array_agg(b.good order by b.i) into bodies, wellformed from (
    select j.i,
      sha256(convert_to(j.kind || '|' || coalesce(string_agg(l.code || ':' || l.sub || ':' || l.amount, ';' order by l.n), ''), 'UTF8')) as body,
      coalesce(count(l.n) >= 2 and sum(l.amount) = 0
        and bool_and(l.amount <> 0 and c.code is not null and (c.sub_kind = 'none') = (l.sub = '')), false) as good
    from unnest(p_keys, p_kinds) with ordinality as j(key, kind, i)
    left join unnest(p_leg_journal, p_leg_code, p_leg_sub, p_leg_amount) with ordinality as l(journal, code, sub, amount, n) on l.journal = j.i
    left join account_class c on c.code = l.code
    group by j.i, j.kind) b;

  -- A racer that inserts the same account first makes this wait and then skip; the next statement sees its row.
  insert into account (code, sub)
  select distinct l.code, l.sub from unnest(p_leg_code, p_leg_sub) as l(code, sub) join account_class c on c.code = l.code
  where not exists (select from account a where a.code = l.code and a.sub = l.sub)
  order by 1, 2 on conflict do nothing;

  -- Locks before ids: journal ids are drawn only while the limited accounts are held, so each account's chain rises.
  for row in
    select a.id, a.sub, a.balance_paisa, a.version, a.reserved_paisa, c.side = 'debit' as debit,
      case when c.capped then coalesce(a.cap_paisa, p_cash_cap) end as cap
    from account a join account_class c on c.code = a.code
    where c.family = 'limited' and (a.code, a.sub) in (select l.code, l.sub from unnest(p_leg_code, p_leg_sub) as l(code, sub))
    order by a.id for no key update of a
  loop
    slot_account := slot_account || row.id; slot_balance := slot_balance || row.balance_paisa; slot_version := slot_version || row.version;
    slot_reserved := slot_reserved || row.reserved_paisa; slot_debit := slot_debit || row.debit; slot_cap := slot_cap || row.cap;
    slot_sub := slot_sub || row.sub;
  end loop;

  select array_agg(a.id order by l.n), array_agg(array_position(slot_account, a.id) order by l.n) into leg_account, leg_slot
  from unnest(p_leg_code, p_leg_sub) with ordinality as l(code, sub, n) left join account a on a.code = l.code and a.sub = l.sub;

  -- A statement of its own, after the locks: whoever held them has committed, and its keys are visible here.
  select array_agg(j.id order by k.i), array_agg(j.body_hash order by k.i), array_agg(o.id order by k.i)
  into known_ids, known_bodies, reverse_ids
  from unnest(p_keys, p_reverses) with ordinality as k(key, reverses, i)
  left join journal j on j.key = k.key left join journal o on o.key = k.reverses;

  for i in 1 .. journals loop
    first := last + 1;
    while last < legs and p_leg_journal[last + 1] = i loop
      last := last + 1;
      leg_line[last] := last - first + 1;
    end loop;
    if not wellformed[i] or (p_reverses[i] is not null and reverse_ids[i] is null) then
      outcomes[i] := 'malformed';
      continue;
    end if;
    if known_ids[i] is not null then
      outcomes[i] := case when known_bodies[i] = bodies[i] then 'replayed' else 'conflict' end;
      continue;
    end if;
    if array_position(p_keys, p_keys[i]) < i then
      select max(e) into earlier from generate_series(1, i - 1) e where p_keys[e] = p_keys[i] and outcomes[e] = 'posted';
      if earlier is not null then
        outcomes[i] := case when bodies[earlier] = bodies[i] then 'replayed' else 'conflict' end;
        same_as[i] := earlier;
        continue;
      end if;
    end if;
    balance_before := slot_balance;
    for l in first .. last loop
      slot := leg_slot[l];
      if slot is not null then
        slot_balance[slot] := slot_balance[slot] + p_leg_amount[l];
        leg_after[l] := slot_balance[slot];
      end if;
    end loop;
    outcomes[i] := 'posted';
    for l in first .. last loop
      slot := leg_slot[l];
      continue when slot is null;
      worth := case when slot_debit[slot] then slot_balance[slot] else -slot_balance[slot] end;
      worth_before := case when slot_debit[slot] then balance_before[slot] else -balance_before[slot] end;
      -- Only a journal that makes it worse is refused: money may always leave an account that is over its bound.
      if worth < 0 and worth < worth_before then
        outcomes[i] := 'bound';
        details[i] := jsonb_build_object('reason', 'insufficient_balance', 'account', p_leg_code[l] || ':' || p_leg_sub[l], 'shortPaisa', -worth);
      elsif slot_cap[slot] is not null and worth > worth_before and p_reservations[i] is null
            and worth + slot_reserved[slot] > slot_cap[slot] then
        outcomes[i] := 'bound';
        details[i] := jsonb_build_object('reason', 'cash_cap_exceeded', 'account', p_leg_code[l] || ':' || p_leg_sub[l],
          'capPaisa', slot_cap[slot], 'overPaisa', worth + slot_reserved[slot] - slot_cap[slot]);
      end if;
      exit when outcomes[i] = 'bound';
    end loop;
    -- Cash within its reservation always posts; the reservation is spent by what the journal puts in the hand.
    if outcomes[i] = 'posted' and p_reservations[i] is not null then
      select s into slot from generate_subscripts(slot_account, 1) s
      where slot_cap[s] is not null and slot_debit[s] and slot_balance[s] > balance_before[s];
      if slot is not null then
        update reservation r set used_paisa = r.used_paisa + slot_balance[slot] - balance_before[slot]
        where r.visit_id = p_reservations[i] and r.facilitator_id = slot_sub[slot] and r.state = 'held'
          and r.amount_paisa - r.used_paisa >= slot_balance[slot] - balance_before[slot];
        if found then
          slot_reserved[slot] := slot_reserved[slot] - (slot_balance[slot] - balance_before[slot]);
        else
          outcomes[i] := 'bound';
          details[i] := jsonb_build_object('reason', 'no_head_room', 'account', '1200:' || slot_sub[slot]);
        end if;
      end if;
    end if;
    if outcomes[i] = 'bound' then
      slot_balance := balance_before;
      continue;
    end if;
    accepted := accepted + 1;
    for l in first .. last loop
      slot := leg_slot[l];
      if slot is not null then
        slot_version[slot] := slot_version[slot] + 1;
        leg_version[l] := slot_version[slot];
      end if;
    end loop;
  end loop;

  ids := known_ids;
  if accepted > 0 then
    with entered as (
      insert into journal (key, body_hash, kind, effective_at, posted_at, period, actor, refs, reverses)
      select j.key, bodies[j.i], j.kind, coalesce(j.effective, p_at), p_at,
        case when exists (select from period p where p.code = j.period and p.state <> 'open') then p_period else j.period end,
        p_actor, coalesce(j.refs, '{}'), reverse_ids[j.i]
      from unnest(p_keys, p_kinds, p_effective, p_periods, p_refs) with ordinality as j(key, kind, effective, period, refs, i)
      where outcomes[j.i] = 'posted' order by j.i
      on conflict (key) do nothing
      returning journal.id, journal.key)
    select count(e.id), array_agg(coalesce(e.id, known_ids[k.i]) order by k.i) into written, ids
    from unnest(p_keys) with ordinality as k(key, i) left join entered e on e.key = k.key and outcomes[k.i] = 'posted';
    -- Somebody posted one of these keys since we looked (only deferred accounts, so no lock kept us apart): look again.
    if written < accepted then
      raise exception 'a journal key was taken meanwhile' using errcode = 'serialization_failure';
    end if;
    insert into posting (journal_id, line, account_id, amount_paisa, balance_after_paisa, version)
    select ids[l.journal], leg_line[l.n], leg_account[l.n], l.amount, leg_after[l.n], leg_version[l.n]
    from unnest(p_leg_journal, p_leg_amount) with ordinality as l(journal, amount, n)
    where outcomes[l.journal] = 'posted' order by l.n;
    update account a set balance_paisa = s.balance, version = s.version, reserved_paisa = s.reserved
    from unnest(slot_account, slot_balance, slot_version, slot_reserved) as s(id, balance, version, reserved)
    where a.id = s.id and a.version <> s.version;
  end if;
  return query
    select i, outcomes[i], coalesce(ids[i], ids[same_as[i]]), details[i] from generate_series(1, journals) i;
end $$;

-- ── Head-room ─────────────────────────────────────────────────────────────────────────────────────────────────────
create function ledger.reserve(p_visit text, p_facilitator text, p_amount bigint, p_cap bigint, p_at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
declare
  held reservation;
  hand account;
  extra bigint;
begin
  insert into account (code, sub) select '1200', p_facilitator
  where not exists (select from account where code = '1200' and sub = p_facilitator) on conflict do nothing;
  select * into hand from account where code = '1200' and sub = p_facilitator for no key update;
  select * into held from reservation where visit_id = p_visit for update;
  if held.state = 'held' and held.facilitator_id <> p_facilitator then return 'reserved_by_other'; end if;
  if held.used_paisa > p_amount then return 'already_used'; end if;
  extra := p_amount - case when held.state = 'held' then held.amount_paisa else coalesce(held.used_paisa, 0) end;
  if exists (select from account where code = '1205' and sub = p_facilitator and balance_paisa > 0) then return 'cash_over_authority'; end if;
  if extra > 0 and hand.balance_paisa + hand.reserved_paisa + extra > coalesce(hand.cap_paisa, p_cap) then return 'cash_cap_exceeded'; end if;
  insert into reservation (visit_id, facilitator_id, amount_paisa, state, reserved_at) values (p_visit, p_facilitator, p_amount, 'held', p_at)
  on conflict (visit_id) do update set facilitator_id = excluded.facilitator_id, amount_paisa = excluded.amount_paisa, state = 'held', released_at = null;
  update account set reserved_paisa = reserved_paisa + extra where id = hand.id;
  return 'reserved';
end $$;

create function ledger.release_reservation(p_visit text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
declare
  held reservation;
  hand bigint;
begin
  -- The account first, as in post: its lock guards the reservation too.
  select a.id into hand from reservation r join account a on a.code = '1200' and a.sub = r.facilitator_id where r.visit_id = p_visit for no key update of a;
  select * into held from reservation where visit_id = p_visit for update;
  if held.state is distinct from 'held' then return false; end if;
  update account set reserved_paisa = reserved_paisa - (held.amount_paisa - held.used_paisa) where id = hand;
  update reservation set state = 'released', released_at = p_at where visit_id = p_visit;
  return true;
end $$;

create function ledger.set_cap(p_facilitator text, p_cap bigint) returns void
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
begin
  insert into account (code, sub, cap_paisa) values ('1200', p_facilitator, p_cap)
  on conflict (code, sub) do update set cap_paisa = excluded.cap_paisa;
end $$;

-- ── Balances ──────────────────────────────────────────────────────────────────────────────────────────────────────
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
  left join lateral (select below_xid, balance_paisa from snapshot where account_id = a.id order by below_xid desc limit 1) s on c.family = 'deferred'
  group by c.code, c.name, c.side order by c.code
$$;

-- Locks the limited accounts, in the order in which post will, and reads what they hold: for journals whose legs depend on it.
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

-- ── The seal ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- What is sealed of a journal: everything a reader sees of it, in a form that no setting of the session changes.
create function ledger.digest(p_journal bigint) returns bytea
language sql stable security definer set search_path = pg_catalog, ledger, pg_temp as $$
  select sha256(convert_to(concat_ws('|', j.id, j.key, j.kind, (extract(epoch from j.effective_at) * 1000000)::bigint,
    (extract(epoch from j.posted_at) * 1000000)::bigint, j.period, j.actor, j.refs::text, coalesce(j.reverses::text, ''),
    (select string_agg(concat_ws(':', p.line, a.code, a.sub, p.amount_paisa), ';' order by p.line)
     from posting p join account a on a.id = p.account_id where p.journal_id = j.id)), 'UTF8'))
  from journal j where j.id = p_journal
$$;

create function ledger.write_seal(p_first bigint, p_journals bigint[], p_digests bytea[], p_links bytea[], p_root bytea, p_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
begin
  if p_first <> (select coalesce(max(place), 0) + 1 from seal) then
    raise exception 'somebody sealed meanwhile' using errcode = 'serialization_failure';
  end if;
  insert into seal (place, journal_id, digest, link)
  select p_first + s.i - 1, s.journal, s.digest, s.link from unnest(p_journals, p_digests, p_links) with ordinality as s(journal, digest, link, i);
  insert into seal_root (first_place, last_place, root, sealed_at) values (p_first, p_first + cardinality(p_journals) - 1, p_root, p_at);
end $$;

create function ledger.write_head(p_day date, p_place bigint, p_link bytea, p_trial_balance jsonb, p_key text, p_signature bytea, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
begin
  insert into seal_head (day, place, link, trial_balance, key_id, signature, signed_at)
  values (p_day, p_place, p_link, p_trial_balance, p_key, p_signature, p_at) on conflict (day) do nothing;
  return found;
end $$;

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

-- ── Whose it is ───────────────────────────────────────────────────────────────────────────────────────────────────
-- Everything belongs to a role that nobody signs in as. Where the migrating role may not make one, it stays the owner,
-- and the triggers above are what is left; docs/running says how to make the role first.
do $$
declare
  thing record;
begin
  if not exists (select from pg_roles where rolname = 'ledger_keeper') then
    begin
      create role ledger_keeper nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, 'ledger_keeper', 'SET') then
    execute format('grant ledger_keeper to %I with inherit false, set true', current_user);
  end if;
  execute format('grant usage on schema ledger to %I', current_user);
  grant usage, create on schema ledger to ledger_keeper;
  for thing in select c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'ledger' and c.relkind in ('r', 'v') loop
    execute format('alter %s ledger.%I owner to ledger_keeper', case thing.relkind when 'v' then 'view' else 'table' end, thing.relname);
  end loop;
  for thing in select p.oid::regprocedure::text as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'ledger' loop
    execute format('alter function %s owner to ledger_keeper', thing.signature);
    execute format('revoke all on function %s from public', thing.signature);
    execute format('grant execute on function %s to %I', thing.signature, current_user);
  end loop;
  execute format('grant select on all tables in schema ledger to %I', current_user);
exception when insufficient_privilege then
  raise notice 'the role ledger_keeper could not be made: % stays the owner of the ledger', current_user;
end $$;
