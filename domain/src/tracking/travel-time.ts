/** How dense the roads are where the way leads. */
export type AreaClass = 'dense' | 'town' | 'rural'

/** What the fallback needs to know; `minuteOfDay` and `weekday` (0 = Sunday) are local. */
export interface TravelModel {
  area: AreaClass
  minuteOfDay: number
  weekday: number
  badAir: boolean
}

// Start values until completed trips have taught better ones.
const SPEED_KMH: Record<AreaClass, number> = { dense: 24, town: 30, rural: 40 }
const DETOUR: Record<AreaClass, number> = { dense: 1.35, town: 1.35, rural: 1.3 }
const DETOUR_SHORT = 1.6
const SHORT_METERS = 1_000
const PARK_SECONDS = 180
const FRIDAY = 5

const at = (hours: number, minutes = 0): number => hours * 60 + minutes
const within = (minute: number, from: number, to: number): boolean =>
  from <= to ? minute >= from && minute < to : minute >= from || minute < to

/** How much of the free speed is left at that hour. */
export function hourFactor({
  minuteOfDay,
  weekday,
  badAir,
}: Pick<TravelModel, 'minuteOfDay' | 'weekday' | 'badAir'>): number {
  let factor = 1
  if (within(minuteOfDay, at(17), at(21))) factor = 0.7
  else if (within(minuteOfDay, at(7, 30), at(10)) || within(minuteOfDay, at(13), at(15))) factor = 0.8
  else if (weekday === FRIDAY && within(minuteOfDay, at(12, 30), at(14, 30))) factor = 0.8
  else if (within(minuteOfDay, at(22), at(6))) factor = 1.15
  return badAir ? factor * 0.8 : factor
}

/** Door-to-door seconds by motorcycle from the crow's flight; used when no router answers. */
export function travelSeconds(crowMeters: number, model: TravelModel): number {
  const detour = crowMeters < SHORT_METERS ? DETOUR_SHORT : DETOUR[model.area]
  const metersPerSecond = (SPEED_KMH[model.area] * hourFactor(model)) / 3.6
  return (crowMeters * detour) / metersPerSecond + PARK_SECONDS
}

const STEP_SECONDS = 300

/** What people are shown: from a half's chance to five in six, in steps of five minutes; never one minute. */
export function etaRange(crowMeters: number, model: TravelModel): { fromSeconds: number; toSeconds: number } {
  const middle = travelSeconds(crowMeters, model)
  const fromSeconds = Math.max(STEP_SECONDS, Math.round(middle / STEP_SECONDS) * STEP_SECONDS)
  const toSeconds = Math.max(fromSeconds + STEP_SECONDS, Math.ceil((middle * 1.35) / STEP_SECONDS) * STEP_SECONDS)
  return { fromSeconds, toSeconds }
}
