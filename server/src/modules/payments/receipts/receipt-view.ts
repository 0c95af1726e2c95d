import type { ParsedInput } from '@app/contract'
import { amountInWords } from '@app/domain/payments'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf } from '../../catalogue/index.ts'
import * as identity from '../../identity/index.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import { receiptPdf, type ReceiptView } from './receipt-pdf.ts'
import { wordIn } from '../words.ts'
import * as store from './store.ts'

/** One receipt, for the payer, whoever may read the request, and the facilitator who took the money. */
export async function getReceipt(query: Query, input: ParsedInput<'receipts.get'>): Promise<ReceiptView> {
  const row = await store.findReceipt(query, input.receiptNo)
  if (!row) return getRefundReceipt(query, input.receiptNo)
  const own =
    (query.actor.kind === 'citizen' && query.actor.id === row.account_id) ||
    (query.actor.kind === 'facilitator' && query.actor.id === row.facilitator_id)
  if (!own) await requests.assertMayRead(query, row.request_id)
  return viewOf(query, row)
}

/** The receipt as a page, for whoever was asked already who they are. */
export async function receiptFile(query: Query, receiptNo: string, language: 'ur' | 'en'): Promise<Buffer> {
  return receiptPdf(
    await viewOf(query, (await store.findReceipt(query, receiptNo)) ?? refuse('not_found')),
    language,
    query.kernel.territory,
  )
}

/** Money that was counted back: who gave it, and to whom. */
async function getRefundReceipt(query: Query, receiptNo: string): Promise<ReceiptView> {
  const row = (await store.findRefundReceipt(query, receiptNo)) ?? refuse('not_found')
  const own = query.actor.kind === 'facilitator' && query.actor.id === row.facilitator_id
  if (!own) await requests.assertMayRead(query, row.request_id)
  const request = await requests.getRequest(query, row.request_id)
  const order = await requests.getOrder(query, request.orderId)
  const definition = await definitionOf(query, request.serviceId, request.serviceVersion)
  const citizen = (await identity.findAccount(query, order.accountId))?.name || order.receiver?.name || ''
  const giver = await handOf(query, row.facilitator_id)
  return {
    receiptNo,
    kind: 'refund',
    at: row.at.toISOString(),
    requestId: row.request_id,
    trackingNo: request.trackingNo,
    visitId: null,
    serviceName: textOf(definition.name),
    paidBy: giver.en === giver.ur ? giver.en : `${giver.ur} · ${giver.en}`,
    receivedBy: { en: citizen, ur: citizen },
    rail: 'cash',
    lines: [
      {
        code: 'refund',
        label: textOf(wordIn(query.kernel.territory, 'receipt.refund')),
        payTo: { en: citizen, ur: citizen },
        amountPaisa: row.amount_paisa,
      },
    ],
    totalPaisa: row.amount_paisa,
    amountWords: amountInWords(row.amount_paisa),
    qr: row.qr ?? '',
    reversed: false,
  }
}

/** A facilitator, or a centre with its till. */
async function handOf(query: Query, payeeId: string | null): Promise<{ en: string; ur: string }> {
  const { operator } = query.kernel.territory.programme
  if (payeeId === null) return textOf(operator)
  const facilitator = await workforce.find(query, payeeId)
  return facilitator
    ? { en: `${facilitator.names.en} (${facilitator.badgeNo})`, ur: `${facilitator.names.ur} (${facilitator.badgeNo})` }
    : ((await workforce.payeeName(query, payeeId)) ?? textOf(operator))
}

async function viewOf(query: Query, row: store.ReceiptRow): Promise<ReceiptView> {
  const { programme } = query.kernel.territory
  const request = await requests.getRequest(query, row.request_id)
  const definition = await definitionOf(query, request.serviceId, request.serviceVersion)
  const facilitator = row.facilitator_id ? await workforce.find(query, row.facilitator_id) : undefined
  const desk = row.facilitator_id && !facilitator ? await workforce.payeeName(query, row.facilitator_id) : undefined
  return {
    receiptNo: row.receipt_no,
    kind: 'payment',
    at: row.at.toISOString(),
    requestId: row.request_id,
    trackingNo: request.trackingNo,
    visitId: row.visit_id,
    serviceName: textOf(definition.name),
    paidBy: await payerName(query, row, request),
    rail: row.rail,
    receivedBy:
      facilitator && row.rail === 'cash'
        ? {
            en: `${facilitator.names.en} (${facilitator.badgeNo})`,
            ur: `${facilitator.names.ur} (${facilitator.badgeNo})`,
          }
        : (desk ?? textOf(programme.operator)),
    lines: row.lines.map((line) => {
      const quoted = request.quote.lines.find((one) => one.code === line.code)
      return {
        code: line.code,
        label: quoted?.label ?? { en: line.code, ur: line.code },
        payTo: quoted?.payTo ?? textOf(programme.operator),
        amountPaisa: line.amountPaisa,
      }
    }),
    totalPaisa: row.amount_paisa,
    amountWords: amountInWords(row.amount_paisa),
    qr: row.qr,
    reversed: await ledger.isReversed(query, row.journal_key),
  }
}

/** Who paid: at the door whoever received us; else who ordered, or the person whose request it is. */
async function payerName(query: Query, row: store.ReceiptRow, request: requests.RequestFacts): Promise<string> {
  const [account, order] = await Promise.all([
    identity.findAccount(query, row.account_id),
    requests.getOrder(query, row.order_id),
  ])
  const receiver = order.receiver?.name
  const ordered = account?.name || request.parties.find((party) => party.name !== '')?.name
  return (row.rail === 'cash' && row.visit_id ? receiver || ordered : ordered || receiver) || ''
}

const textOf = (text: { en: string; ur: string }): { en: string; ur: string } => ({ en: text.en, ur: text.ur })
