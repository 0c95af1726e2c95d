/**
 * Due process, as one table. Nobody is warned, paused by decision, suspended or ended but by this road: a review, a
 * notice with the evidence in it, an answer or the days for one, a decision by a person with reasons, an appeal
 * heard by another. The server enforces it, the database holds the same steps, and screens grey their buttons by it.
 */
export const PROCEEDING_STATES = [
  'review',
  'noticed',
  'answered',
  'unanswered',
  'decided',
  'appealed',
  'dismissed',
  'final',
  'upheld',
  'overturned',
] as const
export type ProceedingState = (typeof PROCEEDING_STATES)[number]

export const PROCEEDING_ACTIONS = [
  'serve',
  'answer',
  'expire',
  'decide',
  'dismiss',
  'appeal',
  'lapse',
  'uphold',
  'overturn',
] as const
export type ProceedingAction = (typeof PROCEEDING_ACTIONS)[number]

export type ProceedingRefusal =
  | 'notice_not_served'
  | 'notice_served'
  | 'answer_awaited'
  | 'already_answered'
  | 'not_decided_yet'
  | 'decided_already'
  | 'no_appeal'
  | 'appeal_pending'
  | 'appeal_time_over'
  | 'proceeding_closed'

export type ProceedingCell = { to: ProceedingState } | { no: ProceedingRefusal }
const to = (state: ProceedingState): ProceedingCell => ({ to: state })
const no = (refusal: ProceedingRefusal): ProceedingCell => ({ no: refusal })

const closed: Record<ProceedingAction, ProceedingCell> = {
  serve: no('proceeding_closed'),
  answer: no('proceeding_closed'),
  expire: no('proceeding_closed'),
  decide: no('proceeding_closed'),
  dismiss: no('proceeding_closed'),
  appeal: no('proceeding_closed'),
  lapse: no('proceeding_closed'),
  uphold: no('proceeding_closed'),
  overturn: no('proceeding_closed'),
}

export const PROCEEDING: { readonly [S in ProceedingState]: Readonly<Record<ProceedingAction, ProceedingCell>> } = {
  review: {
    serve: to('noticed'),
    dismiss: to('dismissed'),
    answer: no('notice_not_served'),
    expire: no('notice_not_served'),
    decide: no('notice_not_served'),
    appeal: no('not_decided_yet'),
    lapse: no('not_decided_yet'),
    uphold: no('no_appeal'),
    overturn: no('no_appeal'),
  },
  noticed: {
    serve: no('notice_served'),
    dismiss: to('dismissed'),
    answer: to('answered'),
    expire: to('unanswered'),
    decide: no('answer_awaited'),
    appeal: no('not_decided_yet'),
    lapse: no('not_decided_yet'),
    uphold: no('no_appeal'),
    overturn: no('no_appeal'),
  },
  answered: {
    serve: no('notice_served'),
    dismiss: to('dismissed'),
    answer: no('already_answered'),
    expire: no('already_answered'),
    decide: to('decided'),
    appeal: no('not_decided_yet'),
    lapse: no('not_decided_yet'),
    uphold: no('no_appeal'),
    overturn: no('no_appeal'),
  },
  // Nobody has decided yet, so a late answer is heard.
  unanswered: {
    serve: no('notice_served'),
    dismiss: to('dismissed'),
    answer: to('answered'),
    expire: to('unanswered'),
    decide: to('decided'),
    appeal: no('not_decided_yet'),
    lapse: no('not_decided_yet'),
    uphold: no('no_appeal'),
    overturn: no('no_appeal'),
  },
  decided: {
    serve: no('decided_already'),
    dismiss: no('decided_already'),
    answer: no('decided_already'),
    expire: no('decided_already'),
    decide: no('decided_already'),
    appeal: to('appealed'),
    lapse: to('final'),
    uphold: no('no_appeal'),
    overturn: no('no_appeal'),
  },
  appealed: {
    serve: no('decided_already'),
    dismiss: no('decided_already'),
    answer: no('decided_already'),
    expire: no('decided_already'),
    decide: no('decided_already'),
    appeal: no('appeal_pending'),
    lapse: no('appeal_pending'),
    uphold: to('upheld'),
    overturn: to('overturned'),
  },
  dismissed: closed,
  final: closed,
  upheld: closed,
  overturned: closed,
}

export const PROCEEDING_ENDS: readonly ProceedingState[] = ['dismissed', 'final', 'upheld', 'overturned']
export const isProceedingOver = (state: ProceedingState): boolean => PROCEEDING_ENDS.includes(state)

/** Days and hours of the process; a pack may lengthen them. */
export interface DueProcess {
  /** Within so many days somebody goes on with a review, or drops it; it lies on nobody meanwhile. */
  reviewDays: number
  answerDays: number
  /** From the answer, or from the end of its days. A pause that nobody has decided on by then is over. */
  decisionDays: number
  appealDays: number
  appealAnswerHours: number
  protectiveReviewHours: number
  warningDays: number
}
export const DUE_PROCESS: DueProcess = {
  reviewDays: 14,
  answerDays: 7,
  decisionDays: 14,
  appealDays: 7,
  appealAnswerHours: 72,
  protectiveReviewHours: 72,
  warningDays: 180,
}

export interface ProceedingDates {
  answerDueAt: Date | null
  appealDueAt: Date | null
}

/** What the action leads to at that moment, or why not. Time is part of the rule: days that have not run out have not run out. */
export function stepProceeding(
  state: ProceedingState,
  action: ProceedingAction,
  dates: ProceedingDates,
  at: Date,
): ProceedingCell {
  const cell = PROCEEDING[state][action]
  if ('no' in cell) return cell
  if (action === 'expire' && (!dates.answerDueAt || at < dates.answerDueAt)) return no('answer_awaited')
  if (action === 'appeal' && (!dates.appealDueAt || at >= dates.appealDueAt)) return no('appeal_time_over')
  if (action === 'lapse' && (!dates.appealDueAt || at < dates.appealDueAt)) return no('not_decided_yet')
  return cell
}

/** Why somebody came under review. A machine may open a review; it decides nothing. */
export const PROCEEDING_ORIGINS = ['low_rating', 'extra_money', 'grievance', 'hand', 'protective'] as const
export type ProceedingOrigin = (typeof PROCEEDING_ORIGINS)[number]
