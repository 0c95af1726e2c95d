import type { Output, ParsedInput } from '@app/contract'
import { arriveByCommand, type ArrivalRule } from '@app/domain/dispatch'
import { isRefused } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as travel from '../../travel/index.ts'
import { moveVisit } from '../visit/move-visit.ts'
import { facilitatorOf, happenedAt, ownVisit } from '../visit/own-visit.ts'
import { pointOf } from '../visit/point-of.ts'
import * as store from '../store.ts'
import { visitView } from '../visit/visit-view.ts'

export function arrivalRule(q: Query): ArrivalRule {
  const { settings } = q.kernel.territory
  return {
    meters: settings.arrivalMeters,
    fixes: settings.arrivalFixes,
    dwellSeconds: settings.arrivalDwellSeconds,
    accuracyMetersMax: settings.accuracyMetersMax,
    commandMeters: settings.arriveCommandMeters,
  }
}

/** At the door or counter, because they say so: near enough, or with a reason that stays on record. */
export async function arrive(tx: Tx, input: ParsedInput<'visits.arrive'>): Promise<Output<'visits.arrive'>> {
  const known = await store.findVisit(tx, input.visitId)
  // Their position said so already; the phone may not have heard.
  if (known?.state === 'arrived' && known.facilitator_id === facilitatorOf(tx)) return visitView(tx, known)
  const visit = await ownVisit(tx, input.visitId, 'arrive')
  const verdict = arriveByCommand(input.at, pointOf(visit), input.reason, arrivalRule(tx))
  if (isRefused(verdict)) return refuse(verdict.refusal, verdict.details)
  return visitView(
    tx,
    await noteArrival(
      tx,
      visit,
      input.reason.trim() === '' ? 'command' : `command: ${input.reason.trim()}`,
      happenedAt(tx, visit.departed_at),
    ),
  )
}

export async function noteArrival(tx: Tx, visit: store.VisitRow, how: string, at: Date): Promise<store.VisitRow> {
  // Whoever gave a reason was not near, or not then.
  if (how === 'automatic' || how === 'command') await travel.arrived(tx, visit.id, at)
  else await travel.leftWay(tx, visit.id)
  return moveVisit(tx, visit, 'arrive', { arrived_at: at, arrived_how: how, arrival_run: null })
}
