import { MINUTE_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import * as store from './store.ts'

export type ReadPart = 'request' | 'application' | 'search' | 'visit' | 'complaint' | 'export'

const QUARTER_MS = 15 * MINUTE_MS

/**
 * Writes down that one of ours looked at these requests. Called before the answer is given: there is no reading without a
 * trace. Looking again within the quarter of an hour writes nothing new; citizens leave no trace on their own.
 */
export async function noteReading(q: Query, requestIds: readonly string[], part: ReadPart): Promise<void> {
  const { actor } = q
  if (!requestIds.length || (actor.kind !== 'staff' && actor.kind !== 'facilitator')) return
  await store.insertReadings(
    q,
    [...new Set(requestIds)].sort(),
    actorKey(actor),
    actor.kind === 'staff' ? actor.roles : [],
    part,
    Math.floor(q.at.getTime() / QUARTER_MS),
    q.at,
  )
}

const LOOKED_MS = 4 * QUARTER_MS
/** Has whoever asks looked at this request within the hour? What is found by its number is theirs for so long, and no other. */
export const lookedAtLately = async (q: Query, requestId: string): Promise<boolean> =>
  (await store.findReading(q, requestId, actorKey(q.actor), new Date(q.at.getTime() - LOOKED_MS))) !== undefined
