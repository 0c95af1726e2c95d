export interface ToMove {
  visitId: string
  tehsilId: string
  skills: readonly string[]
  startsAt: number
}
export interface FreeHour {
  id: string
  startsAt: number
  endsAt: number
  left: number
}

/** Which free hours a visit may have: those of its tehsil and of people with its skills. */
export const kindOfRoom = (visit: Pick<ToMove, 'tehsilId' | 'skills'>): string =>
  [visit.tehsilId, ...visit.skills].join(' ')

/**
 * The earliest free hour for each visit, in the order in which they were to come; an hour is planned for no more visits
 * than it has room for, and nobody keeps the hour that they are to leave. Kinds of room may share people: the one who
 * takes the last room of them finds the other's gone, and says so then.
 */
export function planMoves(
  visits: readonly ToMove[],
  free: ReadonlyMap<string, readonly FreeHour[]>,
): Map<string, FreeHour | null> {
  const planned = new Map<string, number>()
  const plan = new Map<string, FreeHour | null>()
  for (const visit of visits.toSorted((a, b) => a.startsAt - b.startsAt || (a.visitId < b.visitId ? -1 : 1))) {
    const hour = (free.get(kindOfRoom(visit)) ?? []).find(
      (one) => one.startsAt !== visit.startsAt && (planned.get(one.id) ?? 0) < one.left,
    )
    if (hour) planned.set(hour.id, (planned.get(hour.id) ?? 0) + 1)
    plan.set(visit.visitId, hour ?? null)
  }
  return plan
}
