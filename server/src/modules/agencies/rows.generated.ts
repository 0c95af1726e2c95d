// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface PlannedShiftColumns {
  id: string
  agency_id: string
  facilitator_id: string
  tehsil_id: string
  starts_at: Date
  ends_at: Date
  by: string
  made_at: Date
  dropped_at: Date | null
}
