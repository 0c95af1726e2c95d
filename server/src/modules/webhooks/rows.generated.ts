// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface DeliveryColumns {
  id: string
  connection_id: string
  type: string
  request_id: string
  body: string
  made_at: Date
  state: 'waiting' | 'sent' | 'dead' | 'dropped'
  tries: number
  next_try_at: Date
  leased_until: Date | null
  last_error: string | null
  settled_at: Date | null
  closed_by: string | null
}

export interface ReceiverColumns {
  connection_id: string
  known_since: Date
  failures: number
  rests_until: Date | null
}
