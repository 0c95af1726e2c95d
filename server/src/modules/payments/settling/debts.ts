import type { Output, ParsedInput } from '@app/contract'
import { account, noShowTaken, noShowWaived } from '@app/domain/ledger'
import { DEBT_CODE } from '@app/domain/catalogue'
import type { DueLine } from '@app/domain/payments'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'

/** The order's payment holds what a missed visit left owing: it is settled with it. What was waived meanwhile stays the citizen's. */
export async function takeDebt(tx: Tx, request: requests.RequestFacts, paid: readonly DueLine[]): Promise<void> {
  const askedPaisa = paid.filter((line) => line.code === DEBT_CODE).reduce((sum, line) => sum + line.amountPaisa, 0)
  if (askedPaisa === 0) return
  const { accountId } = await requests.getOrder(tx, request.orderId)
  const [owedPaisa = 0] = await ledger.lockedBalances(tx, [account('1400', accountId)])
  const amountPaisa = Math.min(askedPaisa, owedPaisa)
  if (amountPaisa > 0)
    await ledger.post(tx, [noShowTaken({ citizenId: accountId, requestId: request.id, amountPaisa })])
}

/** The request at which the debt came to be: whose place it is, and what operations can look at. */
export async function causeOf(query: Query, accountId: string): Promise<requests.RequestRow | undefined> {
  const [last] = (await ledger.statement(query, account('1400', accountId), { limit: 20 })).filter(
    (line) => line.amountPaisa > 0,
  )
  const row = last?.refs.requestId ? await requests.lists.byId(query, last.refs.requestId) : undefined
  return row && (await requests.mayRead(query, row)) ? row : undefined
}

export async function listDebts(
  query: Query,
  input: ParsedInput<'operations.debts'>,
): Promise<Output<'operations.debts'>> {
  const rows = await ledger.holding(query, '1400', { after: input.cursor ?? '', limit: input.limit })
  const items = []
  for (const row of rows) {
    const cause = await causeOf(query, row.sub)
    if (cause)
      items.push({
        accountId: row.sub,
        amountPaisa: row.balancePaisa,
        requestId: cause.id,
        trackingNo: cause.tracking_no,
        subjectName: cause.subject_name,
      })
  }
  return { items, next: rows.length === input.limit ? (rows.at(-1)?.sub ?? null) : null }
}

/** Operations let it go, with the reason on record. */
export async function waiveDebt(
  tx: Tx,
  input: ParsedInput<'operations.waiveDebt'>,
): Promise<Output<'operations.waiveDebt'>> {
  const [amountPaisa = 0] = await ledger.lockedBalances(tx, [account('1400', input.accountId)])
  if (amountPaisa === 0) refuse('nothing_due')
  const cause = (await causeOf(tx, input.accountId)) ?? refuse('not_yours')
  await ledger.post(tx, [noShowWaived({ waiverId: input.waiverId, citizenId: input.accountId, amountPaisa })])
  await tx.audit({
    action: 'debt.waive',
    subject: `request:${cause.id}`,
    details: { accountId: input.accountId, amountPaisa, reason: input.reason },
  })
  await requests.noteInHistory(tx, cause.id, {
    kind: 'debt_waived',
    words: tx.kernel.territory.messages.words['note.debt_waived'] ?? { en: 'debt_waived', ur: 'debt_waived' },
  })
  return { amountPaisa }
}
