/** How many orders may be open at once, and which are asked about before anybody rides out. */
export { type Cap, type CapMet, capMet, ORDER_CAPS, type OrderCaps } from './caps.ts'
export {
  type Doubt,
  DOUBT_OUTCOMES,
  DOUBT_RULES,
  doubtOf,
  type DoubtOutcome,
  type DoubtRules,
  type Reason as DoubtReason,
} from './doubt.ts'
export { type FailureTrace, type OrderTrace, type OrderTraits, type Sign, SIGNS, type Signs, signsOf } from './signs.ts'
