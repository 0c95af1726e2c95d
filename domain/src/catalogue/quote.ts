import type { Mode } from '../requests/index.ts'
import {
  allocate,
  type LocalDate,
  type LocalText,
  type Paisa,
  type Refused,
  splitInclusiveTax,
} from '../shared/index.ts'
import type { Rates } from './rates.ts'
import { reckon } from './amount.ts'
import type { CaseDefinition } from './case.ts'
import type { FeeLine, PayBy } from './fee.ts'
import type { Answers } from './field.ts'
import { modesOffered } from './eligibility.ts'
import { holds } from './holds.ts'
import type { ServiceDefinition } from './service.ts'

export interface QuoteLine {
  code: string
  label: LocalText
  kind: 'fixed' | 'assessed' | 'third_party' | 'charge' | 'tax' | 'debt'
  amountPaisa: Paisa
  /** For an estimate: what the figure may lie between. */
  rangePaisa: [Paisa, Paisa] | null
  payTo: LocalText
  /** `direct`: the citizen pays the receiver himself. */
  payBy: PayBy | 'direct'
  authority: string | null
  ceilingPaisa: Paisa | null
}

/** The itemised price of one request in one mode. Every total follows from the lines. */
export interface Quote {
  lines: QuoteLine[]
  governmentFeePaisa: Paisa
  /** Our charge with the sales tax in it; the tax has a line of its own. */
  chargePaisa: Paisa
  /** The part of the charge that is sales tax. */
  taxPaisa: Paisa
  thirdPartyPaisa: Paisa
  /** governmentFee + charge + thirdParty, and what an earlier visit left owing. */
  totalPaisa: Paisa
  dueAtDoorPaisa: Paisa
  duePsidPaisa: Paisa
}

export interface QuoteItem {
  definition: ServiceDefinition
  caseId: string
  mode: Mode
  answers: Answers
}

export interface QuoteWorld {
  rates: Rates
  /** Who receives our charge, and who the tax. */
  programmeName: LocalText
  taxName: LocalText
  chargeName: LocalText
  departmentName(id: string): LocalText
  today: LocalDate
}

export type QuoteRefusal = 'case_unknown' | 'mode_not_offered'

/** The price of one request alone. */
export function quote(item: QuoteItem, world: QuoteWorld): Quote | Refused<QuoteRefusal> {
  const quotes = quoteOrder([item], world)
  return Array.isArray(quotes) ? quotes[0]! : quotes
}

/**
 * The prices of an order's requests, in their order. Our charge is for the order and its trip, so the
 * requests of one mode share it in equal parts; a second delivery is a trip of its own.
 */
export function quoteOrder(items: readonly QuoteItem[], world: QuoteWorld): Quote[] | Refused<QuoteRefusal> {
  const cases: CaseDefinition[] = []
  for (const item of items) {
    const found = item.definition.cases.find((one) => one.id === item.caseId)
    if (!found) return { refusal: 'case_unknown' }
    if (!modesOffered(found, item.answers, world.today).some((offer) => offer.mode === item.mode))
      return { refusal: 'mode_not_offered' }
    cases.push(found)
  }
  const charges = sharedCharges(items, cases, world.rates)
  return items.map((item, index) => priced(item, cases[index]!, charges[index]!, world))
}

/** Lawful modes of a case with their prices, the cheapest first. */
export function quoteModes(
  item: Omit<QuoteItem, 'mode'>,
  world: QuoteWorld,
  districtId?: string,
): { mode: Mode; quote: Quote }[] | Refused<QuoteRefusal> {
  const found = item.definition.cases.find((one) => one.id === item.caseId)
  if (!found) return { refusal: 'case_unknown' }
  const options: { mode: Mode; quote: Quote }[] = []
  for (const { mode } of modesOffered(found, item.answers, world.today, districtId)) {
    if (mode === 'referral') continue
    const priceOfMode = quote({ ...item, mode }, world)
    if (!('refusal' in priceOfMode)) options.push({ mode, quote: priceOfMode })
  }
  return options.sort((a, b) => a.quote.totalPaisa - b.quote.totalPaisa)
}

function sharedCharges(items: readonly QuoteItem[], cases: readonly CaseDefinition[], rates: Rates): Paisa[] {
  const charges = items.map(() => 0)
  for (const mode of new Set(items.map((item) => item.mode))) {
    const members = items.flatMap((item, index) => (item.mode === mode ? [index] : []))
    const shares = allocate(
      rates.charges[mode].perOrderPaisa,
      members.map(() => 1),
    )
    members.forEach((index, n) => {
      const second = cases[index]!.delivery.second ? rates.charges[mode].perExtraTripPaisa : 0
      charges[index] = shares[n]! + second
    })
  }
  return charges
}

