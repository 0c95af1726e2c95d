/** The day of a large province: 130 million people. */
export const DAY = {
  requests: 100_000,
  /** Of ten requests, how many are filed without a visit: so 60,000 visits are planned. */
  remoteOfTen: 4,
  trackingViews: 2_000_000,
  morningCalls: 21_000,
  facilitators: 20_000,
} as const
const WORKING_SECONDS = 8 * 3_600
const MORNING_SECONDS = 4 * 3_600
/** The busiest hour has so many times an hour's average. Positions have no busiest hour: whoever is on shift sends. */
const PEAK = 2
/** A phone sends what it has gathered, three fixes each time. */
const POSITIONS_EVERY_SECONDS = 30
export const FIXES_A_CALL = 3

export const KINDS = ['bookings', 'views', 'calls', 'positions'] as const
export type Kind = (typeof KINDS)[number]

/** So many of each in a second of the province's busiest hour. */
export const PEAK_RATE: Record<Kind, number> = {
  bookings: (DAY.requests / WORKING_SECONDS) * PEAK,
  views: (DAY.trackingViews / WORKING_SECONDS) * PEAK,
  calls: (DAY.morningCalls / MORNING_SECONDS) * PEAK,
  positions: DAY.facilitators / POSITIONS_EVERY_SECONDS,
}
/** So many of each in its day. */
export const PER_DAY: Record<Kind, number> = {
  bookings: DAY.requests,
  views: DAY.trackingViews,
  calls: DAY.morningCalls,
  positions: (DAY.facilitators / POSITIONS_EVERY_SECONDS) * WORKING_SECONDS,
}
