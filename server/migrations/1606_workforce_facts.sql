-- What changes of a facilitator while they work: skills, equipment, tehsils, vehicle, tax status, cash cap, photo. What holds
-- now stands on the facilitator; this is how it came to be, and what waits.
create table workforce.fact_change (
  id uuid primary key,
  facilitator_id uuid not null references workforce.facilitator,
  kind text not null check (kind in ('skills', 'equipment', 'tehsils', 'vehicle', 'tax', 'cashCap', 'photo')),
  -- As it was when this came into force, and as it is from then on. A photo is only named here.
  before jsonb,
  after jsonb not null,
  reason text not null,
  from_day date,
  file_id uuid,
  state text not null check (state in ('asked', 'approved', 'in_force', 'refused', 'withdrawn')),
  asked_by text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  in_force_at timestamptz,
  check ((decided_by is null) = (decided_at is null)),
  check ((state = 'in_force') = (in_force_at is not null)),
  check (decided_by is null or decided_by <> asked_by),
  -- Where money moves nobody puts in force what they entered themselves: held here too.
  check (kind not in ('tax', 'cashCap') or state not in ('approved', 'in_force') or decided_by is not null),
  check (kind <> 'tax' or file_id is not null)
);
create index fact_change_facilitator on workforce.fact_change (facilitator_id, asked_at desc);
create index fact_change_asked on workforce.fact_change (asked_at) where state = 'asked';
-- One of a kind waits at a time.
create unique index fact_change_waiting on workforce.fact_change (facilitator_id, kind) where state in ('asked', 'approved');

-- What was asked for stays as it was asked, and a step once taken is not taken back.
create function workforce.guard_fact_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a change is kept' using errcode = 'restrict_violation';
  end if;
  if (old.id, old.facilitator_id, old.kind, old.after, old.reason, old.from_day, old.file_id, old.asked_by, old.asked_at)
    is distinct from
    (new.id, new.facilitator_id, new.kind, new.after, new.reason, new.from_day, new.file_id, new.asked_by, new.asked_at) then
    raise exception 'what was asked for is frozen' using errcode = 'restrict_violation';
  end if;
  if not ((old.state = 'asked' and new.state in ('approved', 'in_force', 'refused', 'withdrawn'))
    or (old.state = 'approved' and new.state = 'in_force')) then
    raise exception 'no way from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_fact_change before update or delete on workforce.fact_change
  for each row execute function workforce.guard_fact_change();
