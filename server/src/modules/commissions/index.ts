import type { Events } from '@app/contract/events'
import { commissionEarned } from '@app/domain/ledger'
import { system } from '../../kernel/actor.ts'
import type { Kernel, Query, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/database.ts'
import type { Module } from '../../kernel/module.ts'
import * as ledger from '../ledger/index.ts'
import { accrue } from './accrue.ts'
import { earnings } from './earnings.ts'
import { payout } from './payout.ts'
import { dispute, release, settleDispute, visitProven } from './release.ts'
import * as store from './store.ts'

export { dispute, settleDispute }

/** What the legs of a request have earned in all. */
export const commissionOfRequest = async (query: Query, requestId: string): Promise<number> => (await store.commissionOf(query, requestId)).paisa

/** Tasks that were paid as done more than once. */
export const commissionFaults = async (query: Query): Promise<string[]> => (await store.faults(query)).map((row) => row.task_id)

/** Which of these tasks have been paid for; a done one that is missing here was forgotten. */
export const paidTasks = async (query: Query, taskIds: readonly string[]): Promise<Set<string>> => new Set((await store.paidTasks(query, taskIds)).map((row) => row.task_id))

/** Pays one leg a second time on purpose, by an invented rule, to show that the checks find it. Demo only. */
export async function breakCommission(kernel: Kernel): Promise<boolean> {
  if (kernel.mode !== 'demo') throw new Error('a commission is doubled on purpose in the demo only')
  return inTransaction(kernel, { actor: system('demo') }, async (tx) => {
    const row = await store.anyDone(tx)
    if (!row) return false
    await store.insertAccrual(tx, { ...row, rule_id: 'planted', earned_at: tx.at, agency_id: null, facilitator_paisa: row.gross_paisa, agency_paisa: 0 })
    await ledger.post(tx, [commissionEarned({ taskId: row.task_id, ruleId: 'planted', ruleVersion: '', cause: 'planted', payee: { facilitatorId: row.facilitator_id }, amountPaisa: row.gross_paisa })])
    return true
  })
}

export const commissionsModule: Module = {
  name: 'commissions',
  handlers: { 'earnings.summary': earnings, 'finance.payout': payout },
  reactions: {
    'task.ended': { 'commissions.accrue': accrue },
    'visit.proven': { 'commissions.proven': visitProven },
    'rating.extra_money': { 'commissions.dispute': (tx: Tx, event: Events['rating.extra_money']) => dispute(tx, { visitId: event.visitId, caseId: event.visitId }) },
  },
  timers: { 'commissions.release': release },
}
