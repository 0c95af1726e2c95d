// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AttemptColumns {
  id: string
  message_id: string
  channel: 'push' | 'text' | 'email'
  connection_id: string | null
  state: 'sending' | 'accepted' | 'delivered' | 'refused' | 'unknown'
  provider_id: string | null
  parts: number
  price_paisa: number
  error: string | null
  blames_message: boolean
  sends: number
  begun_at: Date
  ended_at: Date | null
  reported_at: Date | null
}

export interface GatewayColumns {
  connection_id: string
  failures: number
  passed_over_until: Date | null
}

export interface MessageColumns {
  id: string
  at: Date
  phone: string
  template: string
  language: string
  sealed: Buffer
  dedupe_key: string | null
  state: 'waiting' | 'sending' | 'sent' | 'delivered' | 'unknown' | 'failed' | 'digested'
  tries: number
  last_error: string | null
  not_before: Date | null
  account_id: string | null
  digest_id: string | null
  again_from: Date | null
  only_channel: 'push' | 'text' | 'email' | null
}

export interface PreferenceColumns {
  account_id: string
  first_channel: 'push' | 'text' | 'email'
  email_sealed: Buffer | null
  email_proved_at: Date | null
  email_code_index: Buffer | null
  email_code_until: Date | null
  email_code_tries: number
  changed_at: Date
}

export interface PushKeyColumns {
  public_key: string
  private_sealed: Buffer
  made_at: Date
  retired_at: Date | null
}

export interface PushSubscriptionColumns {
  id: string
  account_id: string
  app: 'citizen' | 'facilitator' | 'console'
  endpoint_index: Buffer
  sealed: Buffer
  public_key: string
  made_at: Date
  last_ok: Date | null
  rests_until: Date | null
  gone_at: Date | null
}

export interface QuestionColumns {
  id: string
  phone: string
  template: string
  kind: 'extra_money' | 'rating' | 'slot' | 'cancel_fee'
  about: string
  asked_at: Date
  until: Date
  answered_at: Date | null
}

export interface UnmatchedReportColumns {
  connection_id: string
  said_id: string
  delivered: boolean
  error: string
  at: Date
}
