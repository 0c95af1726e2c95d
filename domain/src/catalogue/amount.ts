import { basisPointsOf, type Paisa, roundToRupees } from '../shared/index.ts'
import type { Amount } from './fee.ts'
import { fieldOfOperand, operandValue, type Scope } from './holds.ts'

/** An amount, or what it may lie between while an answer that decides it is missing (`high` null: no end). */
export type Reckoned = { paisa: Paisa } | { low: Paisa; high: Paisa | null }

export function reckon(amount: Amount, scope: Scope): Reckoned {
  switch (amount.kind) {
    case 'flat':
      return { paisa: amount.paisa }
    case 'stated': {
      const stated = scope.answers[amount.of]
      return typeof stated === 'number' ? { paisa: stated } : { low: 0, high: null }
    }
    case 'share': {
      const whole = scope.answers[amount.of]
      const low = amount.minimumPaisa ?? 0
      if (typeof whole !== 'number') return { low, high: amount.maximumPaisa ?? null }
      const share = roundToRupees(basisPointsOf(whole, amount.basisPoints))
      return { paisa: Math.min(Math.max(share, low), amount.maximumPaisa ?? share + low) }
    }
    case 'each': {
      const count = operandValue(amount.of, scope)
      return typeof count === 'number'
        ? { paisa: Math.max(0, Math.floor(count)) * amount.paisa }
        : { low: 0, high: null }
    }
    case 'bands': {
      const value = operandValue(amount.of, scope)
      if (typeof value !== 'number') return hull(amount.bands.map((band) => reckon(band.amount, scope)))
      const band = amount.bands.find((one) => one.upTo === null || value <= one.upTo) ?? amount.bands.at(-1)!
      return reckon(band.amount, scope)
    }
    case 'table': {
      const choice = scope.answers[amount.of]
      if (choice === undefined)
        return hull([...Object.values(amount.rows), amount.otherwise].map((row) => reckon(row, scope)))
      return reckon(amount.rows[String(choice)] ?? amount.otherwise, scope)
    }
    case 'sum':
      return amount.parts.map((part) => reckon(part, scope)).reduce(plus, { paisa: 0 })
  }
}

function bounds(part: Reckoned): { low: Paisa; high: Paisa | null } {
  return 'paisa' in part ? { low: part.paisa, high: part.paisa } : part
}

function hull(parts: Reckoned[]): Reckoned {
  const all = parts.map(bounds)
  const low = Math.min(...all.map((part) => part.low))
  const high = all.some((part) => part.high === null) ? null : Math.max(...all.map((part) => part.high ?? 0))
  return low === high ? { paisa: low } : { low, high }
}

function plus(a: Reckoned, b: Reckoned): Reckoned {
  if ('paisa' in a && 'paisa' in b) return { paisa: a.paisa + b.paisa }
  const [x, y] = [bounds(a), bounds(b)]
  return { low: x.low + y.low, high: x.high === null || y.high === null ? null : x.high + y.high }
}

/** Names of the fields that decide an amount. */
export function fieldsOfAmount(amount: Amount): string[] {
  switch (amount.kind) {
    case 'flat':
      return []
    case 'stated':
    case 'share':
      return [amount.of]
    case 'each':
      return [fieldOfOperand(amount.of)]
    case 'bands':
      return [fieldOfOperand(amount.of), ...amount.bands.flatMap((band) => fieldsOfAmount(band.amount))]
    case 'table':
      return [amount.of, ...[...Object.values(amount.rows), amount.otherwise].flatMap(fieldsOfAmount)]
    case 'sum':
      return amount.parts.flatMap(fieldsOfAmount)
  }
}
