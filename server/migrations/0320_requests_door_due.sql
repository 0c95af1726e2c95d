-- What is still due in cash at the door is a fact of its own: what is owed in all contains what only a PSID may pay.
-- Nothing written means that nothing was paid: then it is the quote's part for the door.
alter table requests.request add column door_due_paisa bigint check (door_due_paisa >= 0);

update requests.request r set door_due_paisa = (
  select coalesce(sum(greatest(0, (l->>'amountPaisa')::bigint - coalesce((select sum(p.amount_paisa) from payments.paid_line p where p.request_id = r.id and p.code = l->>'code'), 0))), 0)
  from jsonb_array_elements(r.quote->'lines') l where l->>'payBy' in ('collectable', 'counter') and l->>'kind' <> 'assessed')
where exists (select from payments.paid_line p where p.request_id = r.id);
