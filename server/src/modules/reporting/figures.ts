import type { Output, ParsedInput } from '@app/contract'
import { type FigureRow, OTHERS, outcomesBy, tally } from '@app/domain/figures'
import type { Query } from '../../kernel/context.ts'
import { outcomeCounts } from '../requests/index.ts'
import * as store from './store.ts'

/** What became of everything that was received, by mode, at this moment: ours see every row, everybody else none that tells of a few. */
export async function outcomes(q: Query): Promise<Output<'figures.outcomes'>> {
  const counts = (await outcomeCounts(q)).map((one) => ({ ...one, serviceId: '', districtId: '' }))
  const byMode = outcomesBy(counts, 'mode', q.actor.kind === 'staff' ? 1 : undefined)
  const rows: FigureRow[] = byMode.length || !counts.length ? byMode : [{ id: OTHERS, ...tally(counts) }]
  return { at: q.at.toISOString(), rows: rows.map(({ id, ...row }) => ({ mode: id, ...row })).sort((a, b) => (a.mode < b.mode ? -1 : 1)) }
}

export async function audit(q: Query, input: ParsedInput<'audit.search'>): Promise<Output<'audit.search'>> {
  const rows = await store.auditOf(q, input.subject, input.cursor === undefined ? null : Number(input.cursor), input.limit)
  return {
    items: rows.map((r) => ({ at: r.at.toISOString(), actor: r.actor, action: r.action, subject: r.subject, sealed: r.sealed })),
    next: rows.length === input.limit ? String(rows.at(-1)?.seq) : null,
  }
}
