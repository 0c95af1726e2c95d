import type { HomeVisit } from './home-visit.ts'
import type { RequestState } from './states.ts'

/** What will happen then. A visit has a time, everything else a day. */
export const NEXT_DATES = ['visit', 'correction', 'delivery', 'office_answer', 'your_last_day', 'expected'] as const
export type NextDateKind = (typeof NEXT_DATES)[number]
export interface NextDate {
  kind: NextDateKind
  fromMs: number
  untilMs: number | null
}

export interface DateFacts {
  state: RequestState
  homeVisit: HomeVisit | null
  dueAtMs: number | null
  slot: { startsAtMs: number; endsAtMs: number } | null
}

const KIND_OF_LEG = { collection: 'visit', correction: 'correction', delivery: 'delivery' } as const satisfies Record<
  HomeVisit['leg'],
  NextDateKind
>
const KIND_OF_STATE: Partial<Record<RequestState, NextDateKind>> = {
  submitted: 'office_answer',
  in_process: 'office_answer',
  booked: 'your_last_day',
  objected: 'your_last_day',
  at_office: 'your_last_day',
  approved: 'expected',
  issued: 'expected',
  delivering: 'expected',
}

/** The one date of a request: the visit that is to come, else the day that its state waits for. Two dates on one page are one too many. */
export function nextDateOf(f: DateFacts): NextDate | null {
  if (f.homeVisit)
    return { kind: KIND_OF_LEG[f.homeVisit.leg], fromMs: f.homeVisit.startsAtMs, untilMs: f.homeVisit.endsAtMs }
  if ((f.state === 'scheduled' || f.state === 'visit_assigned') && f.slot)
    return { kind: 'visit', fromMs: f.slot.startsAtMs, untilMs: f.slot.endsAtMs }
  const kind = KIND_OF_STATE[f.state]
  return kind && f.dueAtMs !== null ? { kind, fromMs: f.dueAtMs, untilMs: null } : null
}
