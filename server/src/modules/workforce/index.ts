import type { Module } from '../../kernel/module.ts'

export { type Badge, badgeOf, type BadgeVerdict, isBadgeQr, verifyBadge } from './badge.ts'
export { agencyName, type Facilitator, find, get, many, type Payee, payeeOf, serving } from './facilitator.ts'
export { roster, tehsilsServed } from './roster.ts'
export { seedAgency, type SeededFacilitator, seedFacilitator, setRating } from './seed-facilitator.ts'
export { setStanding } from './set-standing.ts'

/** Its screens come with recruiting; until then it is called. */
export const workforceModule: Module = { name: 'workforce', handlers: {} }
