export type CashWarning = 'none' | 'warn' | 'full' | 'aged'

export interface CashLimits {
  capPaisa: number
  warnBasisPoints: number
  ageHoursMax: number
}

/**
 * What a facilitator's cash in hand, and the hours in which it could have been deposited, say about new cash jobs:
 * `full` and `aged` stop them until a deposit.
 */
export function cashWarning(
  position: { inHandPaisa: number; reservedPaisa: number; overAuthorityPaisa: number; heldHours: number },
  limits: CashLimits,
): CashWarning {
  if (position.overAuthorityPaisa > 0 || position.inHandPaisa >= limits.capPaisa) return 'full'
  if (position.heldHours > limits.ageHoursMax) return 'aged'
  const used = position.inHandPaisa + position.reservedPaisa
  return used * 10_000 >= limits.capPaisa * limits.warnBasisPoints ? 'warn' : 'none'
}
