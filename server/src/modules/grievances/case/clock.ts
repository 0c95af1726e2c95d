import type { Events } from '@app/contract/events'
import { dueAgain, minutesLeft } from '@app/domain/grievances'
import type { Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import * as requests from '../../requests/index.ts'
import { climb, move, verdictOf } from './move.ts'
import * as store from '../store.ts'
import { pausedBy, workingUnder } from './store.ts'

const BATCH = 200

/** The step did not answer in its time: the case climbs by itself. */
export async function runOut(tx: Tx, timer: TimerRow<'grievance.due'>): Promise<void> {
  const row = await store.lockGrievance(tx, timer.key)
  if (row?.state !== 'open' || !row.due_at || row.due_at > tx.at) return
  const verdict = verdictOf(tx, row, 'run_out')
  if (verdict.ok) await climb(tx, row, 'run_out', verdict)
}

/** The days in which anybody could come back are over. */
export async function close(tx: Tx, timer: TimerRow<'grievance.close'>): Promise<void> {
  const row = await store.lockGrievance(tx, timer.key)
  if (row?.state !== 'decided' || !row.window_until || row.window_until > tx.at) return
  const verdict = verdictOf(tx, row, 'close')
  if (verdict.ok)
    await move(tx, row, {
      action: 'close',
      to: verdict.to,
      step: verdict.step,
      change: { owner_id: null, window_until: null },
    })
}

export const placeOf = (
  row: Pick<store.GrievanceRow, 'tehsil_id' | 'district_id' | 'office_id' | 'department_id'>,
): Parameters<typeof requests.areas.areaEventCovering>[1] => ({
  tehsilId: row.tehsil_id,
  districtId: row.district_id,
  officeId: row.office_id,
  departmentId: row.department_id,
})

/** An area event holds the clocks of its place from its beginning; one that is still to come sets a timer. */
export async function areaEventDeclared(tx: Tx, event: Events['area_event.declared']): Promise<void> {
  const declared = (await requests.areas.areaEvents(tx, tx.at)).find((one) => one.id === event.areaEventId)
  if (!declared) return
  if (declared.from_at > tx.at) await tx.timer('grievance.area_begins', declared.id, declared.from_at)
  else await holdClocks(tx, declared)
}
export async function areaEventBegins(tx: Tx, timer: TimerRow<'grievance.area_begins'>): Promise<void> {
  const begun = (await requests.areas.areaEvents(tx, tx.at)).find(
    (one) => one.id === timer.key && one.state === 'declared',
  )
  if (begun) await holdClocks(tx, begun)
}

async function holdClocks(tx: Tx, event: Awaited<ReturnType<typeof requests.areas.areaEvents>>[number]): Promise<void> {
  for (let after = 0; ;) {
    const rows = await workingUnder(tx, event.scope, after, BATCH)
    for (const row of rows) await hold(tx, row.id, event.id)
    after = rows.at(-1)?.running ?? after
    if (rows.length < BATCH) return
  }
}

/** Begun anew in a place that an event covers: the new step's clock stands still from the first. */
export async function holdWhereCovered(tx: Tx, row: store.GrievanceRow): Promise<store.GrievanceRow> {
  const event = row.state === 'open' ? await requests.areas.areaEventCovering(tx, placeOf(row), tx.at) : null
  if (!event) return row
  await hold(tx, row.id, event.id)
  return (await store.findGrievance(tx, row.id)) ?? row
}

async function hold(tx: Tx, grievanceId: string, areaEventId: string): Promise<void> {
  const row = await store.lockGrievance(tx, grievanceId)
  if (row?.state !== 'open' || !row.due_at) return
  const verdict = verdictOf(tx, row, 'pause')
  if (!verdict.ok) return
  const { calendar, grievances: rules } = tx.kernel.territory
  const left = minutesLeft(calendar, rules, tx.at, row.due_at, row.district_id)
  await move(tx, row, {
    action: 'pause',
    to: verdict.to,
    step: verdict.step,
    change: { due_at: null, minutes_left: left, paused_by: areaEventId },
    reason: `area_event ${areaEventId}`,
  })
}

/** It is over: each clock goes on with what it had left, unless another event covers the place. */
export async function areaEventEnded(tx: Tx, event: Events['area_event.ended']): Promise<void> {
  for (let after = 0; ;) {
    const rows = await pausedBy(tx, event.areaEventId, after, BATCH)
    for (const row of rows) await goOn(tx, row.id)
    after = rows.at(-1)?.running ?? after
    if (rows.length < BATCH) return
  }
}

async function goOn(tx: Tx, grievanceId: string): Promise<void> {
  const row = await store.lockGrievance(tx, grievanceId)
  if (row?.state !== 'paused' || row.minutes_left === null) return
  const other = await requests.areas.areaEventCovering(tx, placeOf(row), tx.at)
  if (other) return void (await store.patch(tx, row.id, { paused_by: other.id }, tx.at))
  const verdict = verdictOf(tx, row, 'resume')
  if (!verdict.ok) return
  const { calendar, grievances: rules } = tx.kernel.territory
  await move(tx, row, {
    action: 'resume',
    to: verdict.to,
    step: verdict.step,
    change: {
      due_at: dueAgain(calendar, rules, tx.at, row.minutes_left, row.district_id),
      minutes_left: null,
      paused_by: null,
    },
  })
}
