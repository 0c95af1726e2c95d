import type { Output, ParsedInput } from '@app/contract'
import { decide, type Mode, turnsAhead, type RequestState } from '@app/domain/requests'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf } from '../../catalogue/index.ts'
import * as slots from '../../slots/index.ts'
import { bringBooking, channelOfBooking } from './at-centre.ts'
import { type Orderer, ordererOf } from './orderer.ts'
import { assertWithinCaps, type Origin, originOf } from '../limits/caps.ts'
import { insertOrigin } from '../limits/store.ts'
import { lookAtOrder } from '../doubts/look-at.ts'
import { keepConsent } from './keep-consent.ts'
import { priceOrder } from './price-order.ts'
import { prepareRequest, type Prepared } from './prepare-request.ts'
import { placeOf } from './place-order.ts'
import { coveringOf } from '../life/area-event-covering.ts'
import { deadlineAtBooking, startTimers } from '../life/deadlines.ts'
import { sealOrder } from '../life/sealed.ts'
import { areaEvents } from '../life/store.ts'
import { insertOrder, type NewOrder, type NewRequest } from './store.ts'

type Input = ParsedInput<'requests.book'>

/**
 * Orders one or more services for one household: the price is reckoned again and may not exceed what was signed,
 * the competent office is found, the slot is taken, and all of it is one transaction.
 */
export async function book(tx: Tx, input: Input): Promise<Output<'requests.book'>> {
  const orderer = await ordererOf(tx, input)
  const place = await placeOf(tx, input, orderer.phone)
  const skills = slots.skillsFor(input.manner, await skillsWanted(tx, input))
  const told = { ownPhone: orderer.ownPhone, toldPhone: place.receiver?.phone ?? orderer.phone }
  const origin = originOf(tx, told)
  await assertWithinCaps(
    tx,
    { ...orderer, ...told, orderId: input.orderId, holdsTime: input.slotId !== undefined },
    origin,
  )
  // One round trip: the price, the slot, the earliest that is left after it, the area's events. What is refused below gives the slot back.
  const pricing = priceOrder(tx, input, orderer.accountId)
  const slotTaken =
    input.slotId === undefined
      ? null
      : slots.take(tx, {
          slotId: input.slotId,
          tehsilId: place.tehsilId,
          skills,
          holder: { accountId: orderer.accountId, serviceIds: input.requests.map((one) => one.serviceId) },
        })
  const earliestLeft =
    input.slotId === undefined || place.tehsilId === null
      ? null
      : slots.earliestOffered(tx, { tehsilId: place.tehsilId, skills })
  const [quotes, slot, left, events] = await Promise.all([pricing, slotTaken, earliestLeft, areaEvents(tx, tx.at)])
  const prepared: Prepared[] = []
  for (const [i, request] of input.requests.entries())
    prepared.push(await prepareRequest(tx, input, request, quotes[i]!, { place, orderer }))
  const covered = (p: Prepared) =>
    coveringOf(
      events,
      {
        tehsilId: p.row.tehsil_id,
        districtId: p.row.district_id,
        officeId: p.officeId,
        departmentId: p.row.department_id,
      },
      tx.at,
    ) !== null
  const steps = firstSteps(input.mode, slot !== null)
  const state = steps.at(-1)!.to
  // Without an address the place is the slot's own, which is known only now.
  const earliest = slot
    ? (left ??
      (place.tehsilId === null ? await slots.earliestOffered(tx, { tehsilId: slot.tehsilId, skills }) : null) ??
      slot.startsAt)
    : null
  const made = await insertOrder(
    tx,
    orderRow(tx, input, { orderer, place, slot, earliest, skills }),
    prepared.map((p) => requestRow(tx, p, steps, slot, earliest, covered(p))),
    prepared.flatMap((p) => p.parties),
    tx.at,
    actorKey(tx.actor),
    channelOfBooking(tx, input),
  )
  if (made.made === 0) refuse('order_exists')
  await insertOrigin(tx, originRow(input, orderer, origin), tx.at)
  if (tx.actor.kind === 'citizen' && input.mode === 'doorstep') await lookAtOrder(tx, input.orderId)
  await keepConsent(tx, input, orderer, prepared)
  await bringBooking(tx, input)
  await announce(tx, input, prepared, state)
  return {
    orderId: input.orderId,
    totalPaisa: quotes.reduce((sum, q) => sum + q.totalPaisa, 0),
    requests: prepared.map((p) => ({
      id: p.id,
      trackingNo: p.trackingNo,
      state,
      quote: p.quote,
      officeId: p.officeId,
    })),
  }
}

/** A landmark alone is how villages are found; a word or two of it finds nothing. */
const LANDMARK_LEAST = 8
const saysNothing = ({ house, street, area, landmark }: NonNullable<Input['address']>): boolean =>
  !house && !street && !area && landmark.length < LANDMARK_LEAST

