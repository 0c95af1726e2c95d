// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface CountedColumns {
  as_of: string
  seq: number
}

export interface EndedColumns {
  request_id: string
  seq: number
  at: Date
  service_id: string
  district_id: string
  mode: string
}

export interface FiledColumns {
  grievance_id: string
  service_id: string
  district_id: string
  mode: string
}

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

export interface SealCheckColumns {
  id: string
  asked_by: string
  asked_at: Date
  begun_at: Date
  ended_at: Date | null
  verdict: unknown
}

export interface StandColumns {
  request_id: string
  seq: number
  service_id: string
  district_id: string
  mode: string
  state: string
}

export interface StandingColumns {
  service_id: string
  district_id: string
  mode: string
  state: string
  count: number
}
