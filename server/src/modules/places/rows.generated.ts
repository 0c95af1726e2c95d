// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface DistrictOpeningColumns {
  district_id: string
  opens_on: string | null
  set_by: string
  set_at: Date
}

export interface OfficeColumns {
  id: string
  office: unknown
  imported_by: string
  imported_at: Date
}
