import { createHash } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { type BankWord, stepByBank } from '@app/domain/commissions'
import { type Journal, payoutConfirmed, payoutReturned } from '@app/domain/ledger'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import { payableAgain } from '../store.ts'
import { bankId } from './file.ts'
import { isOwn } from './own.ts'
import { type BankAnswer, readPain002 } from './pain002.ts'
import * as store from './store.ts'

/** More payments than a file of the greatest length can name. */
const PAYMENTS_MAX = 100_000

/** What the bank says of a batch, booked whole or not at all. Which of two answers came first does not matter, nor how often. */
export async function readAnswer(
  tx: Tx,
  { file }: ParsedInput<'finance.readAnswer'>,
): Promise<Output<'finance.readAnswer'>> {
  const answer = readPain002(file) ?? refuse('answer_unreadable')
  const digest = createHash('sha256').update(file).digest()
  const batch = await lockAnswered(tx, answer)
  const known = await store.findAnswer(tx, answer.messageId)
  if (known) {
    if (!known.digest.equals(digest)) refuse('answer_differs')
    return { batchId: batch.id, paid: known.paid, returned: known.returned, underWay: known.under_way, again: true }
  }
  const counts = { paid: 0, returned: 0, under_way: 0 } satisfies Record<BankWord, number>
  const outcomes: store.Outcome[] = []
  const journals: Journal[] = []
  const back: store.AnsweredRow[] = []
  for (const { row, said } of matched(answer, await store.lockSent(tx, batch.id, PAYMENTS_MAX))) {
    counts[said.word]++
    const step = stepByBank(row.state, said.word)
    if (step === 'against') refuse('payout_returned', { reference: bankId(row.reference) })
    if (step === 'none') continue
    const paid = step === 'confirm'
    outcomes.push({
      payeeId: row.payee_id,
      state: paid ? 'confirmed' : 'returned',
      bankReference: paid ? (said.bankReference ?? answer.messageId) : null,
      reason: paid ? null : (said.reason ?? ''),
    })
    journals.push(journalOf(batch.id, row, paid))
    if (!paid) back.push(row)
  }
  await store.insertAnswer(
    tx,
    { message_id: answer.messageId, digest, batch_id: batch.id, ...counts, read_by: actorKey(tx.actor) },
    tx.at,
  )
  await store.setOutcomes(tx, batch.id, outcomes, tx.at)
  for (const row of back) {
    await payableAgain(tx, batch.id, row.payee_id)
    await tx.live(`facilitator:${row.payee_id}`, { kind: 'message', data: { payoutReturned: row.net_paisa } })
  }
  if (journals.length > 0) await ledger.post(tx, journals)
  return { batchId: batch.id, paid: counts.paid, returned: counts.returned, underWay: counts.under_way, again: false }
}

async function lockAnswered(tx: Tx, answer: BankAnswer): Promise<store.BatchRow> {
  const id = idOf(answer.originalMessageId) ?? refuse('batch_unknown')
  const batch = (await store.lockBatch(tx, id)) ?? refuse('batch_unknown')
  return batch.state === 'released' && (await isOwn(tx, id)) ? batch : refuse('batch_unknown')
}

function idOf(text: string): string | null {
  const found = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i.exec(text)
  return found ? found.slice(1).join('-').toLowerCase() : null
}

type Said = Pick<BankAnswer['payments'][number], 'word' | 'reason' | 'bankReference'>

/** What is said of each payment by name, and of all others by the word for the whole. */
function matched(answer: BankAnswer, rows: readonly store.AnsweredRow[]): { row: store.AnsweredRow; said: Said }[] {
  const byReference = new Map(rows.map((row) => [bankId(row.reference), row]))
  for (const { reference, amountPaisa } of answer.payments) {
    const row = byReference.get(reference) ?? refuse('payment_unknown', { reference })
    if (amountPaisa !== null && amountPaisa !== row.net_paisa) refuse('amount_differs', { reference })
  }
  const named = new Map(answer.payments.map((one) => [one.reference, one]))
  return rows.flatMap((row) => {
    const said = named.get(bankId(row.reference)) ?? (answer.whole && { ...answer.whole, bankReference: null })
    return said ? [{ row, said }] : []
  })
}

function journalOf(batchId: string, row: store.AnsweredRow, paid: boolean): Journal {
  if (paid) return payoutConfirmed({ batchId, payeeId: row.payee_id, amountPaisa: row.net_paisa })
  return payoutReturned({
    batchId,
    payeeId: row.payee_id,
    netCommissionPaisa: row.net_paisa - row.reimbursement_paisa,
    reimbursementPaisa: row.reimbursement_paisa,
    taxPaisa: row.tax_paisa,
    afterConfirmation: row.state === 'confirmed',
  })
}
