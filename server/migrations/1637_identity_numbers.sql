-- A citizen's number: changed, lost, or given to somebody else by the operator.
alter table identity.account add column last_seen_at timestamptz;
-- A record that hangs on no number any more is told apart from the next such one.
drop index identity.account_phone;
create unique index account_phone on identity.account (phone, kind) where ended_at is null and phone <> '';

create table identity.number_change (
  id uuid primary key,
  account_id uuid not null references identity.account,
  -- codes: by whoever holds both. card, call, visit: a lost one, as it was seen. own_word: "I am not that person".
  seen_by text not null check (seen_by in ('codes', 'card', 'call', 'visit', 'own_word')),
  from_phone text not null,
  -- null: to no number, until somebody shows at a desk that the record is theirs.
  to_phone text,
  state text not null check (state in ('waiting', 'cooling', 'done', 'refused', 'stopped')),
  reason text not null default '',
  asked_by text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text not null default '',
  moves_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  check ((to_phone is null) = (seen_by = 'own_word')),
  -- A lost number is never one person's to move, nor is it moved at once.
  check (decided_by is null or decided_by <> asked_by),
  check (seen_by in ('codes', 'own_word') or state not in ('cooling', 'done') or (decided_by is not null and moves_at > decided_at)),
  check (state in ('waiting', 'cooling') or ended_at is not null)
);
create unique index number_change_open on identity.number_change (account_id) where state in ('waiting', 'cooling');
create index number_change_from on identity.number_change (from_phone) where seen_by = 'own_word';
create index number_change_asked on identity.number_change (asked_at desc, id desc);

-- A sign-in whose code was right after a long silence: it opens when its holder has said who they are.
create table identity.number_doubt (
  ticket_index bytea primary key,
  account_id uuid not null references identity.account,
  phone text not null,
  language text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
-- Each wrong answer about a record, wherever it was given.
create table identity.number_wrong (
  account_id uuid not null references identity.account,
  at timestamptz not null
);
create index number_wrong_account on identity.number_wrong (account_id, at);
