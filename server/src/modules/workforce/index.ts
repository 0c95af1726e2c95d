import type { Module } from '../../kernel/module.ts'
import { namesOfActive } from './agencies.ts'
import { factBegins } from './facts/change.ts'

export { enrolApplicant, giveBadge } from './enrol.ts'
export { type Badge, badgeOf, type BadgeVerdict, isBadgeQr, verifyBadge } from './badge.ts'
export * as agencies from './agencies.ts'
export { type AgencyChangeRow, type AgencyDetails, type AgencyRow, type InvitationRow } from './agency/store.ts'
export { capCentre, centreOfPayee, centrePayee, findCentrePayee, ownPayees, payeeName, placeOfPayee } from './centre.ts'
export * as centreAccounts from './centre/accounts.ts'
export {
  type Facilitator,
  find,
  getFacilitator,
  many,
  named,
  namesServing,
  ofPersons,
  type Payee,
  payeeOf,
  serving,
} from './facilitator.ts'
export * as hours from './hours/hours.ts'
export * as facts from './facts/index.ts'
export type { FactRow } from './facts/store.ts'
export { photoOf, setPhoto, withPhoto } from './photo.ts'
export { roster, tehsilsServed } from './roster.ts'
export { EVERY_HOUR, seedAgency, type SeededFacilitator, seedFacilitator, setRating } from './seed-facilitator.ts'
export { readIban } from './agency/iban.ts'
export { setStanding, type StandingChange } from './set-standing.ts'

/** Called by those above; applicants and facilitators meet it through recruiting and dispatch. */
export const workforceModule: Module = {
  name: 'workforce',
  handlers: {},
  timers: { 'workforce.fact_begins': factBegins },
  places: { agencies: namesOfActive },
}
