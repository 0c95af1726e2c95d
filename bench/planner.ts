import { existsSync } from 'node:fs'
import process from 'node:process'
import { benchInstances } from './planner/instances.ts'

const help = `bench planner [matching | quote | repair | fairness | large | threads | bytes] [options]

  --instances DIR   folder of Solomon .txt and VROOM .json files, with best_known.json (default: generated instances)
  --time S          seconds a run (default by size: 3, 10, 45, 60)
  --seeds N         seeds an instance (default 1)
  --match REGEX     only instances whose name matches
  --clock wall|cpu  what a second is: cpu for tuning on a shared machine (default wall)
  --plot [DIR]      write SVG: gap over time, routes on a map (default bench/planner/plots)
  --json            one JSON line a run`

const parts: Record<string, () => Promise<{ default: (args: string[]) => Promise<void> }>> = {
  matching: () => import('./matching.ts'),
  quote: () => import('./quote.ts'),
  repair: () => import('./repair.ts'),
  fairness: () => import('./planner/fairness.ts'),
  large: () => import('./planner/large.ts'),
  threads: () => import('./planner/threads.ts'),
  bytes: () => import('./planner/bytes.ts'),
}

/** `npm run bench -- planner …` */
export default async function main(args: string[]): Promise<void> {
  const rest = args.filter((arg) => arg !== '--')
  const part = parts[rest[0] ?? '']
  if (part !== undefined) return (await part()).default(rest.slice(1))
  if (rest.includes('--help')) {
    process.stdout.write(`${help}\n`)
    return
  }
  if (rest[0] !== undefined && !rest[0].startsWith('--')) return refuse(`no such bench: ${rest[0]}`)
  const value = (name: string): string | undefined => {
    const at = rest.indexOf(name)
    const next = at < 0 ? undefined : rest[at + 1]!
    return next === undefined || next.startsWith('--') ? undefined : next
  }
  const seconds = value('--time') === undefined ? undefined : Number(value('--time'))
  const seeds = Number(value('--seeds') ?? 1)
  if (seconds !== undefined && !(seconds > 0)) return refuse('--time: seconds, more than 0')
  if (!Number.isInteger(seeds) || seeds < 1) return refuse('--seeds: a whole number, 1 or more')
  const dir = value('--instances')
  if (dir !== undefined && !existsSync(dir)) return refuse(`--instances: no such folder: ${dir}`)
  const ran = benchInstances({
    dir,
    seconds,
    seeds,
    json: rest.includes('--json'),
    clock: value('--clock') === 'cpu' ? 'cpu' : 'wall',
    match: value('--match'),
    plot: rest.includes('--plot') ? (value('--plot') ?? 'bench/planner/plots') : undefined,
  })
  if (ran === 0) refuse('no instance there, or none that --match names')
}

/** A bench that measured nothing has failed. */
function refuse(why: string): void {
  process.stderr.write(`${why}\n\n${help}\n`)
  process.exitCode = 2
}
