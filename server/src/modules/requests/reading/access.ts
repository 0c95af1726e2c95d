import { covers } from '@app/domain/identity'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { inHousehold, isProved, speakFor } from '../../identity/index.ts'
import * as store from '../store.ts'
import { allowReader, isReader, requestsOf } from './store.ts'

/**
 * May the caller read this request? The orderer; the adult it is about, if they joined; staff by jurisdiction; an agent
 * while the orderer, proved by a code, is on their line; the facilitator who does it, until their work is done. A stranger
 * cannot tell a foreign request from none.
 */
export async function assertMayRead(q: Query, requestId: string): Promise<store.RequestRow> {
  const row = await store.findRequest(q, requestId)
  if (!row) return refuse('not_found')
  if (await mayRead(q, row)) return row
  return refuse(isAgent(q) ? 'caller_unproven' : 'not_found')
}

/** As the above, and any agent: what is said on the telephone of a request is noted, and help is sent, whoever calls. */
export async function assertMayHear(q: Query, requestId: string): Promise<store.RequestRow> {
  return isAgent(q) ? ((await store.findRequest(q, requestId)) ?? refuse('not_found')) : assertMayRead(q, requestId)
}

export const isAgent = (q: Query): boolean => q.actor.kind === 'staff' && q.actor.roles.includes('agent')

export async function mayRead(q: Query, row: store.RequestRow): Promise<boolean> {
  const { actor } = q
  switch (actor.kind) {
    case 'system':
      return true
    case 'citizen': {
      const order = await store.getOrder(q, row.order_id)
      return (
        order.account_id === actor.id || order.person_id === actor.personId || row.subject_person_id === actor.personId
      )
    }
    case 'facilitator':
      return (await isReader(q, row.id, actor.id, q.at)) !== undefined
    case 'staff':
      // An agent answers for whoever has read them the code, from everywhere; the others have their place.
      if (
        actor.roles.some((role) => role !== 'agent') &&
        covers(actor.jurisdiction, {
          districtId: row.district_id,
          tehsilId: row.tehsil_id,
          officeId: row.office_id,
          centreId: row.centre_id,
        })
      )
        return true
      return isAgent(q) && (await isProved(q, (await store.getOrder(q, row.order_id)).account_id))
    default:
      return false
  }
}

/** Of these requests (at most 1,000) those that the caller may read, by id. */
export async function readable(q: Query, ids: readonly string[]): Promise<Map<string, store.RequestRow>> {
  const own = new Map<string, store.RequestRow>()
  for (const row of await requestsOf(q, ids)) if (await mayRead(q, row)) own.set(row.id, row)
  return own
}

/** The caller may order for this account: the orderer, or an agent who speaks with them. */
export async function assertMayOrder(q: Query, requestId: string): Promise<store.RequestRow> {
  const row = await assertMayRead(q, requestId)
  if (q.actor.kind === 'citizen') {
    const order = await store.getOrder(q, row.order_id)
    if (order.account_id !== q.actor.id) refuse('not_yours')
  } else if (q.actor.kind === 'facilitator') refuse('not_yours')
  return row
}

/** The same for a command: an agent does it as the caller who ordered, a centre's clerk as themselves. */
export async function actForOrderer(tx: Tx, requestId: string): Promise<store.RequestRow> {
  const row = await assertMayOrder(tx, requestId)
  if (tx.actor.kind === 'staff' && tx.actor.roles.includes('agent'))
    speakFor(tx, (await store.getOrder(tx, row.order_id)).account_id)
  return row
}

export const allowFacilitator = async (
  tx: Tx,
  requestId: string,
  facilitatorId: string,
  until: Date | null,
): Promise<void> => {
  await allowReader(tx, requestId, facilitatorId, until)
}

/** May the citizen order for that person: themselves, or someone of their household who has said yes? */
export async function mayOrderFor(q: Query, personId: string): Promise<boolean> {
  return (
    q.actor.kind === 'citizen' && (q.actor.personId === personId || (await inHousehold(q, q.actor.personId, personId)))
  )
}
