import type { Module } from '../../kernel/module.ts'
import { FIXES, listPurges } from './purge/purge.ts'
import { startPositions } from './positions.ts'
import { forgetOldFixes, RETENTION, scheduleRetention } from './retention.ts'

export { beginningsOf } from './beginning/beginning.ts'
export { alarmed, closeAlarm, openAlarm } from './alarm/alarm.ts'
export {
  type Device,
  deviceOf,
  type Dialect,
  endDevice,
  findDevice,
  giveDevice,
  noteHeard,
  passwordOf,
} from './device/device.ts'
export { begin, end, record, type Recorded } from './record.ts'
export { toldBetween } from './told/told.ts'
export { trackOf } from './track.ts'
export { nearBy, type NearBy } from './near-by.ts'
export { allow, last, lastOf, type LastSeen, nearest, watchers } from './watch.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'tracking.retention': null
  }
}

export const trackingModule: Module = {
  name: 'tracking',
  handlers: { 'positions.purges': listPurges },
  parted: [FIXES],
  timers: { [RETENTION]: (tx) => forgetOldFixes(tx) },
  async start(kernel) {
    await scheduleRetention(kernel)
    return startPositions(kernel)
  },
}
