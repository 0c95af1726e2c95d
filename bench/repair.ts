import process from 'node:process'
import { makeCityDay, PlannerSession, Random, type PlanEvent } from '@app/planner'

const STOPS = 400
const VEHICLES = 44
const EVENTS = 5
const SHORT_MS = 200
const LONG_MS = 10_000

/**
 * `npm run bench -- repair`: after an event (a vehicle lost, some cancelled, some added), how much of what 10 s of
 * improvement would gain does the plan have 200 ms after the event? The gain is counted from the state with the freed
 * and new visits not yet planned.
 */
export default async function main(args: string[]): Promise<void> {
  let kept = 0
  for (let k = 0; k < EVENTS; k++) {
    const problem = makeCityDay({ stops: STOPS, vehicles: VEHICLES, seed: 100 + k })
    const base = new PlannerSession(problem, 1, () => performance.now())
    base.improve(8000)
    const routes = base.assignment()
    const random = new Random(900 + k)
    const events = happenings(problem, random, k)
    const after = (ms: number): { start: number; end: number } => {
      const session = new PlannerSession(problem, 2, () => performance.now(), routes)
      const began = performance.now()
      session.apply(events)
      const start = session.costUnrepaired
      session.improve(Math.max(1, ms - (performance.now() - began)))
      return { start, end: session.cost }
    }
    after(SHORT_MS)
    const short = after(SHORT_MS)
    const long = after(LONG_MS)
    const gain = long.start - long.end
    const share = gain <= 0 ? 1 : Math.max(0, Math.min(1, (short.start - short.end) / gain))
    kept += share / EVENTS
    if (!args.includes('--json'))
      process.stdout.write(
        `event ${k + 1}: ${Math.round(short.start)} → ${Math.round(short.end)} in ${SHORT_MS} ms, ` +
          `${Math.round(long.end)} in ${LONG_MS / 1000} s: ${(share * 100).toFixed(2)} % kept\n`,
      )
  }
  const line = { bench: 'repair', shareKept: Number(kept.toFixed(4)) }
  process.stdout.write(
    args.includes('--json') ? `${JSON.stringify(line)}\n` : `mean share kept ${(kept * 100).toFixed(2)} %\n`,
  )
}

function happenings(problem: ReturnType<typeof makeCityDay>, random: Random, k: number): PlanEvent[] {
  const singles = problem.stops.filter((stop) => stop.kind === 'visit')
  const cancel = (): PlanEvent => ({ type: 'visit.cancelled', id: singles[random.below(singles.length)]!.id })
  const size = problem.matrices['car']!.size
  const add = (n: number): PlanEvent => ({
    type: 'visit.added',
    visit: {
      stop: {
        id: 10_000 + n,
        serviceSec: 600,
        windows: [[(9 + random.below(6)) * 3600, (13 + random.below(6)) * 3600]],
        delivery: [0, 1],
        pickup: [1, 0],
        earning: 100,
      },
      at: random.below(size),
    },
  })
  const lost: PlanEvent = {
    type: 'vehicle.offline',
    vehicle: problem.vehicles[random.below(problem.vehicles.length)]!.id,
  }
  return [
    [lost],
    [add(1), add(2), add(3)],
    [cancel(), add(4)],
    [lost, add(5)],
    [{ type: 'vehicle.late', vehicle: problem.vehicles[3]!.id, freeSec: 11.5 * 3600 }, add(6)],
  ][k % 5]! as PlanEvent[]
}
