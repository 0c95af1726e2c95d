// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AlertColumns {
  id: string
  kind: 'sos' | 'duress' | 'citizen' | 'unsafe' | 'cash_over' | 'psid_differs' | 'filing_stuck' | 'callback_missed' | 'letter_aside' | 'reading_unusual' | 'codes_misused' | 'start_codes_wrong'
  state: 'raised' | 'acknowledged' | 'closed'
  caller_id: string | null
  facilitator_id: string | null
  request_id: string | null
  visit_id: string | null
  tehsil_id: string | null
  district_id: string | null
  sealed: Buffer
  lat: number | null
  lon: number | null
  accuracy_meters: number | null
  channel: string
  certain: boolean
  raised_at: Date
  heard_at: Date
  rings: number
  escalations: number
  escalated_at: Date | null
  acknowledged_by: string | null
  acknowledged_at: Date | null
  closed_by: string | null
  closed_at: Date | null
  outcome: string | null
  subject: string | null
  facts: unknown
  call: boolean
}

export interface AlertLogColumns {
  id: number
  alert_id: string
  what: string
  note: string
  by: string
  at: Date
  whom: string | null
}

export interface RobberyColumns {
  id: string
  facilitator_id: string
  alert_id: string | null
  tehsil_id: string | null
  district_id: string
  amount_paisa: number
  state: 'reported' | 'approved_once' | 'booked' | 'refused'
  account: Buffer
  police_report: string
  reported_by: string
  reported_at: Date
  first_approver: string | null
  second_approver: string | null
  decided_at: Date | null
  reason: string
}

export interface VisitNowColumns {
  visit_id: string
  facilitator_id: string
  request_ids: string[]
  since: Date
  ended_at: Date | null
}
