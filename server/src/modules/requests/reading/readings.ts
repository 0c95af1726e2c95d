import { MINUTE_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import { lineOf } from '../../identity/index.ts'
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
  await store.insertReadings(q, [...new Set(requestIds)].sort(), {
    reader: actorKey(actor),
    roles: actor.kind === 'staff' ? actor.roles : [],
    part,
    quarter: Math.floor(q.at.getTime() / QUARTER_MS),
    at: q.at,
    ...(await occasionOf(q, part)),
  })
}

/** On which call an agent opened it, and on whose word; nobody else is called. */
async function occasionOf(q: Query, part: ReadPart): Promise<Pick<store.NewReading, 'call_id' | 'reason'>> {
  if (q.actor.kind !== 'staff' || !q.actor.roles.includes('agent')) return { call_id: null, reason: null }
  const callId = await lineOf(q, q.actor.id)
  // Whatever is more than a card was refused before, without the caller's code.
  const reason = part !== 'search' ? 'proved' : callId === null ? 'no_call' : 'on_call'
  return { call_id: callId, reason }
}

/** How many requests somebody has looked at since then, and how many of them with nobody on the line. */
export const looksSince = (q: Query, reader: string, since: Date): Promise<{ cards: number; withoutCall: number }> =>
  store.looksSince(q, reader, since, Math.floor(since.getTime() / QUARTER_MS))

const LOOKED_MS = 4 * QUARTER_MS
/** Has whoever asks looked at this request within the hour? What is found by its number is theirs for so long, and no other. */
export const lookedAtLately = async (q: Query, requestId: string): Promise<boolean> =>
  (await store.findReading(q, requestId, actorKey(q.actor), new Date(q.at.getTime() - LOOKED_MS))) !== undefined
