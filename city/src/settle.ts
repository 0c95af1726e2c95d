import { readGuide, type Town } from './catalogue.ts'
import { atOnce, type City } from './city.ts'
import { toMorning } from './day.ts'
import { createLine } from './line.ts'
import { rollOf, settlePeople } from './people.ts'
import { createChance } from './random.ts'
import { trying, type Refusals } from './try-to.ts'
import { createWatch } from './watch.ts'

const TOWNS = 4
const DUPLICATES = 0.08

interface SettleOptions {
  url: string
  seed: number
  faults: boolean
  say: (words: string) => void
  perTown?: number
  keepClock?: boolean
  firms?: boolean
  leaveFirstTown?: boolean
}

/**
 * Settles the city's people in a system that runs, on a working morning; those who are there already stay who they are.
 * The first town may be left to others.
 */
export async function settle({
  url,
  seed,
  faults,
  say,
  perTown = 4,
  keepClock = false,
  firms = false,
  leaveFirstTown = false,
}: SettleOptions): Promise<City> {
  const chance = createChance(seed)
  const line = createLine({ origin: () => url, chance: chance.fork('line'), duplicateShare: faults ? DUPLICATES : 0 })
  const guide = await readGuide(line)
  const towns = townsOf(guide.towns).slice(leaveFirstTown ? 1 : 0)
  const watch = createWatch(line, say, () => city.now)
  const refusals: Refusals = new Map()
  if (!keepClock) await toMorning(line)
  const people = await settlePeople(line, guide, rollOf(towns, perTown, firms))
  await atOnce(people.facilitators, 4, (f) =>
    f.startShift().catch((error: Error) => say(`${f.person.name} stays at home: ${error.message}`)),
  )
  const city: City = {
    line,
    guide,
    towns,
    people,
    chance,
    watch,
    tryTo: trying(watch, refusals),
    refusals,
    did: new Map(),
    refusedOffers: new Map(),
    households: [],
    vanished: new Map(),
    nextLook: new Map(),
    faults,
    tick: 0,
    now: await line.now(),
  }
  return city
}

/** Towns of districts of their own, the first of the list among them. */
function townsOf(all: readonly Town[]): Town[] {
  const seen = new Set<string>()
  const step = Math.max(1, Math.floor(all.length / (TOWNS * 3)))
  return all
    .filter((t, i) => i % step === 0 && !seen.has(t.districtId) && (seen.add(t.districtId), true))
    .slice(0, TOWNS)
}
