import type { Output, ParsedInput } from '@app/contract'
import type { PayPurpose } from '@app/domain/commissions'
import { commissionAvailable, commissionHeld } from '@app/domain/ledger'
import type { Query } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import * as workforce from '../../workforce/index.ts'
import { payeesShown } from '../batches/own.ts'
import { linesOf, withholdingOf } from './lines.ts'
import { mayPay } from '../may-pay.ts'
import * as store from './store.ts'

/** One payee's lines, as they read them themselves. */
export async function payLines(q: Query, input: ParsedInput<'finance.payLines'>): Promise<Output<'finance.payLines'>> {
  const { payeeId } = input
  await openPay(q, payeeId, 'lines', input.purpose)
  const [heldPaisa = 0, availablePaisa = 0] = await ledger.balances(q, [
    commissionHeld(payeeId),
    commissionAvailable(payeeId),
  ])
  const rows = await store.page(q, payeeId, null, null, input.cursor ?? null, input.limit)
  const last = rows.at(-1)
  return {
    ...(await payeesShown(q, [payeeId]))(payeeId),
    heldPaisa,
    availablePaisa,
    items: await linesOf(q, rows, await withholdingOf(q, payeeId)),
    next: rows.length === input.limit && last ? store.cursorOf(last) : null,
  }
}

/** Only of one's own places; and whoever looks leaves who, whose and why in the trail, before the answer is given. */
export async function openPay(q: Query, payeeId: string, what: string, purpose: PayPurpose): Promise<void> {
  const person = await workforce.find(q, payeeId)
  if (!person && !(await workforce.payeeName(q, payeeId))) refuse('not_found')
  if (!(await mayPay(q, payeeId))) refuse('not_found')
  await inTransaction(q.kernel, { actor: q.actor, channel: 'system' }, (tx) =>
    tx.audit({
      action: `payee.${what}_read`,
      subject: person ? `facilitator:${payeeId}` : `payee:${payeeId}`,
      details: { purpose },
    }),
  )
}
