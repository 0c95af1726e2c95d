import type { Output, ParsedInput } from '@app/contract'
import { type ArrivesAt, arrivalsAhead, isHeld, isOut, riskOf, VISIT_RISKS } from '@app/domain/dispatch'
import { addDays, instantAt, localDateOf, type Point } from '@app/domain/shared'
import { type Area, areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { lists } from '../../requests/index.ts'
import * as tracking from '../../tracking/index.ts'
import { wayNow } from '../../travel/index.ts'
import * as workforce from '../../workforce/index.ts'
import { overridesOf } from '../override/shown.ts'
import { fallenPins } from '../override/store.ts'
import { onShift } from '../shifts/store.ts'
import { pointOf } from '../visit/point-of.ts'
import { shownPlace } from '../way/shown-place.ts'
import { silentAfter } from '../way/silence.ts'
import type { VisitRow } from '../store.ts'
import { askedVisits, openVisitsUntil, tasksOfVisits } from './store.ts'
import { troublesOf } from './troubles.ts'

type Room = Output<'operations.room'>

const VISITS_MAX = 500
/** Who is shown; the whole territory's fleet is cut here, a district's is not. */
const FLEET_MAX = 3_000
/** At work anywhere at one time. */
const SHIFTS_MAX = 20_000
/** Places read at once. */
const STEP = 500

/** Today in my area: the fleet, and every open visit with what keeps it from being kept. */
export async function operationsRoom(q: Query, input: ParsedInput<'operations.room'>): Promise<Room> {
  const area = areaOf(q, input.districtId)
  const offset = q.kernel.territory.calendar.utcOffsetMinutes
  const midnight = instantAt(addDays(localDateOf(q.at, offset), 1), '00:00', offset)
  const rows = await openVisitsUntil(q, area, midnight, VISITS_MAX + 1)
  const visits = rows.slice(0, VISITS_MAX)
  const working = (await onShift(q, SHIFTS_MAX + 1)).map((row) => row.facilitator_id)
  const names = await workforce.namesServing(q, working, tehsilsOf(q, area), FLEET_MAX + 1)
  const fleet = await peopleOf(q, names.slice(0, FLEET_MAX), visits)
  const people = new Map([...fleet, ...(await holdersBeside(q, fleet, visits))].map((one) => [one.id, one]))
  return {
    at: q.at.toISOString(),
    cut: rows.length > VISITS_MAX || names.length > FLEET_MAX || working.length > SHIFTS_MAX,
    facilitators: fleet.map((person) => doingOf(q, person)),
    visits: await judgedOf(q, area, visits, people, new Set(working)),
  }
}

interface OnShift {
  id: string
  name: string
  badgeNo: string
  seen: tracking.LastSeen | undefined
  alarmed: boolean
  /** Of the visits that are shown. */
  holds: readonly VisitRow[]
}

const tehsilsOf = (q: Query, area: Area | null): string[] | null =>
  area &&
  q.kernel.territory.areas.tehsils
    .filter((one) => area.tehsils.includes(one.id) || area.districts.includes(one.districtId))
    .map((one) => one.id)

/** Whoever holds one of the visits and is not of the fleet: off shift, or from elsewhere. */
async function holdersBeside(q: Query, fleet: readonly OnShift[], visits: readonly VisitRow[]): Promise<OnShift[]> {
  const known = new Set(fleet.map((one) => one.id))
  const ids = new Set(visits.flatMap((visit) => (isHeld(visit.state) && visit.facilitator_id) || []))
  const names = await workforce.namesServing(
    q,
    [...ids].filter((id) => !known.has(id)),
    null,
    VISITS_MAX,
  )
  return peopleOf(q, names, visits)
}

async function peopleOf(
  q: Query,
  names: readonly Pick<OnShift, 'id' | 'name' | 'badgeNo'>[],
  visits: readonly VisitRow[],
): Promise<OnShift[]> {
  const holds = Map.groupBy(
    visits.filter((visit) => isHeld(visit.state)),
    (visit) => visit.facilitator_id,
  )
  const people: OnShift[] = []
  for (let i = 0; i < names.length; i += STEP) {
    const step = names.slice(i, i + STEP)
    const ids = step.map((one) => one.id)
    const seen = new Map((await tracking.lastOf(q, ids)).map((one) => [one.facilitatorId, one]))
    const alarmed = await tracking.alarmed(q, ids)
    for (const one of step)
      people.push({ ...one, seen: seen.get(one.id), alarmed: alarmed.has(one.id), holds: holds.get(one.id) ?? [] })
  }
  return people
}

/** Their device says nothing, and neither do their own acts. */
function isSilent(q: Query, { seen, holds }: OnShift): boolean {
  if (holds.some((visit) => visit.silent_since)) return true
  const acts = holds.map((visit) => visit.started_at ?? visit.arrived_at ?? visit.departed_at)
  return [seen?.heardAt, ...acts].every((heardAt) => !heardAt || silentAfter(q, heardAt) <= q.at)
}

function doingOf(q: Query, person: OnShift): Room['facilitators'][number] {
  const out = person.holds.find((visit) => isOut(visit.state))
  const place = shownPlace(person.seen, out, person.alarmed)
  const next = person.holds.find((visit) => visit.state === 'assigned')
  const busy = out && (out.state === 'en_route' ? 'on_the_way' : 'at_the_door')
  return {
    id: person.id,
    name: person.name,
    badgeNo: person.badgeNo,
    doing: isSilent(q, person) ? 'silent' : (busy ?? 'idle'),
    point: place?.point ?? null,
    exact: place?.exact ?? false,
    seenAt: place?.seenAt.toISOString() ?? null,
    visitId: out?.id ?? null,
    next: next?.starts_at.toISOString() ?? null,
  }
}

/** Where somebody is reckoned from: an old place says nothing about when they come. */
const placeOf = (q: Query, person: OnShift): Point | null =>
  person.seen?.seenAt && silentAfter(q, person.seen.seenAt) > q.at ? person.seen.point : null

function arrivalsOf(q: Query, people: Iterable<OnShift>): Map<string, ArrivesAt> {
  const all = new Map<string, ArrivesAt>()
  for (const person of people) {
    const stops = person.holds.map((visit) => ({
      id: visit.id,
      state: visit.state,
      point: pointOf(visit),
      startsMs: visit.starts_at.getTime(),
      minutes: visit.minutes,
      startedMs: visit.started_at?.getTime() ?? null,
    }))
    const way = (from: Point, to: Point, atMs: number) => wayNow(q, from, to, new Date(atMs))
    for (const [id, arrives] of arrivalsAhead(stops, placeOf(q, person), q.at.getTime(), way)) all.set(id, arrives)
  }
  return all
}

/** Each by the first of its requests, the late ones on top. */
async function judgedOf(
  q: Query,
  area: Area | null,
  visits: readonly VisitRow[],
  people: ReadonlyMap<string, OnShift>,
  working: ReadonlySet<string>,
): Promise<Room['visits']> {
  const ids = visits.map((visit) => visit.id)
  const [tasks, asked, troubles] = [
    Map.groupBy(await tasksOfVisits(q, ids), (task) => task.visit_id),
    new Set((await askedVisits(q, ids, q.at)).map((row) => row.visit_id)),
    await troublesOf(q, area),
  ]
  const requestIds = (visit: VisitRow): string[] => (tasks.get(visit.id) ?? []).map((task) => task.request_id)
  const numbers = await lists.trackingNos(q, [...new Set(visits.flatMap((visit) => requestIds(visit).slice(0, 1)))])
  const arrivals = arrivalsOf(q, people.values())
  const overrides = await overridesOf(q, ids)
  const fallen = new Set((await fallenPins(q, ids)).map((row) => row.id))
  const judged = visits.flatMap((visit): Room['visits'] => {
    const requestId = requestIds(visit)[0]
    const trackingNo = requestId && numbers.get(requestId)
    if (!requestId || !trackingNo) return []
    const trouble = new Set(requestIds(visit).map((id) => troubles.get(id)))
    const arrives = arrivals.get(visit.id) ?? null
    const facts = {
      state: visit.state,
      startsMs: visit.starts_at.getTime(),
      endsMs: visit.ends_at.getTime(),
      arrivedMs: visit.arrived_at?.getTime() ?? null,
      codeLocked: trouble.has('code_locked'),
      papersToFetch: trouble.has('papers_to_fetch'),
      silent: visit.silent_since !== null,
      held: overrides.get(visit.id)?.kind === 'hold',
      pinFell: fallen.has(visit.id),
      asked: asked.has(visit.id),
      holderOnShift: visit.facilitator_id !== null && working.has(visit.facilitator_id),
      arrives,
    }
    return [
      {
        ...shownOf(visit, requestId, trackingNo),
        facilitatorName: people.get(visit.facilitator_id ?? '')?.name ?? null,
        ...riskOf(facts, q.at.getTime()),
        override: overrides.get(visit.id) ?? null,
        arrives: arrives && { from: new Date(arrives.fromMs).toISOString(), to: new Date(arrives.toMs).toISOString() },
      },
    ]
  })
  return judged.sort((a, b) => VISIT_RISKS.indexOf(a.risk) - VISIT_RISKS.indexOf(b.risk))
}

const shownOf = (visit: VisitRow, requestId: string, trackingNo: string) => ({
  id: visit.id,
  requestId,
  trackingNo,
  kind: visit.kind,
  state: visit.state,
  point: pointOf(visit),
  tehsilId: visit.tehsil_id,
  startsAt: visit.starts_at.toISOString(),
  endsAt: visit.ends_at.toISOString(),
  facilitatorId: visit.facilitator_id,
})
