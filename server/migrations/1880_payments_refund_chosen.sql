-- Two lists of what is owed, told apart by whether a destination is chosen: each is read from its beginning, however long the
-- other has become. Kept by the database, so that whoever writes a destination, the former release too, keeps it true.
alter table payments.refund_due add column chosen boolean not null default false;
update payments.refund_due d set chosen = true
  where exists (select from payments.refund_destination t where t.request_id = d.request_id and t.state = 'chosen');
create index refund_due_chosen on payments.refund_due (chosen, since, request_id);
drop index payments.refund_due_since;

create function payments.due_has_chosen() returns trigger language plpgsql as $$
begin
  new.chosen := exists (
    select from payments.refund_destination t where t.request_id = new.request_id and t.state = 'chosen');
  return new;
end $$;
create trigger due_has_chosen before insert on payments.refund_due
  for each row execute function payments.due_has_chosen();

create function payments.follow_destination() returns trigger language plpgsql as $$
begin
  update payments.refund_due set chosen = (new.state = 'chosen') where request_id = new.request_id;
  return null;
end $$;
create trigger follow_destination after insert or update of state on payments.refund_destination
  for each row execute function payments.follow_destination();
