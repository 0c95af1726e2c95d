import type { Output, ParsedInput } from '@app/contract'
import { isToCome } from '@app/domain/dispatch'
import { movingRule } from '@app/domain/requests'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as requests from '../../requests/index.ts'
import { release, skillsFor, take } from '../../slots/index.ts'
import { planDays } from '../plan/days-to-plan.ts'
import { leaveVisit } from '../visit/leave-visit.ts'
import { moveVisit, noteWords, tell } from '../visit/move-visit.ts'
import { withdrawOffers } from '../visit/offer-visit.ts'
import { lookFor } from '../visit/plan-visit.ts'
import * as store from '../store.ts'
import { lockShift } from '../shifts/store.ts'
import { countLateReschedule, lateReschedules } from './store.ts'

type Input = ParsedInput<'requests.reschedule'>

/**
 * Another time for the visit that is to come: the collection, whose slot is the order's, or a free correction or
 * delivery, which has one of its own.
 */
export async function reschedule(tx: Tx, input: Input): Promise<Output<'requests.reschedule'>> {
  const row = await requests.actForOrderer(tx, input.requestId)
  if (row.state === 'delivering') return moveOwnSlot(tx, input, row, 'delivery')
  return row.state === 'objected' ? moveOwnSlot(tx, input, row, 'correction') : requests.reschedule(tx, input)
}

/** By the same rules as a collection: freely until a day before, later once and with a reason; nobody moves it who is on the way. */
async function moveOwnSlot(
  tx: Tx,
  input: Input,
  row: Awaited<ReturnType<typeof requests.actForOrderer>>,
  leg: 'correction' | 'delivery',
): Promise<Output<'requests.reschedule'>> {
  const found =
    (await store.openVisitOf(tx, input.requestId, [leg])) ??
    refuse(leg === 'correction' ? 'not_scheduled' : 'visit_settled')
  if (found.facilitator_id) await lockShift(tx, found.facilitator_id)
  const visit = (await store.lockVisit(tx, found.id)) ?? refuse('visit_settled')
  if (!isToCome(visit.state)) refuse('visit_settled')
  const { settings } = tx.kernel.territory
  const byCitizen = tx.actor.kind !== 'staff' || tx.onBehalfOf !== undefined
  const rule = byCitizen
    ? movingRule(
        { startsAtMs: visit.starts_at.getTime(), lateMoves: await lateReschedules(tx, visit.id) },
        settings,
        tx.at.getTime(),
      )
    : 'free'
  if (rule === 'used') refuse('reschedule_used')
  if (rule === 'with_reason' && input.reason === '') refuse('reschedule_needs_reason', { field: 'reason' })
  const skills = skillsFor(visit.manner, visit.skills)
  const slot = await take(tx, {
    slotId: input.slotId,
    tehsilId: visit.tehsil_id,
    skills,
    holder: { accountId: (await requests.getOrder(tx, row.order_id)).accountId, serviceIds: [row.service_id] },
  })
  if (visit.slot_id) await release(tx, { slotId: visit.slot_id, skills })
  const cause = byCitizen ? 'citizen' : 'platform'
  if (visit.state === 'assigned')
    await leaveVisit(tx, visit, {
      how: 'taken_away',
      action: 'give_back',
      requestAction: null,
      reason: 'rescheduled',
      cause,
      timeIsChosen: true,
    })
  else await moveVisit(tx, visit, 'reschedule', {}, { reason: 'rescheduled', cause })
  await withdrawOffers(tx, visit.id, 'rescheduled')
  await store.patchVisit(tx, visit.id, { starts_at: slot.startsAt, ends_at: slot.endsAt, slot_id: slot.id })
  await planDays(tx, visit.district_id, [visit.starts_at, slot.startsAt])
  if (rule !== 'free') await countLateReschedule(tx, visit.id)
  await (leg === 'delivery'
    ? requests.advance(tx, input.requestId, 'reschedule', { cause, reason: input.reason || 'rescheduled' })
    : noteCorrection(tx, input))
  await tell(tx, (await store.findVisit(tx, visit.id)) as store.VisitRow, await store.tasksOfVisit(tx, visit.id))
  await lookFor(tx, visit.id, slot, leg)
  return requests.cardOf(tx, input.requestId)
}

/** The request stays as it is: moved, it would begin its days anew, and whoever moves the visit often would never lose it. */
const noteCorrection = (tx: Tx, { requestId, reason }: Input): Promise<void> =>
  requests.noteInHistory(tx, requestId, {
    kind: 'visit_moved',
    words: noteWords(tx, 'note.visit_moved'),
    reason: reason || 'rescheduled',
  })
