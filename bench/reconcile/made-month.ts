import type { Expected, StatementLine } from '@app/domain/reconciliation'
import { addDays } from '@app/domain/shared'

/** What is wrong with a line, and how many of a thousand have it. */
export const DEFECTS = {
  none: 760,
  in_words: 60,
  torn: 20,
  cut: 30,
  wrong_sign: 20,
  no_reference: 40,
  amount_alone: 15,
  batch: 15,
  // Nobody can match these: a person decides, and a machine that does is wrong.
  other_amount: 10,
  booked_twice: 5,
  nobodys: 20,
  not_told_apart: 5,
} as const
export type Defect = keyof typeof DEFECTS
export const UNMATCHABLE: readonly Defect[] = ['other_amount', 'booked_twice', 'nobodys', 'not_told_apart']
/** Of a hundred movements so many are not on the statement at all. */
const MISSING_OF_100 = 1
const BATCH_SIZES = [2, 40] as const

export interface MadeMonth {
  lines: StatementLine[]
  expected: Expected[]
  /** By the line's place: what it is, and what is wrong with it. */
  truth: { ids: readonly string[]; defect: Defect }[]
}

type Random = (below: number) => number
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const FIRST = '2026-11-01'
const DAYS = 30
/** Fees as they are published: most movements share their amount with many. */
const USUAL = [20_000, 50_000, 75_000, 100_000, 120_000, 150_000, 220_000, 300_000, 500_000, 1_200_000]

/** A month of a bank account, made from a seed: `count` lines, the movements that they are, and some that are none. */
export function makeMonth(count: number, random: Random): MadeMonth {
  const expected: Expected[] = []
  const made: { line: Omit<StatementLine, 'place'>; truth: MadeMonth['truth'][number] }[] = []
  const words = (length: number, signs = SIGNS): string =>
    Array.from({ length }, () => signs[random(signs.length)]).join('')
  let slips = 10_000_000
  function movement(more: Partial<Expected> = {}): Expected {
    const amount = random(2) ? USUAL[random(USUAL.length)]! : 100 + random(20_000_000)
    // Two of three are named by us; the rest by slips, whose numbers follow each other.
    const own = random(3) > 0
    const one: Expected = {
      id: `m${expected.length}`,
      amountPaisa: random(3) ? amount : -amount,
      references: [own ? `DP${words(12)}` : String(slips++)],
      on: addDays(FIRST, random(DAYS - 3)),
      ...(random(2) && { trace: words(12, SIGNS.slice(0, 10)) }),
      ...more,
    }
    expected.push(one)
    return one
  }
  function add(defect: Defect, ones: readonly Expected[], more: Partial<StatementLine>): void {
    const [first] = ones
    const line = {
      bookedOn: addDays(first?.on ?? FIRST, random(first ? 3 : DAYS)),
      amountPaisa: ones.reduce((sum, one) => sum + one.amountPaisa, 0),
      bankReference: `FT${words(10, SIGNS.slice(0, 10))}`,
      words: [] as readonly string[],
      ...more,
    }
    made.push({ line, truth: { ids: UNMATCHABLE.includes(defect) ? [] : ones.map((one) => one.id), defect } })
  }
  while (made.length < count) makeOne(drawn(random), { movement, add, words, random })
  // Shuffled by day, as a bank lists them.
  const order = made.map((one) => ({ one, by: `${one.line.bookedOn} ${words(6)}` }))
  order.sort((a, b) => (a.by < b.by ? -1 : 1))
  const sorted = order.slice(0, count).map(({ one }) => one)
  return {
    lines: sorted.map(({ line }, place) => ({ ...line, place })),
    expected,
    truth: sorted.map(({ truth }) => truth),
  }
}

function drawn(random: Random): Defect {
  let left = random(Object.values(DEFECTS).reduce((sum, share) => sum + share, 0))
  for (const [defect, share] of Object.entries(DEFECTS)) if ((left -= share) < 0) return defect as Defect
  throw new Error('the shares do not add up')
}

interface Making {
  movement(more?: Partial<Expected>): Expected
  add(defect: Defect, ones: readonly Expected[], more: Partial<StatementLine>): void
  words(length: number, signs?: string): string
  random: Random
}

function makeOne(defect: Defect, { movement, add, words, random }: Making): void {
  if (random(100) < MISSING_OF_100) movement()
  const own = () => movement({ references: [`DP${words(12)}`] })
  switch (defect) {
    case 'none': {
      const one = movement()
      return add(defect, [one], { words: one.references })
    }
    case 'in_words': {
      const one = movement()
      return add(defect, [one], {
        words: [`IBFT from ${words(4)}, ref: ${one.references[0]!.toLowerCase()} thank you`],
      })
    }
    case 'torn': {
      const one = own()
      const [reference] = one.references as [string]
      return add(defect, [one], { words: [`ATM DEP ${reference.slice(0, 7)} ${reference.slice(7)}`] })
    }
    case 'cut': {
      const one = own()
      return add(defect, [one], { words: [one.references[0]!.slice(0, 10)] })
    }
    case 'wrong_sign': {
      const one = own()
      const at = 2 + random(12)
      const [reference] = one.references as [string]
      return add(defect, [one], { words: [reference.slice(0, at) + words(random(2)) + reference.slice(at + 1)] })
    }
    case 'no_reference': {
      const one = movement({ trace: words(12, SIGNS.slice(0, 10)) })
      return add(defect, [one], { words: [`RRN ${one.trace}`] })
    }
    case 'amount_alone': {
      const one = movement({ amountPaisa: 1_000_000_000 + random(9_000_000_000) })
      return add(defect, [one], { words: ['CASH DEPOSIT GULBERG'] })
    }
    case 'batch': {
      const batch = `DPB${words(11)}`
      const on = addDays(FIRST, random(DAYS - 3))
      const size = BATCH_SIZES[0] + random(BATCH_SIZES[1])
      const ones = Array.from({ length: size }, () => movement({ batch, on, amountPaisa: -(100 + random(5_000_000)) }))
      return add(defect, ones, { words: [batch] })
    }
    case 'other_amount': {
      const one = movement()
      return add(defect, [], {
        words: one.references,
        amountPaisa: one.amountPaisa + (random(2) ? 1 : -1) * (1 + random(90)),
      })
    }
    case 'booked_twice': {
      const one = movement()
      add('none', [one], { words: one.references, bookedOn: one.on })
      return add(defect, [], { words: one.references, amountPaisa: one.amountPaisa, bookedOn: addDays(one.on, 1) })
    }
    case 'nobodys': {
      const amountPaisa = random(2) ? USUAL[random(USUAL.length)]! : 100 + random(20_000_000)
      return add(defect, [], { words: [random(2) ? `GIFT ${words(9)}` : 'TRANSFER'], amountPaisa })
    }
    case 'not_told_apart': {
      const amountPaisa = USUAL[random(USUAL.length)]!
      const on = addDays(FIRST, random(DAYS - 3))
      const pair = [movement({ amountPaisa, on }), movement({ amountPaisa, on })]
      for (const one of pair) add(defect, [], { words: ['COUNTER'], amountPaisa, bookedOn: one.on })
    }
  }
}
