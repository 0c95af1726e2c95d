// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AgencyColumns {
  id: string
  name: unknown
  state: 'asked' | 'approved' | 'refused' | 'closed'
  share_basis_points: number | null
  active: boolean
  made_at: Date
  tax_number: string | null
  closed_at: Date | null
}

export interface AgencyAccountColumns {
  change_id: string
  agency_id: string
  sealed: Buffer
  iban_index: Buffer
}

export interface AgencyChangeColumns {
  id: string
  agency_id: string
  kind: 'found' | 'share' | 'release' | 'account' | 'details' | 'close'
  facilitator_id: string | null
  share_basis_points: number | null
  from_day: string | null
  reason: string
  state: 'asked' | 'approved' | 'refused'
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string | null
  details: unknown
}

export interface AgencyInvitationColumns {
  id: string
  agency_id: string
  phone: string
  code_index: Buffer
  by: string
  made_at: Date
  expires_at: Date
  used_by: string | null
  used_at: Date | null
}

export interface AgencyShareColumns {
  agency_id: string
  from_day: string
  share_basis_points: number
  change_id: string
  made_at: Date
}

export interface CentreColumns {
  id: string
  payee_id: string
  made_at: Date
}

export interface CentreAccountColumns {
  change_id: string
  centre_id: string
  sealed: Buffer
  begun_at: Date | null
}

export interface DayOffColumns {
  id: string
  facilitator_id: string
  starts_at: Date
  ends_at: Date
  kind: 'leave' | 'sick' | 'other'
  reason: string
  by: string
  made_at: Date
  lifted_at: Date | null
  lifted_by: string | null
}

export interface FacilitatorColumns {
  id: string
  person_id: string
  name: string
  name_ur: string
  phone: string
  badge_no: string
  standing: 'applied' | 'vetting' | 'training' | 'approved' | 'active' | 'paused' | 'warned' | 'suspended' | 'ended'
  decision_id: string | null
  sex: 'M' | 'F' | 'X'
  skills: string[]
  equipment: string[]
  vehicle: string
  tehsils: string[]
  agency_id: string | null
  taxpayer_active: boolean
  rating: string | null
  rated_visits: number
  rating_multiplier: string
  version: number
  made_at: Date
}

export interface FactChangeColumns {
  id: string
  facilitator_id: string
  kind: 'skills' | 'equipment' | 'tehsils' | 'vehicle' | 'tax' | 'cashCap' | 'photo'
  before: unknown
  after: unknown
  reason: string
  from_day: string | null
  file_id: string | null
  state: 'asked' | 'approved' | 'in_force' | 'refused' | 'withdrawn'
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  decision_reason: string | null
  in_force_at: Date | null
}

export interface PhotoColumns {
  facilitator_id: string
  sealed: Buffer
  set_at: Date
}

export interface PlannedShiftColumns {
  id: string
  agency_id: string | null
  facilitator_id: string
  tehsil_id: string
  starts_at: Date
  ends_at: Date
  by: string
  made_at: Date
  dropped_at: Date | null
}

export interface StandingChangeColumns {
  id: number
  facilitator_id: string
  from_standing: string | null
  to_standing: string
  reason: string
  by: string
  at: Date
}

export interface WorkingWeekColumns {
  id: number
  facilitator_id: string
  spans: unknown
  by: string
  at: Date
}
