-- Breaks older code: a version before this one cannot seal the audit trail or sign with a new key, and says so in its log.
-- What is sealed is sealed with a key that whoever owns the database does not have (docs/decisions/0128).

-- The key under which a link was made: 'plain' where it was a hash that anybody could make again.
alter table kernel.audit_link add column key_id text not null default 'plain';
alter table kernel.audit_link alter column key_id drop default;

-- Where each chain went over to links with a key: the last plain place and its hash, sealed with that key.
create table kernel.seal_begin (
  chain text primary key,
  place bigint not null check (place >= 0),
  hash bytea not null,
  key_id text not null,
  mac bytea not null,
  begun_at timestamptz not null default now()
);
create trigger append_only before update or delete on kernel.seal_begin for each row execute function kernel.refuse_change();
create trigger append_only_table before truncate on kernel.seal_begin for each statement execute function kernel.refuse_change();
create trigger append_only_table before truncate on kernel.audit_head for each statement execute function kernel.refuse_change();

-- A signing key is believed for its purpose and its time, as the system's own key attests them; null: until it is attested.
alter table kernel.signing_key add column verifies_until timestamptz;
alter table kernel.signing_key add column attested_by text;
alter table kernel.signing_key add column attestation bytea;

-- The system's own copy of where all chains stood, the latest of each day; the places outside have theirs.
create table kernel.seal_head (
  day date primary key,
  text text not null,
  key_id text not null,
  signature bytea not null,
  told_at timestamptz not null default now()
);

-- How each place outside stands: the last head that it took, and since when it takes none.
create table kernel.seal_place (
  place text primary key,
  number bigint not null default 0,
  chains jsonb not null default '{}',
  told_at timestamptz,
  failing_since timestamptz,
  trouble text,
  -- One process tells it at a time.
  claimed_until timestamptz
);
