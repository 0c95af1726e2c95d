import process from 'node:process'
import { makeCityDay, type Plan } from '@app/planner'
import { PlannerPool } from '@app/planner/worker'
import { verified } from './verify.ts'

/**
 * `npm run bench -- planner large [--stops 5000] [--day 77] [--time 30] [--best 600] [--seed 1] [--plain] [--clock
 * cpu]`: a large day on two threads, short against long; `--plain` for equal vehicles from one depot. `--day` is the
 * seed of the made day, `--seed` that of the search.
 */
export default async function main(args: string[]): Promise<void> {
  const value = (name: string, fallback: number): number =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]!) : fallback
  const stops = value('--stops', 5000)
  const short = value('--time', 30)
  const long = value('--best', 600)
  const day = value('--day', 77)
  const seed = value('--seed', 1)
  // Each thread's own CPU time instead of the wall's, on a machine that others keep busy.
  const cpuTime = args.includes('--clock') && args[args.indexOf('--clock') + 1] === 'cpu'
  const plain = args.includes('--plain')
  const problem = makeCityDay({ stops, vehicles: Math.ceil(stops / 10), seed: day, plain })
  const run = async (seconds: number): Promise<Plan> => {
    const pool = new PlannerPool(value('--threads', 2))
    const plan = await pool.solve(problem, { limit: { ms: seconds * 1000 }, seed, cpuTime })
    pool.close()
    return plan
  }
  const before = performance.now()
  const quick = await run(short)
  const wallSeconds = (performance.now() - before) / 1000
  const peakMemoryMiB = Math.round(process.resourceUsage().maxRSS / 1024)
  const about = { bench: 'large', stops, vehicles: plain ? 'equal' : 'unequal', day }
  const line = {
    ...about,
    seconds: short,
    seed,
    wallSeconds: Number(wallSeconds.toFixed(2)),
    cost: quick.cost.total,
    unassigned: quick.unassigned.length,
    peakMemoryMiB,
    verified: verified(problem, quick),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
  if (long <= 0) return
  const best = await run(long)
  const bestLine = {
    ...about,
    seconds: long,
    cost: best.cost.total,
    unassigned: best.unassigned.length,
    verified: verified(problem, best),
    shortAbove: Number((quick.cost.total / best.cost.total - 1).toFixed(4)),
  }
  process.stdout.write(`${JSON.stringify(bestLine)}\n`)
}
