-- Charges, taxes and limits are changed like everything else: by a draft that a second person publishes.
alter table administration.draft drop constraint draft_kind_check;
alter table administration.draft add constraint draft_kind_check
  check (kind in ('service', 'template', 'reason', 'rates', 'commission', 'holidays', 'office'));
