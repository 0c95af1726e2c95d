-- What is told of the visit to the household that is to come or under way (whose turn, when, at which step), and the receipt of
-- what was paid last: written down by the modules that know, read by everything that speaks of a request.
alter table requests.request add column home_visit jsonb, add column receipt_no text;

update requests.request r set home_visit = v.told from (
  select distinct on (t.request_id) t.request_id, jsonb_build_object(
    'stage', case v.state when 'assigned' then 'promised' when 'en_route' then 'on_the_way' when 'arrived' then 'at_the_door' when 'in_progress' then 'working' else 'sought' end,
    'leg', t.kind, 'startsAtMs', (extract(epoch from v.starts_at) * 1000)::bigint, 'endsAtMs', (extract(epoch from v.ends_at) * 1000)::bigint) as told
  from dispatch.visit v join dispatch.task t on t.visit_id = v.id
  where t.state = 'open' and t.kind in ('collection', 'correction', 'delivery') and v.state not in ('completed', 'failed', 'cancelled')
  order by t.request_id, v.planned_at) v
where v.request_id = r.id;

update requests.request r set receipt_no = p.receipt_no
from (select request_id, max(receipt_no) as receipt_no from payments.paid_line where spent is distinct from 'returned' group by request_id) p where p.request_id = r.id;
