import type { Tx, Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { LocalText } from '../shapes.ts'
import * as store from '../store.ts'
import { needsOfAll } from '../reading/store.ts'
import { closeNeed, insertNeed } from './store.ts'
import { retell } from './turns.ts'

export interface NewNeed {
  id: string
  requestId: string
  kind: store.NeedRow['kind']
  owner?: 'citizen' | 'law'
  partyId?: string | null
  partyLabel: LocalText
  what: LocalText
  place?: LocalText | null
  dueAt?: Date | null
}

/** Something is due from a named party by a date; while it is open the request waits on them. */
export async function openNeed(tx: Tx, need: NewNeed): Promise<void> {
  const owner = need.owner ?? (need.kind === 'wait' ? 'law' : 'citizen')
  if (
    (await insertNeed(
      tx,
      { ...need, owner, partyId: need.partyId ?? null, place: need.place ?? null, dueAt: need.dueAt ?? null },
      tx.at,
    )) === 0
  )
    return
  if (need.kind === 'wait' && need.dueAt) await tx.timer('request.waited', need.id, need.dueAt)
  await retell(tx, need.requestId)
  await tx.announce('need.opened', {
    needId: need.id,
    requestId: need.requestId,
    kind: need.kind,
    dueAt: need.dueAt?.toISOString() ?? null,
  })
  await tx.live(`request:${need.requestId}`, { kind: 'changed', data: { requestId: need.requestId } })
}

export async function meetNeed(tx: Tx, needId: string, reference = ''): Promise<store.NeedRow> {
  const need = (await store.lockNeed(tx, needId)) ?? refuse('not_found')
  if (need.state !== 'open') refuse('need_closed')
  await closeNeed(tx, needId, 'met', reference, tx.at)
  await retell(tx, need.request_id)
  await tx.announce('need.met', { needId, requestId: need.request_id, kind: need.kind })
  await tx.live(`request:${need.request_id}`, { kind: 'changed', data: { requestId: need.request_id } })
  return { ...need, state: 'met', reference }
}

export const openNeeds = async (q: Query, requestId: string): Promise<store.NeedRow[]> =>
  (await store.needsOf(q, requestId)).filter((n) => n.state === 'open')
/** What is open of several at once. */
export const openNeedsOf = async (q: Query, requestIds: readonly string[]): Promise<Map<string, store.NeedRow[]>> =>
  Map.groupBy(
    (await needsOfAll(q, requestIds)).filter((need) => need.state === 'open'),
    (need) => need.request_id,
  )
export const needsOf = (q: Query, requestId: string): Promise<store.NeedRow[]> => store.needsOf(q, requestId)
