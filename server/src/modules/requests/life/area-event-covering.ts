import type { Query } from '../../../kernel/context.ts'
import * as store from './store.ts'

export interface Place {
  tehsilId?: string | null
  districtId?: string | null
  officeId?: string | null
  departmentId?: string | null
}

/** Declared events that are not over, and proposals, as they are read at once. */
export const areaEvents = (q: Query, at: Date): Promise<store.AreaEventRow[]> => store.areaEvents(q, at)

/** The declared event that covers the place at that time, or null. A scope covers where every part it names matches. */
export async function areaEventCovering(q: Query, place: Place, at: Date): Promise<store.AreaEventRow | null> {
  return coveringOf(await store.areaEvents(q, at), place, at)
}

/** … of events that were read already. */
export const coveringOf = (events: readonly store.AreaEventRow[], place: Place, at: Date): store.AreaEventRow | null =>
  events.find((e) => e.state === 'declared' && e.from_at <= at && at < e.to_at && inScope(e.scope, place)) ?? null

export function inScope(scope: store.AreaEventRow['scope'], place: Place): boolean {
  const parts = Object.entries(scope) as [keyof Place, string][]
  return parts.length > 0 && parts.every(([name, id]) => place[name] === id)
}
