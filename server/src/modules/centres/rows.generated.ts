// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface ChangeColumns {
  id: string
  centre_id: string
  kind: 'make' | 'details' | 'money' | 'account' | 'close'
  before: unknown
  after: unknown
  reason: string
  state: 'set' | 'asked' | 'approved' | 'refused'
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string | null
}

export interface DayColumns {
  centre_id: string
  day: string
  last_no: number
}

export interface TicketColumns {
  id: string
  centre_id: string
  day: string
  no: number
  purpose: 'order' | 'collect' | 'question' | 'complaint'
  priority: boolean
  phone: string | null
  language: string
  state: 'waiting' | 'called' | 'serving' | 'done' | 'no_show'
  turn_at: Date
  counter: number | null
  wanted_counter: number | null
  request_id: string | null
  issued_by: string
  issued_at: Date
  called_at: Date | null
  served_at: Date | null
  ended_at: Date | null
  served_by: string | null
  version: number
}
