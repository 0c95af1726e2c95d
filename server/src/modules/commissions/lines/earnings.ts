import type { Output, ParsedInput } from '@app/contract'
import { commissionAvailable, commissionHeld } from '@app/domain/ledger'
import { addDays, basisPointsOf, instantAt } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as ledger from '../../ledger/index.ts'
import { payHeldOf } from '../../standing/index.ts'
import { linesOf, withholdingOf } from './lines.ts'
import { paidTo } from '../store.ts'
import * as store from './store.ts'

/** What I earned, line by line: gross, the agency's share, the tax (withheld, or as it will be), net, and when it comes. */
export async function earnings(
  query: Query,
  input: ParsedInput<'earnings.summary'>,
): Promise<Output<'earnings.summary'>> {
  const facilitatorId = query.actor.kind === 'facilitator' ? query.actor.id : refuse('not_yours')
  const { utcOffsetMinutes } = query.kernel.territory.calendar
  const basisPoints = await withholdingOf(query, facilitatorId)
  const [heldPaisa = 0, availablePaisa = 0] = await ledger.balances(query, [
    commissionHeld(facilitatorId),
    commissionAvailable(facilitatorId),
  ])
  const from = input.from ? instantAt(input.from, '00:00', utcOffsetMinutes) : null
  const to = input.to ? instantAt(addDays(input.to, 1), '00:00', utcOffsetMinutes) : null
  const rows = await store.page(query, facilitatorId, from, to, input.cursor ?? null, input.limit)
  const last = rows.at(-1)
  return {
    payHeld: (await payHeldOf(query, [facilitatorId])).size > 0,
    heldPaisa,
    availablePaisa,
    net: {
      heldPaisa: heldPaisa - basisPointsOf(heldPaisa, basisPoints),
      availablePaisa: availablePaisa - basisPointsOf(availablePaisa, basisPoints),
    },
    paidPaisa: (await paidTo(query, facilitatorId)).net,
    items: await linesOf(query, rows, basisPoints),
    next: rows.length === input.limit && last ? store.cursorOf(last) : null,
  }
}
