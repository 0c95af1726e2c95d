import type { Output, ParsedInput } from '@app/contract'
import { AT_RISK_MS, standsBecause, stops, type Trouble, urgencyOf } from '@app/domain/requests'
import { fillTemplate, type LocalText } from '@app/domain/shared'
import { type Area, areaOf } from '../../kernel/area.ts'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { stuckFilings } from '../departments/index.ts'
import * as dispatch from '../dispatch/index.ts'
import * as requests from '../requests/index.ts'

type Board = Output<'operations.board'>
type Row = Awaited<ReturnType<typeof requests.lists.onBoard>>[number]
interface Known {
  kind: Trouble
  reason: LocalText | null
}

/** What is stuck, late or at risk in my area: whose turn, since when and why. */
export async function board(q: Query, input: ParsedInput<'operations.board'>): Promise<Board> {
  const area = areaOf(q, input.districtId)
  const troubles = await troublesIn(q, area)
  const ids = (stopping: boolean) => [...troubles].flatMap(([id, { kind }]) => (stops(kind) === stopping ? [id] : []))
  const where = {
    area,
    party: input.waitingOn ?? null,
    at: q.at,
    soon: new Date(q.at.getTime() + AT_RISK_MS),
    stuck: ids(true),
    risky: ids(false),
  }
  const rows = await requests.lists.onBoard(q, {
    ...where,
    show: input.show,
    after: input.cursor === undefined ? null : placeOf(input.cursor),
    limit: input.limit,
  })
  await requests.noteReading(
    q,
    rows.map((row) => row.id),
    'search',
  )
  const counts = countsOf(await requests.lists.countByTurn(q, where), input)
  const last = rows.length === input.limit ? rows.at(-1) : undefined
  return {
    items: await itemsOf(q, rows, troubles),
    next: last ? `${last.rank} ${last.id} ${last.due}` : null,
    counts,
  }
}

/** What each choice would show beside the one made in the other row: the number on a chip is the rows behind it. */
function countsOf(
  turns: Awaited<ReturnType<typeof requests.lists.countByTurn>>,
  { show, waitingOn }: Pick<ParsedInput<'operations.board'>, 'show' | 'waitingOn'>,
): Record<string, number> {
  const counts: Record<string, number> = { late: 0, stuck: 0, at_risk: 0 }
  for (const { party, count, ...kinds } of turns) {
    counts[party] = show === 'all' ? count : kinds[show]
    if (waitingOn === undefined || waitingOn === party)
      for (const kind of ['late', 'stuck', 'at_risk'] as const) counts[kind] = (counts[kind] ?? 0) + kinds[kind]
  }
  return counts
}

/** Where the page before ended: its rank, its id and its day. */
function placeOf(cursor: string): { rank: number; id: string; due: string } {
  const [, rank, id, due] =
    /^([0-3]) ([0-9a-f-]{36}) (infinity|\d{4}-[\d :.+-]+)$/.exec(cursor) ?? refuse('invalid_input', { field: 'cursor' })
  return { rank: Number(rank), id: id as string, due: due as string }
}

async function troublesIn(q: Query, area: Area | null): Promise<Map<string, Known>> {
  const all = new Map<string, Known>()
  for (const [id, error] of await stuckFilings(q, area))
    all.set(id, { kind: 'filing_stuck', reason: { en: error, ur: error } })
  for (const [id, kind] of await dispatch.troublesOf(q, area))
    if (!all.has(id) || kind === 'code_locked') all.set(id, { kind, reason: null })
  return all
}

/** A page of them: each question is asked once for all of its rows. */
async function itemsOf(q: Query, rows: readonly Row[], troubles: ReadonlyMap<string, Known>): Promise<Board['items']> {
  const ids = rows.map((row) => row.id)
  const [cards, visits, needs, events] = await Promise.all([
    requests.cardsOfRows(q, rows),
    dispatch.openVisitsOf(q, ids),
    requests.needs.openNeedsOf(q, ids),
    requests.areas.areaEvents(q, q.at),
  ])
  return rows.map((row, place) => {
    const trouble = troubles.get(row.id) ?? null
    const visit = visits.get(row.id)
    return {
      ...cards[place]!,
      urgency: urgencyOf(row.due_at, trouble?.kind ?? null, q.at),
      since: (row.since ?? row.state_since).toISOString(),
      why: whyOf(q, row, { trouble, visit, need: needs.get(row.id)?.[0]?.what ?? null, events }),
      visitId: visit?.id ?? null,
      facilitatorName: visit?.facilitatorName ?? null,
    }
  })
}

interface About {
  trouble: Known | null
  visit: dispatch.OpenVisit | undefined
  need: LocalText | null
  events: Awaited<ReturnType<typeof requests.areas.areaEvents>>
}

function whyOf(q: Query, row: Row, { trouble, visit, need, events }: About): LocalText {
  const { words } = q.kernel.territory.messages
  const place = {
    tehsilId: row.tehsil_id,
    districtId: row.district_id,
    officeId: row.office_id,
    departmentId: row.department_id,
  }
  const event = requests.areas.coveringOf(events, place, q.at)
  const { key, values } = standsBecause({
    state: row.state,
    mode: row.mode,
    trouble,
    areaEvent: event && { kind: event.kind, until: when(q, event.to_at) },
    need,
    objection: row.objection?.words ?? null,
    owed: row.owed_paisa > 0,
    visit: visit ? { who: visit.facilitatorName, when: when(q, visit.startsAt) } : null,
  })
  const phrase = words[key] ?? words[`turn.${row.party ?? 'platform'}`] ?? { en: '', ur: '' }
  const said = (language: 'en' | 'ur') =>
    fillTemplate(
      phrase[language],
      Object.fromEntries(Object.entries(values).map(([name, text]) => [name, text[language]])),
    )
  return { en: said('en'), ur: said('ur') }
}

function when(q: Query, at: Date): LocalText {
  const offset = q.kernel.territory.calendar.utcOffsetMinutes
  return { en: requests.words.whenIn(at, 'en', offset), ur: requests.words.whenIn(at, 'ur', offset) }
}
