/* Not with the rest of what the apps share: it is read where pay is, and nowhere else. */
export { monthsBefore } from './months.ts'
export { PayStatement } from './pay-statement.tsx'
export { type PayWhy, WhyThisAmount } from './why-this-amount.tsx'
