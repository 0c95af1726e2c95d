/* Not with the rest of what the apps share: a first page would fetch it, and few ever ask for a refund. */
export { RefundCode } from './refund-code.tsx'
export { type RefundChoices, RefundForm } from './refund-form.tsx'
export { RefundGoesTo, type ShownRefundTo } from './refund-goes-to.tsx'
