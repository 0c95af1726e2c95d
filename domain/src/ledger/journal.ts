import { type Account, type AccountCode, account, accountKey, chart } from './chart.ts'

/** One side of a journal: debit positive, credit negative, never zero. */
export interface Leg {
  account: Account
  amountPaisa: number
}

export interface Journal {
  /** Client-made or derived from the event; the same key with the same legs is the same journal. */
  key: string
  kind: string
  legs: readonly Leg[]
  /** When it happened, if that is not when it is posted (an offline phone, a bank's value date). */
  effectiveAt?: Date
  /** What it is about, for the auditor: ids only, never a name or a phone. */
  refs?: Readonly<Record<string, string>>
  /** The visit whose reserved head-room lets this cash pass the cap. */
  reservation?: string
  /** The key of the journal that this one undoes. */
  reverses?: string
}

const largestPaisa = 1_000_000_000_000 // Rs 10 billion in one leg is a mistake, not money.

export const debit = (one: Account, amountPaisa: number): Leg => ({ account: one, amountPaisa: positive(amountPaisa) })
export const credit = (one: Account, amountPaisa: number): Leg => ({
  account: one,
  amountPaisa: minus(positive(amountPaisa)),
})

const minus = (paisa: number): number => (paisa === 0 ? 0 : -paisa)

function positive(amountPaisa: number): number {
  if (!Number.isSafeInteger(amountPaisa) || amountPaisa < 0 || amountPaisa > largestPaisa) {
    throw new RangeError(`not an amount in paisa: ${amountPaisa}`)
  }
  return amountPaisa
}

/**
 * Builds a journal and asserts what the database will assert again: at least two legs, Σ = 0, known accounts.
 * Legs of zero are dropped, so that a builder need not branch for "no tax" or "no agency".
 */
export function journal(draft: Journal): Journal {
  const legs = draft.legs.filter((leg) => leg.amountPaisa !== 0)
  if (draft.key.length < 3 || draft.key.length > 200) throw new Error(`journal key out of bounds: ${draft.key}`)
  if (legs.length < 2) throw new Error(`journal ${draft.key} has fewer than two legs`)
  let sum = 0
  for (const leg of legs) {
    if (!(leg.account.code in chart))
      throw new Error(`journal ${draft.key} names no account of the chart: ${leg.account.code}`)
    account(leg.account.code, leg.account.sub)
    positive(Math.abs(leg.amountPaisa))
    sum += leg.amountPaisa
  }
  if (sum !== 0) throw new Error(`journal ${draft.key} does not balance: ${sum}`)
  return { ...draft, legs }
}

/** The exact opposite, linked; the one way to correct anything. */
export function reversal(original: Journal, reason: string): Journal {
  return journal({
    key: `reverse:${original.key}`,
    kind: 'reversal',
    legs: original.legs.map((leg) => ({ account: leg.account, amountPaisa: -leg.amountPaisa })),
    refs: { ...original.refs, reason },
    reverses: original.key,
  })
}

/** Signed change of each account that the journals make together (debit positive). */
export function effect(journals: readonly Journal[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of journals) {
    for (const leg of one.legs)
      sums.set(accountKey(leg.account), (sums.get(accountKey(leg.account)) ?? 0) + leg.amountPaisa)
  }
  return sums
}

/**
 * Takes an amount out of several accounts in order, each no deeper than its balance; the last takes the rest.
 * A clawback eats what is held, then what is available, then becomes a debt.
 */
export function waterfall(
  amountPaisa: number,
  steps: readonly { account: Account; availablePaisa: number }[],
  last: Account,
): Leg[] {
  let rest = positive(amountPaisa)
  const legs: Leg[] = []
  for (const step of steps) {
    const taken = Math.min(rest, Math.max(0, step.availablePaisa))
    if (taken > 0) legs.push(debit(step.account, taken))
    rest -= taken
  }
  if (rest > 0) legs.push(debit(last, rest))
  return legs
}

export const codeOf = (text: string): AccountCode => {
  if (!(text in chart)) throw new Error(`no account ${text} in the chart`)
  return text as AccountCode
}
