import { distanceMeters, type Point } from '@app/domain/shared'
import { type AreaClass, bandAt, START_MODEL, travelSeconds } from '@app/domain/travel'
import type { Query } from '../../kernel/context.ts'
import { roadsOf } from './roads.ts'
import type { TravelSource } from './table-for.ts'

export interface Way {
  /** The crow's flight, from bridge to bridge where rivers lie between. */
  meters: number
  /** From door to door: half of such ways take longer. */
  seconds: number
  /** Five in six take no longer than this many times as long. */
  late: number
  source: TravelSource
}

/** How long it takes from here to there for whoever sets out at that time. Asks nobody outside: for use in a transaction. */
export function wayNow(q: Pick<Query, 'kernel'>, from: Point, to: Point, at: Date): Way {
  const { areas, rivers } = roadsOf(q.kernel.territory)
  return wayOf(q, rivers.meters(from, to, distanceMeters(from, to)), areas.ofWay(from, to), at)
}

/** A way to a place of which only the length is guessed. */
export const wayOfLength = (q: Pick<Query, 'kernel'>, meters: number, to: Point, at: Date): Way =>
  wayOf(q, meters, roadsOf(q.kernel.territory).areas.at(to), at)

function wayOf({ kernel }: Pick<Query, 'kernel'>, meters: number, area: AreaClass, at: Date): Way {
  const band = bandAt(at, kernel.territory.calendar.utcOffsetMinutes)
  const { late } = START_MODEL.areas[area]
  return { meters, seconds: travelSeconds(START_MODEL, meters, area, band), late, source: 'start' }
}
