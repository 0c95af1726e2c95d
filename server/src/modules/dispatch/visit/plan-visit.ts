import { nextCounterWindow, nextDoorWindow, type VisitKind } from '@app/domain/dispatch'
import type { TaskKind } from '@app/domain/requests'
import { HOUR_MS, MINUTE_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { originalsOut } from '../../documents/index.ts'
import { officeOf } from '../../places/index.ts'
import {
  calendarOf,
  getRequest,
  noteInHistory,
  getOrder,
  recordFacts,
  type OrderFacts,
  type RequestFacts,
  areas,
} from '../../requests/index.ts'
import { openSlots, skillsFor, take } from '../../slots/index.ts'
import { caseOf, demandsOf, type Demands, type Leg, visitKindOf } from './definition.ts'
import * as store from '../store.ts'
import { insertTask, insertVisit } from './store.ts'
import { noteWords, tell } from './move-visit.ts'

interface PlannedTask {
  taskId?: string
  requestId: string
  request?: RequestFacts
  kind: TaskKind
}
export interface VisitPlan {
  /** All at one stop: all at the household or all at one office. */
  tasks: readonly PlannedTask[]
  kind?: VisitKind
  orderId?: string
  /** Where the caller has read it in this transaction, as with a task's request. */
  order?: OrderFacts
  /** A window that is promised already (the order's own slot). */
  window?: { startsAt: Date; endsAt: Date; slotId?: string } | undefined
  /** A slot that the citizen chose and that is not taken yet. */
  slotId?: string | undefined
  /** Without a window: the first one from here on. */
  notBefore?: Date
  preferFacilitatorId?: string | null
}

/** Events of an area in which nobody should ride; smog and a cut network slow the work, but do not forbid it. */
export const STAY_HOME = ['flood', 'heat', 'unrest']
/** Time to find somebody before a window that we choose ourselves. */
const LEAD_HOURS = 2
const MOMENT_MINUTES = 15

interface Place {
  tehsilId: string
  tehsils: string[]
  districtId: string
  lat: number
  lon: number
  officeId: string | null
}
interface Window {
  startsAt: Date
  endsAt: Date
  slotId: string | null
}

/** Plans one stop that carries out the tasks and begins to look for somebody. Answers the visit's id. */
export async function planVisit(tx: Tx, plan: VisitPlan): Promise<string> {
  const legs: Leg[] = []
  for (const task of plan.tasks)
    legs.push({ request: task.request ?? (await getRequest(tx, task.requestId)), kind: task.kind })
  const [first] = legs
  if (!first) throw new Error('a visit without tasks')
  const kind = visitKindOf(first.kind)
  const of = plan.order ?? (await getOrder(tx, first.request.orderId))
  const place = kind === 'household' ? doorOf(of, first) : counterOf(tx, first)
  const demands = await demandsOf(tx, legs)
  const window = plan.window
    ? { slotId: null, ...plan.window }
    : kind === 'office'
      ? counterWindow(tx, first, plan.notBefore ?? tx.at)
      : await doorWindow(tx, plan, place, of, demands)
  const id = newId()
  const holder = await holderOf(tx, legs)
  const visit = await insertVisit(
    tx,
    {
      id,
      kind,
      order_id: of.id,
      office_id: place.officeId,
      tehsil_id: place.tehsilId,
      tehsils: place.tehsils,
      district_id: place.districtId,
      lat: place.lat,
      lon: place.lon,
      starts_at: window.startsAt,
      ends_at: window.endsAt,
      manner: mannerOf(kind, first.kind, of),
      slot_id: window.slotId,
      minutes: demands.minutes,
      minimum_dwell_seconds: demands.minimumDwellSeconds,
      skills: demands.skills,
      equipment: demands.equipment,
      only_facilitator_id: holder,
      prefer_facilitator_id: plan.preferFacilitatorId ?? null,
    },
    tx.at,
  )
  const tasks = await insertTasks(tx, id, plan, legs)
  if (kind === 'office' || first.kind === 'correction')
    for (const { request } of legs) await recordFacts(tx, request.id, { officeVisitOpen: true })
  await tx.announce('visit.planned', {
    visitId: id,
    kind,
    facilitatorId: null,
    orderId: of.id,
    requestIds: [...new Set(legs.map((leg) => leg.request.id))],
  })
  await tx.audit({
    action: 'visit.plan',
    subject: `visit:${id}`,
    details: { kind, tasks: legs.map((leg) => leg.kind).join(' ') },
  })
  if (kind === 'household')
    for (const { request } of legs)
      await noteInHistory(tx, request.id, { kind: 'visit_planned', words: noteWords(tx, 'note.visit_planned') })
  await tell(tx, visit, tasks)
  await lookFor(tx, id, window, first.kind)
  if (kind === 'household') await tx.enqueue('dispatch.keepToHours', { visitId: id }, { key: `keep ${id}` })
  return id
}

/** Begins to ask, and says what happens if nobody has come forward in time. */
export async function lookFor(
  tx: Tx,
  visitId: string,
  window: { startsAt: Date; endsAt: Date },
  leg: TaskKind,
): Promise<void> {
  await tx.enqueue('dispatch.offer', { visitId }, { key: `offer ${visitId}` })
  // A slot that has begun was taken because somebody may be near: they get a moment to say so.
  const moment = new Date(Math.min(window.endsAt.getTime(), tx.at.getTime() + MOMENT_MINUTES * MINUTE_MS))
  await tx.timer(
    'visit.unserved',
    visitId,
    leg !== 'collection' ? window.endsAt : window.startsAt > moment ? window.startsAt : moment,
  )
}

async function insertTasks(tx: Tx, visitId: string, plan: VisitPlan, legs: readonly Leg[]): Promise<store.TaskRow[]> {
  const tasks: store.TaskRow[] = []
  for (const [i, leg] of legs.entries()) {
    const earlier = await store.tasksOfRequest(tx, leg.request.id)
    const { found } = await caseOf(tx, leg.request)
    const task = await insertTask(
      tx,
      {
        id: plan.tasks[i]?.taskId ?? newId(),
        visitId,
        requestId: leg.request.id,
        kind: leg.kind,
        repeat: earlier.some((task) => task.kind === leg.kind && (task.state === 'done' || task.state === 'failed')),
        rule: found.commission[leg.kind] ?? null,
      },
      tx.at,
    )
    tasks.push(task)
  }
  return tasks
}

function doorOf(of: OrderFacts, { request }: Leg): Place {
  if (!of.pin) return refuse('address_needed')
  const tehsilId = of.tehsilId ?? request.tehsilId ?? refuse('area_not_served')
  return {
    tehsilId,
    tehsils: [tehsilId],
    districtId: of.districtId ?? request.districtId ?? '',
    lat: of.pin.lat,
    lon: of.pin.lon,
    officeId: null,
  }
}

function counterOf(q: Query, { request }: Leg): Place {
  const office =
    (request.officeId === null ? undefined : officeOf(q.kernel, request.officeId)) ?? refuse('no_competent_office')
  const home = request.tehsilId ?? office.tehsilId
  return {
    tehsilId: office.tehsilId,
    tehsils: [...new Set([office.tehsilId, home])],
    districtId: office.districtId,
    lat: office.point.lat,
    lon: office.point.lon,
    officeId: office.id,
  }
}

function counterWindow(q: Query, { request }: Leg, notBefore: Date): Window {
  const { from, to } = nextCounterWindow(
    q.kernel.territory.calendar,
    notBefore,
    calendarOf(q, { office_id: request.officeId, district_id: request.districtId }),
  )
  return { startsAt: from, endsAt: to, slotId: null }
}

/** A counter does not ask who comes; but whoever fetches a paper brings it to the door too. */
function mannerOf(kind: VisitKind, leg: TaskKind, of: OrderFacts): OrderFacts['manner'] {
  return kind === 'household' || (leg === 'pickUp' && of.manner === 'woman') ? of.manner : 'soonest'
}

/** The chosen slot, or the next free one that we take ourselves; where none is published, the next hour for visits. */
export async function doorWindow(
  tx: Tx,
  plan: Pick<VisitPlan, 'slotId' | 'notBefore'>,
  place: Pick<Place, 'tehsilId' | 'districtId'>,
  of: Pick<OrderFacts, 'manner'>,
  demands: Pick<Demands, 'skills'>,
): Promise<Window> {
  const skills = skillsFor(of.manner, demands.skills)
  const { calendar, settings } = tx.kernel.territory
  const wanted = plan.notBefore ?? new Date(tx.at.getTime() + LEAD_HOURS * HOUR_MS)
  const event = await areas.areaEventCovering(tx, place, wanted)
  const from = event && STAY_HOME.includes(event.kind) ? event.to_at : wanted
  const to = new Date(from.getTime() + settings.slotHorizonDays * 24 * HOUR_MS)
  const free = (await openSlots(tx, { tehsilId: place.tehsilId, skills, from, to })).find(
    (slot) => slot.startsAt >= from,
  )
  const slotId = plan.slotId ?? free?.id
  if (slotId !== undefined) {
    const slot = await take(tx, { slotId, tehsilId: place.tehsilId, skills })
    return { startsAt: slot.startsAt, endsAt: slot.endsAt, slotId: slot.id }
  }
  const window = nextDoorWindow(calendar, from, place.districtId || undefined, settings.slotHours)
  return { startsAt: window.from, endsAt: window.to, slotId: null }
}

/** Whoever carries a paper that this visit is about is the only one who can do it. */
async function holderOf(q: Query, legs: readonly Leg[]): Promise<string | null> {
  for (const { request, kind } of legs) {
    if (kind === 'collection' || kind === 'pickUp') continue
    const { holder } = await originalsOut(q, request.id)
    if (holder?.kind === 'facilitator') return holder.id
  }
  return null
}
