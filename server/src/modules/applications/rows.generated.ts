// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AmendmentColumns {
  request_id: string
  field: string
  value: Buffer
  amended_at: Date
}

export interface ApplicationColumns {
  application_id: string
  request_id: string
  order_id: string
  tracking_no: string
  service_id: string
  service_version: number
  case_id: string
  department_id: string
  office_id: string
  district_id: string | null
  tehsil_id: string | null
  way: 'visit' | 'self' | 'desk' | 'rest' | 'csv' | 'email'
  state: 'to_take' | 'in_process' | 'objected' | 'approved' | 'issued' | 'decided'
  reference: string | null
  reported_only: boolean
  proof_hash: string | null
  filed_at: Date | null
  taken_at: Date | null
  due_at: Date | null
  decided_at: Date | null
  name_words: Buffer[]
  held_message: string | null
  document_no: string | null
  paper_id: string | null
  digital_file_id: string | null
  collect_code_hash: Buffer | null
  collect_code: Buffer | null
  collect_tries: number
  second_paper_id: string | null
  version: number
  draft_file_id: string | null
}

export interface DecisionColumns {
  application_id: string
  place: number
  request_id: string
  kind: 'filed' | 'taken' | 'confirmed' | 'objected' | 'appearance' | 'cured' | 'approved' | 'rejected' | 'issued' | 'misprinted' | 'sent_back' | 'handed_over' | 'late_answer' | 'reopened' | 'over' | 'reissued'
  code: string | null
  words: Buffer | null
  ground: string | null
  decided_by: string
  channel: string
  at: Date
}

export interface ObjectionColumns {
  objection_id: string
  application_id: string
  request_id: string
  code: string
  cause: string
  note: Buffer | null
  items: unknown
  raised_by: string
  raised_at: Date
  cured_by: 'upload' | 'visit' | 'office' | 'other' | null
  cured_at: Date | null
  answered_at: Date | null
}

export interface OwnOutcomeColumns {
  request_id: string
  asked: number
  asked_at: Date | null
  outcome: 'received' | 'refused' | 'waiting' | null
  told_at: Date | null
}

export interface OwnReminderColumns {
  id: string
  request_id: string
  at: Date
  words: Buffer
  made_at: Date
  sent_at: Date | null
}

export interface ProofColumns {
  request_id: string
  hash: string
  lines: Buffer
  proved_by: string
  proved_at: Date
}
