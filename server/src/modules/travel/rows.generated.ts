// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface ModelColumns {
  version: number
  made_at: Date
  areas: unknown
  of_version: number
  put_back: boolean
}

export interface PutBackColumns {
  id: string
  to_version: number
  reason: string
  asked_by: string
  asked_at: Date
  state: 'asked' | 'approved' | 'refused'
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string | null
}

export interface RefitColumns {
  day: string
  at: Date
  outcome: 'taken' | 'too_few' | 'no_better'
  of_version: number
  version: number | null
  since: Date
  first_trip: number | null
  last_trip: number | null
  trips: number
  judges: number
  error_before: number | null
  error_after: number | null
  covered_after: number | null
}

export interface SettingOutColumns {
  visit_id: string
  at: Date
  meters: number
  area: 'dense' | 'town' | 'rural'
  band: 'free' | 'morning' | 'midday' | 'friday' | 'evening' | 'night'
}

export interface TripColumns {
  id: number
  arrived_at: Date
  meters: number
  seconds: number
  area: 'dense' | 'town' | 'rural'
  band: 'free' | 'morning' | 'midday' | 'friday' | 'evening' | 'night'
}
