import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import { payAccountMasks, payAccountsSeen } from '../../standing/index.ts'
import { available } from '../available.ts'
import { dueOf, type DueRow, holders } from './due.ts'
import { payeesShown } from './own.ts'
import * as store from './store.ts'

type Payable = Output<'finance.payable'>

const AT_ONCE = 200
const NOTHING_HELD = { days_paisa: 0, unproven_paisa: 0, disputed_paisa: 0, claimed_paisa: 0 }

/** What a batch that is made now would hold, before anybody makes one. Nothing is locked: the batch itself says what became of it. */
export async function payable(q: Query, { cursor, limit }: ParsedInput<'finance.payable'>): Promise<Payable> {
  const after = cursor ?? ''
  if (after && !/^[0-9a-f-]{36}$/.test(after)) refuse('invalid_input', { field: 'cursor' })
  const payees = await holders(q, ['2200', '2210', '2230'])
  const found = payees.filter((payee) => payee > after).slice(0, limit)
  const rows = await read(q, found)
  const nameOf = await payeesShown(q, found)
  const masks = await payAccountMasks(
    q,
    rows.flatMap((row) => row.accountId ?? []),
  )
  const heldBy = new Map((await store.heldOf(q, found)).map((row) => [row.payee_id, row]))
  const last = found.at(-1)
  return {
    all: cursor ? null : await all(q, payees),
    items: rows.map((row) => {
      const held = heldBy.get(row.payeeId) ?? NOTHING_HELD
      return {
        payeeId: row.payeeId,
        ...nameOf(row.payeeId),
        accountMasked: (row.accountId && masks.get(row.accountId)) || null,
        grossPaisa: grossOf(row),
        why: grossOf(row) > 0 ? row.why : null,
        held: {
          daysPaisa: held.days_paisa,
          unprovenPaisa: held.unproven_paisa,
          disputedPaisa: held.disputed_paisa,
          claimedPaisa: held.claimed_paisa,
        },
      }
    }),
    next: last !== undefined && last !== payees.at(-1) ? last : null,
  }
}

type Row = Omit<DueRow, 'why'> & { why: Payable['items'][number]['why'] }
const grossOf = (row: Pick<DueRow, 'commissionPaisa' | 'reimbursementPaisa'>): number =>
  row.commissionPaisa + row.reimbursementPaisa

async function read(q: Query, payees: readonly string[]): Promise<Row[]> {
  const waiting = await store.waitingIn(q, payees)
  const rows = await dueOf(q, payees, {
    balances: (accounts) => ledger.balances(q, accounts),
    accounts: (of) => payAccountsSeen(q, of),
  })
  return rows.map((row) => ({ ...row, why: waiting.has(row.payeeId) ? 'in_batch' : beforeMade(row.why) }))
}

/** What may stand against a payee before there is a batch; the rest comes about while one waits. */
function beforeMade(why: DueRow['why']): Row['why'] {
  return why === 'pay_held' || why === 'no_account' || why === 'account_wrong' ? why : null
}

async function all(q: Query, payees: readonly string[]): Promise<Payable['all']> {
  const [inBatch, leftOut] = [
    { count: 0, grossPaisa: 0 },
    { count: 0, grossPaisa: 0 },
  ]
  for (let from = 0; from < payees.length; from += AT_ONCE)
    for (const row of await read(q, payees.slice(from, from + AT_ONCE))) {
      if (grossOf(row) === 0) continue
      const part = row.why ? leftOut : inBatch
      part.count++
      part.grossPaisa += grossOf(row)
    }
  return { inBatch, leftOut, heldPaisa: (await available(q)).heldPaisa }
}
