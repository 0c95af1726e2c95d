import { api } from '@app/contract'
import type { Expected } from '@app/domain/reconciliation'
import { localDateOf } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as commissions from '../../commissions/index.ts'
import * as payments from '../../payments/index.ts'
import type { OwnAccount } from '../accounts.ts'

/** What the bank may show; its id is kind and key, and says by which command it is settled. */
export interface Movement extends Expected {
  account: OwnAccount
  /** What people call it: a slip, a department. */
  name: string
}
export interface OpenLine {
  account: OwnAccount
  amountPaisa: number
  bankReference: string
  words: readonly string[]
}

/** All that these lines may be: what waits for the bank, what it names by our numbers, and what was typed in by hand already. */
export async function movementsFor(q: Query, lines: readonly OpenLine[]): Promise<Movement[]> {
  const { utcOffsetMinutes } = q.kernel.territory.calendar
  const dayOf = (at: Date) => localDateOf(at, utcOffsetMinutes)
  const { deposits, settlements, refunds } = await payments.awaitedAtBank(q)
  const booked = await payments.bookedAtBank(q, [...new Set(lines.map((line) => line.bankReference))])
  const named = await commissions.payoutsNamed(q, [...new Set(lines.flatMap((line) => line.words.flatMap(numbersIn)))])
  const collected = (id: string, amountPaisa: number, references: string[], at: Date, name: string): Movement => {
    return { id, account: 'collection', amountPaisa, references, on: dayOf(at), name }
  }
  return [
    ...deposits.map((row) => collected(`deposit/${row.id}`, row.amount_paisa, [row.slip_no], row.at, row.slip_no)),
    ...settlements.map((row) => {
      const id = `settlement/${row.batch_id}`
      return collected(id, -row.amount_paisa, [row.batch_id], row.at, row.department_id)
    }),
    ...refunds.map((row) => collected(`refund/${row.id}`, -row.amount_paisa, [row.id], row.at, row.id)),
    ...booked.map((row) => ({
      ...collected(row.movement, row.amount_paisa, [row.bank_reference], row.at, row.bank_reference),
      account: row.account,
    })),
    ...named.flatMap((row) => payoutMovements(row, dayOf(row.at))),
  ]
}

/** A payout leaves once; what the bank says of it by file and shows on paper is one thing. It may come back. */
function payoutMovements(row: Awaited<ReturnType<typeof commissions.payoutsNamed>>[number], on: string): Movement[] {
  const reference = row.reference.replaceAll('-', '')
  const of = (kind: string, amountPaisa: number): Movement => ({
    id: `${kind}/${row.batch_id}/${row.payee_id}`,
    account: 'payout',
    amountPaisa,
    references: [reference],
    on,
    name: reference,
  })
  const out = of(row.state === 'sent' ? 'payout' : 'payout_booked', -row.net_paisa)
  const back = of(row.state === 'returned' ? 'return_booked' : 'return', row.net_paisa)
  return [{ ...out, ...(row.state !== 'returned' && { batch: row.batch_id }) }, back]
}

/** Our numbers as banks write them: an id with or without its strokes. */
const numbersIn = (text: string): string[] =>
  (text.match(/[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/gi) ?? []).map((one) =>
    one.toLowerCase().replace(/^(.{8})-?(.{4})-?(.{4})-?(.{4})-?(.{12})$/, '$1-$2-$3-$4-$5'),
  )

/** What the bank says by a line of a movement. */
export const saidBy = (row: { bank_reference: string; booked_on: string; amount_paisa: number }) => ({
  bankReference: row.bank_reference,
  bookedOn: row.booked_on,
  amountPaisa: row.amount_paisa,
})

const REFERENCE_MAX = 60

/** Does what the line shows, by the use case that a person would have used; what was booked before needs nothing. */
export async function settleMovement(
  tx: Tx,
  id: string,
  line: { bankReference: string; bookedOn: string; amountPaisa: number },
): Promise<void> {
  const [kind, first = '', second = ''] = id.split('/')
  const reference = line.bankReference.slice(0, REFERENCE_MAX)
  const perform = <Id extends keyof typeof api>(endpoint: Id, input: object) =>
    tx.kernel.perform(tx, endpoint, api[endpoint].input.parse(input))
  if (kind === 'deposit') await perform('finance.matchDeposit', { depositId: first, bankReference: reference })
  else if (kind === 'settlement') {
    const said = { confirmationId: newId(), day: line.bookedOn, amountPaisa: -line.amountPaisa }
    await perform('finance.confirmSettlement', { batchId: first, bankReference: reference, ...said })
  } else if (kind === 'refund') await perform('finance.confirmRefund', { refundId: first, bankReference: reference })
  else if (kind === 'payout')
    await perform('finance.confirmPayout', { batchId: first, payeeId: second, bankReference: reference })
  else if (kind === 'return')
    await perform('finance.returnPayout', { batchId: first, payeeId: second, reason: `Bank statement, ${reference}` })
  else if (!BOOKED.has(kind ?? '')) refuse('not_found')
}

/** One movement, or what is still open of a whole batch. */
export async function allOf(
  q: Query,
  one: { movement: string; amount_paisa: number },
): Promise<{ id: string; amountPaisa: number }[]> {
  const [kind, batchId = ''] = one.movement.split('/')
  if (kind !== 'batch') return [{ id: one.movement, amountPaisa: one.amount_paisa }]
  const sent = (await commissions.payoutsNamed(q, [batchId])).filter((row) => row.state === 'sent')
  return sent.map((row) => ({ id: `payout/${row.batch_id}/${row.payee_id}`, amountPaisa: -row.net_paisa }))
}

const BOOKED = new Set([
  'credit',
  'credit_back',
  'deposit_booked',
  'rail',
  'refund_booked',
  'settlement_booked',
  'funding',
  'payout_booked',
  'return_booked',
])
export const isBooked = (id: string): boolean => BOOKED.has(id.split('/')[0] ?? '')
