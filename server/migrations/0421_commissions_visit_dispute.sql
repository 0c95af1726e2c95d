-- A visit whose pay is in doubt, also before its pay is booked: a complaint may come while the work still goes on.
create table commissions.visit_dispute (
  visit_id uuid primary key,
  case_id text not null
);
insert into commissions.visit_dispute (visit_id, case_id) select distinct on (visit_id) visit_id, disputed_by from commissions.accrual where disputed_by is not null order by visit_id, task_id;
