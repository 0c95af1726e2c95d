import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import { cashStandings } from '../../dispatch/index.ts'
import { cashHolders, cashTotals } from '../../ledger/index.ts'
import * as workforce from '../../workforce/index.ts'

/** Where the cash is tonight: in whose hands, since when, and what is on its way to the bank. */
export async function cashNow(
  q: Query,
  { cursor, limit }: ParsedInput<'finance.cash'>,
): Promise<Output<'finance.cash'>> {
  assertWholeProgramme(q)
  const [total = '', sub = ''] = cursor?.split('.') ?? []
  const found = await cashHolders(q, cursor === undefined ? null : { total, sub }, limit + 1)
  const rows = found.slice(0, limit)
  const ids = rows.map((row) => row.sub)
  const standings = await cashStandings(q, ids)
  const people = new Map((await workforce.many(q, ids)).map((one) => [one.id, one]))
  const items: Output<'finance.cash'>['items'] = []
  for (const id of ids) {
    const { position, heldHours, warning } = standings.get(id)!
    items.push({
      facilitatorId: id,
      // A centre's till is a payee too.
      name: people.get(id)?.name ?? (await workforce.payeeName(q, id))?.en ?? '',
      badgeNo: people.get(id)?.badgeNo ?? '',
      inHandPaisa: position.inHandPaisa,
      overPaisa: position.overAuthorityPaisa,
      inTransitPaisa: position.inTransitPaisa,
      capPaisa: position.capPaisa,
      since: position.oldestAt?.toISOString() ?? null,
      heldHours,
      warning,
    })
  }
  const totals = await cashTotals(q)
  const last = rows.at(-1)
  return {
    at: q.at.toISOString(),
    inHandPaisa: totals.in_hand,
    overPaisa: totals.over_paisa,
    inTransitPaisa: totals.in_transit,
    people: totals.people,
    items,
    next: found.length > rows.length && last ? `${last.total}.${last.sub}` : null,
  }
}
