import { against, type Candidate, type Promised, score, because, type VisitNeeds, worksAt } from '@app/domain/dispatch'
import { addDays, distanceMeters, HOUR_MS, instantAt, localDateOf, MINUTE_MS } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { getRequest, getOrder, type RequestFacts } from '../../requests/index.ts'
import * as tracking from '../../tracking/index.ts'
import { wayNow, wayOfLength } from '../../travel/index.ts'
import * as workforce from '../../workforce/index.ts'
import type { Considered } from './considered.ts'
import { type CashStanding, cashStandings } from './cash-work.ts'
import { doorDuePaisa, takesMoney } from './money-due.ts'
import { pointOf } from './point-of.ts'
import { promisedTo } from './promised.ts'
import * as store from './store.ts'
import { blocksOfTimes } from './times.ts'
import type { TaskRow, VisitRow } from '../store.ts'

const NEAREST = 20
/** Why it came to them, before everything else that speaks for them. */
export const BY_THE_PLAN = 'by_the_plan'
/** Who gave it back, or was lost, is not asked again that day. After it they are: in a small place there may be nobody else. */
export const LEFT_HOURS = 20
const SERVING = 60
/** On shift, but not seen yet: asked after those whose place is known. */
const UNSEEN_METERS = 15_000

/** What the visit asks of whoever comes. */
export async function needsOf(q: Query, visit: VisitRow, tasks: readonly TaskRow[]): Promise<VisitNeeds> {
  const requestIds = [...new Set(tasks.map((task) => task.request_id))]
  const [of, ...requests] = await Promise.all([
    getOrder(q, visit.order_id),
    ...requestIds.map((id) => getRequest(q, id)),
  ])
  const personIds = [of.personId, ...requests.flatMap((request) => request.subjectPersonId ?? [])]
  const phones = [
    of.contactPhone,
    of.receiver?.phone,
    ...requests.flatMap((request) => [request.subject.phone, ...request.parties.map((party) => party.phone)]),
  ].flatMap((phone) => (phone ? [phone] : []))
  const due = tasks.filter(takesMoney).map((task) => requests[requestIds.indexOf(task.request_id)] as RequestFacts)
  return {
    kind: visit.kind,
    manner: visit.manner,
    tehsilIds: visit.tehsils,
    startsMs: visit.starts_at.getTime(),
    endsMs: visit.ends_at.getTime(),
    minutes: visit.minutes,
    skills: visit.skills,
    equipment: visit.equipment,
    cashPaisa: visit.kind === 'household' ? due.reduce((sum, request) => sum + doorDuePaisa(request), 0) : 0,
    personIds,
    accountIds: [of.accountId],
    phones,
    onlyFacilitatorId: visit.only_facilitator_id,
  }
}

interface Options {
  blind: (facilitatorId: string) => boolean
  also?: readonly string[]
  /** To whom a plan of the day gives it: they come before everybody whom no rule bars either. */
  planned?: string | null
}

