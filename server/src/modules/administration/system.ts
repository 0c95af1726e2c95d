import type { Output } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import { listFailed, listLanes, listProcesses } from '../../kernel/work/fleet.ts'
import { LANES } from '../../kernel/work/lanes.ts'

/** By the machines' own time: the business clock of a demo says nothing of them. */
export async function systemNow(q: Query): Promise<Output<'system.processes'>> {
  const [processes, lanes, failed] = [await listProcesses(q), await listLanes(q), await listFailed(q)]
  const overloaded = await q.kernel.overload.look()
  const unconfirmed = await q.kernel.db.confirmation.lacksAnywhere()
  return {
    works: processes.some(({ role, gone_at }) => role !== 'serve' && gone_at === null),
    overloaded: overloaded ? { since: overloaded.since.toISOString(), lane: overloaded.lane } : null,
    unconfirmed,
    processes: processes.map((one) => ({
      id: one.id,
      role: one.role,
      host: one.host,
      pid: one.pid,
      version: one.version,
      since: one.since.toISOString(),
      heardAt: one.seen_at.toISOString(),
      goneAt: one.gone_at?.toISOString() ?? null,
      ended: one.ended,
      lanes: one.lanes,
      jobsRunning: one.jobs_running,
      workersReplaced: one.interrupted,
    })),
    lanes: lanes.map(({ lane, waiting, running, oldest_seconds }) => ({
      lane,
      waiting,
      running,
      oldestSeconds: Math.max(0, Math.round(oldest_seconds)),
      lateSeconds: LANES[lane].lateSeconds,
    })),
    failed: failed.map(({ task, given_up, failing, tries_most }) => ({
      task,
      givenUp: given_up,
      failing,
      triesMost: tries_most,
    })),
  }
}
