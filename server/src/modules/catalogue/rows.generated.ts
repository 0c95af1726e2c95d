// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface ServiceIntakeColumns {
  service_id: string
  taken: boolean
  why: string
  set_by: string
  set_at: Date
}

export interface ServiceVersionColumns {
  service_id: string
  version: number
  effective_from: string
  effective_to: string | null
  definition: unknown
  authored_by: string[] | null
  published_by: string
  published_at: Date
}
