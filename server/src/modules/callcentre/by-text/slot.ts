import { HOUR_MS, type Language } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import * as dispatch from '../../dispatch/index.ts'
import * as requests from '../../requests/index.ts'
import { openSlots } from '../../slots/index.ts'
import * as store from '../store.ts'
import { asOrderer, meant, type Own } from './citizen-of.ts'

const NAMED_MAX = 3
const NAMED_FOR_MS = 24 * HOUR_MS
const SOONEST_MS = HOUR_MS
const LOOKED_AHEAD_MS = 7 * 24 * HOUR_MS
const MOVABLE = ['booked', 'scheduled', 'visit_assigned', 'delivering']
/** While an objection waits, only the free correction visit can be moved, if one is planned. */
const isMovable = (row: Own): boolean =>
  MOVABLE.includes(row.state) || (row.state === 'objected' && row.office_visit_open)

export type Reply = {
  template: 'sms_slots' | 'sms_slot_which' | 'sms_slots_none' | 'sms_not_now'
  facts: Record<string, string>
} | null

/** SLOT names up to three times for the visit to come; SLOT 2 takes the second of those that were named. */
export async function slotByText(tx: Tx, phone: string, rest: string, language: Language): Promise<Reply> {
  return /^[1-3]$/.test(rest) ? takeNamed(tx, phone, Number(rest)) : nameTimes(tx, phone, rest, language)
}

async function nameTimes(tx: Tx, phone: string, typed: string, language: Language): Promise<Reply> {
  const row = await meant(tx, phone, typed, isMovable)
  if (!row || !isMovable(row)) return { template: 'sms_slot_which', facts: {} }
  const { skills, slotId, tehsilId } = await requests.getOrder(tx, row.order_id)
  const open = tehsilId
    ? await openSlots(tx, {
        tehsilId,
        skills,
        from: new Date(tx.at.getTime() + SOONEST_MS),
        to: new Date(tx.at.getTime() + LOOKED_AHEAD_MS),
      })
    : []
  const named = spread(open.filter((slot) => slot.id !== slotId))
  if (!named.length) return { template: 'sms_slots_none', facts: { trackingNo: row.tracking_no } }
  await store.putSmsOffer(
    tx,
    phone,
    row.id,
    named.map((slot) => slot.id),
    tx.at,
  )
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  return {
    template: 'sms_slots',
    facts: {
      trackingNo: row.tracking_no,
      slots: named
        .map((slot, i) => `${i + 1}: ${requests.words.whenIn(slot.startsAt, language, utcOffsetMinutes)}`)
        .join('\n'),
    },
  }
}

/** The earliest of each day: three hours of one morning are no choice. */
function spread<S extends { startsAt: Date }>(slots: readonly S[]): S[] {
  const days = new Map<string, S>()
  for (const slot of slots) {
    const day = slot.startsAt.toISOString().slice(0, 10)
    if (!days.has(day)) days.set(day, slot)
  }
  return [...days.values()].slice(0, NAMED_MAX)
}

async function takeNamed(tx: Tx, phone: string, number: number): Promise<Reply> {
  const offer = await store.takeSmsOffer(tx, phone, new Date(tx.at.getTime() - NAMED_FOR_MS))
  const slotId = offer?.slot_ids[number - 1]
  const row: Own | undefined =
    offer && (await requests.lists.ofPhone(tx, phone, 20)).find((one) => one.id === offer.request_id)
  if (!slotId || !row) return { template: 'sms_slot_which', facts: {} }
  const input = { requestId: row.id, slotId, reason: 'by text' }
  const done = await asOrderer(tx, row, (own) =>
    row.state === 'booked' ? requests.confirmSlot(own, input) : dispatch.reschedule(own, input),
  )
  // The new time's own message is the answer.
  return done === 'refused' ? { template: 'sms_not_now', facts: { trackingNo: row.tracking_no } } : null
}
