// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface ChangeColumns {
  seq: number
  grievance_id: string
  at: Date
  action: string
  from_state: string | null
  to_state: string
  step: string
  clock: 'start' | 'stop' | 'restart' | null
  why: string | null
  due_at: Date | null
  owner_id: string | null
  reason: Buffer | null
  actor: string
  channel: string
}

export interface DecisionColumns {
  seq: number
  grievance_id: string
  at: Date
  step: string
  decided_by: string
  upheld: boolean
  reason_code: string
  words: Buffer
  remedies: unknown
}

export interface EvidenceColumns {
  grievance_id: string
  part: 'core' | 'messages' | 'rating'
  sha256: Buffer
  sealed: Buffer
  frozen_at: Date
}

export interface GrievanceColumns {
  id: string
  running: number
  version: number
  request_id: string
  visit_id: string | null
  kind: 'overcharge' | 'no_show' | 'delay' | 'conduct' | 'wrong_document' | 'refund' | 'visit_reason' | 'other'
  state: 'open' | 'paused' | 'decided' | 'referred' | 'withdrawn' | 'closed'
  step: 'officer' | 'district' | 'programme' | 'ombudsman'
  account_id: string
  household_id: string
  filed_by: string
  channel: string
  words: Buffer | null
  amount_asked_paisa: number | null
  tehsil_id: string | null
  district_id: string | null
  office_id: string | null
  department_id: string
  accused_facilitator_id: string | null
  accused_person_id: string | null
  accused_agency_id: string | null
  accused_office_id: string | null
  barred: string[]
  owner_id: string | null
  due_at: Date | null
  minutes_left: number | null
  paused_by: string | null
  window_until: Date | null
  upheld: boolean | null
  clawback: boolean
  goodwill_paisa: number
  refund_paisa: number
  flag: string | null
  filed_at: Date
  updated_at: Date
  forgotten_at: Date | null
}

export interface MessageColumns {
  id: string
  grievance_id: string
  at: Date
  thread: 'complainant' | 'accused'
  said_by: 'complainant' | 'accused' | 'owner'
  words: Buffer | null
  file_id: string | null
  media_type: string | null
  actor: string
  channel: string
}
