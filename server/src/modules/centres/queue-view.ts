import type { Output, ParsedInput } from '@app/contract'
import { isOpen } from '@app/domain/calendar'
import { expectedWaitMinutes } from '@app/domain/centres'
import type { Office } from '@app/domain/places'
import { localDateOf } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { officesWithDesk } from '../places/index.ts'
import { cardsOfRows, noteReading, centre, lists } from '../requests/index.ts'
import { papersAtCentre } from '../documents/index.ts'
import * as store from './store.ts'
import { dayOf, ticketView } from './ticket-view.ts'

const WAITING_SHOWN = 200

type Centre = Output<'centres.list'>['items'][number]

export function centreView(q: Query, office: Office): Centre {
  const desk = centre.centreOf(q, office.id).desk
  const { calendar } = q.kernel.territory
  const clock = new Date(q.at.getTime() + calendar.utcOffsetMinutes * 60_000).toISOString().slice(11, 16)
  // The calendar says on which days; the centre's own hours say when.
  const opensToday = isOpen(calendar, middayOf(q), {
    week: office.week,
    districtId: office.districtId,
    officeId: office.id,
  })
  return {
    id: office.id,
    name: { en: office.name.en, ur: office.name.ur },
    address: { en: office.address.en, ur: office.address.ur },
    point: office.point,
    districtId: office.districtId,
    tehsilId: office.tehsilId,
    opens: desk.opens,
    closes: desk.closes,
    week: office.week,
    openNow: opensToday && clock >= desk.opens && clock < desk.closes,
    counters: desk.counters,
    demo: office.demo,
  }
}

const middayOf = (q: Query): Date =>
  new Date(
    Date.parse(`${localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)}T11:00:00Z`) -
      q.kernel.territory.calendar.utcOffsetMinutes * 60_000,
  )

const CENTRES_SHOWN = 200

export async function listCentres(q: Query, input: ParsedInput<'centres.list'>): Promise<Output<'centres.list'>> {
  const all = officesWithDesk(q.kernel).filter(
    (office) => input.districtId === undefined || office.districtId === input.districtId,
  )
  return { items: all.slice(0, CENTRES_SHOWN).map((office) => centreView(q, office)) }
}

/** Numbers only: whoever looks at the wall learns nothing of anybody. */
export async function board(q: Query, input: ParsedInput<'centres.board'>): Promise<Output<'centres.board'>> {
  const { office } = centre.centreOf(q, input.centreId)
  const now = await store.ticketsOf(q, office.id, dayOf(q), ['called', 'serving'], 60)
  const waiting = await store.ticketsOf(q, office.id, dayOf(q), ['waiting'], WAITING_SHOWN)
  return {
    centre: centreView(q, office),
    now: now.flatMap((row) => (row.counter === null ? [] : [{ no: row.no, counter: row.counter }])),
    waiting: waiting.length,
    expectedMinutes: expectedWaitMinutes(
      waiting.length,
      await countersAtWork(q, office.id, now.length),
      await minutes(q, office.id),
    ),
  }
}

export async function queue(q: Query, input: ParsedInput<'centre.queue'>): Promise<Output<'centre.queue'>> {
  const { office } = centre.assertSeesCentre(q, input.centreId)
  const day = dayOf(q)
  const [waiting, atCounters, missed, counts] = [
    await store.ticketsOf(q, office.id, day, ['waiting'], WAITING_SHOWN),
    await store.ticketsOf(q, office.id, day, ['called', 'serving'], 60),
    await store.ticketsOf(q, office.id, day, ['no_show'], 20),
    await store.dayCounts(q, office.id, day),
  ]
  return {
    centre: centreView(q, office),
    waiting: waiting.map((row) => ticketView(q, row)),
    atCounters: atCounters.map((row) => ticketView(q, row)),
    missed: missed.map((row) => ticketView(q, row)),
    today: { issued: counts.issued, done: counts.done, noShow: counts.no_show, medianWaitMinutes: counts.median_wait },
    expectedMinutes: expectedWaitMinutes(
      waiting.length,
      await countersAtWork(q, office.id, atCounters.length),
      await minutes(q, office.id),
    ),
  }
}

const minutes = async (q: Query, centreId: string): Promise<number[]> =>
  (await store.servedMinutes(q, centreId, dayOf(q))).map((row) => row.minutes)
/** Counters that have somebody now; one at least, as soon as anybody waits. */
const countersAtWork = async (q: Query, centreId: string, busy: number): Promise<number> =>
  Math.min(centre.centreOf(q, centreId).desk.counters, Math.max(1, busy))

/** How long this ticket will probably wait: by those whose turn is before it. */
export async function expectedMinutesOf(q: Query, ticket: store.TicketRow): Promise<number> {
  const waiting = await store.ticketsOf(q, ticket.centre_id, ticket.day, ['waiting'], WAITING_SHOWN)
  const busy = await store.ticketsOf(q, ticket.centre_id, ticket.day, ['called', 'serving'], 60)
  const ahead = waiting.filter(
    (row) =>
      row.id !== ticket.id &&
      (row.turn_at < ticket.turn_at || (row.turn_at.getTime() === ticket.turn_at.getTime() && row.no < ticket.no)),
  ).length
  const desk = await countersAtWork(q, ticket.centre_id, busy.length)
  return expectedWaitMinutes(
    ahead + (busy.length >= desk && busy.length > 0 ? 1 : 0),
    desk,
    await minutes(q, ticket.centre_id),
  )
}

/** What was brought here and is open; or what lies here and waits for its owner. */
export async function requestsHere(
  q: Query,
  input: ParsedInput<'centre.requests'>,
): Promise<Output<'centre.requests'>> {
  const { office } = centre.assertSeesCentre(q, input.centreId)
  const here = input.show === 'here' ? await papersAtCentre(q, office.id) : null
  const rows = await lists.ofCentre(q, {
    centreId: office.id,
    ids: here,
    before: input.cursor ?? null,
    limit: input.limit + 1,
  })
  const shown = rows.slice(0, input.limit)
  await noteReading(
    q,
    shown.map((row) => row.id),
    'search',
  )
  return {
    items: await cardsOfRows(q, shown),
    next: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}
