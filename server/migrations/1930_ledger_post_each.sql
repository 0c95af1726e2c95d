-- Journals of many callers in one call: each with its own time, actor and cap, each decided by itself, as ever. What a bound
-- refuses is noted where the caller says so: it stands or falls with nobody else's journal. `ledger.post` is the same for one
-- caller, for the release before. Accounts are looked up once, and made only where one is missing.
-- The ledger's tables belong to a role that nobody signs in as (1067), where it could be made.
do $$
declare
  keeper text := (select pg_get_userbyid(relowner) from pg_class where oid = 'ledger.account'::regclass);
begin
  if keeper <> current_user then execute format('set local role %I', keeper); end if;
end $$;

create function ledger.post_each(
  p_at timestamptz[], p_period text[], p_actor text[], p_cash_cap bigint[],
  p_keys text[], p_kinds text[], p_effective timestamptz[], p_periods text[], p_refs jsonb[], p_reverses text[],
  p_reservations text[],
  p_leg_journal int[], p_leg_code text[], p_leg_sub text[], p_leg_amount bigint[],
  p_note_bounds boolean
) returns table (ordinal int, outcome text, journal_id bigint, detail jsonb)
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
#variable_conflict use_column
declare
  journals int := cardinality(p_keys);
  legs int := cardinality(p_leg_journal);
  bodies bytea[]; wellformed boolean[]; reverse_ids bigint[];
  known_ids bigint[]; known_bodies bytea[]; doubled boolean; shut text[];
  slot_account bigint[] := '{}'; slot_balance bigint[] := '{}'; slot_version bigint[] := '{}';
  slot_reserved bigint[] := '{}'; slot_cap bigint[] := '{}'; slot_debit boolean[] := '{}'; slot_sub text[] := '{}';
  slot_capped boolean[] := '{}';
  leg_account bigint[]; leg_slot int[]; leg_after bigint[]; leg_version bigint[]; leg_line int[];
  outcomes text[] := array_fill(null::text, array[journals]);
  details jsonb[] := array_fill(null::jsonb, array[journals]);
  same_as int[] := array_fill(null::int, array[journals]);
  ids bigint[];
  balance_before bigint[];
  row record;
  first int; last int := 0; earlier int; slot int; cap bigint; worth bigint; worth_before bigint; written int; accepted int := 0;
