import type { HomeVisit } from './home-visit.ts'
import { isMoneyTask, type Mode, type RequestState } from './states.ts'

/**
 * Where money is handed over: at one's own door, at the centre's counter, by PSID at any bank, or by the citizen to the
 * receiver themselves.
 */
export const PAY_PLACES = ['door', 'counter', 'psid', 'yourself'] as const
export type PayPlace = (typeof PAY_PLACES)[number]

export interface MoneyFacts {
  state: RequestState
  mode: Mode
  homeVisit: HomeVisit | null
  /** Of what passes through us: asked in all, still owed, and the part of it that is owed in cash. */
  askedPaisa: number
  owedPaisa: number
  cashDuePaisa: number
  /** What the citizen pays to somebody else, of which we hear nothing. */
  directPaisa: number
  /** They chose to pay everything by PSID. */
  byPsid: boolean
  /** The latest receipt, if any. */
  receiptNo: string | null
}

export interface OwedPart {
  place: PayPlace
  amountPaisa: number
  now: boolean
}

/** What is owed, where and when; and what was paid, with its receipt. */
export interface Owed {
  parts: OwedPart[]
  nowPaisa: number
  paidPaisa: number
  receiptNo: string | null
}

/** Where the cash part of that way is paid. */
export const payPlaceOf = (mode: Mode): PayPlace =>
  ({ doorstep: 'door', centre: 'counter', remote: 'psid', selfService: 'yourself' } as const)[mode]

/** Nothing is owed any more, whatever the quote once said. */
const SETTLED: readonly RequestState[] = ['delivered', 'closed', 'rejected', 'withdrawn', 'cancelled', 'failed']
/** The office has it: what it may still assess is asked as a need of its own. */
const AT_OFFICE: readonly RequestState[] = ['submitted', 'in_process', 'approved', 'issued', 'delivering']

/** The one place that says what is owed: screens, texts and the spoken status all read it here. */
export function owedOf(f: MoneyFacts): Owed {
  const parts = SETTLED.includes(f.state) ? [] : partsOf(f)
  return {
    parts,
    nowPaisa: parts.reduce((sum, part) => sum + (part.now ? part.amountPaisa : 0), 0),
    paidPaisa: Math.max(0, f.askedPaisa - f.owedPaisa),
    receiptNo: f.receiptNo,
  }
}

function partsOf(f: MoneyFacts): OwedPart[] {
  const cashPaisa = Math.min(f.cashDuePaisa, f.owedPaisa)
  const psidPaisa = AT_OFFICE.includes(f.state) ? 0 : f.owedPaisa - cashPaisa
  return [
    cashPart(f, cashPaisa),
    { place: 'psid' as const, amountPaisa: psidPaisa, now: true },
    { place: 'yourself' as const, amountPaisa: directDue(f), now: false },
  ].reduce<OwedPart[]>((parts, part) => {
    const same = parts.find((one) => one.place === part.place && one.now === part.now)
    if (same) same.amountPaisa += part.amountPaisa
    else if (part.amountPaisa > 0) parts.push({ ...part })
    return parts
  }, [])
}

/** Cash is never due before somebody stands there to take it; who chose the PSID may pay at once. */
function cashPart(f: MoneyFacts, amountPaisa: number): OwedPart {
  const inside =
    f.homeVisit !== null &&
    isMoneyTask(f.homeVisit.leg) &&
    (f.homeVisit.stage === 'at_the_door' || f.homeVisit.stage === 'working')
  if (f.byPsid && !inside) return { place: 'psid', amountPaisa, now: true }
  const place = payPlaceOf(f.mode)
  return {
    place: place === 'yourself' ? 'psid' : place,
    amountPaisa,
    now: place === 'door' ? inside : place === 'psid',
  }
}

/** Whoever goes themselves pays there when they file; what others are paid directly has no moment that we could know. */
const directDue = (f: MoneyFacts): number => (f.mode === 'selfService' && f.state === 'booked' ? f.directPaisa : 0)

/** The pack's phrases that say it: each part in its time; all paid, with the receipt where there is one; or nothing. */
export function owedPhrases(owed: Owed): { key: string; amountPaisa: number }[] {
  if (owed.parts.length)
    return owed.parts.map(({ place, now, amountPaisa }) => ({ key: `owed.${place}${now ? '.now' : ''}`, amountPaisa }))
  if (owed.paidPaisa === 0) return [{ key: 'owed.nothing', amountPaisa: 0 }]
  return [{ key: owed.receiptNo === null ? 'owed.paid' : 'owed.paid.receipt', amountPaisa: owed.paidPaisa }]
}

/** The keys that a pack must have: each part in its time, and what is said when all is paid or nothing ever was asked. */
export const owedKeys = (): string[] => [
  ...PAY_PLACES.flatMap((place) => [`owed.${place}`, `owed.${place}.now`]),
  'owed.nothing',
  'owed.paid',
  'owed.paid.receipt',
]
