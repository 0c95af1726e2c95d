/* One instance, one seed, in a process of its own, so that CPU and peak memory are this run's alone. Prints one JSON line. */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import {
  checkPlan,
  checkSolomonRoutes,
  ProblemError,
  readSolomon,
  readVroom,
  solve,
  type PlanProblem,
  type VroomInput,
} from '@app/planner'

/** What a run reports. Costs of Solomon files are in the file's unit (tenths kept). */
export interface RunReport {
  readonly n: number
  readonly cost: number
  readonly vehicles: number
  readonly unassigned: number
  readonly verified: boolean
  readonly faults: readonly string[]
  readonly cpuSeconds: number
  readonly wallSeconds: number
  readonly peakMemoryMiB: number
  readonly iterations: number
  /** [seconds, cost] whenever a better plan was found. */
  readonly curve: readonly (readonly [number, number])[]
  readonly routes: readonly (readonly number[])[]
}

function run(file: string, seconds: number, seed: number, useCpu: boolean): RunReport {
  const text = readFileSync(file, 'utf8')
  const cpuMs = (): number => {
    const used = process.cpuUsage()
    return (used.user + used.system) / 1000
  }
  const clock = useCpu ? cpuMs : (): number => performance.now()
  const startMs = clock()
  const cpuStart = cpuMs()
  const wallStart = performance.now()
  const curve: [number, number][] = []
  const solomon = file.endsWith('.txt')
  const unit = solomon ? 10 : 1
  const note = (cost: number): void => {
    curve.push([Math.round(clock() - startMs) / 1000, cost / unit])
  }
  const problem: PlanProblem = solomon ? readSolomon(text).problem : readVroom(JSON.parse(text) as VroomInput).problem
  const plan = solve(problem, {
    limit: { ms: Math.max(1, seconds * 1000 - (clock() - startMs) - 30) },
    seed,
    clock,
    onBetter: note,
  })
  const routes = plan.routes
    .map((route) =>
      route.steps.filter((step) => step.kind === 'stop').map((step) => (solomon ? step.index + 1 : step.index)),
    )
    .filter((route) => route.length > 0)
  const checked = solomon
    ? checkSolomonRoutes(text, routes)
    : { cost: plan.cost.total, faults: checkPlan(problem, plan) }
  const unassigned = plan.unassigned.length
  return {
    n: problem.stops.length,
    cost: checked.cost / unit,
    vehicles: routes.length,
    unassigned,
    verified: checked.faults.length === 0 && unassigned === 0,
    faults: checked.faults,
    cpuSeconds: Math.round(cpuMs() - cpuStart) / 1000,
    wallSeconds: Math.round(performance.now() - wallStart) / 1000,
    peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    iterations: plan.iterations,
    curve,
    routes,
  }
}

const [file, seconds, seed, clock] = process.argv.slice(2) as [string, string, string, string]
try {
  process.stdout.write(`${JSON.stringify(run(file, Number(seconds), Number(seed), clock === 'cpu'))}\n`)
} catch (error) {
  // A fault of the file is told in one line; any other error is ours, and is told whole.
  if (!(error instanceof ProblemError || error instanceof SyntaxError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
