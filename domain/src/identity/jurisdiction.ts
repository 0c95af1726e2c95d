/** What a person may do (role) and where (jurisdiction). Both must hold for every act of a member of staff. */
export type Role = 'citizen' | 'facilitator' | StaffRole

/** The desks. A person of staff may hold several. */
export const STAFF_ROLES = [
  'agent',
  'clerk',
  'operations',
  'finance',
  'grievances',
  'supervisor',
  'admin',
  'auditor',
  'vetting',
  'agency',
  'centre',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** Where a member of staff has power. Empty means nowhere, never everywhere. */
export interface Jurisdiction {
  province?: true
  districts?: readonly string[]
  tehsils?: readonly string[]
  offices?: readonly string[]
  /** A firm's manager: its own people and nobody else's. */
  agencies?: readonly string[]
  /** A walk-in centre's desk: what was brought to that centre. */
  centres?: readonly string[]
}

/** Where the thing acted upon lies; parts that are unknown are left out. */
export interface Whereabouts {
  districtId?: string | null
  tehsilId?: string | null
  officeId?: string | null
  agencyId?: string | null
  centreId?: string | null
}

/**
 * Does the jurisdiction cover the place? One part that matches is enough: a clerk of an office covers the
 * office's requests wherever the home is, a district's dispatcher covers every tehsil and office in it.
 */
export function covers(jurisdiction: Jurisdiction, place: Whereabouts): boolean {
  if (jurisdiction.province) return true
  const within = (list: readonly string[] | undefined, id: string | null | undefined) => !!id && !!list?.includes(id)
  return (
    within(jurisdiction.districts, place.districtId) ||
    within(jurisdiction.tehsils, place.tehsilId) ||
    within(jurisdiction.offices, place.officeId) ||
    within(jurisdiction.agencies, place.agencyId) ||
    within(jurisdiction.centres, place.centreId)
  )
}
