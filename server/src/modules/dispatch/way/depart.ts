import type { Output, ParsedInput } from '@app/contract'
import { MINUTE_MS } from '@app/domain/shared'
import { FRESH_MS } from '@app/domain/tracking'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { advance } from '../../requests/index.ts'
import * as tracking from '../../tracking/index.ts'
import * as travel from '../../travel/index.ts'
import { moveVisit } from '../visit/move-visit.ts'
import { ownVisit } from '../visit/own-visit.ts'
import { watchTrip } from '../safe/ask-safe.ts'
import { pointOf } from '../visit/point-of.ts'
import { silentAfter } from './silence.ts'
import * as store from '../store.ts'
import { visitView } from '../visit/visit-view.ts'

/** Nobody stands at a door two hours before the promised time. */
const EARLY_MINUTES = 120

/** On the way: from here on the household sees them come, and has both codes with the exact amount. */
export async function depart(tx: Tx, input: ParsedInput<'visits.depart'>): Promise<Output<'visits.depart'>> {
  const visit = await ownVisit(tx, input.visitId, 'depart')
  if (visit.starts_at.getTime() - tx.at.getTime() > EARLY_MINUTES * MINUTE_MS)
    refuse('too_early', { from: new Date(visit.starts_at.getTime() - EARLY_MINUTES * MINUTE_MS).toISOString() })
  const other = await store.outVisitOf(tx, visit.facilitator_id as string)
  if (other) refuse('another_visit_open', { visitId: other.id })
  const moved = await moveVisit(tx, visit, 'depart', { departed_at: tx.at })
  for (const task of await store.tasksOfVisit(tx, visit.id)) {
    if (task.state !== 'open') continue
    await tracking.allow(tx, task.request_id, visit.facilitator_id as string, null)
    if (task.kind === 'collection') await advance(tx, task.request_id, 'depart')
  }
  await tx.cancelTimer('visit.late', visit.id)
  await watchTrip(tx, visit.id)
  await tx.timer('visit.silent', visit.id, silentAfter(tx, tx.at))
  await setOut(tx, moved)
  return visitView(tx, moved)
}

/** How long such ways take is learned from those that were gone, where somebody was seen as they set out. */
async function setOut(tx: Tx, visit: store.VisitRow): Promise<void> {
  const last = await tracking.last(tx, visit.facilitator_id as string)
  if (last?.point && last.seenAt && tx.at.getTime() - last.seenAt.getTime() <= FRESH_MS)
    await travel.setOut(tx, { visitId: visit.id, from: last.point, to: pointOf(visit) })
  else await travel.leftWay(tx, visit.id)
}
