/* Not with the rest of what the apps share: it is read where pay is, and nowhere else. */
export { type PayWhy, WhyThisAmount } from './why-this-amount.tsx'
