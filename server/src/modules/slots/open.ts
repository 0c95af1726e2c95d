import { roomFor } from '@app/domain/slots'
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

/** Slots with room for these skills, the soonest first. `left` is what is there for certain: at least so many. */
export async function openSlots(
  q: Query,
  wanted: { tehsilId: string; skills: readonly string[]; from: Date; to: Date },
): Promise<(TakenSlot & { left: number })[]> {
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
    .slice(0, SLOTS_SHOWN)
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
