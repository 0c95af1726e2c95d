// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface GivenColumns {
  id: string
  kind: 'order' | 'lines' | 'trip' | 'household'
  account_id: string
  request_id: string | null
  words_hash: string
  words_named: boolean
  language: string
  proof: 'signed_in' | 'code' | 'voice' | 'counter' | 'door' | 'complaint' | 'not_kept'
  reference: string | null
  noted_by: string
  facts: unknown
  covers: string | null
  at: Date
  seq: number
}

export interface RelianceColumns {
  application_id: string
  request_id: string
  consent_id: string
  at: Date
}

export interface WithdrawalColumns {
  consent_id: string
  at: Date
  noted_by: string
  channel: string
  ending: 'cancel' | 'withdraw' | 'read_again' | 'end_links' | 'leave'
}

export interface WordingColumns {
  hash: string
  kind: 'order' | 'lines' | 'trip' | 'household'
  en: string
  ur: string
  since: Date
  before_kept: boolean
}
