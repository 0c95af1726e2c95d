export { type PushOf } from './browser.ts'
export { PushAsk } from './push-ask.tsx'
export { PushCard } from './push-card.tsx'
