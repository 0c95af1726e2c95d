import { WAITS_MAX } from '@app/domain/slots'
import { instantAt, addDays, localDateOf, type LocalDate } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { roomIn } from '../open.ts'
import { holdNotBefore } from './hold.ts'
import * as store from './store.ts'

export interface Asked {
  accountId: string
  tehsilId: string
  serviceId: string
  manner: string
  skills: readonly string[]
  days: readonly LocalDate[]
  requestId: string | null
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ')

/**
 * A place at the end of the line for an hour on these days. Asked twice it is the same place. Refused while there is such an
 * hour to be had, and where the account has as many places as one may have.
 */
export async function ask(tx: Tx, asked: Asked): Promise<string> {
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  const [today, through] = [localDateOf(tx.at, utcOffsetMinutes), lastDay(tx)]
  const days = [...new Set(asked.days)].filter((day) => day >= today && day <= through).sort()
  const last = days.at(-1) ?? refuse('days_unfit', { field: 'days' })
  await store.oneAtATime(tx, asked.accountId)
  const open = await store.openOf(tx, asked.accountId)
  const same = open.find(
    (one) =>
      one.tehsil_id === asked.tehsilId &&
      one.service_id === asked.serviceId &&
      one.request_id === asked.requestId &&
      sameList(one.skills, asked.skills) &&
      days.every((day) => one.days.includes(day)),
  )
  if (same) return same.id
  if (open.length >= WAITS_MAX) refuse('waits_max', { open: open.length, most: WAITS_MAX })
  const until = instantAt(addDays(last, 1), '00:00', utcOffsetMinutes)
  const free = await roomIn(tx, { tehsilId: asked.tehsilId, skills: asked.skills, from: holdNotBefore(tx), to: until })
  if (free.some((hour) => days.includes(localDateOf(hour.startsAt, utcOffsetMinutes)))) refuse('hour_is_free')
  const id = newId()
  await store.insertWait(tx, {
    id,
    account_id: asked.accountId,
    tehsil_id: asked.tehsilId,
    service_id: asked.serviceId,
    manner: asked.manner,
    skills: [...asked.skills],
    days,
    request_id: asked.requestId,
    asked_at: tx.at,
    ends_at: until,
  })
  await tx.timer('slots.wait', id, until)
  // An hour that was given back between the look and here tells nobody of a place that was not there yet.
  await tx.enqueue('slots.tell', { tehsilId: asked.tehsilId }, { key: `tell ${asked.tehsilId}` })
  return id
}

/** Further ahead no hours are opened. */
const lastDay = (q: Query): LocalDate => {
  const { calendar, settings } = q.kernel.territory
  return addDays(localDateOf(q.at, calendar.utcOffsetMinutes), settings.slotHorizonDays)
}
