import { AREA_CLASSES, type AreaClass } from './area-class.ts'
import { type Band, BANDS } from './hour.ts'
import { type AreaTimes, LATE_START, travelSeconds, type TravelModel } from './model.ts'

/** A way that somebody went: from where they set out to the door. Nothing of it says whose door, or where. */
export interface Trip {
  /** The crow's flight, from bridge to bridge. */
  meters: number
  seconds: number
  area: AreaClass
  band: Band
}

/** Fewer teach nothing: neither a kind of area nor an hour of it. */
export const TRIPS_MIN = 30
/** Of so many one is held back, and judges. */
const JUDGES_ONE_IN = 5

const METERS_MIN = 200
const METERS_MAX = 150_000
const SECONDS_MIN = 60
const SECONDS_MAX = 4 * 3_600
/** Of the crow's flight: nobody flies, and whoever crept did something else on the way. */
const KMH_MAX = 90
const KMH_MIN = 2

const DOOR_BOUNDS = [0, 900] as const
const PER_KM_BOUNDS = [45, 900] as const
const BAND_BOUNDS = [0.6, 2.5] as const
const LATE_BOUNDS = [1.05, 2.5] as const
const LATE_SHARE = 0.85
/** What was expected weighs as many trips as this. */
const EXPECTED_TRIPS = 10

/** Whether a way can have been gone like that. */
export function isPlausible({ meters, seconds }: Pick<Trip, 'meters' | 'seconds'>): boolean {
  if (!Number.isFinite(meters) || !Number.isFinite(seconds)) return false
  if (meters < METERS_MIN || meters > METERS_MAX || seconds < SECONDS_MIN || seconds > SECONDS_MAX) return false
  const kmh = (meters / seconds) * 3.6
  return kmh >= KMH_MIN && kmh <= KMH_MAX
}

export interface Judged {
  trips: number
  /** Half of the trips were told better than this share of their time off. */
  medianError: number
  /** The share of trips that took no longer than the longer end of what was told. */
  covered: number
}
export type Fitted =
  | { ok: true; model: TravelModel; used: number; before: Judged; after: Judged }
  | { ok: false; why: 'too_few' | 'no_better'; used: number; before: Judged | null; after: Judged | null }

const clamp = (value: number, [low, high]: readonly [number, number]): number => Math.min(high, Math.max(low, value))

/** The value below which that share of them lies; of none NaN. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

/** How well the model tells trips that it was not taught with. */
export function judge(model: TravelModel, trips: readonly Trip[]): Judged {
  const errors: number[] = []
  let covered = 0
  for (const trip of trips) {
    const told = travelSeconds(model, trip.meters, trip.area, trip.band)
    errors.push(Math.abs(told - trip.seconds) / trip.seconds)
    if (trip.seconds <= told * model.areas[trip.area].late) covered++
  }
  return { trips: trips.length, medianError: quantile(errors, 0.5), covered: covered / trips.length }
}

/** The order decides how sums are rounded, so whatever order trips come in, the same model comes out, to the last bit. */
const inOrder = (trips: readonly Trip[]): Trip[] =>
  [...trips].sort(
    (a, b) =>
      a.meters - b.meters ||
      a.seconds - b.seconds ||
      AREA_CLASSES.indexOf(a.area) - AREA_CLASSES.indexOf(b.area) ||
      BANDS.indexOf(a.band) - BANDS.indexOf(b.band),
  )

/**
 * A model of the completed trips, each kind of area and each hour of it taught only where enough trips were. It is taken
 * if it tells those that were held back no worse than the one before; then all of them teach the one that is published.
 */
export function fitTravel(all: readonly Trip[], before: TravelModel): Fitted {
  const trips = inOrder(all.filter(isPlausible))
  const taught = AREA_CLASSES.some((area) => trips.filter((trip) => trip.area === area).length >= TRIPS_MIN)
  if (!taught) return { ok: false, why: 'too_few', used: trips.length, before: null, after: null }
  const judges = trips.filter((_, i) => i % JUDGES_ONE_IN === 0)
  const teachers = trips.filter((_, i) => i % JUDGES_ONE_IN !== 0)
  const was = judge(before, judges)
  const is = judge(taughtBy(teachers, before), judges)
  if (!(is.medianError <= was.medianError))
    return { ok: false, why: 'no_better', used: trips.length, before: was, after: is }
  return { ok: true, model: taughtBy(trips, before), used: trips.length, before: was, after: is }
}

