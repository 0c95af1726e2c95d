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
