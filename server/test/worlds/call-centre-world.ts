import { applicationsModule } from '../../src/modules/applications/index.ts'
import { departmentsModule } from '../../src/modules/departments/index.ts'
import { paymentsModule } from '../../src/modules/payments/index.ts'
import { ratingsModule } from '../../src/modules/ratings/index.ts'
import { safetyModule } from '../../src/modules/safety/index.ts'
import { standingModule } from '../../src/modules/standing/index.ts'
import { centresModule } from '../../src/modules/centres/index.ts'
import { casefileModule } from '../../src/modules/casefile/index.ts'
import { notificationsModule } from '../../src/modules/notifications/index.ts'
import { callcentreModule } from '../../src/modules/callcentre/index.ts'
import { type DispatchWorld, dispatchWorld } from './dispatch-world.ts'

/** Whatever an agent reads and does for a caller, with a representative who is there. */
export async function callCentreWorld(): Promise<DispatchWorld> {
  const world = await dispatchWorld([
    applicationsModule,
    departmentsModule,
    paymentsModule,
    ratingsModule,
    safetyModule,
    standingModule,
    centresModule,
    casefileModule,
    notificationsModule,
    callcentreModule,
  ])
  await world.facilitator()
  return world
}
