import type { Tehsil } from '@app/domain/places'
import { type Jurisdiction, STAFF_ROLES, type StaffRole } from '@app/domain/identity'
import { newId } from '../../src/kernel/id.ts'
import { madeUpScan } from '../../src/modules/documents/made-up-scans.ts'
import { putCallerCheck } from '../../src/modules/identity/caller/store.ts'
import { seedAgency } from '../../src/modules/workforce/index.ts'
import type { DispatchWorld, Person } from '../worlds/dispatch-world.ts'
import { asIf } from './as-if.ts'
import { callsAndComplaints } from './calls-and-complaints.ts'
import { atTheCentre } from './at-the-centre.ts'
import { moneyOwed } from './money-owed.ts'
import { peoplesMatters } from './peoples-matters.ts'
import { visitUnderWay } from './visit-under-way.ts'
import { workAndFirms } from './work-and-firms.ts'
import { type Side, staffOf } from './side.ts'

/** A district in which somebody has ordered, somebody is at the door, and each desk has something before it. */
export async function makeSide(w: DispatchWorld, where: Tehsil): Promise<Side> {
  const centreId = w.world.kernel.territory.offices.find((one) => one.centre && one.districtId === where.districtId)!.id
  const agencyId = newId()
  const name = { en: `Test Agency of ${where.id}`, ur: 'آزمائشی کمپنی' }
  await w.look((tx) => seedAgency(tx, { id: agencyId, name, shareBasisPoints: 2000 }))
  const facilitator = await w.facilitator({ tehsilIds: [where.id], at: where.headquarters, agencyId })
  const citizen = await w.citizen()
  const placeOf = (role: StaffRole): Jurisdiction => {
    if (role === 'agency') return { agencies: [agencyId] }
    return role === 'centre' ? { centres: [centreId] } : { districts: [where.districtId] }
  }
  const staff = {} as Record<StaffRole, Person>
  for (const role of STAFF_ROLES) staff[role] = await staffOf(w, role, placeOf(role))
  const ids = {
    agency: agencyId,
    centre: centreId,
    facilitator: facilitator.id,
    account: citizen.id,
    district: where.districtId,
    staff: staff.operations.id,
  }
  const side: Side = { where, centreId, agencyId, citizen, facilitator, staff, ids, idsOf: {} }
  const scan = await madeUpScan('none', 1)
  await moneyOwed(w, side)
  await visitUnderWay(w, side, scan)
  await callsAndComplaints(w, side, scan)
  await peoplesMatters(w, side, scan)
  await workAndFirms(w, side)
  await atTheCentre(w, side, scan)
  // A clerk's place is one office, and which one is known when there is an application.
  staff.clerk = await staffOf(w, 'clerk', { offices: [side.idsOf.clerk!.office!] })
  await w.world.settle()
  await asIf(w, side)
  // Whoever ordered has read the agent the code that came to their number.
  await w.look((tx) => putCallerCheck(tx, staff.agent.id, citizen.id, tx.at, new Date('2100-01-01T00:00:00Z')))
  return side
}
