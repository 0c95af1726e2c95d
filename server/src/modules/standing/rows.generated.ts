// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AccountChangeColumns {
  id: string
  facilitator_id: string
  district_id: string
  tehsil_id: string
  state: 'waiting' | 'approved' | 'refused' | 'stopped'
  sealed: Buffer
  iban_index: Buffer
  forced: boolean
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  reason: Buffer | null
  pays_from: Date | null
  stopped_at: Date | null
}

export interface AnswerColumns {
  proceeding_id: string
  sealed: Buffer
  file_ids: string[]
  at: Date
}

export interface AppealColumns {
  proceeding_id: string
  sealed: Buffer
  file_ids: string[]
  at: Date
  due_at: Date
  verdict: 'upheld' | 'overturned' | null
  reason: Buffer | null
  by: string | null
  decided_at: Date | null
}

export interface ApplicationColumns {
  applicant_id: string
  person_id: string
  state: 'open' | 'vetting' | 'training' | 'approval' | 'approved' | 'admitted' | 'refused' | 'appealed' | 'withdrawn'
  round: number
  tehsil_id: string
  district_id: string
  sealed: Buffer
  identifier_index: Buffer
  iban_index: Buffer
  asked_again: string
  submitted_at: Date | null
  refused_code: string | null
  refused_words: Buffer | null
  refused_by: string | null
  refused_at: Date | null
  reapply_from: Date | null
  appeal_words: Buffer | null
  appealed_at: Date | null
  appeal_answer: Buffer | null
  appeal_by: string | null
  approved_by: string | null
  approved_reason: string | null
  approved_at: Date | null
  admitted_at: Date | null
  made_at: Date
}

export interface CheckDecisionColumns {
  id: number
  applicant_id: string
  round: number
  requirement_id: string
  verdict: 'passed' | 'again'
  reason: string
  by: string
  valid_until: string | null
  at: Date
}

export interface DecisionColumns {
  id: string
  proceeding_id: string
  facilitator_id: string
  outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending'
  reason: Buffer
  until: Date | null
  by: string
  at: Date
  appeal_due_at: Date
  overturned_at: Date | null
}

export interface HoldColumns {
  id: string
  facilitator_id: string
  kind: 'suspension' | 'protective' | 'pause' | 'retraining' | 'certificate' | 'warning'
  decision_id: string | null
  proceeding_id: string | null
  requirement_id: string | null
  since: Date
  until: Date | null
  ended_at: Date | null
  ended_why: string | null
}

export interface InvitedColumns {
  applicant_id: string
  tehsil_id: string
  district_id: string
  vehicle: string
  invited_by: string
  invited_at: Date
  sent_at: Date
  sends: number
  taken_back_at: Date | null
  taken_back_by: string | null
}

export interface ModuleReadColumns {
  applicant_id: string
  module_id: string
  at: Date
}

export interface NoticeColumns {
  proceeding_id: string
  sealed: Buffer
  hash: string
  file_ids: string[]
  served_by: string
  served_at: Date
  answer_due_at: Date
  read_at: Date | null
}

export interface PaperCheckColumns {
  applicant_id: string
  requirement_id: string
  state: 'missing' | 'waiting' | 'passed' | 'failed'
  reason: string
  decided_by: string | null
  decided_at: Date | null
  valid_until: string | null
  renewal: 'none' | 'due' | 'waiting' | 'lapsed'
  handed_in_at: Date | null
}

export interface PayHoldColumns {
  facilitator_id: string
  proceeding_id: string
  since: Date
  ended_at: Date | null
}

export interface PositionLookColumns {
  id: string
  facilitator_id: string
  week: string
  outcome: 'nothing_wrong' | 'talk' | 'complaint'
  note: string
  looked_by: string
  at: Date
}

export interface PositionWeekColumns {
  facilitator_id: string
  week: string
  district_id: string
  tehsil_id: string | null
  positions: number
  score: number
  reasons: unknown
  looked_at: Date | null
}

export interface ProceedingColumns {
  id: string
  facilitator_id: string
  tehsil_id: string | null
  district_id: string
  state: 'review' | 'noticed' | 'answered' | 'unanswered' | 'decided' | 'appealed' | 'dismissed' | 'final' | 'upheld' | 'overturned'
  origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
  ground: Buffer
  facts: unknown
  complainants: string[]
  opened_by: string
  opened_at: Date
  protective: boolean
  review_due_at: Date | null
  pause_reviewed_by: string | null
  pause_reviewed_at: Date | null
  pause_kept: boolean | null
  pause_words: Buffer | null
  dismissed_by: string | null
  dismissed_words: Buffer | null
  ended_at: Date | null
}

export interface QuizColumns {
  id: string
  applicant_id: string
  seed: string
  drawn: unknown
  begun_at: Date
  answered_at: Date | null
  right_count: number | null
  passed: boolean | null
  series: number
}

export interface StepColumns {
  from_state: string
  to_state: string
}
