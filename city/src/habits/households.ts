import { opensDocument } from './documents.ts'
import { complains } from '../accountable/complaints.ts'
import type { RequestView } from '../robots/citizen.ts'
import { accountOf, wantsBack } from '../robots/refund.ts'
import { findSlots } from '../catalogue.ts'
import { type City, isAccountable } from '../city.ts'
import type { Household } from '../household.ts'

/** Ticks between two looks at one's own request. */
export const LOOKS_EVERY = 13
const MISTYPES = 0.1
const FORGETS = 0.1

/** A household looks at its request now and then, and does what is its to do. */
export async function lookAtRequest(city: City, h: Household): Promise<void> {
  if (h.ended || city.tick < h.nextLook) return
  h.nextLook = city.tick + (h.fate === 'slow' ? LOOKS_EVERY * 6 : LOOKS_EVERY)
  const view = await city.tryTo('look', () => h.citizen.view(h.ordered.requestId))
  if (!view) return
  city.watch.seen(view)
  if (isAccountable(city)) await complains(city, h, view)
  if (['closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(view.state)) {
    await takesBack(city, h, view)
    h.ended = true
    return
  }
  await act(city, h, view)
}

/** Money that is owed to them is asked for: most have a bank, some forget. */
async function takesBack(city: City, h: Household, view: RequestView): Promise<void> {
  if (view.money.refundPaisa === 0 || view.money.refundTo || city.chance.fork(`refund ${view.id}`).hits(FORGETS)) return
  const { voice, name } = h.citizen
  await city.tryTo('refund wanted', () => wantsBack(voice, view.id, accountOf(voice, name)), `request:${view.id}`)
}

const once = (h: Household, what: string): boolean => (h.done.has(what) ? false : (h.done.add(what), true))

async function act(city: City, h: Household, view: RequestView): Promise<void> {
  const {
    citizen,
    ordered: { requestId },
  } = h
  const { voice } = citizen
  const { tryTo } = city
  const need = view.needs.find((n) => n.state === 'open' && n.mine)
  if (need)
    return void (await tryTo(
      'need',
      () => voice.call('requests.meetNeed', { requestId, needId: need.id, reference: `REF-${need.id.slice(-6)}` }),
      `request:${requestId}`,
    ))
  switch (view.state) {
    case 'booked':
      return booked(city, h, view)
    case 'visiting':
      return void (await paysTreasury(city, h, view))
    case 'scheduled':
    case 'visit_assigned':
      await paysTreasury(city, h, view)
      if (h.fate === 'cancels' && once(h, 'cancel'))
        return void (await tryTo('cancel', async () => {
          const { restDearerPaisa } = await voice.call('requests.cancelPreview', { requestId })
          await voice.call('requests.cancel', {
            requestId,
            reason: 'changed my mind',
            acceptDearerPaisa: restDearerPaisa,
          })
        }))
      if (h.fate === 'reschedules' && once(h, 'reschedule')) return reschedules(city, h, view)
      return
    case 'submitted':
    case 'in_process':
      if (h.fate === 'withdraws' && once(h, 'withdraw'))
        await tryTo('withdraw', () => voice.call('requests.withdraw', { requestId, reason: 'no longer needed' }))
      return
    case 'objected':
      return cures(city, h, view)
    case 'at_office':
      return collects(city, h, view)
    case 'delivered': {
      await opensDocument(city, h, view)
      await rates(city, h)
      await takesBack(city, h, view)
      h.ended = true
      return
    }
    default:
  }
}

async function booked(city: City, h: Household, view: RequestView): Promise<void> {
  const {
    citizen,
    ordered: { requestId, wish },
  } = h
  switch (view.mode) {
    case 'doorstep': {
      const slots = await findSlots(
        city.line,
        { tehsilId: wish.town.tehsilId, serviceId: wish.serviceId, manner: view.manner ?? 'soonest' },
        city.now,
      )
      const slot = slots[Math.min(slots.length - 1, h.chance.whole(0, 4))]
      if (slot)
        await city.tryTo(
          'slot',
          () => citizen.voice.call('requests.confirmSlot', { requestId, slotId: slot.id }),
          `request:${requestId}`,
        )
      return
    }
    case 'remote':
      if (!h.done.has('filled')) {
        if (
          !(await city.tryTo(
            'fill from home',
            () => citizen.fillFromHome(h.ordered).then(() => true),
            `request:${requestId}`,
          ))
        )
          return
        h.done.add('filled')
      }
      if (view.money.owedPaisa > 0) return paysPsid(city, h, 'all')
      await city.tryTo(
        'send off',
        () => citizen.voice.call('requests.completeByUpload', { requestId }),
        `request:${requestId}`,
      )
      return
    case 'selfService':
      await city.tryTo(
        'file oneself',
        () => citizen.voice.call('requests.fileOneself', { requestId, reference: `OWN-${requestId.slice(-6)}` }),
        `request:${requestId}`,
      )
      return
    default:
  }
}

/** The treasury's own lines go by PSID; with a phone at the door, if not before. */
async function paysTreasury(city: City, h: Household, view: RequestView): Promise<void> {
  if (view.quote.duePsidPaisa > 0 && view.money.owedPaisa > 0 && view.money.psid?.state !== 'paid')
    await paysPsid(city, h, 'government')
}

async function paysPsid(city: City, h: Household, purpose: 'government' | 'all'): Promise<void> {
  const psid = await city.tryTo('psid', () =>
    h.citizen.voice.call('payments.createPsid', { requestId: h.ordered.requestId, purpose }),
  )
  if (psid && city.faults && h.chance.hits(MISTYPES))
    await city.tryTo('pay a mistyped number', () => city.line.send('demo.payPsid', { psid: mistyped(psid.number) }))
  if (psid) await city.tryTo('pay', () => city.line.send('demo.payPsid', { psid: psid.number }))
}

/** The rail draws its numbers by lot: the one beside is nobody's. */
const mistyped = (psid: string): string => `${psid.slice(0, -1)}${(Number(psid.at(-1)) + 1) % 10}`

async function reschedules(city: City, h: Household, view: RequestView): Promise<void> {
  const slots = await findSlots(
    city.line,
    { tehsilId: h.ordered.wish.town.tehsilId, serviceId: h.ordered.wish.serviceId, manner: view.manner ?? 'soonest' },
    city.now,
  )
  const slot = slots.at(-1)
  if (slot)
    await city.tryTo('reschedule', () =>
      h.citizen.voice.call('requests.reschedule', {
        requestId: h.ordered.requestId,
        slotId: slot.id,
        reason: 'away from home',
      }),
    )
}

/** Objections that the office itself puts right. */
const BY_THE_OFFICE = ['misprint', 'error_reported']

async function cures(city: City, h: Household, view: RequestView): Promise<void> {
  const {
    citizen,
    ordered: { requestId, found, answers },
  } = h
  const objection = view.application?.objection
  if (
    !objection ||
    BY_THE_OFFICE.includes(objection.code) ||
    view.visits.some((v) => v.tasks.includes('correction') && !['completed', 'failed', 'cancelled'].includes(v.state))
  )
    return
  if (objection.freeVisit && view.mode === 'doorstep' && h.chance.hits(0.5))
    return void (await city.tryTo(
      'correction visit',
      () => citizen.voice.call('requests.cure', { requestId, by: 'visit' }),
      `request:${requestId}`,
    ))
  // Named papers are photographed again; without a name the whole of it is gone through once more, form and proof too.
  await city.tryTo(
    'upload to cure',
    () =>
      objection.cureItems.length
        ? citizen.uploadPapers(requestId, found, answers, objection.cureItems)
        : citizen.fillFromHome(h.ordered),
    `request:${requestId}`,
  )
  await city.tryTo(
    'cure',
    () => citizen.voice.call('requests.cure', { requestId, by: 'upload' }),
    `request:${requestId}`,
  )
}

/** At the counter with the code: the clerk hands it out. */
async function collects(city: City, h: Household, view: RequestView): Promise<void> {
  const code = view.application?.collectCode
  if (!code || !h.chance.hits(0.4)) return
  const { clerk } = city.people
  const pile = await city.tryTo('pile', () =>
    clerk.voice.call('desk.pile', { state: 'all', q: view.trackingNo, limit: 5 }),
  )
  const item = pile?.items.find((p) => p.requestId === view.id)
  if (item)
    await city.tryTo(
      'hand over',
      () => clerk.voice.call('desk.handOver', { applicationId: item.applicationId, code, receivedBy: h.citizen.name }),
      `request:${view.id}`,
    )
}

async function rates(city: City, h: Household): Promise<void> {
  if (!once(h, 'rated') || h.chance.hits(0.3)) return
  const pending = await city.tryTo('to rate', () => h.citizen.voice.call('ratings.pending', {}))
  for (const one of pending?.items.filter((p) => p.requestId === h.ordered.requestId) ?? [])
    await city.tryTo('rate', () =>
      h.citizen.voice.call('ratings.rate', {
        visitId: one.visitId,
        askedExtra: h.chance.hits(0.02),
        cameInPerson: true,
        onTime: h.chance.hits(0.9),
        stars: h.chance.pick([3, 4, 5, 5, 5]),
      }),
    )
}
