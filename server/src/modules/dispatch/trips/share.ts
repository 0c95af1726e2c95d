import { randomBytes } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { isOut, mayShareTrip } from '@app/domain/dispatch'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { publicOrigin } from '../../../kernel/public-origin.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { giveUnlessStanding, takeBack } from '../../consents/index.ts'
import { actForOrderer, getOrder } from '../../requests/index.ts'
import { visitsOfRequest } from '../store.ts'
import * as store from './store.ts'

/** Longer than anybody can guess in the life of a visit. */
const TOKEN_BYTES = 18

export const linkIndex = (q: Query, token: string): Buffer => q.kernel.vault.blindIndex('trip link', token)

/** A link for a relative. Each asking gives another one, since none is kept in a form that could be shown again. */
export async function shareTrip(
  tx: Tx,
  { requestId }: ParsedInput<'requests.shareTrip'>,
): Promise<Output<'requests.shareTrip'>> {
  await actForOrderer(tx, requestId)
  const visits = (await visitsOfRequest(tx, requestId)).filter(
    (visit) => visit.kind === 'household' && mayShareTrip(visit.state),
  )
  const visit = visits.find((one) => isOut(one.state)) ?? visits[0] ?? refuse('no_such_visit_now')
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await store.insertLink(tx, { id: newId(), tokenIndex: linkIndex(tx, token), visitId: visit.id, requestId }, tx.at)
  const order = await getOrder(tx, visit.order_id ?? refuse('no_such_visit_now'))
  await giveUnlessStanding(tx, {
    kind: 'trip',
    accountId: order.accountId,
    language: order.language,
    proof: 'signed_in',
    reference: visit.id,
    requestId,
    about: [{ requestId }],
  })
  return { token }
}

/** The household's own link, for the text that says who is on the way: the face on the badge can be looked at before the door is opened. */
export async function linkForDoor(tx: Tx, visitId: string, requestId: string): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await store.insertLink(
    tx,
    { id: newId(), tokenIndex: linkIndex(tx, token), visitId, requestId, forDoor: true },
    tx.at,
  )
  return `${publicOrigin(tx.kernel.config, 'citizen')}/trip/${token}`
}

/** Every link of the request is silent from now on. */
export async function endTrip(
  tx: Tx,
  { requestId }: ParsedInput<'requests.endTrip'>,
): Promise<Output<'requests.endTrip'>> {
  await actForOrderer(tx, requestId)
  await store.endLinks(tx, requestId, tx.at)
  await takeBack(tx, { kind: 'trip', requestId, ending: 'end_links' })
  return { done: true }
}
