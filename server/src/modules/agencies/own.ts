import { covers } from '@app/domain/identity'
import type { Query, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { findAccount } from '../identity/index.ts'
import * as workforce from '../workforce/index.ts'

/** The agency whose manager speaks. A manager of none has nothing to see here. */
export function ownAgency(q: Query): string {
  const { actor } = q
  const [agencyId] = actor.kind === 'staff' && actor.roles.includes('agency') ? (actor.jurisdiction.agencies ?? []) : []
  return agencyId ?? refuse('not_yours')
}

const REACHED = 'agency.reached_for_another'
const trace = (agencyId: string, facilitatorId: string) => ({
  action: REACHED,
  subject: `facilitator:${facilitatorId}`,
  details: { agencyId },
})

/** One of the agency's own. Whoever is another's, and whoever does not exist, is refused alike; the attempt stays on record. */
export async function ownPerson(q: Query, facilitatorId: string): Promise<workforce.Facilitator> {
  const agencyId = ownAgency(q)
  const found = await workforce.find(q, facilitatorId)
  if (
    found &&
    found.agencyId !== null &&
    q.actor.kind === 'staff' &&
    covers({ agencies: [agencyId] }, { agencyId: found.agencyId })
  )
    return found
  if (isTx(q)) {
    await q.audit(trace(agencyId, facilitatorId))
    return refuseAndKeep('not_of_your_agency')
  }
  // A query writes nothing of its own: the trace has a transaction for itself.
  await inTransaction(q.kernel, { actor: q.actor, channel: 'system' }, (tx) => tx.audit(trace(agencyId, facilitatorId)))
  return refuse('not_of_your_agency')
}

const PEOPLE_AT_ONCE = 500
/** Those people by their ids, however many and however often named. */
export async function named(q: Query, ids: readonly string[]): Promise<Map<string, workforce.Facilitator>> {
  const wanted = [...new Set(ids)]
  const people = new Map<string, workforce.Facilitator>()
  for (let from = 0; from < wanted.length; from += PEOPLE_AT_ONCE)
    for (const one of await workforce.many(q, wanted.slice(from, from + PEOPLE_AT_ONCE))) people.set(one.id, one)
  return people
}

const isTx = (q: Query): q is Tx => 'audit' in q

/** What a screen may call a member of staff; nobody's name where it was a machine. */
export async function nameOf(q: Query, by: string | null): Promise<string> {
  const [kind, id] = by?.split(':') ?? []
  return kind === 'staff' && id ? ((await findAccount(q, id))?.name ?? '') : ''
}
