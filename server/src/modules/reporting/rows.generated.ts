// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface PlantColumns {
  what: string
  at: Date
}

export interface PublicationColumns {
  as_of: string
  text: string
  sha256: string
  key_id: string
  signature: Buffer
  published_at: Date
}
