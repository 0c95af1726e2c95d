import type { Manner, Sex, VisitKind, VisitState } from '@app/domain/dispatch'
import type { Point } from '@app/domain/shared'

/** From the first instant to before the second, in epoch milliseconds. */
export interface Stretch {
  fromMs: number
  toMs: number
}

/** An open visit of the day. */
export interface DayVisit {
  id: string
  kind: VisitKind
  state: VisitState
  point: Point
  /** When work may begin there: the promised window, of a counter only while it is open. */
  open: readonly Stretch[]
  minutes: number
  /** Null until somebody is inside. */
  startedMs: number | null
  /** Any of them may be the facilitator's. */
  tehsilIds: readonly string[]
  manner: Manner
  skills: readonly string[]
  equipment: readonly string[]
  /** To be taken at the door; of a promised visit what was reserved for it under the cash cap. */
  cashPaisa: number
  /** Gross pay by the rules of today. */
  payPaisa: number
  waitingHours: number
  facilitatorId: string | null
  /** Whoever carries the papers, or whom operations pinned it to: nobody else does it. */
  onlyFacilitatorId: string | null
  preferFacilitatorId: string | null
  /** Who is thinking it over. */
  askedIds: readonly string[]
  /** Who gave it back, or was lost on it, today; and who said no to it, or nothing, and is not asked again yet. */
  leftByIds: readonly string[]
}

/** A facilitator who may work in that place on that day. */
export interface DayPerson {
  id: string
  sex: Sex
  skills: readonly string[]
  equipment: readonly string[]
  tehsilIds: readonly string[]
  /** When they may be sent. */
  times: readonly Stretch[]
  /** Where they were last seen; null: their way begins at their first stop. */
  point: Point | null
  /** What may still be taken under the cash cap, beside what is reserved for their promised visits. */
  headRoomPaisa: number
  /** Visits of the day that are behind them. */
  visitsDone: number
  /** Earned since Monday. */
  weekPaisa: number
}

/** A day in one district, as it is in the store. */
export interface DayFacts {
  /** Nothing is planned before it: now, or the day's begin if that is still to come. */
  fromMs: number
  /** Local midnight; seconds of the plan are counted from it. */
  dayStartMs: number
  dayEndMs: number
  /** Pauses inside the hours in which people may be visited: Friday's prayer, the breaking of the fast. */
  breaks: readonly Stretch[]
  visits: readonly DayVisit[]
  people: readonly DayPerson[]
  /** What even earnings are worth in minutes of road; without it, the domain's. */
  fairnessRoadMinutes?: number
}
