// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface LineColumns {
  id: string
  statement_id: string
  place: number
  account: 'collection' | 'payout'
  booked_on: string
  amount_paisa: number
  bank_reference: string
  words: Buffer
  state: 'open' | 'matched' | 'suspense' | 'not_ours'
  movements: string[]
  found_by: 'booked' | 'reference' | 'batch' | 'trace' | 'person' | null
  asked_by: string | null
  settled_by: string | null
  settled_at: Date | null
  owner: string | null
  note: string | null
}

export interface ProposalColumns {
  line_id: string
  movement: string
  because: 'other_amount' | 'other_day' | 'not_the_only_one' | 'near_reference' | 'amount' | 'above_sum'
  amount_paisa: number
  expected_on: string
  name: string
  refused_by: string | null
  refused_at: Date | null
}

export interface StatementColumns {
  id: string
  account: 'collection' | 'payout'
  iban: string
  reference: string
  format: 'camt053' | 'csv'
  from_day: string
  to_day: string
  opening_paisa: number
  closing_paisa: number
  line_count: number
  digest: Buffer
  imported_by: string
  imported_at: Date
}
