-- Due process held by the database itself: the steps, their order, and what stays as it was served.

create function standing.guard_step() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (select 1 from standing.step where from_state = old.state and to_state = new.state) then
    raise exception 'a proceeding does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if new.facilitator_id <> old.facilitator_id or new.origin <> old.origin or new.opened_by <> old.opened_by then
    raise exception 'who is judged, by whom it was opened and why does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard_step before update on standing.proceeding for each row execute function standing.guard_step();

create function standing.guard_begin() returns trigger language plpgsql as $$
begin
  if new.state <> 'review' then
    raise exception 'a proceeding begins as a review' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_begin before insert on standing.proceeding for each row execute function standing.guard_begin();

-- A decision after the notice, and after the answer or the days for it.
create function standing.guard_decision() returns trigger language plpgsql as $$
declare
  due timestamptz;
  present text;
begin
  select n.answer_due_at, p.state into due, present
  from standing.notice n join standing.proceeding p on p.id = n.proceeding_id where n.proceeding_id = new.proceeding_id;
  if due is null then
    raise exception 'no decision without a notice' using errcode = 'check_violation';
  end if;
  if present not in ('answered', 'unanswered') then
    raise exception 'no decision in state %', present using errcode = 'check_violation';
  end if;
  if new.at < due and not exists (select 1 from standing.answer a where a.proceeding_id = new.proceeding_id) then
    raise exception 'no decision before the answer or its days' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_decision before insert on standing.decision for each row execute function standing.guard_decision();

-- What was served, answered and decided stays as it was; a receipt of reading and an overturning are added once.
create function standing.guard_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'notice' then
    if to_jsonb(old) - 'read_at' = to_jsonb(new) - 'read_at' and old.read_at is null then return new; end if;
  elsif tg_op = 'UPDATE' and tg_table_name = 'decision' then
    if to_jsonb(old) - 'overturned_at' = to_jsonb(new) - 'overturned_at' and old.overturned_at is null then return new; end if;
  end if;
  raise exception '% is frozen', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger frozen before update or delete on standing.notice for each row execute function standing.guard_frozen();
create trigger frozen before update or delete on standing.answer for each row execute function standing.guard_frozen();
create trigger frozen before update or delete on standing.decision for each row execute function standing.guard_frozen();
create trigger frozen before update or delete on standing.check_decision for each row execute function standing.guard_frozen();

-- What was asked for stays as it was asked; a step once taken is not taken back into waiting, and no day of pay is brought
-- forward.
create function standing.guard_account_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an account change is kept' using errcode = 'restrict_violation';
  end if;
  if (old.id, old.facilitator_id, old.sealed, old.iban_index, old.asked_at)
    is distinct from (new.id, new.facilitator_id, new.sealed, new.iban_index, new.asked_at) then
    raise exception 'what was asked for is frozen' using errcode = 'restrict_violation';
  end if;
  if old.forced and not new.forced then
    raise exception 'what was forced stays so' using errcode = 'restrict_violation';
  end if;
  if not ((old.state = 'waiting' and new.state in ('approved', 'refused', 'stopped'))
    or (old.state = 'approved' and new.state in ('refused', 'stopped'))
    or (old.state = 'waiting' and new.state = 'waiting' and new.forced and not old.forced)) then
    raise exception 'no way from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.pays_from is not null and old.pays_from is distinct from new.pays_from then
    raise exception 'the day of pay is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard_account_change before update or delete on standing.account_change
  for each row execute function standing.guard_account_change();
