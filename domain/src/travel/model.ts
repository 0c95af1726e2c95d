import type { AreaClass } from './area-class.ts'
import type { Band } from './hour.ts'

/** What a kind of area asks of a way: so long at its doors, so long for each kilometre of the crow's flight. */
export interface AreaTimes {
  /** To set out, to park and to find the door. */
  doorSeconds: number
  secondsPerKm: Readonly<Record<Band, number>>
  /** Five ways in six take no longer than this many times the middle one. */
  late: number
}

/** Travel times from the crow's flight: used when no router answers, and to show a range around whatever answered. */
export interface TravelModel {
  /** 0: the start values; later ones were fitted to completed trips, and are never changed. */
  version: number
  areas: Readonly<Record<AreaClass, AreaTimes>>
}

// Start values until completed trips have taught better ones: a motorcycle's free speed, and by how much roads are longer
// than the crow's flight.
const SPEED_KMH: Record<AreaClass, number> = { dense: 24, town: 30, rural: 40 }
const DETOUR: Record<AreaClass, number> = { dense: 1.35, town: 1.35, rural: 1.3 }
const SPEED_LEFT: Record<Band, number> = { free: 1, morning: 0.8, midday: 0.8, friday: 0.8, evening: 0.7, night: 1.15 }
const DOOR_SECONDS = 180
export const LATE_START = 1.35

function startTimes(area: AreaClass): AreaTimes {
  const free = (3_600 * DETOUR[area]) / SPEED_KMH[area]
  const at = (band: Band): number => free / SPEED_LEFT[band]
  return {
    doorSeconds: DOOR_SECONDS,
    secondsPerKm: {
      free,
      morning: at('morning'),
      midday: at('midday'),
      friday: at('friday'),
      evening: at('evening'),
      night: at('night'),
    },
    late: LATE_START,
  }
}

export const START_MODEL: TravelModel = {
  version: 0,
  areas: { dense: startTimes('dense'), town: startTimes('town'), rural: startTimes('rural') },
}

/** The middle one of all such ways, from door to door, in seconds. */
export function travelSeconds(model: TravelModel, meters: number, area: AreaClass, band: Band): number {
  const { doorSeconds, secondsPerKm } = model.areas[area]
  return doorSeconds + (secondsPerKm[band] * meters) / 1000
}

/** A router knows the road and neither the hour nor the door. */
export function routedSeconds(model: TravelModel, freeSeconds: number, area: AreaClass, band: Band): number {
  const { doorSeconds, secondsPerKm } = model.areas[area]
  return doorSeconds + (freeSeconds * secondsPerKm[band]) / secondsPerKm.free
}

const STEP_SECONDS = 300

export interface Range {
  fromSeconds: number
  toSeconds: number
}

/** What people are shown: from a half's chance to five in six, in steps of five minutes; never one minute. */
export function rangeOf(middleSeconds: number, late: number): Range {
  const fromSeconds = Math.max(STEP_SECONDS, Math.round(middleSeconds / STEP_SECONDS) * STEP_SECONDS)
  const toSeconds = Math.max(
    fromSeconds + STEP_SECONDS,
    Math.ceil((middleSeconds * late) / STEP_SECONDS) * STEP_SECONDS,
  )
  return { fromSeconds, toSeconds }
}

/** The same as times of the clock, for what is read later: to whole five minutes of it, none of the range left out. */
export function arrivalBetween(atMs: number, { fromSeconds, toSeconds }: Range): { fromMs: number; toMs: number } {
  const stepMs = STEP_SECONDS * 1000
  return {
    fromMs: Math.floor((atMs + fromSeconds * 1000) / stepMs) * stepMs,
    toMs: Math.ceil((atMs + toSeconds * 1000) / stepMs) * stepMs,
  }
}
