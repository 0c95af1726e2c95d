import { isHeld } from '@app/domain/dispatch'
import { covers } from '@app/domain/availability'
import type { TimeWindow } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { tehsilOf } from '../../places/index.ts'
import { getOrder } from '../../requests/index.ts'
import { carriedInHour, isOverPromised, skillsFor, tehsilsNear } from '../../slots/index.ts'
import * as workforce from '../../workforce/index.ts'
import { giveUpTime } from '../visit/give-up-time.ts'
import * as store from '../store.ts'
import { noteDisplaced } from './displaced.ts'
import { homeVisitsIn } from './store.ts'

const LOOKED_AT = 1_000

/**
 * Hours near this person in which more visits are promised than those who work then can carry: the visits that were
 * planned last give way, and each household hears of it now, not when the hour has come. Answers which.
 */
export async function giveUpShortHours(
  tx: Tx,
  whose: { facilitatorId: string | null; tehsilIds: readonly string[] },
  when: TimeWindow,
): Promise<Set<string>> {
  const givenUp = new Set<string>()
  const tehsilIds = [...new Set([...whose.tehsilIds, ...(await tehsilsNear(tx, whose.tehsilIds))])]
  const districtIds = [...new Set(tehsilIds.flatMap((id) => tehsilOf(tx.kernel, id)?.districtId ?? []))]
  const visits = await homeVisitsIn(tx, { districtIds, tehsilIds }, when.from, when.to, LOOKED_AT)
  for (const inHour of Map.groupBy(visits, (visit) => visit.starts_at.getTime()).values()) {
    const [first] = inHour
    if (!first || !(await isOverPromised(tx, first.tehsil_id, first.starts_at))) continue
    for (const { id } of await beyond(tx, inHour)) {
      const visit = await store.lockVisit(tx, id)
      const outcome = visit && (await giveUpTime(tx, visit))
      if (!outcome) continue
      givenUp.add(id)
      await noteDisplaced(tx, visit, whose.facilitatorId, outcome)
    }
  }
  return givenUp
}

/** A visit whose room was taken a moment before somebody's hours changed is planned only now. */
export async function keepToHours(tx: Tx, visitId: string): Promise<void> {
  const visit = await store.findVisit(tx, visitId)
  if (visit?.kind !== 'household' || visit.starts_at <= tx.at) return
  // All of its hour lies with one ring of tehsils: where that holds what it promised, nobody's visit need be looked at.
  if (!(await isOverPromised(tx, visit.tehsil_id, visit.starts_at))) return
  const hour = { from: visit.starts_at, to: new Date(visit.starts_at.getTime() + 1) }
  await giveUpShortHours(tx, { facilitatorId: null, tehsilIds: [visit.tehsil_id] }, hour)
}

/** Of the visits of one hour those that nobody can carry: whoever has somebody keeps them, then it goes by who was first. */
async function beyond(tx: Tx, visits: readonly store.VisitRow[]): Promise<store.VisitRow[]> {
  const [first] = visits
  // Who alone may carry a visit, with the papers in their bag, is waited for.
  const waiting: store.VisitRow[] = []
  for (const visit of visits)
    if (!isHeld(visit.state) && visit.only_facilitator_id === null && (await holdsRoom(tx, visit))) waiting.push(visit)
  if (!first || !waiting.length) return []
  const hour = { from: first.starts_at, to: first.ends_at }
  const held = visits.filter((visit) => isHeld(visit.state))
  const theirs = await workforce.hours.workTimesOf(
    tx,
    held.flatMap((visit) => visit.facilitator_id ?? []),
    hour,
  )
  // Somebody who came beyond their hours takes nobody's place in them.
  const counted = held.filter((visit) => covers(theirs.get(visit.facilitator_id ?? '') ?? [], hour))
  const wanted = [...counted, ...waiting].map((visit) => ({
    tehsilId: visit.tehsil_id,
    skills: skillsFor(visit.manner, visit.skills),
  }))
  const carried = await carriedInHour(tx, first.tehsil_id, first.starts_at, wanted)
  return waiting.filter((_, i) => !carried[counted.length + i])
}

/** A collection's slot is its order's. Where none could be had nobody was promised anything, and whoever comes forward may have it. */
const holdsRoom = async (tx: Tx, visit: store.VisitRow): Promise<boolean> =>
  visit.slot_id !== null || (await getOrder(tx, visit.order_id)).slotId !== null
