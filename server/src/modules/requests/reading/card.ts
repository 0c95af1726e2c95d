import type { Output } from '@app/contract'
import { owedPhrases, spokenStatus, type SpokenFacts } from '@app/domain/requests'
import { formatRupees, textIn, type Language } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf } from '../../catalogue/index.ts'
import { officeOf } from '../../places/index.ts'
import { areaEventCovering } from '../life/area-event-covering.ts'
import { nextDateView, owedView, stageOf, stateWords, turnView, visitView } from './stand-view.ts'
import { type Standing, standingOf } from './stand.ts'
import * as store from '../store.ts'
import { whenIn } from './when.ts'

export type Card = Output<'requests.cancel'>
const LANGUAGES = ['en', 'ur', 'ur-Latn'] as const

/** The request in one line, with the sentence that says where it stands. */
export async function cardOf(q: Query, requestId: string): Promise<Card> {
  return cardOfRow(q, (await store.findRequest(q, requestId)) ?? refuse('not_found'))
}

export async function cardOfRow(q: Query, row: store.RequestRow): Promise<Card> {
  const definition = await definitionOf(q, row.service_id, row.service_version)
  const [order, turn, needs] = await Promise.all([
    store.getOrder(q, row.order_id),
    store.turnOf(q, row.id, q.at),
    store.needsOf(q, row.id),
  ])
  const discreet = order.discreet || definition.sensitivity === 'discreet'
  const late = isLate(row, q.at)
  const standing = standingOf(row, order, needs, q.at)
  const nextDate = nextDateView(q, row, order, standing)
  return {
    id: row.id,
    trackingNo: row.tracking_no,
    orderId: row.order_id,
    serviceId: row.service_id,
    serviceName: definition.name,
    icon: definition.icon,
    discreet,
    mode: row.mode,
    state: row.state,
    stateWords: stateWords(q, row, stageOf(standing)),
    waitingOn: turn?.party ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    late,
    spoken: await spokenOf(q, row, {
      standing,
      nextDate,
      need: needs.find((n) => n.state === 'open'),
      service: discreet ? null : definition.name,
      late,
      paused: turn?.party === 'area_event',
    }),
    subjectName: row.subject_name,
    createdAt: row.made_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    tehsilId: row.tehsil_id,
    districtId: row.district_id,
    nextSlot: nextDate?.until ? { startsAt: nextDate.from, endsAt: nextDate.until } : null,
    turn: turnView(q, standing),
    owed: owedView(q, standing),
    visit: visitView(q, standing),
    nextDate,
  }
}

export const isLate = (row: Pick<store.RequestRow, 'due_at' | 'state'>, at: Date): boolean =>
  row.due_at !== null &&
  row.due_at < at &&
  !['delivered', 'closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(row.state)

interface Said {
  standing: Standing
  nextDate: Card['nextDate']
  need: store.NeedRow | undefined
  service: { en: string; ur: string; roman?: string } | null
  late: boolean
  paused: boolean
}

/** The spoken status in each language, from what this module knows. */
async function spokenOf(
  q: Query,
  row: store.RequestRow,
  { standing, nextDate, need, service, late, paused }: Said,
): Promise<{ en: string; ur: string; roman: string }> {
  const { territory } = q.kernel
  const { turn, owed } = standing
  const office = row.office_id === null ? undefined : officeOf(q.kernel, row.office_id)
  const event = paused
    ? await areaEventCovering(
        q,
        {
          tehsilId: row.tehsil_id,
          districtId: row.district_id,
          officeId: row.office_id,
          departmentId: row.department_id,
        },
        q.at,
      )
    : null
  const offset = territory.calendar.utcOffsetMinutes
  const say = (language: Language): string => {
    const facts: SpokenFacts = {
      state: row.state,
      mode: row.mode,
      turn: turn.party,
      ask: turn.ask,
      reminders: turn.reminders,
      stage: stageOf(standing),
      service: service && textIn(service, language),
      trackingNo: row.tracking_no,
      office: office ? textIn(office.name, language) : null,
      facilitator: row.office_visit_open ? '·' : null,
      until: nextDate && {
        kind: nextDate.kind,
        words: whenIn(new Date(nextDate.from), language, offset, nextDate.until ? 'minute' : 'day'),
      },
      late,
      need: need ? textIn(need.what, language) : null,
      objection: row.objection ? textIn(row.objection.words, language) : null,
      reason: row.end_reason ? textIn(row.end_reason, language) : null,
      papersWith: row.originals_out > 0 ? ((row.originals_holder as SpokenFacts['papersWith']) ?? 'office') : null,
      owed: owed.parts.length
        ? owedPhrases(owed).map(({ key, amountPaisa }) => ({ key, amount: formatRupees(amountPaisa) }))
        : [],
      refund: row.refund_paisa > 0 ? formatRupees(row.refund_paisa) : null,
      areaEvent: event && { kind: event.kind, until: whenIn(event.to_at, language, offset) },
    }
    return spokenStatus(facts, language, territory.messages.spoken)
  }
  const [en, ur, roman] = LANGUAGES.map(say)
  return { en: en!, ur: ur!, roman: roman! }
}