function priced(item: QuoteItem, definition: CaseDefinition, chargePaisa: Paisa, world: QuoteWorld): Quote {
  const scope = { answers: item.answers, today: world.today }
  const lines = definition.feeLines
    .filter((line) => holds(line.when, scope))
    .map((line) => feeQuoteLine(line, item, world))
  const { netPaisa, taxPaisa } = splitInclusiveTax(chargePaisa, world.rates.salesTax.basisPoints)
  if (chargePaisa > 0) {
    const payBy = item.mode === 'remote' || item.mode === 'selfService' ? 'direct' : 'collectable'
    const own = { rangePaisa: null, payTo: world.programmeName, payBy, authority: null, ceilingPaisa: null } as const
    lines.push({ code: CHARGE_CODE, label: world.chargeName, kind: 'charge', amountPaisa: netPaisa, ...own })
    if (taxPaisa > 0)
      lines.push({
        code: TAX_CODE,
        label: world.taxName,
        kind: 'tax',
        amountPaisa: taxPaisa,
        ...own,
        payTo: world.rates.salesTax.payTo,
      })
  }
  return { lines, ...totals(lines, chargePaisa, taxPaisa) }
}

/** Our charge and the sales tax that is in it: two lines in the books, one sum for people. */
export const CHARGE_CODE = 'charge'
export const TAX_CODE = 'sales-tax'
export const DEBT_CODE = 'no-show-debt'

/** What a missed visit left owing, on a line of its own, where somebody of ours can take it: never of those who do it all themselves. */
export function withDebt(
  quote: Quote,
  mode: Mode,
  debt: { amountPaisa: Paisa; label: LocalText; payTo: LocalText },
): Quote {
  if (debt.amountPaisa === 0 || (mode !== 'doorstep' && mode !== 'centre')) return quote
  const lines: QuoteLine[] = [
    ...quote.lines,
    {
      code: DEBT_CODE,
      label: debt.label,
      kind: 'debt',
      amountPaisa: debt.amountPaisa,
      rangePaisa: null,
      payTo: debt.payTo,
      payBy: 'collectable',
      authority: null,
      ceilingPaisa: null,
    },
  ]
  return { lines, ...totals(lines, quote.chargePaisa, quote.taxPaisa) }
}

/** What follows from the lines. */
export function totals(lines: readonly QuoteLine[], chargePaisa: Paisa, taxPaisa: Paisa): Omit<Quote, 'lines'> {
  const sum = (wanted: (line: QuoteLine) => boolean) =>
    lines.filter(wanted).reduce((all, line) => all + line.amountPaisa, 0)
  const isGovernment = (line: QuoteLine) => line.kind === 'fixed' || line.kind === 'assessed'
  return {
    governmentFeePaisa: sum(isGovernment),
    chargePaisa,
    taxPaisa,
    thirdPartyPaisa: sum((line) => line.kind === 'third_party'),
    totalPaisa: sum(() => true),
    // An assessed figure is paid only after the department has named it and the citizen accepted it.
    dueAtDoorPaisa: sum(
      (line) => (line.payBy === 'collectable' || line.payBy === 'counter') && line.kind !== 'assessed',
    ),
    duePsidPaisa: sum((line) => isGovernment(line) && line.payBy === 'psid'),
  }
}

function feeQuoteLine(line: FeeLine, item: QuoteItem, world: QuoteWorld): QuoteLine {
  const scope = { answers: item.answers, today: world.today }
  const waiver = line.waivers?.find((one) => holds(one.when, scope))
  const reckoned = waiver ? { paisa: 0 } : reckon(line.amount, scope)
  const amountPaisa = 'paisa' in reckoned ? reckoned.paisa : reckoned.low
  const open = !('paisa' in reckoned)
  return {
    code: line.code,
    label: waiver ? joined(line.label, waiver.reason) : line.label,
    kind: open && line.kind === 'fixed' ? 'assessed' : line.kind,
    amountPaisa,
    rangePaisa: open ? [reckoned.low, reckoned.high ?? reckoned.low] : waiver ? null : rangeOf(line, amountPaisa),
    payTo: 'department' in line.payTo ? world.departmentName(line.payTo.department) : line.payTo.thirdParty,
    payBy: payByIn(item.mode, line, amountPaisa, world.rates),
    authority: line.authority ?? (line.evidence.status === 'sourced' ? line.evidence.source : null),
    ceilingPaisa: line.ceilingPaisa ?? null,
  }
}

function rangeOf(line: FeeLine, amountPaisa: Paisa): [Paisa, Paisa] | null {
  if (!line.rangeBasisPoints) return null
  const { below, above } = line.rangeBasisPoints
  return [Math.floor((amountPaisa * (10_000 - below)) / 10_000), Math.ceil((amountPaisa * (10_000 + above)) / 10_000)]
}

function payByIn(mode: Mode, line: FeeLine, amountPaisa: Paisa, rates: Rates): QuoteLine['payBy'] {
  if (mode === 'selfService') return 'direct'
  if (line.kind === 'third_party') return mode === 'remote' ? 'direct' : line.payBy
  // Nobody stands at a door or counter for a remote request.
  if (mode === 'remote' || amountPaisa > rates.psidOnlyAbovePaisa) return 'psid'
  return line.payBy
}

function joined(label: LocalText, reason: LocalText): LocalText {
  return { en: `${label.en}: ${reason.en}`, ur: `${label.ur}: ${reason.ur}` }
}
