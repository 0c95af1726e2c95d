/** Who a request can wait for. */
export const PARTIES = ['citizen', 'facilitator', 'department', 'platform', 'law', 'calendar', 'area_event'] as const

const MINUTES_A_DAY = 1_440
/** Of all requests together, in days. */
export const daysEach = (minutes: number, requests: number): number =>
  Math.round((minutes / requests / MINUTES_A_DAY) * 10) / 10
