export { SessionsCard, type SessionsOf } from './sessions-card.tsx'
