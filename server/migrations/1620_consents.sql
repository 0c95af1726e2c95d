-- Who agreed to what, when, in which words, by which proof; what a filing relied on; what was taken back.
create schema consents;

-- The words themselves, once for each wording there ever was: a yes names them by their hash.
create table consents.wording (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('order', 'lines', 'trip', 'household')),
  en text not null,
  ur text not null,
  since timestamptz not null,
  -- Stands in for words that were not kept.
  before_kept boolean not null default false
);

create table consents.given (
  id uuid primary key,
  kind text not null check (kind in ('order', 'lines', 'trip', 'household')),
  account_id uuid not null,
  request_id uuid,
  words_hash text not null references consents.wording,
  -- Did the screen that showed or the person that read them name them, or were they only the words of that day?
  words_named boolean not null,
  language text not null,
  proof text not null check (proof in ('signed_in', 'code', 'voice', 'counter', 'door', 'complaint', 'not_kept')),
  -- The call, visit or complaint in which it was said.
  reference text,
  noted_by text not null,
  -- What stands in the words' gaps, and the hash of the lines that were read. Never a name or a number of a person.
  facts jsonb not null default '{}',
  covers text,
  at timestamptz not null,
  seq bigint generated always as identity,
  check ((kind = 'household') = (request_id is null)),
  check ((kind = 'lines') = (covers is not null))
);
create index given_account on consents.given (account_id, seq desc);
create index given_request on consents.given (request_id, kind) where request_id is not null;

create table consents.withdrawal (
  consent_id uuid primary key references consents.given,
  at timestamptz not null,
  noted_by text not null,
  channel text not null,
  -- What it brought about, as it was said.
  ending text not null check (ending in ('cancel', 'withdraw', 'read_again', 'end_links', 'leave'))
);

create table consents.reliance (
  application_id uuid not null,
  request_id uuid not null,
  consent_id uuid not null references consents.given,
  at timestamptz not null,
  primary key (application_id, consent_id)
);
create index reliance_consent on consents.reliance (consent_id);
create index reliance_request on consents.reliance (request_id);

-- What was said once stays said: a consent is taken back by another row.
create function consents.never() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger never before update or delete on consents.wording for each row execute function consents.never();
create trigger never before update or delete on consents.given for each row execute function consents.never();
create trigger never before update or delete on consents.withdrawal for each row execute function consents.never();
create trigger never before update or delete on consents.reliance for each row execute function consents.never();
create trigger never_emptied before truncate on consents.wording for each statement execute function consents.never();
create trigger never_emptied before truncate on consents.given for each statement execute function consents.never();
create trigger never_emptied before truncate on consents.withdrawal for each statement execute function consents.never();
create trigger never_emptied before truncate on consents.reliance for each statement execute function consents.never();

-- The words are of what was agreed to.
create function consents.guard_given() returns trigger language plpgsql as $$
begin
  if not exists (select from consents.wording w where w.hash = new.words_hash and w.kind = new.kind) then
    raise exception 'these are not words for %', new.kind using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_given before insert on consents.given for each row execute function consents.guard_given();

-- Nothing rests on what was taken back, or on a yes to another request. Of one who withdraws and one who files at the
-- same moment the second waits for the first.
create function consents.guard_reliance() returns trigger language plpgsql as $$
begin
  perform from consents.given g where g.id = new.consent_id and g.request_id = new.request_id for update;
  if not found then
    raise exception 'this was not said of that request' using errcode = 'check_violation';
  end if;
  if exists (select from consents.withdrawal w where w.consent_id = new.consent_id) then
    raise exception 'this was taken back' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_reliance before insert on consents.reliance for each row execute function consents.guard_reliance();
create function consents.guard_withdrawal() returns trigger language plpgsql as $$
begin
  perform from consents.given g where g.id = new.consent_id for update;
  return new;
end $$;
create trigger guard_withdrawal before insert on consents.withdrawal for each row execute function consents.guard_withdrawal();

-- What was ordered before anything was kept was agreed to as well: it is said so where it is filed, and nothing is made up.
insert into consents.wording (hash, kind, en, ur, since, before_kept) values
  (encode(sha256('order, before consent was kept'), 'hex'), 'order',
   'I agreed to the order. The words I heard weren’t kept at that time.',
   'آرڈر میری رضامندی سے ہوا۔ جو الفاظ مجھے بتائے گئے وہ اس وقت محفوظ نہیں کیے جاتے تھے۔', now(), true),
  (encode(sha256('lines, before consent was kept'), 'hex'), 'lines',
   'I heard each line as it will be printed, and said yes.',
   'چھپنے والی ہر سطر مجھے سنائی گئی اور میں نے ہاں کی۔', now(), true);
