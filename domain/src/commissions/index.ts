/** What a leg earns, and how a statement's lines add up. */
export { legPay, type LegEnded, type LegPay, type PayRate, type PayRule, type ReasonPay } from './earned.ts'
export { taxOfEach } from './statement.ts'
export { type BatchLine, LEFT_OUT, leftOutAtRelease, type LeftOut, type PayeeNow } from './batch-line.ts'
export { bankWord, type BankWord, stepByBank } from './bank-word.ts'
export { PAY_PURPOSES, type PayPurpose } from './purpose.ts'
export { CLAIM_DAYS, type ClaimableLine, type NoClaim, noClaim } from './claim.ts'
export {
  type Owed,
  owedSum,
  STATEMENT_COLUMNS,
  STATEMENT_KINDS,
  type StatementKind,
  statementKind,
} from './statement-kind.ts'
