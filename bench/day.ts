import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type Measured, measuredOf, type Sums, together } from './day/measure.ts'
import { type DistrictTask, PLANTS, type WayName, WAYS } from './day/one-district.ts'

const DISTRICTS = { whole: 10, short: 1 }
const THREADS = 2
/** Kilometres of the planner against those of the plain score. */
const GOAL_SHARE = 0.75
/** A plan whose people the rules bar, or who come too late to be asked, is none. */
const BY_PLAN_SHARE = 0.6
const HELP =
  'npm run bench -- day [--short] [--seed 7] [--districts N] [--visits N] [--people N] [--knows homes] [--json] ' +
  `[--plant ${PLANTS.join('|')}]`

type Ways = Record<WayName, Sums>

/**
 * `npm run bench -- day`: one made city day three ways through the product's own rules, score and planner, with the same
 * promises, mishaps and model of who says yes. Exits 1 where a plan breaks a rule, a visit is lost or done twice, or the
 * planner drives more than three quarters of what the plain score drives, or is on time less often. `--knows` tells the
 * planner what the product's day does not tell it, and so shows what holds it back.
 */
export default async function day(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      json: { type: 'boolean' },
      short: { type: 'boolean' },
      seed: { type: 'string', default: '7' },
      districts: { type: 'string' },
      visits: { type: 'string', default: '1200' },
      people: { type: 'string', default: '200' },
      knows: { type: 'string', default: '' },
      plant: { type: 'string' },
    },
  })
  if (values.help) return void console.log(HELP)
  const plant = PLANTS.find((one) => one === values.plant)
  if (values.plant !== undefined && !plant) throw new Error(`nothing is planted by ${values.plant}: ${HELP}`)
  const count = Number(values.districts ?? (values.short ? DISTRICTS.short : DISTRICTS.whole))
  const [seed, visits, people] = [values.seed, values.visits, values.people].map(Number) as [number, number, number]
  const whole = [count, seed, visits, people].every((one) => Number.isInteger(one) && one > 0)
  if (!whole || count > DISTRICTS.whole) throw new Error(`whole numbers, and at most ten districts: ${HELP}`)
  if (!['', 'homes'].includes(values.knows)) throw new Error(`${values.knows} cannot be known: ${HELP}`)
  const knows = { homes: values.knows === 'homes' }
  const tasks = Array.from({ length: count }, (_, place) => ({ seed, place, visits, people, knows, plant }))
  const played = await playAll(tasks)
  const sums = Object.fromEntries(WAYS.map((name) => [name, together(played.map((ways) => ways[name]))])) as Ways
  const ways = WAYS.map((name) => measuredOf(name, sums[name]))
  if (!values.json) for (const way of ways) console.log(wordsOf(way, sums[way.name as WayName]))
  const faults = faultsOf(sums, ways)
  for (const fault of faults) console.error(fault)
  if (faults.length) process.exitCode = 1
  console.log(JSON.stringify({ bench: 'day', ways }))
}

/** A district at a time on each thread. */
async function playAll(tasks: readonly DistrictTask[]): Promise<Ways[]> {
  const waiting = [...tasks.entries()]
  const played: Ways[] = []
  const work = async (): Promise<void> => {
    const thread = new Worker(new URL('./day/district-thread.ts', import.meta.url))
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [n, task] = next
        played[n] = await new Promise<Ways>((resolve, reject) => {
          thread.once('message', resolve)
          thread.once('error', reject)
          thread.postMessage(task)
        })
        thread.removeAllListeners('error')
      }
    } finally {
      await thread.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(THREADS, tasks.length) }, work))
  return played
}

function faultsOf(sums: Ways, ways: readonly Measured[]): string[] {
  const faults: string[] = []
  const [broken] = sums.planner.broken
  if (broken) faults.push(`unsound-plan: ${sums.planner.broken.length} rules are broken, the first: ${broken}`)
  for (const name of WAYS) {
    if (sums[name].notOnce)
      faults.push(`visit-twice: ${sums[name].notOnce} visits of ${name} did not end once and no more`)
    if (sums[name].visits !== sums['first-come'].visits)
      faults.push(`lost-visit: ${name} knows ${sums[name].visits} visits of ${sums['first-come'].visits}`)
  }
  const { byPlan, accepted } = sums.planner
  if (byPlan < BY_PLAN_SHARE * accepted)
    faults.push(`planner-blind: whom the plan sends could be asked ${byPlan} times only, for ${accepted} visits`)
  const [plain, planner] = [ways[1]!, ways[2]!]
  const share = planner.kmPerVisit / plain.kmPerVisit
  if (share > GOAL_SHARE)
    faults.push(
      `goal: ${planner.kmPerVisit} km a visit against ${plain.kmPerVisit} with the plain score, ` +
        `${Math.round(share * 1000) / 10} %; at most ${GOAL_SHARE * 100} % is wanted`,
    )
  if (planner.onTime < plain.onTime)
    faults.push(`goal: on time ${planner.onTime}, and with the plain score ${plain.onTime}`)
  return faults
}

function wordsOf(way: Measured, sums: Sums): string {
  const { done, failed, cancelled, unserved, missed } = sums.ended
  const plans = sums.plans ? `; ${sums.plans} plans, ${sums.byPlan} times whom the plan sends could be asked first` : ''
  return (
    `${way.name}: ${way.kmPerVisit} km a visit, on time ${(way.onTime * 100).toFixed(1)} %, ${way.wasted} came for nothing, ` +
    `${way.offersPerAcceptance} offers until one says yes, Gini ${way.gini}, ${way.cpuSeconds} s of CPU\n  of ${sums.visits}: ` +
    `${done} done, ${failed} at a shut door, ${cancelled} called off, ${unserved} that nobody took, ${missed} missed${plans}`
  )
}
