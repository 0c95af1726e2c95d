import { isDeepStrictEqual } from 'node:util'
import type { Output, ParsedInput } from '@app/contract'
import { competentOffice } from '@app/domain/catalogue'
import type { Office } from '@app/domain/places'
import { distanceMeters, isRefused } from '@app/domain/shared'
import { mayActFor } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { running } from '../catalogue/index.ts'
import { allOffices, locate, officeOf, putOffice, tehsilOf } from '../places/index.ts'

const CORRECTED = ['name', 'address', 'phone', 'point', 'week', 'centre'] as const
const FARTHEST_METERS = 50_000

/** Which counter decides this case for people of that place, by the rules that run now. */
export async function previewCompetence(
  q: Query,
  input: ParsedInput<'competence.preview'>,
): Promise<Output<'competence.preview'>> {
  const service = running(q.kernel, input.serviceId, q.at) ?? refuse('service_unknown')
  const definition = service.cases.find((one) => one.id === input.caseId) ?? refuse('case_unknown')
  const tehsil = tehsilOf(q.kernel, input.tehsilId) ?? refuse('place_unknown', { field: 'tehsilId' })
  const office = competentOffice(
    definition,
    service.departmentId,
    { answers: {}, homeTehsilId: tehsil.id, eventTehsilId: tehsil.id },
    { offices: allOffices(q.kernel), tehsil: (id) => tehsilOf(q.kernel, id) },
  )
  const { words, refusals } = q.kernel.territory.messages
  if (isRefused(office))
    return { office: null, why: refusals[office.refusal] ?? { en: office.refusal, ur: office.refusal } }
  const { id, name, kind, departmentId, districtId, tehsilId, point, demo } = office
  return {
    office: { id, name, kind, departmentId, districtId, tehsilId, point, demo },
    why: words[`basis.${definition.competence.basis}`] ?? { en: '', ur: '' },
  }
}

function officeHere(q: Query, key: string) {
  const office = officeOf(q.kernel, key) ?? refuse('setting_unknown')
  return mayActFor(q.actor, { districtId: office.districtId, officeId: office.id }) ? office : refuse('not_found')
}

export async function getOffice(q: Query, { key }: ParsedInput<'offices.get'>): Promise<Output<'offices.get'>> {
  const { name, address, phone, point, week, centre } = officeHere(q, key)
  return {
    name,
    address,
    phone: phone ?? '',
    point,
    week,
    centre: centre ? { opens: centre.opens, closes: centre.closes } : null,
  }
}

/**
 * What the counter is called, where it stands, when it is open and how to ring it: one person may set that right at
 * once, and it is written down.
 */
export async function correctOffice(
  tx: Tx,
  { key, address, phone, point, ...given }: ParsedInput<'offices.correct'>,
): Promise<Output<'offices.correct'>> {
  const office = officeHere(tx, key)
  // A digit too many puts a counter into another district; within some kilometres of where it was it has moved, or was wrong before.
  if (!locate(tx.kernel, point).served || distanceMeters(office.point, point) > FARTHEST_METERS)
    refuse('point_elsewhere', { field: 'point' })
  if (given.hours && (!office.centre || given.hours.opens >= given.hours.closes))
    refuse('hours_wrong', { field: 'hours' })
  const { phone: _before, ...rest } = office
  const next: Office = {
    ...rest,
    name: given.name ?? office.name,
    week: given.week ?? office.week,
    address,
    point,
    ...(phone !== '' && { phone }),
    ...(office.centre && { centre: { ...office.centre, ...given.hours } }),
  }
  await putOffice(tx, next)
  const changed = CORRECTED.filter((part) => !isDeepStrictEqual(office[part], next[part]))
  await tx.audit({
    action: 'office.corrected',
    subject: `setting:office:${key}`,
    details: { changed: changed.join(' ') },
  })
  return { done: true }
}
