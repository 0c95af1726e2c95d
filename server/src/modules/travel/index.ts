import type { Module } from '../../kernel/module.ts'
import { askPutBack, decidePutBack, travelTimes } from './put-back.ts'
import { NIGHT, night, REFIT, refit, scheduleNights } from './refit.ts'
import { lookForRouter } from './router.ts'
import { followModel, readModel } from './standing-model.ts'

export { waysVersion } from './standing-model.ts'
export { TABLE_POINTS_MAX, type TableAnswer, tableFor, type TravelSource } from './table-for.ts'
export { arrived, leftWay, setOut } from './trips.ts'
export { type Way, wayNow, wayOfLength } from './way.ts'
export { waysTo } from './ways-to.ts'

/** Longer than trips teach. */
const TRIPS_KEPT_DAYS = 90

export const travelModule: Module = {
  name: 'travel',
  handlers: {
    'travel.times': (q) => travelTimes(q),
    'travel.askPutBack': askPutBack,
    'travel.decidePutBack': decidePutBack,
  },
  parted: [{ table: 'travel.trip', step: 'month', clock: 'business', keptDays: () => TRIPS_KEPT_DAYS }],
  jobs: { [REFIT]: refit },
  timers: { [NIGHT]: night },
  async start(kernel) {
    await followModel(kernel)
    await scheduleNights(kernel)
  },
  async measure(kernel) {
    lookForRouter(kernel)
    await readModel(kernel)
  },
}
