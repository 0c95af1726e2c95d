// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface CodeColumns {
  visit_id: string
  turn: number
  kind: 'start' | 'completion'
  hash: Buffer
}

export interface CodeRulingColumns {
  id: string
  visit_id: string
  turn: number
  kind: 'start' | 'completion'
  ruling: 'new_tries' | 'approved'
  reason: string
  actor: string
  at: Date
}

export interface DecisionColumns {
  id: string
  visit_id: string
  round: number
  at: Date
  candidates: unknown
  asked: string[]
  plan_id: string | null
}

export interface DeliveryWishColumns {
  request_id: string
  slot_id: string
  tehsil_id: string
  skills: string[]
  starts_at: Date
  ends_at: Date
  made_at: Date
}

export interface DisplacedColumns {
  id: number
  visit_id: string
  request_id: string
  district_id: string
  tehsil_id: string
  facilitator_id: string | null
  starts_at: Date
  outcome: 'offered_again' | 'moved' | 'told'
  at: Date
}

export interface HandBackColumns {
  visit_id: string
  turn: number
  facilitator_id: string
  how: 'given_back' | 'lost' | 'taken_away'
  reason: string
  by: string
  at: Date
}

export interface MoveColumns {
  batch_id: string
  visit_id: string
  slot_id: string
  result: 'waiting' | 'moved' | 'refused'
  refusal: string | null
  done_at: Date | null
}

export interface MoveBatchColumns {
  id: string
  by_actor: unknown
  reason: string
  at: Date
}

export interface OfferColumns {
  id: string
  visit_id: string
  facilitator_id: string
  round: number
  state: 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn'
  meters: number
  score: number
  because: string[]
  offered_at: Date
  expires_at: Date
  closed_at: Date | null
  reason: string | null
  heard_at: Date | null
  heard_by: 'app' | 'push' | 'text' | null
}

export interface OverrideColumns {
  id: string
  visit_id: string
  kind: 'hold' | 'pin'
  facilitator_id: string | null
  until: Date | null
  reason: string
  made_by: string
  made_at: Date
  ended_at: Date | null
  ended_how: 'let_go' | 'replaced' | 'ran_out' | 'fell' | 'visit_ended' | null
  ended_by: string | null
  ended_reason: string | null
}

export interface PlanColumns {
  id: string
  district_id: string
  day: string
  version: number
  seed: number
  planner: string
  made_at: Date
  rounds: number[]
  input: Buffer | null
  input_digest: string
  digest: string
  costs: unknown
}

export interface PlanStopColumns {
  plan_id: string
  visit_id: string
  facilitator_id: string | null
  why: string | null
  place: number | null
  arrives_at: Date | null
  begins_at: Date | null
  ends_at: Date | null
  travel_seconds: number | null
}

export interface PublishedColumns {
  tehsil_id: string
  through: string
}

export interface RecoveryColumns {
  id: string
  request_id: string
  tehsil_id: string | null
  district_id: string | null
  holder_id: string
  reason: string
  opened_at: Date
  due_at: Date
  fetcher_id: string | null
  ended_at: Date | null
  outcome: 'recovered' | 'lost' | 'settled' | null
  report: string | null
}

export interface SafeAskColumns {
  visit_id: string
  facilitator_id: string
  why: 'stopped' | 'away'
  asked_at: Date
  until: Date
  answered_at: Date | null
  alarmed_at: Date | null
}

export interface ShiftColumns {
  id: string
  facilitator_id: string
  started_at: Date
  planned_end: Date
  ended_at: Date | null
}

export interface TaskColumns {
  id: string
  visit_id: string
  request_id: string
  kind: 'collection' | 'correction' | 'delivery' | 'filing' | 'followUp' | 'pickUp'
  state: 'open' | 'done' | 'failed' | 'cancelled'
  outcome: string | null
  reason: string | null
  cause: string | null
  repeat: boolean
  commission_rule: string | null
  facilitator_id: string | null
  office_reference: string | null
  receipt_no: string | null
  paid_paisa: number
  made_at: Date
  ended_at: Date | null
}

export interface TripLinkColumns {
  id: string
  token_index: Buffer
  visit_id: string
  request_id: string
  made_at: Date
  ended_at: Date | null
  for_door: boolean
}

export interface VisitColumns {
  id: string
  kind: 'household' | 'office'
  state: 'planned' | 'offered' | 'assigned' | 'en_route' | 'arrived' | 'in_progress' | 'completed' | 'failed' | 'cancelled'
  version: number
  turn: number
  order_id: string
  office_id: string | null
  tehsil_id: string
  tehsils: string[]
  district_id: string
  lat: number
  lon: number
  starts_at: Date
  ends_at: Date
  manner: string
  slot_id: string | null
  minutes: number
  minimum_dwell_seconds: number
  skills: string[]
  equipment: string[]
  cash_paisa: number
  facilitator_id: string | null
  block: string | null
  only_facilitator_id: string | null
  prefer_facilitator_id: string | null
  round: number
  planned_at: Date
  assigned_at: Date | null
  departed_at: Date | null
  arrived_at: Date | null
  arrived_how: string | null
  arrival_run: unknown
  started_at: Date | null
  ended_at: Date | null
  silent_since: Date | null
  start_tries: number
  completion_tries: number
  call_attempts: number
  late_reschedules: number
  unproven: boolean
  unproven_why: string | null
  witness: Buffer | null
  reason: string | null
  cause: string | null
  codes_sent_at: Date | null
}

export interface VisitChangeColumns {
  seq: number
  visit_id: string
  at: Date
  device_at: Date | null
  action: string
  from_state: string
  to_state: string
  facilitator_id: string | null
  reason: string | null
  cause: string | null
  actor: string
  channel: string
}
