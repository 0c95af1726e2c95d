-- Codes to sign in that are asked for or guessed at as no programme's people do are an alarm.
alter table safety.alert drop constraint alert_kind_check;
alter table safety.alert add constraint alert_kind_check check (kind in ('sos', 'duress', 'citizen', 'unsafe',
  'cash_over', 'psid_differs', 'filing_stuck', 'callback_missed', 'letter_aside', 'reading_unusual', 'codes_misused'));
