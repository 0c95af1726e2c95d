import type { AccountableCity } from '../city.ts'
import type { Line } from '../line.ts'
import type { Played, PlayOptions } from './played.ts'
import { lookAtPlanner, type PlannerWatch } from '../planner.ts'
import { timesOf } from './situations.ts'

/** A server under this city takes about half of it; what grows without end does not stay below. */
const SERVER_MB_MAX = 700

async function daysPublished(line: Line): Promise<number> {
  for (let [count, cursor] = [0, undefined as string | undefined]; ;) {
    const { items, next } = await line.send('figures.days', { limit: 100, ...(cursor && { cursor }) })
    count += items.length
    if (next === null) return count
    cursor = next
  }
}

/** Counts it all together, and asks once more for everything that was promised. */
export async function finish(
  city: AccountableCity,
  options: PlayOptions,
  planner: PlannerWatch,
  ordered: number,
  days: number,
): Promise<Played> {
  const { watch, line } = city
  if (!options.plant) await watch.check()
  for (const name of options.plant ? [] : city.accountable.agenda.open)
    watch.note({ invariant: 'goes on', subject: name, words: 'never came to its end' })
  const figuresPublished = await daysPublished(line)
  const outcomes = await watch.finish(async (requestId) => {
    const home = city.households.find((h) => h.ordered.requestId === requestId)
    return home ? (await city.tryTo('look', () => home.citizen.view(requestId))) !== undefined : false
  }, ordered)
  const peakMb = options.system.peakMb()
  if (peakMb !== undefined && peakMb > SERVER_MB_MAX)
    watch.note({
      invariant: 'memory',
      subject: 'the server',
      words: `took ${peakMb} MB, ${SERVER_MB_MAX} at most are allowed`,
    })
  const { items: lived } = await line.send('demo.histories', {})
  const { counts: happened } = await line.send('demo.happened', {})
  const { refusals, did } = city
  const { sentTwice, triedAgain } = line
  const situations = timesOf({
    happened,
    lived,
    refusals,
    did,
    sentTwice,
    triedAgain,
    serverKills: options.system.kills,
  })
  await lookAtPlanner(city, planner)
  const of = (name: string): number => outcomes[name] ?? 0
  options.say(
    `slowest: ${line
      .times()
      .slice(0, 12)
      .map(([id, calls, ms]) => `${id} ${calls}× ${(ms / calls).toFixed(1)} ms`)
      .join(', ')}`,
  )
  return {
    summary: {
      bench: 'city',
      seed: options.seed,
      requests: ordered,
      delivered: of('delivered'),
      rejected: of('rejected'),
      withdrawn: of('withdrawn'),
      cancelled: of('cancelled'),
      failed: of('failed'),
      open: of('open'),
      serverKills: options.system.kills,
      plannerEnds: planner.ends,
      plansMade: planner.made,
      plansLost: planner.lost,
      offersByPlan: happened['offer by the plan'] ?? 0,
      duplicatesSent: line.duplicatesSent,
      invariantChecks: watch.checks,
      violations: watch.violations.length,
      ...city.accountable.tally,
      figuresPublished,
      situations,
    },
    peakMb,
    awaited: watch.awaiting.map(
      (one) => `${one.trackingNo} ${one.state} since ${one.since.slice(0, 10)}: ${one.awaits}`,
    ),
    violations: watch.violations,
    refusals: [...city.refusals].sort((a, b) => b[1] - a[1]),
    statesSeen: [...watch.statesSeen],
    lived,
    days,
  }
}
