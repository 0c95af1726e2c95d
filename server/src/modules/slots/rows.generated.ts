// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface CrewColumns {
  id: number
  tehsils: string[]
  skills: string[]
  people: number
}

export interface CrewHourColumns {
  crew_id: number
  starts_at: Date
  people: number
}

export interface PlaceColumns {
  tehsil_id: string
  ring: string
  near: string[]
}

export interface PromisedColumns {
  slot_id: string
  skills: string[]
  tehsil_id: string
  starts_at: Date
  visits: number
}

export interface SlotColumns {
  id: string
  tehsil_id: string
  starts_at: Date
  ends_at: Date
}
