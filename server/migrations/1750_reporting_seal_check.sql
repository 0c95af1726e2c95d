-- Each time that somebody let everything that is sealed be walked: who, when, and what came of it.
create table reporting.seal_check (
  id uuid primary key,
  asked_by text not null,
  asked_at timestamptz not null,
  -- In the machines' time: how long it took.
  begun_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  verdict jsonb
);
create index seal_check_asked on reporting.seal_check (asked_at desc);
create trigger never_deleted before delete on reporting.seal_check for each row execute function kernel.refuse_change();

-- One that was begun lately and has not ended; an older one died with its process. In the machines' time.
create function reporting.seal_check_going() returns uuid language sql stable as $$
  select id from reporting.seal_check where ended_at is null and begun_at > now() - interval '2 hours' order by begun_at desc limit 1
$$;
create function reporting.end_seal_check(p_id uuid, p_verdict jsonb) returns void language sql as $$
  update reporting.seal_check set verdict = p_verdict, ended_at = clock_timestamp() where id = p_id and ended_at is null
$$;
