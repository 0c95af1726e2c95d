-- The face on the badge, small, as it was vetted; households see it while its owner comes, strangers with the badge's code.
create table workforce.photo (
  facilitator_id uuid primary key references workforce.facilitator (id),
  sealed bytea not null,
  set_at timestamptz not null
);
