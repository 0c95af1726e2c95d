import { WEEKDAYS, weekdayOf } from '@app/domain/calendar'
import { addDays, instantAt, type LocalDate, localDateOf } from '@app/domain/shared'
import { weekDoubt, WEEKS_KEPT_DAYS } from '@app/domain/tracking'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { tehsilOf } from '../../places/index.ts'
import { toldBetween } from '../../tracking/index.ts'
import * as workforce from '../../workforce/index.ts'
import * as store from './store.ts'

export const WEEKS = 'standing.position_weeks'
/** From where a week is gone on with. */
export interface WeeksToReckon {
  monday: string
  after: string
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
/** In the night from Sunday to Monday nobody looks yet. */
const RECKONED_AT = '03:00'
/** So many people at a time, each time a transaction of its own. */
const PEOPLE_AT_ONCE = 200
const DELETED_MAX = 10_000

function mondayOf(q: Pick<Tx, 'at' | 'kernel'>): LocalDate {
  const today = localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)
  return addDays(today, -WEEKDAYS.indexOf(weekdayOf(today)))
}

/**
 * Reckons a week that is over, some people at a time, and then waits for the next. A position that comes late counts on the day on
 * which it came.
 */
export async function reckonWeeks(tx: Tx, row: TimerRow<typeof WEEKS>): Promise<void> {
  const { monday, after } = row.payload
  const tellers = await toldBetween(tx, { from: monday, until: addDays(monday, 7), after, limit: PEOPLE_AT_ONCE })
  const people = new Map(
    (
      await workforce.many(
        tx,
        tellers.map((one) => one.facilitatorId),
      )
    ).map((one) => [one.id, one]),
  )
  for (const { facilitatorId, days } of tellers) {
    const { score, reasons } = weekDoubt(days)
    const person = people.get(facilitatorId)
    if (score === 0 || !person) continue
    const tehsilId = person.tehsilIds[0] ?? null
    await store.insertWeek(tx, {
      facilitator_id: facilitatorId,
      week: monday,
      district_id: (tehsilId && tehsilOf(tx.kernel, tehsilId)?.districtId) ?? '',
      tehsil_id: tehsilId,
      positions: days.reduce((sum, day) => sum + day.positions, 0),
      score,
      reasons,
    })
  }
  const last = tellers.at(-1)
  if (last && tellers.length === PEOPLE_AT_ONCE)
    return tx.timer(WEEKS, 'weekly', tx.at, { monday, after: last.facilitatorId })
  await store.deleteWeeksBefore(tx, addDays(mondayOf(tx), -WEEKS_KEPT_DAYS), DELETED_MAX)
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  const next = mondayOf(tx)
  const at = instantAt(addDays(next, 7), RECKONED_AT, utcOffsetMinutes)
  await tx.timer(WEEKS, 'weekly', at, { monday: next, after: NOBODY })
}

/** A system that starts reckons the week before at once; where that is done it changes nothing. */
export const scheduleWeeks = (kernel: Kernel): Promise<void> =>
  inTransaction(kernel, { actor: system('standing'), channel: 'system' }, (tx) =>
    tx.timer(WEEKS, 'weekly', tx.at, { monday: addDays(mondayOf(tx), -7), after: NOBODY }),
  )
