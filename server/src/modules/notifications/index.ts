import type { Module } from '../../kernel/module.ts'
import { mailCode } from './choice/choose.ts'
import { deliver, sendJob } from './deliver.ts'
import { deskReactions } from './desks.ts'
import { due } from './digest.ts'
import { lookAfter } from './doubt.ts'
import { type Everywhere, forgetLost, forgetLostPhone, tellEverywhere } from './everywhere.ts'
import { grievanceReactions } from './grievances.ts'
import { parted } from './kept/history.ts'
import { measureMessages } from './measure.ts'
import { mailKind } from './mail/email-channel.ts'
import { offerReactions, remind, textOffer } from './offers.ts'
import { reactions } from './reactions.ts'
import { handlers } from './routes.ts'
import { receiverReactions } from './receivers.ts'
import type { SmsPayload } from './say.ts'
import { tellSealed } from './sealed.ts'
import { alarmRaised } from './staff.ts'
import { httpsKind } from './text/https.ts'
import { keepLines, smppKind } from './text/smpp.ts'
import { waitingReactions } from './waiting.ts'
import { askToRate, visitReactions } from './visits.ts'

export { noteAnswered, questionsTo } from './questions.ts'
export { retirePushKey } from './push/own-key.ts'
export { countTo, forgetMessages, forgetMessagesBefore, messagesTo } from './kept/own-messages.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'sms.send': SmsPayload
    /** `template`: by which its lane is known. `attemptId`: that very try once more. */
    'sms.deliver': { id: string; template?: string; attemptId?: string }
    /** To an address that has to be proved; what it says is sealed. */
    'mail.code': { id: string; sealed: string }
    /** To an address that was given for somebody, else to their number; all of it sealed. */
    'told.sealed': { id: string; sealed: string }
    /** By every way to somebody at once. */
    'told.everywhere': Everywhere
  }
  interface Timers {
    'sms.due': null
    /** A try that has gone out: what became of it has to be known by then. */
    'sms.watch': null
    /** Some hours after the visit: how it was, asked when the other question is no longer the last. */
    'sms.rating': null
    /** An offer that nobody has seen yet. */
    'offer.text': null
    /** The evening before a visit, and an hour before. */
    'visit.tomorrow': null
    'visit.soon': null
  }
}

export const notificationsModule: Module = {
  name: 'notifications',
  handlers,
  parted,
  reactions: {
    ...reactions,
    ...visitReactions,
    ...grievanceReactions,
    ...deskReactions,
    ...offerReactions,
    ...receiverReactions,
    ...waitingReactions,
    'safety.raised': { 'notifications.alarm': alarmRaised },
    'facilitator.phone_lost': { 'notifications.lost_phone': forgetLostPhone },
    'citizen.number_moved': { 'notifications.number': forgetLost },
  },
  connections: [httpsKind, smppKind, mailKind],
  measure: measureMessages,
  // Whoever does no jobs speaks to nobody.
  work: async (kernel) => keepLines(kernel),
  jobs: {
    'sms.send': sendJob,
    'sms.deliver': deliver,
    'mail.code': mailCode,
    'told.sealed': tellSealed,
    'told.everywhere': tellEverywhere,
  },
  timers: {
    'sms.due': (tx, { key }) => due(tx, key),
    'sms.watch': (tx, { key }) => lookAfter(tx, key),
    'sms.rating': (tx, { key }) => askToRate(tx, key),
    'offer.text': (tx, { key }) => textOffer(tx, key),
    'visit.tomorrow': (tx, { key }) => remind(tx, 'visit_tomorrow', key),
    'visit.soon': (tx, { key }) => remind(tx, 'visit_soon', key),
  },
}
