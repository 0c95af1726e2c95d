-- What happened in the last two days is read by when it happened, whatever has gathered before.
create index if not exists change_at on requests.change (at) where kind = 'state';
create index if not exists visit_arrived on dispatch.visit (arrived_at) where arrived_at is not null;
create index if not exists visit_ended on dispatch.visit (ended_at) where ended_at is not null;
create index if not exists application_filed on applications.application (filed_at) where filed_at is not null;
create index if not exists application_decided on applications.application (decided_at) where decided_at is not null;
create index if not exists grievance_filed on grievances.grievance (filed_at);
create index if not exists journal_effective on ledger.journal (effective_at);
