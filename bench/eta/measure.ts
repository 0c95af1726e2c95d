import { quantile } from '@app/domain/travel'
import type { Off, RideSeen } from './followed.ts'
import type { Phone } from './rides.ts'
import type { ToldTrip } from './taught.ts'

const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits))

/** A way to tell how long a trip takes, by its name. */
export interface EtaMeasured {
  name: string
  medianError: number
  /** The share of trips that took no longer than the longer end; null where only one time is told. */
  covered: number | null
}

export function etaOf(name: string, trips: readonly ToldTrip[], told: (trip: ToldTrip) => number): EtaMeasured {
  const errors = trips.map((trip) => Math.abs(told(trip) - trip.seconds) / trip.seconds)
  return { name, medianError: rounded(quantile(errors, 0.5)), covered: null }
}

/** What the product told of them. */
export function etaTold(name: string, trips: readonly ToldTrip[]): EtaMeasured {
  const within = trips.filter(({ seconds, told, late }) => seconds <= told * late).length
  return { ...etaOf(name, trips, ({ told }) => told), covered: rounded(within / trips.length) }
}

export interface FilterMeasured {
  name: string
  /** Metres, root mean square: of each position shown against where they were then. */
  rmse: number
  /** … and of what was shown whenever something came, against where they were by then. */
  rmseNow: number
  /** Of all positions that came, so many moved the marker. */
  shown: number
}

export function filterOf(name: string, rides: readonly { off: Off }[]): FilterMeasured {
  const sum = (of: (off: Off) => number): number => rides.reduce((total, { off }) => total + of(off), 0)
  const [shown, looks] = [sum((off) => off.shown), sum((off) => off.looks)]
  return {
    name,
    rmse: rounded(Math.sqrt(sum((off) => off.squares) / shown), 1),
    rmseNow: rounded(Math.sqrt(sum((off) => off.nowSquares) / looks), 1),
    shown: rounded(shown / looks),
  }
}

export interface ArrivalMeasured {
  phone: Phone | 'all'
  rides: number
  unseen: number
  p50Seconds: number
  p95Seconds: number
  /** Until the server knew: a phone without a network tells later. */
  toldP95Seconds: number
  early: number
}

export function arrivalOf(phone: Phone | 'all', all: readonly RideSeen[]): ArrivalMeasured {
  const rides = all.filter((ride) => phone === 'all' || ride.phone === phone)
  // One that was never seen is later than any that was.
  const after = rides.map(({ arrivedAfter }) => arrivedAfter ?? Infinity)
  const told = rides.map(({ toldAfter }) => toldAfter ?? Infinity)
  return {
    phone,
    rides: rides.length,
    unseen: after.filter((seconds) => seconds === Infinity).length,
    p50Seconds: rounded(quantile(after, 0.5), 1),
    p95Seconds: rounded(quantile(after, 0.95), 1),
    toldP95Seconds: rounded(quantile(told, 0.95), 1),
    early: rounded(after.filter((seconds) => seconds < 0).length / rides.length, 4),
  }
}

export interface EtaLine {
  bench: 'eta'
  seed: number
  cities: number
  taughtTrips: number
  freshTrips: number
  eta: { cold: EtaMeasured; taught: EtaMeasured; baselines: EtaMeasured[]; each: EtaMeasured[] }
  filter: { product: FilterMeasured; baselines: FilterMeasured[] }
  arrival: ArrivalMeasured[]
}

export const GOALS = {
  medianError: 0.15,
  covered: [0.8, 0.9],
  rmse: 25,
  arrivalP95Seconds: 110,
  early: 0.01,
} as const

/** Each goal that is missed, begun by what it is about. */
export function faultsOf({ eta: { taught }, filter: { product }, arrival }: EtaLine): string[] {
  const faults: string[] = []
  const [least, most] = GOALS.covered
  // Written so that what is not a number is a fault too.
  if (!(taught.medianError <= GOALS.medianError))
    faults.push(`blind-refit: half of the fresh trips are told worse than ${taught.medianError} of their time off`)
  if (!(taught.covered !== null && taught.covered >= least && taught.covered <= most))
    faults.push(`no-late: ${taught.covered} of the fresh trips end within the longer end, not ${least} to ${most}`)
  if (!(product.rmse <= GOALS.rmse)) faults.push(`no-filter: markers are ${product.rmse} m off, not ${GOALS.rmse}`)
  // Of all rides together; what each phone does is told beside it.
  const all = arrival.find(({ phone }) => phone === 'all')
  if (!(all && all.p95Seconds <= GOALS.arrivalP95Seconds))
    faults.push(`late-arrival: one in twenty is seen ${all?.p95Seconds} s after they came or later`)
  if (!(all && all.early <= GOALS.early)) faults.push(`early-arrival: ${all?.early} of them had not come yet`)
  return faults
}
