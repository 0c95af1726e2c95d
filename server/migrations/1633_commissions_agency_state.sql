-- What became of an agency's share, beside what became of its facilitator's: they are paid out, and come back from the bank,
-- each by itself.
alter table commissions.accrual add column agency_state text check (agency_state in ('held', 'available', 'paid', 'taken_back'));
alter table commissions.accrual add column agency_batch_id uuid;
-- A share counts as paid by the first payout to its agency, after it was free, that the bank did not return.
update commissions.accrual a set
  agency_batch_id = case when a.state in ('available', 'paid') then p.batch_id end,
  agency_state = case
    when a.state in ('held', 'taken_back') then a.state
    when p.batch_id is null then 'available'
    else 'paid' end
from commissions.accrual r left join lateral (
  select o.batch_id from commissions.payout o
   where o.payee_id = r.agency_id and o.state <> 'returned' and o.at >= coalesce(r.release_at, r.earned_at)
   order by o.at limit 1) p on true
where r.task_id = a.task_id and r.rule_id = a.rule_id and a.agency_id is not null;
alter table commissions.accrual add constraint accrual_agency_state check ((agency_id is null) = (agency_state is null));
create index accrual_agency_payable on commissions.accrual (agency_id) where agency_state = 'available';
create index accrual_agency_batch on commissions.accrual (agency_batch_id) where agency_batch_id is not null;
