// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface MessageColumns {
  id: string
  at: Date
  phone: string
  template: string
  language: string
  sealed: Buffer
  dedupe_key: string | null
  state: 'waiting' | 'sent' | 'failed'
  tries: number
  last_error: string | null
  not_before: Date | null
}
