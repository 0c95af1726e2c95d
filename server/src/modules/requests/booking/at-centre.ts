import type { ParsedInput } from '@app/contract'
import { covers } from '@app/domain/identity'
import type { CentreDesk, Office } from '@app/domain/places'
import { normaliseIdentifier } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { originalsOut } from '../../documents/index.ts'
import { officeOf } from '../../places/index.ts'
import * as store from '../store.ts'
import { setCentre } from './store.ts'

type Booking = ParsedInput<'requests.book'>
type Identity = NonNullable<NonNullable<Booking['onBehalfOf']>['identity']>

/** A clerk of a walk-in centre, who is no call-centre agent: what they may do ends at their counters. */
export const isCentreDesk = (q: Query): boolean =>
  q.actor.kind === 'staff' && q.actor.roles.includes('centre') && !q.actor.roles.includes('agent')

/** A centre with its desk, or a refusal. */
export function centreOf(q: Query, centreId: string): { office: Office; desk: CentreDesk } {
  const office = officeOf(q.kernel, centreId)
  return office?.centre ? { office, desk: office.centre } : refuse('centre_unknown', { field: 'centreId' })
}

/** Who looks on: the centre's clerks, and those who answer for the district. */
export function assertSeesCentre(q: Query, centreId: string): { office: Office; desk: CentreDesk } {
  const known = officeOf(q.kernel, centreId)
  if (
    q.actor.kind !== 'staff' ||
    !covers(q.actor.jurisdiction, {
      centreId,
      ...(!isCentreDesk(q) && { districtId: known?.districtId ?? null, tehsilId: known?.tehsilId ?? null }),
    })
  )
    refuse('not_yours', { field: 'centreId' })
  return centreOf(q, centreId)
}

/** Stands somebody at one of this clerk's own counters? */
export function assertOwnCentre(q: Query, centreId: string): { office: Office; desk: CentreDesk } {
  if (q.actor.kind !== 'staff' || !q.actor.roles.includes('centre') || !covers(q.actor.jurisdiction, { centreId }))
    refuse('not_yours', { field: 'centreId' })
  return centreOf(q, centreId)
}

/** Face to face: at their own centre, in the centre's way, and after a look at the identity card. */
export function assertAtCentre(tx: Tx, input: Booking): void {
  if (input.mode !== 'centre' || input.centreId === undefined) refuse('not_yours', { field: 'centreId' })
  assertOwnCentre(tx, input.centreId)
  if (!input.onBehalfOf?.identity) refuse('identity_needed', { field: 'onBehalfOf.identity' })
}

/** Where an order that somebody of ours writes comes from: the counter of a walk-in centre, or the telephone. */
export const channelOfBooking = (tx: Tx, input: Booking): string =>
  !input.onBehalfOf ? tx.channel : isCentreDesk(tx) ? 'desk' : 'agent'

/** An order made at a centre, or for one that will be visited, is that centre's from the beginning. */
export async function bringBooking(tx: Tx, input: Booking): Promise<void> {
  if (input.centreId !== undefined)
    await bringTo(tx, { orderId: input.orderId, centreId: input.centreId, identity: input.onBehalfOf?.identity })
}

/** The order was brought to this centre. Whose card was seen is sealed with the order. */
export async function bringTo(
  tx: Tx,
  given: { orderId: string; centreId: string; identity: Identity | undefined },
): Promise<void> {
  centreOf(tx, given.centreId)
  for (const row of await store.requestsOfOrder(tx, given.orderId))
    if (row.mode === 'centre') await assertNothingElsewhere(tx, row, given.centreId)
  const walkIn =
    given.identity &&
    tx.kernel.vault.sealOwn(
      'walk-in',
      JSON.stringify({ ...checked(given.identity), seenBy: actorKey(tx.actor), at: tx.at.toISOString() }),
    )
  await setCentre(tx, given.orderId, given.centreId, walkIn ?? null)
}

/** A paper in one centre's safe is given back there: no other centre could. */
export async function assertNothingElsewhere(tx: Tx, row: store.RequestRow, centreId: string): Promise<void> {
  if (row.centre_id !== null && row.centre_id !== centreId && (await liesInSafe(tx, row.id)))
    refuse('papers_elsewhere', { field: 'centreId' })
}

const liesInSafe = async (tx: Tx, requestId: string): Promise<boolean> =>
  (await originalsOut(tx, requestId)).papers.some((paper) => paper.holder.kind === 'centre')

/** Another way was chosen, and nothing lies in the centre's safe (any more): it has nothing to do with it. */
export async function leaveCentre(tx: Tx, requestId: string): Promise<void> {
  const row = await store.findRequest(tx, requestId)
  if (!row || row.mode === 'centre' || row.centre_id === null) return
  if (!(await liesInSafe(tx, requestId))) await store.setCentreOf(tx, requestId, null)
}

function checked(identity: Identity): Identity {
  const number = normaliseIdentifier(identity.kind, identity.number)
  if (number === null || identity.kind === 'none') refuse('identifier_invalid', { field: 'identity' })
  return { kind: identity.kind, number }
}
