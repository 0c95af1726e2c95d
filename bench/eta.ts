import { parseArgs } from 'node:util'
import { DAY_MS } from '@app/domain/shared'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import type { Query } from '@app/server/kernel/context'
import type { ArrivalRule } from '@app/domain/dispatch'
import { bandAt } from '@app/domain/travel'
import { makeCity } from './eta/city.ts'
import { type FilterName, FILTERS, type RideSeen, seeRide } from './eta/followed.ts'
import { type City, lineOf, wordsOf } from './eta/line.ts'
import { faultsOf } from './eta/measure.ts'
import { makeRide, PHONES } from './eta/rides.ts'
import { openRouter } from './eta/router.ts'
import { askTrips, goTrips, nextMonday, openTravel } from './eta/taught.ts'
import { makeTrips, type MadeTrip, temperOf } from './eta/trips.ts'
import { arrivalRule } from '../server/src/modules/dispatch/way/arrive.ts'

const PLANTS = ['blind-refit', 'no-late', 'no-filter', 'early-arrival', 'late-arrival'] as const
type Plant = (typeof PLANTS)[number]
const TAUGHT = 200
const TAUGHT_DAYS = 5
/** Asked about in the week after, all days of it. */
const ASKED_FROM_DAYS = 7
const SIZES = { whole: { cities: 5, fresh: 400 }, short: { cities: 2, fresh: 250 } }
const HELP = `npm run bench -- eta [--short] [--seed 7] [--json] [--plant ${PLANTS.join('|')}]`

/**
 * `npm run bench -- eta`: made cities of streets, each with a traffic of its own, over which a router that is not ours
 * (Debian's `routino`) says how long a way takes. The product goes 200 trips, learns from them in its nights, and is asked
 * about others; the same ways are then ridden with a phone that errs, and the product says where it is and when it came.
 */
export default async function eta(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      json: { type: 'boolean' },
      short: { type: 'boolean' },
      seed: { type: 'string', default: '7' },
      plant: { type: 'string' },
    },
  })
  if (values.help) return void console.log(HELP)
  const plant = PLANTS.find((one) => one === values.plant)
  if (values.plant !== undefined && !plant) throw new Error(`nothing is planted by ${values.plant}: ${HELP}`)
  const seed = Number(values.seed)
  if (!Number.isInteger(seed) || seed < 0 || seed > 1_000_000) throw new Error(`a whole number as seed: ${HELP}`)
  const size = values.short ? SIZES.short : SIZES.whole
  const cities: City[] = []
  for (let n = 0; n < size.cities; n++) cities.push(await measureCity(seed * 100 + n, size.fresh, plant))
  const line = lineOf(seed, cities, { taughtTrips: TAUGHT, freshTrips: size.fresh })
  if (!values.json) for (const words of wordsOf(line)) console.log(words)
  const faults = faultsOf(line)
  for (const fault of faults) console.error(fault)
  if (faults.length) process.exitCode = 1
  console.log(JSON.stringify(line))
}

async function measureCity(seed: number, fresh: number, plant: Plant | undefined): Promise<City> {
  const pack = await loadTerritory(loadConfig({}).territory)
  const city = makeCity(seed)
  const router = await openRouter(city)
  try {
    const world = await openTravel(pack, city)
    try {
      const { utcOffsetMinutes } = pack.calendar
      const temper = temperOf(seed)
      const fromMs = nextMonday(world)
      const about = { temper, utcOffsetMinutes }
      const paceOf = ({ atMs }: MadeTrip): number => temper.pace * temper.slow[bandAt(new Date(atMs), utcOffsetMinutes)]
      const gone = await makeTrips(city, router, { ...about, count: TAUGHT, seed: seed * 2, fromMs, days: TAUGHT_DAYS })
      const week = { fromMs: fromMs + ASKED_FROM_DAYS * DAY_MS, days: 7 }
      const others = await makeTrips(city, router, { ...about, ...week, count: fresh, seed: seed * 2 + 1 })
      const cold = askTrips(world, others)
      await goTrips(world, gone, { blind: plant === 'blind-refit' })
      const taught = askTrips(world, others)
      return {
        cold,
        taught: plant === 'no-late' ? taught.map((trip) => ({ ...trip, late: 1 })) : taught,
        rides: ridden(others, paceOf, ruleOf(world, plant), seed, plant),
      }
    } finally {
      await world.close()
    }
  } finally {
    await router.close()
  }
}

/** The product's own rule of arrival; planted, somebody is there who is five times as far, or two minutes too late. */
function ruleOf(world: Pick<Query, 'kernel'>, plant: Plant | undefined): ArrivalRule {
  const rule = arrivalRule(world as Query)
  if (plant === 'early-arrival') return { ...rule, meters: rule.meters * 5 }
  return plant === 'late-arrival' ? { ...rule, dwellSeconds: rule.dwellSeconds + 120 } : rule
}

/** The same ways ridden, by one phone and the other in turn, as each filter shows them. */
function ridden(
  trips: readonly MadeTrip[],
  paceOf: (trip: MadeTrip) => number,
  rule: ArrivalRule,
  seed: number,
  plant: Plant | undefined,
): Record<FilterName, RideSeen[]> {
  const rides = trips.map((trip, n) => makeRide(trip.way, paceOf(trip), PHONES[n % PHONES.length]!, seed * 10_000 + n))
  const seenBy = (name: FilterName) => rides.map((ride) => seeRide(ride, FILTERS[name], rule))
  return {
    product: seenBy(plant === 'no-filter' ? 'raw' : 'product'),
    raw: seenBy('raw'),
    'accuracy-gate': seenBy('accuracy-gate'),
  }
}
