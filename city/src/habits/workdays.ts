import { callsForHelp, callsOnTheWay } from '../accountable/alarms.ts'
import { answersTheQuestion } from '../accountable/complaints.ts'
import type { Facilitator, Visit } from '../robots/facilitator.ts'
import { placeOf } from '../robots/facilitator.ts'
import { newId } from '../ids.ts'
import { type City, isAccountable } from '../city.ts'
import type { Household } from '../household.ts'

const SETS_OUT_BEFORE_MS = 25 * 60_000
const DECLINES = 0.05
/** Few files are brought to a counter: under faults it is closed more often, so that some of them meet it. */
const CLOSED = 0.03
const CLOSED_UNDER_FAULTS = 0.12
const NOT_HOME = 0.7
/** Visits that the first two whom they are offered to refuse, one after the other. */
const REFUSED_TWICE = 0.02
const INVENTS_CODE = 0.03
/** So long a facilitator waits in the house until the bank has said yes. */
const WAITS_FOR_PAYMENT_MS = 2 * 3_600_000
const VANISHES = 0.006
const VANISHED_TICKS = 30

/** One tick of a facilitator's day: the way, the door, the counter. Whoever has vanished does nothing. */
export async function worksOn(city: City, facilitator: Facilitator): Promise<void> {
  if ((city.vanished.get(facilitator.person.id) ?? 0) > city.tick) return
  const chance = city.chance.fork(`${facilitator.person.phone} ${city.tick}`)
  if ((city.nextLook.get(facilitator.person.id) ?? 0) > city.now.getTime()) return
  const visits = (await city.tryTo('visits', () => facilitator.visits())) ?? []
  city.nextLook.set(facilitator.person.id, nextLookOf(city, visits))
  const out = visits.find((v) => ['en_route', 'arrived', 'in_progress'].includes(v.state))
  if (out) {
    if (city.faults && out.state === 'en_route' && isAccountable(city)) await callsOnTheWay(city, facilitator)
    if (city.faults && out.state === 'en_route' && chance.hits(VANISHES * 4))
      return void city.vanished.set(facilitator.person.id, city.tick + VANISHED_TICKS)
    return goesOn(city, facilitator, out, chance)
  }
  const next = visits.filter((v) => v.state === 'assigned').sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0]
  if (next && Date.parse(next.startsAt) - city.now.getTime() <= SETS_OUT_BEFORE_MS) {
    city.nextLook.delete(facilitator.person.id)
    const left = await city.tryTo('depart', () => facilitator.depart(next), `visit:${next.id}`)
    if (left) await goesOn(city, facilitator, left, chance)
  }
}

/** A phone in a pocket: one looks again when the next visit is near, or after two hours anyway. */
function nextLookOf(city: City, visits: readonly Visit[]): number {
  if (visits.some((v) => ['en_route', 'arrived', 'in_progress'].includes(v.state))) return 0
  const starts = visits.filter((v) => v.state === 'assigned').map((v) => Date.parse(v.startsAt) - SETS_OUT_BEFORE_MS)
  return Math.min(...starts, city.now.getTime() + 2 * 3_600_000)
}

export async function takesOffers(city: City, facilitator: Facilitator, chance: City['chance']): Promise<void> {
  if (!(await facilitator.rang())) return
  for (const offer of (await city.tryTo('offers', () => facilitator.offers())) ?? []) {
    if (refuses(city, offer.visitId, chance))
      await city.tryTo('decline', () =>
        facilitator.voice.call('offers.decline', { offerId: offer.id, reason: 'too_far' }),
      )
    else if (await city.tryTo('accept', () => facilitator.accept(offer.id))) city.nextLook.delete(facilitator.person.id)
  }
}

/** Every second of them is not there the third time either, and that is the end of it. */
const isNeverHome = (city: City, home: Household): boolean => city.faults && home.number % 2 === 0

function refuses(city: City, visitId: string, chance: City['chance']): boolean {
  const declines = chance.hits(DECLINES)
  const before = city.refusedOffers.get(visitId) ?? 0
  const again = city.faults && before < 2 && city.chance.fork(`refused ${visitId}`).hits(REFUSED_TWICE)
  if (city.nobodyRefuses || !(declines || again)) return false
  city.refusedOffers.set(visitId, before + 1)
  return true
}

