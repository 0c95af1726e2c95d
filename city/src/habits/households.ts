import { madeUpName } from '@app/domain/catalogue'
import { complains } from '../accountable/complaints.ts'
import { createCitizen, orderedOf, prepareOrder, type Mode, type RequestView, type Wish } from '../robots/citizen.ts'
import { findSlots } from '../catalogue.ts'
import { newId } from '../ids.ts'
import { type City, type Fate, type Household, isAccountable } from '../city.ts'

/** Shares as people ask, roughly; every one of the first ten services is among them. */
const DEMAND: readonly [string, number, readonly Mode[]][] = [
  ['domicile', 22, ['doorstep', 'doorstep', 'doorstep', 'selfService']],
  ['birth-certificate', 16, ['doorstep', 'doorstep', 'remote']],
  ['e-stamp', 12, ['doorstep']],
  ['death-certificate', 8, ['doorstep', 'remote']],
  ['marriage-certificate', 8, ['doorstep']],
  ['property-tax', 9, ['remote']],
  ['token-tax', 9, ['remote']],
  ['vehicle-transfer', 7, ['doorstep']],
  ['vehicle-registration', 5, ['doorstep']],
  ['divorce-certificate', 4, ['doorstep']],
]
const FATES: readonly [Fate, number][] = [
  ['plain', 78],
  ['cancels', 4],
  ['reschedules', 6],
  ['not_home', 5],
  ['withdraws', 3],
  ['slow', 4],
]
const BY_PHONE = 0.2
const TOGETHER = 0.08
/** Ticks between two looks at one's own request. */
const LOOKS_EVERY = 13

const weighted = <T>(chance: City['chance'], table: readonly (readonly [T, number, ...unknown[]])[]): T => {
  let at = chance.next() * table.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of table) if ((at -= weight) < 0) return value
  return (table[0] as (typeof table)[number])[0]
}

/** One more household orders, by itself or through an agent who is called. Answers how many requests came of it, `room` at most. */
export async function orderSomething(city: City, number: number, room: number): Promise<number> {
  const chance = city.chance.fork(`household ${number}`)
  const serviceId = weighted(chance, DEMAND)
  const mode = chance.pick<Mode>(DEMAND.find(([id]) => id === serviceId)?.[2] ?? ['doorstep'])
  const name = madeUpName(number % 2 ? 'M' : 'F', Math.floor(number / 2))
  // Most people write their name in Urdu.
  const person = {
    name: number % 3 ? name.ur : name.en,
    phone: `+92304${String(1_000_000 + number)}`,
    seed: 1_000 + number,
  }
  const citizen = createCitizen(city.line, city.guide, person)
  const wish: Wish = {
    serviceId,
    mode,
    town: chance.pick(city.towns),
    manner: chance.hits(0.12) ? 'woman' : 'soonest',
    slot: chance.hits(0.3) ? 'later' : 'first',
    payWith: chance.hits(0.2) ? 'psid' : 'cash',
    otherParty: chance.pick(city.towns),
    ...(mode === 'doorstep' &&
      room > 1 &&
      chance.hits(TOGETHER) &&
      serviceId !== 'birth-certificate' && { also: 'birth-certificate' }),
  }
  const made = await city.tryTo(`order ${serviceId}`, () =>
    chance.hits(BY_PHONE) ? orderByPhone(city, wish, person, citizen) : citizen.order(wish),
  )
  if (!made) return 0
  const fate = weighted(chance, FATES)
  for (const ordered of [made, ...made.also.map((one) => ({ ...made, ...one }))]) {
    city.watch.acknowledged(ordered.requestId)
    const course =
      ordered === made
        ? city.accountable?.courseOf({ number, atTheDoor: mode === 'doorstep', withdraws: fate === 'withdraws' })
        : undefined
    city.households.push({
      number,
      course,
      citizen,
      ordered,
      fate: ordered === made ? fate : 'plain',
      chance,
      nextLook: city.tick + 1 + (number % LOOKS_EVERY),
      ended: false,
      done: new Set(),
    })
  }
  return 1 + made.also.length
}

async function orderByPhone(
  city: City,
  wish: Wish,
  person: { name: string; phone: string; seed: number },
  citizen: Household['citizen'],
): Promise<Household['ordered']> {
  const { agent } = city.people
  const callId = newId()
  await agent.call('calls.start', { callId, phone: person.phone })
  await agent.call('calls.find', { q: person.phone })
  const prepared = await prepareOrder(city.line, city.guide, wish, person, await city.line.now())
  const made = await agent.call('requests.book', {
    ...prepared.input,
    onBehalfOf: { phone: person.phone, name: person.name, consent: true, callId },
  })
  await agent.call('calls.finish', { callId, disposition: 'ordered', requestId: made.requests[0]?.id })
  await citizen.voice.token()
  return orderedOf(prepared, made, wish, person.phone)
}

/** A household looks at its request now and then, and does what is its to do. */
export async function lookAtRequest(city: City, h: Household): Promise<void> {
  if (h.ended || city.tick < h.nextLook) return
  h.nextLook = city.tick + (h.fate === 'slow' ? LOOKS_EVERY * 6 : LOOKS_EVERY)
  const view = await city.tryTo('look', () => h.citizen.view(h.ordered.requestId))
  if (!view) return
  city.watch.seen(view)
  if (isAccountable(city)) await complains(city, h, view)
  if (['closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(view.state)) {
    h.ended = true
    return
  }
  await act(city, h, view)
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
        return void (await tryTo('cancel', () =>
          voice.call('requests.cancel', { requestId, reason: 'changed my mind' }),
        ))
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
      await rates(city, h)
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
  if (psid) await city.tryTo('pay', () => city.line.send('demo.payPsid', { psid: psid.number }))
}

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
