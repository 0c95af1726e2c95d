import type { Query, Tx } from '../../../kernel/context.ts'
import { sessionIn } from '../../../kernel/http/cookies.ts'
import { peopleOfPhone, shareHousehold } from '../../identity/index.ts'
import type * as requests from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'

/**
 * Is the complainant the accused under another name? The same person, number, household, or a phone on which the accused
 * is signed in at this moment. Whoever did the work has a side of their own in the case.
 */
export async function isTheAccused(tx: Tx, facilitatorId: string, order: requests.OrderFacts): Promise<boolean> {
  const accused = await workforce.find(tx, facilitatorId)
  if (!accused) return false
  const persons = new Set([accused.personId, ...(await peopleOfPhone(tx, accused.phone))])
  const caller = tx.actor.kind === 'citizen' ? { personId: tx.actor.personId, phone: tx.actor.phone } : null
  if (persons.has(order.personId) || (caller && persons.has(caller.personId))) return true
  if (order.contactPhone === accused.phone || caller?.phone === accused.phone) return true
  for (const person of persons) if (await shareHousehold(tx, person, order.personId)) return true
  return caller !== null && (await signedInHere(tx)) === facilitatorId
}

/** The facilitator whose session lies in the caller's browser beside the citizen's. */
async function signedInHere(q: Query): Promise<string | null> {
  const token = sessionIn(q.call?.header('cookie') ?? '', 'facilitator')
  const found = token ? await q.kernel.sessions.find(token, 'facilitator', q.at) : undefined
  return found?.actor.kind === 'facilitator' ? found.actor.id : null
}
