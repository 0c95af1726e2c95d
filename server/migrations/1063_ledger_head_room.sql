-- Room under a facilitator's cash cap, promised to a visit before the money is there.
create function ledger.reserve(p_visit text, p_facilitator text, p_amount bigint, p_cap bigint, p_at timestamptz)
returns text
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
  if exists (select from account where code = '1205' and sub = p_facilitator and balance_paisa > 0) then
    return 'cash_over_authority';
  end if;
  if extra > 0 and hand.balance_paisa + hand.reserved_paisa + extra > coalesce(hand.cap_paisa, p_cap) then
    return 'cash_cap_exceeded';
  end if;
  insert into reservation (visit_id, facilitator_id, amount_paisa, state, reserved_at)
  values (p_visit, p_facilitator, p_amount, 'held', p_at)
  on conflict (visit_id) do update set
    facilitator_id = excluded.facilitator_id, amount_paisa = excluded.amount_paisa, state = 'held', released_at = null;
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
  select a.id into hand from reservation r join account a on a.code = '1200' and a.sub = r.facilitator_id
  where r.visit_id = p_visit for no key update of a;
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
