import process from 'node:process'
import { makeCityDay, PlannerSession, Random, type NewVisit, type Window } from '@app/planner'

const STOPS = 1000
const QUOTES = 4000

/**
 * `npm run bench -- quote`: the price of eight two-hour slots for a new visit, through the session, on a day of 1,000
 * stops.
 */
export default async function main(args: string[]): Promise<void> {
  const problem = makeCityDay({ stops: STOPS, vehicles: 90, seed: 11 })
  const session = new PlannerSession(problem, 1, () => performance.now())
  session.improve(4000)
  const random = new Random(5)
  const slots = Array.from({ length: 8 }, (_, k): Window => [(8 + 1.5 * k) * 3600, (10 + 1.5 * k) * 3600])
  const size = problem.matrices['car']!.size
  const visit = (k: number): NewVisit => ({
    stop: {
      id: `quote-${k}`,
      serviceSec: 900,
      windows: [],
      delivery: [0, 1],
      pickup: [1, 0],
      skills: k % 7 === 0 ? ['woman'] : [],
      earning: 120,
    },
    at: random.below(size),
  })
  for (let k = 0; k < 500; k++) session.quote(visit(k), slots)
  const times = new Float64Array(QUOTES)
  let served = 0
  for (let k = 0; k < QUOTES; k++) {
    const one = visit(k)
    const before = performance.now()
    const quotes = session.quote(one, slots)
    times[k] = performance.now() - before
    if (quotes.some((quote) => quote.vehicle !== null)) served++
  }
  times.sort()
  const at = (share: number): number => Number(times[Math.floor(QUOTES * share)]!.toFixed(4))
  const line = { bench: 'quote', stops: STOPS, p50Ms: at(0.5), p99Ms: at(0.99) }
  process.stdout.write(
    args.includes('--json')
      ? `${JSON.stringify(line)}\n`
      : `${STOPS} stops, 8 slots a quote: p50 ${line.p50Ms} ms, p99 ${line.p99Ms} ms; ${served} of ${QUOTES} could be served\n`,
  )
}
