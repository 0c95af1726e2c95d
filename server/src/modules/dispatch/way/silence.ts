import { isOut } from '@app/domain/dispatch'
import { MINUTE_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import * as tracking from '../../tracking/index.ts'
import { tell } from '../visit/move-visit.ts'
import { vanish } from '../visit/leave-visit.ts'
import * as store from '../store.ts'

const SILENT_MINUTES = 20
/** On the way: after so many silences in a row the visit goes on with another, even if nobody in operations looked. */
const GIVEN_UP_ON_THE_WAY = 6
/** At work behind thick walls a phone may be silent for long. */
const GIVEN_UP_AT_WORK = 36

const silentMs = (q: Query): number =>
  (q.kernel.territory.settings.facilitatorSilentMinutes ?? SILENT_MINUTES) * MINUTE_MS
export const silentAfter = (q: Query, heardAt: Date): Date => new Date(heardAt.getTime() + silentMs(q))

/** Is the facilitator of a visit under way still heard? If not, operations see it; in the end the visit goes on without them. */
export async function watchSilence(tx: Tx, visitId: string): Promise<void> {
  const visit = await store.lockVisit(tx, visitId)
  if (!visit || !isOut(visit.state) || visit.facilitator_id === null) return
  const heardAt = (await tracking.last(tx, visit.facilitator_id))?.heardAt ?? visit.departed_at ?? visit.planned_at
  const since = new Date(
    Math.max(heardAt.getTime(), (visit.started_at ?? visit.arrived_at ?? visit.departed_at ?? heardAt).getTime()),
  )
  if (silentAfter(tx, since) > tx.at) {
    if (visit.silent_since) await store.patchVisit(tx, visitId, { silent_since: null })
    return tx.timer('visit.silent', visitId, silentAfter(tx, since))
  }
  const silences = Math.floor((tx.at.getTime() - since.getTime()) / silentMs(tx))
  if (silences >= (visit.state === 'in_progress' ? GIVEN_UP_AT_WORK : GIVEN_UP_ON_THE_WAY))
    return vanish(tx, visit, 'not_heard')
  if (!visit.silent_since) {
    await store.patchVisit(tx, visitId, { silent_since: since })
    await tell(tx, { ...visit, silent_since: since }, await store.tasksOfVisit(tx, visitId))
    await tx.live(`district:${visit.district_id}`, {
      kind: 'silent',
      data: { visitId, facilitatorId: visit.facilitator_id, since: since.toISOString(), tehsilId: visit.tehsil_id },
    })
  }
  await tx.timer('visit.silent', visitId, new Date(tx.at.getTime() + silentMs(tx)))
}
