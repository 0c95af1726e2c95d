import { isHeld } from '@app/domain/dispatch'
import { covers } from '@app/domain/availability'
import type { TimeWindow } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { tehsilOf } from '../../places/index.ts'
import { carriedInHour, skillsFor, tehsilsNear } from '../../slots/index.ts'
import * as workforce from '../../workforce/index.ts'
import { giveUpTime } from '../visit/give-up-time.ts'
import * as store from '../store.ts'
import { noteDisplaced } from './displaced.ts'
import { homeVisitsIn } from './store.ts'

const LOOKED_AT = 1_000

/**
 * Hours near this person in which more visits are promised than those who work then can carry: the visits that were
 * planned last give way, and each household hears of it now, not when the hour has come.
 */
export async function giveUpShortHours(
  tx: Tx,
  person: Pick<workforce.Facilitator, 'id' | 'tehsilIds'>,
  when: TimeWindow,
): Promise<void> {
  const tehsilIds = [...new Set([...person.tehsilIds, ...(await tehsilsNear(tx, person.tehsilIds))])]
  const districtIds = [...new Set(tehsilIds.flatMap((id) => tehsilOf(tx.kernel, id)?.districtId ?? []))]
  const visits = await homeVisitsIn(tx, { districtIds, tehsilIds }, when.from, when.to, LOOKED_AT)
  for (const inHour of Map.groupBy(visits, (visit) => visit.starts_at.getTime()).values())
    for (const { id } of await beyond(tx, inHour)) {
      const visit = await store.lockVisit(tx, id)
      const outcome = visit && (await giveUpTime(tx, visit))
      if (outcome) await noteDisplaced(tx, visit, person.id, outcome)
    }
}

/** Of the visits of one hour those that nobody can carry: whoever has somebody keeps them, then it goes by who was first. */
async function beyond(tx: Tx, visits: readonly store.VisitRow[]): Promise<store.VisitRow[]> {
  const [first] = visits
  // Who alone may carry a visit, with the papers in their bag, is waited for.
  const waiting = visits.filter((visit) => !isHeld(visit.state) && visit.only_facilitator_id === null)
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
