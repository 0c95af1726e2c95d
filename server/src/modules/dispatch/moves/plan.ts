import type { Output, ParsedInput } from '@app/contract'
import { type FreeHour, kindOfRoom, planMoves, type ToMove } from '@app/domain/dispatch'
import { DAY_MS, MINUTE_MS } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { cardOf } from '../../requests/index.ts'
import { openSlots, skillsFor } from '../../slots/index.ts'
import { placed } from '../visit/placed.ts'
import { findVisit, tasksOfVisit } from '../store.ts'
import { fixedBecause } from './coming.ts'

const AT_ONCE_MAX = 50
/** A slot that begins sooner is none that a household could still be told of. */
const SOONEST_MS = 30 * MINUTE_MS

/** Where each of these visits could go by the rule. What is planned here is not taken: the move itself takes it. */
export async function movePlan(
  q: Query,
  input: ParsedInput<'operations.movePlan'>,
): Promise<Output<'operations.movePlan'>> {
  const ids = [...new Set(input.visitIds.toLowerCase().split(','))]
  if (ids.length > AT_ONCE_MAX) refuse('too_many_at_once', { field: 'visitIds' })
  if (input.hourTo <= input.hourFrom) refuse('hours_invalid', { field: 'hourTo' })
  const refusals = new Map<string, string>()
  const visits: ToMove[] = []
  for (const id of ids) {
    const visit = await placed(q, await findVisit(q, id))
    const task = (await tasksOfVisit(q, id)).find((one) => one.state === 'open')
    const refusal =
      task && visit.kind === 'household'
        ? fixedBecause(visit.state, (await cardOf(q, task.request_id)).state)
        : 'visit_settled'
    if (refusal) refusals.set(id, refusal)
    else
      visits.push({
        visitId: id,
        tehsilId: visit.tehsil_id,
        skills: skillsFor(visit.manner, visit.skills),
        startsAt: visit.starts_at.getTime(),
      })
  }
  const plan = planMoves(visits, await freeHours(q, visits, input))
  return {
    items: ids.map((visitId) => {
      const hour = plan.get(visitId)
      return {
        visitId,
        slotId: hour?.id ?? null,
        startsAt: hour ? new Date(hour.startsAt).toISOString() : null,
        endsAt: hour ? new Date(hour.endsAt).toISOString() : null,
        refusal: refusals.get(visitId) ?? (hour ? null : 'slot_full'),
      }
    }),
  }
}

async function freeHours(
  q: Query,
  visits: readonly ToMove[],
  rule: ParsedInput<'operations.movePlan'>,
): Promise<Map<string, FreeHour[]>> {
  const { calendar, settings } = q.kernel.territory
  const from = new Date(Math.max(new Date(rule.from).getTime(), q.at.getTime() + SOONEST_MS))
  const to = new Date(q.at.getTime() + settings.slotHorizonDays * DAY_MS)
  const hourOf = (at: Date) => new Date(at.getTime() + calendar.utcOffsetMinutes * MINUTE_MS).getUTCHours()
  const free = new Map<string, FreeHour[]>()
  for (const visit of visits) {
    if (free.has(kindOfRoom(visit))) continue
    const open = await openSlots(q, { tehsilId: visit.tehsilId, skills: visit.skills, from, to })
    const within = open.filter(
      (slot) => slot.startsAt >= from && hourOf(slot.startsAt) >= rule.hourFrom && hourOf(slot.startsAt) < rule.hourTo,
    )
    free.set(
      kindOfRoom(visit),
      within.map((slot) => ({
        id: slot.id,
        startsAt: slot.startsAt.getTime(),
        endsAt: slot.endsAt.getTime(),
        left: slot.left,
      })),
    )
  }
  return free
}
