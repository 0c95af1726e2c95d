// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AlarmColumns {
  alert_id: string
  facilitator_id: string
  since: Date
}

export interface BeginningColumns {
  facilitator_id: string
  lat: number
  lon: number
  day: string
}

export interface DeviceColumns {
  facilitator_id: string
  token_index: Buffer
  dialect: 'osmand' | 'owntracks'
  name: string
  given_at: Date
  ends_at: Date
  heard_at: Date | null
}

export interface FixColumns {
  facilitator_id: string
  at: Date
  lat: number
  lon: number
  accuracy_meters: number
  speed_mps: number | null
  mock: boolean
}

export interface MarkerColumns {
  facilitator_id: string
  lat: number | null
  lon: number | null
  at: Date | null
  accuracy_meters: number | null
  held_lat: number | null
  held_lon: number | null
  held_at: Date | null
  heard_at: Date
  on_shift: boolean
}

export interface PhoneColumns {
  phone_index: Buffer
  day: string
  facilitator_id: string
}

export interface PurgeColumns {
  id: number
  day: string | null
  purged_at: Date
  fixes: number
  people: number
  bytes: number | null
}

export interface ToldColumns {
  facilitator_id: string
  day: string
  positions: number
  kept: number
  mock: number
  repeated: number
  leaps: number
  evenly_sure: number
  unsure: number
  stretches: number
  drawn: number
}

export interface ViewerColumns {
  request_id: string
  facilitator_id: string
  from_at: Date
  until: Date | null
}
