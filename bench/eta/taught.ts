import { startWorld, type World } from '@app/server/test/world'
import { DAY_MS, distanceMeters, MINUTE_MS } from '@app/domain/shared'
import type { Territory } from '@app/domain/territory'
import { newId } from '@app/server/kernel/id'
import { travelModule, arrived, setOut, wayNow } from '../../server/src/modules/travel/index.ts'
import type { MadeCity } from './city.ts'
import type { MadeTrip } from './trips.ts'

/** The product's travel times over its own store, in a territory where the made city lies. */
export async function openTravel(pack: Territory, city: MadeCity): Promise<World> {
  const [{ districtId, id: tehsilId } = { districtId: '', id: '' }] = pack.areas.tehsils
  const made = city.places.map((place) => {
    const name = { en: place.id, ur: place.id }
    return { ...place, name, aliases: [], tehsilId, districtId }
  })
  const areas = { ...pack.areas, places: [...pack.areas.places, ...made] }
  return startWorld({ modules: [travelModule], territory: { ...pack, areas, rivers: [city.river] } })
}

/** Local midnight of the next Monday, so that the days of the week are the same whenever the bench is run. */
export function nextMonday({ clock, kernel }: World): number {
  const offsetMs = kernel.territory.calendar.utcOffsetMinutes * MINUTE_MS
  const today = Math.floor((clock.now().getTime() + offsetMs) / DAY_MS)
  // The first of January 1970 was a Thursday.
  const sinceMonday = (today + 3) % 7
  return (today - sinceMonday + 7) * DAY_MS - offsetMs
}

/**
 * Each trip sets out and arrives at its time, as departing and arriving do; each night the product's own job makes of them
 * what it can. `blind`: arrivals are not told, so that nights have nothing to learn from.
 */
export async function goTrips(world: World, trips: readonly MadeTrip[], { blind }: { blind: boolean }): Promise<void> {
  const events = trips.flatMap((trip) => {
    const visitId = newId()
    return [
      { atMs: trip.atMs, visitId, trip },
      { atMs: trip.atMs + trip.seconds * 1_000, visitId, trip: null },
    ]
  })
  for (const { atMs, visitId, trip } of events.sort((a, b) => a.atMs - b.atMs)) {
    const at = new Date(atMs)
    await world.clock.to(at)
    await world.as(async (tx) => {
      if (trip) await setOut(tx, { visitId, from: trip.from, to: trip.to })
      else if (!blind) await arrived(tx, visitId, at)
    })
  }
  await world.clock.to(new Date(world.clock.now().getTime() + DAY_MS))
  await world.settle()
  await travelModule.measure!(world.kernel)
}

export interface ToldTrip {
  seconds: number
  told: number
  late: number
  crowMeters: number
}

/** What the product tells of ways that it has not seen, each at its hour. */
export const askTrips = ({ kernel }: World, trips: readonly MadeTrip[]): ToldTrip[] =>
  trips.map(({ from, to, atMs, seconds }) => {
    const way = wayNow({ kernel }, from, to, new Date(atMs))
    return { seconds, told: way.seconds, late: way.late, crowMeters: distanceMeters(from, to) }
  })
