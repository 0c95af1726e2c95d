/** What a leg earns, and how a statement's lines add up. */
export { legPay, type LegEnded, type LegPay, type PayRule, type ReasonPay } from './earned.ts'
export { taxOfEach } from './statement.ts'
