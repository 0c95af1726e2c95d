import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { openBenchSystem } from './api/bench-system.ts'
import { kernelBeside } from './api/crew.ts'
import { type Asked, askWeek } from './slots/asked-week.ts'
import { bookHours, type Kept } from './slots/kept-hours.ts'
import { MadeDistrict } from './slots/made-district.ts'
import { plainServices, seedWeek } from './slots/seed-week.ts'

const PLANTS = ['shown-impossible', 'fallback']
const TOKEN = 'the bench reads the metrics'
const GOAL_P99_MS = 60
/** Of the days that were asked about; what is told by the count is no answer of the plan. */
const BY_PLAN_LEAST = 0.999
const SEED = 40

/**
 * `npm run bench -- slots [--short] [--visits 1000] [--people 160] [--rate 100] [--seconds 40] [--bookings 10000] [--json]`: the hours of
 * a week for a new visit, each day of which has so many, asked over HTTP as an open loop of a server that goes by its plans;
 * and random bookings of hours that were shown, each of which the planner must be able to keep by its own checker.
 * `--plant shown-impossible|fallback` must be found.
 */
export default async function slots(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      short: { type: 'boolean' },
      visits: { type: 'string', default: '1000' },
      people: { type: 'string', default: '160' },
      rate: { type: 'string', default: '100' },
      seconds: { type: 'string' },
      bookings: { type: 'string' },
      plant: { type: 'string' },
    },
  })
  const { plant } = values
  if (plant !== undefined && !PLANTS.includes(plant))
    throw new Error(`nothing is planted by ${plant}: ${PLANTS.join()}`)
  const say = (words: string): void => {
    if (!values.json) console.log(words)
  }
  const seconds = Number(values.seconds ?? (values.short ? 15 : 40))
  const bookings = Number(values.bookings ?? (values.short ? 500 : 10_000))
  const load = loadavg()[0]!
  const system = await openBenchSystem('slots')
  try {
    const kernel = await kernelBeside(system)
    let asked: Asked | null = null
    let kept: Kept
    try {
      kernel.config.planner = true
      const district = new MadeDistrict(kernel.territory, SEED)
      const services = plainServices(kernel)
      if (seconds > 0) {
        const week = await seedWeek(kernel, district, { visits: Number(values.visits), people: Number(values.people) })
        say(`${week.open} days are planned, ${values.visits} visits each`)
        process.env['METRICS_TOKEN'] = TOKEN
        process.env['PLANNER'] = plant === 'fallback' ? 'nowhere' : 'on'
        const server = await system.serve()
        const given = { server, token: TOKEN, district, services, week, perSecond: Number(values.rate), seconds }
        asked = await askWeek({ ...given, seed: SEED })
        await server.stop()
        say(wordsOfAsked(asked))
      }
      kept = await bookHours(kernel, bookings, SEED, plant === 'shown-impossible')
      say(JSON.stringify(kept))
    } finally {
      await kernel.close()
    }
    const faults = faultsOf(asked, kept)
    const p99Ms = asked?.answers.p99Ms ?? null
    const loadAverage = { before: load, after: loadavg()[0]! }
    if (values.json)
      console.log(
        JSON.stringify({
          bench: 'slots',
          visits: Number(values.visits),
          people: Number(values.people),
          loadAverage,
          p99Ms,
          goalP99Ms: GOAL_P99_MS,
          goalMet: p99Ms !== null && p99Ms <= GOAL_P99_MS && !faults.length,
          asked,
          kept,
          faults,
        }),
      )
    for (const fault of faults) console.error(fault)
    if (faults.length) process.exitCode = 1
  } finally {
    await system.stop()
  }
}

function faultsOf(asked: Asked | null, kept: Kept): string[] {
  const faults: string[] = []
  if (asked && asked.byPlanShare < BY_PLAN_LEAST)
    faults.push(`fallback: ${asked.daysByCount} days were told by the count, ${asked.daysByPlan} by the plan`)
  if (asked && (asked.answers.failed || asked.answers.unanswered))
    faults.push(
      `unanswered: ${asked.answers.failed} calls failed, ${asked.answers.unanswered} had no answer; ${asked.firstFailure}`,
    )
  if (kept.broken)
    faults.push(
      `shown-impossible: ${kept.broken} of ${kept.bookings} hours that were shown are not kept; ${kept.first}`,
    )
  return faults
}

const wordsOfAsked = ({ answers, daysByPlan, daysByCount, cells, serverCores, backlogMax }: Asked): string =>
  `${answers.answered} of ${answers.planned} weeks answered, p50 ${answers.p50Ms} ms, p99 ${answers.p99Ms} ms; ` +
  `days by the plan ${daysByPlan}, by the count ${daysByCount}; ${cells} square kilometres; ${serverCores} cores; backlog ${backlogMax}`
