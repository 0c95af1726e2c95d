/* Reads VROOM's JSON problem on standard input, writes VROOM's JSON solution on standard output. Nothing else goes there. */
import { Buffer } from 'node:buffer'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { ProblemError } from './problem/plan-problem.ts'
import { solve } from './solve.ts'
import { askVroom } from './vroom-http.ts'
import { readVroom, type ReadVroom } from './vroom/read-vroom.ts'
import type { VroomInput } from './vroom/vroom-json.ts'
import { writeVroom } from './vroom/write-vroom.ts'
import { PlannerPool } from './worker.ts'

const help = `planner: plans routes for a problem in VROOM's JSON

  npm run -s planner -- [options] < problem.json > solution.json

  --time S         seconds from the end of input to the output (default 10)
  --iterations N   a fixed amount of work instead of a time: the same bytes on any machine
  --threads N      worker threads, 1 to 32; with --time no more than there are cores (default 1)
  --seed N         seed of the search (default 1)
  --vroom URL      hand the problem to a VROOM server (vroom-express) instead
  --help           this text

Reads jobs, shipments, vehicles (breaks, skills, costs, limits), priorities, several time_windows and custom matrices
(durations, distances, costs). Without a matrix, times are estimated from coordinates. Unassigned tasks carry a reason.
Exit code 0: a solution; 2: the problem is refused, with {"code":2,"error":"field: reason"}; 1: a fault of the planner.`

interface Options {
  readonly timeSec: number
  readonly iterations: number | undefined
  readonly threads: number
  readonly seed: number
  readonly vroom: string | undefined
  readonly help: boolean
}

/** More would take longer to start than they save. */
const THREADS_MOST = 32

function readOptions(args: readonly string[]): Options {
  const given = new Map<string, string>()
  let wantsHelp = false
  for (let k = 0; k < args.length; k++) {
    const [name, inline] = args[k]!.split('=', 2) as [string, string | undefined]
    if (name === '--help' || name === '-h') wantsHelp = true
    else if (!['--time', '--iterations', '--threads', '--seed', '--vroom'].includes(name))
      throw new ProblemError(name, 'no such option (--help lists them)')
    else given.set(name, inline ?? args[++k]! ?? '')
  }
  const number = (name: string, fallback: number, least: number, most = Infinity): number => {
    const text = given.get(name)
    if (text === undefined) return fallback
    const value = Number(text)
    if (text === '' || !Number.isFinite(value) || value < least)
      throw new ProblemError(name, `must be a number of at least ${least}, found ${JSON.stringify(text)}`)
    if (value > most) throw new ProblemError(name, `must be at most ${most}, found ${JSON.stringify(text)}`)
    return value
  }
  return {
    timeSec: number('--time', 10, 0),
    iterations: given.has('--iterations') ? number('--iterations', 0, 0) : undefined,
    threads: Math.floor(number('--threads', 1, 1, THREADS_MOST)),
    seed: Math.floor(number('--seed', 1, 0)),
    vroom: given.get('--vroom'),
    help: wantsHelp,
  }
}

/** Read as it comes: a synchronous read fails on a pipe whose writer is slower than we are. */
async function readInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  try {
    return Buffer.concat(chunks).toString('utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STRING_TOO_LONG') throw error
    throw new ProblemError(
      'input',
      'too long to be read at once (some 500 MB): a day so large is planned on estimated times, without matrices',
    )
  }
}

function parse(text: string): VroomInput {
  try {
    return JSON.parse(text) as VroomInput
  } catch (error) {
    throw new ProblemError('input', `not JSON (${(error as Error).message})`)
  }
}

/**
 * With less time than this and so much a stop, threads are not worth starting: by then this one has put all stops in.
 */
const THREADS_MS = 500
const THREADS_MS_A_STOP = 0.1

async function plan(options: Options, read: ReadVroom, startedMs: number): Promise<string> {
  const clock = (): number => performance.now()
  const loadedMs = clock()
  if (read.estimated) process.stderr.write('no matrices: times are estimated from coordinates\n')
  // Under a time more threads than cores only wait for each other; counted work is the same on any machine.
  const threads = options.iterations === undefined ? Math.min(options.threads, availableParallelism()) : options.threads
  // Writing the answer takes some microseconds a stop; the rest of the margin covers a late look at the clock.
  const reserveMs = Math.min(options.timeSec * 100, 60 + read.problem.stops.length * 0.02 + (threads > 1 ? 60 : 0))
  const leftMs = Math.max(1, options.timeSec * 1000 - (loadedMs - startedMs) - reserveMs)
  const limit = options.iterations === undefined ? { ms: leftMs } : { iterations: options.iterations }
  let answer
  if (
    threads > 1 &&
    (options.iterations !== undefined || leftMs > THREADS_MS + THREADS_MS_A_STOP * read.problem.stops.length)
  ) {
    const pool = new PlannerPool(threads)
    try {
      answer = await pool.solve(read.problem, { limit, seed: options.seed, from: read.from })
    } finally {
      pool.close()
    }
  } else {
    answer = solve(read.problem, { limit, seed: options.seed, clock, from: read.from })
  }
  for (const warning of answer.warnings) process.stderr.write(`${warning}\n`)
  const fixedBytes = options.iterations !== undefined
  const times = {
    loading: fixedBytes ? 0 : Math.round(loadedMs - startedMs),
    solving: fixedBytes ? 0 : Math.round(clock() - loadedMs),
    routing: 0,
  }
  return `${JSON.stringify(writeVroom(read, answer, times))}\n`
}

async function main(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2))
    if (options.help) {
      process.stdout.write(`${help}\n`)
      return 0
    }
    const text = await readInput()
    const startedMs = performance.now()
    const input = parse(text)
    const output =
      options.vroom === undefined
        ? await plan(options, readVroom(input), startedMs)
        : `${JSON.stringify(await askVroom(options.vroom, input, options.timeSec))}\n`
    await new Promise<void>((resolve) => process.stdout.write(output, () => resolve()))
    return 0
  } catch (error) {
    const refused = error instanceof ProblemError
    process.stdout.write(
      `${JSON.stringify({ code: refused ? 2 : 1, error: refused ? error.message : String(error) })}\n`,
    )
    if (!refused) process.stderr.write(`${(error as Error).stack}\n`)
    return refused ? 2 : 1
  }
}

/** Exit code of other programs when nobody reads their output any more. */
const NOBODY_READS = 141

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(NOBODY_READS)
  })
}
process.exitCode = await main()
