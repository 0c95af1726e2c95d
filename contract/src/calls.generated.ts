// Generated from the contract by `npm run generate`; a test fails when it is stale.
import type { ServiceDefinition } from '@app/domain/catalogue'

export type Action =
  | 'book'
  | 'discard'
  | 'expire'
  | 'confirm_slot'
  | 'complete_by_upload'
  | 'complete_at_desk'
  | 'file_oneself'
  | 'change_mode'
  | 'cancel'
  | 'accept_offer'
  | 'reschedule'
  | 'no_capacity'
  | 'depart'
  | 'give_back'
  | 'facilitator_lost'
  | 'complete_collection'
  | 'fail_visit'
  | 'no_show'
  | 'submit'
  | 'send_back'
  | 'withdraw'
  | 'lapse'
  | 'acknowledge'
  | 'object'
  | 'approve'
  | 'reject'
  | 'cure'
  | 'issue'
  | 'plan_delivery'
  | 'deliver_digitally'
  | 'keep_at_office'
  | 'lose'
  | 'deliver'
  | 'fail_delivery'
  | 'collect_at_office'
  | 'return_to_department'
  | 'close'
  | 'report_error'
  | 'redo'
  | 'reopen'
export type Address = {
  pin: Point
  accuracyMeters: number | null
  movedByHand: boolean
  landmark: string
  house: string
  street: string
  area: string
  tehsilId?: Slug
}
export type AddressGiven = {
  pin: Point
  accuracyMeters?: number | null
  movedByHand?: boolean
  landmark: string
  house?: string
  street?: string
  area?: string
  tehsilId?: Slug
}
export type Agency = {
  id: Id
  name: LocalText
  state: 'asked' | 'approved' | 'refused' | 'closed'
  active: boolean
  people: number
  basisPoints: BasisPoints
  shares: { from: Day; basisPoints: BasisPoints }[]
}
export type AgencyChange = {
  id: Id
  agencyId: Id
  agencyName: LocalText
  kind: 'found' | 'share' | 'release' | 'account' | 'details' | 'close'
  facilitatorId: Id | null
  facilitatorName: string | null
  basisPoints: BasisPoints | null
  from: Day | null
  accountMasked: string | null
  details: { name: LocalText; taxNumber: string } | null
  reason: string
  state: 'asked' | 'approved' | 'refused'
  askedBy: string
  askedAt: Instant
  decidedBy: string
  decidedAt: Instant | null
  decisionReason: string
  mayDecide: boolean
}
export type AgencyPerson = {
  facilitatorId: Id
  name: string
  badgeNo: string
  standing: string
  tehsilIds: Slug[]
  skills: string[]
  vehicle: string
  rating: number | null
  ratedVisits: number
  onShift: boolean
  until: Instant | null
  openVisits: number
  payHeld: boolean
  cash: {
    inHandPaisa: Paisa
    capPaisa: Paisa
    inTransitPaisa: Paisa
    overAuthorityPaisa: Paisa
    warning: string
    oldestAt: Instant | null
  }
}
export type Answers = Record<string, unknown>
export type AppName = 'citizen' | 'facilitator' | 'console'
export type Application = {
  state: 'open' | 'vetting' | 'training' | 'approval' | 'approved' | 'admitted' | 'refused' | 'appealed' | 'withdrawn'
  standing: string
  name: string
  nameUr: string
  sex: Sex | null
  born: Day | null
  identifierMasked: string
  ibanMasked: string
  tehsilId: string
  education: string
  vehicle: string
  badgeNo: string | null
  checks: {
    requirementId: Slug
    name: LocalText
    help: LocalText
    icon: string
    sides: ('front' | 'back' | 'page')[]
    state: 'missing' | 'waiting' | 'passed' | 'failed'
    files: { fileId: Id; side: string }[]
    reason: string
    decidedBy: string
    decidedAt: Instant | null
    validUntil: Day | null
    renewal: 'none' | 'due' | 'waiting' | 'lapsed'
  }[]
  training: Training
  refused: {
    code: string
    label: LocalText
    words: string
    at: Instant
    reapplyFrom: Instant
    mayReapply: boolean
    appealDueAt: Instant | null
    appealedAt: Instant | null
    answerDueAt: Instant | null
    appealAnswer: string
  } | null
  submittedAt: Instant | null
  canSubmit: boolean
  askedAgain: string
}
export type AreaEvent = {
  id: Id
  kind: 'flood' | 'smog' | 'heat' | 'unrest' | 'network' | 'system_down'
  scope: { districtId?: Slug; tehsilId?: Slug; officeId?: Slug; departmentId?: Slug }
  from: Instant
  to: Instant
  note: string
  state: 'proposed' | 'declared' | 'ended'
}
export type Asset = { kind: 'vehicle' | 'property' | 'instrument'; number: string; details: Record<string, string> }
export type AssetGiven = { kind: 'vehicle' | 'property' | 'instrument'; number: string; details?: Record<string, string> }
export type BasisPoints = number
export type Blamed = 'citizen' | 'facilitator' | 'department' | 'platform' | 'law' | 'calendar' | 'area_event'
export type Carrier = { id: Id; name: string; badgeNo: string; phone: string }
export type Cursor = string | undefined
export type Day = string
export type DayOff = { id: Id; from: Instant; to: Instant; kind: DayOffKind; byMyself: boolean }
export type DayOffKind = 'leave' | 'sick' | 'other'
export type DaySpan = { day: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'; from: string; to: string }
export type DeskItem = {
  applicationId: Id
  requestId: Id
  trackingNo: string
  serviceId: Slug
  serviceName: LocalText
  caseName: LocalText
  subjectName: string
  officeId: Slug
  state: 'to_take' | 'in_process' | 'objected' | 'approved' | 'issued' | 'decided'
  reference: string | null
  filedAt: Instant
  dueAt: Instant | null
  late: boolean
  channel: string
  needs: LocalText[]
}
export type Done = { done: true }
export type Evidence = { label: string; words: string; fileId: Id | null }
export type Figures = {
  format: 1 | 2
  territory: string
  asOf: Day
  previous: string | null
  least: number
  total: {
    received: number
    delivered: number
    rejected: number
    withdrawn: number
    cancelled: number
    failed: number
    open: number
  }
  byMode: {
    received: number
    delivered: number
    rejected: number
    withdrawn: number
    cancelled: number
    failed: number
    open: number
    id: string
  }[]
  byService: {
    received: number
    delivered: number
    rejected: number
    withdrawn: number
    cancelled: number
    failed: number
    open: number
    id: string
  }[]
  byDistrict: {
    received: number
    delivered: number
    rejected: number
    withdrawn: number
    cancelled: number
    failed: number
    open: number
    id: string
  }[]
  time: {
    requests: number
    minutes: Record<'citizen' | 'facilitator' | 'department' | 'platform' | 'law' | 'calendar' | 'area_event', number>
  }
  timeBy?: {
    mode: {
      requests: number
      minutes: Record<'citizen' | 'facilitator' | 'department' | 'platform' | 'law' | 'calendar' | 'area_event', number>
      id: string
    }[]
    service: {
      requests: number
      minutes: Record<'citizen' | 'facilitator' | 'department' | 'platform' | 'law' | 'calendar' | 'area_event', number>
      id: string
    }[]
    district: {
      requests: number
      minutes: Record<'citizen' | 'facilitator' | 'department' | 'platform' | 'law' | 'calendar' | 'area_event', number>
      id: string
    }[]
  }
  complaints: {
    filed: number
    upheld: number
    notUpheld: number
    withdrawn?: number
    referred?: number
    open: number
    overcharges: number
    paidBackPaisa: number
  }
  complaintsBy?: {
    mode: {
      filed: number
      upheld: number
      notUpheld: number
      withdrawn?: number
      referred?: number
      open: number
      overcharges: number
      paidBackPaisa: number
      id: string
    }[]
    service: {
      filed: number
      upheld: number
      notUpheld: number
      withdrawn?: number
      referred?: number
      open: number
      overcharges: number
      paidBackPaisa: number
      id: string
    }[]
    district: {
      filed: number
      upheld: number
      notUpheld: number
      withdrawn?: number
      referred?: number
      open: number
      overcharges: number
      paidBackPaisa: number
      id: string
    }[]
  }
  calendar: string
}
export type FlagGiven = 'true' | 'false'
export type GrievanceCard = {
  id: Id
  caseNo: string
  requestId: Id
  trackingNo: string
  serviceName: LocalText
  kind: GrievanceKind
  kindWords: LocalText
  state: 'open' | 'paused' | 'decided' | 'referred' | 'withdrawn' | 'closed'
  stateWords: LocalText
  step: 'officer' | 'district' | 'programme' | 'ombudsman'
  stepWords: LocalText
  dueAt: Instant | null
  late: boolean
  pausedBecause: LocalText | null
  ownerName: string | null
  mine: boolean
  flag: LocalText | null
  accusedName: string | null
  districtId: Slug | null
  filedAt: Instant
  updatedAt: Instant
}
export type GrievanceKind = 'overcharge' | 'no_show' | 'delay' | 'conduct' | 'wrong_document' | 'refund' | 'visit_reason' | 'other'
export type GrievanceView = {
  id: Id
  caseNo: string
  requestId: Id
  trackingNo: string
  serviceName: LocalText
  kind: GrievanceKind
  kindWords: LocalText
  state: 'open' | 'paused' | 'decided' | 'referred' | 'withdrawn' | 'closed'
  stateWords: LocalText
  step: 'officer' | 'district' | 'programme' | 'ombudsman'
  stepWords: LocalText
  dueAt: Instant | null
  late: boolean
  pausedBecause: LocalText | null
  ownerName: string | null
  mine: boolean
  flag: LocalText | null
  accusedName: string | null
  districtId: Slug | null
  filedAt: Instant
  updatedAt: Instant
  version: number
  side: 'complainant' | 'accused' | 'owner'
  words: string
  amountAskedPaisa: Paisa | null
  visitId: Id | null
  channel: string
  goodwillPaisa: Paisa
  chargePaisa: Paisa
  windowUntil: Instant | null
  evidence: {
    hash: string
    intact: boolean
    at: Instant
    request: { trackingNo: string; service: LocalText; mode: string; stateWords: LocalText; subjectName: string }
    visit: {
      startsAt: Instant
      endsAt: Instant
      departedAt: Instant | null
      arrivedAt: Instant | null
      startedAt: Instant | null
      endedAt: Instant | null
      state: string
      facilitator: { name: string; badgeNo: string } | null
      tasks: { kind: string; outcome: string | null }[]
      reason: LocalText | null
      callAttempts: number
      codes: { startProven: boolean; completionProven: boolean }
    } | null
    positions: {
      fixes: number
      first: Instant | null
      last: Instant | null
      nearestMeters: number | null
      minutesNear: number
      mocked: number
    } | null
    money: {
      totalPaisa: Paisa
      chargePaisa: Paisa
      receipts: { receiptNo: string; at: Instant; rail: string; amountPaisa: Paisa }[]
      ledger: { at: Instant; kind: string; account: string; amountPaisa: number }[]
    }
    papers: { name: LocalText; holder: string; intact: boolean; links: { at: Instant; from: LocalText; to: LocalText }[] }[]
    history: { at: Instant; words: LocalText; channel: string }[]
    messages: { at: Instant; template: string; toMasked: string; state: string; amount: string | null }[]
    rating: {
      askedExtra: boolean | null
      cameInPerson: boolean | null
      onTime: boolean | null
      stars: number | null
      at: Instant
    } | null
  }
  messages: {
    id: Id
    at: Instant
    from: 'complainant' | 'accused' | 'owner'
    to: 'complainant' | 'accused' | 'owner'
    words: string
    file: { id: Id; mediaType: string } | null
  }[]
  history: { at: Instant; words: LocalText; clock: 'start' | 'stop' | 'restart' | null; dueAt: Instant | null }[]
  decisions: {
    at: Instant
    step: LocalText
    upheld: boolean
    reason: LocalText
    words: string
    remedies: {
      kind: 'refund' | 'goodwill' | 'clawback' | 'correction' | 'reopen' | 'retraining' | 'pause' | 'review'
      words: LocalText
      amountPaisa: Paisa | null
    }[]
  }[]
  actions: {
    action:
      | 'take'
      | 'say'
      | 'change_kind'
      | 'decide'
      | 'escalate'
      | 'run_out'
      | 'pause'
      | 'resume'
      | 'reopen'
      | 'appeal'
      | 'withdraw'
      | 'close'
    allowed: boolean
    refusal: string | null
  }[]
  remedies: {
    kind: 'refund' | 'goodwill' | 'clawback' | 'correction' | 'reopen' | 'retraining' | 'pause' | 'review'
    words: LocalText
    allowed: boolean
    refusal: string | null
  }[]
  targets: { state: State; words: LocalText }[]
  reasons: { code: Slug; words: LocalText; upheld: boolean }[]
  hasLetter: boolean
}
export type HomeVisit = {
  stage: 'sought' | 'promised' | 'on_the_way' | 'at_the_door' | 'working' | 'paid'
  words: LocalText
  leg: 'collection' | 'correction' | 'delivery'
  startsAt: Instant
  endsAt: Instant
}
export type Hours = { week: Week; saidAt: Instant | null; daysOff: DayOff[]; planned: OwnShift[] }
export type Id = string
export type IdentifierGiven = { kind: 'cnic' | 'nicop' | 'snic' | 'poc' | 'bform' | 'por' | 'passport' | 'none'; number?: string }
export type Instant = string
export type Judged = {
  items: {
    row: number
    name: string
    fate: 'new' | 'there' | 'refused'
    problem:
      | 'empty'
      | 'formula'
      | 'too_long'
      | 'phone_invalid'
      | 'phone_twice'
      | 'email_invalid'
      | 'language_unknown'
      | 'role_unknown'
      | 'yes_or_no'
      | 'place_unknown'
      | 'not_yours' | null
    column: string | null
    value: string
    secondPerson: boolean
  }[]
}
export type Key = string
export type Language = 'ur' | 'en' | 'ur-Latn'
export type LiftScope = 'order' | 'day'
export type LimitGiven = unknown | undefined
export type LocalText = { en: string; ur: string; roman?: string }
export type Manner = 'soonest' | 'woman' | 'gate' | 'elsewhere'
export type Me = {
  kind: 'citizen' | 'facilitator' | 'staff'
  id: Id
  name: string
  phoneMasked: string
  roles: string[]
  jurisdiction: {
    province?: boolean
    districts?: string[]
    tehsils?: string[]
    offices?: string[]
    agencies?: string[]
    centres?: string[]
  }
  language: Language
  facilitator: { badgeNo: string; standing: string } | null
}
export type Mode = 'doorstep' | 'centre' | 'remote' | 'selfService'
export type Need = {
  id: Id
  kind: 'appear' | 'cure' | 'pay' | 'confirm' | 'return_original'
  partyId: Id | null
  partyLabel: LocalText
  what: LocalText
  place: LocalText | null
  dueAt: Instant | null
  state: 'open' | 'met' | 'lapsed' | 'waived'
  mine: boolean
}
export type NextDate = {
  kind: 'visit' | 'correction' | 'delivery' | 'office_answer' | 'your_last_day' | 'expected'
  words: LocalText
  from: Instant
  until: Instant | null
}
export type NotOurs = {
  id: Slug
  name: LocalText
  whereToGo: LocalText
  whatToTake: LocalText
  fee: LocalText
  warning: LocalText
  source: string
}
export type Notice = {
  id: Id
  state:
    | 'review'
    | 'noticed'
    | 'answered'
    | 'unanswered'
    | 'decided'
    | 'appealed'
    | 'dismissed'
    | 'final'
    | 'upheld'
    | 'overturned'
  origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
  protective: boolean
  payHeld: boolean
  words: string
  evidence: Evidence[]
  hash: string
  intact: boolean
  servedAt: Instant
  readAt: Instant | null
  answerDueAt: Instant
  answer: { words: string; files: Id[]; at: Instant } | null
  decision: {
    outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending'
    reason: string
    by: string
    at: Instant
    until: Instant | null
    appealDueAt: Instant
  } | null
  appeal: {
    words: string
    files: Id[]
    at: Instant
    dueAt: Instant
    verdict: 'upheld' | 'overturned' | null
    reason: string
    by: string
  } | null
  pauseReview: { reason: string; by: string; at: Instant; kept: boolean } | null
  dismissed: Said | null
}
export type Offer = {
  id: Id
  visitId: Id
  kind: 'household' | 'office'
  expiresAt: Instant
  startsAt: Instant
  endsAt: Instant
  areaName: LocalText
  distanceMeters: number
  services: LocalText[]
  tasks: TaskKind[]
  manner: Manner
  netPayPaisa: Paisa
  fuelPaisa: Paisa
  cashPaisa: Paisa
  why: LocalText[]
}
export type Office = {
  id: Slug
  name: LocalText
  kind: string
  departmentId: Slug
  districtId: Slug
  tehsilId: Slug
  point: Point
  demo: boolean
}
export type Override = {
  id: Id
  kind: 'hold' | 'pin'
  facilitatorId: Id | null
  until: Instant | null
  reason: string
  by: string | null
  at: Instant
}
export type Owed = {
  parts: { place: 'door' | 'counter' | 'psid' | 'yourself'; amountPaisa: Paisa; now: boolean; words: LocalText }[]
  nowPaisa: Paisa
  paidPaisa: Paisa
  receiptNo: string | null
  words: LocalText
}
export type OwnReminder = { id: Id; at: Instant; words: string; sent: boolean }
export type OwnShift = {
  id: Id
  tehsilId: Slug
  tehsilName: LocalText
  startsAt: Instant
  endsAt: Instant
  agencyName: LocalText | null
}
export type Paisa = number
export type Paper = {
  id: Id
  requestId: Id
  itemId: string
  name: LocalText
  handling: 'seen' | 'scanned' | 'carried' | 'surrendered' | 'issued'
  holder: { kind: 'citizen' | 'facilitator' | 'office' | 'centre' | 'lost'; name: LocalText }
  bagNo: string | null
  since: Instant
  home: boolean
}
export type PartyInputGiven = {
  partyId: Id
  role: 'applicant' | 'subject' | 'coParty' | 'informant' | 'witness' | 'representative' | 'payer' | 'receiver'
  label?: string
  person: PersonDetailsGiven
  districtId?: Slug
  authority?: string
}
export type PayLine = {
  at: Instant
  taskId: Id | null
  words: LocalText
  grossPaisa: number
  agencyPaisa: Paisa
  taxPaisa: Paisa
  netPaisa: number
  state: 'held' | 'available' | 'paid' | 'taken_back'
  releaseAt: Instant | null
  rule: string
  why: {
    ruleId: string
    ruleFrom: Day | null
    rate: 'whole' | 'further' | 'call_out' | null
    rulePaisa: Paisa | null
    ruleFurtherPaisa: Paisa | null
    kind: 'done' | 'call_out' | 'wasted_leg' | 'corrected'
    chargedTo: Blamed | null
    agencyName: LocalText | null
    shareBasisPoints: number | null
    holdDays: number | null
    holds: ('days' | 'unproven' | 'complaint' | 'claim')[]
  }
  claim: {
    claimId: Id
    state: 'open' | 'upheld' | 'refused'
    said: string
    saidAt: Instant
    furtherPaisa: Paisa
    answer: string | null
    answeredAt: Instant | null
  } | null
  noClaim: 'claim_made' | 'line_taken_back' | 'line_in_batch' | 'claim_too_late' | null
}
export type PersonDetailsGiven = { name: string; nameUr?: string; identifier?: IdentifierGiven; sex?: Sex; born?: Day; phone?: Phone }
export type Phase = {
  id: 'booked' | 'visit' | 'office' | 'ready' | 'with_you'
  words: LocalText
  state: 'done' | 'now' | 'to_come' | 'stopped'
  at: Instant | null
}
export type Phone = string
export type PlannedShift = { id: Id; facilitatorId: Id; name: string; tehsilId: Slug; startsAt: Instant; endsAt: Instant; off: boolean }
export type Point = { lat: number; lon: number }
export type Quote = {
  lines: QuoteLine[]
  governmentFeePaisa: Paisa
  chargePaisa: Paisa
  taxPaisa: Paisa
  thirdPartyPaisa: Paisa
  totalPaisa: Paisa
  dueAtDoorPaisa: Paisa
  duePsidPaisa: Paisa
  validUntil: Instant
  signature: string
}
export type QuoteLine = {
  code: string
  label: LocalText
  kind: 'fixed' | 'assessed' | 'third_party' | 'charge' | 'tax' | 'debt'
  amountPaisa: Paisa
  rangePaisa: [Paisa, Paisa] | null
  payTo: LocalText
  payBy: 'psid' | 'collectable' | 'counter' | 'direct'
  authority: string | null
  ceilingPaisa: Paisa | null
}
export type Receipt = {
  receiptNo: string
  kind: 'payment' | 'refund'
  at: Instant
  requestId: Id | null
  trackingNo: string
  visitId: Id | null
  serviceName: LocalText
  paidBy: string
  receivedBy: LocalText
  rail: 'cash' | 'psid' | 'wallet' | 'bank'
  lines: { code: string; label: LocalText; payTo: LocalText; amountPaisa: Paisa }[]
  totalPaisa: Paisa
  amountWords: LocalText
  qr: string
  reversed: boolean
}
export type ReceiptRef = {
  receiptNo: string
  amountPaisa: Paisa
  at: Instant
  rail: 'cash' | 'psid' | 'wallet' | 'bank'
  requestId: Id | null
}
export type Receiver = { name: string; relation: string; phone?: Phone }
export type RefundShown = { kind: 'bank' | 'wallet' | 'door' | 'centre'; name: LocalText; last4: string | null }
export type RefundTo =
  | { kind: 'bank'; iban: string; holder: string }
  | { kind: 'wallet'; wallet: Slug; number: string; holder: string }
  | { kind: 'door' }
  | { kind: 'centre'; centreId: Slug }
export type RefundView = {
  requestId: Id
  trackingNo: string
  amountPaisa: Paisa
  since: Instant | null
  to: RefundShown | null
  mayChoose: boolean
  returned: 'account_closed' | 'account_unknown' | 'name_differs' | 'account_blocked' | 'other' | null
  visitAt: Instant | null
  country: string
  wallets: { id: string; name: LocalText; pattern: string; example: string }[]
  centres: { id: string; name: LocalText }[]
  phoneMasked: string
  history: {
    refundId: Id
    amountPaisa: Paisa
    state: 'sent' | 'paid' | 'returned'
    to: RefundShown | null
    at: Instant
    settledAt: Instant | null
    reason: 'account_closed' | 'account_unknown' | 'name_differs' | 'account_blocked' | 'other' | null
    receiptNo: string | null
  }[]
}
export type RequestCard = {
  id: Id
  trackingNo: string
  orderId: Id
  serviceId: Slug
  serviceName: LocalText
  icon: string
  discreet: boolean
  mode: Mode
  state: State
  stateWords: LocalText
  waitingOn: Blamed | null
  dueAt: Instant | null
  late: boolean
  spoken: LocalText
  subjectName: string
  createdAt: Instant
  updatedAt: Instant
  tehsilId: Slug | null
  districtId: Slug | null
  nextSlot: { startsAt: Instant; endsAt: Instant } | null
  turn: Turn
  owed: Owed
  visit: HomeVisit | null
  nextDate: NextDate | null
}
export type RequestInputGiven = {
  requestId: Id
  serviceId: Slug
  serviceVersion: number
  caseId: Slug
  subject: {
    name: string
    nameUr?: string
    identifier?: IdentifierGiven
    sex?: Sex
    born?: Day
    phone?: Phone
    named?: boolean
  }
  forWhom: 'self' | 'member' | 'other'
  memberPersonId?: Id
  parties?: PartyInputGiven[]
  answers?: Answers
  asset?: AssetGiven
  placeOfEvent?: { tehsilId: Slug }
  officeId?: Slug
  quoteSignature: string
}
export type RequestView = {
  id: Id
  trackingNo: string
  orderId: Id
  serviceId: Slug
  serviceName: LocalText
  icon: string
  discreet: boolean
  mode: Mode
  state: State
  stateWords: LocalText
  waitingOn: Blamed | null
  dueAt: Instant | null
  late: boolean
  spoken: LocalText
  subjectName: string
  createdAt: Instant
  updatedAt: Instant
  tehsilId: Slug | null
  districtId: Slug | null
  nextSlot: { startsAt: Instant; endsAt: Instant } | null
  turn: Turn
  owed: Owed
  visit: HomeVisit | null
  nextDate: NextDate | null
  version: number
  serviceVersion: number
  caseId: Slug
  caseName: LocalText
  tone: 'neutral' | 'celebration' | 'condolence'
  moving: { rule: 'free' | 'with_reason' | 'used'; freeUntil: Instant } | null
  actions: { action: Action; allowed: boolean; refusal: string | null }[]
  parties: { id: Id; role: string; label: string; name: string; identifierMasked: string; districtId: Slug | null }[]
  asset: Asset | null
  answers: Answers
  formVersion: number
  office: { id: Slug; name: LocalText; point: Point } | null
  centre: {
    id: Slug
    name: LocalText
    address: LocalText
    point: Point
    week: string
    opens: string
    closes: string
    openNow: boolean
    demo: boolean
  } | null
  address: Address | null
  receiver: { name: string; relation: string; phoneMasked: string; proved: boolean } | null
  manner: Manner | null
  visits: VisitSummary[]
  needs: Need[]
  papers: Paper[]
  scans: { fileId: Id; itemId: string; side: string; ok: boolean; at: Instant }[]
  application: {
    reference: string | null
    filedAt: Instant | null
    objection: { code: string; words: LocalText; freeVisit: boolean; cureItems: string[] } | null
    rejection: { code: string; words: LocalText; ground: string } | null
    collectCode?: string | null
  } | null
  quote: Quote
  money: {
    paidPaisa: Paisa
    owedPaisa: Paisa
    advancePaisa: Paisa
    refundPaisa: Paisa
    refundTo: RefundShown | null
    refundedPaisa: Paisa
    refundUnderWayPaisa: Paisa
    receipts: ReceiptRef[]
    psid: { number: string; amountPaisa: Paisa; state: string } | null
  }
  phases: Phase[]
  timeline: TimelineItem[]
  blameMinutes: Record<string, number>
  issued: {
    documentNo: string
    digitalFileId: Id | null
    officeFile: { mediaType: string; bytes: number; sha256: string; code: string } | null
    proofLines: { label: LocalText; shown: Shown }[]
  } | null
}
export type Rows = { rows: { row: number; cells: Record<string, string> }[] }
export type Said = { reason: string; by: string; at: Instant }
export type Session = { token: string; expiresAt: string; me: Me }
export type Sex = 'M' | 'F' | 'X'
export type Shown = { as: 'words' | 'day' | 'code'; words: LocalText }
export type Slot = { id: Id; startsAt: Instant; endsAt: Instant; left: number; manner: Manner; heldUntil?: Instant; near?: true }
export type Slug = string
export type State =
  | 'draft'
  | 'booked'
  | 'scheduled'
  | 'visit_assigned'
  | 'visiting'
  | 'ready'
  | 'submitted'
  | 'in_process'
  | 'objected'
  | 'approved'
  | 'issued'
  | 'delivering'
  | 'at_office'
  | 'delivered'
  | 'closed'
  | 'rejected'
  | 'withdrawn'
  | 'cancelled'
  | 'failed'
export type StatementLine = {
  at: Instant
  taskId: Id
  badgeNo: string
  name: string
  words: LocalText
  grossPaisa: Paisa
  facilitatorPaisa: Paisa
  agencyPaisa: Paisa
  taxPaisa: Paisa
  netPaisa: Paisa
  state: 'held' | 'available' | 'paid' | 'taken_back'
  rule: string
}
export type TaskKind = 'collection' | 'correction' | 'delivery' | 'filing' | 'followUp' | 'pickUp'
export type Ticket = {
  id: Id
  no: number
  centreId: Slug
  purpose: 'order' | 'collect' | 'question' | 'complaint'
  priority: boolean
  state: 'waiting' | 'called' | 'serving' | 'done' | 'no_show'
  counter: number | null
  wantedCounter: number | null
  requestId: Id | null
  issuedAt: Instant
  calledAt: Instant | null
  servedAt: Instant | null
  endedAt: Instant | null
  waitMinutes: number
  phoneMasked: string | null
  version: number
}
export type TimelineItem = { seq: number; at: Instant; kind: string; words: LocalText; by: LocalText; channel: string }
export type Training = {
  modules: { id: Slug; title: LocalText; minutes: number; read: boolean }[]
  mayTakeQuiz: boolean
  triesUsed: number
  triesMax: number
  nextTryAt: Instant | null
  lastScore: { right: number; of: number; passed: boolean } | null
}
export type Turn = {
  party: 'us' | 'representative' | 'you' | 'office' | 'law' | 'nobody'
  words: LocalText
  ask: {
    kind:
      | 'choose_time'
      | 'fill_form'
      | 'add_papers'
      | 'check_lines'
      | 'pay'
      | 'send'
      | 'come_to_centre'
      | 'file_yourself'
      | 'tell_outcome'
      | 'appear'
      | 'confirm'
      | 'return_original'
      | 'cure'
      | 'collect'
    words: LocalText
  } | null
  reminders: {
    kind: 'papers_ready' | 'cash_ready' | 'pay_by_psid' | 'start_code' | 'completion_code' | 'check_paper'
    words: LocalText
  }[]
}
export type VisitStage = 'sought' | 'promised' | 'on_the_way' | 'at_the_door' | 'working' | 'paid' | 'done' | 'failed' | 'cancelled'
export type VisitState =
  | 'planned'
  | 'offered'
  | 'assigned'
  | 'en_route'
  | 'arrived'
  | 'in_progress'
  | 'completed'
  | 'failed'
  | 'cancelled'
export type VisitSummary = {
  id: Id
  kind: 'household' | 'office'
  tasks: TaskKind[]
  state: string
  stage: VisitStage
  startsAt: Instant | null
  endsAt: Instant | null
  facilitator: {
    id: Id
    name: string
    badgeNo: string
    photoUrl: string | null
    vehicle: string
    sex: Sex
    phoneMasked: string
    rating: number | null
    ratedVisits: number
  } | null
  codes: { start: string; completion: string; amountPaisa: Paisa } | null
  canTrack: boolean
  whereabouts: Whereabouts
  shared: boolean
  rateable: boolean
  rated: boolean
  lockedCode: 'start' | 'completion' | null
}
export type VisitTask = {
  id: Id
  requestId: Id
  trackingNo: string
  kind: TaskKind
  state: 'open' | 'done' | 'failed' | 'cancelled'
  outcome: string | null
  serviceId: Slug
  serviceVersion: number
  serviceName: LocalText
  icon: string
  caseId: Slug
  subjectName: string
  formVersion: number
  answers: Answers
  formComplete: boolean
  proofDone: boolean
  scanned: { itemId: string; side: string; ok: boolean }[]
  papers: Paper[]
  quote: Quote
  duePaisa: Paisa
  paidPaisa: Paisa
  refundPaisa: Paisa
  receiptNo: string | null
  officeReference: string | null
  officeFileId: Id | null
  toDo: string[]
}
export type VisitView = {
  id: Id
  kind: 'household' | 'office'
  state: VisitState
  version: number
  startsAt: Instant
  endsAt: Instant
  manner: Manner
  areaName: LocalText
  place: {
    point: Point
    landmark: string
    house: string
    street: string
    area: string
    plusCode: string
    voice: { requestId: Id; fileId: Id } | null
    gatePhoto: { requestId: Id; fileId: Id } | null
  } | null
  receiver: { name: string; relation: string; phone: string } | null
  office: { id: Slug; name: LocalText; point: Point } | null
  tasks: VisitTask[]
  duePaisa: Paisa
  reservedCashPaisa: Paisa
  headRoom: string | null
  safeAsk?: { askedAt: Instant; until: Instant; alarmed: boolean }
  arrivedAt: Instant | null
  startedAt: Instant | null
  minimumDwellSeconds: number
  noShowAfter: Instant | null
  netPayPaisa: Paisa
  unproven: boolean
  actions: { action: string; allowed: boolean; refusal: string | null }[]
  reasons: {
    code: Slug
    label: LocalText
    at: ('door' | 'counter' | 'beforeArrival')[]
    evidence: 'callAttempt' | 'photo' | 'none'
    waitMinutes: number
  }[]
}
export type Week = DaySpan[]
export type Whereabouts =
  | { known: 'fresh'; seenAt: Instant; meters: number; eta: { fromSeconds: number; toSeconds: number } | null }
  | { known: 'stale'; seenAt: Instant }
  | { known: 'never' }
export type Who = { id: string; name: string }

/** What each endpoint takes, answers and may refuse beside the general refusals. */
export interface Calls {
  /** Send a one-time code. The reply is the same for unknown numbers. */
  'auth.requestCode': {
    input: { phone: Phone; app: AppName; language?: Language; applying?: boolean }
    output: { sentToMasked: string; resendAfterSeconds: number; expiresAfterSeconds: number }
    refusals: 'phone_invalid' | 'phone_not_texted' | 'code_too_soon' | 'code_hourly_cap'
  }
  /**
   * Sign in with the code. A citizen gets a session; a facilitator or member of staff gets a ticket for the second
   * factor.
   */
  'auth.verifyCode': {
    input: { phone: Phone; code: string; app: AppName; applying?: boolean }
    output: {
      session: Session | null
      secondFactor: { ticket: string; kinds: ('totp')[] } | null
      doubt: { ticket: string; asks: ('cnic_end' | 'born')[] } | null
    }
    refusals:
      | 'code_wrong'
      | 'code_expired'
      | 'code_tries_used'
      | 'code_hourly_cap'
      | 'no_such_account'
      | 'second_factor_missing'
      | 'phone_invalid'
  }
  /** Finish signing in with a time-based code. */
  'auth.secondFactor': {
    input: { ticket: string; totp: string }
    output: Session
    refusals: 'code_wrong' | 'code_expired' | 'code_tries_used'
  }
  /**
   * Show the second factor again (step_up_needed): good for some minutes in this session. Five wrong codes end the
   * session.
   */
  'auth.stepUp': {
    input: { totp: string }
    output: { until: Instant }
    refusals: 'code_wrong'
  }
  /** Who am I. */
  'auth.me': {
    input: Record<string, never>
    output: Me
    refusals: never
  }
  /** Set my name and language. */
  'auth.setProfile': {
    input: { name?: string; language?: Language; accountId?: Id }
    output: Me
    refusals: 'caller_unproven'
  }
  /** End this session. */
  'auth.signOut': {
    input: Record<string, never>
    output: Done
    refusals: never
  }
  /** Where I am signed in: with what, from about where, since when, last used when. */
  'sessions.mine': {
    input: Record<string, never>
    output: {
      items: { sessionId: string; device: string; network: string; madeAt: Instant; seenAt: Instant; here: boolean }[]
    }
    refusals: never
  }
  /** End one of my sessions, somewhere else or here. */
  'sessions.end': {
    input: { sessionId: string }
    output: Done
    refusals: never
  }
  /** Sign out everywhere, here too. */
  'sessions.endAll': {
    input: Record<string, never>
    output: Done
    refusals: never
  }
  /** The half of the key of a phone’s store that is held here. The phone never keeps it. */
  'phone.part': {
    input: { phoneId: Id }
    output: { part: string; cut: number; leaseSeconds: number }
    refusals: never
  }
  /** The people of my household. */
  'household.list': {
    input: { accountId?: Id }
    output: {
      items: {
        personId: Id
        name: string
        relation: string
        adult: boolean
        confirmed: boolean
        sex: Sex | null
        born: Day | null
        identifierMasked: string
      }[]
      next: string | null
    }
    refusals: 'caller_unproven'
  }
  /**
   * Add a person, new to us: nobody who is known can be named. An adult joins only by their own confirmation (a
   * code to their number).
   */
  'household.add': {
    input: {
      personId?: Id
      name: string
      relation: string
      adult: boolean
      phone?: Phone
      sex?: Sex
      born?: Day
      accountId?: Id
    }
    output: {
      personId: Id
      name: string
      relation: string
      adult: boolean
      confirmed: boolean
      sex: Sex | null
      born: Day | null
      identifierMasked: string
    }
    refusals:
      | 'caller_unproven'
      | 'phone_invalid'
      | 'adult_needs_phone'
      | 'household_full'
      | 'birth_invalid'
      | 'invites_day_max'
  }
  /** Set a name or a relation right. Who has joined with a number of their own keeps their own name. */
  'household.rename': {
    input: { personId: Id; name: string; relation: string; accountId?: Id }
    output: {
      personId: Id
      name: string
      relation: string
      adult: boolean
      confirmed: boolean
      sex: Sex | null
      born: Day | null
      identifierMasked: string
    }
    refusals: 'caller_unproven' | 'name_is_theirs'
  }
  /** Join the household that asked me, by the code it sent to my number. */
  'household.confirm': {
    input: { code: string; accountId?: Id }
    output: Done
    refusals: 'caller_unproven' | 'code_wrong' | 'code_expired' | 'code_tries_used'
  }
  /** Leave silently, or take out a child I added. */
  'household.leave': {
    input: { personId?: Id; accountId?: Id }
    output: Done
    refusals: 'caller_unproven'
  }
  /** The programme’s name, mark, helpline and colours: data, which can change overnight. */
  'programme.get': {
    input: Record<string, never>
    output: {
      name: LocalText
      shortName: LocalText
      helpline: string
      police: string
      tagline: LocalText
      colours: Record<string, string>
      mark: string
      territory: LocalText
      timeZone: string
      languages: Language[]
      mode: 'demo' | 'real'
      streets: { address: string; credit: 'openstreetmap' | 'made-up' } | null
    }
    refusals: never
  }
  /**
   * What time it is by the programme’s clock: a phone with a wrong one still counts rightly. Never kept by
   * anybody.
   */
  'programme.time': {
    input: Record<string, never>
    output: { now: Instant }
    refusals: never
  }
  /** Staff of my jurisdiction, by role, name or number. */
  'staff.list': {
    input: {
      role?:
        | 'agent'
        | 'clerk'
        | 'operations'
        | 'finance'
        | 'grievances'
        | 'supervisor'
        | 'admin'
        | 'auditor'
        | 'vetting'
        | 'agency'
        | 'centre'
      q?: string
      cursor?: Id
      limit?: LimitGiven
    }
    output: {
      items: {
        id: Id
        name: string
        roles: string[]
        province: boolean
        districtIds: Slug[]
        tehsilIds: string[]
        officeIds: Slug[]
        agencies: { id: string; name: LocalText }[]
        centres: { id: string; name: LocalText }[]
        suspended: boolean
      }[]
      next: string | null
    }
    refusals: never
  }
  /** My passkeys. */
  'passkeys.list': {
    input: Record<string, never>
    output: { items: { passkeyId: Id; name: string; madeAt: Instant; usedAt: Instant | null; stopped: boolean }[] }
    refusals: never
  }
  /** What the browser makes a passkey with. Whoever is not staff has signed in not long ago. */
  'passkeys.begin': {
    input: { app: AppName }
    output: { options: Record<string, unknown> }
    refusals: 'passkeys_unavailable' | 'passkeys_full' | 'sign_in_again'
  }
  /** The passkey that the browser made, by a name that I shall know it by. */
  'passkeys.finish': {
    input: {
      app: AppName
      name: string
      credential: {
        id: string
        rawId: string
        type: 'public-key'
        response: { clientDataJSON: string; attestationObject: string; transports?: string[] }
      }
    }
    output: { passkeyId: Id; name: string; madeAt: Instant; usedAt: Instant | null; stopped: boolean }
    refusals: 'passkeys_unavailable' | 'passkeys_full' | 'passkey_wrong' | 'passkey_expired' | 'passkey_known'
  }
  /** One of mine opens nothing any more. */
  'passkeys.drop': {
    input: { passkeyId: Id }
    output: Done
    refusals: never
  }
  /** What the browser signs in with. It names nobody: the passkey says whose it is. */
  'passkeys.ask': {
    input: { app: AppName }
    output: { options: Record<string, unknown> }
    refusals: 'passkeys_unavailable'
  }
  /** Sign in with a passkey: it is both factors, for the device has checked who holds it. */
  'passkeys.signIn': {
    input: {
      app: AppName
      credential: {
        id: string
        rawId: string
        type: 'public-key'
        response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle?: string }
      }
    }
    output: Session
    refusals: 'passkeys_unavailable' | 'passkey_wrong' | 'passkey_expired' | 'passkey_copied'
  }
  /** What the browser shows the second factor again with (step_up_needed), by one of my passkeys. */
  'passkeys.askAgain': {
    input: Record<string, never>
    output: { options: Record<string, unknown> }
    refusals: 'passkeys_unavailable' | 'no_passkey'
  }
  /** A passkey of mine as the second factor, again (see auth.stepUp). */
  'passkeys.stepUp': {
    input: {
      credential: {
        id: string
        rawId: string
        type: 'public-key'
        response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle?: string }
      }
    }
    output: { until: Instant }
    refusals: 'passkeys_unavailable' | 'passkey_wrong' | 'passkey_expired' | 'passkey_copied'
  }
  /** How I want to be told what can wait. Codes and what happens at the door come by text whatever I choose. */
  'told.get': {
    input: Record<string, never>
    output: { first: 'push' | 'text' | 'email'; emailMasked: string | null; emailWaits: boolean; emailPossible: boolean }
    refusals: never
  }
  /** Choose the way by which I am told first. */
  'told.choose': {
    input: { first: 'push' | 'text' | 'email' }
    output: { first: 'push' | 'text' | 'email'; emailMasked: string | null; emailWaits: boolean; emailPossible: boolean }
    refusals: 'email_unproved'
  }
  /** Give an address for e-mail. A code goes there; nothing else does before it has come back. */
  'told.setEmail': {
    input: { email: string }
    output: Done
    refusals: 'email_not_possible' | 'code_too_soon'
  }
  /** The code that came by e-mail. */
  'told.proveEmail': {
    input: { code: string }
    output: { first: 'push' | 'text' | 'email'; emailMasked: string | null; emailWaits: boolean; emailPossible: boolean }
    refusals: 'code_wrong' | 'code_expired' | 'code_tries_used'
  }
  /** Forget the address. */
  'told.dropEmail': {
    input: Record<string, never>
    output: { first: 'push' | 'text' | 'email'; emailMasked: string | null; emailWaits: boolean; emailPossible: boolean }
    refusals: never
  }
  /** To change my number while I have both: a code to each. */
  'number.sendCodes': {
    input: { to: Phone }
    output: { oldMasked: string; newMasked: string; expiresAfterSeconds: number }
    refusals:
      | 'phone_invalid'
      | 'number_same'
      | 'number_taken'
      | 'change_waiting'
      | 'code_too_soon'
      | 'code_hourly_cap'
      | 'phone_not_texted'
  }
  /** Both codes are right: my record hangs on the new number from now on. My other sessions end. */
  'number.change': {
    input: { changeId: Id; to: Phone; oldCode: string; newCode: string }
    output: Me
    refusals:
      | 'phone_invalid'
      | 'number_same'
      | 'number_taken'
      | 'change_waiting'
      | 'code_wrong'
      | 'code_expired'
      | 'code_tries_used'
  }
  /** Whether somebody asked for my record to move to another number. */
  'number.mine': {
    input: { accountId?: Id }
    output: {
      change: {
        changeId: Id
        state: 'waiting' | 'cooling' | 'done' | 'refused' | 'stopped'
        fromMasked: string
        toMasked: string
        askedAt: Instant
        movesAt: Instant | null
      } | null
    }
    refusals: 'caller_unproven'
  }
  /** It was not me: the change is stopped. An agent does it for a caller who has read them the code. */
  'number.stop': {
    input: { changeId: Id; accountId?: Id }
    output: Done
    refusals: 'number_change_over' | 'caller_unproven'
  }
  /** After a long silence: say what the record knows of me, and it opens. */
  'number.prove': {
    input: { ticket: string; fact: 'cnic_end' | 'born'; value: string }
    output: Session
    refusals: 'facts_wrong' | 'code_expired' | 'code_tries_used'
  }
  /** I am not that person: the number is taken off the old record, and a new one begins. */
  'number.startFresh': {
    input: { ticket: string }
    output: Session
    refusals: 'code_expired'
  }
  /** Somebody who has lost their number: a code to the new one. */
  'numbers.sendCode': {
    input: { from: Phone; to: Phone }
    output: { sentToMasked: string; expiresAfterSeconds: number; coolingHours: number }
    refusals: 'phone_invalid' | 'number_same' | 'number_taken' | 'code_too_soon' | 'code_hourly_cap' | 'phone_not_texted'
  }
  /**
   * Ask for a record to move from a lost number: with the card number and what the record knows. A second person
   * looks, the old number and every other way to its holder is told, and time passes.
   */
  'numbers.ask': {
    input: { changeId: Id; from: Phone; to: Phone; code: string; cnic: string; born?: Day | null; reason: string }
    output: {
      changeId: Id
      state: 'waiting' | 'cooling' | 'done' | 'refused' | 'stopped'
      fromMasked: string
      toMasked: string
      askedAt: Instant
      movesAt: Instant | null
    }
    refusals:
      | 'phone_invalid'
      | 'number_same'
      | 'number_taken'
      | 'change_waiting'
      | 'facts_wrong'
      | 'code_wrong'
      | 'code_expired'
      | 'code_tries_used'
  }
  /** Records that are to move to another number; those that wait for a second person first. */
  'numbers.list': {
    input: { open?: string; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        changeId: Id
        state: 'waiting' | 'cooling' | 'done' | 'refused' | 'stopped'
        fromMasked: string
        toMasked: string
        askedAt: Instant
        movesAt: Instant | null
        name: string
        askedBy: string
        seenBy: 'card' | 'call' | 'visit' | 'codes' | 'own_word'
        reason: string
        decidedBy: string
        decisionReason: string
        mayDecide: boolean
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Say yes or no to what another asked for; a no is possible until it moves. */
  'numbers.decide': {
    input: { changeId: Id; approve: boolean; reason: string }
    output: { changeId: Id; state: 'waiting' | 'cooling' | 'done' | 'refused' | 'stopped' }
    refusals: 'same_person' | 'decider_accused' | 'number_decided' | 'number_change_over'
  }
  /**
   * Open a first sign-in link: whose it is, and a second factor to set up. Whoever opened it before can no longer
   * finish.
   */
  'begin.open': {
    input: { token: string }
    output: {
      name: string
      phoneMasked: string
      ticket: string
      secret: string
      uri: string
      codeNeeded: boolean
      expiresAt: Instant
    }
    refusals: 'link_dead'
  }
  /** Text the code that confirms the phone. */
  'begin.sendCode': {
    input: { ticket: string; language?: Language }
    output: { sentToMasked: string; expiresAfterSeconds: number }
    refusals: 'link_dead' | 'code_too_soon'
  }
  /** Both codes are right: the link is used up, and its holder is signed in. */
  'begin.finish': {
    input: { ticket: string; totp: string; code?: string }
    output: Session
    refusals: 'link_dead' | 'code_wrong' | 'code_expired' | 'code_tries_used'
  }
  /** Whether somebody came with a recovery code in the last seven days, and what came of it. */
  'recovery.news': {
    input: Record<string, never>
    output: { items: { at: Instant; outcome: 'used' | 'used_before' | 'wrong' | 'too_many' }[] }
    refusals: never
  }
  /** Find a service in one’s own words, in either script or Roman Urdu. Without words: the most asked first. */
  'catalogue.search': {
    input: { q?: string; limit?: unknown }
    output: {
      items: {
        id: Slug
        kind: 'service' | 'notOurs'
        name: LocalText
        summary: LocalText
        icon: string
        modes: Mode[]
        fromPaisa: Paisa | null
        doorstepPaisa: Paisa | null
        department: LocalText
        timeLimitWorkingDays: number | null
        taken: boolean
        because: string[]
      }[]
    }
    refusals: never
  }
  /** The running definition: cases, form, papers, fees, time, and the source of each fact. */
  'catalogue.get': {
    input: { serviceId: Slug; version?: unknown }
    output: {
      service: ServiceDefinition | null
      notOurs: NotOurs | null
      department: LocalText | null
      unverified: string[]
      taken: boolean
    }
    refusals: 'service_version_old' | 'service_unknown'
  }
  /** The itemised, signed price of one case in each lawful mode, cheapest first. Nothing is paid by this. */
  'catalogue.quote': {
    input: { serviceId: Slug; caseId: Slug; answers?: string; forPhone?: Phone }
    output: { serviceVersion: number; options: { mode: Mode; quote: Quote }[] }
    refusals: 'case_unknown' | 'form_invalid' | 'phone_invalid'
  }
  /**
   * The signed prices of several services in one order, in each way that all of them can be had: our charge is for
   * the order and not for each. Nothing is paid by this.
   */
  'catalogue.quoteOrder': {
    input: { items: string; forPhone?: Phone }
    output: { options: { mode: Mode; quotes: Quote[]; totalPaisa: Paisa; savedPaisa: Paisa }[] }
    refusals: 'case_unknown' | 'form_invalid' | 'phone_invalid'
  }
  /** The tehsil of a point, or an explicit "not served". */
  'places.locate': {
    input: { lat: unknown; lon: unknown }
    output: { served: boolean; tehsilId: Slug | null; districtId: Slug | null; name: LocalText | null; plusCode: string }
    refusals: never
  }
  /** Towns, tehsils and districts by name, either script, aliases, small mistakes forgiven. */
  'places.search': {
    input: { q: string; limit?: unknown }
    output: {
      items: {
        id: Slug
        kind: 'district' | 'tehsil' | 'town'
        name: LocalText
        districtId: Slug
        tehsilId: Slug | null
        point: Point
      }[]
    }
    refusals: never
  }
  /** Divisions, districts and tehsils. */
  'places.tree': {
    input: Record<string, never>
    output: {
      divisions: {
        id: Slug
        name: LocalText
        districts: { id: Slug; name: LocalText; tehsils: { id: Slug; name: LocalText; point: Point }[] }[]
      }[]
      verified: boolean
      credit: string
    }
    refusals: never
  }
  /** Offices of a district or tehsil. */
  'places.offices': {
    input: { districtId?: Slug; tehsilId?: Slug; departmentId?: Slug; cursor?: Slug; limit?: unknown }
    output: { items: Office[]; next: string | null }
    refusals: never
  }
  /** Replace or add offices from CSV; every wrong line is named and nothing is changed. */
  'places.importOffices': {
    input: { csv: string }
    output: { added: number; changed: number }
    refusals: 'csv_invalid'
  }
  /**
   * True slots of a place, and the earliest of each manner of visit. One manner is never substituted for another.
   * Where days are planned, those in which somebody is near are marked.
   */
  'slots.list': {
    input: {
      tehsilId: Slug
      serviceId: Slug
      manner?: Manner
      from?: Day
      days?: unknown
      requestId?: Id
      around?: string
      accountId?: Id
    }
    output: { slots: Slot[]; full: Day[]; earliest: { manner: Manner; startsAt: Instant | null }[] }
    refusals: never
  }
  /**
   * Answers for callers: services and what is not ours, with the real fee; each line of an answer is one sentence
   * to read out.
   */
  'catalogue.knowledge': {
    input: { q: string; language?: Language }
    output: {
      items: { id: Slug; kind: 'service' | 'notOurs'; title: LocalText; answer: LocalText; officialSite: string | null }[]
    }
    refusals: never
  }
  /** Every district: whether it is open for orders today, and from which day it is. */
  'districts.openings': {
    input: Record<string, never>
    output: { items: { districtId: Slug; open: boolean; opensOn: Day | null }[] }
    refusals: never
  }
  /** From which day orders are taken in a district; no day: it is closed until it gets one. */
  'districts.setOpening': {
    input: { districtId: Slug; opensOn: Day | null }
    output: Done
    refusals: 'place_unknown'
  }
  /** Every service that runs: whether orders are taken for it, and why it was last switched. */
  'services.intakes': {
    input: Record<string, never>
    output: { items: { serviceId: Slug; name: LocalText; taken: boolean; why: string; since: Instant | null }[] }
    refusals: never
  }
  /** Take orders for a service, or none any more. What was ordered goes on. */
  'services.setIntake': {
    input: { serviceId: Slug; taken: boolean; why: string }
    output: Done
    refusals: 'service_unknown'
  }
  /**
   * Order one or more services for one household, with or without a slot. An agent orders on a caller’s behalf
   * with the same fields.
   */
  'requests.book': {
    input: {
      orderId: Id
      mode: Mode
      requests: RequestInputGiven[]
      onBehalfOf?: { phone: Phone; name: string; consent: true; callId?: Id; identity?: IdentifierGiven }
      centreId?: Slug
      ordererName?: string
      contactPhone?: Phone
      address?: AddressGiven
      receiver?: Receiver
      manner?: Manner
      slotId?: Id
      payWith?: 'cash' | 'psid'
      discreet?: boolean
      safeHours?: string
      language?: 'ur' | 'en' | 'ur-Latn'
      agreedWords?: string
    }
    output: {
      orderId: Id
      totalPaisa: Paisa
      requests: { id: Id; trackingNo: string; state: State; quote: Quote; officeId: Slug | null }[]
    }
    refusals:
      | 'no_new_requests'
      | 'not_in_this_mode'
      | 'service_unknown'
      | 'case_unknown'
      | 'service_version_old'
      | 'service_off'
      | 'mode_not_offered'
      | 'not_eligible'
      | 'area_not_served'
      | 'district_closed'
      | 'pin_too_rough'
      | 'slot_full'
      | 'slot_unknown'
      | 'quote_changed'
      | 'phone_invalid'
      | 'identifier_invalid'
      | 'birth_invalid'
      | 'pin_far_from_tehsil'
      | 'form_invalid'
      | 'address_needed'
      | 'receiver_needed'
      | 'prerequisite_missing'
      | 'no_competent_office'
      | 'order_exists'
      | 'centre_unknown'
      | 'identity_needed'
      | 'papers_elsewhere'
      | 'consent_words_changed'
      | 'contact_unproven'
      | 'orders_open_max'
      | 'times_held_max'
      | 'number_told_max'
      | 'orders_from_here_max'
  }
  /** My requests, newest first. */
  'requests.mine': {
    input: { open?: FlagGiven; cursor?: Cursor; limit?: LimitGiven }
    output: { items: RequestCard[]; next: string | null }
    refusals: never
  }
  /** One request with everything its owner may know. */
  'requests.get': {
    input: { requestId: Id }
    output: RequestView
    refusals: never
  }
  /**
   * State in words for a tracking number and the phone number it was ordered with. Never the address, the pin or a
   * discreet service’s name.
   */
  'requests.track': {
    input: { trackingNo: string; phone: Phone }
    output: {
      trackingNo: string
      stateWords: LocalText
      spoken: LocalText
      updatedAt: Instant
      turn: Turn
      nextDate: NextDate | null
      phases: Phase[]
    }
    refusals: 'phone_invalid'
  }
  /** Changes and, from departure to the end of the visit, positions. */
  'requests.live': {
    input: { requestId: Id }
    output: { kind: 'changed' | 'position' | 'visit'; data: Record<string, unknown> }
    refusals: never
  }
  /** Take a slot for the order’s visit. */
  'requests.confirmSlot': {
    input: { requestId: Id; slotId: Id }
    output: RequestCard
    refusals:
      | 'slot_full'
      | 'slot_unknown'
      | 'time_chosen'
      | 'visit_settled'
      | 'way_settled'
      | 'not_in_this_mode'
      | 'request_ended'
      | 'times_held_max'
  }
  /**
   * Another slot for the visit to come, be it the collection, the free correction or the delivery: freely until 24
   * h before, later once with a reason.
   */
  'requests.reschedule': {
    input: { requestId: Id; slotId: Id; reason?: string }
    output: RequestCard
    refusals:
      | 'slot_full'
      | 'slot_unknown'
      | 'reschedule_needs_reason'
      | 'reschedule_used'
      | 'visit_settled'
      | 'not_scheduled'
      | 'request_ended'
      | 'visit_moved_on'
      | 'work_has_begun'
  }
  /** What cancelling now would cost. */
  'requests.cancelPreview': {
    input: { requestId: Id }
    output: { allowed: boolean; refusal: string | null; feePaisa: Paisa; restDearerPaisa: Paisa; refundPaisa: Paisa }
    refusals: never
  }
  /**
   * Cancel before the work begins. The fee, and what the rest of the order costs more, are the previewed ones or
   * the command is refused.
   */
  'requests.cancel': {
    input: { requestId: Id; reason?: string; acceptFeePaisa?: Paisa; acceptDearerPaisa?: Paisa }
    output: RequestCard
    refusals: 'too_late_to_cancel' | 'work_has_begun' | 'fee_changed' | 'request_ended'
  }
  /** For a caller who has read their code: the visit’s codes go out again by text. No agent sees them. */
  'requests.sendCodes': {
    input: { requestId: Id }
    output: Done
    refusals: 'no_such_visit_now' | 'code_too_soon'
  }
  /** Another way, with a new quote. */
  'requests.changeMode': {
    input: { requestId: Id; mode: Mode; quoteSignature: string; centreId?: Slug }
    output: RequestCard
    refusals:
      | 'mode_not_offered'
      | 'quote_changed'
      | 'visit_settled'
      | 'way_settled'
      | 'request_ended'
      | 'address_needed'
      | 'centre_unknown'
      | 'papers_elsewhere'
  }
  /**
   * Ask to be told when an hour opens on one of these days. The first in line is told, and the hour is held for
   * them for some minutes.
   */
  'slots.wait': {
    input: {
      tehsilId: Slug
      serviceId: Slug
      manner?: Manner
      days: Day[]
      requestId?: Id
      onBehalfOf?: { phone: Phone; name: string }
    }
    output: { waitId: Id }
    refusals:
      | 'service_unknown'
      | 'area_not_served'
      | 'days_unfit'
      | 'hour_is_free'
      | 'waits_max'
      | 'phone_invalid'
      | 'caller_unproven'
  }
  /** My places in line: open ones, and those that ended in the last day. */
  'slots.waits': {
    input: { accountId?: Id }
    output: {
      items: {
        id: Id
        tehsilId: Slug
        areaName: LocalText
        serviceId: Slug
        serviceName: LocalText
        manner: Manner
        days: Day[]
        requestId: Id | null
        askedAt: Instant
        state: 'waiting' | 'told' | 'taken' | 'declined' | 'missed' | 'over'
        ahead: number
        hour: { slotId: Id; startsAt: Instant; endsAt: Instant; heldUntil: Instant } | null
      }[]
    }
    refusals: 'caller_unproven' | 'number_in_doubt'
  }
  /** Ask no more, or let an hour go that is held for me: the next in line hears of it. */
  'slots.leave': {
    input: { waitId: Id; accountId?: Id }
    output: Done
    refusals: 'caller_unproven' | 'number_in_doubt'
  }
  /** Remote: form and papers are in, and paid. */
  'requests.completeByUpload': {
    input: { requestId: Id }
    output: RequestCard
    refusals:
      | 'form_invalid'
      | 'document_missing'
      | 'fee_unpaid'
      | 'not_in_this_mode'
      | 'proof_missing'
      | 'request_ended'
      | 'not_now'
  }
  /** Walk-in centre: the same steps at the desk are done. */
  'requests.completeAtDesk': {
    input: { requestId: Id }
    output: RequestCard
    refusals:
      | 'form_invalid'
      | 'proof_missing'
      | 'document_missing'
      | 'fee_unpaid'
      | 'not_in_this_mode'
      | 'request_ended'
      | 'not_now'
  }
  /** Self-service: I filed it myself, with the office’s reference. */
  'requests.fileOneself': {
    input: { requestId: Id; reference: string }
    output: RequestCard
    refusals: 'not_in_this_mode' | 'request_ended' | 'not_now'
  }
  /** Take the application back. Originals come home. */
  'requests.withdraw': {
    input: { requestId: Id; reason?: string }
    output: RequestCard
    refusals: 'not_filed_yet' | 'already_decided' | 'request_ended'
  }
  /** I will collect the paper at the office myself. */
  'requests.keepAtOffice': {
    input: { requestId: Id }
    output: RequestCard
    refusals: 'not_now' | 'request_ended'
  }
  /**
   * A party appeared, confirmed or returned what was due. An appearance is confirmed by the office or with its
   * reference.
   */
  'requests.meetNeed': {
    input: { requestId: Id; needId: Id; reference?: string }
    output: Need
    refusals: 'need_closed' | 'reference_needed'
  }
  /**
   * The code that the receiver’s number was sent: whoever has it knows of the order and is texted about the visit.
   * Until then the orderer is. Good for every later order of the account with that number.
   */
  'requests.proveReceiver': {
    input: { requestId: Id; code: string }
    output: Done
    refusals: 'code_wrong' | 'code_expired' | 'code_tries_used'
  }
  /** Fill the department’s form, in parts or whole. */
  'requests.saveAnswers': {
    input: { requestId: Id; formVersion: number; answers: Answers; complete?: boolean }
    output: { complete: boolean; problems: { field: string; refusal: string }[] }
    refusals: 'form_version_old' | 'form_invalid' | 'form_closed' | 'visit_not_yours'
  }
  /**
   * A photo of one side of a paper, or a PDF of up to ten pages, which is kept as pictures of its pages; or a
   * voice note that tells the way (`way-voice`). Checked for kind, size, sharpness and glare.
   */
  'requests.upload': {
    input: { requestId: Id; fileId: Id; itemId: Slug; side?: 'front' | 'back' | 'page'; page?: unknown }
    output: { fileId: Id; ok: boolean; checks: { check: string; ok: boolean }[] }
    refusals:
      | 'file_kind_wrong'
      | 'file_too_large'
      | 'pdf_locked'
      | 'pdf_active'
      | 'pdf_too_long'
      | 'voice_kind_wrong'
      | 'voice_too_long'
      | 'image_blurred'
      | 'image_too_small'
      | 'image_glare'
      | 'item_unknown'
      | 'form_closed'
      | 'visit_not_yours'
  }
  /** A stored file; every read is logged. Answers the bytes. */
  'requests.file': {
    input: { requestId: Id; fileId: Id }
    output: unknown
    refusals: never
  }
  /** Read me the name: each line of the paper as it will print was read and said yes to. */
  'requests.prove': {
    input: { requestId: Id; lines: { field: string; value: string; yes: true }[] }
    output: { proofHash: string }
    refusals: 'proof_differs' | 'form_invalid' | 'form_closed' | 'visit_not_yours'
  }
  /** The lines to be read aloud. */
  'requests.proofLines': {
    input: { requestId: Id }
    output: { lines: { field: string; label: LocalText; value: string; shown: Shown }[]; proofHash: string | null }
    refusals: never
  }
  /** Answer an objection: by upload, or by asking for the free correction visit. */
  'requests.cure': {
    input: { requestId: Id; by: 'upload' | 'visit'; note?: string; slotId?: Id }
    output: RequestCard
    refusals:
      | 'document_missing'
      | 'form_invalid'
      | 'proof_missing'
      | 'no_objection'
      | 'slot_full'
      | 'slot_unknown'
      | 'address_needed'
      | 'visit_settled'
      | 'request_ended'
      | 'area_not_served'
      | 'no_competent_office'
  }
  /** The paper has a mistake: corrected free, on its own clock. */
  'requests.reportError': {
    input: { requestId: Id; field: string; shouldBe: string; photoFileId?: Id }
    output: RequestCard
    refusals: 'not_delivered_yet' | 'line_not_on_paper' | 'request_ended'
  }
  /** Reopen an ended request, or redo a step, by a decided resolution. */
  'requests.reopen': {
    input: { requestId: Id; to: State; reason: string }
    output: RequestCard
    refusals: 'state_not_named' | 'not_now'
  }
  /** Have the paper brought (again). */
  'requests.planDelivery': {
    input: { requestId: Id; slotId?: Id }
    output: RequestCard
    refusals:
      | 'not_now'
      | 'slot_full'
      | 'slot_unknown'
      | 'slot_too_soon'
      | 'area_not_served'
      | 'address_needed'
      | 'visit_settled'
      | 'request_ended'
      | 'no_competent_office'
  }
  /**
   * Let an account order past the caps of open orders: its next order, or all of a day. The reason stays on
   * record.
   */
  'orders.liftLimit': {
    input: { liftId: Id; phone: Phone; scope: LiftScope; reason: string }
    output: { until: Instant }
    refusals: 'phone_invalid' | 'no_such_account'
  }
  /** Who was let past the caps, by whom and why; the newest first. */
  'orders.limitsLifted': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        liftId: Id
        phoneMasked: string
        scope: LiftScope
        reason: string
        by: string
        at: Instant
        until: Instant
        used: boolean
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Orders whose signs asked for a call or a look, with the points and reasons; the newest first. */
  'orders.doubts': {
    input: { state?: 'waiting' | 'settled' | 'clear'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        orderId: Id
        requestId: Id | null
        trackingNo: string | null
        score: number
        reasons: {
          sign:
            | 'device_of_many'
            | 'places_at_once'
            | 'many_in_an_hour'
            | 'number_of_others'
            | 'number_of_many'
            | 'cell_of_many'
            | 'address_bare'
            | 'pin_by_hand'
            | 'failed_from_device'
            | 'failed_at_number'
            | 'failed_at_place'
          times: number
          points: number
        }[]
        outcome: 'none' | 'call_back' | 'look'
        state: 'clear' | 'waiting' | 'confirmed' | 'let_go' | 'denied' | 'ran_out'
        at: Instant
        decidedAt: Instant | null
        decidedBy: string | null
        reason: string | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /**
   * A person’s word above the points: the visit goes on, or the order is cancelled free of charge. The reason
   * stays.
   */
  'orders.decideDoubt': {
    input: { orderId: Id; goOn: boolean; reason: string }
    output: Done
    refusals: 'already_done'
  }
  /** The key by which a browser knows our messages, for its subscription (applicationServerKey). */
  'push.key': {
    input: Record<string, never>
    output: { key: string }
    refusals: never
  }
  /**
   * This browser may be told things. The same one again, for whoever is signed in now, is theirs alone from then
   * on; beyond five of one person the one not heard of for longest goes.
   */
  'push.subscribe': {
    input: { endpoint: string; p256dh: string; auth: string; key: string; former?: string }
    output: Done
    refusals: 'push_address_refused' | 'push_key_unknown'
  }
  /**
   * This browser is told nothing any more. Whoever knows the address has it from the browser: nobody has to be
   * signed in.
   */
  'push.unsubscribe': {
    input: { endpoint: string }
    output: Done
    refusals: never
  }
  /** The browser has shown the message with this token. What is not seen in time goes another way. */
  'push.seen': {
    input: { token: string }
    output: Done
    refusals: never
  }
  /** My shift and standing. */
  'shift.get': {
    input: Record<string, never>
    output: {
      onShift: boolean
      since: Instant | null
      until: Instant | null
      standing: string
      name: string
      badgeNo: string
      sex: Sex
      skills: string[]
      tehsils: { id: Slug; name: LocalText; point: Point }[]
      cashPaisa: Paisa
      cashCapPaisa: Paisa
      blockedBecause: string[]
    }
    refusals: never
  }
  /** Begin to work here, until then or until the day’s visiting hours end. Once more: work longer. */
  'shift.start': {
    input: { at: Point; until?: Instant }
    output: Done
    refusals: 'standing_not_active' | 'area_not_served' | 'shift_end_unfit'
  }
  /** End the shift. Open visits must be done or given back. */
  'shift.end': {
    input: Record<string, never>
    output: Done
    refusals: 'visit_open'
  }
  /** Visits offered to me, with the net pay of each. */
  'offers.list': {
    input: Record<string, never>
    output: { items: Offer[]; next: string | null }
    refusals: never
  }
  /** Take the visit. Of many at once exactly one wins. */
  'offers.accept': {
    input: { offerId: Id }
    output: VisitView
    refusals:
      | 'no_such_visit_now'
      | 'request_ended'
      | 'offer_taken'
      | 'offer_expired'
      | 'standing_not_active'
      | 'cash_cap_exceeded'
      | 'cash_over_authority'
      | 'cash_aged'
      | 'head_room_taken'
      | 'not_on_shift'
      | 'visit_overlaps'
      | 'visit_moved_on'
  }
  /** The app has shown these offers: the time to answer begins now, and no text is sent about them. */
  'offers.seen': {
    input: { offerIds: Id[] }
    output: Done
    refusals: never
  }
  /** Decline without harm. */
  'offers.decline': {
    input: { offerId: Id; reason?: string }
    output: Done
    refusals: 'offer_taken' | 'offer_expired'
  }
  /** When I work: my week, my days off, the shifts planned for me. Booking times are counted from these. */
  'hours.mine': {
    input: Record<string, never>
    output: Hours
    refusals: never
  }
  /** These are my hours from now on. Visits promised outside them go to others at once. */
  'hours.setWeek': {
    input: { week: Week }
    output: Done
    refusals: 'week_hours_unfit' | 'week_hours_overlap'
  }
  /** I don’t work from then to then. Visits promised in that time go to others at once. */
  'hours.takeOff': {
    input: { dayOffId: Id; from: Instant; to: Instant; kind: DayOffKind }
    output: Done
    refusals: 'day_off_unfit' | 'day_off_already' | 'hours_too_many' | 'already_done'
  }
  /** I work after all. What a supervisor entered is lifted by them. */
  'hours.dropOff': {
    input: { dayOffId: Id }
    output: Done
    refusals: 'already_done' | 'not_yours'
  }
  /** I also work then, beyond my week. It is a plan: I still begin the shift. */
  'hours.planShift': {
    input: { shiftId: Id; tehsilId: Slug; startsAt: Instant; endsAt: Instant }
    output: Done
    refusals:
      | 'standing_not_active'
      | 'area_not_served'
      | 'shift_end_unfit'
      | 'shift_overlaps'
      | 'day_off_then'
      | 'hours_too_many'
      | 'already_done'
  }
  /** Take back a shift of my own plan; one of my agency’s is theirs to take back. */
  'hours.dropShift': {
    input: { shiftId: Id }
    output: Done
    refusals: 'already_done' | 'not_yours'
  }
  /** My visits of today, or of the next day that has any, in the order in which to go, with the road between. */
  'facilitator.day': {
    input: Record<string, never>
    output: {
      day: Day
      at: Instant
      order: 'plan' | 'promises'
      plannedAt: Instant | null
      stops: {
        visitId: Id
        kind: 'household' | 'office'
        state: VisitState
        startsAt: Instant
        endsAt: Instant
        placeName: LocalText
        point: Point
        tasks: { kind: TaskKind; serviceName: LocalText }[]
        road: { seconds: number; meters: number; source: 'router' | 'model' } | null
        leaveAt: Instant | null
        arrivesAt: Instant | null
        beginsAt: Instant
        doneAt: Instant
        late: boolean
      }[]
    }
    refusals: never
  }
  /** My visits: open ones first, then the past. */
  'visits.list': {
    input: { past?: 'true' | 'false'; cursor?: Cursor; limit?: LimitGiven }
    output: { items: VisitView[]; next: string | null }
    refusals: never
  }
  /** One visit. */
  'visits.get': {
    input: { visitId: Id }
    output: VisitView
    refusals: never
  }
  /** On my way. The receiver gets both codes and the exact amount. */
  'visits.depart': {
    input: { visitId: Id; at?: Point }
    output: VisitView
    refusals:
      | 'visit_not_yours'
      | 'visit_moved_on'
      | 'another_visit_open'
      | 'too_early'
      | 'no_such_visit_now'
      | 'request_ended'
  }
  /** I cannot: offer it to another. */
  'visits.giveBack': {
    input: { visitId: Id; reason: Slug }
    output: Done
    refusals:
      | 'visit_moved_on'
      | 'visit_not_yours'
      | 'work_has_begun'
      | 'reason_unknown'
      | 'slot_unknown'
      | 'slot_full'
      | 'no_such_visit_now'
      | 'request_ended'
  }
  /** At the door or counter: within 150 m, or with a reason. */
  'visits.arrive': {
    input: { visitId: Id; at: Point; accuracyMeters: number; reason?: string }
    output: VisitView
    refusals: 'too_far' | 'visit_moved_on' | 'visit_not_yours' | 'work_has_begun'
  }
  /** My rotating badge: a signed QR and a 6-digit code that change together every 30 s. */
  'visits.badge': {
    input: Record<string, never>
    output: {
      badgeNo: string
      name: string
      photoUrl: string | null
      secret: string
      code: string
      qr: string
      validUntil: Instant
    }
    refusals: never
  }
  /** The citizen’s start code. Offline, the app records it and a wrong one makes the visit unproven. */
  'visits.start': {
    input: { visitId: Id; code: string; offline?: boolean }
    output: VisitView
    refusals: 'only_at_the_door' | 'code_wrong' | 'code_tries_used' | 'visit_moved_on' | 'visit_not_yours'
  }
  /** No phone at the door: a witness signs the slip; marked for call-back. */
  'visits.startByWitness': {
    input: { visitId: Id; witnessName: string; witnessPhone?: string; slipFileId?: Id }
    output: VisitView
    refusals: 'only_at_the_door' | 'visit_moved_on' | 'visit_not_yours'
  }
  /** Nobody: after 15 minutes at the door and a call attempt on record. */
  'visits.noShow': {
    input: { visitId: Id }
    output: VisitView
    refusals:
      | 'only_at_the_door'
      | 'too_early'
      | 'call_attempt_missing'
      | 'visit_moved_on'
      | 'visit_not_yours'
      | 'area_event'
      | 'no_such_visit_now'
      | 'request_ended'
      | 'not_now'
  }
  /** Record a call to the receiver (masked). */
  'visits.callAttempt': {
    input: { visitId: Id }
    output: { phone: string }
    refusals: 'visit_moved_on' | 'visit_not_yours'
  }
  /** It could not be done, for a reason of the closed list. */
  'visits.fail': {
    input: { visitId: Id; reason: Slug; note?: string }
    output: VisitView
    refusals:
      | 'reason_unknown'
      | 'visit_moved_on'
      | 'visit_not_yours'
      | 'originals_held'
      | 'call_attempt_missing'
      | 'too_early'
      | 'area_event'
      | 'no_such_visit_now'
      | 'request_ended'
      | 'not_now'
  }
  /** Done: the completion code, given when the receipt is in the citizen’s hand. */
  'visits.complete': {
    input: { visitId: Id; code?: string; offline?: boolean; notDone?: { taskId: Id; reason: Slug }[] }
    output: VisitView
    refusals:
      | 'not_started_yet'
      | 'reason_unknown'
      | 'code_wrong'
      | 'code_tries_used'
      | 'form_invalid'
      | 'document_missing'
      | 'proof_missing'
      | 'fee_unpaid'
      | 'paper_unaccounted'
      | 'too_early'
      | 'visit_moved_on'
      | 'visit_not_yours'
      | 'no_such_visit_now'
      | 'request_ended'
      | 'not_now'
  }
  /** At the counter: taken with a diary number, sent back with a reason, counter closed, paper picked up. */
  'visits.officeOutcome': {
    input: {
      visitId: Id
      taskId: Id
      outcome: 'taken' | 'sent_back' | 'counter_closed' | 'picked_up' | 'not_ready'
      diaryNo?: string
      reason?: string
      photoFileId?: Id
      bagNo?: string
    }
    output: VisitView
    refusals:
      | 'diary_needed'
      | 'reason_unknown'
      | 'outcome_impossible'
      | 'visit_moved_on'
      | 'visit_not_yours'
      | 'not_started_yet'
  }
  /**
   * What was done with a paper: seen, scanned and handed back, taken in a sealed bag, given. Both sides
   * countersign.
   */
  'papers.handle': {
    input: {
      requestId: Id
      paperId: Id
      itemId: Slug
      visitId?: Id
      act: 'seen' | 'scanned' | 'taken' | 'given_back' | 'surrendered' | 'delivered' | 'lost'
      bagNo?: string
      countersign?: { by: 'citizen' | 'clerk' | 'facilitator'; name: string; mark?: string }
      report?: string
    }
    output: Paper
    refusals:
      | 'never_carried'
      | 'bag_needed'
      | 'countersign_needed'
      | 'not_holder'
      | 'item_unknown'
      | 'report_needed'
      | 'visit_not_yours'
      | 'visit_moved_on'
  }
  /** The custody chain of one paper, with its hashes. */
  'papers.chain': {
    input: { requestId: Id; paperId: Id }
    output: {
      paper: Paper
      links: { at: Instant; from: LocalText; to: LocalText; act: string; hash: string }[]
      intact: boolean
    }
    refusals: never
  }
  /** Every paper in my bag, the longest held first; found by its name, its bag, the tracking number or whose it is. */
  'papers.held': {
    input: { q?: string; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: { paper: Paper; trackingNo: string; subjectName: string; visitId: Id | null }[]
      next: string | null
    }
    refusals: never
  }
  /** Papers that I am sent to fetch from somebody who does not come any more, the most urgent first. */
  'papers.fetches': {
    input: Record<string, never>
    output: {
      items: {
        id: Id
        trackingNo: string
        holder: Carrier
        dueAt: Instant
        late: boolean
        papers: { id: Id; name: LocalText; bagNo: string | null }[]
      }[]
      next: string | null
    }
    refusals: never
  }
  /**
   * A batch of fixes, kept offline until now. Late ones never move the live marker back. Beyond 30,000 a day it is
   * refused until the day ends.
   */
  'position.report': {
    input: {
      fixes: { at: Instant; lat: number; lon: number; accuracyMeters: number; speedMps?: number; mock?: boolean }[]
    }
    output: { stored: number; refused: number }
    refusals: 'not_on_shift'
  }
  /**
   * I am safe: the answer to the question that a long stop or a way that leads away has raised. Unasked, twice or
   * late it does no harm.
   */
  'visits.safe': {
    input: { visitId: Id }
    output: Done
    refusals: never
  }
  /** Offers and changes of my visits. */
  'facilitator.live': {
    input: Record<string, never>
    output: { kind: 'offer' | 'visit' | 'message' | 'shift'; data: Record<string, unknown> }
    refusals: never
  }
  /** My tracker app: which, until when its address is good, when it was last heard. */
  'trackers.mine': {
    input: Record<string, never>
    output: {
      tracker: { dialect: 'osmand' | 'owntracks'; givenAt: Instant; endsAt: Instant; heardAt: Instant | null } | null
    }
    refusals: never
  }
  /** An address for a tracker app on my phone. A former one is dead from now on; this one is shown this once. */
  'trackers.give': {
    input: { dialect: 'osmand' | 'owntracks' }
    output: { url: string; name: string; password: string | null; setUp: string; endsAt: Instant }
    refusals: never
  }
  /** My tracker app is heard no more. */
  'trackers.end': {
    input: Record<string, never>
    output: Done
    refusals: never
  }
  /** A frame of a tracker app in the words of OsmAnd (Traccar Client up to 8). Off shift nothing is kept. */
  'trackers.osmand': {
    input: { token: string }
    output: { stored: number; refused: number }
    refusals: 'tracker_unknown' | 'tracker_id_missing' | 'tracker_id_wrong'
  }
  /** The same by an address alone, as OsmAnd itself sends it. */
  'trackers.osmandByGet': {
    input: { token: string }
    output: { stored: number; refused: number }
    refusals: 'tracker_unknown' | 'tracker_id_missing' | 'tracker_id_wrong'
  }
  /** A frame of OwnTracks, with the name and password of the app. Off shift nothing is kept. */
  'trackers.owntracks': {
    input: { token: string }
    output: Record<string, never>[]
    refusals: 'tracker_unknown'
  }
  /**
   * Visits of the places I serve that went to others in the last fourteen days, the newest first, and what
   * decided. Nothing of the household, and not who has it.
   */
  'offers.passed': {
    input: Record<string, never>
    output: {
      items: {
        day: Day
        kind: 'household' | 'office'
        areaName: LocalText
        bars: string[]
        why: {
          code:
            | 'barred'
            | 'declined'
            | 'unanswered'
            | 'others_first'
            | 'by_hand'
            | 'not_among_nearest'
            | 'by_the_plan'
            | 'farther'
            | 'fuller_day'
            | 'earlier_leg'
            | 'rating'
            | 'nearly_equal'
          minutes: number | null
        }[]
      }[]
    }
    refusals: never
  }
  /**
   * Each choice of whom to ask for this visit, the latest first: all who were thought of, with what was known of
   * them, what stood against each, what they answered, and the plan that was gone by.
   */
  'operations.choices': {
    input: { visitId: Id }
    output: {
      state: VisitState
      areaName: LocalText
      startsAt: Instant
      endsAt: Instant
      facilitatorName: string | null
      byHand: boolean
      items: {
        id: Id
        round: number
        at: Instant
        plan: {
          id: Id
          version: number
          seed: number
          planner: string
          madeAt: Instant
          inputDigest: string
          digest: string
          inputKept: boolean
        } | null
        candidates: {
          facilitatorId: Id
          name: string
          asked: boolean
          answer: 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn' | null
          score: number
          distanceMeters: number
          roadMinutes: number
          visitsToday: number
          ratingMultiplier: number
          ratingCounted: boolean
          preferred: boolean
          against: string[]
          because: string[]
        }[]
      }[]
    }
    refusals: never
  }
  /** Today’s pile of my office: what is due first. */
  'desk.pile': {
    input: {
      officeId?: Slug
      state?: 'to_take' | 'in_process' | 'objected' | 'approved' | 'all'
      q?: string
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: { items: DeskItem[]; next: string | null }
    refusals: never
  }
  /** One application with form, scans and proof. */
  'desk.get': {
    input: { applicationId: Id }
    output: {
      applicationId: Id
      requestId: Id
      trackingNo: string
      serviceId: Slug
      serviceName: LocalText
      caseName: LocalText
      subjectName: string
      officeId: Slug
      state: 'to_take' | 'in_process' | 'objected' | 'approved' | 'issued' | 'decided'
      reference: string | null
      filedAt: Instant
      dueAt: Instant | null
      late: boolean
      channel: string
      needs: LocalText[]
      answers: { field: string; label: LocalText; shown: Shown }[]
      scans: { fileId: Id; itemId: string; name: LocalText; side: string; page: number }[]
      proofHash: string | null
      proofLines: { field: string; label: LocalText; value: string; shown: Shown }[]
      history: { at: Instant; words: LocalText }[]
      objectionCodes: { code: string; words: LocalText }[]
      rejectionCodes: { code: string; words: LocalText }[]
      draftFile: { fileId: Id; mediaType: string; bytes: number; sha256: string } | null
      issuedFile: { fileId: Id; mediaType: string; bytes: number; sha256: string } | null
      parties: { id: Id; role: string; label: LocalText; name: string }[]
      actions: {
        action: 'take' | 'approve' | 'issue' | 'object' | 'appear' | 'reject' | 'handOver'
        allowed: boolean
        refusal: string | null
      }[]
    }
    refusals: never
  }
  /** Take it in, with the diary number. */
  'desk.take': {
    input: { applicationId: Id; diaryNo: string }
    output: DeskItem
    refusals: 'already_decided' | 'diary_needed' | 'already_taken' | 'already_objected' | 'not_filed_yet' | 'request_ended'
  }
  /** Something is missing: a coded objection, cured by upload or a free visit. */
  'desk.object': {
    input: { applicationId: Id; code: Slug; note?: string; items?: string[] }
    output: DeskItem
    refusals: 'reason_unknown' | 'already_decided' | 'already_objected' | 'not_filed_yet' | 'request_ended'
  }
  /** A named party must come once: where, why, until when. */
  'desk.requireAppearance': {
    input: { applicationId: Id; partyId: Id; why: string; days: number }
    output: DeskItem
    refusals: 'already_decided' | 'party_unknown'
  }
  /** Approve. */
  'desk.approve': {
    input: { applicationId: Id }
    output: DeskItem
    refusals: 'already_decided' | 'need_open' | 'not_filed_yet' | 'request_ended'
  }
  /** Reject, with a code, words and the legal ground. */
  'desk.reject': {
    input: { applicationId: Id; code: Slug; words: string; ground: string }
    output: DeskItem
    refusals: 'already_decided' | 'reason_unknown' | 'ground_needed' | 'not_filed_yet' | 'request_ended'
  }
  /**
   * The document itself (PDF, JPEG or PNG), checked and sealed as it is. Nothing is issued by it; a later one
   * takes its place.
   */
  'desk.chooseFile': {
    input: { applicationId: Id }
    output: { fileId: Id; mediaType: string; bytes: number; sha256: string }
    refusals:
      | 'file_kind_wrong'
      | 'file_too_large'
      | 'pdf_locked'
      | 'pdf_active'
      | 'file_too_long'
      | 'file_of_another'
      | 'not_filed_yet'
      | 'not_approved_yet'
      | 'already_decided'
      | 'request_ended'
  }
  /** Take the chosen file away again. */
  'desk.dropFile': {
    input: { applicationId: Id; fileId: Id }
    output: Done
    refusals: 'file_changed'
  }
  /** The paper is ready: its number, and its lines as printed, compared with the proof. */
  'desk.issue': {
    input: { applicationId: Id; documentNo: string; printed?: { field: string; value: string }[]; fileId?: Id | null }
    output: DeskItem
    refusals: 'not_filed_yet' | 'not_approved_yet' | 'already_decided' | 'request_ended' | 'file_changed'
  }
  /** The paper that waits at the office is handed to whoever brings the orderer’s code. */
  'desk.handOver': {
    input: { applicationId: Id; code: string; receivedBy: string }
    output: DeskItem
    refusals: 'not_now' | 'code_wrong' | 'code_tries_used' | 'item_unknown' | 'bag_needed' | 'request_ended'
  }
  /** The pile as a printable sheet with barcodes (HTML). */
  'desk.runSheet': {
    input: { officeId: Slug }
    output: unknown
    refusals: never
  }
  /** A department’s signed answer: accepted, later, objection, decision, issue. Twice or out of order does no harm. */
  'departments.callback': {
    input: {
      departmentId: Slug
      messageId: string
      applicationId: Id
      kind: 'acknowledged' | 'objected' | 'approved' | 'rejected' | 'issued'
      sequence: number
      reference?: string
      code?: string
      words?: string
      ground?: string
      items?: string[]
      documentNo?: string
      printed?: { field: string; value: string }[]
      document?: { mediaType?: string; sha256?: string; base64?: string; url?: string } | null
    }
    output: Done
    refusals: 'signature_wrong' | 'application_unknown'
  }
  /** Cash taken at the door. The amount is the quote’s or the command is refused; the receipt is valid at once. */
  'payments.collectCash': {
    input: { visitId: Id; paymentId: Id; amountPaisa: Paisa; deviceReceiptNo?: string; headRoom?: string }
    output: { receipts: ReceiptRef[]; cashInHandPaisa: Paisa }
    refusals: 'amount_not_quote' | 'already_paid' | 'no_head_room' | 'visit_moved_on' | 'visit_not_yours'
  }
  /** A third party was paid (oath commissioner, stamp paper): the photographed receipt, within the ceiling. */
  'payments.thirdParty': {
    input: { requestId: Id; visitId: Id; code: string; amountPaisa: Paisa; receiptFileId: Id }
    output: Done
    refusals:
      | 'over_ceiling'
      | 'line_unknown'
      | 'receipt_missing'
      | 'already_paid'
      | 'visit_not_yours'
      | 'insufficient_balance'
  }
  /** A 17-digit PSID for what is payable by it. */
  'payments.createPsid': {
    input: { requestId: Id; purpose?: 'government' | 'all' }
    output: { number: string; amountPaisa: Paisa; expiresAt: Instant; state: string }
    refusals: 'nothing_due' | 'rail_down'
  }
  /** Has it been paid? */
  'payments.psidStatus': {
    input: { requestId: Id }
    output: { psid: { number: string; amountPaisa: Paisa; state: 'open' | 'paid' | 'expired' | 'unknown' } | null }
    refusals: never
  }
  /** The rail says something was paid. Verified, inquired and compared before anything is posted. */
  'payments.psidCallback': {
    input: { psid: string; amountPaisa: Paisa; transactionId: string; paidAt: Instant; signature: string }
    output: Done
    refusals: 'signature_wrong'
  }
  /** Accept the fee that the department assessed, by its reference, or walk away free. */
  'payments.acceptAssessed': {
    input: { requestId: Id; accept: boolean }
    output: Done
    refusals: 'nothing_due'
  }
  /** Pay a refund in cash, where the citizen wants it so, against their code. */
  'payments.refundCash': {
    input: { requestId: Id; code: string }
    output: { amountPaisa: Paisa }
    refusals:
      | 'code_wrong'
      | 'code_tries_used'
      | 'nothing_due'
      | 'refund_under_way'
      | 'refund_no_destination'
      | 'refund_goes_elsewhere'
      | 'insufficient_balance'
  }
  /** What is due with us, by which rails it can be paid now, and the last payment that was begun. */
  'payments.ways': {
    input: { requestId: Id }
    output: {
      duePaisa: Paisa
      rails: { rail: string; name: LocalText; example: string; asksId: boolean }[]
      payment: {
        paymentId: Id
        rail: string
        amountPaisa: Paisa
        state: 'asked' | 'waiting' | 'unknown' | 'paid' | 'differs' | 'failed' | 'cancelled' | 'expired'
        last4: string
        begunAt: Instant
        expiresAt: Instant
        mayCancel: boolean
        takenPaisa: Paisa | null
      } | null
    }
    refusals: never
  }
  /**
   * Pay what is due from a wallet: its holder is asked on their phone. What became of it is in payments.ways; the
   * receipt comes when the rail, asked by us, says that it was paid.
   */
  'payments.pay': {
    input: { paymentId: Id; requestId: Id; rail: string; number: string; idDigits?: string }
    output: {
      payment: {
        paymentId: Id
        rail: string
        amountPaisa: Paisa
        state: 'asked' | 'waiting' | 'unknown' | 'paid' | 'differs' | 'failed' | 'cancelled' | 'expired'
        last4: string
        begunAt: Instant
        expiresAt: Instant
        mayCancel: boolean
        takenPaisa: Paisa | null
      }
    }
    refusals: 'nothing_due' | 'rail_off' | 'wallet_number_invalid' | 'wallet_holder_missing' | 'payment_under_way'
  }
  /** Give up a payment that waits. Was it paid after all, it is booked all the same. */
  'payments.cancelPay': {
    input: { requestId: Id; paymentId: Id }
    output: {
      payment: {
        paymentId: Id
        rail: string
        amountPaisa: Paisa
        state: 'asked' | 'waiting' | 'unknown' | 'paid' | 'differs' | 'failed' | 'cancelled' | 'expired'
        last4: string
        begunAt: Instant
        expiresAt: Instant
        mayCancel: boolean
        takenPaisa: Paisa | null
      }
    }
    refusals: 'payment_settled'
  }
  /**
   * A rail tells, in its own words and signed as its connection says, what became of a payment. Nothing is posted
   * by it: the rail is asked. Twice, late or early does no harm.
   */
  'payments.railSaid': {
    input: { connectionId: Id }
    output: Done
    refusals: 'signature_wrong'
  }
  /** One receipt. */
  'receipts.get': {
    input: { receiptNo: string }
    output: Receipt
    refusals: never
  }
  /** The receipt as PDF, Urdu and English. Answers the bytes. */
  'receipts.pdf': {
    input: { receiptNo: string; language?: 'ur' | 'en' }
    output: unknown
    refusals: never
  }
  /** Is this QR or badge code genuine? Says what it stands for, without a login and without a full CNIC. */
  'verify.code': {
    input: { qr?: string; badgeNo?: string; code?: string; sha256?: string }
    output: {
      valid: boolean
      kind: 'receipt' | 'document' | 'badge' | null
      person: { name: string; badgeNo: string; vehicle: string; sex: Sex; photoUrl: string | null } | null
      facts: { label: LocalText; value: string }[]
      reason: string | null
    }
    refusals: never
  }
  /** The public keys, for verifying offline. */
  'verify.keys': {
    input: Record<string, never>
    output: {
      keys: {
        id: string
        algorithm: 'Ed25519'
        publicKey: string
        purpose: 'receipt' | 'badge' | 'document' | 'figures' | 'heads'
        since: Instant
        until: Instant | null
      }[]
    }
    refusals: never
  }
  /** My cash in hand: what it is made of, its cap, its age, what to deposit. */
  'cash.summary': {
    input: Record<string, never>
    output: {
      inHandPaisa: Paisa
      capPaisa: Paisa
      reservedPaisa: Paisa
      inTransitPaisa: Paisa
      overAuthorityPaisa: Paisa
      oldestAt: Instant | null
      warning: 'none' | 'warn' | 'full' | 'aged'
      items: { receiptNo: string; amountPaisa: Paisa; at: Instant }[]
      deposits: { id: Id; amountPaisa: Paisa; slipNo: string; at: Instant; state: 'in_transit' | 'matched' }[]
    }
    refusals: never
  }
  /** A deposit slip. */
  'cash.deposit': {
    input: { depositId: Id; amountPaisa: Paisa; slipNo: string; slipFileId?: Id }
    output: Done
    refusals: 'insufficient_balance' | 'amount_invalid'
  }
  /** Day end: count before the expected figure is shown. */
  'cash.count': {
    input: { countId: Id; countedPaisa: Paisa }
    output: { expectedPaisa: Paisa; differencePaisa: number }
    refusals: 'cash_cap_exceeded'
  }
  /** The bank has it. */
  'finance.matchDeposit': {
    input: { depositId: Id; bankReference: string }
    output: Done
    refusals: 'second_person_needed' | 'already_matched'
  }
  /** Every account’s balance; they sum to zero. */
  'finance.trialBalance': {
    input: Record<string, never>
    output: {
      at: Instant
      accounts: { code: string; balancePaisa: number }[]
      sumPaisa: number
      heldMoney: { heldPaisa: number; owedPaisa: number; covered: boolean }
    }
    refusals: 'whole_programme_only'
  }
  /** Pay out what is available, tax withheld. */
  'finance.payout': {
    input: { batchId: Id; facilitatorId?: Id }
    output: { batchId: Id; payouts: { facilitatorId: Id; grossPaisa: Paisa; taxPaisa: Paisa; netPaisa: Paisa }[] }
    refusals: 'second_person_needed' | 'nothing_due' | 'pay_held'
  }
  /**
   * A payout’s instruction with the full account numbers, for the bank: the one place that opens them. Each
   * opening is written down.
   */
  'finance.payoutFile': {
    input: { batchId: Id }
    output: unknown
    refusals: never
  }
  /** What is owed to the citizen, where it will go, and what became of what was sent. */
  'refunds.get': {
    input: { requestId: Id }
    output: RefundView
    refusals: never
  }
  /** A code to the phone of whoever ordered; it confirms this one destination and no other. */
  'refunds.sendCode': {
    input: { requestId: Id; to: RefundTo }
    output: { sentToMasked: string; expiresAfterSeconds: number }
    refusals:
      | 'nothing_due'
      | 'refund_under_way'
      | 'iban_invalid'
      | 'iban_foreign'
      | 'wallet_unknown'
      | 'wallet_number_invalid'
      | 'centre_unknown'
      | 'code_too_soon'
  }
  /**
   * The refund goes there, with the code that was sent for it. Until it is on its way it can be changed the same
   * way.
   */
  'refunds.choose': {
    input: { requestId: Id; destinationId: Id; to: RefundTo; code: string }
    output: RefundView
    refusals:
      | 'nothing_due'
      | 'refund_under_way'
      | 'iban_invalid'
      | 'iban_foreign'
      | 'wallet_unknown'
      | 'wallet_number_invalid'
      | 'centre_unknown'
      | 'code_wrong'
      | 'code_expired'
      | 'code_tries_used'
  }
  /** What is owed to whoever stands at the counter with this number; the looking is written down. */
  'till.refund': {
    input: { centreId: Slug; trackingNo: string }
    output: RefundView
    refusals: 'centre_unknown' | 'tracking_unknown'
  }
  /** A code to the phone of whoever ordered: by it the refund is counted out at this centre. */
  'till.sendRefundCode': {
    input: { centreId: Slug; requestId: Id }
    output: { sentToMasked: string; expiresAfterSeconds: number }
    refusals: 'centre_unknown' | 'nothing_due' | 'refund_under_way' | 'code_too_soon'
  }
  /** Counted out at the counter against the code, wherever it was to go before. The till must hold it. */
  'till.payRefund': {
    input: { centreId: Slug; requestId: Id; refundId: Id; code: string }
    output: { amountPaisa: Paisa; receiptNo: string }
    refusals:
      | 'centre_unknown'
      | 'nothing_due'
      | 'refund_under_way'
      | 'insufficient_balance'
      | 'code_wrong'
      | 'code_expired'
      | 'code_tries_used'
  }
  /**
   * Refunds: those whose citizen has not said where to, those that can go out, those the bank has, those paid and
   * those it sent back. Accounts show their last four digits.
   */
  'finance.refunds': {
    input: { state?: 'waiting' | 'chosen' | 'sent' | 'paid' | 'returned'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        requestId: Id
        trackingNo: string
        refundId: Id | null
        batchId: Id | null
        amountPaisa: Paisa
        to: RefundShown | null
        since: Instant
        late: boolean
        reason: 'account_closed' | 'account_unknown' | 'name_differs' | 'account_blocked' | 'other' | null
        bankReference: string | null
        receiptNo: string | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /** One instruction of all refunds that go to a bank or a wallet; from now on they are on their way. */
  'finance.sendRefunds': {
    input: { batchId: Id }
    output: { batchId: Id; count: number; totalPaisa: Paisa }
    refusals: 'second_person_needed' | 'nothing_due'
  }
  /**
   * The instruction with the full account numbers, for the bank: the one place that opens them. Each opening is
   * written down.
   */
  'finance.refundFile': {
    input: { batchId: Id }
    output: unknown
    refusals: never
  }
  /** The bank has paid this refund. */
  'finance.confirmRefund': {
    input: { refundId: Id; bankReference: string }
    output: Done
    refusals: 'second_person_needed' | 'already_done' | 'refund_returned' | 'refund_was_cash'
  }
  /** The bank sent this refund back: it is owed again, and the citizen is told why and asked where to. */
  'finance.returnRefund': {
    input: { refundId: Id; reason: 'account_closed' | 'account_unknown' | 'name_differs' | 'account_blocked' | 'other' }
    output: Done
    refusals: 'second_person_needed' | 'refund_returned' | 'refund_was_cash'
  }
  /** What I earned, each deduction, what is held until when, and what comes when. */
  'earnings.summary': {
    input: { from?: Day; to?: Day; cursor?: Cursor; limit?: LimitGiven }
    output: {
      payHeld: boolean
      heldPaisa: Paisa
      availablePaisa: Paisa
      paidPaisa: Paisa
      net: { heldPaisa: Paisa; availablePaisa: Paisa }
      items: PayLine[]
      next: string | null
    }
    refusals: never
  }
  /**
   * My week and the four before it: what I earned, also by the hour, my part of the work of the places I serve,
   * and why. Of others only averages, and none where fewer than five of them were at work.
   */
  'share.mine': {
    input: Record<string, never>
    output: {
      places: LocalText[]
      weeks: {
        from: Instant
        until: Instant
        earnedPaisa: Paisa
        hours: number
        hourlyPaisa: Paisa | null
        visits: number
        asked: { asked: number; taken: number; declined: number; unanswered: number; othersFirst: number }
        area: {
          people: number
          mineOfHundred: number
          evenOfHundred: number
          eachPaisa: Paisa
          eachHours: number
          hourlyPaisa: Paisa | null
        } | null
        why: {
          reason:
            | 'fewer_hours'
            | 'more_hours'
            | 'never_asked'
            | 'not_taken'
            | 'others_first'
            | 'rating_for'
            | 'rating_against'
            | 'rating_neutral'
            | 'evenness'
          value: number
          of: number | null
        }[]
      }[]
    }
    refusals: never
  }
  /** Visits I may rate, and until when. */
  'ratings.pending': {
    input: Record<string, never>
    output: {
      items: {
        visitId: Id
        requestId: Id
        serviceName: LocalText
        otherName: string
        askedAt: Instant
        until: Instant
        tone: 'neutral' | 'celebration' | 'condolence'
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Rate the visit. Both sides stay hidden until both rated or seven days. */
  'ratings.rate': {
    input: {
      visitId: Id
      askedExtra?: boolean
      cameInPerson?: boolean
      onTime?: boolean
      stars?: number
      comment?: string
      flags?: ('ready' | 'not_ready' | 'respectful' | 'disrespectful' | 'safe' | 'unsafe')[]
      departmentStars?: number
      device?: 'own' | 'facilitator'
    }
    output: Done
    refusals: 'rating_closed' | 'already_rated' | 'not_on_this_device' | 'visit_unproven' | 'stars_needed'
  }
  /**
   * What was said of one visit: my own words at once, the other side’s once both have spoken or the window is
   * over.
   */
  'ratings.visit': {
    input: { visitId: Id }
    output: {
      open: boolean
      until: Instant | null
      revealed: boolean
      mine: { stars: number | null; flags: string[] } | null
      theirs: { stars: number | null; flags: string[] } | null
    }
    refusals: never
  }
  /** The published rating; "new" before ten. */
  'ratings.of': {
    input: { facilitatorId: Id }
    output: { rating: number | null; count: number }
    refusals: never
  }
  /** Acts that wait for a second person, the oldest first, or what became of the others, the newest first. */
  'finance.acts': {
    input: { state?: 'open' | 'settled'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        actId: Id
        endpoint: string
        amountPaisa: Paisa
        given: { name: string; value: string }[]
        madeBy: string
        mine: boolean
        at: Instant
        expiresAt: Instant
        state: 'open' | 'done' | 'withdrawn' | 'expired'
        settledBy: string | null
        settledAt: Instant | null
        reason: string | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Let go of what another asked for: it is done now, in both names. */
  'finance.checkAct': {
    input: { actId: Id }
    output: Done
    refusals: 'same_person' | 'act_settled' | 'act_not_possible'
  }
  /** It is not to be done: by who asked for it, or by who was to let go of it. The reason stays. */
  'finance.withdrawAct': {
    input: { actId: Id; reason: string }
    output: Done
    refusals: 'act_settled'
  }
  /** The newest months, at most 24: which are closed, by whom, and what holds up the one whose turn it is. */
  'finance.periods': {
    input: Record<string, never>
    output: {
      items: {
        period: string
        state: 'open' | 'soft' | 'hard'
        over: boolean
        next: boolean
        lacks: ('sum' | 'in_transit' | 'unsealed')[]
        moved?: { at: Instant; askedBy: string; letGoBy: string }
      }[]
    }
    refusals: 'whole_programme_only'
  }
  /**
   * Close a month for the time being, open it again, or close it for good; a second person lets go of it. What
   * comes late is booked in the month that is going on, with the time at which it happened.
   */
  'finance.movePeriod': {
    input: { period: string; to: 'open' | 'soft' | 'hard' }
    output: Done
    refusals:
      | 'second_person_needed'
      | 'whole_programme_only'
      | 'period_not_over'
      | 'period_closed'
      | 'period_out_of_order'
      | 'period_not_ready'
  }
  /**
   * The signed proof of each day, newest first: what was held, whose it was, and whether every class was the sum
   * of its accounts.
   */
  'finance.heldMoney': {
    input: { cursor?: Day; limit?: LimitGiven }
    output: {
      items: {
        day: Day
        heldPaisa: number
        citizensPaisa: number
        departmentsPaisa: number
        payeesPaisa: number
        covered: boolean
        agrees: boolean
        accounts: number
        digest: string
        signedAt: Instant
      }[]
      next: string | null
    }
    refusals: 'whole_programme_only'
  }
  /**
   * A batch of all payees of my places to whom something can be paid: what, and to which account, is fixed.
   * Nothing moves until another person lets go of it.
   */
  'finance.makeBatch': {
    input: { batchId: Id }
    output: {
      batchId: Id
      state: 'made' | 'releasing' | 'released' | 'withdrawn'
      madeBy: string
      mine: boolean
      madeAt: Instant
      settledBy: string | null
      settledAt: Instant | null
      reason: string | null
      waiting: { count: number; grossPaisa: Paisa }
      leftOut: number
      sent: { count: number; taxPaisa: Paisa; netPaisa: Paisa }
      confirmed: number
      returned: number
    }
    refusals: 'nothing_due'
  }
  /**
   * Whom a batch that is made now would pay, and how much; who would be left out and why; whose pay is on hold,
   * and what holds it.
   */
  'finance.payable': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      all: {
        inBatch: { count: number; grossPaisa: Paisa }
        leftOut: { count: number; grossPaisa: Paisa }
        heldPaisa: Paisa
      } | null
      items: {
        payeeId: Id
        payeeName: LocalText
        badgeNo: string
        accountMasked: string | null
        grossPaisa: Paisa
        why: 'pay_held' | 'no_account' | 'account_wrong' | 'in_batch' | null
        held: { daysPaisa: Paisa; unprovenPaisa: Paisa; disputedPaisa: Paisa; claimedPaisa: Paisa }
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Batches of payouts, the newest first, with what became of them. */
  'finance.batches': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        batchId: Id
        state: 'made' | 'releasing' | 'released' | 'withdrawn'
        madeBy: string
        mine: boolean
        madeAt: Instant
        settledBy: string | null
        settledAt: Instant | null
        reason: string | null
        waiting: { count: number; grossPaisa: Paisa }
        leftOut: number
        sent: { count: number; taxPaisa: Paisa; netPaisa: Paisa }
        confirmed: number
        returned: number
      }[]
      next: string | null
    }
    refusals: never
  }
  /**
   * One batch and its payees: what each was to get, whether it was sent, what the bank said, or why it was left
   * out.
   */
  'finance.batchLines': {
    input: {
      batchId: Id
      state?: 'waiting' | 'sent' | 'confirmed' | 'returned' | 'left_out'
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: {
      batch: {
        batchId: Id
        state: 'made' | 'releasing' | 'released' | 'withdrawn'
        madeBy: string
        mine: boolean
        madeAt: Instant
        settledBy: string | null
        settledAt: Instant | null
        reason: string | null
        waiting: { count: number; grossPaisa: Paisa }
        leftOut: number
        sent: { count: number; taxPaisa: Paisa; netPaisa: Paisa }
        confirmed: number
        returned: number
      }
      payerKnown: boolean
      items: {
        payeeId: Id
        payeeName: LocalText
        badgeNo: string
        accountMasked: string | null
        grossPaisa: Paisa
        taxPaisa: Paisa | null
        netPaisa: Paisa | null
        state: 'waiting' | 'sent' | 'confirmed' | 'returned' | 'left_out'
        why: 'pay_held' | 'no_account' | 'account_wrong' | 'account_changed' | 'sum_changed' | 'withdrawn' | null
        reason: string | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Let go of a batch that another made: its payments are sent, each once, in both names. */
  'finance.releaseBatch': {
    input: { batchId: Id }
    output: Done
    refusals: 'same_person' | 'batch_settled'
  }
  /** It is not to be paid: by who made it or who was to let go of it. Its payees are free for the next. */
  'finance.withdrawBatch': {
    input: { batchId: Id; reason: string }
    output: Done
    refusals: 'batch_settled'
  }
  /**
   * What the bank is told, whole and always the same: a bulk transfer as CSV, or ISO 20022 pain.001.001.09. It
   * opens the account numbers; each opening is written down.
   */
  'finance.batchFile': {
    input: { batchId: Id; format?: 'csv' | 'pain001' }
    output: unknown
    refusals: 'batch_not_sent' | 'payer_missing'
  }
  /**
   * The bank’s answer to a batch (ISO 20022 pain.002): what it paid and what it sent back. All of it or nothing;
   * the same file again changes nothing.
   */
  'finance.readAnswer': {
    input: { file: string }
    output: { batchId: Id; paid: number; returned: number; underWay: number; again: boolean }
    refusals:
      | 'second_person_needed'
      | 'answer_unreadable'
      | 'answer_differs'
      | 'batch_unknown'
      | 'payment_unknown'
      | 'amount_differs'
      | 'payout_returned'
  }
  /**
   * A bank’s statement, ISO 20022 camt.053 or CSV (docs/running/statements.md): whole or not at all, of one of the
   * programme’s accounts, from where the one before it ended. The same file again changes nothing and says so.
   */
  'finance.importStatement': {
    input: { statementId: Id; file: string }
    output: { statementId: Id; lines: number; again: boolean }
    refusals:
      | 'whole_programme_only'
      | 'statement_unreadable'
      | 'statement_encoding'
      | 'statement_in_parts'
      | 'statement_too_long'
      | 'statement_other_account'
      | 'statement_sum_wrong'
      | 'statement_wrong'
      | 'statement_overlaps'
      | 'statement_gap'
  }
  /** Statements that were read, the newest first, and up to which day each account’s reach. */
  'finance.statements': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        statementId: Id
        account: 'collection' | 'payout'
        iban: string
        reference: string
        format: 'camt053' | 'csv'
        from: Day
        to: Day
        openingPaisa: number
        closingPaisa: number
        lines: number
        importedBy: string
        importedAt: Instant
      }[]
      next: string | null
      accounts: { account: 'collection' | 'payout'; iban: string; until: Day | null; closingPaisa: number | null }[]
    }
    refusals: 'whole_programme_only'
  }
  /** One statement and its lines, as the bank wrote them. */
  'finance.statementLines': {
    input: { statementId: Id; cursor?: Cursor; limit?: LimitGiven }
    output: {
      statement: {
        statementId: Id
        account: 'collection' | 'payout'
        iban: string
        reference: string
        format: 'camt053' | 'csv'
        from: Day
        to: Day
        openingPaisa: number
        closingPaisa: number
        lines: number
        importedBy: string
        importedAt: Instant
      }
      items: { lineId: Id; place: number; bookedOn: Day; amountPaisa: number; bankReference: string; words: string[] }[]
      next: string | null
    }
    refusals: 'whole_programme_only'
  }
  /** What is due to each department by the ledger, how long its fees have waited, and what is on its way. */
  'finance.payables': {
    input: Record<string, never>
    output: {
      ageDays: number[]
      items: {
        departmentId: string
        departmentName: LocalText
        amountPaisa: number
        fees: number
        freePaisa: Paisa
        agesPaisa: Paisa[]
        oldestAt: Instant | null
        inBatchesPaisa: Paisa
        underWayPaisa: Paisa
        unknownPaisa: number
      }[]
    }
    refusals: 'whole_programme_only'
  }
  /** The fees that a batch for a department would hold if it were made now, the oldest first. */
  'finance.feesDue': {
    input: { departmentId: Slug; until?: Day; cursor?: Cursor; limit?: LimitGiven }
    output: {
      departmentName: LocalText
      all: { fees: number; amountPaisa: Paisa } | null
      items: {
        requestId: Id
        trackingNo: string
        serviceName: LocalText
        feeName: LocalText
        headOfAccount: string | null
        challanForm: string | null
        receiptNo: string
        dueAt: Instant
        amountPaisa: Paisa
      }[]
      next: string | null
    }
    refusals: 'whole_programme_only'
  }
  /**
   * A batch of all fees that are due to a department and stand in no other. Nothing moves until another person
   * lets go of it.
   */
  'finance.makeSettlement': {
    input: { batchId: Id; departmentId: Slug; until?: Day }
    output: {
      batchId: Id
      departmentId: string
      departmentName: LocalText
      state: 'made' | 'sent' | 'confirmed' | 'withdrawn' | 'returned'
      fees: number
      amountPaisa: Paisa
      confirmedPaisa: Paisa
      until: Day | null
      madeBy: string | null
      mine: boolean
      madeAt: Instant
      settledBy: string | null
      settledAt: Instant | null
      confirmedAt: Instant | null
      advisedAt: Instant | null
      reason: string | null
    }
    refusals: 'whole_programme_only' | 'nothing_due'
  }
  /** Batches to departments, the newest first. */
  'finance.settlements': {
    input: { state?: 'made' | 'sent' | 'confirmed' | 'withdrawn' | 'returned'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        batchId: Id
        departmentId: string
        departmentName: LocalText
        state: 'made' | 'sent' | 'confirmed' | 'withdrawn' | 'returned'
        fees: number
        amountPaisa: Paisa
        confirmedPaisa: Paisa
        until: Day | null
        madeBy: string | null
        mine: boolean
        madeAt: Instant
        settledBy: string | null
        settledAt: Instant | null
        confirmedAt: Instant | null
        advisedAt: Instant | null
        reason: string | null
      }[]
      next: string | null
    }
    refusals: 'whole_programme_only'
  }
  /** One batch to a department: its fees, what each challan comes to, and what the bank has said of it. */
  'finance.settlement': {
    input: { batchId: Id; cursor?: Cursor; limit?: LimitGiven }
    output: {
      batch: {
        batchId: Id
        departmentId: string
        departmentName: LocalText
        state: 'made' | 'sent' | 'confirmed' | 'withdrawn' | 'returned'
        fees: number
        amountPaisa: Paisa
        confirmedPaisa: Paisa
        until: Day | null
        madeBy: string | null
        mine: boolean
        madeAt: Instant
        settledBy: string | null
        settledAt: Instant | null
        confirmedAt: Instant | null
        advisedAt: Instant | null
        reason: string | null
      }
      said: {
        challans: { headOfAccount: string | null; challanForm: string | null; fees: number; amountPaisa: Paisa }[]
        confirmations: {
          confirmationId: Id
          bankReference: string
          day: Day
          amountPaisa: Paisa
          overPaisa: Paisa
          reason: string | null
          saidAt: Instant
        }[]
      } | null
      items: {
        requestId: Id
        trackingNo: string
        serviceName: LocalText
        feeName: LocalText
        headOfAccount: string | null
        challanForm: string | null
        receiptNo: string
        dueAt: Instant
        amountPaisa: Paisa
      }[]
      next: string | null
    }
    refusals: 'whole_programme_only'
  }
  /** Let go of a batch that another made: it is on its way to the department, once, in both names. */
  'finance.releaseSettlement': {
    input: { batchId: Id }
    output: Done
    refusals: 'whole_programme_only' | 'same_person' | 'settlement_over' | 'insufficient_balance'
  }
  /** It is not to be sent: by who made it or who was to let go of it. Its fees are free for the next. */
  'finance.withdrawSettlement': {
    input: { batchId: Id; reason: string }
    output: Done
    refusals: 'whole_programme_only' | 'settlement_over'
  }
  /**
   * What a batch is remitted by, the same each time: the schedule of its fees, or what each challan comes to, as
   * CSV.
   */
  'finance.settlementFile': {
    input: { batchId: Id; format?: 'schedule' | 'challans' }
    output: unknown
    refusals: 'whole_programme_only' | 'settlement_not_sent'
  }
  /**
   * The bank or the department has it: the number of the transfer or challan, its day and sum. Another sum than is
   * due needs a reason and a second person: less leaves the rest on its way, more is in suspense.
   */
  'finance.confirmSettlement': {
    input: { batchId: Id; confirmationId: Id; bankReference: string; day: Day; amountPaisa: Paisa; reason?: string }
    output: {
      batchId: Id
      departmentId: string
      departmentName: LocalText
      state: 'made' | 'sent' | 'confirmed' | 'withdrawn' | 'returned'
      fees: number
      amountPaisa: Paisa
      confirmedPaisa: Paisa
      until: Day | null
      madeBy: string | null
      mine: boolean
      madeAt: Instant
      settledBy: string | null
      settledAt: Instant | null
      confirmedAt: Instant | null
      advisedAt: Instant | null
      reason: string | null
    }
    refusals:
      | 'second_person_needed'
      | 'whole_programme_only'
      | 'settlement_not_sent'
      | 'already_done'
      | 'already_matched'
      | 'amount_differs'
      | 'settlement_day'
  }
  /** The bank or the treasury did not take it: nothing was paid, and its fees are due again. */
  'finance.returnSettlement': {
    input: { batchId: Id; reason: string }
    output: Done
    refusals: 'second_person_needed' | 'whole_programme_only' | 'settlement_not_sent' | 'already_done'
  }
  /**
   * What one payee earned, line by line, the newest first, each with why it is that much. Each look is written
   * down.
   */
  'finance.payLines': {
    input: { payeeId: Id; purpose: 'asked' | 'claim' | 'payout' | 'audit'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      payeeName: LocalText
      badgeNo: string
      heldPaisa: Paisa
      availablePaisa: Paisa
      items: PayLine[]
      next: string | null
    }
    refusals: never
  }
  /** A line of my pay is wrong, and why. Once a line; what is not paid yet of it waits for the answer. */
  'earnings.claim': {
    input: { claimId: Id; taskId: Id; ruleId: Slug; said: string }
    output: Done
    refusals: 'claim_made' | 'line_taken_back' | 'line_in_batch' | 'claim_too_late'
  }
  /**
   * Lines of pay that facilitators say are wrong: those without an answer, the oldest first, or the answered, the
   * newest first.
   */
  'finance.payClaims': {
    input: { state?: 'open' | 'answered'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        claimId: Id
        payeeId: Id
        payeeName: LocalText
        badgeNo: string
        ownerName: string | null
        mine: boolean
        answeredBy: string | null
        line: PayLine
      }[]
      next: string | null
    }
    refusals: never
  }
  /** I work on it. What another works on goes over to me only if I say so. */
  'finance.takePayClaim': {
    input: { claimId: Id; over?: boolean }
    output: Done
    refusals: 'claim_answered' | 'claim_taken'
  }
  /**
   * They are right, and so much more is earned; or not, and why. Where money moves another person lets go of it,
   * whatever the sum.
   */
  'finance.answerPayClaim': {
    input: { claimId: Id; verdict: 'upheld' | 'refused'; furtherPaisa?: Paisa; answer: string }
    output: Done
    refusals: 'claim_answered' | 'line_taken_back' | 'second_person_needed'
  }
  /** A month of my pay: what there was, each line, holds, penalties, payouts and tax, and what there is. */
  'earnings.statement': {
    input: { period: string; cursor?: Cursor; limit?: LimitGiven }
    output: {
      period: string
      payeeName: LocalText
      badgeNo: string
      opening: {
        heldPaisa: number
        availablePaisa: number
        reimbursementPaisa: number
        debtPaisa: number
        owedPaisa: number
      }
      closing: {
        heldPaisa: number
        availablePaisa: number
        reimbursementPaisa: number
        debtPaisa: number
        owedPaisa: number
      }
      totals: {
        heldPaisa: number
        availablePaisa: number
        reimbursementPaisa: number
        debtPaisa: number
        kind:
          | 'earned'
          | 'corrected'
          | 'bonus'
          | 'released'
          | 'held_again'
          | 'taken_back'
          | 'penalty'
          | 'payout'
          | 'payout_returned'
          | 'reimbursement'
          | 'other'
        words: LocalText
        taxPaisa: number
      }[]
      items: {
        heldPaisa: number
        availablePaisa: number
        reimbursementPaisa: number
        debtPaisa: number
        at: Instant
        kind:
          | 'earned'
          | 'corrected'
          | 'bonus'
          | 'released'
          | 'held_again'
          | 'taken_back'
          | 'penalty'
          | 'payout'
          | 'payout_returned'
          | 'reimbursement'
          | 'other'
        words: LocalText
        detail: LocalText | null
        taxPaisa: number
        owedPaisa: number
      }[]
      next: string | null
    }
    refusals: never
  }
  /** The same, whole, as a table in either language. Answers the bytes. */
  'earnings.statementCsv': {
    input: { period: string; language?: 'en' | 'ur' }
    output: unknown
    refusals: never
  }
  /** A month of one payee’s pay, as they see it. Each look is written down. */
  'finance.payStatement': {
    input: {
      payeeId: Id
      period: string
      purpose: 'asked' | 'claim' | 'payout' | 'audit'
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: {
      period: string
      payeeName: LocalText
      badgeNo: string
      opening: {
        heldPaisa: number
        availablePaisa: number
        reimbursementPaisa: number
        debtPaisa: number
        owedPaisa: number
      }
      closing: {
        heldPaisa: number
        availablePaisa: number
        reimbursementPaisa: number
        debtPaisa: number
        owedPaisa: number
      }
      totals: {
        heldPaisa: number
        availablePaisa: number
        reimbursementPaisa: number
        debtPaisa: number
        kind:
          | 'earned'
          | 'corrected'
          | 'bonus'
          | 'released'
          | 'held_again'
          | 'taken_back'
          | 'penalty'
          | 'payout'
          | 'payout_returned'
          | 'reimbursement'
          | 'other'
        words: LocalText
        taxPaisa: number
      }[]
      items: {
        heldPaisa: number
        availablePaisa: number
        reimbursementPaisa: number
        debtPaisa: number
        at: Instant
        kind:
          | 'earned'
          | 'corrected'
          | 'bonus'
          | 'released'
          | 'held_again'
          | 'taken_back'
          | 'penalty'
          | 'payout'
          | 'payout_returned'
          | 'reimbursement'
          | 'other'
        words: LocalText
        detail: LocalText | null
        taxPaisa: number
        owedPaisa: number
      }[]
      next: string | null
    }
    refusals: never
  }
  /** The same, whole, as a table in either language. Answers the bytes. */
  'finance.payStatementCsv': {
    input: { payeeId: Id; period: string; purpose: 'asked' | 'claim' | 'payout' | 'audit'; language?: 'en' | 'ur' }
    output: unknown
    refusals: never
  }
  /** The accounts of one class that hold something: whose each is, and what it holds. */
  'finance.accounts': {
    input: {
      code:
        | '1010'
        | '1020'
        | '1100'
        | '1200'
        | '1205'
        | '1210'
        | '1300'
        | '1400'
        | '1500'
        | '2010'
        | '2020'
        | '2100'
        | '2110'
        | '2200'
        | '2210'
        | '2220'
        | '2230'
        | '2300'
        | '2310'
        | '2400'
        | '2900'
        | '3010'
        | '4010'
        | '4020'
        | '4030'
        | '5010'
        | '5020'
        | '5030'
        | '5040'
        | '5050'
        | '9100'
        | '9200'
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: { items: { sub: string; name: LocalText | null; balancePaisa: number }[]; next: string | null }
    refusals: 'whole_programme_only'
  }
  /** The entries of one account, the newest first. */
  'finance.accountEntries': {
    input: {
      code:
        | '1010'
        | '1020'
        | '1100'
        | '1200'
        | '1205'
        | '1210'
        | '1300'
        | '1400'
        | '1500'
        | '2010'
        | '2020'
        | '2100'
        | '2110'
        | '2200'
        | '2210'
        | '2220'
        | '2230'
        | '2300'
        | '2310'
        | '2400'
        | '2900'
        | '3010'
        | '4010'
        | '4020'
        | '4030'
        | '5010'
        | '5020'
        | '5030'
        | '5040'
        | '5050'
        | '9100'
        | '9200'
      sub?: string
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: {
      name: LocalText | null
      balancePaisa: number
      items: {
        journalId: string
        kind: string
        effectiveAt: Instant
        postedAt: Instant
        amountPaisa: number
        balanceAfterPaisa: number | null
      }[]
      next: string | null
    }
    refusals: 'whole_programme_only'
  }
  /** One entry whole: its lines, who made it, what it is about, and what undid it. */
  'finance.journal': {
    input: { journalId: string }
    output: {
      journalId: string
      kind: string
      effectiveAt: Instant
      postedAt: Instant
      key: string
      period: string
      byName: string
      byKind: string
      requestId: Id | null
      trackingNo: string | null
      refs: { name: string; value: string }[]
      reverses: string | null
      reversedBy: string | null
      lines: {
        code:
          | '1010'
          | '1020'
          | '1100'
          | '1200'
          | '1205'
          | '1210'
          | '1300'
          | '1400'
          | '1500'
          | '2010'
          | '2020'
          | '2100'
          | '2110'
          | '2200'
          | '2210'
          | '2220'
          | '2230'
          | '2300'
          | '2310'
          | '2400'
          | '2900'
          | '3010'
          | '4010'
          | '4020'
          | '4030'
          | '5010'
          | '5020'
          | '5030'
          | '5040'
          | '5050'
          | '9100'
          | '9200'
        sub: string
        name: LocalText | null
        amountPaisa: number
      }[]
    }
    refusals: 'whole_programme_only'
  }
  /**
   * Entries that are worth a look, the newest first: undone, more than a day late, by hand, or by hand in round
   * sums.
   */
  'finance.entries': {
    input: { look: 'reversal' | 'late' | 'by_hand' | 'round'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        journalId: string
        kind: string
        effectiveAt: Instant
        postedAt: Instant
        amountPaisa: Paisa
        byName: string
      }[]
      next: string | null
    }
    refusals: 'whole_programme_only'
  }
  /** Where the cash is now: who has how much in hand and on its way to the bank, the largest sums first. */
  'finance.cash': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      at: Instant
      inHandPaisa: Paisa
      overPaisa: Paisa
      inTransitPaisa: Paisa
      people: number
      items: {
        facilitatorId: Id
        name: string
        badgeNo: string
        inHandPaisa: Paisa
        overPaisa: Paisa
        inTransitPaisa: Paisa
        capPaisa: Paisa
        since: Instant | null
        heldHours: number
        warning: 'none' | 'warn' | 'full' | 'aged'
      }[]
      next: string | null
    }
    refusals: 'whole_programme_only'
  }
  /**
   * Lines of the bank’s statements that nothing explains yet, the oldest first, with what each may be; or those
   * that are settled.
   */
  'finance.breaks': {
    input: { state?: 'open' | 'settled'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        lineId: Id
        statementId: Id
        account: 'collection' | 'payout'
        bookedOn: Day
        ageDays: number
        amountPaisa: number
        bankReference: string
        words: string[]
        state: 'open' | 'matched' | 'suspense' | 'not_ours'
        owner: string | null
        mine: boolean
        note: string | null
        foundBy: 'booked' | 'reference' | 'batch' | 'trace' | 'person' | null
        movements: number
        askedBy: string | null
        settledBy: string | null
        settledAt: Instant | null
        proposals: {
          movement: string
          kind: string
          because: 'other_amount' | 'other_day' | 'not_the_only_one' | 'near_reference' | 'amount' | 'above_sum'
          amountPaisa: number
          expectedOn: Day
          name: string
          acceptable: boolean
        }[]
      }[]
      next: string | null
      open: number
    }
    refusals: 'whole_programme_only'
  }
  /** The caller looks after this line; what they have found so far stands beside it. */
  'finance.takeBreak': {
    input: { lineId: Id; note: string }
    output: Done
    refusals: 'whole_programme_only' | 'line_settled'
  }
  /** The line is this movement: it is booked as it would be by hand, with the bank’s reference. */
  'finance.acceptProposal': {
    input: { lineId: Id; bankReference: string; movement: string }
    output: Done
    refusals:
      | 'second_person_needed'
      | 'whole_programme_only'
      | 'line_settled'
      | 'proposal_gone'
      | 'amount_differs'
      | 'already_matched'
      | 'already_done'
      | 'payout_returned'
      | 'insufficient_balance'
      | 'settlement_not_sent'
      | 'settlement_day'
  }
  /** The line is not this movement: it is not proposed for it again. */
  'finance.refuseProposal': {
    input: { lineId: Id; movement: string }
    output: Done
    refusals: 'whole_programme_only' | 'line_settled' | 'proposal_gone'
  }
  /**
   * Nothing explains the line: its money goes to or from suspense, or it is not ours and nothing is booked. Always
   * by two people. What came into the collection account then stands among unidentified payments.
   */
  'finance.resolveBreak': {
    input: { lineId: Id; bankReference: string; how: 'suspense' | 'not_ours'; note: string }
    output: Done
    refusals: 'second_person_needed' | 'whole_programme_only' | 'line_settled' | 'already_matched'
  }
  /**
   * Complain about a request, one tap for an overcharge. The evidence is frozen at this moment. An agent files for
   * a caller.
   */
  'grievances.file': {
    input: {
      requestId: Id
      grievanceId: Id
      kind: GrievanceKind
      visitId?: Id
      words?: string
      amountAskedPaisa?: Paisa
      voiceFollows?: boolean
    }
    output: GrievanceView
    refusals: 'grievance_exists' | 'accused_complains' | 'no_visit_to_complain' | 'grievance_words_needed' | 'visit_unknown'
  }
  /** My complaints, newest first. */
  'grievances.mine': {
    input: { requestId?: Id; cursor?: Cursor; limit?: LimitGiven }
    output: { items: GrievanceCard[]; next: string | null }
    refusals: never
  }
  /** The complaints about one request. */
  'grievances.ofRequest': {
    input: { requestId: Id }
    output: { items: GrievanceCard[]; next: string | null }
    refusals: never
  }
  /** Complaints about my work, without who lives there. */
  'grievances.aboutMe': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: { items: GrievanceCard[]; next: string | null }
    refusals: never
  }
  /** Complaints of my place and step: what is due first. */
  'grievances.pile': {
    input: {
      whose?: 'mine' | 'all' | 'nobody'
      state?: 'working' | 'decided' | 'over'
      kind?: GrievanceKind
      q?: string
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: { items: GrievanceCard[]; next: string | null }
    refusals: never
  }
  /** One case with its evidence, as far as the reader may see it. */
  'grievances.get': {
    input: { grievanceId: Id }
    output: GrievanceView
    refusals: 'caller_unproven'
  }
  /** A message. What the complainant says never reaches the accused by itself, nor the other way round. */
  'grievances.say': {
    input: { grievanceId: Id; messageId: Id; to?: 'complainant' | 'accused'; words: string }
    output: GrievanceView
    refusals: 'caller_unproven' | 'grievance_over' | 'nobody_accused'
  }
  /** A photo or a voice note for the case. */
  'grievances.attach': {
    input: { grievanceId: Id; fileId: Id; kind?: 'photo' | 'voice'; to?: 'complainant' | 'accused' }
    output: Done
    refusals:
      | 'caller_unproven'
      | 'file_kind_wrong'
      | 'file_too_large'
      | 'image_too_small'
      | 'image_glare'
      | 'image_blurred'
      | 'voice_kind_wrong'
      | 'voice_too_long'
      | 'grievance_over'
      | 'nobody_accused'
      | 'list_too_long'
  }
  /** A file of the case; every read is logged. Answers the bytes. */
  'grievances.file.read': {
    input: { grievanceId: Id; fileId: Id }
    output: unknown
    refusals: 'caller_unproven'
  }
  /** I take this case. */
  'grievances.take': {
    input: { grievanceId: Id }
    output: GrievanceView
    refusals:
      | 'grievance_moved_on'
      | 'owner_is_accused'
      | 'owner_of_same_agency'
      | 'not_your_step'
      | 'grievance_decided'
      | 'grievance_over'
  }
  /**
   * It is about something else than it was filed as (a text message names no kind): its visit, who is complained
   * of, the pay that waits and the money back follow. The clock goes on.
   */
  'grievances.changeKind': {
    input: { grievanceId: Id; kind: GrievanceKind; visitId?: Id }
    output: GrievanceView
    refusals:
      | 'owner_is_accused'
      | 'owner_of_same_agency'
      | 'not_your_step'
      | 'grievance_decided'
      | 'grievance_over'
      | 'grievance_exists'
      | 'accused_complains'
      | 'no_visit_to_complain'
      | 'visit_unknown'
  }
  /**
   * Decide, with a reason; the remedies act at once, pay that is taken back when the days to appeal are over. Of
   * two at once exactly one wins.
   */
  'grievances.decide': {
    input: {
      grievanceId: Id
      upheld: boolean
      reasonCode: Slug
      words: string
      remedies?: (
        | { kind: 'refund'; amountPaisa: Paisa }
        | { kind: 'reopen'; to: State }
        | { kind: 'goodwill' | 'clawback' | 'correction' | 'retraining' | 'pause' | 'review' })[]
    }
    output: GrievanceView
    refusals:
      | 'owner_is_accused'
      | 'owner_of_same_agency'
      | 'not_your_step'
      | 'grievance_decided'
      | 'grievance_over'
      | 'reason_unknown'
      | 'remedies_need_upheld'
      | 'remedies_clash'
      | 'remedy_needs_visit'
      | 'remedy_needs_facilitator'
      | 'remedy_not_now'
      | 'refund_too_much'
      | 'already_paid'
      | 'nothing_due'
      | 'state_not_named'
  }
  /** Hand it one step up, with the reason. */
  'grievances.escalate': {
    input: { grievanceId: Id; reason: string }
    output: GrievanceView
    refusals:
      | 'grievance_moved_on'
      | 'owner_is_accused'
      | 'owner_of_same_agency'
      | 'not_your_step'
      | 'grievance_decided'
      | 'grievance_over'
  }
  /** The answer does not settle it: another person looks, one step up. */
  'grievances.reopen': {
    input: { grievanceId: Id; reason: string }
    output: GrievanceView
    refusals: 'caller_unproven' | 'grievance_window_over' | 'grievance_not_decided' | 'grievance_over'
  }
  /** The one complained of asks another person to look. Pay is held meanwhile, not lost. */
  'grievances.appeal': {
    input: { grievanceId: Id; reason: string }
    output: GrievanceView
    refusals: 'grievance_window_over' | 'grievance_not_decided' | 'grievance_over' | 'nothing_to_appeal'
  }
  /** Take the complaint back. */
  'grievances.withdraw': {
    input: { grievanceId: Id; reason?: string }
    output: GrievanceView
    refusals: 'grievance_moved_on' | 'caller_unproven' | 'grievance_decided' | 'grievance_over'
  }
  /** The case on paper: for the Ombudsman when it was referred, else for the file. Answers a PDF. */
  'grievances.letter': {
    input: { grievanceId: Id; language?: 'ur' | 'en' }
    output: unknown
    refusals: 'caller_unproven'
  }
  /** Cash that facilitators paid in: what the bank has yet to show first, or what it has shown; the oldest first. */
  'finance.deposits': {
    input: { state?: 'in_transit' | 'matched'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        depositId: Id
        facilitatorId: Id
        facilitatorName: string
        badgeNo: string
        amountPaisa: Paisa
        slipNo: string
        at: Instant
        state: 'in_transit' | 'matched'
        bankReference: string | null
        matchedAt: Instant | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Payouts of one state, the oldest first: sent and waiting for the bank, paid, or returned by it. */
  'finance.payouts': {
    input: { state?: 'sent' | 'confirmed' | 'returned'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        batchId: Id
        inBatch: boolean
        payeeId: Id
        payeeName: LocalText
        badgeNo: string
        grossPaisa: Paisa
        taxPaisa: Paisa
        netPaisa: Paisa
        state: 'sent' | 'confirmed' | 'returned'
        at: Instant
        bankReference: string | null
        settledAt: Instant | null
        reason: string | null
        accountMasked: string | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /** What could be paid out now, and what is held, of the payees of my places. */
  'finance.available': {
    input: Record<string, never>
    output: { availablePaisa: number; heldPaisa: number }
    refusals: never
  }
  /** The bank has paid this payout. */
  'finance.confirmPayout': {
    input: { batchId: Id; payeeId: Id; bankReference: string }
    output: Done
    refusals: 'second_person_needed' | 'already_done' | 'payout_returned'
  }
  /**
   * The bank sent this payout back, before or after it had confirmed it: commission and reimbursement are
   * available again, and the tax is undone.
   */
  'finance.returnPayout': {
    input: { batchId: Id; payeeId: Id; reason: string }
    output: Done
    refusals: 'second_person_needed' | 'payout_returned'
  }
  /** What each rail still owes us, what the banks hold, and the rails’ settlements so far, the newest first. */
  'finance.clearing': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        settlementId: Id
        rail: string
        grossPaisa: Paisa
        feePaisa: Paisa
        netPaisa: Paisa
        bankReference: string
        at: Instant
      }[]
      next: string | null
      rails: { rail: string; waitingPaisa: number }[]
      collectionBankPaisa: number
      payoutBankPaisa: number
    }
    refusals: 'whole_programme_only'
  }
  /** A rail’s settlement is in the bank: the sum that it covers, less what the rail kept. */
  'finance.clearRail': {
    input: { settlementId: Id; rail: string; grossPaisa: number; feePaisa?: Paisa; bankReference: string }
    output: { netPaisa: Paisa; waitingPaisa: number }
    refusals:
      | 'second_person_needed'
      | 'whole_programme_only'
      | 'insufficient_balance'
      | 'amount_invalid'
      | 'already_matched'
  }
  /** Money moved from the collection bank to the bank that payouts go out of. */
  'finance.fundPayouts': {
    input: { transferId: Id; amountPaisa: number; bankReference: string }
    output: Done
    refusals: 'second_person_needed' | 'whole_programme_only' | 'insufficient_balance' | 'already_matched'
  }
  /** Money in the bank that belongs to no payment we know, the oldest first; or what became of it. */
  'finance.credits': {
    input: { state?: 'open' | 'matched' | 'returned'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        creditId: Id
        amountPaisa: Paisa
        bankReference: string
        sender: string
        at: Instant
        state: 'open' | 'matched' | 'returned'
        requestId: Id | null
        trackingNo: string | null
        slipNo: string | null
        rail: string | null
        outReference: string | null
        reason: string | null
        settledAt: Instant | null
      }[]
      next: string | null
      unidentifiedPaisa: number
    }
    refusals: 'whole_programme_only'
  }
  /** The statement shows a credit that nobody told us of: booked where everyone can see it, until it is explained. */
  'finance.recordCredit': {
    input: { creditId: Id; amountPaisa: number; bankReference: string; sender: string }
    output: Done
    refusals: 'second_person_needed' | 'whole_programme_only' | 'already_matched'
  }
  /**
   * It is found out whose it is: a request’s, whose due is paid with a receipt and the rest goes back to the
   * citizen; a deposit’s of the same sum; or a rail’s settlement. Of two at once one wins.
   */
  'finance.matchCredit': {
    input: {
      creditId: Id
      to:
        | { kind: 'request'; trackingNo: string }
        | { kind: 'deposit'; depositId: Id }
        | { kind: 'rail'; rail: string; feePaisa: Paisa }
      reason: string
    }
    output: { paidPaisa: Paisa; refundPaisa: Paisa }
    refusals:
      | 'second_person_needed'
      | 'whole_programme_only'
      | 'already_done'
      | 'tracking_unknown'
      | 'deposit_unknown'
      | 'already_matched'
      | 'amount_differs'
      | 'insufficient_balance'
  }
  /** It is nobody’s whom we know: sent back to where it came from, with the bank’s number and the reason. */
  'finance.returnCredit': {
    input: { creditId: Id; bankReference: string; reason: string }
    output: Done
    refusals: 'second_person_needed' | 'whole_programme_only' | 'already_done' | 'already_matched' | 'insufficient_balance'
  }
  /** What missed visits left owing, of my places. It is taken with the next order; until then it can be waived. */
  'operations.debts': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: { accountId: Id; amountPaisa: Paisa; requestId: Id; trackingNo: string; subjectName: string }[]
      next: string | null
    }
    refusals: never
  }
  /** Let it go, with the reason on record. */
  'operations.waiveDebt': {
    input: { waiverId: Id; accountId: Id; reason: string }
    output: { amountPaisa: Paisa }
    refusals: 'second_person_needed' | 'nothing_due'
  }
  /** What it takes to become a facilitator here. */
  'recruit.programme': {
    input: Record<string, never>
    output: {
      open: boolean
      requirements: { id: Slug; name: LocalText; help: LocalText; icon: string }[]
      modules: { title: LocalText; minutes: number }[]
      education: { code: string; label: LocalText }[]
      quiz: { draw: number; passPercent: number; triesMax: number; waitHours: number }
      ageMin: number
    }
    refusals: never
  }
  /** Apply, or correct what was written before it is handed in. */
  'recruit.apply': {
    input: {
      name: string
      nameUr?: string
      sex: Sex
      born: Day
      identifier: string
      iban: string
      tehsilId: Slug
      education: string
      vehicle?: string
      agencyCode?: string
    }
    output: Application
    refusals:
      | 'recruiting_closed'
      | 'invitation_unknown'
      | 'identifier_invalid'
      | 'iban_invalid'
      | 'place_unknown'
      | 'choice_unknown'
      | 'too_young'
      | 'birth_invalid'
      | 'already_applied'
      | 'reapply_too_early'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'standing_not_possible'
      | 'same_person'
  }
  /** My application, my certificates and what is next. */
  'recruit.mine': {
    input: Record<string, never>
    output: {
      application: Application | null
      invited: { name: string; nameUr: string; tehsilId: Slug; vehicle: string } | null
      training: Training
      retraining: boolean
    }
    refusals: 'recruiting_closed'
  }
  /** One side of a required paper; also to renew one that lapses. */
  'recruit.upload': {
    input: { fileId: Id; requirementId: Slug; side: 'front' | 'back' | 'page' }
    output: Application
    refusals:
      | 'item_unknown'
      | 'file_kind_wrong'
      | 'file_too_large'
      | 'image_blurred'
      | 'image_too_small'
      | 'image_glare'
      | 'file_damaged'
      | 'photo_too_small'
      | 'photo_shape'
      | 'photo_moves'
      | 'photo_blank'
      | 'not_due_for_renewal'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
  }
  /** Hand it in; from now on it is vetted. */
  'recruit.submit': {
    input: Record<string, never>
    output: Application
    refusals:
      | 'document_missing'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
      | 'standing_not_possible'
      | 'same_person'
  }
  /** I no longer want to. */
  'recruit.withdraw': {
    input: Record<string, never>
    output: Application
    refusals:
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
      | 'standing_not_possible'
      | 'same_person'
  }
  /** I do not accept the refusal: another person looks at it. */
  'recruit.appeal': {
    input: { words: string }
    output: Application
    refusals:
      | 'appeal_time_over'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
      | 'standing_not_possible'
      | 'same_person'
  }
  /** Approved: take the badge and the second factor, and begin. */
  'recruit.takeBadge': {
    input: Record<string, never>
    output: { application: Application; badgeNo: string; secret: string; uri: string }
    refusals:
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
      | 'standing_not_possible'
      | 'same_person'
  }
  /** One training module. */
  'training.get': {
    input: { moduleId: Slug }
    output: {
      id: Slug
      title: LocalText
      minutes: number
      read: boolean
      parts: { heading: LocalText; text: LocalText }[]
    }
    refusals: 'recruiting_closed'
  }
  /** I have read it. */
  'training.read': {
    input: { moduleId: Slug }
    output: Training
    refusals:
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
  }
  /** Draw a sheet. Begun again before it is answered, it is the same sheet. */
  'quiz.begin': {
    input: Record<string, never>
    output: { quizId: Id; questions: { questionId: string; text: LocalText; options: LocalText[] }[] }
    refusals:
      | 'quiz_wait'
      | 'modules_unread'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
  }
  /** Hand the sheet in; the server marks it. */
  'quiz.answer': {
    input: { quizId: Id; answers: { questionId: string; option: number }[] }
    output: { right: number; of: number; passed: boolean; toRead: Slug[]; training: Training }
    refusals:
      | 'question_not_drawn'
      | 'question_unanswered'
      | 'already_done'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
      | 'standing_not_possible'
      | 'same_person'
  }
  /** Applicants of my area, and papers to renew. */
  'applicants.list': {
    input: {
      state?:
        | 'open'
        | 'vetting'
        | 'training'
        | 'approval'
        | 'approved'
        | 'admitted'
        | 'refused'
        | 'appealed'
        | 'withdrawn'
        | 'renewal'
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: {
      items: {
        applicantId: Id
        name: string
        state: 'open' | 'vetting' | 'training' | 'approval' | 'approved' | 'admitted' | 'refused' | 'appealed' | 'withdrawn'
        standing: string
        tehsilId: string
        districtId: string
        submittedAt: Instant | null
        waiting: number
        passed: number
        of: number
      }[]
      next: string | null
      counts: Record<string, number>
    }
    refusals: 'recruiting_closed'
  }
  /** What a file of people to be asked would do, row by row. Nothing is written. */
  'applicants.previewRows': {
    input: Rows
    output: Judged
    refusals: never
  }
  /** Ask whoever is new in the file to apply as a facilitator; each is sent a text. */
  'applicants.takeRows': {
    input: Rows
    output: Judged
    refusals: never
  }
  /** Whom a desk has asked to apply and who has not, the latest first. */
  'applicants.invited': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        applicantId: Id
        name: string
        phoneMasked: string
        tehsilId: string
        state: 'open' | 'run_out' | 'taken_back'
        invitedAt: Instant
        invitedBy: string
        sentAt: Instant
        sends: number
        runsOutAt: Instant
        mayAskAgain: boolean
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Ask them once more, also where the invitation ran out or was taken back; once a day. */
  'applicants.inviteAgain': {
    input: { applicantId: Id }
    output: Done
    refusals: 'already_decided' | 'too_early'
  }
  /** Take the invitation back: their form begins empty. */
  'applicants.uninvite': {
    input: { applicantId: Id }
    output: Done
    refusals: 'already_decided'
  }
  /** One applicant, with every check. */
  'applicants.get': {
    input: { applicantId: Id }
    output: {
      state: 'open' | 'vetting' | 'training' | 'approval' | 'approved' | 'admitted' | 'refused' | 'appealed' | 'withdrawn'
      standing: string
      name: string
      nameUr: string
      sex: Sex | null
      born: Day | null
      identifierMasked: string
      ibanMasked: string
      tehsilId: string
      education: string
      vehicle: string
      badgeNo: string | null
      checks: {
        requirementId: Slug
        name: LocalText
        help: LocalText
        icon: string
        sides: ('front' | 'back' | 'page')[]
        state: 'missing' | 'waiting' | 'passed' | 'failed'
        files: { fileId: Id; side: string }[]
        reason: string
        decidedBy: string
        decidedAt: Instant | null
        validUntil: Day | null
        renewal: 'none' | 'due' | 'waiting' | 'lapsed'
      }[]
      training: Training
      refused: {
        code: string
        label: LocalText
        words: string
        at: Instant
        reapplyFrom: Instant
        mayReapply: boolean
        appealDueAt: Instant | null
        appealedAt: Instant | null
        answerDueAt: Instant | null
        appealAnswer: string
      } | null
      submittedAt: Instant | null
      canSubmit: boolean
      askedAgain: string
      applicantId: Id
      round: number
      phone: string
      districtId: string
      sharedAccount: boolean
      appealWords: string
      approvedBy: string
      mayApprove: boolean
    }
    refusals: 'recruiting_closed'
  }
  /** A paper that was handed in; the reading is written down. */
  'applicants.file': {
    input: { applicantId: Id; fileId: Id }
    output: unknown
    refusals: never
  }
  /**
   * The photo on somebody’s badge, for who was enrolled without papers or is photographed anew. An applicant’s own
   * photo shows by itself once it has passed.
   */
  'facilitators.setPhoto': {
    input: { facilitatorId: Id }
    output: Done
    refusals:
      | 'file_damaged'
      | 'file_kind_wrong'
      | 'decider_accused'
      | 'photo_too_small'
      | 'photo_shape'
      | 'photo_moves'
      | 'photo_blank'
  }
  /** Decide one paper, with a reason. The last one passed opens the training; "again" asks for it anew. */
  'applicants.check': {
    input: { applicantId: Id; requirementId: Slug; verdict: 'passed' | 'again'; reason: string; validUntil?: Day }
    output: {
      state: 'open' | 'vetting' | 'training' | 'approval' | 'approved' | 'admitted' | 'refused' | 'appealed' | 'withdrawn'
      standing: string
      name: string
      nameUr: string
      sex: Sex | null
      born: Day | null
      identifierMasked: string
      ibanMasked: string
      tehsilId: string
      education: string
      vehicle: string
      badgeNo: string | null
      checks: {
        requirementId: Slug
        name: LocalText
        help: LocalText
        icon: string
        sides: ('front' | 'back' | 'page')[]
        state: 'missing' | 'waiting' | 'passed' | 'failed'
        files: { fileId: Id; side: string }[]
        reason: string
        decidedBy: string
        decidedAt: Instant | null
        validUntil: Day | null
        renewal: 'none' | 'due' | 'waiting' | 'lapsed'
      }[]
      training: Training
      refused: {
        code: string
        label: LocalText
        words: string
        at: Instant
        reapplyFrom: Instant
        mayReapply: boolean
        appealDueAt: Instant | null
        appealedAt: Instant | null
        answerDueAt: Instant | null
        appealAnswer: string
      } | null
      submittedAt: Instant | null
      canSubmit: boolean
      askedAgain: string
      applicantId: Id
      round: number
      phone: string
      districtId: string
      sharedAccount: boolean
      appealWords: string
      approvedBy: string
      mayApprove: boolean
    }
    refusals:
      | 'nothing_to_check'
      | 'item_unknown'
      | 'date_in_past'
      | 'decider_accused'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
      | 'standing_not_possible'
      | 'same_person'
  }
  /** Refuse, with a reason of the closed list and words; the applicant hears when to come again and how to appeal. */
  'applicants.refuse': {
    input: { applicantId: Id; code: string; words: string }
    output: {
      state: 'open' | 'vetting' | 'training' | 'approval' | 'approved' | 'admitted' | 'refused' | 'appealed' | 'withdrawn'
      standing: string
      name: string
      nameUr: string
      sex: Sex | null
      born: Day | null
      identifierMasked: string
      ibanMasked: string
      tehsilId: string
      education: string
      vehicle: string
      badgeNo: string | null
      checks: {
        requirementId: Slug
        name: LocalText
        help: LocalText
        icon: string
        sides: ('front' | 'back' | 'page')[]
        state: 'missing' | 'waiting' | 'passed' | 'failed'
        files: { fileId: Id; side: string }[]
        reason: string
        decidedBy: string
        decidedAt: Instant | null
        validUntil: Day | null
        renewal: 'none' | 'due' | 'waiting' | 'lapsed'
      }[]
      training: Training
      refused: {
        code: string
        label: LocalText
        words: string
        at: Instant
        reapplyFrom: Instant
        mayReapply: boolean
        appealDueAt: Instant | null
        appealedAt: Instant | null
        answerDueAt: Instant | null
        appealAnswer: string
      } | null
      submittedAt: Instant | null
      canSubmit: boolean
      askedAgain: string
      applicantId: Id
      round: number
      phone: string
      districtId: string
      sharedAccount: boolean
      appealWords: string
      approvedBy: string
      mayApprove: boolean
    }
    refusals:
      | 'reason_unknown'
      | 'decider_accused'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'recruiting_closed'
      | 'standing_not_possible'
      | 'same_person'
  }
  /** Approve what others have vetted. */
  'applicants.approve': {
    input: { applicantId: Id; reason: string }
    output: {
      state: 'open' | 'vetting' | 'training' | 'approval' | 'approved' | 'admitted' | 'refused' | 'appealed' | 'withdrawn'
      standing: string
      name: string
      nameUr: string
      sex: Sex | null
      born: Day | null
      identifierMasked: string
      ibanMasked: string
      tehsilId: string
      education: string
      vehicle: string
      badgeNo: string | null
      checks: {
        requirementId: Slug
        name: LocalText
        help: LocalText
        icon: string
        sides: ('front' | 'back' | 'page')[]
        state: 'missing' | 'waiting' | 'passed' | 'failed'
        files: { fileId: Id; side: string }[]
        reason: string
        decidedBy: string
        decidedAt: Instant | null
        validUntil: Day | null
        renewal: 'none' | 'due' | 'waiting' | 'lapsed'
      }[]
      training: Training
      refused: {
        code: string
        label: LocalText
        words: string
        at: Instant
        reapplyFrom: Instant
        mayReapply: boolean
        appealDueAt: Instant | null
        appealedAt: Instant | null
        answerDueAt: Instant | null
        appealAnswer: string
      } | null
      submittedAt: Instant | null
      canSubmit: boolean
      askedAgain: string
      applicantId: Id
      round: number
      phone: string
      districtId: string
      sharedAccount: boolean
      appealWords: string
      approvedBy: string
      mayApprove: boolean
    }
    refusals:
      | 'decider_accused'
      | 'decider_vetted'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'standing_not_possible'
      | 'same_person'
      | 'recruiting_closed'
  }
  /** Answer a refused applicant’s appeal; not by who refused. */
  'applicants.decideAppeal': {
    input: { applicantId: Id; verdict: 'uphold' | 'overturn'; reason: string }
    output: {
      state: 'open' | 'vetting' | 'training' | 'approval' | 'approved' | 'admitted' | 'refused' | 'appealed' | 'withdrawn'
      standing: string
      name: string
      nameUr: string
      sex: Sex | null
      born: Day | null
      identifierMasked: string
      ibanMasked: string
      tehsilId: string
      education: string
      vehicle: string
      badgeNo: string | null
      checks: {
        requirementId: Slug
        name: LocalText
        help: LocalText
        icon: string
        sides: ('front' | 'back' | 'page')[]
        state: 'missing' | 'waiting' | 'passed' | 'failed'
        files: { fileId: Id; side: string }[]
        reason: string
        decidedBy: string
        decidedAt: Instant | null
        validUntil: Day | null
        renewal: 'none' | 'due' | 'waiting' | 'lapsed'
      }[]
      training: Training
      refused: {
        code: string
        label: LocalText
        words: string
        at: Instant
        reapplyFrom: Instant
        mayReapply: boolean
        appealDueAt: Instant | null
        appealedAt: Instant | null
        answerDueAt: Instant | null
        appealAnswer: string
      } | null
      submittedAt: Instant | null
      canSubmit: boolean
      askedAgain: string
      applicantId: Id
      round: number
      phone: string
      districtId: string
      sharedAccount: boolean
      appealWords: string
      approvedBy: string
      mayApprove: boolean
    }
    refusals:
      | 'same_person'
      | 'decider_accused'
      | 'decider_vetted'
      | 'application_not_submitted'
      | 'application_submitted'
      | 'vetting_not_done'
      | 'training_not_done'
      | 'not_approved_yet'
      | 'application_admitted'
      | 'application_refused'
      | 'application_withdrawn'
      | 'application_not_refused'
      | 'no_appeal'
      | 'appeal_pending'
      | 'standing_not_possible'
      | 'recruiting_closed'
  }
  /** Proceedings of my area; what is due first. */
  'proceedings.list': {
    input: {
      state?:
        | 'review'
        | 'noticed'
        | 'answered'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'dismissed'
        | 'final'
        | 'upheld'
        | 'overturned'
        | 'open'
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: {
      items: {
        id: Id
        facilitatorId: Id
        facilitatorName: string
        badgeNo: string
        standing: string
        districtId: string
        origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
        state:
          | 'review'
          | 'noticed'
          | 'answered'
          | 'unanswered'
          | 'decided'
          | 'appealed'
          | 'dismissed'
          | 'final'
          | 'upheld'
          | 'overturned'
        protective: boolean
        openedAt: Instant
        dueAt: Instant | null
        outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending' | null
        payHeld: boolean
      }[]
      next: string | null
      counts: Record<string, number>
    }
    refusals: never
  }
  /** One proceeding, whole. */
  'proceedings.get': {
    input: { proceedingId: Id }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      standing: string
      districtId: string
      origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
      state:
        | 'review'
        | 'noticed'
        | 'answered'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'dismissed'
        | 'final'
        | 'upheld'
        | 'overturned'
      protective: boolean
      openedAt: Instant
      dueAt: Instant | null
      outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending' | null
      payHeld: boolean
      ground: string
      facts: Record<string, unknown>
      openedBy: string
      notice: Notice | null
      reviewDueAt: Instant | null
      pauseReviewedBy: string
      dismissed: Said | null
      files: { fileId: Id; at: Instant; own: boolean }[]
      mayProtect: boolean
      pauseHours: number
      actions: { action: string; allowed: boolean; refusal: string | null }[]
      history: { at: Instant; what: string; by: string }[]
    }
    refusals: never
  }
  /** A file of the evidence or the answer. */
  'proceedings.file': {
    input: { proceedingId: Id; fileId: Id }
    output: unknown
    refusals: never
  }
  /** A file for the evidence, or for my answer. */
  'proceedings.upload': {
    input: { proceedingId: Id; fileId: Id; kind?: 'photo' | 'voice' }
    output: { fileId: Id }
    refusals:
      | 'voice_kind_wrong'
      | 'voice_too_long'
      | 'file_kind_wrong'
      | 'file_too_large'
      | 'image_blurred'
      | 'image_too_small'
      | 'image_glare'
      | 'file_damaged'
      | 'proceeding_closed'
      | 'decided_already'
      | 'notice_not_served'
      | 'notice_served'
      | 'answer_awaited'
      | 'already_answered'
      | 'not_decided_yet'
      | 'no_appeal'
      | 'appeal_pending'
      | 'appeal_time_over'
  }
  /** Facilitators of my area by name or badge: whom a review may be opened on. */
  'proceedings.whom': {
    input: { q: string }
    output: {
      items: { facilitatorId: Id; name: string; badgeNo: string; standing: string; tehsilId: string; mayOpen: boolean }[]
    }
    refusals: never
  }
  /** Open a review by hand. Whoever opens it does not decide it. */
  'proceedings.open': {
    input: { proceedingId: Id; facilitatorId: Id; ground: string }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      standing: string
      districtId: string
      origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
      state:
        | 'review'
        | 'noticed'
        | 'answered'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'dismissed'
        | 'final'
        | 'upheld'
        | 'overturned'
      protective: boolean
      openedAt: Instant
      dueAt: Instant | null
      outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending' | null
      payHeld: boolean
      ground: string
      facts: Record<string, unknown>
      openedBy: string
      notice: Notice | null
      reviewDueAt: Instant | null
      pauseReviewedBy: string
      dismissed: Said | null
      files: { fileId: Id; at: Instant; own: boolean }[]
      mayProtect: boolean
      pauseHours: number
      actions: { action: string; allowed: boolean; refusal: string | null }[]
      history: { at: Instant; what: string; by: string }[]
    }
    refusals: 'standing_not_possible' | 'review_open' | 'decider_accused'
  }
  /**
   * Pause at once on a verified fact of safety or money: notice with it, pay held, another looks within the hours
   * of the pack. A review that was opened before, with the files gathered for it, becomes this pause.
   */
  'proceedings.protect': {
    input: {
      proceedingId: Id
      facilitatorId: Id
      fact: 'safety' | 'money'
      verifiedBy: string
      ground: string
      evidence: Evidence[]
    }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      standing: string
      districtId: string
      origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
      state:
        | 'review'
        | 'noticed'
        | 'answered'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'dismissed'
        | 'final'
        | 'upheld'
        | 'overturned'
      protective: boolean
      openedAt: Instant
      dueAt: Instant | null
      outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending' | null
      payHeld: boolean
      ground: string
      facts: Record<string, unknown>
      openedBy: string
      notice: Notice | null
      reviewDueAt: Instant | null
      pauseReviewedBy: string
      dismissed: Said | null
      files: { fileId: Id; at: Instant; own: boolean }[]
      mayProtect: boolean
      pauseHours: number
      actions: { action: string; allowed: boolean; refusal: string | null }[]
      history: { at: Instant; what: string; by: string }[]
    }
    refusals:
      | 'standing_not_possible'
      | 'review_open'
      | 'decider_accused'
      | 'file_unknown'
      | 'proceeding_closed'
      | 'decided_already'
      | 'notice_not_served'
      | 'notice_served'
      | 'answer_awaited'
      | 'already_answered'
      | 'not_decided_yet'
      | 'no_appeal'
      | 'appeal_pending'
      | 'appeal_time_over'
      | 'same_person'
  }
  /** Keep or lift a protective pause; not by who set it. */
  'proceedings.reviewPause': {
    input: { proceedingId: Id; keep: boolean; reason: string }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      standing: string
      districtId: string
      origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
      state:
        | 'review'
        | 'noticed'
        | 'answered'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'dismissed'
        | 'final'
        | 'upheld'
        | 'overturned'
      protective: boolean
      openedAt: Instant
      dueAt: Instant | null
      outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending' | null
      payHeld: boolean
      ground: string
      facts: Record<string, unknown>
      openedBy: string
      notice: Notice | null
      reviewDueAt: Instant | null
      pauseReviewedBy: string
      dismissed: Said | null
      files: { fileId: Id; at: Instant; own: boolean }[]
      mayProtect: boolean
      pauseHours: number
      actions: { action: string; allowed: boolean; refusal: string | null }[]
      history: { at: Instant; what: string; by: string }[]
    }
    refusals:
      | 'already_done'
      | 'decider_accused'
      | 'decider_complained'
      | 'decider_vetted'
      | 'same_person'
      | 'proceeding_closed'
      | 'decided_already'
      | 'notice_not_served'
      | 'notice_served'
      | 'answer_awaited'
      | 'already_answered'
      | 'not_decided_yet'
      | 'no_appeal'
      | 'appeal_pending'
      | 'appeal_time_over'
      | 'standing_not_possible'
  }
  /** Serve the notice. Words and evidence are frozen and hashed; the days for the answer begin. */
  'proceedings.serve': {
    input: { proceedingId: Id; words: string; evidence: Evidence[] }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      standing: string
      districtId: string
      origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
      state:
        | 'review'
        | 'noticed'
        | 'answered'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'dismissed'
        | 'final'
        | 'upheld'
        | 'overturned'
      protective: boolean
      openedAt: Instant
      dueAt: Instant | null
      outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending' | null
      payHeld: boolean
      ground: string
      facts: Record<string, unknown>
      openedBy: string
      notice: Notice | null
      reviewDueAt: Instant | null
      pauseReviewedBy: string
      dismissed: Said | null
      files: { fileId: Id; at: Instant; own: boolean }[]
      mayProtect: boolean
      pauseHours: number
      actions: { action: string; allowed: boolean; refusal: string | null }[]
      history: { at: Instant; what: string; by: string }[]
    }
    refusals:
      | 'decider_accused'
      | 'file_unknown'
      | 'proceeding_closed'
      | 'decided_already'
      | 'notice_not_served'
      | 'notice_served'
      | 'answer_awaited'
      | 'already_answered'
      | 'not_decided_yet'
      | 'no_appeal'
      | 'appeal_pending'
      | 'appeal_time_over'
  }
  /** Nothing in it: end it without a decision against anybody. */
  'proceedings.dismiss': {
    input: { proceedingId: Id; reason: string }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      standing: string
      districtId: string
      origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
      state:
        | 'review'
        | 'noticed'
        | 'answered'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'dismissed'
        | 'final'
        | 'upheld'
        | 'overturned'
      protective: boolean
      openedAt: Instant
      dueAt: Instant | null
      outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending' | null
      payHeld: boolean
      ground: string
      facts: Record<string, unknown>
      openedBy: string
      notice: Notice | null
      reviewDueAt: Instant | null
      pauseReviewedBy: string
      dismissed: Said | null
      files: { fileId: Id; at: Instant; own: boolean }[]
      mayProtect: boolean
      pauseHours: number
      actions: { action: string; allowed: boolean; refusal: string | null }[]
      history: { at: Instant; what: string; by: string }[]
    }
    refusals:
      | 'decider_accused'
      | 'proceeding_closed'
      | 'decided_already'
      | 'notice_not_served'
      | 'notice_served'
      | 'answer_awaited'
      | 'already_answered'
      | 'not_decided_yet'
      | 'no_appeal'
      | 'appeal_pending'
      | 'appeal_time_over'
      | 'standing_not_possible'
      | 'same_person'
  }
  /** Decide, with reasons, after the answer or its days. */
  'proceedings.decide': {
    input: {
      proceedingId: Id
      outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending'
      reason: string
      days?: number
    }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      standing: string
      districtId: string
      origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
      state:
        | 'review'
        | 'noticed'
        | 'answered'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'dismissed'
        | 'final'
        | 'upheld'
        | 'overturned'
      protective: boolean
      openedAt: Instant
      dueAt: Instant | null
      outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending' | null
      payHeld: boolean
      ground: string
      facts: Record<string, unknown>
      openedBy: string
      notice: Notice | null
      reviewDueAt: Instant | null
      pauseReviewedBy: string
      dismissed: Said | null
      files: { fileId: Id; at: Instant; own: boolean }[]
      mayProtect: boolean
      pauseHours: number
      actions: { action: string; allowed: boolean; refusal: string | null }[]
      history: { at: Instant; what: string; by: string }[]
    }
    refusals:
      | 'period_needed'
      | 'standing_not_possible'
      | 'decider_accused'
      | 'decider_complained'
      | 'decider_vetted'
      | 'same_person'
      | 'proceeding_closed'
      | 'decided_already'
      | 'notice_not_served'
      | 'notice_served'
      | 'answer_awaited'
      | 'already_answered'
      | 'not_decided_yet'
      | 'no_appeal'
      | 'appeal_pending'
      | 'appeal_time_over'
  }
  /** Hear the appeal; by somebody who has had no hand in it. */
  'proceedings.decideAppeal': {
    input: { proceedingId: Id; verdict: 'uphold' | 'overturn'; reason: string }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      standing: string
      districtId: string
      origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
      state:
        | 'review'
        | 'noticed'
        | 'answered'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'dismissed'
        | 'final'
        | 'upheld'
        | 'overturned'
      protective: boolean
      openedAt: Instant
      dueAt: Instant | null
      outcome: 'no_action' | 'retraining' | 'warning' | 'pause' | 'suspension' | 'ending' | null
      payHeld: boolean
      ground: string
      facts: Record<string, unknown>
      openedBy: string
      notice: Notice | null
      reviewDueAt: Instant | null
      pauseReviewedBy: string
      dismissed: Said | null
      files: { fileId: Id; at: Instant; own: boolean }[]
      mayProtect: boolean
      pauseHours: number
      actions: { action: string; allowed: boolean; refusal: string | null }[]
      history: { at: Instant; what: string; by: string }[]
    }
    refusals:
      | 'decider_accused'
      | 'decider_complained'
      | 'decider_vetted'
      | 'same_person'
      | 'proceeding_closed'
      | 'decided_already'
      | 'notice_not_served'
      | 'notice_served'
      | 'answer_awaited'
      | 'already_answered'
      | 'not_decided_yet'
      | 'no_appeal'
      | 'appeal_pending'
      | 'appeal_time_over'
      | 'standing_not_possible'
  }
  /** Notices to me, and why I am paused. */
  'notices.list': {
    input: Record<string, never>
    output: {
      items: {
        id: Id
        state:
          | 'review'
          | 'noticed'
          | 'answered'
          | 'unanswered'
          | 'decided'
          | 'appealed'
          | 'dismissed'
          | 'final'
          | 'upheld'
          | 'overturned'
        origin: 'low_rating' | 'extra_money' | 'grievance' | 'hand' | 'protective'
        protective: boolean
        servedAt: Instant
        readAt: Instant | null
        dueAt: Instant | null
      }[]
      standing: string
      holds: { kind: string; since: Instant; until: Instant | null; requirementId: string | null }[]
      payHeld: boolean
    }
    refusals: never
  }
  /** A notice, with all its evidence. */
  'notices.get': {
    input: { proceedingId: Id }
    output: Notice
    refusals: never
  }
  /** I have read it: recorded, and no admission of anything. */
  'notices.read': {
    input: { proceedingId: Id }
    output: Notice
    refusals: never
  }
  /** My answer, written, spoken or shown. */
  'notices.answer': {
    input: { proceedingId: Id; words?: string; files?: Id[] }
    output: Notice
    refusals:
      | 'file_unknown'
      | 'grievance_words_needed'
      | 'proceeding_closed'
      | 'decided_already'
      | 'notice_not_served'
      | 'notice_served'
      | 'answer_awaited'
      | 'already_answered'
      | 'not_decided_yet'
      | 'no_appeal'
      | 'appeal_pending'
      | 'appeal_time_over'
  }
  /** Appeal within seven days; another person answers within 72 h. */
  'notices.appeal': {
    input: { proceedingId: Id; words?: string; files?: Id[] }
    output: Notice
    refusals:
      | 'file_unknown'
      | 'grievance_words_needed'
      | 'proceeding_closed'
      | 'decided_already'
      | 'notice_not_served'
      | 'notice_served'
      | 'answer_awaited'
      | 'already_answered'
      | 'not_decided_yet'
      | 'no_appeal'
      | 'appeal_pending'
      | 'appeal_time_over'
  }
  /** Where my pay goes, and what I asked to change. */
  'payAccount.mine': {
    input: Record<string, never>
    output: {
      ibanMasked: string | null
      change: {
        changeId: Id
        ibanMasked: string
        stage: 'waiting' | 'cooling' | 'in_force' | 'refused' | 'stopped'
        askedAt: Instant
        decidedAt: Instant | null
        reason: string
        paysFrom: Instant | null
      } | null
      coolingHours: number
      paper: { name: LocalText; help: LocalText; sides: ('front' | 'back' | 'page')[] }
    }
    refusals: 'recruiting_closed' | 'not_approved_yet'
  }
  /** One side of the paper that shows the new account in my name; before the change is asked for under the same id. */
  'payAccount.upload': {
    input: { changeId: Id; fileId: Id; side: 'front' | 'back' | 'page' }
    output: { fileId: Id }
    refusals:
      | 'recruiting_closed'
      | 'not_approved_yet'
      | 'item_unknown'
      | 'account_change_waiting'
      | 'account_change_over'
      | 'file_kind_wrong'
  }
  /** A code to my number that confirms this one account and no other. */
  'payAccount.sendCode': {
    input: { iban: string }
    output: { sentToMasked: string; expiresAfterSeconds: number }
    refusals:
      | 'recruiting_closed'
      | 'not_approved_yet'
      | 'iban_invalid'
      | 'account_same'
      | 'account_change_waiting'
      | 'code_too_soon'
  }
  /**
   * Pay is to go to another account of mine. It goes on to the old one until staff have vetted the new one and the
   * cooling hours are over.
   */
  'payAccount.change': {
    input: { changeId: Id; iban: string; code: string }
    output: {
      ibanMasked: string | null
      change: {
        changeId: Id
        ibanMasked: string
        stage: 'waiting' | 'cooling' | 'in_force' | 'refused' | 'stopped'
        askedAt: Instant
        decidedAt: Instant | null
        reason: string
        paysFrom: Instant | null
      } | null
      coolingHours: number
      paper: { name: LocalText; help: LocalText; sides: ('front' | 'back' | 'page')[] }
    }
    refusals:
      | 'recruiting_closed'
      | 'not_approved_yet'
      | 'iban_invalid'
      | 'account_same'
      | 'account_change_waiting'
      | 'document_missing'
      | 'code_expired'
      | 'code_wrong'
      | 'code_tries_used'
  }
  /** It was not me, or I no longer want it: pay stays where it is. */
  'payAccount.stop': {
    input: { changeId: Id }
    output: {
      ibanMasked: string | null
      change: {
        changeId: Id
        ibanMasked: string
        stage: 'waiting' | 'cooling' | 'in_force' | 'refused' | 'stopped'
        askedAt: Instant
        decidedAt: Instant | null
        reason: string
        paysFrom: Instant | null
      } | null
      coolingHours: number
      paper: { name: LocalText; help: LocalText; sides: ('front' | 'back' | 'page')[] }
    }
    refusals: 'recruiting_closed' | 'account_in_force' | 'account_change_over' | 'decided_already'
  }
  /** New accounts for pay in my area: those to be vetted, and those whose cooling hours run. */
  'payAccounts.list': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        changeId: Id
        ibanMasked: string
        stage: 'waiting' | 'cooling' | 'in_force' | 'refused' | 'stopped'
        askedAt: Instant
        decidedAt: Instant | null
        reason: string
        paysFrom: Instant | null
        facilitatorId: Id
        name: string
        badgeNo: string
        phone: string
        districtId: string
        currentMasked: string | null
        sharedAccount: boolean
        files: { fileId: Id; side: string }[]
        own: boolean
        forced: boolean
      }[]
      next: string | null
    }
    refusals: never
  }
  /** The paper that shows the account; the reading is written down. */
  'payAccounts.file': {
    input: { changeId: Id; fileId: Id }
    output: unknown
    refusals: never
  }
  /**
   * Approve or refuse a new account, with a reason; an approved one can still be refused while its cooling hours
   * run.
   */
  'payAccounts.decide': {
    input: { changeId: Id; verdict: 'approve' | 'refuse'; reason: string }
    output: {
      changeId: Id
      ibanMasked: string
      stage: 'waiting' | 'cooling' | 'in_force' | 'refused' | 'stopped'
      askedAt: Instant
      decidedAt: Instant | null
      reason: string
      paysFrom: Instant | null
      facilitatorId: Id
      name: string
      badgeNo: string
      phone: string
      districtId: string
      currentMasked: string | null
      sharedAccount: boolean
      files: { fileId: Id; side: string }[]
      own: boolean
      forced: boolean
    }
    refusals:
      | 'recruiting_closed'
      | 'decider_accused'
      | 'decided_already'
      | 'account_in_force'
      | 'account_change_over'
      | 'account_forced'
  }
  /** Facilitators of my place, by name or badge. */
  'facilitators.list': {
    input: { q?: string; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        facilitatorId: Id
        name: string
        badgeNo: string
        standing: string
        tehsilIds: Slug[]
        skills: string[]
        hasPhoto: boolean
      }[]
      next: string | null
    }
    refusals: never
  }
  /** What is on record of one facilitator: each value, since when, by whom, on what evidence; and every change. */
  'facilitators.facts': {
    input: { facilitatorId: Id }
    output: {
      facilitatorId: Id
      name: string
      names: LocalText
      badgeNo: string
      standing: string
      phone: string
      agency: LocalText | null
      own: boolean
      hasPhoto: boolean
      phoneLostAt: Instant | null
      mayReportPhone: boolean
      accountMasked: string | null
      cards: {
        kind: 'skills' | 'equipment' | 'tehsils' | 'vehicle' | 'tax' | 'cashCap' | 'photo'
        value: string[] | string | boolean | number | null
        since: Instant | null
        by: string
        reason: string
        fileOf: Id | null
        mayChange: boolean
        evidence: 'words' | 'document' | 'picture'
        people: number
        fromDay: boolean
        waiting: {
          changeId: Id
          facilitatorId: Id
          name: string
          badgeNo: string
          kind: 'skills' | 'equipment' | 'tehsils' | 'vehicle' | 'tax' | 'cashCap' | 'photo'
          before: string[] | string | boolean | number | null
          after: string[] | string | boolean | number
          reason: string
          from: Day | null
          hasFile: boolean
          state: 'asked' | 'approved' | 'in_force' | 'refused' | 'withdrawn'
          askedBy: string
          askedAt: Instant
          decidedBy: string
          decidedAt: Instant | null
          decisionReason: string
          since: Instant | null
          mayDecide: boolean
        } | null
      }[]
      changes: {
        changeId: Id
        facilitatorId: Id
        name: string
        badgeNo: string
        kind: 'skills' | 'equipment' | 'tehsils' | 'vehicle' | 'tax' | 'cashCap' | 'photo'
        before: string[] | string | boolean | number | null
        after: string[] | string | boolean | number
        reason: string
        from: Day | null
        hasFile: boolean
        state: 'asked' | 'approved' | 'in_force' | 'refused' | 'withdrawn'
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        since: Instant | null
        mayDecide: boolean
      }[]
      skills: string[]
      equipment: string[]
    }
    refusals: never
  }
  /** The photo on the badge. */
  'facilitators.facePhoto': {
    input: { facilitatorId: Id }
    output: unknown
    refusals: never
  }
  /**
   * A facilitator’s phone is lost: every session ends at once, and what lies in the phone is opened by nobody any
   * more. They sign in anew on another.
   */
  'facilitators.phoneLost': {
    input: { facilitatorId: Id; reason: string }
    output: { sessions: number; at: Instant }
    refusals: 'decider_accused'
  }
  /** Changes that wait for a word of mine. */
  'facts.asked': {
    input: Record<string, never>
    output: {
      items: {
        changeId: Id
        facilitatorId: Id
        name: string
        badgeNo: string
        kind: 'skills' | 'equipment' | 'tehsils' | 'vehicle' | 'tax' | 'cashCap' | 'photo'
        before: string[] | string | boolean | number | null
        after: string[] | string | boolean | number
        reason: string
        from: Day | null
        hasFile: boolean
        state: 'asked' | 'approved' | 'in_force' | 'refused' | 'withdrawn'
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        since: Instant | null
        mayDecide: boolean
      }[]
    }
    refusals: never
  }
  /** The paper or the picture for a change; before the change is entered under the same id. */
  'facts.upload': {
    input: { facilitatorId: Id; changeId: Id; fileId: Id; kind: 'tax' | 'photo' }
    output: { fileId: Id }
    refusals:
      | 'fact_not_yours'
      | 'already_done'
      | 'decider_accused'
      | 'file_kind_wrong'
      | 'file_damaged'
      | 'file_too_large'
      | 'image_blurred'
      | 'image_too_small'
      | 'image_glare'
      | 'photo_too_small'
      | 'photo_shape'
      | 'photo_moves'
      | 'photo_blank'
  }
  /** The paper or the picture of a change; the reading is written down. */
  'facts.file': {
    input: { changeId: Id }
    output: unknown
    refusals: never
  }
  /** Change what is on record: at once, or, where money moves, once a second person has said yes. */
  'facts.set': {
    input: {
      changeId: Id
      facilitatorId: Id
      fact:
        | { kind: 'vehicle'; value: string }
        | { kind: 'skills'; value: string[] }
        | { kind: 'equipment'; value: string[] }
        | { kind: 'tehsils'; value: Slug[] }
        | { kind: 'tax'; value: boolean }
        | { kind: 'cashCap'; value: Paisa }
        | { kind: 'photo'; value: Id }
      from?: Day | null
      fileId?: Id | null
      reason: string
    }
    output: { changeId: Id; state: 'asked' | 'approved' | 'in_force' | 'refused' | 'withdrawn' }
    refusals:
      | 'fact_not_yours'
      | 'evidence_missing'
      | 'fact_day_past'
      | 'fact_day_unfit'
      | 'nothing_changed'
      | 'change_waiting'
      | 'already_done'
      | 'decider_accused'
      | 'choice_unknown'
      | 'place_unknown'
      | 'not_approved_yet'
  }
  /** Say yes or no to what another entered, or the facilitator proposed. */
  'facts.decide': {
    input: { changeId: Id; approve: boolean; reason: string }
    output: { changeId: Id; state: 'asked' | 'approved' | 'in_force' | 'refused' | 'withdrawn' }
    refusals: 'fact_not_yours' | 'fact_decided' | 'same_person' | 'decider_accused'
  }
  /** What is on record of me, and what I proposed. */
  'facts.mine': {
    input: Record<string, never>
    output: {
      tehsilIds: Slug[]
      vehicle: string
      skills: string[]
      equipment: string[]
      taxpayerActive: boolean
      cashCapPaisa: Paisa
      hasPhoto: boolean
      proposed: {
        changeId: Id
        facilitatorId: Id
        name: string
        badgeNo: string
        kind: 'skills' | 'equipment' | 'tehsils' | 'vehicle' | 'tax' | 'cashCap' | 'photo'
        before: string[] | string | boolean | number | null
        after: string[] | string | boolean | number
        reason: string
        from: Day | null
        hasFile: boolean
        state: 'asked' | 'approved' | 'in_force' | 'refused' | 'withdrawn'
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        since: Instant | null
        mayDecide: boolean
      }[]
    }
    refusals: never
  }
  /** Propose my tehsils, my vehicle or my photo anew; the office decides. */
  'facts.propose': {
    input: {
      changeId: Id
      fact:
        | { kind: 'vehicle'; value: string }
        | { kind: 'skills'; value: string[] }
        | { kind: 'equipment'; value: string[] }
        | { kind: 'tehsils'; value: Slug[] }
        | { kind: 'tax'; value: boolean }
        | { kind: 'cashCap'; value: Paisa }
        | { kind: 'photo'; value: Id }
      reason: string
    }
    output: { changeId: Id; state: 'asked' | 'approved' | 'in_force' | 'refused' | 'withdrawn' }
    refusals:
      | 'fact_not_yours'
      | 'evidence_missing'
      | 'fact_day_past'
      | 'fact_day_unfit'
      | 'nothing_changed'
      | 'change_waiting'
      | 'already_done'
      | 'decider_accused'
      | 'choice_unknown'
      | 'place_unknown'
      | 'not_approved_yet'
  }
  /** Take back what I proposed, before anybody decides. */
  'facts.withdraw': {
    input: { changeId: Id }
    output: { changeId: Id; state: 'asked' | 'approved' | 'in_force' | 'refused' | 'withdrawn' }
    refusals: 'fact_decided'
  }
  /**
   * Weeks of representatives of my area whose positions look made up, the latest and the highest first. A score is
   * a reason to look; nothing follows from it by itself.
   */
  'positionWeeks.list': {
    input: { districtId?: Slug; show?: 'open' | 'looked' | 'below'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        week: Day
        positions: number
        score: number
        reasons: {
          sign: 'mock' | 'still' | 'evenly_sure' | 'unsure' | 'drawn' | 'leaps' | 'phone_of_two' | 'flood'
          count: number
          of: number | null
          points: number
        }[]
        facilitatorId: Id
        name: string
        badgeNo: string
        districtId: string
        outcome: 'nothing_wrong' | 'talk' | 'complaint' | null
      }[]
      next: string | null
      lookFrom: number
      keptDays: number
    }
    refusals: never
  }
  /** One representative’s weeks with reasons, and what was found by whom. That it was read stays on record. */
  'positionWeeks.of': {
    input: { facilitatorId: Id }
    output: {
      facilitatorId: Id
      name: string
      badgeNo: string
      own: boolean
      weeks: {
        week: Day
        positions: number
        score: number
        reasons: {
          sign: 'mock' | 'still' | 'evenly_sure' | 'unsure' | 'drawn' | 'leaps' | 'phone_of_two' | 'flood'
          count: number
          of: number | null
          points: number
        }[]
        looks: { outcome: 'nothing_wrong' | 'talk' | 'complaint'; note: string; by: string; at: Instant }[]
      }[]
      lookFrom: number
      keptDays: number
    }
    refusals: never
  }
  /** I looked at a week: what I found, and why I think so. Nothing follows from it by itself. */
  'positionWeeks.look': {
    input: { facilitatorId: Id; week: Day; outcome: 'nothing_wrong' | 'talk' | 'complaint'; note: string }
    output: Done
    refusals: 'decider_accused'
  }
  /** Weeks of mine in which something looked made up, why, and whether somebody has looked. */
  'positionWeeks.mine': {
    input: Record<string, never>
    output: {
      weeks: {
        week: Day
        positions: number
        score: number
        reasons: {
          sign: 'mock' | 'still' | 'evenly_sure' | 'unsure' | 'drawn' | 'leaps' | 'phone_of_two' | 'flood'
          count: number
          of: number | null
          points: number
        }[]
        outcome: 'nothing_wrong' | 'talk' | 'complaint' | null
        lookedAt: Instant | null
      }[]
      lookFrom: number
      keptDays: number
    }
    refusals: never
  }
  /** What the phone needs to call for help without a network, and whether a silent code is set. */
  'safety.mine': {
    input: Record<string, never>
    output: {
      smsNumber: string
      smsCode: string
      silentCodeSet: boolean
      open: { id: Id; state: 'raised' | 'acknowledged' | 'closed'; raisedAt: Instant; acknowledgedAt: Instant | null }[]
      robberies: {
        id: Id
        amountPaisa: Paisa
        state: 'reported' | 'approved_once' | 'booked' | 'refused'
        reportedAt: Instant
        reason: string
      }[]
    }
    refusals: never
  }
  /** Six digits to type when somebody forces me: all looks as always, and help is called. */
  'safety.setSilentCode': {
    input: { code: string }
    output: Done
    refusals: 'silent_code_weak'
  }
  /** Help. Never refused; the same alert again rings again. */
  'safety.sos': {
    input: { alertId: Id; at?: Point; accuracyMeters?: number; raisedAt?: Instant; note?: string }
    output: { alertId: Id; state: 'raised' | 'acknowledged' | 'closed' }
    refusals: never
  }
  /** Help, during a visit at my home. An agent raises it for a caller. */
  'safety.citizenSos': {
    input: { requestId: Id; alertId: Id; at?: Point; accuracyMeters?: number; note?: string }
    output: { alertId: Id; state: 'raised' | 'acknowledged' | 'closed' }
    refusals: 'no_such_visit_now'
  }
  /** Alarms of my desk and area: calls for help first, then what else a desk must see to. */
  'safety.alerts': {
    input: {
      open?: 'true' | 'false'
      kind?:
        | 'sos'
        | 'duress'
        | 'citizen'
        | 'unsafe'
        | 'cash_over'
        | 'psid_differs'
        | 'filing_stuck'
        | 'callback_missed'
        | 'letter_aside'
        | 'reading_unusual'
        | 'codes_misused'
        | 'start_codes_wrong'
      mine?: 'true' | 'false'
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: {
      items: {
        id: Id
        kind:
          | 'sos'
          | 'duress'
          | 'citizen'
          | 'unsafe'
          | 'cash_over'
          | 'psid_differs'
          | 'filing_stuck'
          | 'callback_missed'
          | 'letter_aside'
          | 'reading_unusual'
          | 'codes_misused'
          | 'start_codes_wrong'
        state: 'raised' | 'acknowledged' | 'closed'
        silent: boolean
        raisedAt: Instant
        heardAt: Instant
        channel: string
        name: string
        phone: string
        badgeNo: string | null
        facilitatorId: Id | null
        visitId: Id | null
        requestId: Id | null
        about: {
          trackingNo: string | null
          department: LocalText | null
          amountPaisa: number | null
          duePaisa: number | null
          promisedAt: Instant | null
          letters: number | null
          reader: string | null
          cards: number | null
          codes: number | null
          guessedNumbers: number | null
          network: string | null
          wrongCodes: number | null
          begunVisits: number | null
          withoutCall: number | null
        }
        point: Point | null
        accuracyMeters: number | null
        districtId: string | null
        certain: boolean
        rings: number
        escalatedAt: Instant | null
        acknowledgedBy: string | null
        acknowledgedAt: Instant | null
        mine: boolean
        closedBy: string | null
        closedAt: Instant | null
        outcome:
          | 'helped'
          | 'police'
          | 'medical'
          | 'moved_away'
          | 'robbery'
          | 'settled'
          | 'passed_on'
          | 'false_alarm'
          | 'no_contact'
          | 'of_itself' | null
        log: { at: Instant; what: string; by: string; whom: string; note: string }[]
      }[]
      next: string | null
      counts: { raised: number; taken: number }
    }
    refusals: never
  }
  /** Alarms of my desk and area as they are raised, ring, are taken and closed. */
  'safety.live': {
    input: Record<string, never>
    output: { kind: 'alert'; data: Record<string, unknown> }
    refusals: never
  }
  /** Who of its desk could take this alarm over. */
  'safety.colleagues': {
    input: { alertId: Id }
    output: { items: { id: Id; name: string }[] }
    refusals: never
  }
  /** To another person of its desk, with what has to be known. That person is told. */
  'safety.handOver': {
    input: { alertId: Id; to: Id; note: string }
    output: {
      id: Id
      kind:
        | 'sos'
        | 'duress'
        | 'citizen'
        | 'unsafe'
        | 'cash_over'
        | 'psid_differs'
        | 'filing_stuck'
        | 'callback_missed'
        | 'letter_aside'
        | 'reading_unusual'
        | 'codes_misused'
        | 'start_codes_wrong'
      state: 'raised' | 'acknowledged' | 'closed'
      silent: boolean
      raisedAt: Instant
      heardAt: Instant
      channel: string
      name: string
      phone: string
      badgeNo: string | null
      facilitatorId: Id | null
      visitId: Id | null
      requestId: Id | null
      about: {
        trackingNo: string | null
        department: LocalText | null
        amountPaisa: number | null
        duePaisa: number | null
        promisedAt: Instant | null
        letters: number | null
        reader: string | null
        cards: number | null
        codes: number | null
        guessedNumbers: number | null
        network: string | null
        wrongCodes: number | null
        begunVisits: number | null
        withoutCall: number | null
      }
      point: Point | null
      accuracyMeters: number | null
      districtId: string | null
      certain: boolean
      rings: number
      escalatedAt: Instant | null
      acknowledgedBy: string | null
      acknowledgedAt: Instant | null
      mine: boolean
      closedBy: string | null
      closedAt: Instant | null
      outcome:
        | 'helped'
        | 'police'
        | 'medical'
        | 'moved_away'
        | 'robbery'
        | 'settled'
        | 'passed_on'
        | 'false_alarm'
        | 'no_contact'
        | 'of_itself' | null
      log: { at: Instant; what: string; by: string; whom: string; note: string }[]
    }
    refusals: 'alert_unacknowledged' | 'alert_acknowledged' | 'alert_closed' | 'alarm_not_theirs'
  }
  /** I have it: the ringing stops, and the others see whose it is. */
  'safety.acknowledge': {
    input: { alertId: Id }
    output: {
      id: Id
      kind:
        | 'sos'
        | 'duress'
        | 'citizen'
        | 'unsafe'
        | 'cash_over'
        | 'psid_differs'
        | 'filing_stuck'
        | 'callback_missed'
        | 'letter_aside'
        | 'reading_unusual'
        | 'codes_misused'
        | 'start_codes_wrong'
      state: 'raised' | 'acknowledged' | 'closed'
      silent: boolean
      raisedAt: Instant
      heardAt: Instant
      channel: string
      name: string
      phone: string
      badgeNo: string | null
      facilitatorId: Id | null
      visitId: Id | null
      requestId: Id | null
      about: {
        trackingNo: string | null
        department: LocalText | null
        amountPaisa: number | null
        duePaisa: number | null
        promisedAt: Instant | null
        letters: number | null
        reader: string | null
        cards: number | null
        codes: number | null
        guessedNumbers: number | null
        network: string | null
        wrongCodes: number | null
        begunVisits: number | null
        withoutCall: number | null
      }
      point: Point | null
      accuracyMeters: number | null
      districtId: string | null
      certain: boolean
      rings: number
      escalatedAt: Instant | null
      acknowledgedBy: string | null
      acknowledgedAt: Instant | null
      mine: boolean
      closedBy: string | null
      closedAt: Instant | null
      outcome:
        | 'helped'
        | 'police'
        | 'medical'
        | 'moved_away'
        | 'robbery'
        | 'settled'
        | 'passed_on'
        | 'false_alarm'
        | 'no_contact'
        | 'of_itself' | null
      log: { at: Instant; what: string; by: string; whom: string; note: string }[]
    }
    refusals: 'alert_acknowledged' | 'alert_closed'
  }
  /** What was done, for the log. */
  'safety.note': {
    input: { alertId: Id; note: string }
    output: {
      id: Id
      kind:
        | 'sos'
        | 'duress'
        | 'citizen'
        | 'unsafe'
        | 'cash_over'
        | 'psid_differs'
        | 'filing_stuck'
        | 'callback_missed'
        | 'letter_aside'
        | 'reading_unusual'
        | 'codes_misused'
        | 'start_codes_wrong'
      state: 'raised' | 'acknowledged' | 'closed'
      silent: boolean
      raisedAt: Instant
      heardAt: Instant
      channel: string
      name: string
      phone: string
      badgeNo: string | null
      facilitatorId: Id | null
      visitId: Id | null
      requestId: Id | null
      about: {
        trackingNo: string | null
        department: LocalText | null
        amountPaisa: number | null
        duePaisa: number | null
        promisedAt: Instant | null
        letters: number | null
        reader: string | null
        cards: number | null
        codes: number | null
        guessedNumbers: number | null
        network: string | null
        wrongCodes: number | null
        begunVisits: number | null
        withoutCall: number | null
      }
      point: Point | null
      accuracyMeters: number | null
      districtId: string | null
      certain: boolean
      rings: number
      escalatedAt: Instant | null
      acknowledgedBy: string | null
      acknowledgedAt: Instant | null
      mine: boolean
      closedBy: string | null
      closedAt: Instant | null
      outcome:
        | 'helped'
        | 'police'
        | 'medical'
        | 'moved_away'
        | 'robbery'
        | 'settled'
        | 'passed_on'
        | 'false_alarm'
        | 'no_contact'
        | 'of_itself' | null
      log: { at: Instant; what: string; by: string; whom: string; note: string }[]
    }
    refusals: 'alert_closed'
  }
  /** Close with what came of it. */
  'safety.close': {
    input: {
      alertId: Id
      outcome:
        | 'helped'
        | 'police'
        | 'medical'
        | 'moved_away'
        | 'robbery'
        | 'settled'
        | 'passed_on'
        | 'false_alarm'
        | 'no_contact'
      note: string
    }
    output: {
      id: Id
      kind:
        | 'sos'
        | 'duress'
        | 'citizen'
        | 'unsafe'
        | 'cash_over'
        | 'psid_differs'
        | 'filing_stuck'
        | 'callback_missed'
        | 'letter_aside'
        | 'reading_unusual'
        | 'codes_misused'
        | 'start_codes_wrong'
      state: 'raised' | 'acknowledged' | 'closed'
      silent: boolean
      raisedAt: Instant
      heardAt: Instant
      channel: string
      name: string
      phone: string
      badgeNo: string | null
      facilitatorId: Id | null
      visitId: Id | null
      requestId: Id | null
      about: {
        trackingNo: string | null
        department: LocalText | null
        amountPaisa: number | null
        duePaisa: number | null
        promisedAt: Instant | null
        letters: number | null
        reader: string | null
        cards: number | null
        codes: number | null
        guessedNumbers: number | null
        network: string | null
        wrongCodes: number | null
        begunVisits: number | null
        withoutCall: number | null
      }
      point: Point | null
      accuracyMeters: number | null
      districtId: string | null
      certain: boolean
      rings: number
      escalatedAt: Instant | null
      acknowledgedBy: string | null
      acknowledgedAt: Instant | null
      mine: boolean
      closedBy: string | null
      closedAt: Instant | null
      outcome:
        | 'helped'
        | 'police'
        | 'medical'
        | 'moved_away'
        | 'robbery'
        | 'settled'
        | 'passed_on'
        | 'false_alarm'
        | 'no_contact'
        | 'of_itself' | null
      log: { at: Instant; what: string; by: string; whom: string; note: string }[]
    }
    refusals: 'alert_unacknowledged' | 'alert_closed'
  }
  /** Cash was taken by force: a case, never a shortage. The police report may follow. */
  'safety.reportRobbery': {
    input: { robberyId: Id; amountPaisa: number; account: string; policeReport?: string; alertId?: Id }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      amountPaisa: Paisa
      state: 'reported' | 'approved_once' | 'booked' | 'refused'
      policeReport: string
      account: string
      reportedAt: Instant
      reportedBy: string
      firstApprover: string | null
      secondApprover: string | null
      alertId: Id | null
    }
    refusals: 'insufficient_balance' | 'robbery_open'
  }
  /** The number of the police report. */
  'safety.addReport': {
    input: { robberyId: Id; policeReport: string }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      amountPaisa: Paisa
      state: 'reported' | 'approved_once' | 'booked' | 'refused'
      policeReport: string
      account: string
      reportedAt: Instant
      reportedBy: string
      firstApprover: string | null
      secondApprover: string | null
      alertId: Id | null
    }
    refusals: 'already_done'
  }
  /** Robbery cases that wait for approval, and the decided ones. */
  'safety.robberies': {
    input: { show?: 'all' | 'open' | 'booked' | 'refused'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        id: Id
        facilitatorId: Id
        facilitatorName: string
        badgeNo: string
        amountPaisa: Paisa
        state: 'reported' | 'approved_once' | 'booked' | 'refused'
        policeReport: string
        account: string
        reportedAt: Instant
        reportedBy: string
        firstApprover: string | null
        secondApprover: string | null
        alertId: Id | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /** One robbery case: what was said, the cash and its limit, how it was booked, and what the caller may do. */
  'safety.robbery': {
    input: { robberyId: Id }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      amountPaisa: Paisa
      state: 'reported' | 'approved_once' | 'booked' | 'refused'
      policeReport: string
      account: string
      reportedAt: Instant
      reportedBy: string
      firstApprover: string | null
      secondApprover: string | null
      alertId: Id | null
      districtId: string
      decidedAt: Instant | null
      reason: string
      cash: { inHandPaisa: Paisa; reservedPaisa: Paisa; capPaisa: Paisa; oldestAt: Instant | null }
      journal: { code: string; amountPaisa: number }[]
      actions: { action: 'approve' | 'refuse'; refusal: string | null }[]
    }
    refusals: never
  }
  /** Approve the loss; the second approval books it, and the cash is no longer the facilitator’s to bring. */
  'safety.approveRobbery': {
    input: { robberyId: Id }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      amountPaisa: Paisa
      state: 'reported' | 'approved_once' | 'booked' | 'refused'
      policeReport: string
      account: string
      reportedAt: Instant
      reportedBy: string
      firstApprover: string | null
      secondApprover: string | null
      alertId: Id | null
    }
    refusals: 'same_person' | 'already_done' | 'report_needed' | 'insufficient_balance'
  }
  /** Not accepted, with a reason: the cash stays to be brought. */
  'safety.refuseRobbery': {
    input: { robberyId: Id; reason: string }
    output: {
      id: Id
      facilitatorId: Id
      facilitatorName: string
      badgeNo: string
      amountPaisa: Paisa
      state: 'reported' | 'approved_once' | 'booked' | 'refused'
      policeReport: string
      account: string
      reportedAt: Instant
      reportedBy: string
      firstApprover: string | null
      secondApprover: string | null
      alertId: Id | null
    }
    refusals: 'same_person' | 'already_done'
  }
  /** Send the caller a code to read to me, before their private matters are spoken of. It opens nothing else. */
  'calls.sendCheck': {
    input: { phone: Phone }
    output: { sentToMasked: string; expiresAfterSeconds: number }
    refusals: 'phone_invalid' | 'no_such_account' | 'code_too_soon'
  }
  /** The caller read the code: for the minutes of a call I act for their account. */
  'calls.check': {
    input: { phone: Phone; code: string }
    output: { accountId: Id; until: Instant }
    refusals: 'phone_invalid' | 'no_such_account' | 'code_wrong' | 'code_expired' | 'code_tries_used'
  }
  /**
   * I no longer speak for the caller; their next private matter needs another code. A call that is finished, hung
   * up or followed by another ends it by itself.
   */
  'calls.endCheck': {
    input: Record<string, never>
    output: Done
    refusals: never
  }
  /** What is kept about me, by which rule and until when. */
  'record.get': {
    input: { accountId?: Id }
    output: {
      person: {
        name: string
        phoneMasked: string
        identifierMasked: string
        sex: Sex | null
        born: Day | null
        language: string
      }
      kept: {
        part:
          | 'person'
          | 'household'
          | 'requests'
          | 'identity_images'
          | 'documents'
          | 'payments'
          | 'complaints'
          | 'ratings'
          | 'messages'
          | 'calls'
          | 'positions'
          | 'access'
          | 'consents'
        count: number
        goesAt: Instant | null
        rule: string
      }[]
      rules: {
        id: string
        part:
          | 'person'
          | 'household'
          | 'requests'
          | 'identity_images'
          | 'documents'
          | 'payments'
          | 'complaints'
          | 'ratings'
          | 'messages'
          | 'calls'
          | 'positions'
          | 'access'
          | 'consents'
        what: LocalText
        days: number | null
        because: LocalText
        unverified: boolean
      }[]
      requests: {
        requestId: Id
        trackingNo: string
        serviceName: LocalText
        stateWords: LocalText
        open: boolean
        createdAt: Instant
        documents: number
        identityGoesAt: Instant | null
        goesAt: Instant | null
      }[]
      downloads: {
        id: Id
        state: 'making' | 'ready' | 'expired'
        askedAt: Instant
        expiresAt: Instant | null
        bytes: number | null
      }[]
    }
    refusals: 'caller_unproven'
  }
  /** Who looked at my data: which desk, when, at which part and why. Desks, not names. */
  'record.readers': {
    input: { accountId?: Id; cursor?: Cursor }
    output: {
      items: { at: Instant; desk: LocalText; part: LocalText; purpose: LocalText; trackingNo: string | null }[]
      next: string | null
    }
    refusals: 'caller_unproven'
  }
  /**
   * Make a file of everything: data that a machine reads, my scans and my receipts. A message says when it is
   * ready.
   */
  'record.askDownload': {
    input: { downloadId: Id; accountId?: Id }
    output: {
      id: Id
      state: 'making' | 'ready' | 'expired'
      askedAt: Instant
      expiresAt: Instant | null
      bytes: number | null
    }
    refusals: 'caller_unproven' | 'download_being_made'
  }
  /** The file, until it expires. Answers a ZIP. */
  'record.download': {
    input: { downloadId: Id }
    output: unknown
    refusals: 'download_expired'
  }
  /** What would go now, what stays, until when and by which rule; and what stands against it. */
  'record.deletionPreview': {
    input: { accountId?: Id }
    output: {
      allowed: boolean
      refusal: string | null
      against: string[]
      goes: {
        part:
          | 'person'
          | 'household'
          | 'requests'
          | 'identity_images'
          | 'documents'
          | 'payments'
          | 'complaints'
          | 'ratings'
          | 'messages'
          | 'calls'
          | 'positions'
          | 'access'
          | 'consents'
        count: number
      }[]
      stays: {
        part:
          | 'person'
          | 'household'
          | 'requests'
          | 'identity_images'
          | 'documents'
          | 'payments'
          | 'complaints'
          | 'ratings'
          | 'messages'
          | 'calls'
          | 'positions'
          | 'access'
          | 'consents'
        count: number
        goesAt: Instant | null
        rule: string
      }[]
    }
    refusals: 'caller_unproven'
  }
  /** A fresh code to my number, to confirm a deletion. */
  'record.sendCode': {
    input: { accountId?: Id }
    output: { sentToMasked: string; expiresAfterSeconds: number }
    refusals: 'caller_unproven' | 'code_too_soon'
  }
  /** Delete what may be deleted and close the account. It cannot be undone; the books stay, without me in them. */
  'record.delete': {
    input: { code: string; accountId?: Id }
    output: Done
    refusals:
      | 'caller_unproven'
      | 'code_wrong'
      | 'code_expired'
      | 'code_tries_used'
      | 'request_still_open'
      | 'complaint_still_open'
      | 'money_still_due'
  }
  /** Today’s words of each consent. A yes sends back the hash of the words that were shown or read out. */
  'consents.words': {
    input: Record<string, never>
    output: { items: { kind: 'order' | 'lines' | 'trip' | 'household'; hash: string; words: LocalText }[] }
    refusals: never
  }
  /** What I agreed to: words, day, how it is known, what was filed on it, what taking it back does. */
  'record.consents': {
    input: { accountId?: Id; cursor?: Cursor }
    output: {
      items: {
        id: Id
        kind: 'order' | 'lines' | 'trip' | 'household'
        words: LocalText
        wordsHash: string
        proof: LocalText
        at: Instant
        requestId: Id | null
        trackingNo: string | null
        covers: string | null
        reliedAt: Instant | null
        withdrawnAt: Instant | null
        state: 'in_force' | 'replaced' | 'used' | 'withdrawn'
        ending: 'cancel' | 'withdraw' | 'read_again' | 'end_links' | 'leave' | null
        effect: { stops: LocalText; stays: LocalText } | null
        feePaisa: Paisa
        restDearerPaisa: Paisa
      }[]
      next: string | null
    }
    refusals: 'caller_unproven'
  }
  /** Take back what I agreed to. What it stops is stopped at once. */
  'record.withdrawConsent': {
    input: { consentId: Id; acceptFeePaisa?: Paisa; acceptDearerPaisa?: Paisa; accountId?: Id }
    output: {
      id: Id
      kind: 'order' | 'lines' | 'trip' | 'household'
      words: LocalText
      wordsHash: string
      proof: LocalText
      at: Instant
      requestId: Id | null
      trackingNo: string | null
      covers: string | null
      reliedAt: Instant | null
      withdrawnAt: Instant | null
      state: 'in_force' | 'replaced' | 'used' | 'withdrawn'
      ending: 'cancel' | 'withdraw' | 'read_again' | 'end_links' | 'leave' | null
      effect: { stops: LocalText; stays: LocalText } | null
      feePaisa: Paisa
      restDearerPaisa: Paisa
    }
    refusals:
      | 'caller_unproven'
      | 'consent_done'
      | 'fee_changed'
      | 'form_closed'
      | 'request_ended'
      | 'too_late_to_cancel'
      | 'work_has_begun'
      | 'not_filed_yet'
      | 'already_decided'
  }
  /**
   * The open figures of a day: outcomes that add up, time by who was waited for, complaints. `text` is what was
   * signed (Ed25519, keys at verify.keys).
   */
  'figures.published': {
    input: { asOf?: Day }
    output: { figures: Figures; text: string; sha256: string; keyId: string; signature: string; publishedAt: Instant }
    refusals: 'nothing_published'
  }
  /** What has been published, the latest first. */
  'figures.days': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: { items: { asOf: Day; sha256: string; publishedAt: Instant }[]; next: string | null }
    refusals: never
  }
  /** The same as one table for spreadsheets (CSV, RFC 4180). */
  'figures.csv': {
    input: { asOf?: Day }
    output: unknown
    refusals: 'nothing_published'
  }
  /**
   * Who is calling: by any form of number, name in either script, or tracking number. Every candidate, none
   * chosen.
   */
  'calls.find': {
    input: { q: string }
    output: {
      candidates: {
        accountId: Id | null
        personId: Id | null
        name: string
        phoneMasked: string
        matchedBy: 'phone' | 'name' | 'tracking'
        pastLimit: { scope: LiftScope; reason: string; by: string; until: Instant } | null
        open: RequestCard[]
        recent: RequestCard[]
      }[]
      more: boolean
    }
    refusals: never
  }
  /** A call began. */
  'calls.start': {
    input: { callId: Id; phone: Phone; direction?: 'in' | 'out' }
    output: { callId: Id; phoneNormal: string | null }
    refusals: never
  }
  /** A disposition for every call. */
  'calls.finish': {
    input: {
      callId: Id
      disposition:
        | 'ordered'
        | 'status'
        | 'rescheduled'
        | 'cancelled'
        | 'complaint'
        | 'information'
        | 'not_ours'
        | 'verified'
        | 'wrong_number'
        | 'dropped'
        | 'other'
      requestId?: Id
      note?: string
    }
    output: Done
    refusals: 'call_unknown' | 'already_done'
  }
  /** Recent calls of mine. */
  'calls.recent': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: { items: { callId: Id; phoneMasked: string; at: Instant; disposition: string | null }[]; next: string | null }
    refusals: never
  }
  /** A caller gave up: exactly one callback, promised between two times of the desk’s hours. */
  'calls.abandoned': {
    input: { callId: Id; phone: Phone }
    output: { callbackId: Id; promisedAt: Instant; promisedUntil: Instant }
    refusals: 'phone_invalid'
  }
  /** Callbacks due, oldest promise first: abandoned calls, unproven visits, witness starts. */
  'callbacks.list': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        id: Id
        reason: string
        phone: string
        visitId: Id | null
        requestId: Id | null
        promisedAt: Instant
        promisedUntil: Instant
        owner: string | null
        mine: boolean
        takenUntil: Instant | null
        tries: number
      }[]
      next: string | null
    }
    refusals: never
  }
  /**
   * Called back. For an unproven visit: did it take place as recorded? For an order that is asked about: is the
   * visit wanted?
   */
  'callbacks.done': {
    input: { callbackId: Id; reached: boolean; visitConfirmed?: boolean; note?: string }
    output: Done
    refusals: 'already_done' | 'taken_by_another' | 'answer_missing'
  }
  /** What is stuck, late or at risk, in that order: whose turn, since when and why. */
  'operations.board': {
    input: {
      districtId?: Slug
      waitingOn?: Blamed
      show?: 'all' | 'late' | 'stuck' | 'at_risk'
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: {
      items: {
        id: Id
        trackingNo: string
        orderId: Id
        serviceId: Slug
        serviceName: LocalText
        icon: string
        discreet: boolean
        mode: Mode
        state: State
        stateWords: LocalText
        waitingOn: Blamed | null
        dueAt: Instant | null
        late: boolean
        spoken: LocalText
        subjectName: string
        createdAt: Instant
        updatedAt: Instant
        tehsilId: Slug | null
        districtId: Slug | null
        nextSlot: { startsAt: Instant; endsAt: Instant } | null
        turn: Turn
        owed: Owed
        visit: HomeVisit | null
        nextDate: NextDate | null
        urgency: 'stuck' | 'late' | 'at_risk' | 'calm'
        since: Instant
        why: LocalText
        visitId: Id | null
        facilitatorName: string | null
      }[]
      next: string | null
      counts: Record<string, number>
    }
    refusals: never
  }
  /**
   * Ring whose turn it is: the orderer, the representative on the visit, or the office. The number is given for
   * this call, and it is written down.
   */
  'operations.callWhom': {
    input: { requestId: Id }
    output: { party: 'citizen' | 'facilitator' | 'department'; name: LocalText; phone: string; discreet: boolean }
    refusals: 'nobody_to_call' | 'no_number_known'
  }
  /** Facilitators on shift and open visits of my area. Who is out on no visit is shown by area only. */
  'operations.map': {
    input: { districtId?: Slug }
    output: {
      facilitators: { id: Id; name: string; badgeNo: string; point: Point; exact: boolean; seenAt: Instant; visitId: Id | null }[]
      visits: { id: Id; state: string; point: Point; startsAt: Instant; trackingNo: string }[]
    }
    refusals: never
  }
  /** Positions and changes. */
  'operations.live': {
    input: Record<string, never>
    output: { kind: string; data: Record<string, unknown> }
    refusals: never
  }
  /** Who could do this visit, with score and what speaks against. */
  'operations.candidates': {
    input: { visitId: Id }
    output: {
      items: {
        facilitatorId: Id
        name: string
        distanceMeters: number
        score: number
        eligible: boolean
        against: string[]
      }[]
    }
    refusals: never
  }
  /** Give the visit to another, or back to offers. */
  'operations.reassign': {
    input: { visitId: Id; facilitatorId?: Id; reason: string }
    output: Done
    refusals:
      | 'facilitator_barred'
      | 'visit_held'
      | 'visit_pinned'
      | 'cash_aged'
      | 'visit_moved_on'
      | 'work_has_begun'
      | 'originals_held'
      | 'slot_unknown'
      | 'slot_full'
      | 'visit_overlaps'
      | 'offer_expired'
      | 'no_such_visit_now'
      | 'request_ended'
  }
  /** The facilitator cannot be reached: the visit goes on with another. */
  'operations.markLost': {
    input: { visitId: Id; reason: string }
    output: Done
    refusals: 'visit_moved_on' | 'slot_unknown' | 'slot_full' | 'no_such_visit_now' | 'request_ended' | 'not_now'
  }
  /**
   * A code was wrong five times. After speaking with the household: five new tries, or operations’ own word for
   * it, which leaves the visit unproven until a call-back. With a reason; both sides are told.
   */
  'operations.unlockCode': {
    input: { visitId: Id; ruling: 'new_tries' | 'approved'; reason: string }
    output: Done
    refusals: 'not_locked'
  }
  /** Papers that are with somebody who is suspended or cannot be found: to be fetched back, the most urgent first. */
  'operations.recoveries': {
    input: { districtId?: Slug; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        id: Id
        requestId: Id
        trackingNo: string
        holder: Carrier
        reason: string
        openedAt: Instant
        dueAt: Instant
        late: boolean
        fetcher: Carrier | null
        papers: { name: LocalText; bagNo: string | null }[]
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Who could fetch the papers: at work in the household’s tehsil. */
  'operations.fetchers': {
    input: { recoveryId: Id }
    output: { items: Carrier[] }
    refusals: never
  }
  /** Name who fetches the papers; they are told from whom. */
  'operations.sendFetcher': {
    input: { recoveryId: Id; facilitatorId: Id }
    output: Done
    refusals: 'not_eligible' | 'recovery_ended'
  }
  /**
   * The fetcher has them, signed for by whoever gave them up. A fetcher sends the signature, and a new bag’s
   * number where the seal was broken.
   */
  'operations.papersRecovered': {
    input: { recoveryId: Id; handedBy: string; mark?: string; bagNo?: string }
    output: Done
    refusals: 'fetcher_needed' | 'recovery_ended' | 'not_holder' | 'bag_needed' | 'countersign_needed' | 'item_unknown'
  }
  /** They will not come back: with the number of the report. What the office made is made again, free. */
  'operations.papersLost': {
    input: { recoveryId: Id; report: string }
    output: Done
    refusals: 'recovery_ended' | 'report_needed' | 'item_unknown' | 'bag_needed'
  }
  /**
   * Today in my area at one look: who is on shift and doing what, and every open visit that has begun or is
   * promised for today, the late ones first, each with the reason.
   */
  'operations.room': {
    input: { districtId?: Slug }
    output: {
      at: Instant
      cut: boolean
      facilitators: {
        id: Id
        name: string
        badgeNo: string
        doing: 'silent' | 'on_the_way' | 'at_the_door' | 'idle'
        point: Point | null
        exact: boolean
        seenAt: Instant | null
        visitId: Id | null
        next: Instant | null
      }[]
      visits: {
        id: Id
        requestId: Id
        trackingNo: string
        kind: 'household' | 'office'
        state: string
        point: Point
        tehsilId: Slug
        startsAt: Instant
        endsAt: Instant
        facilitatorId: Id | null
        facilitatorName: string | null
        risk: 'late' | 'at_risk' | 'fine'
        reason:
          | 'code_locked'
          | 'papers_to_fetch'
          | 'not_heard'
          | 'on_hold'
          | 'pin_fell'
          | 'nobody_asked'
          | 'not_answered'
          | 'still_elsewhere'
          | 'not_set_out'
          | 'comes_late'
          | 'not_on_shift'
          | 'waits_at_door' | null
        override: Override | null
        arrives: { from: Instant; to: Instant } | null
      }[]
    }
    refusals: never
  }
  /** A visit as somebody needs it who is about to decide over it, with what operations decided before. */
  'operations.override': {
    input: { visitId: Id }
    output: {
      at: Instant
      state: string
      startsAt: Instant
      endsAt: Instant
      facilitatorId: Id | null
      facilitatorName: string | null
      standing: Override | null
    }
    refusals: never
  }
  /**
   * Nobody is asked for this visit until an hour, or until somebody lets go; who is thinking it over is not waited
   * for. A hold that was seen may be replaced by another.
   */
  'operations.hold': {
    input: { visitId: Id; until?: Instant; reason: string; seen: Id | null }
    output: { overrideId: Id }
    refusals: 'override_by_another' | 'visit_promised' | 'visit_moved_on' | 'hold_until_invalid'
  }
  /**
   * Promises this visit to somebody whom no rule bars, in the hour that it has, and leaves it with them: neither a
   * plan nor a colleague moves it until somebody lets go. If they cannot come, others are asked and operations
   * see why.
   */
  'operations.pin': {
    input: { visitId: Id; facilitatorId: Id; reason: string; seen: Id | null }
    output: { overrideId: Id }
    refusals:
      | 'override_by_another'
      | 'facilitator_barred'
      | 'cash_aged'
      | 'cash_cap_exceeded'
      | 'cash_over_authority'
      | 'head_room_taken'
      | 'visit_moved_on'
      | 'work_has_begun'
      | 'originals_held'
      | 'visit_overlaps'
      | 'offer_expired'
      | 'no_such_visit_now'
      | 'request_ended'
  }
  /**
   * What others have promised on this visit’s day in its district: with what it could be exchanged, the nearest
   * hours first.
   */
  'operations.swaps': {
    input: { visitId: Id }
    output: {
      items: {
        visitId: Id
        trackingNo: string
        kind: 'household' | 'office'
        tehsilId: Slug
        startsAt: Instant
        endsAt: Instant
        facilitatorId: Id
        facilitatorName: string | null
        pinned: boolean
      }[]
    }
    refusals: never
  }
  /**
   * Two visits of one day exchange their representatives, each in its own hour: both, or neither and what would
   * break. Whoever has them by now has to be who my screen showed.
   */
  'operations.swap': {
    input: { visitId: Id; withVisitId: Id; facilitatorId: Id; withFacilitatorId: Id; reason: string }
    output: Done
    refusals:
      | 'visit_changed_hands'
      | 'swap_of_one'
      | 'swap_not_promised'
      | 'swap_other_day'
      | 'swap_would_break'
      | 'visit_held'
      | 'visit_pinned'
      | 'originals_held'
      | 'cash_aged'
      | 'cash_cap_exceeded'
      | 'cash_over_authority'
      | 'head_room_taken'
      | 'visit_overlaps'
      | 'visit_moved_on'
      | 'offer_expired'
      | 'no_such_visit_now'
      | 'request_ended'
  }
  /**
   * Takes an override back: a visit that was held is offered at once, one that was pinned stays promised as any
   * other.
   */
  'operations.letGo': {
    input: { overrideId: Id; reason: string }
    output: Done
    refusals: 'override_ended'
  }
  /**
   * How evenly a week’s work was shared, by district of mine: of all who were at work, what they earned, also by
   * the hour, and Gini of it. Nobody’s own amount.
   */
  'operations.evenness': {
    input: { weeksBack?: unknown }
    output: {
      from: Instant
      until: Instant
      fairnessRoadMinutes: number
      rows: {
        districtId: Slug
        name: LocalText
        people: number
        earnedPaisa: Paisa
        hours: number
        eachPaisa: Paisa
        hourlyPaisa: Paisa | null
        gini: number | null
      }[]
    }
    refusals: never
  }
  /**
   * Visits of my area that ended in the period: which were for nothing, by cause and with whose it is to mend, and
   * how many collections were done at the first visit, by service, district or week.
   */
  'wasted.figures': {
    input: { districtId?: Slug; days?: unknown; by?: 'service' | 'district' | 'week' }
    output: {
      from: Instant
      until: Instant
      causes: {
        reason: Slug
        name: LocalText
        cause: Blamed
        owner:
          | 'agent'
          | 'clerk'
          | 'operations'
          | 'finance'
          | 'grievances'
          | 'supervisor'
          | 'admin'
          | 'auditor'
          | 'vetting'
          | 'agency'
          | 'centre'
        count: number
      }[]
      rows: { key: string; name: LocalText | null; visits: number; wasted: number; firsts: number; firstsDone: number }[]
    }
    refusals: never
  }
  /** The same as a table for spreadsheets. Answers the bytes. */
  'wasted.csv': {
    input: { districtId?: Slug; days?: unknown; by?: 'service' | 'district' | 'week' }
    output: unknown
    refusals: never
  }
  /** The visits behind a cause, the latest first, each by the first of its requests. */
  'wasted.visits': {
    input: { districtId?: Slug; days?: unknown; reason?: Slug; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        id: Id
        requestId: Id
        trackingNo: string
        at: Instant
        reason: LocalText
        districtId: Slug
        tehsilId: Slug
        badgeNo: string
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Who works when on a day, tehsil by tehsil: people with their hours, days off, and who has said nothing. */
  'operations.hours': {
    input: { districtId: Slug; day?: Day }
    output: {
      day: Day
      tehsils: {
        tehsilId: Slug
        name: LocalText
        people: {
          facilitatorId: Id
          name: LocalText
          badgeNo: string
          times: { from: Instant; to: Instant }[]
          off: DayOffKind | null
          said: boolean
          onShift: boolean
        }[]
        more: boolean
      }[]
    }
    refusals: never
  }
  /** One facilitator’s hours, with the visits promised to them, and how their week was before. */
  'operations.hoursOf': {
    input: { facilitatorId: Id }
    output: {
      week: Week
      saidAt: Instant | null
      daysOff: { id: Id; from: Instant; to: Instant; kind: DayOffKind; byMyself: boolean; reason: string; by: string }[]
      planned: OwnShift[]
      name: LocalText
      promised: { visitId: Id; startsAt: Instant; endsAt: Instant }[]
      history: { week: Week; at: Instant; byThemselves: boolean }[]
    }
    refusals: never
  }
  /** Somebody rang in sick, or asks for leave by phone: enter it for them, with the reason. */
  'operations.enterDayOff': {
    input: { dayOffId: Id; facilitatorId: Id; from: Instant; to: Instant; kind: DayOffKind; reason: string }
    output: Done
    refusals: 'day_off_unfit' | 'day_off_already' | 'hours_too_many' | 'already_done'
  }
  /** They work after all. */
  'operations.liftDayOff': {
    input: { dayOffId: Id }
    output: Done
    refusals: 'already_done'
  }
  /** Visits that lost their representative or their hour because somebody’s hours changed, the latest first. */
  'operations.displaced': {
    input: { districtId?: Slug; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        id: string
        at: Instant
        visitId: Id
        requestId: Id
        trackingNo: string
        serviceName: LocalText
        tehsilId: Slug
        startsAt: Instant
        whose: LocalText | null
        outcome: 'offered_again' | 'moved' | 'told'
        takenBy: string | null
        nowAt: Instant | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /** What is declared now. */
  'areaEvents.list': {
    input: Record<string, never>
    output: { items: AreaEvent[]; next: string | null }
    refusals: never
  }
  /** Propose; a second person declares. */
  'areaEvents.propose': {
    input: {
      id: Id
      kind: 'flood' | 'smog' | 'heat' | 'unrest' | 'network' | 'system_down'
      scope: { districtId?: Slug; tehsilId?: Slug; officeId?: Slug; departmentId?: Slug }
      from: Instant
      to: Instant
      note: string
    }
    output: AreaEvent
    refusals: 'event_time_unfit' | 'scope_needed'
  }
  /** Declare what another proposed. */
  'areaEvents.declare': {
    input: { id: Id }
    output: AreaEvent
    refusals: 'same_person' | 'already_declared'
  }
  /** End it now. */
  'areaEvents.end': {
    input: { id: Id }
    output: AreaEvent
    refusals: 'already_done'
  }
  /** Filings under way, waiting or poisonous, with tries and last error. */
  'departments.queue': {
    input: {
      state?: 'queued' | 'sent' | 'later' | 'accepted' | 'refused' | 'stuck'
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: {
      items: {
        applicationId: Id
        requestId: Id
        trackingNo: string
        departmentId: Slug
        departmentName: LocalText
        state: string
        tries: number
        lastError: string | null
        nextTryAt: Instant | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Try a stuck filing again. */
  'departments.retry': {
    input: { applicationId: Id }
    output: Done
    refusals: 'already_decided'
  }
  /** What is to be sent to a department, or was not taken: its answers, its note and why it is stuck. */
  'departments.filing': {
    input: { applicationId: Id }
    output: {
      applicationId: Id
      requestId: Id
      trackingNo: string
      departmentName: LocalText
      connector: string
      state: string
      round: number
      tries: number
      lastError: string | null
      refusal: { code: string; words: string } | null
      note: string
      answers: Record<string, unknown>
      proved: { field: string; value: string }[]
      documents: { fileId: Id; itemId: string; side: string; page: number }[]
    }
    refusals: never
  }
  /** Put right what a department’s system fails on, and send it again. What the citizen said yes to stays. */
  'departments.mend': {
    input: { applicationId: Id; round: number; tries: number; answers: Answers; note: string; leaveOut?: Id[] }
    output: Done
    refusals: 'already_decided' | 'filing_changed' | 'proved_line_kept'
  }
  /** What came from departments and could not be taken, the newest first. */
  'departments.letters': {
    input: Record<string, never>
    output: {
      items: {
        letterId: Id
        departmentId: Slug
        departmentName: LocalText
        connector: string
        reason:
          | 'too_large'
          | 'too_deep'
          | 'unreadable'
          | 'no_sheet'
          | 'signature_wrong'
          | 'application_unknown'
          | 'file_kind_wrong'
          | 'file_too_large'
          | 'file_hash_wrong'
          | 'pdf_locked'
          | 'pdf_active'
          | 'file_too_long'
          | 'file_too_demanding'
          | 'file_missing'
          | 'file_unnamed'
          | 'file_unreachable'
          | 'file_elsewhere'
          | 'file_of_another'
          | 'file_second'
        sizeBytes: number
        arrivedAt: Instant
      }[]
    }
    refusals: never
  }
  /** One of them, as text. */
  'departments.letter': {
    input: { letterId: Id }
    output: {
      letterId: Id
      state: 'open' | 'taken' | 'dropped'
      reason:
        | 'too_large'
        | 'too_deep'
        | 'unreadable'
        | 'no_sheet'
        | 'signature_wrong'
        | 'application_unknown'
        | 'file_kind_wrong'
        | 'file_too_large'
        | 'file_hash_wrong'
        | 'pdf_locked'
        | 'pdf_active'
        | 'file_too_long'
        | 'file_too_demanding'
        | 'file_missing'
        | 'file_unnamed'
        | 'file_unreachable'
        | 'file_elsewhere'
        | 'file_of_another'
        | 'file_second'
      departmentName: LocalText
      text: string
      whole: boolean
      file: { mediaType: string; sha256: string; canOpen: boolean } | null
    }
    refusals: never
  }
  /** The document that it brought; who opens it is written down. Answers the bytes. */
  'departments.letterFile': {
    input: { letterId: Id }
    output: unknown
    refusals: never
  }
  /**
   * Take the message as it was mended: JSON with the fields of a department’s message. A document that came after
   * the paper was issued takes its place.
   */
  'departments.takeLetter': {
    input: { letterId: Id; text: string; why: string }
    output: Done
    refusals:
      | 'already_decided'
      | 'letter_unreadable'
      | 'application_unknown'
      | 'file_kind_wrong'
      | 'file_too_large'
      | 'file_hash_wrong'
      | 'pdf_locked'
      | 'pdf_active'
      | 'file_too_long'
      | 'file_of_another'
      | 'file_missing'
  }
  /** Nothing is to be taken from it. */
  'departments.dropLetter': {
    input: { letterId: Id; why: string }
    output: Done
    refusals: 'already_decided'
  }
  /**
   * Received = delivered + rejected + withdrawn + cancelled + failed + open, per mode, at this moment. Staff see
   * every row; to everybody else rows of fewer than ten are one, `others`.
   */
  'figures.outcomes': {
    input: Record<string, never>
    output: {
      at: Instant
      rows: {
        mode: string
        received: number
        delivered: number
        rejected: number
        withdrawn: number
        cancelled: number
        failed: number
        open: number
      }[]
    }
    refusals: never
  }
  /**
   * Let everything that is sealed be walked: the audit trail, the ledger, hand-overs of papers, the published
   * figures. Done in the background; one that is going on is not begun again.
   */
  'seals.verify': {
    input: Record<string, never>
    output: { checkId: Id }
    refusals: never
  }
  /** The last times that everything sealed was walked: who asked, when, and what was found. */
  'seals.checks': {
    input: Record<string, never>
    output: {
      items: {
        id: Id
        askedAt: Instant
        askedBy: string
        seconds: number | null
        chains: { chain: 'audit' | 'ledger' | 'custody' | 'figures'; checked: number; faults: number }[]
        faults: string[]
      }[]
    }
    refusals: never
  }
  /**
   * Which raw positions of representatives were deleted, newest first: a day at a time, when it went and how much
   * it was.
   */
  'positions.purges': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: { id: string; day: Day | null; purgedAt: Instant; fixes: number; people: number; bytes: number | null }[]
      next: string | null
      keptDays: number
    }
    refusals: never
  }
  /** Who did what to which subject; a request is found by its tracking number too. */
  'audit.search': {
    input: { subject: string; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        at: Instant
        actor: string
        actorName: string
        action: string
        subject: string
        trackingNo: string | null
        sealed: boolean
      }[]
      next: string | null
    }
    refusals: never
  }
  /**
   * An SMS from a citizen: STATUS, SLOT, CANCEL, RATE, MORE, COMPLAIN, a badge code, or a digit that answers what
   * was last asked. Signed by the gateway.
   */
  'sms.inbound': {
    input: { from: Phone; text: string; messageId: string; signature: string }
    output: Done
    refusals:
      | 'signature_wrong'
      | 'slot_unknown'
      | 'slot_full'
      | 'visit_settled'
      | 'reschedule_used'
      | 'reschedule_needs_reason'
      | 'fee_changed'
  }
  /**
   * A text gateway tells what became of a message that it was given, in its own words: fields and signature as its
   * connection says. Twice, early or late does no harm.
   */
  'texts.report': {
    input: { connectionId: Id }
    output: Done
    refusals: 'signature_wrong' | 'report_unreadable' | 'report_foreign'
  }
  /** A text gateway brings a text from somebody’s phone, in its own words; its id makes a second arrival nothing. */
  'texts.incoming': {
    input: { connectionId: Id }
    output: Done
    refusals: 'signature_wrong' | 'report_unreadable'
  }
  /** What travel times are told by, every version before it, and what came of each night. */
  'travel.times': {
    input: Record<string, never>
    output: {
      mayPutBack: boolean
      version: number
      areas: {
        area: 'dense' | 'town' | 'rural'
        doorSeconds: number
        freeSecondsPerKm: number
        eveningSecondsPerKm: number
      }[]
      versions: {
        version: number
        madeAt: Instant
        ofVersion: number
        putBack: boolean
        areas: {
          area: 'dense' | 'town' | 'rural'
          doorSeconds: number
          freeSecondsPerKm: number
          eveningSecondsPerKm: number
        }[]
      }[]
      nights: {
        at: Instant
        outcome: 'taken' | 'too_few' | 'no_better'
        version: number | null
        trips: number
        judges: number
        errorBefore: number | null
        errorAfter: number | null
        coveredAfter: number | null
      }[]
      waiting: { id: Id; version: number; reason: string; askedAt: Instant; mayDecide: boolean } | null
    }
    refusals: never
  }
  /** Ask that an earlier version tells travel times again; another administrator decides. */
  'travel.askPutBack': {
    input: { changeId: Id; version: number; reason: string }
    output: {
      mayPutBack: boolean
      version: number
      areas: {
        area: 'dense' | 'town' | 'rural'
        doorSeconds: number
        freeSecondsPerKm: number
        eveningSecondsPerKm: number
      }[]
      versions: {
        version: number
        madeAt: Instant
        ofVersion: number
        putBack: boolean
        areas: {
          area: 'dense' | 'town' | 'rural'
          doorSeconds: number
          freeSecondsPerKm: number
          eveningSecondsPerKm: number
        }[]
      }[]
      nights: {
        at: Instant
        outcome: 'taken' | 'too_few' | 'no_better'
        version: number | null
        trips: number
        judges: number
        errorBefore: number | null
        errorAfter: number | null
        coveredAfter: number | null
      }[]
      waiting: { id: Id; version: number; reason: string; askedAt: Instant; mayDecide: boolean } | null
    }
    refusals: 'change_waiting' | 'nothing_changed' | 'whole_programme_only'
  }
  /** Approve or refuse what another administrator asked. What is put back is a version of its own. */
  'travel.decidePutBack': {
    input: { changeId: Id; approve: boolean; reason: string }
    output: {
      mayPutBack: boolean
      version: number
      areas: {
        area: 'dense' | 'town' | 'rural'
        doorSeconds: number
        freeSecondsPerKm: number
        eveningSecondsPerKm: number
      }[]
      versions: {
        version: number
        madeAt: Instant
        ofVersion: number
        putBack: boolean
        areas: {
          area: 'dense' | 'town' | 'rural'
          doorSeconds: number
          freeSecondsPerKm: number
          eveningSecondsPerKm: number
        }[]
      }[]
      nights: {
        at: Instant
        outcome: 'taken' | 'too_few' | 'no_better'
        version: number | null
        trips: number
        judges: number
        errorBefore: number | null
        errorAfter: number | null
        coveredAfter: number | null
      }[]
      waiting: { id: Id; version: number; reason: string; askedAt: Instant; mayDecide: boolean } | null
    }
    refusals: 'decided_already' | 'same_person' | 'whole_programme_only'
  }
  /** Events that no try has brought to their receiver, the latest first. */
  'webhooks.dead': {
    input: Record<string, never>
    output: {
      items: {
        deliveryId: Id
        connectionId: Id
        receiver: string
        type: string
        body: string
        tries: number
        lastError: string | null
        trouble: LocalText | null
        madeAt: Instant
      }[]
    }
    refusals: never
  }
  /** Send one of them again, from the beginning of its tries. */
  'webhooks.sendAgain': {
    input: { deliveryId: Id }
    output: Done
    refusals: 'already_decided'
  }
  /** Its receiver does not need it any more. */
  'webhooks.drop': {
    input: { deliveryId: Id }
    output: Done
    refusals: 'already_decided'
  }
  /**
   * What the telephone switch tells: a call rings, is answered at an extension, ends. Signed (x-signature:
   * sha256=HMAC of the body); twice or out of order does no harm.
   */
  'cti.event': {
    input: {
      eventId: string
      kind: 'newCall' | 'answer' | 'hangup'
      callRef: string
      at: Instant
      from?: string
      extension?: string
    }
    output: Done
    refusals: 'signature_wrong' | 'event_too_old'
  }
  /** My telephone: extension, presence, the call that waits for its disposition. */
  'calls.seat': {
    input: Record<string, never>
    output: {
      seat: {
        extension: string
        presence: 'ready' | 'away'
        since: Instant
        call: { callId: Id; phone: string; answeredAt: Instant; over: boolean } | null
      } | null
    }
    refusals: never
  }
  /** I sit at this extension, ready or away. */
  'calls.sit': {
    input: { extension: string; presence: 'ready' | 'away' }
    output: Done
    refusals: 'extension_taken'
  }
  /** My calls as they are answered and end, and when the queue changes. Nobody hears of another agent’s calls. */
  'calls.live': {
    input: Record<string, never>
    output: { kind: 'answered' | 'ended' | 'queue'; data: Record<string, unknown> }
    refusals: never
  }
  /** What can be acted on in the next 15 minutes. */
  'calls.wallboard': {
    input: Record<string, never>
    output: {
      at: Instant
      waiting: number
      longestWaitSeconds: number
      ready: number
      talking: number
      wrappingUp: number
      away: number
      answered15: number
      answeredInTime15: number
      abandoned15: number
      callbacksOpen: number
      callbacksLate: number
      callbacksDue15: number
      callbacksUntaken: number
    }
    refusals: never
  }
  /** I call this one. It goes back to the queue when nothing came of it in 15 minutes. */
  'callbacks.take': {
    input: { callbackId: Id }
    output: { until: Instant }
    refusals: 'taken_by_another' | 'already_done'
  }
  /** Visits to households that are to come in my area, soonest first: to move many of them at once. */
  'operations.visits': {
    input: { districtId?: Slug; tehsilId?: Slug; from?: Instant; to?: Instant; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        visitId: Id
        requestId: Id
        trackingNo: string
        serviceName: LocalText
        discreet: boolean
        districtId: Slug
        tehsilId: Slug
        startsAt: Instant
        endsAt: Instant
        state: string
        facilitatorName: string | null
        requests: number
        refusal: string | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /**
   * The next free time of each of these visits after an instant, within hours of the day. Nothing is taken: it may
   * be gone when it is.
   */
  'operations.movePlan': {
    input: { visitIds: string; from: Instant; hourFrom?: unknown; hourTo?: unknown }
    output: {
      items: { visitId: Id; slotId: Id | null; startsAt: Instant | null; endsAt: Instant | null; refusal: string | null }[]
    }
    refusals: 'too_many_at_once' | 'hours_invalid'
  }
  /** Move these visits, each by itself with its own result. The same batch twice moves nothing twice. */
  'operations.moveVisits': {
    input: { batchId: Id; reason: string; moves: { visitId: Id; slotId: Id }[] }
    output: { batchId: Id; moves: number }
    refusals: 'batch_of_another' | 'visit_moved_on' | 'work_has_begun'
  }
  /** What became of each visit of a batch of mine. */
  'operations.moves': {
    input: { batchId: Id }
    output: {
      waiting: number
      moved: number
      refused: number
      items: { visitId: Id; result: 'waiting' | 'moved' | 'refused'; refusal: string | null }[]
    }
    refusals: 'batch_of_another'
  }
  /**
   * One day by area and hour: people who could go, visits promised, what is left. Whoever serves two areas counts
   * in both, and is promised once.
   */
  'operations.capacity': {
    input: { districtId: Slug; day?: Day }
    output: {
      day: Day
      hours: Instant[]
      tehsils: { tehsilId: Slug; people: number; cells: { startsAt: Instant; taken: number; left: number }[] }[]
    }
    refusals: never
  }
  /**
   * How each department or office keeps its time: filed, decided, working time, objections, late, and what was its
   * own turn.
   */
  'operations.scorecards': {
    input: {
      by?: 'department' | 'office'
      districtId?: Slug
      departmentId?: Slug
      days?: unknown
      cursor?: Cursor
      limit?: LimitGiven
    }
    output: {
      items: {
        id: string
        name: LocalText
        filed: number
        decided: number
        open: number
        objected: number
        late: number
        due: number
        timed: number
        medianMinutes: number | null
        ninetiethMinutes: number | null
        ownMinutes: number | null
      }[]
      next: string | null
    }
    refusals: never
  }
  /**
   * Today so far beside yesterday, hour by hour, in my area: what was ordered, arrived at, filed, decided,
   * delivered, complained of, and the cash taken at doors.
   */
  'operations.today': {
    input: { districtId?: Slug }
    output: {
      at: Instant
      day: Day
      hour: number
      measures: {
        key:
          | 'ordered'
          | 'arrived'
          | 'on_time'
          | 'visited'
          | 'failed'
          | 'filed'
          | 'decided'
          | 'delivered'
          | 'complaints'
          | 'cash'
        today: number[]
        yesterday: number[]
        yesterdayByNow: number
      }[]
    }
    refusals: never
  }
  /**
   * Text messages that did not go out, or are still being tried, with the reason. Not what they say, nor the whole
   * number.
   */
  'messages.failed': {
    input: { state?: 'failed' | 'unknown' | 'trying'; cursor?: Cursor; limit?: LimitGiven }
    output: {
      items: {
        messageId: Id
        at: Instant
        template: string
        name: LocalText
        phoneMasked: string
        language: string
        tries: number
        lastError: string | null
        channel: 'push' | 'text' | 'email'
        gateway: string | null
        attempt: 'sending' | 'accepted' | 'delivered' | 'refused' | 'unknown' | null
        pricePaisa: number
      }[]
      next: string | null
    }
    refusals: never
  }
  /** Try a message that failed again. */
  'messages.retry': {
    input: { messageId: Id }
    output: Done
    refusals: 'message_sent'
  }
  /** Demo only: let a call ring, be answered at my extension, and end, as the telephone switch would tell it. */
  'calls.demoSwitch': {
    input: { kind: 'newCall' | 'answer' | 'hangup'; callRef: string; phone: Phone }
    output: Done
    refusals: 'demo_only' | 'phone_invalid' | 'seat_needed' | 'event_too_old'
  }
  /** What runs now, of one kind: its source and the draft that is open on it. */
  'settings.list': {
    input: {
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      q?: string
    }
    output: {
      total: number
      items: {
        key: Key
        name: LocalText
        detail: string
        version: number
        since: Day | null
        ours: boolean
        coming: Day | null
        draftId: Id | null
      }[]
    }
    refusals: 'setting_unknown'
  }
  /** Every version that was published, the newest first; an older one may be published anew. */
  'settings.history': {
    input: {
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      key: Key
    }
    output: {
      items: { version: number; effectiveFrom: Day; author: Who; approver: Who; publishedAt: Instant; running: boolean }[]
    }
    refusals: 'setting_unknown'
  }
  /** Drafts, those that wait for a second person first. */
  'drafts.list': {
    input: { state?: 'open' | 'submitted' | 'published' | 'withdrawn' }
    output: {
      items: {
        draftId: Id
        kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
        key: Key
        name: LocalText
        state: 'open' | 'submitted' | 'published' | 'withdrawn'
        author: Who
        approver: Who | null
        effectiveFrom: Day | null
        why: string
        updatedAt: Instant
        changes: number
      }[]
    }
    refusals: never
  }
  /** One draft: its words, what it changes, and what stands against it. */
  'drafts.get': {
    input: { draftId: Id }
    output: {
      draftId: Id
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      key: Key
      name: LocalText
      state: 'open' | 'submitted' | 'published' | 'withdrawn'
      author: Who
      approver: Who | null
      effectiveFrom: Day | null
      why: string
      updatedAt: Instant
      changes: number
      revision: number
      mine: boolean
      base: number
      value: Record<string, unknown>
      running: Record<string, unknown> | null
      sentBack: string
      diff: { path: string; change: 'added' | 'removed' | 'changed'; before: string; after: string }[]
      problems: { path: string; code: string; words: LocalText; what: string }[]
      actions: { action: 'save' | 'submit' | 'publish' | 'sendBack' | 'withdraw'; allowed: boolean; refusal: string | null }[]
    }
    refusals: never
  }
  /**
   * Begin a draft from what runs now, from an older version to go back to it, or of something new that is like
   * something we have.
   */
  'drafts.start': {
    input: {
      draftId: Id
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      key: Key
      fromVersion?: number
      like?: Key
    }
    output: {
      draftId: Id
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      key: Key
      name: LocalText
      state: 'open' | 'submitted' | 'published' | 'withdrawn'
      author: Who
      approver: Who | null
      effectiveFrom: Day | null
      why: string
      updatedAt: Instant
      changes: number
      revision: number
      mine: boolean
      base: number
      value: Record<string, unknown>
      running: Record<string, unknown> | null
      sentBack: string
      diff: { path: string; change: 'added' | 'removed' | 'changed'; before: string; after: string }[]
      problems: { path: string; code: string; words: LocalText; what: string }[]
      actions: { action: 'save' | 'submit' | 'publish' | 'sendBack' | 'withdraw'; allowed: boolean; refusal: string | null }[]
    }
    refusals: 'setting_unknown' | 'setting_exists' | 'draft_open'
  }
  /** Keep the draft as it is now. It may be unfinished; what stands against it is told. */
  'drafts.save': {
    input: { draftId: Id; revision: number; value: Record<string, unknown> }
    output: {
      draftId: Id
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      key: Key
      name: LocalText
      state: 'open' | 'submitted' | 'published' | 'withdrawn'
      author: Who
      approver: Who | null
      effectiveFrom: Day | null
      why: string
      updatedAt: Instant
      changes: number
      revision: number
      mine: boolean
      base: number
      value: Record<string, unknown>
      running: Record<string, unknown> | null
      sentBack: string
      diff: { path: string; change: 'added' | 'removed' | 'changed'; before: string; after: string }[]
      problems: { path: string; code: string; words: LocalText; what: string }[]
      actions: { action: 'save' | 'submit' | 'publish' | 'sendBack' | 'withdraw'; allowed: boolean; refusal: string | null }[]
    }
    refusals: 'draft_closed' | 'draft_submitted' | 'draft_not_submitted' | 'draft_changed'
  }
  /** Hand it to a second person, with the day from which it holds and why. */
  'drafts.submit': {
    input: { draftId: Id; revision: number; effectiveFrom: Day; why: string }
    output: {
      draftId: Id
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      key: Key
      name: LocalText
      state: 'open' | 'submitted' | 'published' | 'withdrawn'
      author: Who
      approver: Who | null
      effectiveFrom: Day | null
      why: string
      updatedAt: Instant
      changes: number
      revision: number
      mine: boolean
      base: number
      value: Record<string, unknown>
      running: Record<string, unknown> | null
      sentBack: string
      diff: { path: string; change: 'added' | 'removed' | 'changed'; before: string; after: string }[]
      problems: { path: string; code: string; words: LocalText; what: string }[]
      actions: { action: 'save' | 'submit' | 'publish' | 'sendBack' | 'withdraw'; allowed: boolean; refusal: string | null }[]
    }
    refusals:
      | 'draft_closed'
      | 'draft_submitted'
      | 'draft_not_submitted'
      | 'draft_changed'
      | 'draft_unfit'
      | 'breaks_running'
      | 'template_unfit'
      | 'effective_day_invalid'
  }
  /** Publish what another wrote. It holds from its day; running requests keep their version. */
  'drafts.publish': {
    input: { draftId: Id; revision: number }
    output: {
      draftId: Id
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      key: Key
      name: LocalText
      state: 'open' | 'submitted' | 'published' | 'withdrawn'
      author: Who
      approver: Who | null
      effectiveFrom: Day | null
      why: string
      updatedAt: Instant
      changes: number
      revision: number
      mine: boolean
      base: number
      value: Record<string, unknown>
      running: Record<string, unknown> | null
      sentBack: string
      diff: { path: string; change: 'added' | 'removed' | 'changed'; before: string; after: string }[]
      problems: { path: string; code: string; words: LocalText; what: string }[]
      actions: { action: 'save' | 'submit' | 'publish' | 'sendBack' | 'withdraw'; allowed: boolean; refusal: string | null }[]
    }
    refusals:
      | 'same_person'
      | 'draft_closed'
      | 'draft_submitted'
      | 'draft_not_submitted'
      | 'draft_changed'
      | 'draft_unfit'
      | 'breaks_running'
      | 'template_unfit'
      | 'effective_day_invalid'
  }
  /** Not like this: back to its author, with the reason. */
  'drafts.sendBack': {
    input: { draftId: Id; reason: string }
    output: {
      draftId: Id
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      key: Key
      name: LocalText
      state: 'open' | 'submitted' | 'published' | 'withdrawn'
      author: Who
      approver: Who | null
      effectiveFrom: Day | null
      why: string
      updatedAt: Instant
      changes: number
      revision: number
      mine: boolean
      base: number
      value: Record<string, unknown>
      running: Record<string, unknown> | null
      sentBack: string
      diff: { path: string; change: 'added' | 'removed' | 'changed'; before: string; after: string }[]
      problems: { path: string; code: string; words: LocalText; what: string }[]
      actions: { action: 'save' | 'submit' | 'publish' | 'sendBack' | 'withdraw'; allowed: boolean; refusal: string | null }[]
    }
    refusals: 'draft_closed' | 'draft_submitted' | 'draft_not_submitted' | 'draft_changed'
  }
  /** Give the draft up. */
  'drafts.withdraw': {
    input: { draftId: Id }
    output: {
      draftId: Id
      kind: 'service' | 'template' | 'reason' | 'rates' | 'times' | 'commission' | 'holidays' | 'office'
      key: Key
      name: LocalText
      state: 'open' | 'submitted' | 'published' | 'withdrawn'
      author: Who
      approver: Who | null
      effectiveFrom: Day | null
      why: string
      updatedAt: Instant
      changes: number
      revision: number
      mine: boolean
      base: number
      value: Record<string, unknown>
      running: Record<string, unknown> | null
      sentBack: string
      diff: { path: string; change: 'added' | 'removed' | 'changed'; before: string; after: string }[]
      problems: { path: string; code: string; words: LocalText; what: string }[]
      actions: { action: 'save' | 'submit' | 'publish' | 'sendBack' | 'withdraw'; allowed: boolean; refusal: string | null }[]
    }
    refusals: 'draft_closed' | 'draft_submitted' | 'draft_not_submitted' | 'draft_changed'
  }
  /** Which office decides this case for that place. */
  'competence.preview': {
    input: { serviceId: Slug; caseId: Slug; tehsilId: Slug }
    output: { office: Office | null; why: LocalText }
    refusals: 'service_unknown' | 'case_unknown' | 'place_unknown'
  }
  /**
   * What no source gives yet: how many facts of each service and each part of the pack, and those of one of them
   * with the source that each would have.
   */
  'facts.unverified': {
    input: { of?: Key }
    output: {
      total: number
      groups: { id: string; kind: 'service' | 'part'; name: LocalText | null; count: number }[]
      items: { path: string; label: LocalText | null; note: string }[]
      ask: LocalText | null
    }
    refusals: 'setting_unknown'
  }
  /** One office, whole. */
  'offices.get': {
    input: { key: Slug }
    output: {
      name: LocalText
      address: LocalText
      phone: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      centre: { opens: string; closes: string } | null
    }
    refusals: 'setting_unknown'
  }
  /**
   * Set right what a counter is called, where it is, when it is open and how to ring it; whom it serves is a draft
   * for two people. What is left out stays.
   */
  'offices.correct': {
    input: {
      key: Slug
      name?: { en: string; ur: string }
      address: { en: string; ur: string }
      phone: string
      point: Point
      week?: 'fiveDay' | 'sixDay' | 'everyDay'
      hours?: { opens: string; closes: string }
    }
    output: Done
    refusals: 'setting_unknown' | 'point_elsewhere' | 'hours_wrong'
  }
  /** Which processes serve and work, what waits in each lane and for how long, and what keeps failing. */
  'system.processes': {
    input: Record<string, never>
    output: {
      works: boolean
      overloaded: { since: Instant; lane: 'urgent' | 'offers' | 'work' | 'outside' } | null
      unconfirmed: boolean
      processes: {
        id: string
        role: 'all' | 'serve' | 'work'
        host: string
        pid: number
        version: string
        since: Instant
        heardAt: Instant
        goneAt: Instant | null
        ended: boolean
        lanes: ('urgent' | 'offers' | 'work' | 'outside')[]
        jobsRunning: number
        workersReplaced: number
      }[]
      lanes: {
        lane: 'urgent' | 'offers' | 'work' | 'outside'
        waiting: number
        running: number
        oldestSeconds: number
        lateSeconds: number
      }[]
      failed: { task: string; givenUp: number; failing: number; triesMost: number }[]
    }
    refusals: never
  }
  /** The ways of speaking to the outside, each with the form that sets it up. */
  'connections.kinds': {
    input: Record<string, never>
    output: {
      items: {
        kind: Slug
        name: LocalText
        hint: LocalText | null
        purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
        subject: 'none' | 'department'
        money: boolean
        fields: {
          name: string
          type: 'text' | 'long' | 'url' | 'host' | 'number' | 'choice' | 'secret' | 'switch'
          label: LocalText
          hint: LocalText | null
          required: boolean
          default: string | number | boolean | null
          choices: { value: string; label: LocalText }[]
          min: number | null
          max: number | null
          when: { field: string; is: (string | number | boolean)[] } | null
        }[]
      }[]
      departments: { id: Slug; name: LocalText }[]
    }
    refusals: never
  }
  /** Every connection by purpose, with its state and when it last went well and badly. */
  'connections.list': {
    input: { ended?: 'true' | 'false' }
    output: {
      items: {
        connectionId: Id
        kind: Slug
        kindName: LocalText
        purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
        subjectId: string
        subjectName: LocalText | null
        name: string
        position: number
        state: 'draft' | 'on' | 'paused' | 'ended'
        money: boolean
        waits: 'turnOn' | 'change' | null
        lastGoodAt: Instant | null
        lastBad: { at: Instant; code: string; words: LocalText | null; said: string } | null
        failing: boolean
      }[]
    }
    refusals: never
  }
  /** One connection: its open settings, which secrets are set, and what waits for a second person. */
  'connections.one': {
    input: { connectionId: Id }
    output: {
      connectionId: Id
      kind: Slug
      kindName: LocalText
      purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
      subjectId: string
      subjectName: LocalText | null
      name: string
      position: number
      state: 'draft' | 'on' | 'paused' | 'ended'
      money: boolean
      waits: 'turnOn' | 'change' | null
      lastGoodAt: Instant | null
      lastBad: { at: Instant; code: string; words: LocalText | null; said: string } | null
      failing: boolean
      revision: number
      settings: Record<string, string | number | boolean>
      secretsSet: string[]
      formerUntil: Instant | null
      proposed: { name: string; settings: Record<string, string | number | boolean>; secretsReplaced: string[] } | null
      askedBy: string | null
      askedByMe: boolean
      confirmedBy: string | null
      changedAt: Instant
      trialId: Id | null
      actions: {
        action: 'save' | 'rotate' | 'turnOn' | 'pause' | 'confirm' | 'sendBack' | 'try' | 'end'
        allowed: boolean
        refusal: string | null
      }[]
    }
    refusals: never
  }
  /**
   * Write a new connection, or change one. Secrets that are not given stay. Where money goes over one that is in
   * use, the change lies until a second administrator confirms it.
   */
  'connections.save': {
    input: {
      connectionId: Id
      kind: Slug
      subjectId?: string
      name: string
      position?: number
      settings: Record<string, string | number | boolean>
      secrets?: Record<string, string>
      revision: number
    }
    output: {
      connectionId: Id
      kind: Slug
      kindName: LocalText
      purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
      subjectId: string
      subjectName: LocalText | null
      name: string
      position: number
      state: 'draft' | 'on' | 'paused' | 'ended'
      money: boolean
      waits: 'turnOn' | 'change' | null
      lastGoodAt: Instant | null
      lastBad: { at: Instant; code: string; words: LocalText | null; said: string } | null
      failing: boolean
      revision: number
      settings: Record<string, string | number | boolean>
      secretsSet: string[]
      formerUntil: Instant | null
      proposed: { name: string; settings: Record<string, string | number | boolean>; secretsReplaced: string[] } | null
      askedBy: string | null
      askedByMe: boolean
      confirmedBy: string | null
      changedAt: Instant
      trialId: Id | null
      actions: {
        action: 'save' | 'rotate' | 'turnOn' | 'pause' | 'confirm' | 'sendBack' | 'try' | 'end'
        allowed: boolean
        refusal: string | null
      }[]
    }
    refusals:
      | 'connection_unfit'
      | 'address_invalid'
      | 'address_not_public'
      | 'address_not_encrypted'
      | 'connection_ended'
      | 'connection_changed'
      | 'kind_unknown'
      | 'subject_unknown'
  }
  /** Replace secrets. For a day what the other side still signs with the former one is believed. */
  'connections.rotate': {
    input: { connectionId: Id; revision: number; secrets: Record<string, string> }
    output: {
      connectionId: Id
      kind: Slug
      kindName: LocalText
      purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
      subjectId: string
      subjectName: LocalText | null
      name: string
      position: number
      state: 'draft' | 'on' | 'paused' | 'ended'
      money: boolean
      waits: 'turnOn' | 'change' | null
      lastGoodAt: Instant | null
      lastBad: { at: Instant; code: string; words: LocalText | null; said: string } | null
      failing: boolean
      revision: number
      settings: Record<string, string | number | boolean>
      secretsSet: string[]
      formerUntil: Instant | null
      proposed: { name: string; settings: Record<string, string | number | boolean>; secretsReplaced: string[] } | null
      askedBy: string | null
      askedByMe: boolean
      confirmedBy: string | null
      changedAt: Instant
      trialId: Id | null
      actions: {
        action: 'save' | 'rotate' | 'turnOn' | 'pause' | 'confirm' | 'sendBack' | 'try' | 'end'
        allowed: boolean
        refusal: string | null
      }[]
    }
    refusals: 'connection_unfit' | 'connection_ended' | 'connection_changed'
  }
  /** Let it speak. Where money goes over it this asks a second administrator. */
  'connections.turnOn': {
    input: { connectionId: Id; revision: number }
    output: {
      connectionId: Id
      kind: Slug
      kindName: LocalText
      purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
      subjectId: string
      subjectName: LocalText | null
      name: string
      position: number
      state: 'draft' | 'on' | 'paused' | 'ended'
      money: boolean
      waits: 'turnOn' | 'change' | null
      lastGoodAt: Instant | null
      lastBad: { at: Instant; code: string; words: LocalText | null; said: string } | null
      failing: boolean
      revision: number
      settings: Record<string, string | number | boolean>
      secretsSet: string[]
      formerUntil: Instant | null
      proposed: { name: string; settings: Record<string, string | number | boolean>; secretsReplaced: string[] } | null
      askedBy: string | null
      askedByMe: boolean
      confirmedBy: string | null
      changedAt: Instant
      trialId: Id | null
      actions: {
        action: 'save' | 'rotate' | 'turnOn' | 'pause' | 'confirm' | 'sendBack' | 'try' | 'end'
        allowed: boolean
        refusal: string | null
      }[]
    }
    refusals: 'connection_unfit' | 'connection_ended' | 'connection_changed' | 'connection_on' | 'connection_waits'
  }
  /** The second person: what waits holds from now. */
  'connections.confirm': {
    input: { connectionId: Id; revision: number }
    output: {
      connectionId: Id
      kind: Slug
      kindName: LocalText
      purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
      subjectId: string
      subjectName: LocalText | null
      name: string
      position: number
      state: 'draft' | 'on' | 'paused' | 'ended'
      money: boolean
      waits: 'turnOn' | 'change' | null
      lastGoodAt: Instant | null
      lastBad: { at: Instant; code: string; words: LocalText | null; said: string } | null
      failing: boolean
      revision: number
      settings: Record<string, string | number | boolean>
      secretsSet: string[]
      formerUntil: Instant | null
      proposed: { name: string; settings: Record<string, string | number | boolean>; secretsReplaced: string[] } | null
      askedBy: string | null
      askedByMe: boolean
      confirmedBy: string | null
      changedAt: Instant
      trialId: Id | null
      actions: {
        action: 'save' | 'rotate' | 'turnOn' | 'pause' | 'confirm' | 'sendBack' | 'try' | 'end'
        allowed: boolean
        refusal: string | null
      }[]
    }
    refusals: 'connection_unfit' | 'connection_ended' | 'connection_changed' | 'nothing_waits' | 'same_person'
  }
  /** What waits is dropped; what held before still holds. */
  'connections.sendBack': {
    input: { connectionId: Id; revision: number }
    output: {
      connectionId: Id
      kind: Slug
      kindName: LocalText
      purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
      subjectId: string
      subjectName: LocalText | null
      name: string
      position: number
      state: 'draft' | 'on' | 'paused' | 'ended'
      money: boolean
      waits: 'turnOn' | 'change' | null
      lastGoodAt: Instant | null
      lastBad: { at: Instant; code: string; words: LocalText | null; said: string } | null
      failing: boolean
      revision: number
      settings: Record<string, string | number | boolean>
      secretsSet: string[]
      formerUntil: Instant | null
      proposed: { name: string; settings: Record<string, string | number | boolean>; secretsReplaced: string[] } | null
      askedBy: string | null
      askedByMe: boolean
      confirmedBy: string | null
      changedAt: Instant
      trialId: Id | null
      actions: {
        action: 'save' | 'rotate' | 'turnOn' | 'pause' | 'confirm' | 'sendBack' | 'try' | 'end'
        allowed: boolean
        refusal: string | null
      }[]
    }
    refusals: 'connection_ended' | 'connection_changed' | 'nothing_waits'
  }
  /** Nothing goes over it until it is turned on again; what is to be sent waits. */
  'connections.pause': {
    input: { connectionId: Id }
    output: {
      connectionId: Id
      kind: Slug
      kindName: LocalText
      purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
      subjectId: string
      subjectName: LocalText | null
      name: string
      position: number
      state: 'draft' | 'on' | 'paused' | 'ended'
      money: boolean
      waits: 'turnOn' | 'change' | null
      lastGoodAt: Instant | null
      lastBad: { at: Instant; code: string; words: LocalText | null; said: string } | null
      failing: boolean
      revision: number
      settings: Record<string, string | number | boolean>
      secretsSet: string[]
      formerUntil: Instant | null
      proposed: { name: string; settings: Record<string, string | number | boolean>; secretsReplaced: string[] } | null
      askedBy: string | null
      askedByMe: boolean
      confirmedBy: string | null
      changedAt: Instant
      trialId: Id | null
      actions: {
        action: 'save' | 'rotate' | 'turnOn' | 'pause' | 'confirm' | 'sendBack' | 'try' | 'end'
        allowed: boolean
        refusal: string | null
      }[]
    }
    refusals: 'connection_ended' | 'connection_not_on'
  }
  /** It is over for good; its secrets are deleted. */
  'connections.end': {
    input: { connectionId: Id; revision: number }
    output: {
      connectionId: Id
      kind: Slug
      kindName: LocalText
      purpose: 'text' | 'mail' | 'department' | 'rail' | 'webhook' | 'signin'
      subjectId: string
      subjectName: LocalText | null
      name: string
      position: number
      state: 'draft' | 'on' | 'paused' | 'ended'
      money: boolean
      waits: 'turnOn' | 'change' | null
      lastGoodAt: Instant | null
      lastBad: { at: Instant; code: string; words: LocalText | null; said: string } | null
      failing: boolean
      revision: number
      settings: Record<string, string | number | boolean>
      secretsSet: string[]
      formerUntil: Instant | null
      proposed: { name: string; settings: Record<string, string | number | boolean>; secretsReplaced: string[] } | null
      askedBy: string | null
      askedByMe: boolean
      confirmedBy: string | null
      changedAt: Instant
      trialId: Id | null
      actions: {
        action: 'save' | 'rotate' | 'turnOn' | 'pause' | 'confirm' | 'sendBack' | 'try' | 'end'
        allowed: boolean
        refusal: string | null
      }[]
    }
    refusals: 'connection_ended' | 'connection_changed'
  }
  /** Send something that is marked as a test. What comes of it is asked by connections.trial. */
  'connections.try': {
    input: { connectionId: Id; trialId: Id }
    output: Done
    refusals: 'connection_ended' | 'connection_unfit'
  }
  /** The whole exchange of one try: what went, what came, when; secrets are blotted. */
  'connections.trial': {
    input: { connectionId: Id; trialId: Id }
    output: {
      trialId: Id
      at: Instant
      state: 'running' | 'done'
      ok: boolean
      code: string
      words: LocalText | null
      said: string
      steps: { way: 'out' | 'in' | 'note'; what: string; text: string; ms: number }[]
    }
    refusals: never
  }
  /** One member of staff: roles, places, sessions. */
  'staff.get': {
    input: { accountId: Id }
    output: {
      id: Id
      name: string
      nameUr: string
      phone: string
      language: Language
      roles: string[]
      province: boolean
      districtIds: string[]
      tehsilIds: string[]
      officeIds: string[]
      agencies: { id: string; name: LocalText }[]
      centres: { id: string; name: LocalText }[]
      suspendedAt: Instant | null
      secondFactor: boolean
      me: boolean
      asked: { roles: string[]; by: Who; mine: boolean } | null
      sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
    }
    refusals: never
  }
  /** A new member of staff, without a second factor yet. Administrators and auditors need a second person first. */
  'staff.create': {
    input: {
      accountId: Id
      name: string
      nameUr?: string
      phone: Phone
      language?: Language
      roles: (
        | 'agent'
        | 'clerk'
        | 'operations'
        | 'finance'
        | 'grievances'
        | 'supervisor'
        | 'admin'
        | 'auditor'
        | 'vetting'
        | 'agency'
        | 'centre')[]
      place: {
        province?: boolean
        districts?: Slug[]
        tehsils?: string[]
        offices?: Slug[]
        agencies?: Id[]
        centres?: Slug[]
      }
      invite?: boolean
      email?: string
    }
    output: {
      member: {
        id: Id
        name: string
        nameUr: string
        phone: string
        language: Language
        roles: string[]
        province: boolean
        districtIds: string[]
        tehsilIds: string[]
        officeIds: string[]
        agencies: { id: string; name: LocalText }[]
        centres: { id: string; name: LocalText }[]
        suspendedAt: Instant | null
        secondFactor: boolean
        me: boolean
        asked: { roles: string[]; by: Who; mine: boolean } | null
        sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
      }
      secret: string | null
    }
    refusals: 'phone_invalid' | 'already_registered' | 'place_unknown'
  }
  /** Send the link once more to somebody who has not come in yet; the earlier one is void. */
  'staff.invite': {
    input: { accountId: Id; email?: string }
    output: {
      id: Id
      name: string
      nameUr: string
      phone: string
      language: Language
      roles: string[]
      province: boolean
      districtIds: string[]
      tehsilIds: string[]
      officeIds: string[]
      agencies: { id: string; name: LocalText }[]
      centres: { id: string; name: LocalText }[]
      suspendedAt: Instant | null
      secondFactor: boolean
      me: boolean
      asked: { roles: string[]; by: Who; mine: boolean } | null
      sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
    }
    refusals: 'own_roles' | 'already_done'
  }
  /** What a file of staff would do, row by row. Nothing is written. */
  'staff.previewRows': {
    input: Rows
    output: Judged
    refusals: never
  }
  /** Take in whoever is new in the file; each is sent a link. The same file twice makes nobody twice. */
  'staff.takeRows': {
    input: Rows
    output: Judged
    refusals: 'place_unknown' | 'already_registered'
  }
  /** Set somebody’s roles. What makes an administrator or auditor waits for a second person; nobody sets their own. */
  'staff.setRoles': {
    input: {
      accountId: Id
      roles: (
        | 'agent'
        | 'clerk'
        | 'operations'
        | 'finance'
        | 'grievances'
        | 'supervisor'
        | 'admin'
        | 'auditor'
        | 'vetting'
        | 'agency'
        | 'centre')[]
    }
    output: {
      id: Id
      name: string
      nameUr: string
      phone: string
      language: Language
      roles: string[]
      province: boolean
      districtIds: string[]
      tehsilIds: string[]
      officeIds: string[]
      agencies: { id: string; name: LocalText }[]
      centres: { id: string; name: LocalText }[]
      suspendedAt: Instant | null
      secondFactor: boolean
      me: boolean
      asked: { roles: string[]; by: Who; mine: boolean } | null
      sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
    }
    refusals: 'own_roles' | 'last_admin'
  }
  /** Confirm, or refuse, the roles that another asked for. */
  'staff.confirmRoles': {
    input: { accountId: Id; confirm: boolean }
    output: {
      id: Id
      name: string
      nameUr: string
      phone: string
      language: Language
      roles: string[]
      province: boolean
      districtIds: string[]
      tehsilIds: string[]
      officeIds: string[]
      agencies: { id: string; name: LocalText }[]
      centres: { id: string; name: LocalText }[]
      suspendedAt: Instant | null
      secondFactor: boolean
      me: boolean
      asked: { roles: string[]; by: Who; mine: boolean } | null
      sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
    }
    refusals: 'own_roles' | 'same_person' | 'nothing_asked'
  }
  /** Where somebody has power; nobody sets their own. */
  'staff.setPlace': {
    input: {
      accountId: Id
      place: {
        province?: boolean
        districts?: Slug[]
        tehsils?: string[]
        offices?: Slug[]
        agencies?: Id[]
        centres?: Slug[]
      }
    }
    output: {
      id: Id
      name: string
      nameUr: string
      phone: string
      language: Language
      roles: string[]
      province: boolean
      districtIds: string[]
      tehsilIds: string[]
      officeIds: string[]
      agencies: { id: string; name: LocalText }[]
      centres: { id: string; name: LocalText }[]
      suspendedAt: Instant | null
      secondFactor: boolean
      me: boolean
      asked: { roles: string[]; by: Who; mine: boolean } | null
      sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
    }
    refusals: 'own_roles' | 'place_unknown'
  }
  /** No sign-in any more; every session ends now. */
  'staff.suspend': {
    input: { accountId: Id; reason: string }
    output: {
      id: Id
      name: string
      nameUr: string
      phone: string
      language: Language
      roles: string[]
      province: boolean
      districtIds: string[]
      tehsilIds: string[]
      officeIds: string[]
      agencies: { id: string; name: LocalText }[]
      centres: { id: string; name: LocalText }[]
      suspendedAt: Instant | null
      secondFactor: boolean
      me: boolean
      asked: { roles: string[]; by: Who; mine: boolean } | null
      sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
    }
    refusals: 'own_roles' | 'last_admin' | 'already_done'
  }
  /** May sign in again. */
  'staff.restore': {
    input: { accountId: Id; reason: string }
    output: {
      id: Id
      name: string
      nameUr: string
      phone: string
      language: Language
      roles: string[]
      province: boolean
      districtIds: string[]
      tehsilIds: string[]
      officeIds: string[]
      agencies: { id: string; name: LocalText }[]
      centres: { id: string; name: LocalText }[]
      suspendedAt: Instant | null
      secondFactor: boolean
      me: boolean
      asked: { roles: string[]; by: Who; mine: boolean } | null
      sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
    }
    refusals: 'own_roles' | 'already_done' | 'already_registered'
  }
  /** End one session, or all. */
  'staff.endSession': {
    input: { accountId: Id; sessionId?: string }
    output: {
      id: Id
      name: string
      nameUr: string
      phone: string
      language: Language
      roles: string[]
      province: boolean
      districtIds: string[]
      tehsilIds: string[]
      officeIds: string[]
      agencies: { id: string; name: LocalText }[]
      centres: { id: string; name: LocalText }[]
      suspendedAt: Instant | null
      secondFactor: boolean
      me: boolean
      asked: { roles: string[]; by: Who; mine: boolean } | null
      sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
    }
    refusals: never
  }
  /**
   * The second factor and every session end; the person is told, and sent a link to set up another that they alone
   * see.
   */
  'staff.resetSecondFactor': {
    input: { accountId: Id; reason: string }
    output: {
      member: {
        id: Id
        name: string
        nameUr: string
        phone: string
        language: Language
        roles: string[]
        province: boolean
        districtIds: string[]
        tehsilIds: string[]
        officeIds: string[]
        agencies: { id: string; name: LocalText }[]
        centres: { id: string; name: LocalText }[]
        suspendedAt: Instant | null
        secondFactor: boolean
        me: boolean
        asked: { roles: string[]; by: Who; mine: boolean } | null
        sessions: { sessionId: string; madeAt: Instant; expiresAt: Instant }[]
      }
      secret: string | null
    }
    refusals: 'own_roles' | 'already_done'
  }
  /**
   * Who read this person’s data, opened a paper of theirs or did something with it: by tracking number, phone or
   * account. The question itself is written down, with why it was asked.
   */
  'access.search': {
    input: { q: string; why: string; cursor?: Cursor }
    output: {
      items: { at: Instant; reader: string; readerName: string; roles: string[]; trackingNo: string; part: string }[]
      requests: number
      next: string | null
    }
    refusals: 'nobody_found'
  }
  /** Other sign-ins by which staff may come. */
  'signon.ways': {
    input: Record<string, never>
    output: { items: { connectionId: Id; button: LocalText; failing: boolean }[] }
    refusals: never
  }
  /** Where to send the browser, and what it has to keep for when it comes back. */
  'signon.begin': {
    input: { connectionId: Id }
    output: { attemptId: Id; keep: string; url: string }
    refusals: 'signon_off' | 'signon_away'
  }
  /** The browser is back with what the provider wrote into its address. Who it is is asked beside. */
  'signon.come': {
    input: { attemptId: Id; keep: string; state: string; code?: string; iss?: string; error?: string }
    output: Done
    refusals: 'signon_over' | 'signon_refused'
  }
  /** Whether it is known yet who came. */
  'signon.outcome': {
    input: { attemptId: Id }
    output: { waits: boolean }
    refusals: never
  }
  /** In: a ticket for the second factor, or, for who has none yet, the way to set one up. */
  'signon.enter': {
    input: { attemptId: Id; keep: string }
    output: { ticket: string | null; setUp: string | null }
    refusals:
      | 'signon_over'
      | 'signon_refused'
      | 'signon_away'
      | 'signon_failed'
      | 'signon_unknown'
      | 'signon_unverified'
      | 'signon_suspended'
  }
  /**
   * A provider tells that somebody has signed out there (OpenID Connect back-channel logout): every session of
   * theirs here ends. Proved by the signature of its logout token.
   */
  'signon.leave': {
    input: { connectionId: Id }
    output: Done
    refusals: 'signature_wrong'
  }
  /** By which other sign-ins a member of staff is known. */
  'signon.member': {
    input: { accountId: Id }
    output: {
      email: string | null
      invitedUntil: Instant | null
      bound: { bindingId: Id; way: string; issuer: string; boundAt: Instant; lastAt: Instant | null }[]
    }
    refusals: never
  }
  /** For some days whoever proves this address at another sign-in is taken for them, once. */
  'signon.invite': {
    input: { accountId: Id; email: string }
    output: {
      email: string | null
      invitedUntil: Instant | null
      bound: { bindingId: Id; way: string; issuer: string; boundAt: Instant; lastAt: Instant | null }[]
    }
    refusals: 'own_roles' | 'already_done'
  }
  /** That person of theirs is not this account of ours any more; every session ends. */
  'signon.release': {
    input: { accountId: Id; bindingId: Id }
    output: {
      email: string | null
      invitedUntil: Instant | null
      bound: { bindingId: Id; way: string; issuer: string; boundAt: Instant; lastAt: Instant | null }[]
    }
    refusals: 'own_roles' | 'already_done'
  }
  /** Everything a system needs before it serves people: how much of each is there, and what is missing. */
  'setup.get': {
    input: Record<string, never>
    output: {
      rows: {
        id:
          | 'administrators'
          | 'recovery'
          | 'gateway'
          | 'mail'
          | 'staff'
          | 'offices'
          | 'facts'
          | 'security'
          | 'services'
          | 'rails'
          | 'departments'
          | 'facilitators'
          | 'openings'
        needed: boolean
        ready: boolean
        have: number
        of: number | null
        missing: { id: string; name: LocalText | null }[]
      }[]
      ready: number
      of: number
    }
    refusals: never
  }
  /** A test text to my own phone. */
  'setup.sendTestText': {
    input: Record<string, never>
    output: Done
    refusals: never
  }
  /** My agency: its name, its share and the versions of it. */
  'agency.mine': {
    input: Record<string, never>
    output: Agency
    refusals: never
  }
  /** My own facilitators: standing, rating as a number, shift, cash. Nothing of any citizen. */
  'agency.people': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: { items: AgencyPerson[]; next: string | null }
    refusals: never
  }
  /**
   * One of my own facilitators, with their hours, their days off and the shifts planned for them. Another’s is
   * refused, and the attempt stays on record.
   */
  'agency.person': {
    input: { facilitatorId: Id }
    output: {
      facilitatorId: Id
      name: string
      badgeNo: string
      standing: string
      tehsilIds: Slug[]
      skills: string[]
      vehicle: string
      rating: number | null
      ratedVisits: number
      onShift: boolean
      until: Instant | null
      openVisits: number
      payHeld: boolean
      cash: {
        inHandPaisa: Paisa
        capPaisa: Paisa
        inTransitPaisa: Paisa
        overAuthorityPaisa: Paisa
        warning: string
        oldestAt: Instant | null
      }
      planned: PlannedShift[]
      week: Week
      daysOff: { id: Id; from: Instant; to: Instant; kind: DayOffKind }[]
    }
    refusals: 'not_of_your_agency'
  }
  /** The shifts that my agency planned for me, the soonest first; a plan, which I still begin myself. */
  'shift.planned': {
    input: Record<string, never>
    output: {
      agencyName: LocalText | null
      items: { id: Id; tehsilId: Slug; tehsilName: LocalText; startsAt: Instant; endsAt: Instant }[]
    }
    refusals: never
  }
  /**
   * Plan a shift for one of my own, in a tehsil they serve; they are told. It is a plan: the facilitator still
   * begins it.
   */
  'agency.planShift': {
    input: { shiftId: Id; facilitatorId: Id; tehsilId: Slug; startsAt: Instant; endsAt: Instant }
    output: PlannedShift
    refusals:
      | 'not_of_your_agency'
      | 'shift_end_unfit'
      | 'shift_overlaps'
      | 'day_off_then'
      | 'hours_too_many'
      | 'area_not_served'
      | 'standing_not_active'
      | 'already_done'
  }
  /** Take a planned shift back. */
  'agency.dropShift': {
    input: { shiftId: Id }
    output: Done
    refusals: 'not_of_your_agency' | 'already_done'
  }
  /** What is planned, day by day and tehsil by tehsil: people and hours; and who is at work now. */
  'agency.capacity': {
    input: { from?: Day; days?: unknown }
    output: {
      days: { day: Day; tehsils: { tehsilId: Slug; name: LocalText; people: number; hours: number }[] }[]
      shifts: PlannedShift[]
      onShiftNow: number
    }
    refusals: never
  }
  /**
   * What my people earned in a month, line by line: gross, their part, my share, the tax on it, and what was paid
   * out.
   */
  'agency.statement': {
    input: { period: string }
    output: {
      period: string
      name: LocalText
      lines: StatementLine[]
      more: boolean
      totals: {
        grossPaisa: Paisa
        facilitatorPaisa: Paisa
        agencyPaisa: Paisa
        taxPaisa: Paisa
        netPaisa: Paisa
        takenBackPaisa: Paisa
      }
      heldPaisa: Paisa
      availablePaisa: Paisa
      payouts: { batchId: Id; at: Instant; grossPaisa: Paisa; taxPaisa: Paisa; netPaisa: Paisa; state: string }[]
    }
    refusals: never
  }
  /** The same as a table. Answers the bytes. */
  'agency.statementCsv': {
    input: { period: string }
    output: unknown
    refusals: never
  }
  /**
   * Invite an applicant under my agency’s name: a code to their number, good for two weeks. The code is in the
   * message only.
   */
  'agency.invite': {
    input: { invitationId: Id; phone: Phone }
    output: { sentToMasked: string; expiresAt: Instant }
    refusals: 'phone_invalid' | 'agency_not_active' | 'already_done'
  }
  /**
   * Take an invitation back: it went to a wrong number, or they are not wanted any more. Its code opens nothing
   * from now on.
   */
  'agency.uninvite': {
    input: { invitationId: Id }
    output: Done
    refusals: 'already_done' | 'invitation_used'
  }
  /** Whom I invited, and who came. */
  'agency.invitations': {
    input: Record<string, never>
    output: {
      items: {
        id: Id
        phoneMasked: string
        at: Instant
        expiresAt: Instant
        usedAt: Instant | null
        name: string | null
        standing: string | null
      }[]
    }
    refusals: never
  }
  /** Ask for another share from a day to come. A supervisor decides; money that is earned already does not move. */
  'agency.askShare': {
    input: { changeId: Id; basisPoints: BasisPoints; from: Day; reason: string }
    output: AgencyChange
    refusals: 'share_not_back_dated' | 'agency_not_active' | 'change_waiting'
  }
  /**
   * Ask that somebody no longer stands under my agency’s name. A supervisor decides; their standing with the
   * programme is not touched.
   */
  'agency.askRelease': {
    input: { changeId: Id; facilitatorId: Id; reason: string }
    output: AgencyChange
    refusals: 'not_of_your_agency' | 'share_not_back_dated'
  }
  /** What I asked for, and what came of it. */
  'agency.changes': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: { items: AgencyChange[]; next: string | null }
    refusals: never
  }
  /** All agencies with their shares. */
  'agencies.list': {
    input: { cursor?: Cursor; limit?: LimitGiven }
    output: { items: Agency[]; next: string | null }
    refusals: never
  }
  /** One agency: its tax number, account and managers, what is open there, and every change of it. */
  'agencies.get': {
    input: { agencyId: Id }
    output: {
      id: Id
      name: LocalText
      state: 'asked' | 'approved' | 'refused' | 'closed'
      active: boolean
      people: number
      basisPoints: BasisPoints
      shares: { from: Day; basisPoints: BasisPoints }[]
      taxNumber: string
      accountMasked: string | null
      closedAt: Instant | null
      managers: { id: Id; name: string; suspended: boolean }[]
      open: { people: number; shifts: number; invitations: number; heldPaisa: Paisa; availablePaisa: Paisa }
      changes: AgencyChange[]
    }
    refusals: never
  }
  /** What agencies ask for, and what is asked of them. */
  'agencies.changes': {
    input: { state?: 'asked' | 'approved' | 'refused'; cursor?: Cursor; limit?: LimitGiven }
    output: { items: AgencyChange[]; next: string | null }
    refusals: never
  }
  /** Make a firm an agency, with its share, tax number and account; another person approves. */
  'agencies.found': {
    input: {
      changeId: Id
      agencyId: Id
      name: { en: string; ur: string }
      taxNumber: string
      iban: string
      basisPoints: BasisPoints
      from: Day
      reason: string
    }
    output: AgencyChange
    refusals: 'share_not_back_dated' | 'already_done' | 'tax_number_invalid' | 'iban_invalid'
  }
  /** Another share from a day to come; another person approves. */
  'agencies.askShare': {
    input: { changeId: Id; agencyId: Id; basisPoints: BasisPoints; from: Day; reason: string }
    output: AgencyChange
    refusals: 'share_not_back_dated' | 'agency_not_active' | 'change_waiting'
  }
  /** Another account for its share; another person approves, and payouts go there from then on. */
  'agencies.askAccount': {
    input: { changeId: Id; agencyId: Id; iban: string; reason: string }
    output: AgencyChange
    refusals: 'iban_invalid' | 'account_same' | 'agency_not_active' | 'change_waiting'
  }
  /** Another name or tax number; another person approves. */
  'agencies.askDetails': {
    input: { changeId: Id; agencyId: Id; name: { en: string; ur: string }; taxNumber: string; reason: string }
    output: AgencyChange
    refusals: 'tax_number_invalid' | 'agency_not_active' | 'change_waiting'
  }
  /** Close it: its people have to be released first. What it earned is still paid out. */
  'agencies.askClose': {
    input: { changeId: Id; agencyId: Id; reason: string }
    output: AgencyChange
    refusals: 'agency_still_open' | 'agency_not_active' | 'change_waiting'
  }
  /** Approve or refuse what was asked; never what one asked oneself. */
  'agencies.decide': {
    input: { changeId: Id; approve: boolean; reason: string }
    output: AgencyChange
    refusals:
      | 'decided_already'
      | 'same_person'
      | 'share_not_back_dated'
      | 'share_day_taken'
      | 'agency_not_active'
      | 'agency_still_open'
  }
  /** Every walk-in centre: open, waiting to be approved, or closed. */
  'centres.all': {
    input: { q?: string }
    output: {
      items: {
        name: { en: string; ur: string }
        address: { en: string; ur: string }
        phone: string
        point: Point
        week: 'fiveDay' | 'sixDay' | 'everyDay'
        opens: string
        closes: string
        counters: number
        id: Slug
        districtId: Slug
        tehsilId: Slug
        open: boolean
        demo: boolean
        waiting: {
          id: Id
          centreId: Slug
          name: LocalText
          kind: 'make' | 'details' | 'money' | 'account' | 'close'
          state: 'set' | 'asked' | 'approved' | 'refused'
          changed: { part: string; before: string; after: string }[]
          account: { masked: string; holder: string } | null
          reason: string
          askedBy: string
          askedAt: Instant
          decidedBy: string
          decidedAt: Instant | null
          decisionReason: string
          mayDecide: boolean
        } | null
        tillPaisa: Paisa
        safePaisa: Paisa
      }[]
      total: number
    }
    refusals: never
  }
  /** One centre: its clerks, what is open there, and every change of it. */
  'centres.get': {
    input: { centreId: Slug }
    output: {
      name: { en: string; ur: string }
      address: { en: string; ur: string }
      phone: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      opens: string
      closes: string
      counters: number
      id: Slug
      districtId: Slug
      tehsilId: Slug
      open: boolean
      demo: boolean
      waiting: {
        id: Id
        centreId: Slug
        name: LocalText
        kind: 'make' | 'details' | 'money' | 'account' | 'close'
        state: 'set' | 'asked' | 'approved' | 'refused'
        changed: { part: string; before: string; after: string }[]
        account: { masked: string; holder: string } | null
        reason: string
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        mayDecide: boolean
      } | null
      tillPaisa: Paisa
      safePaisa: Paisa
      account: { masked: string; holder: string } | null
      clerks: { id: Id; name: string; suspended: boolean }[]
      left: { waiting: number; requests: number; papers: number; cashPaisa: Paisa }
      changes: {
        id: Id
        centreId: Slug
        name: LocalText
        kind: 'make' | 'details' | 'money' | 'account' | 'close'
        state: 'set' | 'asked' | 'approved' | 'refused'
        changed: { part: string; before: string; after: string }[]
        account: { masked: string; holder: string } | null
        reason: string
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        mayDecide: boolean
      }[]
    }
    refusals: never
  }
  /** A new centre, or a closed one opened again; a second administrator approves. */
  'centres.make': {
    input: {
      name: { en: string; ur: string }
      address: { en: string; ur: string }
      phone?: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      opens: string
      closes: string
      counters: number
      changeId: Id
      centreId: Slug
      tehsilId: Slug
      reason: string
      tillPaisa: Paisa
      safePaisa: Paisa
    }
    output: {
      name: { en: string; ur: string }
      address: { en: string; ur: string }
      phone: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      opens: string
      closes: string
      counters: number
      id: Slug
      districtId: Slug
      tehsilId: Slug
      open: boolean
      demo: boolean
      waiting: {
        id: Id
        centreId: Slug
        name: LocalText
        kind: 'make' | 'details' | 'money' | 'account' | 'close'
        state: 'set' | 'asked' | 'approved' | 'refused'
        changed: { part: string; before: string; after: string }[]
        account: { masked: string; holder: string } | null
        reason: string
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        mayDecide: boolean
      } | null
      tillPaisa: Paisa
      safePaisa: Paisa
    }
    refusals:
      | 'hours_wrong'
      | 'counters_wrong'
      | 'cash_cap_wrong'
      | 'point_elsewhere'
      | 'centre_unknown'
      | 'change_waiting'
      | 'setting_exists'
      | 'place_unknown'
  }
  /** What it is called, where it is, when it is open and how many counters it has: one person sets that right. */
  'centres.correct': {
    input: {
      name: { en: string; ur: string }
      address: { en: string; ur: string }
      phone?: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      opens: string
      closes: string
      counters: number
      changeId: Id
      centreId: Slug
      reason: string
    }
    output: {
      name: { en: string; ur: string }
      address: { en: string; ur: string }
      phone: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      opens: string
      closes: string
      counters: number
      id: Slug
      districtId: Slug
      tehsilId: Slug
      open: boolean
      demo: boolean
      waiting: {
        id: Id
        centreId: Slug
        name: LocalText
        kind: 'make' | 'details' | 'money' | 'account' | 'close'
        state: 'set' | 'asked' | 'approved' | 'refused'
        changed: { part: string; before: string; after: string }[]
        account: { masked: string; holder: string } | null
        reason: string
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        mayDecide: boolean
      } | null
      tillPaisa: Paisa
      safePaisa: Paisa
    }
    refusals:
      | 'hours_wrong'
      | 'counters_wrong'
      | 'cash_cap_wrong'
      | 'point_elsewhere'
      | 'centre_unknown'
      | 'change_waiting'
      | 'nothing_changed'
  }
  /** How much cash may lie in the till and in the safe; a second administrator approves. */
  'centres.askMoney': {
    input: { tillPaisa: Paisa; safePaisa: Paisa; changeId: Id; centreId: Slug; reason: string }
    output: {
      name: { en: string; ur: string }
      address: { en: string; ur: string }
      phone: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      opens: string
      closes: string
      counters: number
      id: Slug
      districtId: Slug
      tehsilId: Slug
      open: boolean
      demo: boolean
      waiting: {
        id: Id
        centreId: Slug
        name: LocalText
        kind: 'make' | 'details' | 'money' | 'account' | 'close'
        state: 'set' | 'asked' | 'approved' | 'refused'
        changed: { part: string; before: string; after: string }[]
        account: { masked: string; holder: string } | null
        reason: string
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        mayDecide: boolean
      } | null
      tillPaisa: Paisa
      safePaisa: Paisa
    }
    refusals:
      | 'hours_wrong'
      | 'counters_wrong'
      | 'cash_cap_wrong'
      | 'point_elsewhere'
      | 'centre_unknown'
      | 'change_waiting'
      | 'nothing_changed'
  }
  /** The account that its share is paid to; a second administrator approves, and payouts go there from then on. */
  'centres.askAccount': {
    input: { changeId: Id; centreId: Slug; iban: string; holder: string; reason: string }
    output: {
      name: { en: string; ur: string }
      address: { en: string; ur: string }
      phone: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      opens: string
      closes: string
      counters: number
      id: Slug
      districtId: Slug
      tehsilId: Slug
      open: boolean
      demo: boolean
      waiting: {
        id: Id
        centreId: Slug
        name: LocalText
        kind: 'make' | 'details' | 'money' | 'account' | 'close'
        state: 'set' | 'asked' | 'approved' | 'refused'
        changed: { part: string; before: string; after: string }[]
        account: { masked: string; holder: string } | null
        reason: string
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        mayDecide: boolean
      } | null
      tillPaisa: Paisa
      safePaisa: Paisa
    }
    refusals: 'iban_invalid' | 'account_same' | 'centre_unknown' | 'change_waiting' | 'already_done'
  }
  /** Close it for good. Nobody may be waiting, and no request, paper or money be left there. */
  'centres.askClose': {
    input: { changeId: Id; centreId: Slug; reason: string }
    output: {
      name: { en: string; ur: string }
      address: { en: string; ur: string }
      phone: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      opens: string
      closes: string
      counters: number
      id: Slug
      districtId: Slug
      tehsilId: Slug
      open: boolean
      demo: boolean
      waiting: {
        id: Id
        centreId: Slug
        name: LocalText
        kind: 'make' | 'details' | 'money' | 'account' | 'close'
        state: 'set' | 'asked' | 'approved' | 'refused'
        changed: { part: string; before: string; after: string }[]
        account: { masked: string; holder: string } | null
        reason: string
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        mayDecide: boolean
      } | null
      tillPaisa: Paisa
      safePaisa: Paisa
    }
    refusals: 'centre_still_open' | 'centre_unknown' | 'change_waiting'
  }
  /** Approve or refuse what another administrator asked. */
  'centres.decide': {
    input: { changeId: Id; approve: boolean; reason: string }
    output: {
      name: { en: string; ur: string }
      address: { en: string; ur: string }
      phone: string
      point: Point
      week: 'fiveDay' | 'sixDay' | 'everyDay'
      opens: string
      closes: string
      counters: number
      id: Slug
      districtId: Slug
      tehsilId: Slug
      open: boolean
      demo: boolean
      waiting: {
        id: Id
        centreId: Slug
        name: LocalText
        kind: 'make' | 'details' | 'money' | 'account' | 'close'
        state: 'set' | 'asked' | 'approved' | 'refused'
        changed: { part: string; before: string; after: string }[]
        account: { masked: string; holder: string } | null
        reason: string
        askedBy: string
        askedAt: Instant
        decidedBy: string
        decidedAt: Instant | null
        decisionReason: string
        mayDecide: boolean
      } | null
      tillPaisa: Paisa
      safePaisa: Paisa
    }
    refusals: 'decided_already' | 'same_person' | 'centre_still_open' | 'centre_unknown' | 'setting_exists'
  }
  /** Walk-in centres with their hours. */
  'centres.list': {
    input: { districtId?: Slug }
    output: {
      items: {
        id: Slug
        name: LocalText
        address: LocalText
        point: Point
        districtId: Slug
        tehsilId: Slug
        opens: string
        closes: string
        week: string
        openNow: boolean
        counters: number
        demo: boolean
      }[]
    }
    refusals: 'centre_unknown'
  }
  /** The board on the wall: which number at which counter, how many wait and how long it will take. Numbers only. */
  'centres.board': {
    input: { centreId: Slug }
    output: {
      centre: {
        id: Slug
        name: LocalText
        address: LocalText
        point: Point
        districtId: Slug
        tehsilId: Slug
        opens: string
        closes: string
        week: string
        openNow: boolean
        counters: number
        demo: boolean
      }
      now: { no: number; counter: number }[]
      waiting: number
      expectedMinutes: number
    }
    refusals: 'centre_unknown'
  }
  /** Who waits, who is served where, and how the day has gone. */
  'centre.queue': {
    input: { centreId: Slug }
    output: {
      centre: {
        id: Slug
        name: LocalText
        address: LocalText
        point: Point
        districtId: Slug
        tehsilId: Slug
        opens: string
        closes: string
        week: string
        openNow: boolean
        counters: number
        demo: boolean
      }
      waiting: Ticket[]
      atCounters: Ticket[]
      missed: Ticket[]
      today: { issued: number; done: number; noShow: number; medianWaitMinutes: number | null }
      expectedMinutes: number
    }
    refusals: 'centre_unknown'
  }
  /** Draw a number for whoever came in: shown, printed, and texted where they give a phone. */
  'centre.issueTicket': {
    input: {
      ticketId: Id
      centreId: Slug
      purpose: 'order' | 'collect' | 'question' | 'complaint'
      priority?: boolean
      phone?: Phone
      language?: Language
    }
    output: {
      id: Id
      no: number
      centreId: Slug
      purpose: 'order' | 'collect' | 'question' | 'complaint'
      priority: boolean
      state: 'waiting' | 'called' | 'serving' | 'done' | 'no_show'
      counter: number | null
      wantedCounter: number | null
      requestId: Id | null
      issuedAt: Instant
      calledAt: Instant | null
      servedAt: Instant | null
      endedAt: Instant | null
      waitMinutes: number
      phoneMasked: string | null
      version: number
      expectedMinutes: number
    }
    refusals: 'centre_unknown' | 'phone_invalid'
  }
  /** Call the next to this counter. Of two counters at once each gets another. */
  'centre.next': {
    input: { centreId: Slug; counter: number }
    output: { ticket: Ticket | null }
    refusals: 'centre_unknown' | 'counter_busy' | 'counter_unknown'
  }
  /** They are at the counter. */
  'centre.serve': {
    input: { ticketId: Id }
    output: Ticket
    refusals: 'ticket_moved_on' | 'centre_unknown'
  }
  /** Done; with the request it was about, if any. */
  'centre.finish': {
    input: { ticketId: Id; requestId?: Id }
    output: Ticket
    refusals: 'ticket_moved_on' | 'centre_unknown'
  }
  /** Called, and nobody came. */
  'centre.noShow': {
    input: { ticketId: Id }
    output: Ticket
    refusals: 'ticket_moved_on' | 'centre_unknown'
  }
  /** They were only outside: back into the queue, with the turn they had. */
  'centre.recall': {
    input: { ticketId: Id }
    output: Ticket
    refusals: 'ticket_moved_on' | 'centre_unknown'
  }
  /** To another counter, or for another matter; they keep their turn. */
  'centre.transfer': {
    input: { ticketId: Id; counter?: number; purpose?: 'order' | 'collect' | 'question' | 'complaint' }
    output: Ticket
    refusals: 'ticket_moved_on' | 'counter_unknown' | 'centre_unknown'
  }
  /** What was brought to this centre and is open, the newest first; or what lies here to be handed out. */
  'centre.requests': {
    input: { centreId: Slug; show?: 'open' | 'here'; cursor?: Cursor; limit?: LimitGiven }
    output: { items: RequestCard[]; next: string | null }
    refusals: 'centre_unknown'
  }
  /**
   * Somebody ordered this way before and stands here now: by tracking number, the number it was ordered with, and
   * their card.
   */
  'centre.takeIn': {
    input: { centreId: Slug; trackingNo: string; phone: Phone; identity: IdentifierGiven }
    output: RequestCard
    refusals: 'centre_unknown' | 'phone_invalid' | 'identifier_invalid' | 'not_in_this_mode' | 'papers_elsewhere'
  }
  /**
   * What was done with a paper at the counter: seen, scanned and handed back, kept in a sealed bag, given back,
   * taken to the office, fetched from it. Both sides countersign.
   */
  'centre.paper': {
    input: {
      requestId: Id
      paperId: Id
      itemId: Slug
      act: 'seen' | 'scanned' | 'taken' | 'given_back' | 'surrendered' | 'fetched' | 'lost'
      bagNo?: string
      countersign?: { by: 'citizen' | 'clerk' | 'facilitator'; name: string; mark?: string }
      report?: string
    }
    output: Paper
    refusals:
      | 'never_carried'
      | 'bag_needed'
      | 'countersign_needed'
      | 'not_holder'
      | 'item_unknown'
      | 'report_needed'
      | 'not_in_this_mode'
      | 'centre_unknown'
  }
  /** The finished paper, to whoever brings the orderer’s code. */
  'centre.handOver': {
    input: { requestId: Id; code: string; receivedBy: string }
    output: { state: State; trackingNo: string }
    refusals:
      | 'code_wrong'
      | 'code_tries_used'
      | 'not_now'
      | 'paper_not_here'
      | 'not_in_this_mode'
      | 'centre_unknown'
      | 'item_unknown'
      | 'bag_needed'
      | 'request_ended'
  }
  /** What this order has still to pay in cash, line by line. */
  'till.due': {
    input: { centreId: Slug; requestId: Id }
    output: {
      orderId: Id
      mode: Mode
      totalPaisa: Paisa
      lines: { requestId: Id; label: LocalText; amountPaisa: Paisa }[]
      psidPaisa: Paisa
    }
    refusals: 'centre_unknown'
  }
  /**
   * Cash over the counter. The amount is the quote’s or it is refused; what the till may not hold is refused
   * before it is taken.
   */
  'till.collect': {
    input: { centreId: Slug; paymentId: Id; orderId: Id; amountPaisa: Paisa }
    output: { receipts: ReceiptRef[]; inTillPaisa: Paisa }
    refusals:
      | 'amount_not_quote'
      | 'already_paid'
      | 'not_in_this_mode'
      | 'cash_cap_exceeded'
      | 'centre_unknown'
      | 'request_ended'
  }
  /**
   * A third party was paid out of the till (stamp paper, an oath): the photographed receipt, within the ceiling,
   * from the cash that was taken for it.
   */
  'till.thirdParty': {
    input: { centreId: Slug; requestId: Id; code: string; amountPaisa: Paisa; receiptFileId: Id }
    output: Done
    refusals:
      | 'over_ceiling'
      | 'line_unknown'
      | 'receipt_missing'
      | 'already_paid'
      | 'insufficient_balance'
      | 'centre_unknown'
  }
  /**
   * The till: what it may hold, what went to the bank, the last counts. What should be in it is shown after a
   * count only.
   */
  'till.summary': {
    input: { centreId: Slug }
    output: {
      capPaisa: Paisa
      warning: string
      oldestAt: Instant | null
      inTransitPaisa: Paisa
      deposits: { id: Id; amountPaisa: Paisa; slipNo: string; at: Instant; state: 'in_transit' | 'matched' }[]
      counts: { at: Instant; countedPaisa: Paisa; expectedPaisa: Paisa; differencePaisa: number }[]
    }
    refusals: 'centre_unknown'
  }
  /** Cash taken to the bank, by its slip. */
  'till.deposit': {
    input: { centreId: Slug; depositId: Id; amountPaisa: Paisa; slipNo: string }
    output: Done
    refusals: 'insufficient_balance' | 'amount_invalid' | 'centre_unknown'
  }
  /** Closing: count before the expected figure is shown. A difference is booked at once. */
  'till.count': {
    input: { centreId: Slug; countId: Id; countedPaisa: Paisa }
    output: { expectedPaisa: Paisa; differencePaisa: number }
    refusals: 'centre_unknown' | 'cash_cap_exceeded'
  }
  /**
   * Where to go and when it is open, what to take, what is paid there and to whom, how long the law gives the
   * office; and my own reminders.
   */
  'selfService.guide': {
    input: { requestId: Id }
    output: {
      office: { id: Slug; name: LocalText; address: LocalText; point: Point; phone: string | null; demo: boolean }
      hours: { day: string; opens: string | null; closes: string | null; why: LocalText | null }[]
      take: { itemId: string; label: LocalText; original: boolean; copy: boolean }[]
      pay: { label: LocalText; payTo: LocalText; amountPaisa: Paisa; payBy: string }[]
      totalPaisa: Paisa
      formReady: boolean
      workingDays: number | null
      reference: string | null
      filedAt: Instant | null
      dueAt: Instant | null
      reminders: OwnReminder[]
      outcome: 'received' | 'refused' | 'waiting' | null
      mayTell: boolean
    }
    refusals: 'not_in_this_mode'
  }
  /** The department’s form with my answers in it, to print and sign. Answers the bytes. */
  'selfService.form': {
    input: { requestId: Id; language?: 'ur' | 'en' }
    output: unknown
    refusals: 'not_in_this_mode' | 'form_invalid'
  }
  /** Remind me then, by text message. The words are mine: they stay here, and no message carries them. */
  'selfService.remind': {
    input: { requestId: Id; reminderId: Id; at: Instant; words: string }
    output: OwnReminder
    refusals: 'not_in_this_mode' | 'date_invalid' | 'request_ended' | 'reminders_full'
  }
  /** I no longer need this reminder. */
  'selfService.forget': {
    input: { requestId: Id; reminderId: Id }
    output: Done
    refusals: 'not_in_this_mode'
  }
  /** What came of it: I have the paper, the office refused, or I am still waiting. Counted as told by the citizen. */
  'selfService.outcome': {
    input: { requestId: Id; outcome: 'received' | 'refused' | 'waiting'; documentNo?: string; reason?: string }
    output: RequestCard
    refusals: 'not_in_this_mode' | 'not_filed_yet' | 'request_ended' | 'already_decided' | 'ground_needed'
  }
  /**
   * A link by which a relative follows this visit: from departure until half an hour after its end, or until I
   * take it back.
   */
  'requests.shareTrip': {
    input: { requestId: Id }
    output: { token: string }
    refusals: 'no_such_visit_now'
  }
  /** Take back every link that I passed on for this request’s visits. */
  'requests.endTrip': {
    input: { requestId: Id }
    output: Done
    refusals: never
  }
  /**
   * Who comes, how far they are and when: for whoever holds the link. Never the address, a code, the service or
   * whose it is.
   */
  'trips.get': {
    input: { token: string }
    output: {
      stage: 'not_yet' | 'on_the_way' | 'at_the_door' | 'working' | 'done' | 'called_off'
      comer: { name: string; badgeNo: string; photoUrl: string | null; vehicle: string; sex: Sex } | null
      startsAt: Instant
      endsAt: Instant
      awayMeters: number | null
      seenAt: Instant | null
      etaSeconds: { from: number; to: number } | null
      endedAt: Instant | null
    }
    refusals: 'trip_unknown'
  }
  /** The face of whoever comes, for whoever holds the link. Answers the bytes. */
  'trips.photo': {
    input: { token: string }
    output: unknown
    refusals: 'trip_unknown'
  }
  /** The face of whoever comes, from the promise to half an hour after the visit. Answers the bytes. */
  'requests.visitPhoto': {
    input: { requestId: Id; visitId: Id }
    output: unknown
    refusals: never
  }
  /** The face that belongs to a badge, for the code of this moment alone. Answers the bytes. */
  'verify.photo': {
    input: { badgeNo: string; code: string }
    output: unknown
    refusals: never
  }
  /** The face on my own badge. Answers the bytes. */
  'visits.badgePhoto': {
    input: Record<string, never>
    output: unknown
    refusals: never
  }
  /** Move business time forward, running what falls due in order. Demo and tests only. */
  'demo.clock': {
    input: { advanceSeconds?: number; to?: Instant }
    output: { now: Instant; timersRun: number }
    refusals: 'demo_only' | 'clock_backwards'
  }
  /** Wait until no job is ready. */
  'demo.settle': {
    input: { withinSeconds?: number }
    output: { idle: boolean; now: Instant }
    refusals: 'demo_only'
  }
  /** The messages that would have been sent. */
  'demo.inbox': {
    input: { phone?: Phone; limit?: unknown }
    output: {
      items: {
        at: Instant
        phone: string
        template: string
        language: string
        text: string
        facts: Record<string, unknown>
      }[]
    }
    refusals: 'demo_only' | 'phone_invalid'
  }
  /**
   * Fill in connections to simulators as an administrator would, turned on; one of the same kind and subject is
   * replaced.
   */
  'demo.connect': {
    input: {
      items: {
        kind: Slug
        subjectId?: string
        name: string
        settings: Record<string, string | number | boolean>
        secrets: Record<string, string>
        control?: string
      }[]
    }
    output: Done
    refusals:
      | 'demo_only'
      | 'kind_unknown'
      | 'connection_unfit'
      | 'address_invalid'
      | 'address_not_public'
      | 'address_not_encrypted'
  }
  /** The citizen pays a PSID at the bank, through the simulator of the rail. */
  'demo.payPsid': {
    input: { psid: string; amountPaisa?: number }
    output: Done
    refusals: 'demo_only' | 'psid_unknown'
  }
  /** Who can sign in here, or one of them. */
  'demo.people': {
    input: { phone?: Phone }
    output: {
      items: {
        app: string
        role: string
        name: string
        nameUr: string
        phone: string
        byHand: boolean
        totp: string | null
        totpFrom: Instant | null
        totpUntil: Instant | null
      }[]
    }
    refusals: 'demo_only'
  }
  /** Break an invariant on purpose: a check that this does not trip is no check. */
  'demo.plant': {
    input: { what: 'ledger' | 'commission' | 'custody' | 'twice' | 'consent' }
    output: Done
    refusals: 'demo_only'
  }
  /** End the thread that plans in the middle of a plan; or, blind, each time it is asked, as a planted fault. */
  'demo.planner': {
    input: { what: 'look' | 'end' | 'blind' }
    output: { ended: boolean; planned: number; lost: number }
    refusals: 'demo_only'
  }
  /** Made-up people to play with: facilitators with their tehsils, staff with roles and places, citizens. */
  'demo.seed': {
    input: {
      facilitators?: {
        id: Id
        personId: Id
        name: string
        nameUr?: string
        phone: Phone
        badgeNo: string
        sex: 'M' | 'F' | 'X'
        tehsilIds: Slug[]
        skills?: string[]
        equipment?: string[]
        vehicle?: string
        byHand?: boolean
        agencyId?: Id
        taxpayerActive?: boolean
        iban?: string
        week?: Week
      }[]
      staff?: {
        id: Id
        personId: Id
        name: string
        nameUr?: string
        phone: Phone
        byHand?: boolean
        roles: (
          | 'agent'
          | 'clerk'
          | 'operations'
          | 'finance'
          | 'grievances'
          | 'supervisor'
          | 'admin'
          | 'auditor'
          | 'vetting'
          | 'agency'
          | 'centre')[]
        province?: boolean
        districts?: Slug[]
        offices?: Slug[]
        agencies?: Id[]
        centres?: Slug[]
      }[]
      citizens?: { id: Id; personId: Id; name: string; nameUr?: string; phone: Phone; byHand?: boolean }[]
      agencies?: { id: Id; name: LocalText; shareBasisPoints: number; taxNumber?: string; iban?: string }[]
    }
    output: Done
    refusals: 'demo_only' | 'phone_invalid' | 'recruiting_closed' | 'iban_invalid'
  }
  /** Switch faults of the departments’ simulators. */
  'demo.faults': {
    input: { department?: Slug; outage?: boolean; habits?: Record<string, number | [number, number]> }
    output: Done
    refusals: 'demo_only'
  }
  /** What the simulator checks: counts from every module’s own tables. */
  'demo.invariants': {
    input: Record<string, never>
    output: {
      violations: { invariant: string; subject: string; words: string }[]
      checked: number
      outcomes: Record<string, number>
      awaiting: { trackingNo: string; state: string; since: Instant; awaits: string }[]
    }
    refusals: 'demo_only'
  }
  /** Every way that a request, a visit, a complaint, a proceeding or an applicant went, each once. */
  'demo.histories': {
    input: Record<string, never>
    output: {
      items: {
        life: 'request' | 'visit' | 'grievance' | 'proceeding' | 'applicant'
        kind: string
        path: string
        count: number
      }[]
    }
    refusals: 'demo_only'
  }
  /** How often each event was announced, and how many rows lie in each state, by a name for it. */
  'demo.happened': {
    input: Record<string, never>
    output: { counts: Record<string, number> }
    refusals: 'demo_only'
  }
}
export type EndpointId = keyof Calls
export type Input<Id extends EndpointId> = Calls[Id]['input']
export type Output<Id extends EndpointId> = Calls[Id]['output']
export type Refusal<Id extends EndpointId> = Calls[Id]['refusals']