async function goesOn(city: City, facilitator: Facilitator, given: Visit, chance: City['chance']): Promise<void> {
  let visit: Visit | undefined = given
  if (visit.state === 'en_route') {
    if (city.now.getTime() < Date.parse(visit.startsAt) - 8 * 60_000)
      return void (await city.tryTo('position', () => reports(city, facilitator)))
    visit = await city.tryTo('arrive', () => facilitator.arrive(given), `visit:${given.id}`)
  }
  if (!visit) return
  if (visit.kind === 'office') return atCounter(city, facilitator, visit, chance)
  if (visit.state === 'arrived') {
    const home = city.households.find((h) => visit?.tasks.some((t) => t.requestId === h.ordered.requestId))
    if (home?.fate === 'not_home' && (chance.hits(NOT_HOME) || isNeverHome(city, home)))
      return nobodyHome(city, facilitator, visit)
    const invents = city.faults && chance.hits(INVENTS_CODE)
    const at = visit
    visit = await city.tryTo(
      'work',
      () =>
        facilitator.work(at, {
          answersOf: (id) => city.households.find((h) => h.ordered.requestId === id)?.ordered.answers,
          ...(invents && { inventsCode: true }),
        }),
      `visit:${at.id}`,
    )
  }
  if (visit?.state === 'in_progress') {
    const at = visit
    const dwelt =
      at.startedAt !== null && city.now.getTime() - Date.parse(at.startedAt) >= at.minimumDwellSeconds * 1000
    if (!dwelt) return void (await city.tryTo('position', () => reports(city, facilitator, at)))
    // Killed half-way through the door's steps: whatever is still open is done again; what was done says so.
    const ready = await city.tryTo(
      'work again',
      () =>
        facilitator.work(at, {
          answersOf: (id) => city.households.find((h) => h.ordered.requestId === id)?.ordered.answers,
        }),
      `visit:${at.id}`,
    )
    if (!ready) return
    if (ready.tasks.some((t) => t.toDo.includes('payment'))) return unpaid(city, facilitator, ready)
    const home = city.households.find((h) => ready.tasks.some((t) => t.requestId === h.ordered.requestId))
    if (isAccountable(city) && home) await callsForHelp(city, home)
    const done = await city.tryTo('complete', () => facilitator.complete(ready), `visit:${ready.id}`)
    if (done && home && isAccountable(city)) await answersTheQuestion(city, home, done.id)
  }
}

async function reports(city: City, facilitator: Facilitator, visit?: Visit): Promise<void> {
  await facilitator.voice.call('position.report', {
    fixes: [
      {
        at: (await city.line.now()).toISOString(),
        ...(visit ? placeOf(visit) : facilitator.person.town.point),
        accuracyMeters: 14,
      },
    ],
  })
}

/** The treasury's part is paid at a bank, or with a phone at the door. Who cannot pay today is visited again. */
async function unpaid(city: City, facilitator: Facilitator, visit: Visit): Promise<void> {
  for (const home of city.households.filter((h) => visit.tasks.some((t) => t.requestId === h.ordered.requestId)))
    home.nextLook = city.tick
  if (visit.startedAt === null || city.now.getTime() - Date.parse(visit.startedAt) < WAITS_FOR_PAYMENT_MS)
    return void (await city.tryTo('position', () => reports(city, facilitator, visit)))
  await city.tryTo('leave unpaid', () => facilitator.leave(visit, 'citizen_not_ready'), `visit:${visit.id}`)
}

async function nobodyHome(city: City, facilitator: Facilitator, visit: Visit): Promise<void> {
  const waited = visit.arrivedAt !== null && city.now.getTime() - Date.parse(visit.arrivedAt) > 16 * 60_000
  if (!waited)
    return void (await city.tryTo('call', () => facilitator.voice.call('visits.callAttempt', { visitId: visit.id })))
  await city.tryTo('no show', () => facilitator.voice.call('visits.noShow', { visitId: visit.id }), `visit:${visit.id}`)
}

async function atCounter(city: City, facilitator: Facilitator, visit: Visit, chance: City['chance']): Promise<void> {
  await city.tryTo(
    'counter',
    () =>
      facilitator.atCounter(visit, (task) => {
        if (task.kind === 'filing')
          return chance.hits(city.faults ? CLOSED_UNDER_FAULTS : CLOSED)
            ? 'counter_closed'
            : chance.hits(0.03)
              ? 'sent_back'
              : 'taken'
        return chance.hits(0.04) ? 'not_ready' : 'picked_up'
      }),
    `visit:${visit.id}`,
  )
}

/** The day's end: cash to the bank, and the bank has it by tomorrow. */
export async function paysIn(city: City, facilitator: Facilitator): Promise<void> {
  const cash = await city.tryTo('cash', () => facilitator.voice.call('cash.summary', {}))
  if (!cash) return
  for (const deposit of cash.deposits.filter((d) => d.state === 'in_transit'))
    await city.tryTo('match', () =>
      city.people.finance.call('finance.matchDeposit', {
        depositId: deposit.id,
        bankReference: `BANK-${deposit.id.slice(-8)}`,
      }),
    )
  if (cash.inHandPaisa > 0)
    await city.tryTo('deposit', () =>
      facilitator.voice.call('cash.deposit', {
        depositId: newId(),
        amountPaisa: cash.inHandPaisa,
        slipNo: `SLIP-${newId().slice(-8)}`,
      }),
    )
  for (const one of (await city.tryTo('to rate', () => facilitator.voice.call('ratings.pending', {})))?.items ?? [])
    await city.tryTo('rate', () =>
      facilitator.voice.call('ratings.rate', { visitId: one.visitId, flags: ['ready', 'respectful'] }),
    )
}
