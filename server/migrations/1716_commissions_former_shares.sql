-- Release 0.1.0 knows one state for a task's pay, and nothing of what becomes of an agency's share by itself (1633): it is held,
-- free and taken back with the facilitator's, and paid by the payout to the agency.
create function commissions.follow_share() returns trigger language plpgsql as $$
begin
  if new.agency_id is null then return new; end if;
  if tg_op = 'INSERT' then
    new.agency_state := coalesce(new.agency_state, new.state);
  elsif new.state = 'taken_back' or (old.state = 'held' and new.state = 'available') then
    new.agency_state := new.state;
  end if;
  return new;
end $$;
create trigger follow_share before insert or update of state on commissions.accrual
  for each row when (kernel.of_former_release()) execute function commissions.follow_share();

create function commissions.follow_payout() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update commissions.accrual set agency_state = 'paid', agency_batch_id = new.batch_id
    where agency_id = new.payee_id and agency_state = 'available';
  elsif new.state = 'returned' and old.state <> 'returned' then
    update commissions.accrual set agency_state = 'available', agency_batch_id = null
    where agency_batch_id = new.batch_id and agency_id = new.payee_id and agency_state = 'paid';
  end if;
  return null;
end $$;
create trigger follow_payout after insert or update of state on commissions.payout
  for each row when (kernel.of_former_release()) execute function commissions.follow_payout();
