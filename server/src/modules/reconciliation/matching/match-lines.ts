import { type Match, matchLines, type Proposal } from '@app/domain/reconciliation'
import type { Actor } from '../../../kernel/actor.ts'
import type { Kernel, Query, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { SecondPersonNeeded } from '../../../kernel/second-person.ts'
import { openWords } from '../line-words.ts'
import { isBooked, type Movement, movementsFor, saidBy, settleMovement } from './movements.ts'
import * as store from './store.ts'

/** So many lines are looked at together: what else one of them could be lies among the same days. */
const AT_ONCE = 5_000
/** A slip may be typed in after the bank's statement was. */
const AGAIN_HOURS = 6
export const AGAIN = 'reconciliation.match_again'

/** Every line that nothing explains yet. What matches exactly is done; what may match is proposed. It may be cut off anywhere. */
export async function matchOpenLines(kernel: Kernel): Promise<void> {
  for (let after: store.OpenRow | undefined; ;) {
    const rows = await store.openLines(kernel.db, after ?? null, AT_ONCE)
    if (rows.length > 0) await matchSome(kernel, rows)
    after = rows.at(-1)
    if (rows.length < AT_ONCE) return
  }
}

export async function matchAgain(tx: Tx, row: TimerRow<typeof AGAIN>): Promise<void> {
  if (!(await store.anyOpen(tx)).any) return
  await tx.enqueue('reconciliation.match', {}, { key: 'reconciliation' })
  await tx.timer(AGAIN, row.key, againAt(tx))
}
export const againAt = ({ at }: Query): Date => new Date(at.getTime() + AGAIN_HOURS * 3_600_000)

/** Whoever read the statement in said that it is the bank's: what it shows is done in their name. */
const whoRead = (key: string): Actor => ({
  kind: 'staff',
  id: key.slice(key.indexOf(':') + 1),
  roles: ['finance'],
  jurisdiction: { province: true },
})

interface Found {
  row: store.OpenRow
  movements: Movement[]
  by: Match['by']
}

async function matchSome(kernel: Kernel, rows: readonly store.OpenRow[]): Promise<void> {
  const actor = whoRead(rows[0]!.imported_by)
  const { found, proposals } = await inTransaction(kernel, { actor, channel: 'system' }, (tx) => lookFor(tx, rows))
  // What left is booked before what came back of it.
  for (const one of found.toSorted((a, b) => a.row.amount_paisa - b.row.amount_paisa))
    if (isExact(one) && (await settle(kernel, one)) === 'above_sum') proposals.push(...proposed(one, 'above_sum'))
    else if (!isExact(one)) proposals.push(...proposed(one, one.by === 'amount' ? 'amount' : 'near_reference'))
  await inTransaction(kernel, { actor, channel: 'system' }, async (tx) => {
    await store.dropProposals(
      tx,
      rows.map((row) => row.id),
    )
    await store.insertProposals(tx, proposals)
  })
}

/** By a name that the bank was told, and to the paisa. A likeness is for a person to look at. */
const isExact = ({ by }: Found): boolean => by === 'reference' || by === 'batch' || by === 'trace'

async function lookFor(q: Query, rows: readonly store.OpenRow[]) {
  const found: Found[] = []
  const proposals: store.ProposalRow[] = []
  const lines = rows.map((row) => ({
    row,
    account: row.account,
    amountPaisa: row.amount_paisa,
    bankReference: row.bank_reference,
    words: openWords(q, row.words),
  }))
  const all = await movementsFor(q, lines)
  const taken = new Set(
    (
      await store.takenOf(
        q,
        all.map((one) => one.id),
      )
    ).map((one) => one.movement),
  )
  for (const account of ['collection', 'payout'] as const) {
    const own = lines.filter((line) => line.account === account)
    const movements = new Map(
      all.filter((one) => one.account === account && !taken.has(one.id)).map((one) => [one.id, one]),
    )
    const answer = matchLines(
      own.map((line, place) => ({ ...line, place, bookedOn: line.row.booked_on })),
      [...movements.values()],
    )
    for (const { place, ids, by } of answer.matches)
      found.push({ row: own[place]!.row, movements: ids.map((id) => movements.get(id)!), by })
    for (const one of answer.proposals)
      proposals.push(proposalRow(own[one.place]!.row, movements.get(one.id)!, one.because))
  }
  return { found, proposals }
}

const proposalRow = (
  row: store.OpenRow,
  { id, amountPaisa, on, name }: Movement,
  because: Proposal['because'] | 'near_reference' | 'amount' | 'above_sum',
): store.ProposalRow => ({ line_id: row.id, movement: id, because, amount_paisa: amountPaisa, expected_on: on, name })

/** A whole batch that the bank shows as one sum is one proposal. */
function proposed({ row, movements, by }: Found, because: 'near_reference' | 'amount' | 'above_sum') {
  const [first] = movements as [Movement]
  if (by !== 'batch' || first.batch === undefined) return [proposalRow(row, first, because)]
  const whole = { ...first, id: `batch/${first.batch}`, amountPaisa: row.amount_paisa, name: first.batch }
  return [proposalRow(row, whole, because)]
}

/** In a transaction of its own, once, up to the sum of one person. What cannot be done now is looked at again. */
async function settle(kernel: Kernel, { row, movements, by }: Found): Promise<'done' | 'not' | 'above_sum'> {
  const actor = whoRead(row.imported_by)
  try {
    await inTransaction(kernel, { actor, channel: 'system', secondPerson: 'needed' }, async (tx) => {
      const line = await store.lockLine(tx, row.id)
      const ids = movements.map((one) => one.id)
      if (line?.state !== 'open' || (await store.isTaken(tx, ids)).yes) return
      for (const id of ids) await settleMovement(tx, id, saidBy(row))
      const found_by = ids.every(isBooked) ? ('booked' as const) : (by as 'reference' | 'batch' | 'trace')
      const how = { state: 'matched' as const, movements: ids, found_by, asked_by: null }
      await store.settleLine(tx, row.id, { ...how, settled_by: row.imported_by, note: null }, tx.at)
    })
    return 'done'
  } catch (error) {
    if (error instanceof SecondPersonNeeded) return 'above_sum'
    if (error instanceof Refusal) return 'not'
    throw error
  }
}
