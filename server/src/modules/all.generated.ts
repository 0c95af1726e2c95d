// Generated from tiers.ts by `npm run generate`; a test fails when it is stale.
import type { Module } from '../kernel/module.ts'
import { administrationModule } from './administration/index.ts'
import { agenciesModule } from './agencies/index.ts'
import { applicationsModule } from './applications/index.ts'
import { callcentreModule } from './callcentre/index.ts'
import { casefileModule } from './casefile/index.ts'
import { catalogueModule } from './catalogue/index.ts'
import { centresModule } from './centres/index.ts'
import { commissionsModule } from './commissions/index.ts'
import { connectionsModule } from './connections/index.ts'
import { consentsModule } from './consents/index.ts'
import { departmentsModule } from './departments/index.ts'
import { dispatchModule } from './dispatch/index.ts'
import { documentsModule } from './documents/index.ts'
import { grievancesModule } from './grievances/index.ts'
import { identityModule } from './identity/index.ts'
import { ledgerModule } from './ledger/index.ts'
import { notificationsModule } from './notifications/index.ts'
import { paymentsModule } from './payments/index.ts'
import { placesModule } from './places/index.ts'
import { ratingsModule } from './ratings/index.ts'
import { reconciliationModule } from './reconciliation/index.ts'
import { recordModule } from './record/index.ts'
import { reportingModule } from './reporting/index.ts'
import { requestsModule } from './requests/index.ts'
import { safetyModule } from './safety/index.ts'
import { signonModule } from './signon/index.ts'
import { slotsModule } from './slots/index.ts'
import { standingModule } from './standing/index.ts'
import { trackingModule } from './tracking/index.ts'
import { travelModule } from './travel/index.ts'
import { webhooksModule } from './webhooks/index.ts'
import { workforceModule } from './workforce/index.ts'

/** Every module, lower tiers first; app.ts starts them in this order and stops them in the other. */
export const modules: readonly Module[] = [
  identityModule,
  catalogueModule,
  placesModule,
  slotsModule,
  documentsModule,
  ledgerModule,
  connectionsModule,
  consentsModule,
  requestsModule,
  trackingModule,
  departmentsModule,
  workforceModule,
  signonModule,
  travelModule,
  dispatchModule,
  standingModule,
  safetyModule,
  applicationsModule,
  paymentsModule,
  commissionsModule,
  ratingsModule,
  grievancesModule,
  centresModule,
  casefileModule,
  reportingModule,
  notificationsModule,
  administrationModule,
  agenciesModule,
  webhooksModule,
  reconciliationModule,
  callcentreModule,
  recordModule,
]
