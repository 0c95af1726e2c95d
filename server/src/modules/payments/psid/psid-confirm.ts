import type { Output, ParsedInput } from '@app/contract'
import { cashIntoPsid, type Journal, psidPaid, railPaid } from '@app/domain/ledger'
import {
  type DueLine,
  isGovernment,
  judgeInquiry,
  type PsidInquiry,
  type PsidVerdict,
  sumOf,
} from '@app/domain/payments'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { raiseMatter, solve } from '../../safety/index.ts'
import { takeDebt } from '../settling/debts.ts'
import { psidRail, signedByRail } from './psid-process.ts'
import { issueReceipt, tellWhatIsPaid } from '../receipts/receipts.ts'
import { settleLate } from '../settling/settle-request.ts'
import * as store from './store.ts'
import { lockStandings, type PsidRow, spend } from '../store.ts'

const JOB = 'job:payments.confirm_psid'

/**
 * Somebody says that a PSID was paid. Signed by the rail it is kept as it came, anything else is not kept at all; nothing is
 * credited by it: the rail itself is asked.
 */
export async function psidCallback(
  tx: Tx,
  input: ParsedInput<'payments.psidCallback'>,
): Promise<Output<'payments.psidCallback'>> {
  if (!(await signedByRail(tx.kernel, input))) refuse('signature_wrong')
  await store.insertCallback(tx, input, true, tx.at)
  if (await store.findPsid(tx, input.psid))
    await tx.enqueue('payments.confirm_psid', { number: input.psid }, { key: `psid:${input.psid}` })
  return { done: true }
}

/** Asks the rail and books what it says. Runs as often as it likes: a PSID is credited once. */
export async function confirmPsid(kernel: Kernel, payload: { number: string }): Promise<void> {
  const { rail } = await psidRail(kernel)
  const answer = await rail.inquire(payload.number)
  await inTransaction(kernel, { actor: system(JOB) }, (tx) => book(tx, payload.number, answer))
  await noteDirect(kernel, payload.number)
}

/**
 * Nothing in the ledger waits for the memo of what went straight to the treasury, so it needs no place in the transaction that
 * books the rest. A job that is cut off between the two comes again, and enters it then.
 */
async function noteDirect(kernel: Kernel, number: string): Promise<void> {
  const psid = await store.findPsid(kernel.db, number)
  const memo = psid?.state === 'paid' && psid.paid_at ? memoOf(psid, psid.paid_at) : undefined
  if (memo) await ledger.enter(kernel, memo, { job: JOB })
}

/** The government's lines never were ours. */
function memoOf(psid: PsidRow, paidAt: Date): Journal | undefined {
  const amountPaisa = governmentOf(psid)
  if (amountPaisa === 0) return undefined
  return psidPaid({ psid: psid.number, requestId: psid.request_id, amountPaisa, effectiveAt: paidAt })
}

async function book(tx: Tx, number: string, answer: PsidInquiry): Promise<void> {
  const found = await store.findPsid(tx, number)
  if (!found) return
  await lockStandings(tx, [found.request_id])
  const psid = await store.lockPsid(tx, number)
  if (!psid) return
  const verdict = judgeInquiry({ amountPaisa: psid.amount_paisa, state: psid.state }, answer)
  await alarmOf(tx, psid, verdict, answer)
  if (!verdict.credit) {
    if (verdict.state === psid.state) return
    await store.setPsid(tx, number, verdict.state, verdict.why, null, null)
    await tx.audit({
      action: `psid.${verdict.state}`,
      subject: `request:${psid.request_id}`,
      details: { psid: number, why: verdict.why },
    })
    return
  }
  await store.setPsid(tx, number, 'paid', null, verdict.transactionId, verdict.paidAt)
  await tx.cancelTimer('payments.psid_poll', number)
  const journals = journalsOf(psid, verdict.paidAt)
  await ledger.post(tx, journals)
  const memo = memoOf(psid, verdict.paidAt)
  await store.answerAssessments(tx, psid.request_id, 'accepted', tx.at)
  const codes = psid.lines.map((line) => line.code)
  if (psid.from_cash_of) return void (await spend(tx, psid.request_id, codes, 'psid'))
  const request = await requests.getRequest(tx, psid.request_id)
  const lines = psid.lines.map((line) => ({ ...line, kind: line.kind as DueLine['kind'] }))
  await issueReceipt(tx, request, {
    paymentId: `psid:${number}`,
    rail: 'psid',
    lines,
    journalKey: (memo ?? journals[0]!).key,
    visitId: null,
    facilitatorId: null,
    at: verdict.paidAt,
  })
  await takeDebt(tx, request, lines)
  await spend(
    tx,
    psid.request_id,
    lines.filter(isGovernment).map((line) => line.code),
    'psid',
  )
  await tellWhatIsPaid(tx, request)
  await settleLate(tx, request)
}

/** A person has to look where money came that a machine may not credit. Credited or gone after all: it is solved. */
async function alarmOf(tx: Tx, psid: PsidRow, verdict: PsidVerdict, answer: PsidInquiry): Promise<void> {
  const which = { kind: 'psid_differs', subject: `psid:${psid.number}` } as const
  if (verdict.credit) return solve(tx, which, 'psid_paid')
  if (verdict.why === 'already_paid') return
  if (answer.status === 'unpaid' || answer.status === 'expired') return solve(tx, which, 'psid_unpaid')
  if (verdict.why === 'amount_differs' || verdict.why === 'no_transaction')
    return raiseMatter(tx, {
      ...which,
      requestId: psid.request_id,
      facts: { duePaisa: psid.amount_paisa, amountPaisa: answer.amountPaisa },
    })
}

const governmentOf = (psid: PsidRow): number =>
  sumOf(psid.lines.filter((line) => isGovernment({ kind: line.kind as DueLine['kind'] })))

/** What is ours of it came in by the rail. */
function journalsOf(psid: PsidRow, paidAt: Date): Journal[] {
  const own = psid.amount_paisa - governmentOf(psid)
  const fact = { psid: psid.number, requestId: psid.request_id, effectiveAt: paidAt }
  return [
    ...(own > 0
      ? [
          railPaid({
            rail: 'psid',
            transactionId: psid.number,
            shares: [{ requestId: psid.request_id, amountPaisa: own }],
          }),
        ]
      : []),
    ...(psid.from_cash_of
      ? [cashIntoPsid({ ...fact, amountPaisa: psid.amount_paisa, from: { facilitatorId: psid.from_cash_of } })]
      : []),
  ]
}

/** No call-back came: ask. Soon at first, then each day until the number is past, and once after that. */
export async function pollPsid(tx: Tx, row: TimerRow<'payments.psid_poll'>): Promise<void> {
  const psid = await store.findPsid(tx, row.key)
  if (!psid || (psid.state !== 'open' && psid.state !== 'unknown')) return
  await tx.enqueue('payments.confirm_psid', { number: row.key }, { key: `psid:${row.key}` })
  await store.countPoll(tx, row.key)
  const next = new Date(row.dueAt.getTime() + (psid.polls === 0 ? 6 : 24) * 3_600_000)
  if (tx.at <= psid.expires_at) await tx.timer('payments.psid_poll', row.key, next)
  else if (psid.state === 'open') await store.setPsid(tx, row.key, 'expired', 'time', null, null)
}

export async function cancelPsid(kernel: Kernel, payload: { number: string }): Promise<void> {
  const { rail } = await psidRail(kernel)
  await rail.cancel(payload.number)
}
