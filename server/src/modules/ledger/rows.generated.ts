// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AccountColumns {
  id: number
  code: string
  sub: string
  balance_paisa: number
  version: number
  reserved_paisa: number
  cap_paisa: number | null
}

export interface AccountClassColumns {
  code: string
  name: string
  side: 'debit' | 'credit'
  family: 'limited' | 'deferred'
  sub_kind: string
  capped: boolean
}

export interface BoundRefusalColumns {
  id: number
  key: string
  kind: string
  detail: unknown
  at: Date
}

export interface ClassBalanceColumns {
  code: string
  below_xid: string
  balance_paisa: number
}

export interface HeldProofColumns {
  day: string
  previous: Buffer
  digest: Buffer
  proof: unknown
  key_id: string
  signature: Buffer
  signed_at: Date
}

export interface JournalColumns {
  id: number
  key: string
  body_hash: Buffer
  kind: string
  effective_at: Date
  posted_at: Date
  period: string
  actor: string
  refs: unknown
  reverses: number | null
  xid: string
}

export interface PeriodColumns {
  code: string
  state: 'open' | 'soft' | 'hard'
  changed_at: Date
  changed_by: string
}

export interface PeriodStepColumns {
  id: number
  code: string
  from_state: string
  to_state: string
  asked_by: string
  let_go_by: string
  at: Date
}

export interface PostingColumns {
  journal_id: number
  line: number
  account_id: number
  amount_paisa: number
  balance_after_paisa: number | null
  version: number | null
  xid: string
}

export interface ReservationColumns {
  visit_id: string
  facilitator_id: string
  amount_paisa: number
  used_paisa: number
  state: 'held' | 'released'
  reserved_at: Date
  released_at: Date | null
}

export interface SealColumns {
  place: number
  journal_id: number
  digest: Buffer
  link: Buffer
  key_id: string
}

export interface SealHeadColumns {
  day: string
  place: number
  link: Buffer
  trial_balance: unknown
  key_id: string
  signature: Buffer
  signed_at: Date
}

export interface SealRootColumns {
  first_place: number
  last_place: number
  root: Buffer
  sealed_at: Date
  in_order: boolean
}

export interface SnapshotColumns {
  account_id: number
  below_xid: string
  balance_paisa: number
  taken_at: Date
}
