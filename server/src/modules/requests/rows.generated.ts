// Generated from the migrated database by `npm run generate`; a test fails when it is stale.

export interface AreaEventColumns {
  id: string
  kind: string
  scope: unknown
  from_at: Date
  to_at: Date
  note: string
  state: 'proposed' | 'declared' | 'ended'
  proposed_by: string
  declared_by: string | null
}

export interface CapLiftColumns {
  id: string
  account_id: string
  scope: 'order' | 'day'
  reason: string
  lifted_by: string
  at: Date
  until: Date
  used_by: string | null
}

export interface ChangeColumns {
  seq: number
  request_id: string
  at: Date
  device_at: Date | null
  kind: string
  action: string | null
  from_state: string | null
  to_state: string | null
  cause: string | null
  reason: string | null
  words: unknown
  actor: string
  channel: string
}

export interface DoubtColumns {
  order_id: string
  district_id: string | null
  tehsil_id: string | null
  score: number
  reasons: unknown
  outcome: 'none' | 'call_back' | 'look'
  state: 'clear' | 'waiting' | 'confirmed' | 'let_go' | 'denied' | 'ran_out'
  at: Date
  decided_at: Date | null
  decided_by: string | null
  reason: string | null
}

export interface FalseVisitColumns {
  order_id: string
  what: 'nobody' | 'no_address' | 'denied'
  device: Buffer | null
  told: Buffer | null
  cell: string | null
  at: Date
}

export interface NeedColumns {
  id: string
  request_id: string
  kind: 'appear' | 'cure' | 'pay' | 'confirm' | 'return_original' | 'wait'
  owner: 'citizen' | 'law'
  party_id: string | null
  party_label: unknown
  what: unknown
  place: unknown
  due_at: Date | null
  state: 'open' | 'met' | 'lapsed' | 'waived'
  reference: string | null
  opened_at: Date
  closed_at: Date | null
}

export interface OrdersColumns {
  id: string
  account_id: string
  person_id: string
  contact_phone: string
  language: string
  channel: string
  ordered_by: string | null
  discreet: boolean
  safe_hours: string | null
  pay_with: 'cash' | 'psid'
  manner: string
  tehsil_id: string | null
  district_id: string | null
  pin_lat: number | null
  pin_lon: number | null
  private: Buffer | null
  skills: string[]
  slot_id: string | null
  slot_starts_at: Date | null
  slot_ends_at: Date | null
  earliest_offered: Date | null
  late_reschedules: number
  walk_in: Buffer | null
  made_at: Date
}

export interface OriginColumns {
  order_id: string
  account_id: string
  device: Buffer | null
  address: Buffer | null
  receiver: Buffer | null
  cell: string | null
  made_at: Date
  address_bare: boolean
  pin_by_hand: boolean
}

export interface PartyColumns {
  id: string
  request_id: string
  role: string
  label: string
  name: string
  phone: string | null
  district_id: string | null
  private: Buffer | null
}

export interface ReaderColumns {
  request_id: string
  facilitator_id: string
  until: Date | null
}

export interface ReadingColumns {
  request_id: string
  reader: string
  roles: string[]
  part: 'request' | 'application' | 'search' | 'visit' | 'complaint' | 'export'
  quarter: number
  at: Date
  call_id: string | null
  reason: 'proved' | 'on_call' | 'no_call' | null
}

export interface RefundWayColumns {
  request_id: string
  refund_to: 'bank' | 'wallet' | 'door' | 'centre'
}

export interface RequestColumns {
  id: string
  order_id: string
  tracking_no: string
  version: number
  service_id: string
  service_version: number
  case_id: string
  mode: string
  state: 'draft' | 'booked' | 'scheduled' | 'visit_assigned' | 'visiting' | 'ready' | 'submitted' | 'in_process' | 'objected' | 'approved' | 'issued' | 'delivering' | 'at_office' | 'delivered' | 'closed' | 'rejected' | 'withdrawn' | 'cancelled' | 'failed'
  state_since: Date
  tehsil_id: string | null
  district_id: string | null
  office_id: string | null
  department_id: string
  centre_id: string | null
  subject_name: string
  subject_person_id: string | null
  private: Buffer
  form_version: number
  quote: unknown
  due_at: Date | null
  form_ready: boolean
  papers_ready: boolean
  proof_ready: boolean
  paid: boolean
  owed_paisa: number
  door_due_paisa: number | null
  originals_out: number
  originals_holder: string | null
  paper_to_come: boolean
  failures_by_citizen: number
  office_took: boolean
  work_began: boolean
  correction_cause: string | null
  office_visit_open: boolean
  objection: unknown
  end_reason: unknown
  cancel_fee_paisa: number
  refund_paisa: number
  home_visit: unknown
  receipt_no: string | null
  made_at: Date
  updated_at: Date
  forgotten_at: Date | null
}

export interface SpanColumns {
  request_id: string
  from_at: Date
  to_at: Date | null
  party: string
}

export interface TallyColumns {
  mode: string
  state: string
  count: number
}

export interface TallyLineColumns {
  seq: number
  mode: string
  state: string
  change: number
}
