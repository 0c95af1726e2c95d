import type { Output, ParsedInput } from '@app/contract'
import { isOut, mayWork, plannedEnd } from '@app/domain/dispatch'
import { addDays, DAY_MS, localDateOf } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { locate, tehsilOf } from '../../places/index.ts'
import { forgetOldHours, publishHours, setCrews } from '../../slots/index.ts'
import * as tracking from '../../tracking/index.ts'
import * as workforce from '../../workforce/index.ts'
import { planDaysOf } from '../plan/days-to-plan.ts'
import { cashStanding } from '../visit/cash-work.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import * as store from './store.ts'
import { heldVisits } from '../store.ts'

export async function getShift(q: Query): Promise<Output<'shift.get'>> {
  const me = await workforce.getFacilitator(q, facilitatorOf(q))
  const shift = await store.openShift(q, me.id)
  const { position: cash, warning } = await cashStanding(q, me.id)
  const blockedBecause = [
    ...(mayWork(me.standing) ? [] : ['standing_not_active']),
    ...(shift && shift.planned_end > q.at ? [] : ['not_on_shift']),
    ...(cash.overAuthorityPaisa > 0
      ? ['cash_over_authority']
      : cash.inHandPaisa + cash.reservedPaisa >= cash.capPaisa
        ? ['cash_cap_exceeded']
        : warning === 'aged'
          ? ['cash_aged']
          : []),
  ]
  return {
    onShift: shift !== undefined,
    since: shift?.started_at.toISOString() ?? null,
    until: shift?.planned_end.toISOString() ?? null,
    standing: me.standing,
    name: me.name,
    badgeNo: me.badgeNo,
    sex: me.sex,
    skills: me.skills,
    tehsils: me.tehsilIds
      .flatMap((id) => tehsilOf(q.kernel, id) ?? [])
      .map(({ id, name, headquarters }) => ({ id, name, point: headquarters })),
    cashPaisa: cash.inHandPaisa,
    cashCapPaisa: cash.capPaisa,
    blockedBecause,
  }
}

const WAITING_ASKED = 100

/** Begins to work here, until a planned end. Where the shift began is never shown or kept as such. A second beginning may prolong it. */
export async function startShift(tx: Tx, input: ParsedInput<'shift.start'>): Promise<Output<'shift.start'>> {
  const me = await workforce.getFacilitator(tx, facilitatorOf(tx))
  if (!mayWork(me.standing)) refuse('standing_not_active', { standing: me.standing })
  const place = locate(tx.kernel, input.at)
  if (!place.served) refuse('area_not_served', { field: 'at' })
  const ends =
    plannedEnd(
      tx.kernel.territory.calendar,
      tx.at,
      place.districtId ?? undefined,
      input.until === undefined ? undefined : new Date(input.until),
    ) ?? refuse('shift_end_unfit', { field: 'until' })
  const shift = await store.beginShift(tx, newId(), me.id, ends, tx.at)
  await tx.timer('shift.ends', shift.id, shift.planned_end)
  await tracking.begin(tx, me.id, input.at)
  // Who works was counted when they said so; only hours that nobody has opened yet are still to be told.
  if (await openHours(tx, me.tehsilIds)) await setCrews(tx, me.tehsilIds, () => workforce.roster(tx, me.tehsilIds))
  for (const { id } of await store.waitingVisits(tx, me.tehsilIds, tx.at, WAITING_ASKED))
    await tx.enqueue('dispatch.offer', { visitId: id }, { key: `offer ${id}` })
  await planDaysOf(tx, { facilitatorId: me.id })
  return { done: true }
}

/** What was promised for today is done or given back first; what lies on other days stays promised. */
export async function endShift(tx: Tx): Promise<Output<'shift.end'>> {
  const facilitatorId = facilitatorOf(tx)
  const shift = await store.lockShift(tx, facilitatorId)
  const today = localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)
  const open = (await heldVisits(tx, facilitatorId)).filter(
    (visit) =>
      isOut(visit.state) || localDateOf(visit.starts_at, tx.kernel.territory.calendar.utcOffsetMinutes) <= today,
  )
  if (open.length) refuse('visit_open', { visitIds: open.map((visit) => visit.id) })
  await store.endShift(tx, facilitatorId, tx.at)
  if (shift) await tx.cancelTimer('shift.ends', shift.id)
  await tracking.end(tx, facilitatorId)
  await planDaysOf(tx, { facilitatorId })
  return { done: true }
}

/** Tells the slots who works in these tehsils, as far ahead as slots are shown; nothing when nothing changed. */
export async function publishCapacity(tx: Tx, tehsilIds: readonly string[]): Promise<void> {
  await openHours(tx, tehsilIds)
  await setCrews(tx, tehsilIds, () => workforce.roster(tx, tehsilIds))
}

/** Opens hours that were not open yet; answers whether there were any. */
async function openHours(tx: Tx, tehsilIds: readonly string[]): Promise<boolean> {
  const { calendar, settings } = tx.kernel.territory
  const today = localDateOf(tx.at, calendar.utcOffsetMinutes)
  const through = addDays(today, settings.slotHorizonDays)
  let opened = false
  for (const tehsilId of [...tehsilIds].sort()) {
    const districtId = tehsilOf(tx.kernel, tehsilId)?.districtId
    if (districtId === undefined) continue
    if (((await store.findPublished(tx, tehsilId))?.through ?? '') >= through) continue
    const known = await store.lockPublished(tx, tehsilId)
    const from = known && known.through >= today ? addDays(known.through, 1) : today
    for (let day = from; day <= through; day = addDays(day, 1)) await publishHours(tx, { tehsilId, districtId, day })
    if (from > through) continue
    await store.savePublished(tx, tehsilId, through)
    opened = true
  }
  return opened
}

/** People are counted for so many tehsils together. */
const TEHSILS_AT_ONCE = 25
const HOURS_KEPT_DAYS = 2

/** Slots are shown so many days ahead: every day the horizon moves on by one, whoever begins a shift or not. */
export async function extendHorizon(tx: Tx): Promise<void> {
  const served = await workforce.tehsilsServed(tx)
  for (let from = 0; from < served.length; from += TEHSILS_AT_ONCE)
    await publishCapacity(tx, served.slice(from, from + TEHSILS_AT_ONCE))
  await forgetOldHours(tx, new Date(tx.at.getTime() - HOURS_KEPT_DAYS * DAY_MS))
  await tx.timer('slots.horizon', 'all', new Date(tx.at.getTime() + DAY_MS))
}
