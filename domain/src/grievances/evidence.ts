import type { LocalText } from '../shared/index.ts'

/** What was known at the moment of filing, as it was then. Frozen: what happens later does not change it. */
export interface Evidence {
  at: string
  request: {
    trackingNo: string
    service: LocalText
    discreet: boolean
    caseId: string
    mode: string
    state: string
    officeId: string | null
    districtId: string | null
    subjectName: string
    landmark: string
  }
  visit: null | {
    kind: string
    state: string
    startsAt: string
    endsAt: string
    departedAt: string | null
    arrivedAt: string | null
    startedAt: string | null
    endedAt: string | null
    facilitator: { name: string; badgeNo: string } | null
    tasks: { kind: string; state: string; outcome: string | null }[]
    reason: string | null
    cause: string | null
    callAttempts: number
    codes: { startProven: boolean; completionProven: boolean; why: string | null }
  }
  positions: null | {
    fixes: number
    first: string | null
    last: string | null
    nearestMeters: number | null
    minutesNear: number
    mocked: number
  }
  money: {
    totalPaisa: number
    chargePaisa: number
    receipts: {
      receiptNo: string
      at: string
      rail: string
      amountPaisa: number
      lines: { code: string; amountPaisa: number }[]
    }[]
    ledger: { at: string; kind: string; account: string; amountPaisa: number }[]
  }
  papers: {
    item: string
    name: LocalText
    holder: string
    intact: boolean
    links: { at: string; act: string; from: LocalText; to: LocalText; hash: string }[]
  }[]
  history: {
    at: string
    kind: string
    from: string | null
    to: string | null
    cause: string | null
    reason: string | null
    by: string
    channel: string
  }[]
}
/** Added a moment later by those who keep them, of the time before the filing. */
export interface MessageEvidence {
  at: string
  template: string
  toMasked: string
  state: string
  amount: string | null
}
export interface RatingEvidence {
  askedAt: string | null
  answers: {
    askedExtra: boolean | null
    cameInPerson: boolean | null
    onTime: boolean | null
    stars: number | null
    at: string
    channel: string
  } | null
}

export type EvidenceReader = 'owner' | 'complainant' | 'accused'

/**
 * As far as each may see. Who decides reads it all. The accused reads what was done and paid, and nothing of who lives
 * there: no name, no place, no history of other hands; the service's name only where it is not a discreet one.
 */
export function evidenceFor(reader: EvidenceReader, evidence: Evidence): Evidence {
  if (reader === 'owner') return evidence
  const { request } = evidence
  if (reader === 'complainant')
    return { ...evidence, history: evidence.history.map((one) => ({ ...one, by: one.by.split(':')[0] as string })) }
  return {
    ...evidence,
    request: {
      ...request,
      subjectName: '',
      landmark: '',
      service: request.discreet ? { en: '', ur: '' } : request.service,
      caseId: request.discreet ? '' : request.caseId,
    },
    papers: evidence.papers.map((paper) => ({
      ...paper,
      name: request.discreet ? { en: '', ur: '' } : paper.name,
      item: request.discreet ? '' : paper.item,
    })),
    money: { ...evidence.money, ledger: [] },
    history: [],
  }
}
