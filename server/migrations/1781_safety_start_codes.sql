-- A representative whose visits begin offline with wrong codes, more often than slips of the finger explain, is an alarm.
alter table safety.alert drop constraint alert_kind_check;
alter table safety.alert add constraint alert_kind_check check (kind in ('sos', 'duress', 'citizen', 'unsafe',
  'cash_over', 'psid_differs', 'filing_stuck', 'callback_missed', 'letter_aside', 'reading_unusual', 'codes_misused',
  'start_codes_wrong'));
