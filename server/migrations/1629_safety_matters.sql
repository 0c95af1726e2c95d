-- Other alarms of a desk stand in the list of calls for help: a visit that was not safe, cash that nobody allowed, a PSID
-- paid with another sum, a filing that is stuck, a call-back that was not made.
alter table safety.alert drop constraint alert_kind_check;
alter table safety.alert add constraint alert_kind_check check (kind in ('sos', 'duress', 'citizen', 'unsafe',
  'cash_over', 'psid_differs', 'filing_stuck', 'callback_missed'));
alter table safety.alert
  -- What it is about (visit:…, psid:…): the same matter twice is one alarm. Null for a call for help.
  add column subject text,
  -- Sums, times and codes that the list shows; nothing of a person.
  add column facts jsonb not null default '{}',
  add column call boolean not null generated always as (kind in ('sos', 'duress', 'citizen')) stored,
  add constraint alert_subject check ((subject is null) = (kind in ('sos', 'duress', 'citizen')));
-- Closed by a person who had taken it; a matter also by itself, when its cause was gone.
alter table safety.alert drop constraint alert_check;
alter table safety.alert add constraint alert_closed check (state <> 'closed' or (closed_by is not null
  and outcome is not null and (acknowledged_by is not null or outcome = 'of_itself')));
alter table safety.alert add constraint alert_of_itself check (outcome is distinct from 'of_itself' or subject is not null);
create unique index alert_matter_open on safety.alert (kind, subject) where state <> 'closed' and subject is not null;
create index alert_matter on safety.alert (subject, kind, heard_at desc) where subject is not null;
create index alert_past on safety.alert (heard_at desc, id desc) where state = 'closed';
