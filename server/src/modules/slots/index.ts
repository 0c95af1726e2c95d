import type { Module } from '../../kernel/module.ts'

export { capacityOf, type HourOfArea } from './capacity.ts'
export { setCrews } from './crews.ts'
export { openSlots } from './open.ts'
export { hoursOf, publishHours } from './publish.ts'
export { earliestOffered, release, skillsFor, take, type TakenSlot } from './take.ts'

export const slotsModule: Module = { name: 'slots', handlers: {} }
