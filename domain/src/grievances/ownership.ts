import { covers, type Jurisdiction } from '../identity/index.ts'
import type { GrievanceStep } from './kinds.ts'

/** Who might decide: a member of staff, with what ties them to the accused. */
export interface Candidate {
  id: string
  personId: string
  phone: string
  roles: readonly string[]
  jurisdiction: Jurisdiction
  /** Of the firm they also work for, if any. */
  agencyId: string | null
  openCases: number
}

/** Who is complained of, and who may not judge it for another reason. */
export interface Accused {
  facilitatorId: string | null
  personId: string | null
  phone: string | null
  agencyId: string | null
  officeId: string | null
  /** Members of staff whose own act is complained of, who filed it for the caller, or who decided it before. */
  barred: readonly string[]
}

export type Barred = 'owner_is_accused' | 'owner_of_same_agency'

/** Why this person may not own the case; null when they may. */
export function barredBecause(candidate: Candidate, accused: Accused): Barred | null {
  const same = (a: string | null, b: string | null): boolean => a !== null && a === b
  if (accused.barred.includes(candidate.id)) return 'owner_is_accused'
  if (
    same(accused.facilitatorId, candidate.id) ||
    same(accused.personId, candidate.personId) ||
    same(accused.phone, candidate.phone)
  )
    return 'owner_is_accused'
  if (
    same(accused.agencyId, candidate.agencyId) ||
    (accused.agencyId !== null && candidate.jurisdiction.agencies?.includes(accused.agencyId))
  )
    return 'owner_of_same_agency'
  if (accused.officeId !== null && candidate.jurisdiction.offices?.includes(accused.officeId)) return 'owner_is_accused'
  return null
}

/** The desk of each step: a grievance officer of the district, its supervisor, the programme's supervisor. */
export function sitsAt(
  candidate: Pick<Candidate, 'roles' | 'jurisdiction'>,
  step: GrievanceStep,
  place: { districtId: string | null; tehsilId: string | null },
): boolean {
  const { roles, jurisdiction } = candidate
  switch (step) {
    case 'officer':
      return roles.includes('grievances') && covers(jurisdiction, place)
    case 'district':
      return roles.includes('supervisor') && !jurisdiction.province && covers(jurisdiction, place)
    case 'programme':
      return roles.includes('supervisor') && jurisdiction.province === true
    case 'ombudsman':
      return false
  }
}

type Asked = { step: GrievanceStep; place: { districtId: string | null; tehsilId: string | null }; accused: Accused }

/** May this person own the case at its step? The refusal's code, or null. */
export const mayOwn = (candidate: Candidate, asked: Asked): Barred | 'not_your_step' | null =>
  sitsAt(candidate, asked.step, asked.place) ? barredBecause(candidate, asked.accused) : 'not_your_step'

/** Of those who may, whoever has the fewest open cases; nobody where nobody may, and then the case lies open for the first who can. */
export function chooseOwner<C extends Candidate>(candidates: readonly C[], asked: Asked): C | null {
  const able = candidates.filter((one) => mayOwn(one, asked) === null)
  return able.sort((a, b) => a.openCases - b.openCases || (a.id < b.id ? -1 : 1))[0] ?? null
}
