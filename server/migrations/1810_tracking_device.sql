-- The tracker app on a representative's phone, which tells where they are while the phone is locked: one at a time, known by a
-- secret in its address of which only the blind index is kept. Renewed, the former address is dead at once.
create table tracking.device (
  facilitator_id uuid primary key,
  token_index bytea not null unique,
  dialect text not null check (dialect in ('osmand', 'owntracks')),
  -- How the app names itself in each frame.
  name text not null,
  given_at timestamptz not null,
  ends_at timestamptz not null,
  heard_at timestamptz
);
