import type { Module } from '../../kernel/module.ts'

export { openSlots } from './open.ts'
export { type DayCapacity, hoursOf, publish } from './publish.ts'
export { earliestOffered, release, skillsFor, take, type TakenSlot } from './take.ts'

export const slotsModule: Module = { name: 'slots', handlers: {} }
