-- A command's beginning: waits for a racer with the same key, then tells what was answered. A function, so that the
-- look-up sees what the racer committed while we waited.
create function kernel.begin_command(command_actor text, command uuid, out body_hash bytea, out answer bytea)
language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(command_actor || command::text, 7));
  select c.body_hash, c.answer into begin_command.body_hash, begin_command.answer
  from kernel.command c where c.actor = command_actor and c.command_id = command;
end $$;

-- The end of a transaction in one round trip: events, audit rows, jobs, timers and the command's answer.
create function kernel.finish(
  work jsonb, business_at timestamptz, device timestamptz, command_actor text, command uuid, hash bytea, sealed bytea
) returns void language plpgsql as $$
declare
  specs graphile_worker.job_spec[];
begin
  if work ? 'events' then
    insert into kernel.event (id, type, payload, actor, at)
    select e.id, e.type, e.payload, work->>'actor', business_at
    from jsonb_to_recordset(work->'events') as e(id uuid, type text, payload jsonb);
  end if;
  if work ? 'audits' then
    insert into kernel.audit (id, at, device_at, actor, on_behalf_of, channel, command_id, action, subject, details)
    select a.id, business_at, device, work->>'actor', work->>'onBehalfOf', work->>'channel', (work->>'commandId')::uuid,
           a.action, a.subject, coalesce(a.details, '{}')
    from jsonb_to_recordset(work->'audits') as a(id uuid, action text, subject text, details jsonb);
  end if;
  if work ? 'timers' then
    delete from kernel.timer t using jsonb_to_recordset(work->'timers') as w(kind text, key text, "dueAt" timestamptz)
    where t.kind = w.kind and t.key = w.key and w."dueAt" is null;
    insert into kernel.timer (kind, key, due_at, payload)
    select w.kind, w.key, w."dueAt", coalesce(w.payload, '{}')
    from jsonb_to_recordset(work->'timers') as w(kind text, key text, "dueAt" timestamptz, payload jsonb)
    where w."dueAt" is not null
    on conflict (kind, key) do update set due_at = excluded.due_at, payload = excluded.payload, attempts = 0, retry_at = null;
  end if;
  if work ? 'jobs' then
    -- Straight into the worker's table (its version is pinned, a test holds this): add_jobs takes five statements and a
    -- NOTIFY, whose lock makes all commits wait in one row; we tell the workers after the commit. Which tasks are named
    -- is looked up once: a worker may name one at this very moment, and a second look would find its jobs placed by the first.
    with wanted as materialized (
      select j.task, j.payload, j.key, t.id as task_id
      from jsonb_to_recordset(work->'jobs') as j(task text, payload json, key text)
      left join graphile_worker._private_tasks t on t.identifier = j.task
    ), placed as (
      insert into graphile_worker._private_jobs (task_id, payload)
      select w.task_id, w.payload from wanted w where w.key is null and w.task_id is not null
    )
    -- Jobs with a key, which replace one that waits, and tasks that no worker has named yet.
    select array_agg((w.task, w.payload, null, null, null, w.key, null, null)::graphile_worker.job_spec) into specs
    from wanted w where w.key is not null or w.task_id is null;
    if specs is not null then
      perform graphile_worker.add_jobs(specs);
    end if;
  end if;
  if sealed is not null then
    insert into kernel.command (actor, command_id, body_hash, answer) values (command_actor, command, hash, sealed);
  end if;
end $$;
