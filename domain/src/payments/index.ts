/** What is due, to whom and by which way; receipts; what a rail's answer is worth. */
export { amountInWords } from './amount-words.ts'
export { depositableMs } from './cash-age.ts'
export { type CashLimits, type CashWarning, cashWarning } from './cash-warning.ts'
export { type DueLine, dueAtDoor, dueByPsid, isGovernment, owed, type PaidLine, payFromCredit, sumOf } from './due.ts'
export { earnedCharge, type KeptCharge, wasFiled } from './earned-charge.ts'
export { rupeesOf } from './csv.ts'
export { instructionCsv, type InstructionLine } from './instruction.ts'
export { judgeInquiry, type PsidInquiry, type PsidState, type PsidVerdict } from './psid.ts'
export {
  isUnderWay,
  judgeRailAnswer,
  nextInquiry,
  RAIL_PAYMENT_STATES,
  type RailAnswer,
  type RailPaymentStanding,
  type RailPaymentState,
  type RailVerdict,
} from './rail-payment.ts'
export {
  nextReminder,
  REFUND_RETURNS,
  REFUND_STATES,
  type RefundAct,
  type RefundNo,
  refundNo,
  type RefundReturn,
  type RefundStanding,
  type RefundState,
  type RefundStep,
  type RefundWord,
  stepRefund,
  waitsTooLong,
} from './refund-course.ts'
export {
  lastFour,
  readRefundTo,
  REFUND_KINDS,
  refundBound,
  type RefundKind,
  type RefundPack,
  type RefundPlaces,
  type RefundTo,
  type RefundToReading,
  type Wallet,
  walletNumber,
} from './refund-to.ts'
export {
  challanCsv,
  type ChallanPart,
  FEE_AGE_DAYS,
  judgeSettlement,
  scheduleCsv,
  type SettledFee,
} from './settlement.ts'
export {
  checkDigit,
  claimText,
  isReceiptNo,
  qrText,
  type ReadReceiptQr,
  readReceiptQr,
  type ReceiptClaim,
  receiptNo,
} from './receipt-code.ts'
