import type { Module } from '../../kernel/module.ts'
import { askAboutVisit } from './callbacks.ts'
import { handlers } from './routes.ts'
import { leave, TAKEN_ENDS, takenEnds } from './telephony/seats.ts'
import { UNANSWERED, unanswered } from './telephony/events.ts'

export { callsOfPhone, callsTo, forgetCallsBefore, forgetPhone } from './store.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'callcentre.unanswered': null
    'callback.taken_ends': null
  }
}

export const callcentreModule: Module = {
  name: 'callcentre',
  handlers,
  reactions: {
    'visit.completed': { 'callcentre.unproven': askAboutVisit },
    'staff.signed_out': { 'callcentre.leave': leave },
  },
  timers: { [UNANSWERED]: unanswered, [TAKEN_ENDS]: takenEnds },
}
