-- Invitations of a day: how many somebody sent, and how many a number was sent, the number as a keyed hash.
create table identity.invited (
  inviter_person_id uuid not null,
  phone_index bytea not null,
  at timestamptz not null
);
create index invited_by on identity.invited (inviter_person_id, at);
create index invited_phone on identity.invited (phone_index, at);
