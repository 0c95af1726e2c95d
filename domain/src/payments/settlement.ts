import type { LocalDate, LocalText } from '../shared/index.ts'
import { csvOf, rupeesOf } from './csv.ts'

/** How long a fee has been due, in days: up to the first, up to the second, longer. */
export const FEE_AGE_DAYS = [1, 7] as const

/** One fee of a batch, as the department is told of it. */
export interface SettledFee {
  trackingNo: string
  serviceName: LocalText
  feeName: LocalText
  headOfAccount: string | null
  challanForm: string | null
  receiptNo: string
  day: LocalDate
  amountPaisa: number
}

/** What is paid in together: by one challan, on one form. */
export interface ChallanPart {
  headOfAccount: string | null
  challanForm: string | null
  fees: number
  amountPaisa: number
}

const SCHEDULE = [
  'tracking_number',
  'service',
  'fee',
  'head_of_account',
  'challan_form',
  'receipt',
  'due_on',
  'amount_rupees',
]

export const scheduleCsv = (fees: readonly SettledFee[]): string =>
  csvOf(
    SCHEDULE,
    fees.map((fee) => [
      fee.trackingNo,
      fee.serviceName.en,
      fee.feeName.en,
      fee.headOfAccount ?? '',
      fee.challanForm ?? '',
      fee.receiptNo,
      fee.day,
      rupeesOf(fee.amountPaisa),
    ]),
  )

/** A line for each challan that somebody fills in at the treasury or the bank. */
export const challanCsv = (batchId: string, departmentName: LocalText, parts: readonly ChallanPart[]): string =>
  csvOf(
    ['batch', 'department', 'head_of_account', 'challan_form', 'fees', 'amount_rupees'],
    parts.map((part) => [
      batchId,
      departmentName.en,
      part.headOfAccount ?? '',
      part.challanForm ?? '',
      String(part.fees),
      rupeesOf(part.amountPaisa),
    ]),
  )

export interface SettlementSaid {
  /** Of the batch, what the bank has not spoken of yet. */
  restPaisa: number
  amountPaisa: number
  reason: string | null
}

export type SettlementVerdict =
  | { refusal: 'amount_differs' }
  | { refusal: null; overPaisa: number; settled: boolean; differs: boolean }

/**
 * A sum that is not the batch's is no slip of the pen if somebody says why: less than it leaves the rest on its way, what is more
 * is in suspense until it comes back.
 */
export function judgeSettlement({ restPaisa, amountPaisa, reason }: SettlementSaid): SettlementVerdict {
  const differs = amountPaisa !== restPaisa
  // Twice the sum is another transfer, and nothing at all is none.
  if (amountPaisa <= 0 || amountPaisa >= 2 * restPaisa) return { refusal: 'amount_differs' }
  if (differs && reason === null) return { refusal: 'amount_differs' }
  return { refusal: null, overPaisa: Math.max(0, amountPaisa - restPaisa), settled: amountPaisa >= restPaisa, differs }
}
