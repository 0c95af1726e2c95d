import type { Kernel } from '../context.ts'
import type { ProcessRole } from '../config.ts'
import { ROLES } from '../config.ts'
import type { Sql } from '../data/sql.ts'
import { type Lane, LANE_NAMES, LANES } from './lanes.ts'

/** Each says every second that it is there; a database that fails over takes some of them. */
const SILENT_SECONDS = 10
const ALIVE = `left_at is null and seen_at > clock_timestamp() - interval '${SILENT_SECONDS} seconds'`
const PROCESSES_MAX = 100
const TASKS_MAX = 20
/** More is not counted: whoever reads it does the same about a hundred thousand. */
const COUNTED_MAX = 10_000

interface Process {
  id: string
  pid: number
  host: string
  role: ProcessRole
  version: string
  since: Date
  seen_at: Date
  /** null: it is there. */
  gone_at: Date | null
  /** It said that it goes. */
  ended: boolean
  lanes: Lane[]
  jobs_running: number
  interrupted: number
}

const PROCESSES = `select id, pid, host, role, version, since, seen_at, lanes, interrupted,
    case when ${ALIVE} then jobs_running else 0 end as jobs_running,
    case when not (${ALIVE}) then coalesce(left_at, seen_at) end as gone_at, left_at is not null as ended
  from kernel.process where seen_at > clock_timestamp() - interval '1 day'
  order by gone_at desc nulls first, role desc, host, since limit ${PROCESSES_MAX}`

/** Those that are there, and those of the last day that are gone. */
export const listProcesses = (q: Sql) => q.many<Process>(PROCESSES)

/** Whether anybody does jobs and timers. */
export const WORKED = `exists (select from kernel.process where role <> 'serve' and ${ALIVE})`

/** A lane's jobs are a range of the index by priority and time; what is held is little. Held by a worker, it still waits. */
interface LaneNow {
  lane: Lane
  waiting: number
  running: number
  /** Of those that wait, and of those that are being done. */
  oldest_seconds: number
}
const IN_LANE = 'priority >= lane.least and priority <= lane.most'
const LANES_NOW = `select lane.name as lane,
    (select count(*)::int from (select from graphile_worker._private_jobs
      where is_available and ${IN_LANE} and run_at <= now() limit ${COUNTED_MAX}) due) as waiting,
    (select count(*)::int from (select from graphile_worker._private_jobs
      where locked_at is not null and ${IN_LANE} limit ${COUNTED_MAX}) held) as running,
    coalesce(extract(epoch from now() - least(
      (select min(run_at) from graphile_worker._private_jobs where is_available and ${IN_LANE} and run_at <= now()),
      (select min(run_at) from graphile_worker._private_jobs where locked_at is not null and ${IN_LANE}))), 0)::float8
      as oldest_seconds
  from unnest($1::text[], $2::int[], $3::int[]) as lane(name, least, most)`

const RULES = LANE_NAMES.map((name) => LANES[name])
export const listLanes = (q: Sql) =>
  q.many<LaneNow>(LANES_NOW, [LANE_NAMES, RULES.map(({ least }) => least), RULES.map(({ most }) => most)])

interface FailedTask {
  task: string
  given_up: number
  failing: number
  tries_most: number
}
/** What failed and is tried again, and what is not. Errors stay in the database: they may say more than anybody should read. */
const FAILED = `select t.identifier as task, count(*) filter (where attempts >= max_attempts)::int as given_up,
    count(*) filter (where attempts < max_attempts)::int as failing, max(attempts)::int as tries_most
  from (select task_id, attempts, max_attempts from graphile_worker._private_jobs
    where last_error is not null and locked_at is null limit ${COUNTED_MAX}) failed
  join graphile_worker._private_tasks t on t.id = failed.task_id
  group by t.identifier order by given_up desc, failing desc, task limit ${TASKS_MAX}`
export const listFailed = (q: Sql) => q.many<FailedTask>(FAILED)

const COUNT_ALIVE = `select role, count(*)::int as count from kernel.process where ${ALIVE} group by role`

/** How many of each kind are there, for whoever watches: none that works is an alarm. */
export async function measureFleet({ db, metrics }: Pick<Kernel, 'db' | 'metrics'>): Promise<void> {
  const found = await db.side.many<{ role: ProcessRole; count: number }>(COUNT_ALIVE)
  for (const role of ROLES) metrics.processesAlive.set({ role }, found.find((one) => one.role === role)?.count ?? 0)
}
