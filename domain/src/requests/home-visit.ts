import type { TaskKind } from './states.ts'

/** Where a visit to the household stands, in the steps that the household itself tells apart. */
export const HOME_VISIT_STAGES = ['sought', 'promised', 'on_the_way', 'at_the_door', 'working'] as const
export type HomeVisitStage = (typeof HOME_VISIT_STAGES)[number]
export type HomeLeg = Extract<TaskKind, 'collection' | 'correction' | 'delivery'>

/** The visit to the household that is to come or under way; epoch milliseconds. */
export interface HomeVisit {
  stage: HomeVisitStage
  leg: HomeLeg
  startsAtMs: number
  endsAtMs: number
}

/** As {@link HomeVisit}, with what became of it: a status that is one thing. */
export const VISIT_STAGES = [...HOME_VISIT_STAGES, 'paid', 'done', 'failed', 'cancelled'] as const
export type VisitStage = (typeof VISIT_STAGES)[number]

const STAGE: Record<string, VisitStage> = {
  planned: 'sought',
  offered: 'sought',
  assigned: 'promised',
  en_route: 'on_the_way',
  arrived: 'at_the_door',
  in_progress: 'working',
  completed: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
}

/** What is said of a visit in that state; `paid`: all that was to be paid at the door has its receipt. */
export function visitStage(visitState: string, paid: boolean): VisitStage {
  const stage = STAGE[visitState]
  if (!stage) throw new Error(`no such state of a visit: ${visitState}`)
  return stage === 'working' && paid ? 'paid' : stage
}

/** The same of a visit that is not over; undefined once it is. */
export function homeVisitStage(visitState: string): HomeVisitStage | undefined {
  const stage = STAGE[visitState]
  return (HOME_VISIT_STAGES as readonly (VisitStage | undefined)[]).includes(stage)
    ? (stage as HomeVisitStage)
    : undefined
}

/** Somebody has promised to come, or is out: the household waits for a person, not for us. */
export const isPromised = (visit: HomeVisit | null): visit is HomeVisit => visit !== null && visit.stage !== 'sought'
