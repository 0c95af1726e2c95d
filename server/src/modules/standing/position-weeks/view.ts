import type { Output, ParsedInput } from '@app/contract'
import { isLocalDate } from '@app/domain/shared'
import { LOOK_FROM, WEEKS_KEPT_DAYS } from '@app/domain/tracking'
import { areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as workforce from '../../workforce/index.ts'
import { judgeOf, nameOf, selfOf } from '../caller.ts'
import { personHere, subjectOf } from '../facts/access.ts'
import * as store from './store.ts'

const RULES = { lookFrom: LOOK_FROM, keptDays: WEEKS_KEPT_DAYS }
/** More than are kept of anybody. */
const WEEKS_SHOWN = 30
const LOOKS_SHOWN = 100

const CURSOR = /^(\d{4}-\d\d-\d\d)~(\d{1,3})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
function afterOf(cursor: string | undefined): { week: string; score: number; id: string } | null {
  if (cursor === undefined) return null
  const [, week, score, id] = CURSOR.exec(cursor) ?? []
  if (!isLocalDate(week) || id === undefined) return refuse('invalid_input', { field: 'cursor' })
  return { week, score: Number(score), id }
}

const weekView = ({ week, positions, score, reasons }: store.WeekRow) => ({ week, positions, score, reasons })

export async function listWeeks(
  q: Query,
  { districtId, show, cursor, limit }: ParsedInput<'positionWeeks.list'>,
): Promise<Output<'positionWeeks.list'>> {
  const wanted = { area: areaOf(q, districtId), show, lookFrom: LOOK_FROM, after: afterOf(cursor), limit }
  const rows = await store.listWeeks(q, wanted)
  const ids = [...new Set(rows.map((row) => row.facilitator_id))]
  const people = new Map((await workforce.many(q, ids)).map((one) => [one.id, one]))
  const last = rows.at(-1)
  return {
    items: rows.map((row) => ({
      ...weekView(row),
      facilitatorId: row.facilitator_id,
      name: people.get(row.facilitator_id)?.name ?? '',
      badgeNo: people.get(row.facilitator_id)?.badgeNo ?? '',
      districtId: row.district_id,
      outcome: row.outcome,
    })),
    next: rows.length === limit && last ? `${last.week}~${last.score}~${last.facilitator_id}` : null,
    ...RULES,
  }
}

/** Whoever opens somebody's weeks leaves a line in the trail, before the answer is given. */
export async function weeksOf(
  q: Query,
  { facilitatorId }: ParsedInput<'positionWeeks.of'>,
): Promise<Output<'positionWeeks.of'>> {
  const person = await personHere(q, facilitatorId)
  await inTransaction(q.kernel, { actor: q.actor, channel: 'system' }, (tx) =>
    tx.audit({ action: 'facilitator.positions_read', subject: subjectOf(person.id) }),
  )
  const looks = Map.groupBy(await store.looksOf(q, person.id, LOOKS_SHOWN), (row) => row.week)
  const weeks: Output<'positionWeeks.of'>['weeks'] = []
  for (const row of await store.weeksOf(q, person.id, WEEKS_SHOWN)) {
    const found = []
    for (const { outcome, note, looked_by: by, at } of looks.get(row.week) ?? [])
      found.push({ outcome, note, by: await nameOf(q, by), at: at.toISOString() })
    weeks.push({ ...weekView(row), looks: found })
  }
  const own = (await judgeOf(q)).personId === person.personId
  return { facilitatorId: person.id, name: person.name, badgeNo: person.badgeNo, own, weeks, ...RULES }
}

type Mine = Output<'positionWeeks.mine'>

/** What is kept of somebody's weeks, as they themselves are told: all but the notes of who looked, which name others. */
export const ownWeeks = async (q: Query, facilitatorId: string): Promise<Mine['weeks']> =>
  (await store.weeksOf(q, facilitatorId, WEEKS_SHOWN)).map((row) => ({
    ...weekView(row),
    outcome: row.outcome,
    lookedAt: row.looked_at?.toISOString() ?? null,
  }))

export const myWeeks = async (q: Query): Promise<Mine> => ({ weeks: await ownWeeks(q, selfOf(q)), ...RULES })
