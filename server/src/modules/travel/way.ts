import { distanceMeters, type Point } from '@app/domain/shared'
import { type AreaClass, bandAt, routedSeconds, travelSeconds } from '@app/domain/travel'
import type { Query } from '../../kernel/context.ts'
import { roadPace } from './road-paces.ts'
import { roadsOf } from './roads.ts'
import { modelOf } from './standing-model.ts'
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

/**
 * How long it takes from here to there for whoever sets out at that time. Asks nobody outside while the caller waits: what
 * the router has told of these squares is read, and otherwise asked for afterwards. For use in a transaction.
 */
export function wayNow(q: Pick<Query, 'kernel'>, from: Point, to: Point, at: Date): Way {
  const { areas, rivers } = roadsOf(q.kernel.territory)
  const pace = roadPace(q.kernel, from, to)
  return wayOf(q, rivers.meters(from, to, distanceMeters(from, to)), areas.ofWay(from, to), at, pace)
}

/** A way to a place of which only the length is guessed. */
export const wayOfLength = (q: Pick<Query, 'kernel'>, meters: number, to: Point, at: Date): Way =>
  wayOf(q, meters, roadsOf(q.kernel.territory).areas.at(to), at, null)

function wayOf({ kernel }: Pick<Query, 'kernel'>, meters: number, area: AreaClass, at: Date, pace: number | null): Way {
  const band = bandAt(at, kernel.territory.calendar.utcOffsetMinutes)
  const model = modelOf(kernel)
  const { late } = model.areas[area]
  const source = pace === null ? 'model' : 'router'
  kernel.metrics.waysTold.inc({ of: 'way', source })
  const seconds =
    pace === null ? travelSeconds(model, meters, area, band) : routedSeconds(model, (pace * meters) / 1_000, area, band)
  return { meters, seconds, late, source }
}
