import { commissionAvailable, commissionHeld } from '@app/domain/ledger'
import { taxOfEach } from '@app/domain/commissions'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { ratesAt } from '../../catalogue/index.ts'
import * as ledger from '../../ledger/index.ts'
import { nameOfRule } from './lines.ts'
import { type AccrualRow, payoutsBetween } from '../store.ts'
import * as store from './store.ts'

export interface AgencyLine {
  at: Date
  taskId: string
  facilitatorId: string
  words: LocalText
  grossPaisa: number
  facilitatorPaisa: number
  agencyPaisa: number
  taxPaisa: number
  state: AccrualRow['state']
  rule: string
}
export interface AgencyLines {
  lines: AgencyLine[]
  more: boolean
  heldPaisa: number
  availablePaisa: number
}

/**
 * What an agency's share was made of, line by line, with the tax as it will be or was withheld: the lines' taxes add up to
 * the sum's. The share of each line is the one that held on its day.
 */
export async function agencyLines(
  q: Query,
  agencyId: string,
  from: Date,
  to: Date,
  limit: number,
): Promise<AgencyLines> {
  const rows = await store.accrualsOfAgency(q, agencyId, from, to, limit + 1)
  const shown = rows.slice(0, limit)
  // A registered firm is withheld from as an active taxpayer; what was taken back is not taxed.
  const taxes = taxOfEach(
    shown.map((row) => (row.agency_state === 'taken_back' ? 0 : row.agency_paisa)),
    ratesAt(q.kernel, q.at).withholding.activeBasisPoints,
  )
  const [heldPaisa = 0, availablePaisa = 0] = await ledger.balances(q, [
    commissionHeld(agencyId),
    commissionAvailable(agencyId),
  ])
  return {
    more: rows.length > limit,
    heldPaisa,
    availablePaisa,
    lines: shown.map((row, i) => ({
      at: row.earned_at,
      taskId: row.task_id,
      facilitatorId: row.facilitator_id,
      words: nameOfRule(q, row.rule_id),
      grossPaisa: row.gross_paisa,
      facilitatorPaisa: row.facilitator_paisa,
      agencyPaisa: row.agency_paisa,
      taxPaisa: taxes.eachPaisa[i] ?? 0,
      state: row.agency_state ?? row.state,
      rule: `${row.rule_id} ${row.rule_version}`.trim(),
    })),
  }
}

/** What went out to a payee in those days. */
export const payoutsOf = async (
  q: Query,
  payeeId: string,
  from: Date,
  to: Date,
  limit: number,
): Promise<{ batchId: string; at: Date; grossPaisa: number; taxPaisa: number; netPaisa: number; state: string }[]> =>
  (await payoutsBetween(q, payeeId, from, to, limit)).map((row) => ({
    batchId: row.batch_id,
    at: row.at,
    grossPaisa: row.gross_paisa,
    taxPaisa: row.tax_paisa,
    netPaisa: row.net_paisa,
    state: row.state,
  }))
