import type { Quote, QuoteLine } from '../catalogue/index.ts'

/** What has been paid of each line of the quote, and how. */
export interface PaidLine {
  code: string
  amountPaisa: number
  rail: 'cash' | 'psid' | 'wallet' | 'bank'
  receiptNo: string
}

export interface DueLine {
  code: string
  amountPaisa: number
  kind: QuoteLine['kind']
}

export type PricedLine = Pick<QuoteLine, 'code' | 'kind' | 'payBy' | 'amountPaisa'>
type Priced = { lines: readonly PricedLine[] } | Pick<Quote, 'lines'>

export const isGovernment = (line: { kind: QuoteLine['kind'] }): boolean =>
  line.kind === 'fixed' || line.kind === 'assessed'
const isCash = (line: PricedLine): boolean =>
  (line.payBy === 'collectable' || line.payBy === 'counter') && line.kind !== 'assessed'
/** Everything that passes through us or through a PSID; what the citizen pays to someone directly is not ours to count. */
const isCounted = (line: PricedLine): boolean => isCash(line) || (isGovernment(line) && line.payBy === 'psid')

function open(lines: readonly PricedLine[], paid: readonly PaidLine[]): DueLine[] {
  return lines.flatMap((line) => {
    const soFar = paid.filter((one) => one.code === line.code)
    // An assessed figure replaces the estimate: once anything was paid by the department's own figure, it is paid.
    const rest =
      line.kind === 'assessed' && soFar.length > 0
        ? 0
        : line.amountPaisa - soFar.reduce((sum, one) => sum + one.amountPaisa, 0)
    return rest > 0 ? [{ code: line.code, amountPaisa: rest, kind: line.kind }] : []
  })
}

/** What is collected in cash at the door; nobody there can change it. */
export const dueAtDoor = (quote: Priced, paid: readonly PaidLine[]): DueLine[] => open(quote.lines.filter(isCash), paid)

/** What a PSID may cover: the government's lines, or everything that would otherwise be paid in cash as well. */
export function dueByPsid(quote: Priced, paid: readonly PaidLine[], purpose: 'government' | 'all'): DueLine[] {
  return open(
    quote.lines.filter((line) => (purpose === 'all' ? isCounted(line) : isCounted(line) && isGovernment(line))),
    paid,
  )
}

/**
 * What a sum that came by itself pays of a request: all that is due with us, or nothing. Half a payment is no payment, here as
 * at the door; what it does not pay goes back to whoever ordered.
 */
export function payFromCredit(
  amountPaisa: number,
  due: readonly DueLine[],
): { lines: readonly DueLine[]; paidPaisa: number; refundPaisa: number } {
  const duePaisa = sumOf(due)
  const lines = duePaisa > 0 && amountPaisa >= duePaisa ? due : []
  const paidPaisa = sumOf(lines)
  return { lines, paidPaisa, refundPaisa: amountPaisa - paidPaisa }
}

export const owed = (quote: Priced, paid: readonly PaidLine[]): number =>
  sumOf(open(quote.lines.filter(isCounted), paid))

export const sumOf = (lines: readonly { amountPaisa: number }[]): number =>
  lines.reduce((sum, line) => sum + line.amountPaisa, 0)
