import { inTransaction } from '@app/server/kernel/data/in-transaction'
import { newId } from '@app/server/kernel/id'
import { seedPeople } from '../../server/src/modules/identity/index.ts'
import type { BenchSystem } from '../api/bench-system.ts'
import { type CrewMember, fixesOf, kernelBeside, makeCrew, sessionFor } from '../api/crew.ts'
import { type Call, load } from '../api/load.ts'
import { type Booking, prepare } from '../api/prepare.ts'
import { DAY, FIXES_A_CALL, type Kind } from './day.ts'
import type { Stream } from './open-loop.ts'

/** Ordered before the day begins: what is followed and asked about. */
const ORDERED_OF_ALL = 12_000
const AGENTS = 20
const SLOTS_LEAST = 200
/** Of ten views, how many come from the app with a session; the others by tracking number and phone number. */
const BY_APP_OF_TEN = 7
/** Positions begin so long ago, so that no fix is from the future however fast they are sent. */
const FROM_MS = 55 * 60_000

export interface Players {
  streams(rates: Partial<Record<Kind, number>>): Stream<Kind>[]
  crew: number
  /** Made before the day began. */
  ordered: number
  /** Calls handed out so far. */
  given: Record<Kind, number>
  /** Bookings that are left to be made. */
  bookingsLeft(): number
}

/** Citizens with requests to follow and to make, facilitators on shift, agents; everybody signed in. */
export async function gatherPlayers(
  system: BenchSystem,
  port: number,
  wanted: { fraction: number; bookings: number },
): Promise<Players> {
  const before = Math.max(100, Math.round(ORDERED_OF_ALL * wanted.fraction))
  const { bookings } = await prepare({
    ...system,
    port,
    bookings: before + wanted.bookings,
    slotsLeast: SLOTS_LEAST,
    citizens: Math.ceil(before / 4),
    remoteOfTen: DAY.remoteOfTen,
  })
  const ordered = bookings.splice(0, before)
  await load(
    port,
    16,
    ordered.map((one) => one.call),
  )
  const { crew, agents, nowMs } = await otherPeople(system, Math.ceil(DAY.facilitators * wanted.fraction))
  const tracking = new Map(
    (
      await system.ask<{ id: string; tracking_no: string }>(
        'select id, tracking_no from requests.request order by id limit 20000',
      )
    ).map((row) => [row.id, row.tracking_no]),
  )
  const given: Record<Kind, number> = { bookings: 0, views: 0, calls: 0, positions: 0 }
  const call = callsOf({ bookings, ordered, crew, agents, tracking, fromMs: nowMs - FROM_MS })
  return {
    crew: crew.length,
    ordered: ordered.length,
    given,
    bookingsLeft: () => bookings.length - given.bookings,
    streams: (rates) =>
      (Object.entries(rates) as [Kind, number][]).map(([kind, perSecond]) => ({
        kind,
        perSecond,
        call: () => call[kind](given[kind]++),
      })),
  }
}

async function otherPeople(
  system: BenchSystem,
  count: number,
): Promise<{ crew: CrewMember[]; agents: string[]; nowMs: number }> {
  const kernel = await kernelBeside(system)
  try {
    const places = kernel.territory.areas.tehsils.map((one) => ({ tehsilId: one.id, at: one.headquarters }))
    const agents: string[] = []
    await inTransaction(kernel, { actor: { kind: 'system', id: 'bench' } }, async (tx) => {
      for (let n = 0; n < AGENTS; n++) {
        const accountId = newId()
        const phone = `+92303${String(n).padStart(7, '0')}`
        const known = { accountId, personId: newId(), kind: 'staff', name: `Test Agent ${n}`, phone } as const
        await seedPeople(tx, [{ ...known, roles: ['agent'], jurisdiction: { province: true } }])
        agents.push(await sessionFor(tx, accountId, 'console'))
      }
    })
    return { crew: await makeCrew(kernel, count, places), agents, nowMs: kernel.clock.now().getTime() }
  } finally {
    await kernel.close()
  }
}

interface Cast {
  bookings: readonly Booking[]
  ordered: readonly Booking[]
  crew: readonly CrewMember[]
  agents: readonly string[]
  tracking: ReadonlyMap<string, string>
  fromMs: number
}

function callsOf({ bookings, ordered, crew, agents, tracking, fromMs }: Cast): Record<Kind, (n: number) => Call> {
  const read = (path: string, token?: string): Call => ({
    method: 'GET',
    path: `/api${path}`,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: '',
  })
  const one = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
  return {
    bookings: (n: number) => {
      const booking = bookings[n]
      if (!booking) throw new Error('all bookings are made: fewer minutes, or a smaller fraction')
      return booking.call
    },
    views: (n: number) => {
      // A step of seven visits all, and the same one not twice in a row.
      const { requestId, token, phone } = one(ordered, n * 7)
      return n % 10 < BY_APP_OF_TEN
        ? read(`/requests/${requestId}`, token)
        : read(`/track?trackingNo=${tracking.get(requestId)}&phone=${encodeURIComponent(phone)}`)
    },
    // Who is calling, and what they ask about, as far as it is said without the caller's code: two looks at each call.
    calls: (n: number) => {
      const { requestId, phone } = one(ordered, Math.floor(n / 2) * 11)
      const agent = one(agents, Math.floor(n / 2))
      const asked = n % 2 === 0 ? phone : (tracking.get(requestId) ?? '')
      return read(`/calls/find?q=${encodeURIComponent(asked)}`, agent)
    },
    positions: (n: number) => {
      const who = one(crew, n)
      const turnMs = Math.floor(n / crew.length) * FIXES_A_CALL * 1_000
      return {
        path: '/api/positions',
        headers: { authorization: `Bearer ${who.token}`, 'idempotency-key': newId() },
        body: JSON.stringify({ fixes: fixesOf(who, fromMs + turnMs, FIXES_A_CALL) }),
      }
    },
  }
}
