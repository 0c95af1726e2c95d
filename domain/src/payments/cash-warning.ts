export type CashWarning = 'none' | 'warn' | 'full' | 'aged'

export interface CashLimits {
  capPaisa: number
  warnBasisPoints: number
  ageHoursMax: number
}

/** What a facilitator's cash in hand says about new cash jobs: `full` and `aged` stop them until a deposit. */
export function cashWarning(position: { inHandPaisa: number; reservedPaisa: number; overAuthorityPaisa: number; oldestAt: Date | null }, limits: CashLimits, at: Date): CashWarning {
  if (position.overAuthorityPaisa > 0 || position.inHandPaisa >= limits.capPaisa) return 'full'
  if (position.oldestAt && at.getTime() - position.oldestAt.getTime() > limits.ageHoursMax * 3_600_000) return 'aged'
  const used = position.inHandPaisa + position.reservedPaisa
  return used * 10_000 >= limits.capPaisa * limits.warnBasisPoints ? 'warn' : 'none'
}
