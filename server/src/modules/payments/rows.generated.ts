// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AssessmentColumns {
  request_id: string
  code: string
  amount_paisa: number
  reference: string
  state: 'offered' | 'accepted' | 'declined'
  at: Date
}

export interface BankCreditColumns {
  id: string
  amount_paisa: number
  bank_reference: string
  sender: Buffer
  state: 'open' | 'matched' | 'returned'
  at: Date
  request_id: string | null
  deposit_id: string | null
  settlement_id: string | null
  out_reference: string | null
  reason: string | null
  settled_by: string | null
  settled_at: Date | null
}

export interface CallbackColumns {
  id: number
  psid: string
  body: unknown
  genuine: boolean
  at: Date
}

export interface CashCountColumns {
  id: string
  facilitator_id: string
  counted_paisa: number
  expected_paisa: number
  at: Date
}

export interface DepositColumns {
  id: string
  facilitator_id: string
  amount_paisa: number
  slip_no: string
  slip_file_id: string | null
  state: 'in_transit' | 'matched'
  bank_reference: string | null
  at: Date
  matched_at: Date | null
}

export interface HeldActColumns {
  id: string
  endpoint: string
  same_as: Buffer
  input: Buffer
  amount_paisa: number
  made_by: string
  at: Date
  expires_at: Date
  state: 'open' | 'done' | 'withdrawn' | 'expired'
  settled_by: string | null
  settled_at: Date | null
  reason: string | null
}

export interface PaidLineColumns {
  request_id: string
  code: string
  receipt_no: string
  rail: string
  kind: string
  amount_paisa: number
  spent: 'psid' | 'counter' | 'third_party' | 'fee_due' | 'returned' | null
  department_id: string | null
  due_at: Date | null
  batch_id: string | null
}

export interface PayoutFundingColumns {
  id: string
  amount_paisa: number
  bank_reference: string
  at: Date
}

export interface PsidColumns {
  number: string
  reference: string
  request_id: string
  purpose: 'government' | 'all'
  amount_paisa: number
  lines: unknown
  from_cash_of: string | null
  state: 'open' | 'paid' | 'expired' | 'unknown' | 'cancelled'
  why: string | null
  transaction_id: string | null
  polls: number
  made_at: Date
  expires_at: Date
  paid_at: Date | null
}

export interface RailColumns {
  name: string
  url: string
  sealed_secret: Buffer
}

export interface RailCallColumns {
  id: number
  payment_id: string
  body: Buffer
  at: Date
}

export interface RailPaymentColumns {
  id: string
  rail: string
  reference: string
  request_id: string
  amount_paisa: number
  currency: string
  state: 'asked' | 'waiting' | 'unknown' | 'paid' | 'differs' | 'failed' | 'cancelled' | 'expired'
  why: string | null
  payer: Buffer | null
  last4: string
  sent_at: Date | null
  inquiries: number
  transaction_id: string | null
  taken_paisa: number | null
  begun_at: Date
  expires_at: Date
  booked_at: Date | null
}

export interface RailSettlementColumns {
  id: string
  rail: string
  gross_paisa: number
  fee_paisa: number
  bank_reference: string
  at: Date
}

export interface ReceiptColumns {
  receipt_no: string
  payment_id: string
  request_id: string
  order_id: string
  visit_id: string | null
  facilitator_id: string | null
  account_id: string
  rail: 'cash' | 'psid' | 'wallet' | 'bank'
  amount_paisa: number
  lines: unknown
  journal_key: string
  device_receipt_no: string | null
  qr: string
  at: Date
  device_at: Date | null
}

export interface RefundColumns {
  id: string
  request_id: string
  amount_paisa: number
  way: 'cash' | 'bank' | 'wallet'
  facilitator_id: string | null
  reference: string | null
  at: Date
  state: 'sent' | 'paid' | 'returned'
  destination_id: string | null
  batch_id: string | null
  centre_id: string | null
  receipt_no: string | null
  qr: string | null
  settled_at: Date | null
  reason: string | null
}

export interface RefundDestinationColumns {
  id: string
  request_id: string
  kind: 'bank' | 'wallet' | 'door' | 'centre'
  place: string | null
  last4: string | null
  sealed: Buffer | null
  state: 'chosen' | 'replaced' | 'used'
  chosen_by: string
  at: Date
  ended_at: Date | null
}

export interface RefundDueColumns {
  request_id: string
  amount_paisa: number
  since: Date
  reminded: number
  returned: string | null
  chosen: boolean
}

export interface RefundTryColumns {
  request_id: string
  turn: number
  tries: number
}

export interface SettlementColumns {
  batch_id: string
  department_id: string
  amount_paisa: number
  state: 'made' | 'sent' | 'confirmed' | 'withdrawn' | 'returned'
  at: Date
  confirmed_at: Date | null
  fees: number
  until: string | null
  made_by: string | null
  settled_by: string | null
  settled_at: Date | null
  reason: string | null
  confirmed_paisa: number
  advised_at: Date | null
}

export interface SettlementConfirmationColumns {
  id: string
  batch_id: string
  bank_reference: string
  day: string
  amount_paisa: number
  over_paisa: number
  reason: string | null
  said_by: string
  said_at: Date
}

export interface StandingColumns {
  request_id: string
  filed: boolean
  endings: number
  settled_state: string | null
}

export interface ThirdPartyColumns {
  id: string
  request_id: string
  visit_id: string
  facilitator_id: string
  code: string
  amount_paisa: number
  receipt_file_id: string
  paid_from: 'own_pocket' | 'cash_in_hand'
  at: Date
}
