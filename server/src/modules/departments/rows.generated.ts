// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AnswerColumns {
  department_id: string
  message_id: string
  application_id: string
  request_id: string
  sequence: number
  kind: 'acknowledged' | 'objected' | 'approved' | 'rejected' | 'issued'
  body: Buffer
  came_by: 'send' | 'poll' | 'callback' | 'hand'
  arrived_at: Date
  superseded: boolean
}

export interface ArrivalColumns {
  id: string
  department_id: string
  message_id: string
  application_id: string
  connection_id: string
  came_by: 'poll' | 'callback' | 'hand'
  message: Buffer
  bytes: Buffer | null
  tries: number
  last_error: string | null
  arrived_at: Date
}

export interface CursorColumns {
  department_id: string
  connector: string
  position: string
  read_at: Date
}

export interface FilingColumns {
  application_id: string
  request_id: string
  tracking_no: string
  department_id: string
  office_id: string | null
  district_id: string | null
  tehsil_id: string | null
  connector: 'rest' | 'csv' | 'email'
  round: number
  envelope: Buffer
  state: 'queued' | 'sent' | 'later' | 'accepted' | 'refused' | 'stuck' | 'over'
  tries: number
  last_error: string | null
  refusal_code: string | null
  refusal_words: Buffer | null
  next_try_at: Date | null
  reference: string | null
  last_sequence: number
  queued_at: Date
  sent_at: Date | null
  answered_at: Date | null
}

export interface LetterColumns {
  id: string
  department_id: string
  connector: string
  connection_id: string | null
  key: string
  reason: string
  body: Buffer
  size_bytes: number
  arrived_at: Date
  state: 'open' | 'taken' | 'dropped'
  closed_by: string | null
  closed_at: Date | null
  why: string
  file: Buffer | null
  file_kind: string | null
  file_sha256: string | null
  application_id: string | null
  message_id: string | null
}

export interface OutageColumns {
  line: string
  since: Date
  next_try_at: Date
  tries: number
}
