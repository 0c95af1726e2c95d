import type { Output } from '@app/contract'
import { type Blamed, owedPhrases, spokenStatus, type SpokenFacts } from '@app/domain/requests'
import { formatRupees, textIn, type Language } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf } from '../../catalogue/index.ts'
import { officeOf } from '../../places/index.ts'
import { areaEvents, coveringOf } from '../life/area-event-covering.ts'
import type { AreaEventRow } from '../life/store.ts'
import { nextDateView, owedView, stageOf, stateWords, turnView, visitView } from './stand-view.ts'
import { type Standing, standingOf } from './stand.ts'
import * as lists from './store.ts'
import * as store from '../store.ts'
import { whenIn } from './when.ts'

export type Card = Output<'requests.cancel'>
const LANGUAGES = ['en', 'ur', 'ur-Latn'] as const

/** The request in one line, with the sentence that says where it stands. */
export async function cardOf(q: Query, requestId: string): Promise<Card> {
  return cardOfRow(q, (await store.findRequest(q, requestId)) ?? refuse('not_found'))
}

export async function cardOfRow(q: Query, row: store.ListedRow): Promise<Card> {
  const [card] = await cardsOfRows(q, [row])
  return card!
}

/** A page of them: what they are made from is read for all at once, so that a longer page asks no more questions. */
export async function cardsOfRows(q: Query, rows: readonly store.ListedRow[]): Promise<Card[]> {
  const known = await knownOf(q, rows)
  return Promise.all(
    rows.map(async (row) => {
      const definition = await definitionOf(q, row.service_id, row.service_version)
      return cardFrom(q, row, known, definition)
    }),
  )
}

interface Known {
  orders: ReadonlyMap<string, store.OrderRow>
  turns: ReadonlyMap<string, Blamed>
  needs: ReadonlyMap<string, store.NeedRow[]>
  events: readonly AreaEventRow[]
}

async function knownOf(q: Query, rows: readonly store.ListedRow[]): Promise<Known> {
  const ids = rows.map((row) => row.id)
  const [orders, turns, needs] = await Promise.all([
    lists.ordersOf(q, [...new Set(rows.map((row) => row.order_id))]),
    lists.turnsOf(q, ids, q.at),
    lists.needsOfAll(q, ids),
  ])
  return {
    orders: new Map(orders.map((order) => [order.id, order])),
    turns: new Map(turns.map((turn) => [turn.request_id, turn.party])),
    needs: Map.groupBy(needs, (need) => need.request_id),
    events: turns.some((turn) => turn.party === 'area_event') ? await areaEvents(q, q.at) : [],
  }
}

async function cardFrom(
  q: Query,
  row: store.ListedRow,
  known: Known,
  definition: Awaited<ReturnType<typeof definitionOf>>,
): Promise<Card> {
  const order = known.orders.get(row.order_id) ?? refuse('not_found')
  const party = known.turns.get(row.id) ?? null
  const needs = known.needs.get(row.id) ?? []
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
    waitingOn: party,
    dueAt: row.due_at?.toISOString() ?? null,
    late,
    spoken: spokenOf(q, row, {
      standing,
      nextDate,
      need: needs.find((n) => n.state === 'open'),
      service: discreet ? null : definition.name,
      late,
      events: party === 'area_event' ? known.events : [],
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

export const isLate = (row: Pick<store.ListedRow, 'due_at' | 'state'>, at: Date): boolean =>
  row.due_at !== null &&
  row.due_at < at &&
  !['delivered', 'closed', 'rejected', 'withdrawn', 'cancelled', 'failed'].includes(row.state)

interface Said {
  standing: Standing
  nextDate: Card['nextDate']
  need: store.NeedRow | undefined
  service: { en: string; ur: string; roman?: string } | null
  late: boolean
  /** Those that may have stopped it. */
  events: readonly AreaEventRow[]
}

/** The spoken status in each language, from what this module knows. */
function spokenOf(
  q: Query,
  row: store.ListedRow,
  { standing, nextDate, need, service, late, events }: Said,
): { en: string; ur: string; roman: string } {
  const { territory } = q.kernel
  const { turn, owed } = standing
  const office = row.office_id === null ? undefined : officeOf(q.kernel, row.office_id)
  const event = coveringOf(
    events,
    { tehsilId: row.tehsil_id, districtId: row.district_id, officeId: row.office_id, departmentId: row.department_id },
    q.at,
  )
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
