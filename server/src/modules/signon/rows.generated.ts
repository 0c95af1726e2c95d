// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AttemptColumns {
  id: string
  connection_id: string
  state_index: Buffer
  keep_index: Buffer
  step: 'begun' | 'came' | 'known' | 'refused' | 'used'
  sealed: Buffer | null
  account_id: string | null
  refusal: string | null
  made_at: Date
  expires_at: Date
}

export interface BindingColumns {
  id: string
  connection_id: string
  issuer: string
  subject: string
  account_id: string
  bound_at: Date
  last_at: Date | null
  ended_at: Date | null
}

export interface ProviderColumns {
  connection_id: string
  issuer: string
  metadata: unknown
  read_at: Date
  keys: unknown
}
