import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import * as store from '../store.ts'
import { pastVisits } from './store.ts'
import { visitView } from '../visit/visit-view.ts'

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Open ones first in the order of their day; the past by pages, newest first. */
export async function listVisits(q: Query, input: ParsedInput<'visits.list'>): Promise<Output<'visits.list'>> {
  const facilitatorId = facilitatorOf(q)
  const viewsOf = (visits: store.VisitRow[]) => Promise.all(visits.map((visit) => visitView(q, visit)))
  if (input.past === 'false') return { items: await viewsOf(await store.heldVisits(q, facilitatorId)), next: null }
  const [before, beforeId] = cursorOf(input.cursor) ?? [new Date('9999-01-01'), LAST_ID]
  const rows = await pastVisits(q, facilitatorId, before, beforeId, input.limit + 1)
  const last = rows[input.limit - 1]
  return {
    items: await viewsOf(rows.slice(0, input.limit)),
    next: rows.length > input.limit && last?.ended_at ? `${last.ended_at.toISOString()}~${last.id}` : null,
  }
}

/** Where a page of what has a time ended. */
export function cursorOf(cursor: string | undefined): [Date, string] | undefined {
  if (cursor === undefined) return undefined
  const [at, id] = cursor.split('~')
  const date = new Date(at ?? '')
  if (!id || !/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(date.getTime()))
    return refuse('invalid_input', { field: 'cursor' })
  return [date, id]
}
