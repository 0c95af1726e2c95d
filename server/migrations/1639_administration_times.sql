-- Hours, waits and limits that are neither law nor money are changed by a draft as well.
alter table administration.draft drop constraint draft_kind_check;
alter table administration.draft add constraint draft_kind_check
  check (kind in ('service', 'template', 'reason', 'rates', 'times', 'commission', 'holidays', 'office'));
