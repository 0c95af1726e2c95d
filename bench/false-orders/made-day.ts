import type { FailureTrace, OrderTrace, OrderTraits } from '@app/domain/orders'
import type { Chance } from './chance.ts'

/** The classes of orders that are false, as docs/running/false-orders.md describes them. */
export const CLASSES = ['prank', 'rival', 'wrong_address', 'crowd', 'strangers_number', 'like_honest'] as const
export type Class = (typeof CLASSES)[number] | 'honest'

export interface MadeOrder extends OrderTrace, OrderTraits {
  of: Class
  /** Was its household here before? Nothing that is scored knows. */
  known: boolean
  /** Who answers says yes, if they are reached. */
  confirms: boolean
  reached: boolean
}
export interface Day {
  orders: MadeOrder[]
  failures: FailureTrace[]
}

const HOURS = { opens: 8, closes: 22 }
const HOUR = 3_600_000
/** What somebody who is rung answers, by class: the share that says yes. Two tries reach 97 of 100. */
const CONFIRMS: Record<Class, number> = {
  honest: 0.995,
  like_honest: 0.995,
  prank: 0.1,
  rival: 0.5,
  wrong_address: 0.15,
  crowd: 0.05,
  strangers_number: 0.02,
}
const REACHED = 0.97
/** Of all false orders. The last class is drawn exactly as honest orders are. */
const SHARES: Record<(typeof CLASSES)[number], number> = {
  prank: 0.3,
  rival: 0.2,
  wrong_address: 0.1,
  crowd: 0.15,
  strangers_number: 0.15,
  like_honest: 0.1,
}
/** Of honest households: those with a record here, and those at whose place a visit failed in the last months. */
const KNOWN = 0.4
const FAILED_BEFORE = 0.03

export function makeDay(chance: Chance, count: number): Day {
  const day: Day = { orders: [], failures: [] }
  const wanted = count * 0.8
  while (day.orders.length < wanted) honest(day, chance, 'honest')
  for (const [of, share] of Object.entries(SHARES) as [(typeof CLASSES)[number], number][]) {
    const until = day.orders.length + count * 0.2 * share
    while (day.orders.length < until) MAKERS[of](day, chance)
  }
  return day
}

const MAKERS: Record<(typeof CLASSES)[number], (day: Day, chance: Chance) => void> = {
  prank,
  rival,
  wrong_address: wrongAddress,
  crowd,
  strangers_number: strangersNumber,
  like_honest: (day, chance) => honest(day, chance, 'like_honest'),
}

const timeOfDay = (chance: Chance): number => (HOURS.opens + chance.next() * (HOURS.closes - HOURS.opens)) * HOUR
/** A time of the next three days, on the hour. */
const slot = (chance: Chance): number => (24 * chance.from(1, 3) + chance.from(9, 18)) * HOUR

function add(day: Day, chance: Chance, of: Class, given: Partial<MadeOrder>): void {
  day.orders.push({
    id: chance.id('order'),
    accountId: chance.id('account'),
    device: chance.id('device'),
    told: null,
    cell: chance.id('cell'),
    startsAtMs: slot(chance),
    madeAtMs: timeOfDay(chance),
    addressBare: chance.yes(0.08),
    pinByHand: chance.yes(0.25),
    known: chance.yes(KNOWN),
    confirms: chance.yes(CONFIRMS[of]),
    reached: chance.yes(REACHED),
    of,
    ...given,
  })
}

/**
 * Most order once. One in twelve is a family with several matters, at one door and one hour after the other; one in ten has a
 * parent's number told; one in eight shares a browser, one in a hundred that of a shop; one in ten lives in a block of flats.
 */
function honest(day: Day, chance: Chance, of: 'honest' | 'like_honest'): void {
  const cell = chance.yes(0.1) ? `flats-${chance.from(1, 150)}` : chance.id('cell')
  const device = chance.yes(0.01)
    ? `shop-${chance.from(1, 20)}`
    : chance.yes(0.12)
      ? `shared-${chance.from(1, 500)}`
      : chance.id('device')
  const person = {
    accountId: chance.id('account'),
    device: chance.yes(0.15) ? null : device,
    cell,
    told: chance.yes(0.1) ? chance.id('number') : null,
    known: chance.yes(KNOWN),
    addressBare: chance.yes(0.08),
    pinByHand: chance.yes(0.25),
  }
  if (chance.yes(FAILED_BEFORE)) day.failures.push({ what: 'nobody', device: person.device, told: person.told, cell })
  const madeAtMs = timeOfDay(chance)
  const matters = chance.yes(1 / 12) ? chance.from(2, 8) : 1
  const first = slot(chance)
  for (let n = 0; n < matters; n++)
    add(day, chance, of, { ...person, madeAtMs: madeAtMs + n * 240_000, startsAtMs: first + Math.floor(n / 2) * HOUR })
}

/** One browser, a new number for each order, anywhere in the town, within the hour. */
function prank(day: Day, chance: Chance): void {
  const [device, from] = [chance.yes(0.1) ? null : chance.id('device'), timeOfDay(chance)]
  const orders = chance.from(4, 10)
  for (let n = 0; n < orders; n++)
    add(day, chance, 'prank', {
      device,
      madeAtMs: from + chance.next() * HOUR,
      addressBare: chance.yes(0.5),
      pinByHand: chance.yes(0.8),
    })
}

/** Holds the good hours of a town: a few accounts of one browser, each with as many times as the caps let it have. */
function rival(day: Day, chance: Chance): void {
  const [device, from, hours] = [chance.id('device'), timeOfDay(chance), [slot(chance), slot(chance), slot(chance)]]
  const accounts = chance.from(1, 3)
  for (let a = 0; a < accounts; a++) {
    const accountId = chance.id('account')
    const orders = chance.from(5, 8)
    for (let n = 0; n < orders; n++)
      add(day, chance, 'rival', {
        accountId,
        device: chance.yes(0.2) ? chance.id('device') : device,
        madeAtMs: from + chance.next() * HOUR,
        startsAtMs: hours[chance.from(0, 2)]!,
      })
  }
}

/** One order to a house that is not there, told to somebody’s number; some places have had it before. */
function wrongAddress(day: Day, chance: Chance): void {
  const cell = chance.id('cell')
  if (chance.yes(0.4))
    for (let n = chance.from(1, 2); n > 0; n--)
      day.failures.push({ what: 'no_address', device: null, told: null, cell })
  add(day, chance, 'wrong_address', {
    cell,
    told: chance.yes(0.5) ? chance.id('number') : null,
    addressBare: chance.yes(0.7),
    pinByHand: chance.yes(0.85),
  })
}

/** A household that is to be annoyed: many numbers send visits to its door. */
function crowd(day: Day, chance: Chance): void {
  const [cell, device] = [chance.id('cell'), chance.id('device')]
  const orders = chance.from(5, 12)
  for (let n = 0; n < orders; n++)
    add(day, chance, 'crowd', {
      cell,
      device: chance.yes(0.5) ? device : chance.id('device'),
      pinByHand: chance.yes(0.9),
      addressBare: chance.yes(0.2),
    })
}

/** Visits told to one number whose owner knows nothing of them. */
function strangersNumber(day: Day, chance: Chance): void {
  const [told, device] = [chance.id('number'), chance.id('device')]
  const orders = chance.from(2, 4)
  for (let n = 0; n < orders; n++)
    add(day, chance, 'strangers_number', {
      told,
      device: chance.yes(0.6) ? device : chance.id('device'),
      pinByHand: chance.yes(0.6),
      addressBare: chance.yes(0.3),
    })
}
