import { createHash } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { dueAtDoor, isUnderWay, nextInquiry, sumOf, walletNumber } from '@app/domain/payments'
import { isEnd } from '@app/domain/requests'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as requests from '../../requests/index.ts'
import { lockStandings, paidLines } from '../store.ts'
import { asksId, railsOn } from './open-rails.ts'
import { sealPayer } from './payer.ts'
import * as store from './store.ts'

type Payment = Output<'payments.pay'>['payment']

const CURRENCY = 'PKR'
/** So long somebody may look for their phone. */
const WAITS_MINUTES = 15

/** What is due with us: what would be collected at the door. Of a request that has ended nothing is. */
async function dueOf(q: Query, requestId: string): Promise<number> {
  const request = await requests.getRequest(q, requestId)
  return isEnd(request.state) ? 0 : sumOf(dueAtDoor(request.quote, await paidLines(q, requestId)))
}

export async function paymentWays(
  q: Query,
  { requestId }: ParsedInput<'payments.ways'>,
): Promise<Output<'payments.ways'>> {
  await requests.assertMayRead(q, requestId)
  const last = await store.lastPaymentOf(q, requestId)
  const on = new Set(await railsOn(q))
  return {
    duePaisa: await dueOf(q, requestId),
    rails: q.kernel.territory.refunds.wallets
      .filter((wallet) => on.has(wallet.id))
      .map(({ id, name, example }) => ({ rail: id, name: { en: name.en, ur: name.ur }, example, asksId: asksId(id) })),
    payment: last ? shown(q, last) : null,
  }
}

/** Begins a payment; the rail is spoken to by a job, because the holder of the wallet is waited for. */
export async function payByRail(tx: Tx, input: ParsedInput<'payments.pay'>): Promise<Output<'payments.pay'>> {
  await requests.actForOrderer(tx, input.requestId)
  await lockStandings(tx, [input.requestId])
  const known = await store.findPayment(tx, input.paymentId)
  if (known?.request_id === input.requestId) return { payment: shown(tx, known) }
  if (known) refuse('command_reused', { field: 'paymentId' })
  const wallet = tx.kernel.territory.refunds.wallets.find((one) => one.id === input.rail)
  if (!wallet || !(await railsOn(tx)).includes(input.rail)) return refuse('rail_off')
  const number = walletNumber(wallet, input.number) ?? refuse('wallet_number_invalid', { field: 'number' })
  const idDigits = asksId(input.rail)
    ? (input.idDigits ?? refuse('wallet_holder_missing', { field: 'idDigits' }))
    : undefined
  const last = await store.lastPaymentOf(tx, input.requestId)
  if (last && isUnderWay(last.state) && last.expires_at > tx.at) refuse('payment_under_way')
  const amountPaisa = await dueOf(tx, input.requestId)
  if (amountPaisa === 0) refuse('nothing_due')
  const row = {
    id: input.paymentId,
    rail: input.rail,
    reference: referenceOf(input.paymentId, tx.at),
    request_id: input.requestId,
    amount_paisa: amountPaisa,
    currency: CURRENCY,
    payer: sealPayer(tx, { number, ...(idDigits && { idDigits }) }),
    last4: number.slice(-4),
    begun_at: tx.at,
    expires_at: new Date(tx.at.getTime() + WAITS_MINUTES * 60_000),
  }
  await store.insertPayment(tx, row)
  await tx.enqueue('payments.ask_rail', { paymentId: row.id }, { key: `ask_rail:${row.id}` })
  const next = nextInquiry(tx.at, 0, 'asked')
  if (next) await tx.timer('payments.rail_poll', row.id, next)
  return { payment: shown(tx, { ...row, state: 'asked', taken_paisa: null }) }
}

/** Given up by whoever pays. The rail is told where it can be, and asked once more: it may have been paid in that moment. */
export async function cancelPayment(
  tx: Tx,
  input: ParsedInput<'payments.cancelPay'>,
): Promise<Output<'payments.cancelPay'>> {
  await requests.actForOrderer(tx, input.requestId)
  const row = await store.lockPayment(tx, input.paymentId)
  if (row?.request_id !== input.requestId) return refuse('not_found')
  if (row.state === 'cancelled') return { payment: shown(tx, row) }
  if (!isUnderWay(row.state)) refuse('payment_settled')
  await store.setState(tx, row.id, 'cancelled', 'citizen')
  await tx.enqueue('payments.cancel_rail', { paymentId: row.id }, { key: `rail:${row.id}` })
  return { payment: shown(tx, { ...row, state: 'cancelled' }) }
}

/** Ours, twenty signs at most as the strictest of the rails wants it; of the payment's own id, so that it is the same one twice. */
function referenceOf(paymentId: string, at: Date): string {
  const digits = createHash('sha256').update(paymentId).digest().readBigUInt64BE(0) % 10n ** 11n
  return `T${at.toISOString().replace(/\D/g, '').slice(0, 8)}${digits.toString().padStart(11, '0')}`
}

function shown(
  q: Query,
  row: Pick<
    store.RailPaymentRow,
    'id' | 'rail' | 'amount_paisa' | 'state' | 'last4' | 'begun_at' | 'expires_at' | 'taken_paisa'
  >,
): Payment {
  return {
    paymentId: row.id,
    rail: row.rail,
    amountPaisa: row.amount_paisa,
    // The rail may not have been asked yet; whoever looks sees that its time is over.
    state: (row.state === 'waiting' || row.state === 'asked') && row.expires_at <= q.at ? 'expired' : row.state,
    // Whoever visits has to know that it is paid, not from where.
    last4: q.actor.kind === 'facilitator' ? '' : row.last4,
    begunAt: row.begun_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    mayCancel: isUnderWay(row.state),
    takenPaisa: row.taken_paisa,
  }
}
