-- Staff come in by a link too: longer than an hour, because nobody waits beside them for it, and never longer than eight days.
alter table identity.first_link drop constraint first_link_purpose_check;
alter table identity.first_link add constraint first_link_purpose_check
  check (purpose in ('first', 'recovery', 'invitation'));
alter table identity.first_link drop constraint first_link_check;
alter table identity.first_link add constraint first_link_lives
  check (expires_at <= made_at + case purpose when 'invitation' then interval '8 days' else interval '1 hour' end);
