import { loadavg } from 'node:os'
import process from 'node:process'
import { makeCityDay, type PlanProblem } from '@app/planner'
import { PlannerPool } from '@app/planner/worker'
import { verified } from './verify.ts'

const KINDS = [
  { stops: 100, plain: false },
  { stops: 100, plain: true },
  { stops: 200, plain: false },
  { stops: 200, plain: true },
  { stops: 400, plain: false },
  { stops: 400, plain: true },
  { stops: 1000, plain: false },
  { stops: 2000, plain: false },
]

/**
 * `npm run bench -- planner threads [--days 5] [--time S] [--match REGEX] [--clock cpu]`: the same time with one and
 * with two threads, compared pair by pair on generated days. Seconds by size unless given: 2, 3, 5, 10, 20.
 */
export default async function main(args: string[]): Promise<void> {
  const value = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1]! : undefined)
  const cpuTime = value('--clock') === 'cpu'
  const days = Number(value('--days') ?? 5)
  const match = new RegExp(value('--match') ?? '')
  for (const { stops, plain } of KINDS) {
    if (!match.test(`${stops} ${plain ? 'equal' : 'unequal'}`)) continue
    const seconds = Number(value('--time') ?? (stops < 200 ? 2 : stops < 400 ? 3 : stops < 1000 ? 5 : stops / 100))
    const saved: number[] = []
    for (let day = 0; day < days; day++) {
      const problem = makeCityDay({ stops, vehicles: Math.ceil(stops / 10), seed: 5000 + stops + day, plain })
      const [one, two] = [
        await price(problem, 1, seconds, day, cpuTime),
        await price(problem, 2, seconds, day, cpuTime),
      ]
      saved.push(1 - two / one)
    }
    const mean = saved.reduce((sum, share) => sum + share, 0) / days
    const count = (test: (share: number) => boolean): number => saved.filter(test).length
    const better = count((share) => share > 1e-9)
    const worse = count((share) => share < -1e-9)
    const line = {
      bench: 'threads',
      stops,
      vehicles: plain ? 'equal' : 'unequal',
      seconds,
      saved: Number(mean.toFixed(5)),
      better,
      same: days - better - worse,
      worse,
      least: Number(Math.min(...saved).toFixed(4)),
      most: Number(Math.max(...saved).toFixed(4)),
      load: Number(loadavg()[0]!.toFixed(1)),
    }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
}

/** What the plan costs, stops left out included at a price that no saving outweighs. */
async function price(
  problem: PlanProblem,
  threads: number,
  seconds: number,
  day: number,
  cpuTime: boolean,
): Promise<number> {
  const pool = new PlannerPool(threads)
  const plan = await pool.solve(problem, { limit: { ms: seconds * 1000 }, seed: 100 + day, cpuTime })
  pool.close()
  verified(problem, plan)
  return plan.cost.total + plan.unassigned.length * LEFT_OUT
}

const LEFT_OUT = 20_000
