import type { Output, ParsedInput } from '@app/contract'
import { type AccountCode, chart, codeOf } from '@app/domain/ledger'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { whoActed } from '../who.ts'
import { accountNames } from './account-names.ts'

const DEFERRED_MAX = 500

/** From a sum to its parts: the accounts of one class. Of deferred ones there are few, and all are told. */
export async function accountsOfClass(
  q: Query,
  { code, cursor, limit }: ParsedInput<'finance.accounts'>,
): Promise<Output<'finance.accounts'>> {
  assertWholeProgramme(q)
  const limited = chart[code].family === 'limited'
  const found = limited
    ? await ledger.holding(q, code, { ...(cursor !== undefined && { after: cursor }), limit: limit + 1 })
    : await ledger.holdingDeferred(q, code, DEFERRED_MAX)
  const rows = limited ? found.slice(0, limit) : found
  const nameOf = await accountNames(
    q,
    rows.map(({ sub }) => ({ code, sub })),
  )
  return {
    items: rows.map(({ sub, balancePaisa }) => ({ sub, name: nameOf({ code, sub }), balancePaisa })),
    next: found.length > rows.length ? (rows.at(-1)?.sub ?? null) : null,
  }
}

export async function accountEntries(
  q: Query,
  { code, sub, cursor, limit }: ParsedInput<'finance.accountEntries'>,
): Promise<Output<'finance.accountEntries'>> {
  assertWholeProgramme(q)
  if ((chart[code].sub === 'none') !== (sub === '')) refuse('not_found')
  const account = { code, sub }
  const { items, next } = await ledger.accountPage(q, account, { limit, cursor })
  return {
    name: (await accountNames(q, [account]))(account),
    balancePaisa: await ledger.balance(q, account),
    items: items.map((row) => ({
      ...entryOf(row, row.journal_id),
      amountPaisa: row.natural,
      balanceAfterPaisa: row.after,
    })),
    next,
  }
}

const entryOf = (row: { kind: string; effective_at: Date; posted_at: Date }, id: number) => ({
  journalId: String(id),
  kind: row.kind,
  effectiveAt: row.effective_at.toISOString(),
  postedAt: row.posted_at.toISOString(),
})

/** One entry whole. What it is about stands in its references; people are named only where they are paid or acted for us. */
export async function oneEntry(
  q: Query,
  { journalId }: ParsedInput<'finance.journal'>,
): Promise<Output<'finance.journal'>> {
  assertWholeProgramme(q)
  const { head, lines } = (await ledger.entry(q, journalId)) ?? refuse('not_found')
  const named = lines.map((line) => ({ ...line, code: codeOf(line.code) }))
  const nameOf = await accountNames(q, named)
  const requestId = head.refs.requestId ?? requestAmong(named)
  return {
    ...entryOf(head, head.id),
    key: head.key,
    period: head.period,
    byName: (await whoActed(q, [head.actor])).get(head.actor)?.name ?? '',
    byKind: head.actor.split(':')[0] ?? '',
    requestId,
    trackingNo: requestId && ((await requests.lists.trackingNos(q, [requestId])).get(requestId) ?? null),
    refs: Object.entries(head.refs).map(([name, value]) => ({ name, value: String(value) })),
    reverses: head.reverses === null ? null : String(head.reverses),
    reversedBy: head.reversed_by === null ? null : String(head.reversed_by),
    lines: named.map((line) => ({
      code: line.code,
      sub: line.sub,
      name: nameOf(line),
      amountPaisa: line.amount_paisa,
    })),
  }
}

const requestAmong = (lines: readonly { code: AccountCode; sub: string }[]): string | null =>
  lines.find(({ code }) => chart[code].sub === 'request')?.sub ?? null

export async function entriesToLookAt(
  q: Query,
  { look, cursor, limit }: ParsedInput<'finance.entries'>,
): Promise<Output<'finance.entries'>> {
  assertWholeProgramme(q)
  const found = await ledger.entriesToLookAt[look](q, cursor ?? null, limit + 1)
  const rows = found.slice(0, limit)
  const who = await whoActed(
    q,
    rows.map((row) => row.actor),
  )
  return {
    items: rows.map((row) => ({
      ...entryOf(row, row.id),
      amountPaisa: row.sum_paisa,
      byName: who.get(row.actor)?.name ?? '',
    })),
    next: found.length > rows.length ? String(rows.at(-1)?.id) : null,
  }
}