begin
  if journals is null or journals = 0 then return; end if;
  leg_after := array_fill(null::bigint, array[legs]);
  leg_version := array_fill(null::bigint, array[legs]);
  leg_line := array_fill(0, array[legs]);

  select array_agg(b.body order by b.i), array_agg(b.good order by b.i) into bodies, wellformed from (
    select j.i,
      sha256(convert_to(j.kind || '|' ||
        coalesce(string_agg(l.code || ':' || l.sub || ':' || l.amount, ';' order by l.n), ''), 'UTF8')) as body,
      coalesce(length(j.key) between 3 and 200 and count(l.n) >= 2 and sum(l.amount) = 0
        and bool_and(l.amount <> 0 and c.code is not null and (c.sub_kind = 'none') = (l.sub = '')), false) as good
    from unnest(p_keys, p_kinds) with ordinality as j(key, kind, i)
    left join unnest(p_leg_journal, p_leg_code, p_leg_sub, p_leg_amount)
      with ordinality as l(journal, code, sub, amount, n) on l.journal = j.i
    left join account_class c on c.code = l.code
    group by j.i, j.key, j.kind) b;

  select array_agg(a.id order by l.n) into leg_account
  from unnest(p_leg_code, p_leg_sub) with ordinality as l(code, sub, n) left join account a on a.code = l.code and a.sub = l.sub;
  if array_position(leg_account, null) is not null then
    -- A racer that inserts the same account first makes this wait and then skip; the next statement sees its row.
    insert into account (code, sub)
    select distinct l.code, l.sub from unnest(p_leg_code, p_leg_sub) as l(code, sub) join account_class c on c.code = l.code
    where not exists (select from account a where a.code = l.code and a.sub = l.sub)
    order by 1, 2 on conflict do nothing;
    select array_agg(a.id order by l.n) into leg_account
    from unnest(p_leg_code, p_leg_sub) with ordinality as l(code, sub, n) left join account a on a.code = l.code and a.sub = l.sub;
  end if;

  -- Locks before ids: journal ids are drawn only while the limited accounts are held, so each account's chain rises.
  for row in
    select a.id, a.sub, a.balance_paisa, a.version, a.reserved_paisa, c.side = 'debit' as debit, c.capped, a.cap_paisa as cap
    from account a join account_class c on c.code = a.code
    where c.family = 'limited' and a.id = any(leg_account)
    order by a.id for no key update of a
  loop
    slot_account := slot_account || row.id; slot_balance := slot_balance || row.balance_paisa;
    slot_version := slot_version || row.version;
    slot_reserved := slot_reserved || row.reserved_paisa; slot_debit := slot_debit || row.debit; slot_cap := slot_cap || row.cap;
    slot_sub := slot_sub || row.sub; slot_capped := slot_capped || row.capped;
  end loop;

  select array_agg(s.slot::int order by l.n) into leg_slot
  from unnest(leg_account) with ordinality as l(id, n) left join unnest(slot_account) with ordinality as s(id, slot) on s.id = l.id;

  -- A statement of its own, after the locks: whoever held them has committed, and its keys are visible here.
  select array_agg(j.id order by k.i), array_agg(j.body_hash order by k.i), array_agg(o.id order by k.i),
    count(distinct k.key) < journals
  into known_ids, known_bodies, reverse_ids, doubled
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
    if doubled and array_position(p_keys, p_keys[i]) < i then
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
        details[i] := jsonb_build_object('reason', 'insufficient_balance', 'account', p_leg_code[l] || ':' || p_leg_sub[l],
          'shortPaisa', -worth);
      elsif slot_capped[slot] and worth > worth_before and p_reservations[i] is null then
        cap := coalesce(slot_cap[slot], p_cash_cap[i]);
        if worth + slot_reserved[slot] > cap then
          outcomes[i] := 'bound';
          details[i] := jsonb_build_object('reason', 'cash_cap_exceeded', 'account', p_leg_code[l] || ':' || p_leg_sub[l],
            'capPaisa', cap, 'overPaisa', worth + slot_reserved[slot] - cap);
        end if;
      end if;
      exit when outcomes[i] = 'bound';
    end loop;
    -- Cash within its reservation always posts; the reservation is spent by what the journal puts in the hand.
    if outcomes[i] = 'posted' and p_reservations[i] is not null then
      select s into slot from generate_subscripts(slot_account, 1) s
      where slot_capped[s] and slot_debit[s] and slot_balance[s] > balance_before[s];
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
    shut := array(select p.code from period p where p.state <> 'open' and p.code = any(p_periods));
    with entered as (
      insert into journal (key, body_hash, kind, effective_at, posted_at, period, actor, refs, reverses)
      select j.key, bodies[j.i], j.kind, coalesce(j.effective, j.at), j.at,
        case when j.period = any(shut) then j.now_period else j.period end,
        j.actor, coalesce(j.refs, '{}'), reverse_ids[j.i]
      from unnest(p_keys, p_kinds, p_effective, p_periods, p_refs, p_at, p_period, p_actor)
        with ordinality as j(key, kind, effective, period, refs, at, now_period, actor, i)
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
  if p_note_bounds and array_position(outcomes, 'bound') is not null then
    insert into bound_refusal (key, kind, detail, at)
    select j.key, j.kind, details[j.i], j.at from unnest(p_keys, p_kinds, p_at) with ordinality as j(key, kind, at, i)
    where outcomes[j.i] = 'bound' order by j.i;
  end if;
  return query
    select i, outcomes[i], coalesce(ids[i], ids[same_as[i]]), details[i] from generate_series(1, journals) i;
end $$;

create or replace function ledger.post(
  p_at timestamptz, p_period text, p_actor text, p_cash_cap bigint,
  p_keys text[], p_kinds text[], p_effective timestamptz[], p_periods text[], p_refs jsonb[], p_reverses text[],
  p_reservations text[],
  p_leg_journal int[], p_leg_code text[], p_leg_sub text[], p_leg_amount bigint[]
) returns table (ordinal int, outcome text, journal_id bigint, detail jsonb)
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
declare
  each int[] := array[coalesce(cardinality(p_keys), 0)];
begin
  return query select e.ordinal, e.outcome, e.journal_id, e.detail from post_each(
    array_fill(p_at, each), array_fill(p_period, each), array_fill(p_actor, each), array_fill(p_cash_cap, each),
    p_keys, p_kinds, p_effective, p_periods, p_refs, p_reverses, p_reservations,
    p_leg_journal, p_leg_code, p_leg_sub, p_leg_amount, false) e;
end $$;

do $$ begin
  revoke all on function ledger.post_each(timestamptz[], text[], text[], bigint[], text[], text[], timestamptz[], text[], jsonb[],
    text[], text[], int[], text[], text[], bigint[], boolean) from public;
  execute format('grant execute on function ledger.post_each(timestamptz[], text[], text[], bigint[], text[], text[], timestamptz[],
    text[], jsonb[], text[], text[], int[], text[], text[], bigint[], boolean) to %I', session_user);
end $$;
reset role;
