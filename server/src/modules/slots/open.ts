import { roomFor } from '@app/domain/slots'
import type { LocalDate } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { crewsByHour } from './crews.ts'
import * as store from './store.ts'

export interface TakenSlot {
  id: string
  tehsilId: string
  startsAt: Date
  endsAt: Date
}

const SLOTS_SHOWN = 100
/** More than a horizon has hours. */
const SLOTS_LOOKED_AT = 500

interface WantedTime {
  tehsilId: string
  skills: readonly string[]
  from: Date
  to: Date
}

/** Slots with room for these skills, the soonest first. `left` is what is there for certain: at least so many. */
export const openSlots = async (q: Query, wanted: WantedTime): Promise<(TakenSlot & { left: number })[]> =>
  (await roomIn(q, wanted)).slice(0, SLOTS_SHOWN)

/** All of them. */
export async function roomIn(q: Query, wanted: WantedTime): Promise<(TakenSlot & { left: number })[]> {
  const rows = await store.slotsWithSpare(q, wanted.tehsilId, wanted.skills, wanted.from, wanted.to, SLOTS_LOOKED_AT)
  const left = await closerLook(
    q,
    rows.filter((row) => row.spare <= 0),
    wanted,
  )
  return rows
    .map((s) => ({
      id: s.id,
      tehsilId: s.tehsil_id,
      startsAt: s.starts_at,
      endsAt: s.ends_at,
      left: s.spare > 0 ? s.spare : (left.get(s.id) ?? 0),
    }))
    .filter((s) => s.left > 0)
}

/** Where people near by are as many as promises near by, they may still be able to change places. */
async function closerLook(
  q: Query,
  rows: readonly (store.SlotRow & { ring: string })[],
  wanted: { tehsilId: string; skills: readonly string[] },
): Promise<Map<string, number>> {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return new Map()
  const [crews, promised] = await Promise.all([
    crewsByHour(q, first.ring, first.starts_at, last.starts_at),
    store.promisedIn(q, first.ring, first.starts_at, last.starts_at),
  ])
  const byHour = Map.groupBy(promised, (one) => one.starts_at.getTime())
  return new Map(
    rows.map((row) => {
      const hour = (byHour.get(row.starts_at.getTime()) ?? []).map((one) => ({
        tehsilId: one.tehsil_id,
        skills: one.skills,
        visits: one.visits,
      }))
      return [row.id, roomFor(crews(row.starts_at), hour, wanted)]
    }),
  )
}

/** Days of a tehsil on which hours are open to the public that have not begun, whether or not one of them is free. */
export const daysOf = async (q: Query, tehsilId: string, from: Date, to: Date): Promise<LocalDate[]> =>
  (await store.daysOf(q, tehsilId, from, to, q.kernel.territory.calendar.utcOffsetMinutes)).map((row) => row.day)
