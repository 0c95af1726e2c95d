import type { Output, ParsedInput } from '@app/contract'
import { competentOffice } from '@app/domain/catalogue'
import { isRefused } from '@app/domain/shared'
import { mayActFor } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { running } from '../catalogue/index.ts'
import { allOffices, officeOf, putOffice, tehsilOf } from '../places/index.ts'

/** Which counter decides this case for people of that place, by the rules that run now. */
export async function previewCompetence(q: Query, input: ParsedInput<'competence.preview'>): Promise<Output<'competence.preview'>> {
  const service = running(q.kernel, input.serviceId, q.at) ?? refuse('service_unknown')
  const definition = service.cases.find((one) => one.id === input.caseId) ?? refuse('case_unknown')
  const tehsil = tehsilOf(q.kernel, input.tehsilId) ?? refuse('place_unknown', { field: 'tehsilId' })
  const office = competentOffice(definition, service.departmentId, { answers: {}, homeTehsilId: tehsil.id, eventTehsilId: tehsil.id }, { offices: allOffices(q.kernel), tehsil: (id) => tehsilOf(q.kernel, id) })
  const { words, refusals } = q.kernel.territory.messages
  if (isRefused(office)) return { office: null, why: refusals[office.refusal] ?? { en: office.refusal, ur: office.refusal } }
  const { id, name, kind, departmentId, districtId, tehsilId, point, demo } = office
  return { office: { id, name, kind, departmentId, districtId, tehsilId, point, demo }, why: words[`basis.${definition.competence.basis}`] ?? { en: '', ur: '' } }
}

function officeHere(q: Query, key: string) {
  const office = officeOf(q.kernel, key) ?? refuse('setting_unknown')
  return mayActFor(q.actor, { districtId: office.districtId, officeId: office.id }) ? office : refuse('not_found')
}

export async function getOffice(q: Query, { key }: ParsedInput<'offices.get'>): Promise<Output<'offices.get'>> {
  const { name, address, phone, point } = officeHere(q, key)
  return { name, address, phone: phone ?? '', point }
}

/** Where the counter stands and how to ring it: one person may set that right at once, and it is written down. */
export async function correctOffice(tx: Tx, { key, address, phone, point }: ParsedInput<'offices.correct'>): Promise<Output<'offices.correct'>> {
  const office = officeHere(tx, key)
  const { phone: _before, ...rest } = office
  await putOffice(tx, { ...rest, address, point, ...(phone !== '' && { phone }) })
  await tx.audit({ action: 'office.corrected', subject: `setting:office:${key}` })
  return { done: true }
}
