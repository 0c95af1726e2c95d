import { MINUTE_MS } from '@app/domain/shared'

/** Business minutes between tries at a department that is down: soon at first, then hourly, for as long as it takes. */
const OUTAGE_MINUTES = [1, 2, 5, 10, 20, 40, 60]
/** Business minutes between tries of one application that its department's system fails on. Then it is stuck, alone. */
const FAULT_MINUTES = [2, 10, 30, 120]

export const outageWaitMs = (tries: number): number =>
  (OUTAGE_MINUTES[Math.min(tries, OUTAGE_MINUTES.length) - 1] ?? 1) * MINUTE_MS
export const faultWaitMs = (tries: number): number | null => {
  const minutes = FAULT_MINUTES[tries - 1]
  return minutes === undefined ? null : minutes * MINUTE_MS
}
