import { nextCounterWindow } from '@app/domain/dispatch'
import { HOUR_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { calendarOf, moveSlot, getOrder } from '../../requests/index.ts'
import { release, skillsFor } from '../../slots/index.ts'
import { planDays } from '../plan/days-to-plan.ts'
import { doorWindow, lookFor } from './plan-visit.ts'
import { tell } from './move-visit.ts'
import * as store from '../store.ts'

/** Time to find somebody for the new window. */
const LEAD_HOURS = 2

/** The promised time is past or cannot be kept: the next one that works, chosen by us and told to the household. */
export async function moveWindow(
  tx: Tx,
  visit: store.VisitRow,
  notBefore = new Date(tx.at.getTime() + LEAD_HOURS * HOUR_MS),
): Promise<void> {
  const tasks = (await store.tasksOfVisit(tx, visit.id)).filter((task) => task.state === 'open')
  const [first] = tasks
  if (!first) return
  const window =
    visit.kind === 'office'
      ? counterOf(tx, visit, notBefore)
      : await doorWindow(
          tx,
          { notBefore },
          { tehsilId: visit.tehsil_id, districtId: visit.district_id },
          { manner: visit.manner },
          { skills: visit.skills },
        )
  if (visit.slot_id) await release(tx, { slotId: visit.slot_id, skills: skillsFor(visit.manner, visit.skills) })
  // A collection's slot is the order's, and the household reads it there.
  const ofOrder = first.kind === 'collection'
  await store.patchVisit(tx, visit.id, {
    starts_at: window.startsAt,
    ends_at: window.endsAt,
    slot_id: ofOrder ? null : window.slotId,
  })
  if (ofOrder)
    await moveSlot(tx, visit.order_id, { id: window.slotId, startsAt: window.startsAt, endsAt: window.endsAt })
  await planDays(tx, visit.district_id, [visit.starts_at, window.startsAt])
  await tell(tx, { ...visit, starts_at: window.startsAt, ends_at: window.endsAt }, tasks)
  await lookFor(tx, visit.id, window, first.kind)
}

function counterOf(tx: Tx, visit: store.VisitRow, notBefore: Date): { startsAt: Date; endsAt: Date; slotId: null } {
  const { from, to } = nextCounterWindow(
    tx.kernel.territory.calendar,
    notBefore,
    calendarOf(tx, { office_id: visit.office_id, district_id: visit.district_id }),
  )
  return { startsAt: from, endsAt: to, slotId: null }
}

/** The household chose another slot: the visit follows it. */
export async function followOrderSlot(tx: Tx, visit: store.VisitRow): Promise<void> {
  const of = await getOrder(tx, visit.order_id)
  if (!of.slotStartsAt || !of.slotEndsAt || of.slotStartsAt.getTime() === visit.starts_at.getTime()) return
  await store.patchVisit(tx, visit.id, { starts_at: of.slotStartsAt, ends_at: of.slotEndsAt })
  await planDays(tx, visit.district_id, [visit.starts_at, of.slotStartsAt])
  const moved = (await store.findVisit(tx, visit.id)) as store.VisitRow
  await tell(tx, moved, await store.tasksOfVisit(tx, visit.id))
  await lookFor(tx, visit.id, { startsAt: of.slotStartsAt, endsAt: of.slotEndsAt }, 'collection')
}
