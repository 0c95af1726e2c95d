import type { Output } from '@app/contract'
import { spokenStatus, type SpokenFacts } from '@app/domain/requests'
import { formatRupees, textIn, type Language } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { definitionOf } from '../catalogue/index.ts'
import { officeOf } from '../places/index.ts'
import { areaEventCovering } from './area-event-covering.ts'
import * as store from './store.ts'
import { whenIn } from './when.ts'

export type Card = Output<'requests.cancel'>
const LANGUAGES = ['en', 'ur', 'ur-Latn'] as const

/** The request in one line, with the sentence that says where it stands. */
export async function cardOf(q: Query, requestId: string): Promise<Card> {
  return cardOfRow(q, (await store.findRequest(q, requestId)) ?? refuse('not_found'))
}

export async function cardOfRow(q: Query, row: store.RequestRow): Promise<Card> {
  const definition = await definitionOf(q, row.service_id, row.service_version)
  const [order, turn] = await Promise.all([store.getOrder(q, row.order_id), store.turnOf(q, row.id, q.at)])
  const discreet = order.discreet || definition.sensitivity === 'discreet'
  const late = isLate(row, q.at)
  return {
    id: row.id, trackingNo: row.tracking_no, orderId: row.order_id, serviceId: row.service_id, serviceName: definition.name, icon: definition.icon, discreet, mode: row.mode, state: row.state,
    stateWords: stateWords(q, row), waitingOn: turn?.party ?? null, dueAt: row.due_at?.toISOString() ?? null, late, spoken: await spokenOf(q, row, order, { service: discreet ? null : definition.name, late, paused: turn?.party === 'area_event' }),
    subjectName: row.subject_name, createdAt: row.made_at.toISOString(), updatedAt: row.updated_at.toISOString(), tehsilId: row.tehsil_id, districtId: row.district_id,
    nextSlot: order.slot_starts_at && order.slot_ends_at ? { startsAt: order.slot_starts_at.toISOString(), endsAt: order.slot_ends_at.toISOString() } : null,
  }
}

export const isLate = (row: Pick<store.RequestRow, 'due_at' | 'state'>, at: Date): boolean =>
  row.due_at !== null && row.due_at < at && !['delivered', 'closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(row.state)

export function stateWords(q: Query, row: { state: string; mode: string }): { en: string; ur: string } {
  const { states } = q.kernel.territory.messages
  const words = states[`${row.state}.${row.mode}`] ?? states[row.state] ?? { en: row.state, ur: row.state }
  return { en: words.en, ur: words.ur }
}

/** The spoken status in each language, from what this module knows. */
export async function spokenOf(q: Query, row: store.RequestRow, order: store.OrderRow, { service, late, paused }: { service: { en: string; ur: string; roman?: string } | null; late: boolean; paused: boolean }): Promise<{ en: string; ur: string; roman: string }> {
  const { territory } = q.kernel
  const need = (await store.needsOf(q, row.id)).find((n) => n.state === 'open')
  const office = row.office_id === null ? undefined : officeOf(q.kernel, row.office_id)
  const event = paused ? await areaEventCovering(q, { tehsilId: row.tehsil_id, districtId: row.district_id, officeId: row.office_id, departmentId: row.department_id }, q.at) : null
  const say = (language: Language): string => {
    const facts: SpokenFacts = {
      state: row.state, mode: row.mode, service: service && textIn(service, language), trackingNo: row.tracking_no, office: office ? textIn(office.name, language) : null,
      facilitator: row.office_visit_open ? '·' : null, until: untilOf(q, row, order, language), late, need: need ? textIn(need.what, language) : null, objection: row.objection ? textIn(row.objection.words, language) : null,
      reason: row.end_reason ? textIn(row.end_reason, language) : null, papersWith: row.originals_out > 0 ? ((row.originals_holder as SpokenFacts['papersWith']) ?? 'office') : null,
      owed: row.owed_paisa > 0 && OWES.includes(row.state) ? formatRupees(row.owed_paisa) : null, refund: row.refund_paisa > 0 ? formatRupees(row.refund_paisa) : null,
      areaEvent: event && { kind: event.kind, until: whenIn(event.to_at, language, territory.calendar.utcOffsetMinutes) },
    }
    return spokenStatus(facts, language, territory.messages.spoken)
  }
  const [en, ur, roman] = LANGUAGES.map(say)
  return { en: en!, ur: ur!, roman: roman! }
}

const OWES = ['booked', 'scheduled', 'visit_assigned', 'visiting', 'ready', 'objected', 'at_office']

function untilOf(q: Query, row: store.RequestRow, order: store.OrderRow, language: Language): string | null {
  const offset = q.kernel.territory.calendar.utcOffsetMinutes
  if ((row.state === 'scheduled' || row.state === 'visit_assigned' || row.state === 'visiting') && order.slot_starts_at) return whenIn(order.slot_starts_at, language, offset)
  return row.due_at ? whenIn(row.due_at, language, offset, 'day') : null
}
