// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface DraftColumns {
  id: string
  kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
  key: string
  base: number
  version: number | null
  value: unknown
  state: 'open' | 'submitted' | 'published' | 'withdrawn'
  revision: number
  author: string
  authors: string[]
  why: string
  sent_back: string
  effective_from: string | null
  approver: string | null
  made_at: Date
  updated_at: Date
  published_at: Date | null
}
