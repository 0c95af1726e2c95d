import type { Module } from '../../kernel/module.ts'
import { askAboutOrder, askAboutVisit } from './callbacks.ts'
import { WINDOW_OVER, windowOver } from './promises.ts'
import { heardJob } from './inbound-sms.ts'
import { handlers } from './routes.ts'
import { leave, TAKEN_ENDS, takenEnds } from './telephony/seats.ts'
import { UNANSWERED, unanswered } from './telephony/events.ts'

export { callsOfPhone, callsTo, forgetCallsBefore, forgetPhone } from './store.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    /** A text from somebody's phone, however it came in. */
    'sms.heard': { messageId: string; from: string; text: string }
  }
  interface Timers {
    'callcentre.unanswered': null
    'callback.taken_ends': null
    /** The end of the window that somebody was promised a call in. */
    'callback.window_over': null
  }
}

export const callcentreModule: Module = {
  name: 'callcentre',
  handlers,
  reactions: {
    'order.doubted': { 'callcentre.ask_order': askAboutOrder },
    'visit.completed': { 'callcentre.unproven': askAboutVisit },
    'staff.signed_out': { 'callcentre.leave': leave },
  },
  jobs: { 'sms.heard': heardJob },
  timers: { [UNANSWERED]: unanswered, [TAKEN_ENDS]: takenEnds, [WINDOW_OVER]: windowOver },
}
