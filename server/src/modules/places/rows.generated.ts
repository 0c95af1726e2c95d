// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface OfficeColumns {
  id: string
  office: unknown
  imported_by: string
  imported_at: Date
}
