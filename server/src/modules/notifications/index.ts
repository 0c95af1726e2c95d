import type { Module } from '../../kernel/module.ts'
import { deskReactions } from './desks.ts'
import { grievanceReactions } from './grievances.ts'
import { reactions } from './reactions.ts'
import { handlers } from './routes.ts'
import { deliver, sendJob, type SmsPayload } from './send.ts'
import { askToRate, visitReactions } from './visits.ts'

export { noteAnswered, questionsTo } from './questions.ts'
export { countTo, forgetMessages, forgetMessagesBefore, messagesTo } from './own-messages.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'sms.send': SmsPayload
    'sms.deliver': { id: string }
  }
  interface Timers {
    'sms.due': null
    /** Some hours after the visit: how it was, asked when the other question is no longer the last. */
    'sms.rating': null
  }
}

export const notificationsModule: Module = {
  name: 'notifications',
  handlers,
  reactions: { ...reactions, ...visitReactions, ...grievanceReactions, ...deskReactions },
  jobs: { 'sms.send': sendJob, 'sms.deliver': deliver },
  timers: {
    'sms.due': (tx, { key }) => tx.enqueue('sms.deliver', { id: key }, { key: `sms ${key}` }),
    'sms.rating': (tx, { key }) => askToRate(tx, key),
  },
}
