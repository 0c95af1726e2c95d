import type { Output, ParsedInput } from '@app/contract'
import { daysBetween, localDateOf } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import { openWords } from '../line-words.ts'
import * as matching from '../matching/store.ts'
import { staffName } from '../staff-name.ts'
import * as store from './store.ts'

type Break = Output<'finance.breaks'>['items'][number]

/** What the bank shows and nobody can explain yet, with what each line may be; or what became of the others. */
export async function listBreaks(q: Query, input: ParsedInput<'finance.breaks'>): Promise<Output<'finance.breaks'>> {
  assertWholeProgramme(q)
  const page = input.state === 'open' ? store.openPage : store.settledPage
  const found = await page(q, input.cursor ?? null, input.limit + 1)
  const rows = found.slice(0, input.limit)
  const proposals = await matching.proposalsOf(
    q,
    rows.filter((row) => row.state === 'open').map((row) => row.id),
  )
  const items: Break[] = []
  for (const row of rows)
    items.push(
      await shown(
        q,
        row,
        proposals.filter((one) => one.line_id === row.id),
      ),
    )
  const next = found.length > rows.length ? (rows.at(-1)?.id ?? null) : null
  return { items, next, open: (await store.countOpen(q)).n }
}

async function shown(q: Query, row: store.BreakRow, proposals: matching.ProposalRow[]): Promise<Break> {
  const today = localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)
  const nameOf = async (key: string | null) => (key === null ? null : staffName(q, key))
  return {
    lineId: row.id,
    statementId: row.statement_id,
    account: row.account,
    bookedOn: row.booked_on,
    ageDays: Math.max(0, daysBetween(row.booked_on, today)),
    amountPaisa: row.amount_paisa,
    bankReference: row.bank_reference,
    words: openWords(q, row.words),
    state: row.state,
    owner: await nameOf(row.owner),
    mine: row.owner === actorKey(q.actor),
    note: row.note,
    foundBy: row.found_by,
    movements: row.movements.length,
    askedBy: await nameOf(row.asked_by),
    settledBy: await nameOf(row.settled_by),
    settledAt: row.settled_at?.toISOString() ?? null,
    proposals: proposals.map((one) => ({
      movement: one.movement,
      kind: one.movement.split('/')[0] ?? '',
      because: one.because,
      amountPaisa: one.amount_paisa,
      expectedOn: one.expected_on,
      name: one.name,
      acceptable: one.amount_paisa === row.amount_paisa,
    })),
  }
}
