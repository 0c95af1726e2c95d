-- Providers by which staff sign in are connections too.
alter table connections.connection drop constraint connection_purpose_check;
alter table connections.connection add constraint connection_purpose_check
  check (purpose in ('text', 'mail', 'department', 'rail', 'webhook', 'signin'));
