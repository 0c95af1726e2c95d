// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AccountColumns {
  id: string
  person_id: string
  kind: 'citizen' | 'facilitator' | 'staff'
  phone: string
  language: string
  roles: string[]
  jurisdiction: unknown
  totp_sealed: Buffer | null
  totp_step: number
  duress_index: Buffer | null
  duress_at: Date | null
  demo: boolean
  by_hand: boolean
  made_at: Date
  suspended_at: Date | null
  ended_at: Date | null
  last_seen_at: Date | null
  phones_cut: number
  phones_cut_at: Date | null
}

export interface AgentLineColumns {
  agent_id: string
  call_id: string
  since: Date
}

export interface CallerCheckColumns {
  agent_id: string
  account_id: string
  checked_at: Date
  until: Date
}

export interface CallerTryColumns {
  agent_id: string
  phone: string
  what: 'sent' | 'wrong'
  at: Date
}

export interface CodeRequestColumns {
  phone: string
  address_index: Buffer
  at: Date
  browser_index: Buffer
  known: boolean
}

export interface FirstLinkColumns {
  id: string
  account_id: string
  token_hash: Buffer
  purpose: 'first' | 'recovery' | 'invitation'
  made_at: Date
  expires_at: Date
  ticket_index: Buffer | null
  totp_sealed: Buffer | null
  openings: number
  tries: number
  used_at: Date | null
  phone_confirmed: boolean | null
  voided_at: Date | null
}

export interface HouseholdColumns {
  id: string
  owner_person_id: string
}

export interface HouseholdMemberColumns {
  household_id: string
  person_id: string
  relation: string
  adult: boolean
  phone: string | null
  invite_index: Buffer | null
  invite_expires_at: Date | null
  invite_tries: number
  confirmed_at: Date | null
  left_at: Date | null
}

export interface InvitedColumns {
  inviter_person_id: string
  phone_index: Buffer
  at: Date
}

export interface KnownBrowserColumns {
  account_id: string
  browser_index: Buffer
  first_at: Date
  last_at: Date
}

export interface LoginCodeColumns {
  phone: string
  app: string
  code_index: Buffer
  sent_at: Date
  expires_at: Date
  tries: number
  sends: number
  language: string
}

export interface NamedNumberColumns {
  account_id: string
  phone_index: Buffer
  code_index: Buffer
  sent_at: Date
  tries: number
  proved_at: Date | null
}

export interface NumberChangeColumns {
  id: string
  account_id: string
  seen_by: 'codes' | 'card' | 'call' | 'visit' | 'own_word'
  from_phone: string
  to_phone: string | null
  state: 'waiting' | 'cooling' | 'done' | 'refused' | 'stopped'
  reason: string
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string
  moves_at: Date | null
  ended_by: string | null
  ended_at: Date | null
}

export interface NumberDoubtColumns {
  ticket_index: Buffer
  account_id: string
  phone: string
  language: string
  made_at: Date
  expires_at: Date
}

export interface NumberWrongColumns {
  account_id: string
  at: Date
}

export interface PasskeyColumns {
  id: string
  account_id: string
  credential_id: Buffer
  public_key: Buffer
  counter: number
  transports: string[]
  name: string
  made_at: Date
  used_at: Date | null
  stopped_at: Date | null
}

export interface PasskeyQuestionColumns {
  challenge_index: Buffer
  account_id: string | null
  purpose: 'make' | 'sign_in' | 'step_up'
  expires_at: Date
}

export interface PersonColumns {
  id: string
  name: string
  name_ur: string
  sex: 'M' | 'F' | 'X' | null
  born: string | null
  identifier_kind: string
  identifier_sealed: Buffer | null
  identifier_index: Buffer | null
  made_at: Date
}

export interface RecoveryAttemptColumns {
  id: string
  at: Date
  outcome: 'used' | 'used_before' | 'wrong' | 'too_many'
  account_id: string | null
}

export interface RecoveryCodeColumns {
  id: string
  label: string
  salt: Buffer
  hash: Buffer
  memory_kib: number
  passes: number
  made_at: Date
  used_at: Date | null
  voided_at: Date | null
}

export interface RoleGrantColumns {
  account_id: string
  roles: string[]
  asked_by: string
  confirmed_by: string | null
  at: Date
}

export interface RoleRequestColumns {
  account_id: string
  roles: string[]
  asked_by: string
  asked_at: Date
}

export interface SecondFactorColumns {
  ticket_index: Buffer
  account_id: string
  app: string
  expires_at: Date
  tries: number
}

export interface SessionColumns {
  token_index: Buffer
  account_id: string
  app: string
  made_at: Date
  expires_at: Date
  seen_at: Date | null
  device: string
  network: string
  proved_at: Date | null
  proof_tries: number
}

export interface SignInCodeColumns {
  phone: string
  app: string
  browser_index: Buffer
  code_index: Buffer
  sent_at: Date
  expires_at: Date
  tries: number
  sends: number
  language: string
}

export interface StaffEmailColumns {
  account_id: string
  email: string
  given_at: Date
}

export interface WrongCodeColumns {
  network_index: Buffer
  phone_index: Buffer
  at: Date
}
