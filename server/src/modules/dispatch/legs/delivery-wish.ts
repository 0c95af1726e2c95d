import { nextCounterWindow } from '@app/domain/dispatch'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { calendarOf, getRequest, getOrder } from '../../requests/index.ts'
import { release, skillsFor, take } from '../../slots/index.ts'
import { demandsOf } from '../visit/definition.ts'
import { tellHomeVisit } from '../visit/home-visit.ts'
import * as store from './store.ts'

export interface WishedWindow {
  startsAt: Date
  endsAt: Date
  slotId: string
}

/**
 * The household says when the paper is to come. The room is taken now, so that what was promised is there when the paper
 * is; where it must first be fetched, the time has to lie after the counter's next opening.
 */
export async function wishDelivery(
  tx: Tx,
  wish: { requestId: string; slotId: string; fetchFirst: boolean },
): Promise<void> {
  const request = await getRequest(tx, wish.requestId)
  const of = await getOrder(tx, request.orderId)
  const tehsilId = of.tehsilId ?? request.tehsilId ?? refuse('area_not_served')
  const skills = skillsFor(of.manner, (await demandsOf(tx, [{ request, kind: 'delivery' }])).skills)
  const slot = await take(tx, {
    slotId: wish.slotId,
    tehsilId,
    skills,
    holder: { accountId: of.accountId, serviceIds: [request.serviceId] },
  })
  if (wish.fetchFirst) {
    const { to } = nextCounterWindow(
      tx.kernel.territory.calendar,
      tx.at,
      calendarOf(tx, { office_id: request.officeId, district_id: request.districtId }),
    )
    if (slot.startsAt < to) refuse('slot_too_soon', { field: 'slotId', notBefore: to.toISOString() })
  }
  await forgetWish(tx, wish.requestId)
  await store.putWish(
    tx,
    { requestId: wish.requestId, slotId: slot.id, tehsilId, skills, startsAt: slot.startsAt, endsAt: slot.endsAt },
    tx.at,
  )
  await tellHomeVisit(tx, wish.requestId)
}

/** The promised window, handed over to the visit that keeps it; nothing where its time has come before the paper did. */
export async function useWish(tx: Tx, requestId: string): Promise<WishedWindow | undefined> {
  const wish = await store.dropWish(tx, requestId)
  if (!wish) return undefined
  if (wish.starts_at > tx.at) return { startsAt: wish.starts_at, endsAt: wish.ends_at, slotId: wish.slot_id }
  await release(tx, { slotId: wish.slot_id, skills: wish.skills })
  return undefined
}

export async function forgetWish(tx: Tx, requestId: string): Promise<void> {
  const wish = await store.dropWish(tx, requestId)
  if (!wish) return
  await release(tx, { slotId: wish.slot_id, skills: wish.skills })
  await tellHomeVisit(tx, requestId)
}
