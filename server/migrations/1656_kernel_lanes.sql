-- Jobs carry their lane in the queue's own column of priorities, and are placed without a statement more than they need.
-- A job that is placed anew under its key takes the place of the one that waits. One that runs already began before what is
-- now to be done was known: it ends with its run, however that goes, and another one is placed. The library's own function
-- says no more of it than that it has no try left, so that it stood there for ever when its worker was killed.
create function kernel.place_keyed(jobs jsonb) returns void language plpgsql as $$
declare
  wanted jsonb := jobs;
begin
  loop
    with given as (
      select j.task, j.payload, j.key, j.priority
      from jsonb_to_recordset(wanted) as j(task text, payload json, key text, priority smallint)
    ), placed as (
      insert into graphile_worker._private_jobs as old (task_id, payload, key, priority)
      select t.id, g.payload, g.key, coalesce(g.priority, 0)
      from given g join graphile_worker._private_tasks t on t.identifier = g.task order by g.key
      on conflict (key) do update set task_id = excluded.task_id, payload = excluded.payload, priority = excluded.priority,
        run_at = now(), attempts = 0, last_error = null, flags = null, revision = old.revision + 1, updated_at = now()
      where old.locked_at is null
      returning old.key
    )
    select jsonb_agg(w) into wanted from jsonb_array_elements(wanted) w
    where w->>'key' not in (select key from placed);
    exit when wanted is null;
    update graphile_worker._private_jobs set key = null, attempts = max_attempts, flags = '{"replaced": true}', updated_at = now()
    where key in (select w->>'key' from jsonb_array_elements(wanted) w) and locked_at is not null;
  end loop;
end $$;

create or replace function kernel.finish(
  work jsonb, business_at timestamptz, device timestamptz, command_actor text, command uuid, hash bytea, sealed bytea
) returns void language plpgsql as $$
declare
  unnamed graphile_worker.job_spec[];
  keyed jsonb;
begin
  if work ? 'events' then
    insert into kernel.event (id, type, payload, actor, at)
    select e.id, e.type, e.payload, coalesce(e.actor, work->>'actor'), business_at
    from jsonb_to_recordset(work->'events') as e(id uuid, type text, payload jsonb, actor text);
  end if;
  if work ? 'audits' then
    insert into kernel.audit (id, at, device_at, actor, on_behalf_of, channel, command_id, action, subject, details)
    select a.id, business_at, device, coalesce(a.actor, work->>'actor'), work->>'onBehalfOf', work->>'channel',
           (work->>'commandId')::uuid, a.action, a.subject, coalesce(a.details, '{}')
    from jsonb_to_recordset(work->'audits') as a(id uuid, action text, subject text, details jsonb, actor text);
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
      select j.task, j.payload, j.key, coalesce(j.priority, 0::smallint) as priority, t.id as task_id
      from jsonb_to_recordset(work->'jobs') as j(task text, payload json, key text, priority smallint)
      left join graphile_worker._private_tasks t on t.identifier = j.task
    ), placed as (
      insert into graphile_worker._private_jobs (task_id, payload, priority)
      select w.task_id, w.payload, w.priority from wanted w where w.key is null and w.task_id is not null
    )
    select
      -- Tasks that no worker has named yet.
      array_agg((w.task, w.payload, null, null, null, w.key, w.priority, null)::graphile_worker.job_spec)
        filter (where w.task_id is null),
      jsonb_agg(jsonb_build_object('task', w.task, 'payload', w.payload, 'key', w.key, 'priority', w.priority))
        filter (where w.key is not null and w.task_id is not null)
    into unnamed, keyed from wanted w;
    if unnamed is not null then
      perform graphile_worker.add_jobs(unnamed);
    end if;
    if keyed is not null then
      perform kernel.place_keyed(keyed);
    end if;
  end if;
  if sealed is not null then
    insert into kernel.command (actor, command_id, body_hash, answer) values (command_actor, command, hash, sealed);
  end if;
end $$;
