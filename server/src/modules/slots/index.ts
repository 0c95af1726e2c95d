import type { Module } from '../../kernel/module.ts'

export { capacityOf, type HourOfArea } from './capacity.ts'
export { carriedInHour, forgetOldHours, isOverPromised, setCrews, tehsilsNear } from './crews.ts'
export { openSlots, type TakenSlot } from './open.ts'
export { hoursOf, publishHours } from './publish.ts'
export { earliestOffered, release, skillsFor, take } from './take.ts'

export const slotsModule: Module = { name: 'slots', handlers: {} }