type Slowness = Readonly<Record<Band, number>>
const slownessOf = (of: (band: Band) => number): Slowness => ({
  free: of('free'),
  morning: of('morning'),
  midday: of('midday'),
  friday: of('friday'),
  evening: of('evening'),
  night: of('night'),
})

/** Lines first, with the hours as they were; then the hours, of all areas together and of each; and the lines once more. */
function taughtBy(trips: readonly Trip[], before: TravelModel): TravelModel {
  const taught = AREA_CLASSES.flatMap((area) => {
    const own = trips.filter((trip) => trip.area === area)
    if (own.length < TRIPS_MIN) return []
    const { doorSeconds, secondsPerKm } = before.areas[area]
    const slow = slownessOf((band) => secondsPerKm[band] / secondsPerKm.free)
    return [{ area, own, slow, line: fitLine(own, slow, { door: doorSeconds, perKm: secondsPerKm.free }) }]
  })
  const ratios = (one: (typeof taught)[number], band: Band): number[] =>
    one.own
      .filter((trip) => trip.band === band)
      .map((trip) => (trip.seconds - one.line.door) / ((one.line.perKm * trip.meters) / 1000))
  // An hour in which few went in each kind of area may still be known from all of them.
  const pooled = (band: Band, own: number): number =>
    slowness(
      taught.flatMap((one) => ratios(one, band)),
      own,
    )
  const areas: Record<AreaClass, AreaTimes> = { ...before.areas }
  for (const one of taught) {
    const slow = slownessOf((band) => (band === 'free' ? 1 : slowness(ratios(one, band), pooled(band, one.slow[band]))))
    areas[one.area] = areaTimes(one.own, slow, fitLine(one.own, slow, one.line))
  }
  return { version: before.version + 1, areas }
}

function areaTimes(trips: readonly Trip[], slow: Slowness, line: Line): AreaTimes {
  return {
    doorSeconds: line.door,
    secondsPerKm: slownessOf((band) => clamp(line.perKm * slow[band], PER_KM_BOUNDS)),
    late: lateness(trips, line, slow),
  }
}

interface Line {
  door: number
  perKm: number
}
const told = (trip: Trip, line: Line, slow: Slowness): number =>
  line.door + (line.perKm * slow[trip.band] * trip.meters) / 1000

const ROUNDS = 40
/** Nearer to the line than this share of its time a trip weighs no more: one on the line would weigh everything. */
const NEAR = 0.01

/**
 * The line from which trips are least far off, each measured by its own length, and not by its square: a trip with a
 * stop for tea pulls as much as any other.
 */
function fitLine(trips: readonly Trip[], slow: Slowness, from: Line): Line {
  let line = from
  for (let round = 0; round < ROUNDS; round++) {
    let [w0, wx, wxx, wy, wxy] = [0, 0, 0, 0, 0]
    for (const trip of trips) {
      const x = (slow[trip.band] * trip.meters) / 1000
      const expected = told(trip, line, slow)
      const off = Math.abs(trip.seconds - expected) / expected
      const weight = 1 / (Math.max(off, NEAR) * expected * expected)
      w0 += weight
      wx += weight * x
      wxx += weight * x * x
      wy += weight * trip.seconds
      wxy += weight * x * trip.seconds
    }
    const spread = w0 * wxx - wx * wx
    // All of one length say nothing of the door: it stays, and the kilometre is asked alone.
    const perKm = spread > 1e-9 * w0 * wxx ? (w0 * wxy - wx * wy) / spread : (wxy - line.door * wx) / wxx
    const held = clamp(perKm, PER_KM_BOUNDS)
    const door = clamp((wy - held * wx) / w0, DOOR_BOUNDS)
    // Where the door is held at its bound the kilometre is asked again with it.
    line = { door, perKm: clamp((wxy - door * wx) / wxx, PER_KM_BOUNDS) }
  }
  return line
}

/** How many times as long a kilometre takes at that hour; the fewer trips, the more it stays what was expected. */
function slowness(ratios: readonly number[], expected: number): number {
  if (ratios.length < TRIPS_MIN) return expected
  const found = quantile(ratios, 0.5)
  return clamp((ratios.length * found + EXPECTED_TRIPS * expected) / (ratios.length + EXPECTED_TRIPS), BAND_BOUNDS)
}

function lateness(trips: readonly Trip[], line: Line, slow: Slowness): number {
  const found = quantile(
    trips.map((trip) => trip.seconds / told(trip, line, slow)),
    LATE_SHARE,
  )
  return clamp((trips.length * found + EXPECTED_TRIPS * LATE_START) / (trips.length + EXPECTED_TRIPS), LATE_BOUNDS)
}
