-- An invitation is sent again and taken back, and runs out after its days: a desk sees who has not come.
alter table standing.invited
  add column sent_at timestamptz not null default now(),
  add column sends integer not null default 1,
  add column taken_back_at timestamptz,
  add column taken_back_by text,
  add constraint invited_taken_back check ((taken_back_at is null) = (taken_back_by is null));
update standing.invited set sent_at = invited_at;
create index invited_latest on standing.invited (invited_at desc, applicant_id desc);
