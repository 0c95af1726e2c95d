import type { Module } from '../../kernel/module.ts'
import { waitDue } from './waiting/end.ts'
import { tellLine } from './waiting/tell.ts'

export { capacityOf, type HourOfArea } from './capacity.ts'
export { carriedInHour, forgetOldHours, isOverPromised, setCrews, tehsilsNear } from './crews.ts'
export { daysOf, openSlots, type TakenSlot } from './open.ts'
export { hoursOf, publishHours } from './publish.ts'
export { earliestOffered, release, skillsFor, take } from './take.ts'
export * as waits from './waiting/index.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    /** Whoever waits among the tehsils that share people with this one hears of what is free. */
    'slots.tell': { tehsilId: string }
  }
  interface Timers {
    /** A place in line: its hour is not held any longer, or the last of its days is over. */
    'slots.wait': null
  }
}

export const slotsModule: Module = {
  name: 'slots',
  handlers: {},
  jobs: { 'slots.tell': tellLine },
  timers: { 'slots.wait': (tx, { key }) => waitDue(tx, key) },
}
