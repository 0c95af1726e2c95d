import type { StaffRole } from '../identity/index.ts'
import type { Blamed } from '../requests/index.ts'

/** What wasted visits are told by. */
export const WASTED_BY = ['service', 'district', 'week'] as const
export type WastedBy = (typeof WASTED_BY)[number]

/**
 * Who has to bring the number down, by whose doing it was. A household is called before, told what to have ready and when, by
 * the call centre; representatives are chosen, taught and equipped by the people officers; with departments, and in an
 * emergency of the area, the control room speaks and moves what is to come; what our own system did, administrators mend.
 */
const OWNERS: Readonly<Record<Blamed, StaffRole>> = {
  citizen: 'supervisor',
  facilitator: 'vetting',
  department: 'operations',
  area_event: 'operations',
  law: 'operations',
  calendar: 'operations',
  platform: 'admin',
}
export const ownerOf = (cause: Blamed): StaffRole => OWNERS[cause]
