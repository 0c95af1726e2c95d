// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface ConnectionColumns {
  id: string
  kind: string
  purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
  subject_id: string
  name: string
  position: number
  money: boolean
  state: 'draft' | 'on' | 'paused' | 'ended'
  revision: number
  settings: unknown
  secrets: Buffer | null
  secret_names: string[]
  former_secrets: Buffer | null
  former_until: Date | null
  waits: 'turnOn' | 'change' | null
  proposed_name: string | null
  proposed_settings: unknown
  proposed_secrets: Buffer | null
  proposed_secret_names: string[] | null
  changed_by: string
  asked_by: string | null
  confirmed_by: string | null
  made_at: Date
  changed_at: Date
  last_good_at: Date | null
  last_bad_at: Date | null
  last_bad_code: string | null
  last_bad_said: string | null
}

export interface TrialColumns {
  id: string
  connection_id: string
  by: string
  at: Date
  state: 'running' | 'done'
  ok: boolean
  code: string
  said: string
  steps: Buffer | null
}
