-- Months that are closed: who asked for each step and who let go of it stays, and what is being posted meanwhile falls on one
-- side or the other.
-- The ledger's tables belong to a role that nobody signs in as (1067), where it could be made.
do $$
declare
  keeper text := (select pg_get_userbyid(relowner) from pg_class where oid = 'ledger.period'::regclass);
begin
  if keeper <> current_user then execute format('set local role %I', keeper); end if;
end $$;

create table ledger.period_step (
  id bigint generated always as identity primary key,
  code text not null references ledger.period,
  from_state text not null,
  to_state text not null,
  asked_by text not null,
  let_go_by text not null check (let_go_by <> asked_by),
  at timestamptz not null
);
create index period_step_of on ledger.period_step (code, id);

-- What the ledger held for others at the end of a day, by account, signed; each names the digest of the one before.
create table ledger.held_proof (
  day date primary key,
  previous bytea not null,
  digest bytea not null,
  proof jsonb not null,
  key_id text not null,
  signature bytea not null,
  signed_at timestamptz not null
);

do $$
declare
  name text;
begin
  foreach name in array array['period_step', 'held_proof'] loop
    execute format('create trigger never before update or delete on ledger.%I for each row execute function ledger.never()', name);
    execute format('create trigger never_emptied before truncate on ledger.%I for each statement execute function ledger.never()', name);
    execute format('create trigger keeper before insert on ledger.%I for each statement execute function ledger.keeper_only()', name);
    execute format('alter table ledger.%I enable always trigger never', name);
    execute format('alter table ledger.%I enable always trigger never_emptied', name);
    execute format('alter table ledger.%I enable always trigger keeper', name);
  end loop;
end $$;

-- Who posts reads the periods, and so has the lock that this one waits for until their end; who posts afterwards waits, and reads
-- the state that it left. Taken before anything is asked of the month, so that what is found stays so.
create function ledger.lock_period(p_code text) returns text
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
begin
  lock table period in access exclusive mode;
  return coalesce((select state from period where code = p_code), 'open');
end $$;

create function ledger.move_period(p_code text, p_to text, p_asked_by text, p_let_go_by text, p_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
declare
  former text := lock_period(p_code);
begin
  if former = 'hard' then raise exception 'the period % is closed', p_code using errcode = 'restrict_violation'; end if;
  insert into period (code, state, changed_at, changed_by) values (p_code, p_to, p_at, p_let_go_by)
  on conflict (code) do update set state = excluded.state, changed_at = excluded.changed_at, changed_by = excluded.changed_by;
  insert into period_step (code, from_state, to_state, asked_by, let_go_by, at)
  values (p_code, former, p_to, p_asked_by, p_let_go_by, p_at);
end $$;
-- It left no trace of who; nothing calls it.
create or replace function ledger.set_period(p_code text, p_state text, p_by text, p_at timestamptz) returns void
language plpgsql as $$
begin
  raise exception 'a period is moved by two people: ledger.move_period' using errcode = 'insufficient_privilege';
end $$;

create function ledger.write_held_proof(
  p_day date, p_previous bytea, p_digest bytea, p_proof jsonb, p_key text, p_signature bytea, p_at timestamptz
) returns boolean
language plpgsql security definer set search_path = pg_catalog, ledger, pg_temp as $$
begin
  insert into held_proof (day, previous, digest, proof, key_id, signature, signed_at)
  values (p_day, p_previous, p_digest, p_proof, p_key, p_signature, p_at) on conflict (day) do nothing;
  return found;
end $$;

do $$
declare
  signature text;
begin
  foreach signature in array array['ledger.lock_period(text)', 'ledger.move_period(text, text, text, text, timestamptz)',
    'ledger.write_held_proof(date, bytea, bytea, jsonb, text, bytea, timestamptz)'] loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to %I', signature, session_user);
  end loop;
  if current_user <> session_user then
    execute format('grant select on ledger.period_step, ledger.held_proof to %I', session_user);
  end if;
end $$;
reset role;
