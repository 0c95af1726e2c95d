// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface CallColumns {
  id: string
  phone: string | null
  direction: string
  agent_id: string
  at: Date
  disposition: string | null
  request_id: string | null
  note: string | null
  finished_at: Date | null
}

export interface CallbackColumns {
  id: string
  owed_for: string
  reason: string
  phone: string
  visit_id: string | null
  request_id: string | null
  promised_at: Date
  owner: string | null
  taken_until: Date | null
  tries: number
  done_at: Date | null
  reached: boolean | null
  visit_confirmed: boolean | null
  note: string | null
  promised_until: Date
}

export interface CtiEventColumns {
  event_id: string
  call_ref: string
  kind: 'newCall' | 'answer' | 'hangup'
  at: Date
  arrived_at: Date
}

export interface InboundSmsColumns {
  message_id: string
  at: Date
}

export interface SeatColumns {
  agent_id: string
  extension: string
  presence: 'ready' | 'away'
  since: Date
}

export interface SmsOfferColumns {
  phone: string
  request_id: string
  slot_ids: string[]
  at: Date
}

export interface SwitchCallColumns {
  call_ref: string
  phone: string | null
  rang_at: Date | null
  answered_at: Date | null
  hung_up_at: Date | null
  agent_id: string | null
  call_id: string | null
  abandoned_at: Date | null
  callback_id: string | null
}
