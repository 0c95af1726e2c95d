// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface DeletionColumns {
  account_id: string
  at: Date
  requests: number
}

export interface DownloadColumns {
  id: string
  account_id: string
  asked_at: Date
  ready_at: Date | null
  expires_at: Date | null
  bytes: number | null
  making: string | null
}

export interface DownloadPartColumns {
  download_id: string
  making: string
  place: number
  sealed: Buffer
}
