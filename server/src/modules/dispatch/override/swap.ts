import type { Output, ParsedInput } from '@app/contract'
import { type Swapped, whyNoSwap } from '@app/domain/dispatch'
import { localDateOf } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { assignTo } from '../offers/assign.ts'
import { planDays } from '../plan/days-to-plan.ts'
import * as dispatch from '../store.ts'
import { placed } from '../visit/placed.ts'
import { standingOverride } from '../visit/store.ts'
import { byStaff } from './by-staff.ts'
import { barsOf, lockShifts, takeAway } from './give-to.ts'
import { nameOf, refuseStanding } from './shown.ts'
import { holderNames, takenBy } from './holders.ts'

type Input = ParsedInput<'operations.swap'>

/**
 * Two visits of one day exchange their facilitators, each in its own hour. Both are free before either is judged: what
 * keeps somebody from the other visit may be the very one that they give away. It is both or neither.
 */
export async function swap(tx: Tx, input: Input): Promise<Output<'operations.swap'>> {
  const by = byStaff(tx)
  for (const id of [input.visitId, input.withVisitId]) await placed(tx, await dispatch.findVisit(tx, id))
  await lockShifts(tx, [input.facilitatorId, input.withFacilitatorId])
  const [one, other] = await lockBoth(tx, input)
  const no = whyNoSwap(swapped(tx, one), swapped(tx, other))
  if (no) refuse(no)
  const reason = input.reason
  const [freeOne, freeOther] = [
    await takeAway(tx, one, reason, { keepHour: true }),
    await takeAway(tx, other, reason, { keepHour: true }),
  ]
  const turns = [
    { visit: freeOne, to: input.withFacilitatorId },
    { visit: freeOther, to: input.facilitatorId },
  ]
  const breaks = []
  for (const { visit, to } of turns) {
    const against = await barsOf(tx, visit, to)
    if (against.length) breaks.push({ visitId: visit.id, facilitatorId: to, against })
  }
  if (breaks.length) {
    const names = await holderNames(
      tx,
      breaks.map((each) => each.facilitatorId),
    )
    refuse('swap_would_break', {
      breaks: breaks.map((each) => ({ ...each, facilitatorName: names.get(each.facilitatorId) ?? null })),
    })
  }
  for (const { visit, to } of turns) await assignTo(tx, visit, to, 'assign')
  await planDays(tx, one.district_id, [one.starts_at])
  await planDays(tx, other.district_id, [other.starts_at])
  await tx.audit({
    action: 'operations.swap',
    subject: `visit:${one.id}`,
    details: { with: other.id, from: input.facilitatorId, to: input.withFacilitatorId, reason, by },
  })
  return { done: true }
}

/** Both as they are now, if that is what the caller saw; else a colleague was first, or they gave it back. */
async function lockBoth(tx: Tx, input: Input): Promise<[dispatch.VisitRow, dispatch.VisitRow]> {
  const seen = new Map([
    [input.visitId, input.facilitatorId],
    [input.withVisitId, input.withFacilitatorId],
  ])
  const visits = new Map<string, dispatch.VisitRow>()
  for (const id of [...seen.keys()].toSorted())
    visits.set(id, (await dispatch.lockVisit(tx, id)) ?? refuse('not_found'))
  for (const visit of visits.values()) {
    if (visit.facilitator_id !== seen.get(visit.id)) return refuseChanged(tx, visit)
    const standing = await standingOverride(tx, visit.id)
    if (standing) return refuseStanding(tx, standing)
  }
  return [visits.get(input.visitId)!, visits.get(input.withVisitId)!]
}

async function refuseChanged(tx: Tx, visit: dispatch.VisitRow): Promise<never> {
  const staffId = await takenBy(tx, visit.id)
  const now = visit.facilitator_id
  return refuse('visit_changed_hands', {
    visitId: visit.id,
    facilitatorName: now === null ? null : ((await holderNames(tx, [now])).get(now) ?? null),
    by: staffId === null ? null : await nameOf(tx, staffId),
  })
}

const swapped = (q: Query, visit: dispatch.VisitRow): Swapped => ({
  id: visit.id,
  state: visit.state,
  facilitatorId: visit.facilitator_id,
  day: localDateOf(visit.starts_at, q.kernel.territory.calendar.utcOffsetMinutes),
})
