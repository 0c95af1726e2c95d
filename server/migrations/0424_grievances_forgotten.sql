-- When the words and the evidence of a case were forgotten. A case by one key, or by voice alone, has no words: only this says that it is done.
alter table grievances.grievance add column forgotten_at timestamptz;
create index grievance_to_forget on grievances.grievance (updated_at) where forgotten_at is null and state in ('referred', 'withdrawn', 'closed');
