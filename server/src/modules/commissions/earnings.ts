import type { Output, ParsedInput } from '@app/contract'
import { commissionAvailable, commissionHeld } from '@app/domain/ledger'
import { addDays, basisPointsOf, instantAt } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { ratesAt } from '../catalogue/index.ts'
import * as ledger from '../ledger/index.ts'
import { payHeldOf } from '../standing/index.ts'
import * as workforce from '../workforce/index.ts'
import * as store from './store.ts'

/** What I earned, line by line: gross, the agency's share, the tax (withheld, or as it will be), net, and when it comes. */
export async function earnings(
  query: Query,
  input: ParsedInput<'earnings.summary'>,
): Promise<Output<'earnings.summary'>> {
  const facilitatorId = query.actor.kind === 'facilitator' ? query.actor.id : refuse('not_yours')
  const { utcOffsetMinutes } = query.kernel.territory.calendar
  const { taxpayerActive } = await workforce.getFacilitator(query, facilitatorId)
  const { withholding } = ratesAt(query.kernel, query.at)
  const basisPoints = taxpayerActive ? withholding.activeBasisPoints : withholding.inactiveBasisPoints
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
    paidPaisa: (await store.paidTo(query, facilitatorId)).net,
    items: rows.map((row) => lineOf(query, row, basisPoints)),
    next: rows.length === input.limit && last ? store.cursorOf(last) : null,
  }
}

function lineOf(query: Query, row: store.AccrualRow, basisPoints: number): Output<'earnings.summary'>['items'][number] {
  const rule = query.kernel.territory.commissionRules.find((one) => one.id === row.rule_id)
  const words = query.kernel.territory.messages.words
  const name = rule?.name ?? words[`pay.${row.rule_id}`] ?? { en: row.rule_id, ur: row.rule_id }
  const taxPaisa = row.state === 'paid' ? row.tax_paisa : basisPointsOf(row.facilitator_paisa, basisPoints)
  const back = row.state === 'taken_back'
  return {
    at: row.earned_at.toISOString(),
    taskId: row.task_id,
    words: { en: name.en, ur: name.ur },
    grossPaisa: row.gross_paisa,
    agencyPaisa: row.agency_paisa,
    taxPaisa: back ? 0 : taxPaisa,
    netPaisa: back ? 0 : row.facilitator_paisa - taxPaisa,
    state: row.state,
    releaseAt: row.state === 'held' ? (row.release_at?.toISOString() ?? null) : null,
    rule: `${row.rule_id} ${row.rule_version}`.trim(),
  }
}