/** Everybody worth a look for the visit, fit or not, the best first. `offerId` decides whether ratings are looked at. */
export async function consider(
  q: Query,
  visit: VisitRow,
  needs: VisitNeeds,
  { blind, also = [], planned = null }: Options,
): Promise<Considered[]> {
  const ids = await idsFor(q, visit, planned === null ? also : [...also, planned])
  const [people, shifts, times, markers, days, handBacks, cash] = await Promise.all([
    workforce.many(q, ids),
    store.onShiftAmong(q, ids),
    blocksOfTimes(q, ids, visit),
    tracking.lastOf(q, ids),
    daysOf(q, visit, ids),
    store.handBacksOf(q, visit.id),
    needs.cashPaisa === 0 ? null : cashStandings(q, ids),
  ])
  const onShift = new Set(
    shifts
      .filter((row) => worksAt(row.planned_end, visit.starts_at, q.at, q.kernel.territory.calendar.utcOffsetMinutes))
      .map((row) => row.facilitator_id),
  )
  const seen = new Map(markers.map((one) => [one.facilitatorId, one.point]))
  const left = leftLately(q, handBacks)
  const door = pointOf(visit)
  const considered: Considered[] = []
  for (const person of people) {
    const day = days.get(person.id)
    const point = seen.get(person.id)
    const way = point ? wayNow(q, point, door, visit.starts_at) : wayOfLength(q, UNSEEN_METERS, door, visit.starts_at)
    const candidate: Candidate = {
      facilitatorId: person.id,
      personId: person.personId,
      accountId: person.accountId,
      phone: person.phone,
      standing: person.standing,
      onShift: onShift.has(person.id),
      times: times.get(person.id) ?? [],
      sex: person.sex,
      skills: person.skills,
      equipment: person.equipment,
      tehsilIds: person.tehsilIds,
      promised: day?.promised ?? [],
      roadSeconds: point ? way.seconds : null,
      visitsToday: day?.today ?? 0,
      headRoomPaisa: headRoomPaisa(cash?.get(person.id)),
      // Whoever carries the papers cannot be replaced, so having given it back once does not count.
      leftThisVisit: left.has(person.id) && visit.only_facilitator_id !== person.id,
    }
    const features = {
      metersAway: point ? Math.round(distanceMeters(point, door)) : UNSEEN_METERS,
      roadSeconds: Math.round(way.seconds),
      ratingMultiplier: person.ratingMultiplier,
      blind: blind(person.id),
      protectedWork: visit.manner === 'woman',
      visitsToday: candidate.visitsToday,
      waitingMinutes: Math.max(0, Math.round((q.at.getTime() - visit.planned_at.getTime()) / MINUTE_MS)),
      preferred: visit.prefer_facilitator_id === person.id,
    }
    considered.push({
      facilitatorId: person.id,
      name: person.name,
      meters: features.metersAway,
      score: score(features),
      against: against(needs, candidate, q.at.getTime()),
      because: [...(person.id === planned ? [BY_THE_PLAN] : []), ...because(features, false)],
      features,
    })
  }
  return considered.sort(
    (a, b) =>
      a.against.length - b.against.length ||
      Number(b.facilitatorId === planned) - Number(a.facilitatorId === planned) ||
      a.score - b.score ||
      (a.facilitatorId < b.facilitatorId ? -1 : 1),
  )
}

function leftLately(q: Query, handBacks: Awaited<ReturnType<typeof store.handBacksOf>>): Set<string> {
  const lately = handBacks.filter(
    (row) => row.how !== 'taken_away' && q.at.getTime() - row.at.getTime() < LEFT_HOURS * HOUR_MS,
  )
  return new Set(lately.map((row) => row.facilitator_id))
}

async function idsFor(q: Query, visit: VisitRow, also: readonly string[]): Promise<string[]> {
  if (visit.only_facilitator_id) return [...new Set([visit.only_facilitator_id, ...also])]
  const ids = new Set(also)
  if (visit.prefer_facilitator_id) ids.add(visit.prefer_facilitator_id)
  for (const near of tracking.nearest(q.kernel, pointOf(visit), NEAREST)) ids.add(near.id)
  // The grid may be a moment behind, and in the country the nearest may be off their tehsil: those who serve it are asked too.
  for (const serving of await Promise.all(visit.tehsils.map((tehsilId) => workforce.serving(q, tehsilId, SERVING))))
    for (const id of serving) ids.add(id)
  return [...ids]
}

async function daysOf(
  q: Query,
  visit: VisitRow,
  ids: readonly string[],
): Promise<Map<string, { today: number; promised: Promised[] }>> {
  const offset = q.kernel.territory.calendar.utcOffsetMinutes
  const day = localDateOf(visit.starts_at, offset)
  const rows = await store.daysOf(
    q,
    ids,
    instantAt(day, '00:00', offset),
    instantAt(addDays(day, 1), '00:00', offset),
    new Date(q.at.getTime() - 24 * 60 * MINUTE_MS),
  )
  return new Map(
    rows.map((row) => [
      row.facilitator_id,
      {
        today: row.today,
        promised: row.held.map(({ from, to, ...point }) =>
          promisedTo(q, visit, { from: new Date(from), to: new Date(to), point }),
        ),
      },
    ]),
  )
}

export function headRoomPaisa(cash: CashStanding | undefined): number {
  if (!cash || cash.warning === 'full' || cash.warning === 'aged') return 0
  return Math.max(0, cash.position.capPaisa - cash.position.inHandPaisa - cash.position.reservedPaisa)
}
