import type { Events } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { accrue } from './accrue.ts'
import { earnings } from './earnings.ts'
import { payout } from './payout.ts'
import { confirmPayout, listPayouts, returnPayout } from './payout-outcome.ts'
import { dispute, release, settleDispute, visitProven } from './release.ts'

export { dispute, settleDispute }

export const commissionsModule: Module = {
  name: 'commissions',
  handlers: { 'earnings.summary': earnings, 'finance.payout': payout, 'finance.payouts': listPayouts, 'finance.confirmPayout': confirmPayout, 'finance.returnPayout': returnPayout },
  reactions: {
    'task.ended': { 'commissions.accrue': accrue },
    'visit.proven': { 'commissions.proven': visitProven },
    'rating.extra_money': { 'commissions.dispute': (tx: Tx, event: Events['rating.extra_money']) => dispute(tx, { visitId: event.visitId, caseId: event.visitId }) },
  },
  timers: { 'commissions.release': release },
}
