/** Why a payee of a batch is not paid with it. All but `withdrawn` are for the next one, once what stands in the way is gone. */
export const LEFT_OUT = [
  'pay_held',
  'no_account',
  'account_wrong',
  'account_changed',
  'sum_changed',
  'withdrawn',
] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** What was to be paid when the batch was made. */
export interface BatchLine {
  accountId: string | null
  commissionPaisa: number
  reimbursementPaisa: number
  /** How much of the commission single lines of pay stand behind. */
  accruedPaisa: number
}

/** The same payee when the batch is let go of. */
export interface PayeeNow extends BatchLine {
  held: boolean
}

/**
 * Whoever let go of it saw this sum and this account: exactly that is sent, or nothing. More that was earned since does not
 * matter, it waits for the next batch.
 */
export function leftOutAtRelease(line: BatchLine, now: PayeeNow): LeftOut | null {
  if (now.held) return 'pay_held'
  if (now.accountId !== line.accountId) return 'account_changed'
  const enough =
    now.commissionPaisa >= line.commissionPaisa &&
    now.reimbursementPaisa >= line.reimbursementPaisa &&
    now.accruedPaisa === line.accruedPaisa
  return enough ? null : 'sum_changed'
}
