import { ownAgency } from './own-agency.ts'
import { allAgencies } from './all-agencies.ts'

/** A firm that sends facilitators: its manager sees its own people and its own money, and nobody else's. */
export const agencies = { ...ownAgency, ...allAgencies }
