import type { Output, ParsedInput } from '@app/contract'
import { covers } from '@app/domain/identity'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as dispatch from '../dispatch/index.ts'
import * as requests from '../requests/index.ts'

/** What is late, at risk or stuck in my area: whose turn, since when and why. */
export async function board(q: Query, input: ParsedInput<'operations.board'>): Promise<Output<'operations.board'>> {
  const districts = districtsOf(q, input.districtId)
  const rows = await requests.openRequests(q, { districts, party: input.waitingOn ?? null, lateAt: input.onlyLate === 'true' ? q.at : null, at: q.at, after: input.cursor ?? null, limit: input.limit })
  await requests.noteReading(q, rows.map((row) => row.id), 'search')
  const counts: Record<string, number> = { late: 0 }
  for (const { party, count, late } of await requests.countByTurn(q, districts, q.at)) {
    counts[party] = count
    counts.late = (counts.late ?? 0) + late
  }
  return { items: await Promise.all(rows.map((row) => item(q, row))), next: rows.length === input.limit ? (rows.at(-1)?.id ?? null) : null, counts }
}

/** The districts asked for, held to the caller's own; null is the whole territory. */
function districtsOf(q: Query, wanted: string | undefined): string[] | null {
  if (q.actor.kind !== 'staff') return refuse('not_yours')
  const { jurisdiction } = q.actor
  if (wanted !== undefined) return covers(jurisdiction, { districtId: wanted }) ? [wanted] : refuse('not_yours', { field: 'districtId' })
  return jurisdiction.province ? null : [...(jurisdiction.districts ?? [])]
}

async function item(q: Query, row: requests.RequestRow & { since: Date | null; party: string | null }): Promise<Output<'operations.board'>['items'][number]> {
  const card = await requests.cardOfRow(q, row)
  const visit = (await dispatch.visitsOf(q, row.id)).findLast((v) => !['completed', 'failed', 'cancelled'].includes(v.state))
  const turn = q.kernel.territory.messages.words[`turn.${row.party ?? 'platform'}`] ?? { en: row.party ?? '', ur: row.party ?? '' }
  return { ...card, since: (row.since ?? row.state_since).toISOString(), why: turn, visitId: visit?.id ?? null, facilitatorName: visit?.facilitator?.name ?? null }
}
