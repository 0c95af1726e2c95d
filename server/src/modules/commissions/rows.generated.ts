// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AccrualColumns {
  task_id: string
  rule_id: string
  rule_version: string
  kind: 'done' | 'call_out' | 'wasted_leg' | 'corrected'
  leg: string
  visit_id: string
  request_id: string
  facilitator_id: string
  agency_id: string | null
  gross_paisa: number
  facilitator_paisa: number
  agency_paisa: number
  charged_to: string | null
  state: 'held' | 'available' | 'paid' | 'taken_back'
  unproven: boolean
  disputed_by: string | null
  earned_at: Date
  release_at: Date | null
  batch_id: string | null
  tax_paisa: number
  agency_state: 'held' | 'available' | 'paid' | 'taken_back' | null
  agency_batch_id: string | null
  offered_in: string | null
  agency_offered_in: string | null
  rate: 'whole' | 'further' | 'call_out' | null
  rule_paisa: number | null
  rule_further_paisa: number | null
  share_basis_points: number | null
  hold_days: number | null
  claim_id: string | null
}

export interface BankAnswerColumns {
  message_id: string
  digest: Buffer
  batch_id: string
  paid: number
  returned: number
  under_way: number
  read_by: string
  read_at: Date
}

export interface BatchLineColumns {
  batch_id: string
  payee_id: string
  reference: string
  account_id: string | null
  commission_paisa: number
  reimbursement_paisa: number
  accrued_paisa: number
  state: 'waiting' | 'sent' | 'left_out'
  why: 'pay_held' | 'no_account' | 'account_wrong' | 'account_changed' | 'sum_changed' | 'withdrawn' | null
}

export interface PayClaimColumns {
  id: string
  task_id: string
  rule_id: string
  facilitator_id: string
  said: Buffer
  said_at: Date
  owner: string | null
  owned_at: Date | null
  state: 'open' | 'upheld' | 'refused'
  further_paisa: number
  answer: Buffer | null
  answered_by: string | null
  answered_at: Date | null
}

export interface PayoutColumns {
  batch_id: string
  payee_id: string
  account_id: string | null
  gross_paisa: number
  reimbursement_paisa: number
  tax_paisa: number
  net_paisa: number
  taxpayer_active: boolean
  withholding_basis_points: number
  at: Date
  state: 'sent' | 'confirmed' | 'returned'
  bank_reference: string | null
  settled_at: Date | null
  reason: string | null
}

export interface PayoutBatchColumns {
  id: string
  state: 'made' | 'releasing' | 'released' | 'withdrawn'
  made_by: string
  made_at: Date
  settled_by: string | null
  settled_at: Date | null
  done_at: Date | null
  reason: string | null
}

export interface VisitDisputeColumns {
  visit_id: string
  case_id: string
}
