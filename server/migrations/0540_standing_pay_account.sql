-- A facilitator asks that pay go to another account of theirs. Pay goes on to the old one until staff have vetted the new one and its day
-- has come; the account of the admission stays in the application, and every later one is a row here.
create table standing.account_change (
  id uuid primary key,
  facilitator_id uuid not null,
  district_id text not null,
  tehsil_id text not null,
  state text not null check (state in ('waiting', 'approved', 'refused', 'stopped')),
  -- The account, with the facilitator's own key as at the admission; found by keyed hash.
  sealed bytea not null,
  iban_index bytea not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason bytea,
  pays_from timestamptz,
  stopped_at timestamptz,
  check (state <> 'approved' or (decided_by is not null and decided_at is not null and reason is not null and pays_from > decided_at)),
  check (state <> 'refused' or (decided_by is not null and decided_at is not null and reason is not null)),
  check (state <> 'stopped' or stopped_at is not null)
);
-- Of two phones that ask at once one asks.
create unique index account_change_waiting on standing.account_change (facilitator_id) where state = 'waiting';
create index account_change_facilitator on standing.account_change (facilitator_id, asked_at desc);
create index account_change_iban on standing.account_change (iban_index);
create index account_change_open on standing.account_change (asked_at, id) where state in ('waiting', 'approved');

-- What was asked for stays as it was asked; a step once taken is not taken back into waiting, and no day of pay is brought forward.
create function standing.guard_account_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an account change is kept' using errcode = 'restrict_violation';
  end if;
  if (old.id, old.facilitator_id, old.sealed, old.iban_index, old.asked_at) is distinct from (new.id, new.facilitator_id, new.sealed, new.iban_index, new.asked_at) then
    raise exception 'what was asked for is frozen' using errcode = 'restrict_violation';
  end if;
  if not ((old.state = 'waiting' and new.state in ('approved', 'refused', 'stopped')) or (old.state = 'approved' and new.state in ('refused', 'stopped'))) then
    raise exception 'no way from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.pays_from is not null and old.pays_from is distinct from new.pays_from then
    raise exception 'the day of pay is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger guard_account_change before update or delete on standing.account_change for each row execute function standing.guard_account_change();
