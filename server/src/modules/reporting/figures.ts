import type { Output } from '@app/contract'
import { type FigureRow, OTHERS, outcomesBy, tally } from '@app/domain/figures'
import type { Query } from '../../kernel/context.ts'
import { lists } from '../requests/index.ts'

/** What became of everything that was received, by mode, at this moment: ours see every row, everybody else none that tells of a few. */
export async function outcomes(q: Query): Promise<Output<'figures.outcomes'>> {
  const counts = (await lists.countByOutcome(q)).map((one) => ({ ...one, serviceId: '', districtId: '' }))
  const byMode = outcomesBy(counts, 'mode', q.actor.kind === 'staff' ? 1 : undefined)
  const rows: FigureRow[] = byMode.length || !counts.length ? byMode : [{ id: OTHERS, ...tally(counts) }]
  return {
    at: q.at.toISOString(),
    rows: rows.map(({ id, ...row }) => ({ mode: id, ...row })).sort((a, b) => (a.mode < b.mode ? -1 : 1)),
  }
}
