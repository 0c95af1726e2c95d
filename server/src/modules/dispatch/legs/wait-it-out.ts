import type { Events } from '@app/contract/events'
import type { Tx } from '../../../kernel/context.ts'
import { officeOf } from '../../places/index.ts'
import { areas } from '../../requests/index.ts'
import { leaveVisit } from '../visit/leave-visit.ts'
import { moveVisit } from '../visit/move-visit.ts'
import { moveWindow } from '../visit/move-window.ts'
import { withdrawOffers } from '../visit/offer-visit.ts'
import { STAY_HOME } from '../visit/plan-visit.ts'
import * as store from '../store.ts'
import { waitingOrAssigned } from './store.ts'

const PAGE = 200

/** Visits that an area event covers, and that nobody has set out for, wait until it is over: by nobody's fault. */
export async function waitItOut(tx: Tx, { areaEventId }: Events['area_event.declared']): Promise<void> {
  const event = (await areas.areaEvents(tx, tx.at)).find((one) => one.id === areaEventId)
  if (!event) return
  const districts = event.scope.districtId === undefined ? null : [event.scope.districtId]
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await waitingOrAssigned(tx, districts, event.from_at, event.to_at, after, PAGE)
    for (const { id } of page) await waitOne(tx, id, event.to_at)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}

async function waitOne(tx: Tx, visitId: string, until: Date): Promise<void> {
  const visit = await store.lockVisit(tx, visitId)
  if (!visit || (visit.state !== 'planned' && visit.state !== 'offered' && visit.state !== 'assigned')) return
  const departmentId = visit.office_id === null ? null : (officeOf(tx.kernel, visit.office_id)?.departmentId ?? null)
  const covering = await areas.areaEventCovering(
    tx,
    { tehsilId: visit.tehsil_id, districtId: visit.district_id, officeId: visit.office_id, departmentId },
    visit.starts_at,
  )
  if (!covering || !(STAY_HOME.includes(covering.kind) || (covering.kind === 'system_down' && visit.kind === 'office')))
    return
  if (visit.state === 'assigned')
    await leaveVisit(tx, visit, {
      how: 'taken_away',
      action: 'give_back',
      requestAction: 'give_back',
      reason: covering.kind,
      cause: 'area_event',
      timeIsChosen: true,
    })
  else {
    await withdrawOffers(tx, visitId, covering.kind)
    await moveVisit(tx, visit, 'reschedule', {}, { reason: covering.kind, cause: 'area_event' })
  }
  await moveWindow(tx, (await store.lockVisit(tx, visitId)) as store.VisitRow, until)
}