/** Where it came from. A pin to three decimals is about a hundred metres each way: a house and its neighbours. */
const originRow = ({ orderId, address }: Input, { accountId }: Orderer, origin: Origin) => ({
  order_id: orderId,
  account_id: accountId,
  ...origin,
  cell: address ? `${address.pin.lat.toFixed(3)},${address.pin.lon.toFixed(3)}` : null,
  address_bare: address !== undefined && saysNothing(address),
  pin_by_hand: address?.movedByHand ?? false,
})

/** What the visit asks of whoever comes; a case that is not there is said by whoever prepares it. */
async function skillsWanted(tx: Tx, input: Input): Promise<string[]> {
  const definitions = await Promise.all(
    input.requests.map((request) => definitionOf(tx, request.serviceId, request.serviceVersion)),
  )
  return definitions.flatMap(
    (definition, i) => definition.cases.find((one) => one.id === input.requests[i]!.caseId)?.skills ?? [],
  )
}

type Step = NewRequest['changes'][number]

/** What booking does to a request, by the table of states: it is booked, and with a time chosen scheduled as well. */
function firstSteps(mode: Mode, timeChosen: boolean): Step[] {
  const steps: Step[] = []
  for (const action of timeChosen ? (['book', 'confirm_slot'] as const) : (['book'] as const)) {
    const from = steps.at(-1)?.to ?? 'draft'
    const verdict = decide(from, action, { mode, failuresByCitizen: 0, officeTook: false, workBegan: false })
    if (!verdict.ok) refuse(verdict.refusal, { field: 'slotId' })
    steps.push({ action, from, to: verdict.to })
  }
  return steps
}

type Slot = Awaited<ReturnType<typeof slots.take>>
type Place = Awaited<ReturnType<typeof placeOf>>

function orderRow(
  tx: Tx,
  input: Input,
  found: { orderer: Orderer; place: Place; slot: Slot | null; earliest: Date | null; skills: string[] },
): NewOrder {
  const { orderer, place, slot, earliest, skills } = found
  return {
    id: input.orderId,
    account_id: orderer.accountId,
    person_id: orderer.personId,
    contact_phone: orderer.phone,
    language: input.language,
    ordered_by: orderer.orderedBy,
    discreet: input.discreet,
    safe_hours: input.safeHours ?? null,
    pay_with: input.payWith,
    manner: input.manner,
    tehsil_id: place.tehsilId,
    district_id: place.districtId,
    pin_lat: input.address?.pin.lat ?? null,
    pin_lon: input.address?.pin.lon ?? null,
    private: sealOrder(tx.kernel.vault, { address: input.address ?? null, receiver: place.receiver }).toString(
      'base64',
    ),
    skills,
    slot_id: slot?.id ?? null,
    slot_starts_at: slot?.startsAt ?? null,
    slot_ends_at: slot?.endsAt ?? null,
    earliest_offered: earliest,
  }
}

function requestRow(
  tx: Tx,
  p: Prepared,
  steps: readonly Step[],
  slot: Slot | null,
  earliest: Date | null,
  covered: boolean,
): NewRequest {
  const state = steps.at(-1)!.to
  const turns = turnsAhead(
    {
      state,
      openNeed: null,
      areaEvent: covered,
      slotStart: slot?.startsAt ?? null,
      earliestOffered: earliest,
      correctionCause: null,
      officeVisitOpen: false,
    },
    tx.at,
  )
  return {
    ...p.row,
    state,
    due_at: slot ? slot.endsAt : deadlineAtBooking(tx),
    changes: [...steps],
    turns: turns.map((t, i) => ({ from_at: t.from, to_at: turns[i + 1]?.from ?? null, party: t.party })),
  }
}

async function announce(tx: Tx, input: Input, prepared: Prepared[], state: RequestState): Promise<void> {
  await tx.announce('order.booked', {
    orderId: input.orderId,
    requestIds: prepared.map((p) => p.id),
    channel: channelOfBooking(tx, input),
  })
  for (const p of prepared) {
    await startTimers(tx, p.id, state)
    await tx.announce(state === 'scheduled' ? 'request.scheduled' : 'request.booked', {
      requestId: p.id,
      orderId: input.orderId,
      serviceId: p.row.service_id,
      serviceVersion: p.row.service_version,
      caseId: p.row.case_id,
      mode: input.mode,
      from: 'draft',
      to: state,
      action: state === 'scheduled' ? 'confirm_slot' : 'book',
      tehsilId: p.row.tehsil_id,
      districtId: p.row.district_id,
      officeId: p.officeId,
    })
    await tx.audit({ action: 'request.book', subject: `request:${p.id}`, details: { state } })
  }
}
