import type { FilterName, RideSeen } from './followed.ts'
import { arrivalOf, etaOf, etaTold, type EtaLine, type EtaMeasured, filterOf } from './measure.ts'
import { PHONES } from './rides.ts'
import type { ToldTrip } from './taught.ts'

/** What one city gave. */
export interface City {
  /** The same trips, asked before anything was learned and after. */
  cold: ToldTrip[]
  taught: ToldTrip[]
  rides: Record<FilterName, RideSeen[]>
}

/** What is told where nobody knows better: a quarter of an hour, or the crow's flight at one speed. */
const QUARTER_SECONDS = 900
const CROW_METERS_A_SECOND = 20 / 3.6

export function lineOf(
  seed: number,
  cities: readonly City[],
  counts: Pick<EtaLine, 'taughtTrips' | 'freshTrips'>,
): EtaLine {
  const taught = cities.flatMap((city) => city.taught)
  const rides = (name: FilterName): RideSeen[] => cities.flatMap((city) => city.rides[name])
  return {
    bench: 'eta',
    seed,
    cities: cities.length,
    ...counts,
    eta: {
      cold: etaTold(
        'before the first trip',
        cities.flatMap((city) => city.cold),
      ),
      taught: etaTold('product', taught),
      baselines: [
        etaOf('quarter of an hour', taught, () => QUARTER_SECONDS),
        etaOf('crow at 20 km/h', taught, ({ crowMeters }) => crowMeters / CROW_METERS_A_SECOND),
      ],
      each: cities.map((city, n) => etaTold(`city ${n + 1}`, city.taught)),
    },
    filter: {
      product: filterOf('product', rides('product')),
      baselines: (['raw', 'accuracy-gate'] as const).map((name) => filterOf(name, rides(name))),
    },
    arrival: (['all', ...PHONES] as const).map((phone) => arrivalOf(phone, rides('product'))),
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const etaWords = ({ name, medianError, covered }: EtaMeasured): string =>
  `${name}: half of the trips are told within ${percent(medianError)}` +
  (covered === null ? '' : `, ${percent(covered)} end within the longer end`)

/** The same for people, a line a figure. */
export function wordsOf({ eta, filter, arrival }: EtaLine): string[] {
  return [
    ...[eta.cold, eta.taught, ...eta.baselines, ...eta.each].map(etaWords),
    ...[filter.product, ...filter.baselines].map(
      ({ name, rmse, rmseNow, shown }) =>
        `${name}: ${rmse} m off (${rmseNow} m by when it is looked at), ${percent(shown)} move the marker`,
    ),
    ...arrival.map(
      ({ phone, p50Seconds, p95Seconds, toldP95Seconds, early, unseen }) =>
        `${phone}: seen ${p50Seconds} s after they came, one in twenty ${p95Seconds} s (told ${toldP95Seconds} s), ` +
        `${percent(early)} before, ${unseen} never`,
    ),
  ]
}
