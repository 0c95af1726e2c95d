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

export interface WaitingColumns {
  id: string
  account_id: string
  tehsil_id: string
  service_id: string
  manner: string
  skills: string[]
  days: string[]
  request_id: string | null
  asked_at: Date
  ends_at: Date
  state: 'waiting' | 'told' | 'taken' | 'declined' | 'missed' | 'over'
  slot_id: string | null
  held_until: Date | null
  ended_at: Date | null
}
