import type { Office, Tehsil } from '../places/index.ts'
import type { Refused } from '../shared/index.ts'
import type { CaseDefinition } from './case.ts'
import type { Answers } from './field.ts'

export interface CompetenceFacts {
  answers: Answers
  /** Where it happened or where the asset lies, if said beside the form. */
  eventTehsilId?: string
  homeTehsilId?: string
  /** The applicant's choice, where the law gives one. */
  officeId?: string
}

export interface CompetenceWorld {
  offices: readonly Office[]
  tehsil(id: string): Tehsil | undefined
}

/** The office that is competent for the case, or a refusal: never the nearest one for want of a better. */
export function competentOffice(
  definition: CaseDefinition,
  departmentId: string,
  facts: CompetenceFacts,
  world: CompetenceWorld,
): Office | Refused<'no_competent_office'> {
  const rule = definition.competence
  const kin = world.offices.filter((office) => office.departmentId === departmentId && office.kind === rule.officeKind)
  if (rule.level === 'province')
    return kin.find((office) => office.serves === 'territory') ?? { refusal: 'no_competent_office' }
  if (rule.basis === 'applicantChoice' && facts.officeId !== undefined)
    return kin.find((office) => office.id === facts.officeId) ?? { refusal: 'no_competent_office' }
  const place = placeOf(definition, facts, world)
  if (!place) return { refusal: 'no_competent_office', ...(rule.placeField ? { field: rule.placeField } : {}) }
  const inTehsil =
    place.tehsilId === undefined
      ? undefined
      : kin.find((office) => office.serves === 'tehsil' && office.tehsilId === place.tehsilId)
  const inDistrict = kin.find((office) => office.serves === 'district' && office.districtId === place.districtId)
  const office = rule.level === 'tehsil' ? (inTehsil ?? inDistrict) : inDistrict
  return office ?? { refusal: 'no_competent_office' }
}

function placeOf(
  definition: CaseDefinition,
  facts: CompetenceFacts,
  world: CompetenceWorld,
): { tehsilId?: string; districtId: string } | null {
  const { basis, placeField } = definition.competence
  const answer = placeField === undefined ? undefined : facts.answers[placeField]
  const named = typeof answer === 'object' && answer !== null && 'tehsilId' in answer ? answer.tehsilId : answer
  const beside = basis === 'residence' || basis === 'applicantChoice' ? facts.homeTehsilId : facts.eventTehsilId
  const id = typeof named === 'string' ? named : beside
  if (id === undefined) return null
  const tehsil = world.tehsil(id)
  // A district's id answers a district question.
  return tehsil ? { tehsilId: tehsil.id, districtId: tehsil.districtId } : { districtId: id }
}
