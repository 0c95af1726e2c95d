-- A desk's pile is read from where its page begins: by the same expression as it is ordered, and of what was filed alone. At
-- 200,000 applications a page sorted all of its office's.
drop index applications.application_pile;
create index application_pile on applications.application (office_id, state, (coalesce(due_at, 'infinity')), application_id)
  where filed_at is not null;
create index application_of_office on applications.application (office_id, (coalesce(due_at, 'infinity')), application_id)
  where filed_at is not null;
drop index applications.application_due;
create index application_due on applications.application ((coalesce(due_at, 'infinity')), application_id)
  where filed_at is not null;
-- An office's month: what is undecided stands beside what was decided in it.
create index application_undecided on applications.application (filed_at) where decided_at is null and filed_at is not null;
create index objection_application on applications.objection (application_id);
