import type { WeekKind } from '../calendar/index.ts'
import type { LocalText, Point } from '../shared/index.ts'

/** The counter of a department that is competent for an area. */
export interface Office {
  id: string
  departmentId: string
  kind: string
  name: LocalText
  districtId: string
  tehsilId: string
  /** What it serves: its tehsil, its whole district, or the whole territory. */
  serves: 'tehsil' | 'district' | 'territory'
  address: LocalText
  point: Point
  week: WeekKind
  phone?: string
  /** A walk-in centre has counters of our own, a till, and hours of its own. */
  centre?: CentreDesk
  /** Made up for demonstration; an operator replaces it by a CSV import. */
  demo: boolean
}

export interface CentreDesk {
  /** Local clock, HH:MM; on which days follows from the week and the calendar. */
  opens: string
  closes: string
  counters: number
  /** So much cash may lie in the till; then it goes to the bank first. */
  cashCapPaisa: number
  /** So much beside it may lie in the safe; nothing said: the centre has none. */
  safeCapPaisa?: number
}
