import type { Output, ParsedInput } from '@app/contract'
import { outcomeOf } from '@app/domain/requests'
import type { Query } from '../../kernel/context.ts'
import { outcomeCounts } from '../requests/index.ts'
import * as store from './store.ts'

type Row = Output<'figures.outcomes'>['rows'][number]

/** What became of everything that was received, by mode. Counted from the requests themselves. */
export async function outcomes(q: Query): Promise<Output<'figures.outcomes'>> {
  const rows = new Map<string, Row>()
  for (const { mode, state, count } of await outcomeCounts(q)) {
    const row = rows.get(mode) ?? { mode, received: 0, delivered: 0, rejected: 0, withdrawn: 0, cancelled: 0, failed: 0, open: 0 }
    row[outcomeOf(state)] += count
    row.received += count
    rows.set(mode, row)
  }
  return { at: q.at.toISOString(), rows: [...rows.values()].sort((a, b) => (a.mode < b.mode ? -1 : 1)) }
}

export async function audit(q: Query, input: ParsedInput<'audit.search'>): Promise<Output<'audit.search'>> {
  const rows = await store.auditOf(q, input.subject, input.cursor === undefined ? null : Number(input.cursor), input.limit)
  return {
    items: rows.map((r) => ({ at: r.at.toISOString(), actor: r.actor, action: r.action, subject: r.subject, sealed: r.sealed })),
    next: rows.length === input.limit ? String(rows.at(-1)?.seq) : null,
  }
}
