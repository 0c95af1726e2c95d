import type { Fit } from './eligible.ts'
import type { DayNow, PersonNow, VisitNow } from './state.ts'

/** How it is decided who is asked for a visit, and in which order somebody goes to what they have promised. */
export interface Way {
  name: 'first-come' | 'plain-score' | 'planner'
  /** Before offers go out; `changed`: something has happened to the day since. */
  look: (day: DayNow, now: number, changed: boolean) => void
  /** In which order visits are offered that are offered in one moment. */
  inTurn: (visits: readonly VisitNow[]) => VisitNow[]
  /** The best to ask comes first. */
  best: (visit: VisitNow, fit: readonly Fit[]) => Fit[]
  next: (person: PersonNow) => VisitNow[]
}

const byBooking = (visits: readonly VisitNow[]): VisitNow[] =>
  visits.toSorted((a, b) => a.made.bookedAt - b.made.bookedAt || a.made.at - b.made.at)
const byBlock = ({ held }: PersonNow): VisitNow[] =>
  [...held].sort((a, b) => a.block![0] - b.block![0] || a.made.at - b.made.at)

/** The nearest who is free, whoever came first being served first. */
export const firstCome = (): Way => ({
  name: 'first-come',
  look: () => {},
  inTurn: byBooking,
  best: (_, fit) => fit.toSorted((a, b) => a.metres - b.metres || a.person.n - b.person.n),
  next: byBlock,
})

export const byScore = (fit: readonly Fit[]): Fit[] =>
  fit.toSorted((a, b) => a.score - b.score || a.person.n - b.person.n)

/** The product's own score, visit by visit. */
export const plainScore = (): Way => ({
  name: 'plain-score',
  look: () => {},
  inTurn: byBooking,
  best: (_, fit) => byScore(fit),
  next: byBlock,
})
