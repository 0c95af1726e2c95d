import type { Output, ParsedInput } from '@app/contract'
import { isBirthDay } from '@app/domain/identity'
import { lookedAtAnew, normaliseIban } from '@app/domain/standing'
import { localDateOf, normaliseIdentifier, yearsBetween } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { describePerson, findAccount } from '../../identity/index.ts'
import { tehsilOf } from '../../places/index.ts'
import * as workforce from '../../workforce/index.ts'
import { selfOf } from '../caller.ts'
import { type Details, detailsOf, sealDetails } from './details.ts'
import { moveApplication, recruitingOf, subjectOf, targetOf } from './move.ts'
import * as store from './store.ts'
import { applicationView } from './view.ts'

type Given = ParsedInput<'recruit.apply'>

/** What is wanted, for whoever thinks about it. */
export async function programme(q: Query): Promise<Output<'recruit.programme'>> {
  const { recruiting } = q.kernel.territory
  if (!recruiting)
    return {
      open: false,
      requirements: [],
      modules: [],
      education: [],
      quiz: { draw: 0, passPercent: 0, triesMax: 0, waitHours: 0 },
      ageMin: 0,
    }
  const { requirements, modules, education, quiz, ageMin } = recruiting
  return {
    open: true,
    requirements: requirements.map(({ id, name, help, icon }) => ({ id, name, help, icon })),
    modules: modules.map(({ title, minutes }) => ({ title, minutes })),
    education: [...education],
    quiz: {
      draw: quiz.draw,
      passPercent: quiz.passBasisPoints / 100,
      triesMax: quiz.triesMax,
      waitHours: quiz.waitHours,
    },
    ageMin,
  }
}

/** Applies, corrects, or comes again after a refusal when the time has come. */
export async function apply(tx: Tx, input: Given): Promise<Output<'recruit.apply'>> {
  const applicantId = selfOf(tx)
  const account = (await findAccount(tx, applicantId)) ?? refuse('not_found')
  const details = readDetails(tx, input, account.phone)
  const districtId = tehsilOf(tx.kernel, input.tehsilId)?.districtId ?? refuse('place_unknown', { field: 'tehsilId' })
  const before = await store.lockApplication(tx, applicantId)
  if (!before && (await workforce.find(tx, applicantId))) refuse('application_admitted')
  if (before && before.state !== 'open') await comeAgain(tx, before)
  const identifier = tx.kernel.vault.blindIndex('identifier', details.identifier)
  if (await store.otherOfIdentifier(tx, applicantId, identifier)) refuse('already_applied', { field: 'identifier' })
  const row = {
    applicant_id: applicantId,
    tehsil_id: input.tehsilId,
    district_id: districtId,
    sealed: await sealDetails(tx, applicantId, details),
    identifier_index: identifier,
    iban_index: tx.kernel.vault.blindIndex('iban', details.iban),
  }
  await describePerson(tx, account.personId, {
    name: details.name,
    nameUr: details.nameUr,
    sex: details.sex,
    born: details.born,
    identifierKind: 'cnic',
    identifierNumber: details.identifier,
  })
  await workforce.enrolApplicant(tx, {
    accountId: applicantId,
    personId: account.personId,
    name: details.name,
    nameUr: details.nameUr,
    phone: account.phone,
    sex: details.sex,
    tehsilIds: [input.tehsilId],
    vehicle: details.vehicle,
  })
  if (input.agencyCode)
    await workforce.agencies.joinByCode(tx, {
      facilitatorId: applicantId,
      phone: account.phone,
      code: input.agencyCode,
    })
  if (before) await correct(tx, before, details, row)
  else await store.insertApplication(tx, { ...row, person_id: account.personId }, tx.at)
  await tx.audit({ action: before ? 'applicant.corrected' : 'applicant.applied', subject: subjectOf(applicantId) })
  return applicationView(tx, (await store.findApplication(tx, applicantId)) ?? refuse('not_found'))
}

/** What a paper had vouched for and is written otherwise now is vetted anew: nothing is changed behind a check that has passed. */
async function correct(
  tx: Tx,
  before: store.ApplicationRow,
  details: Details,
  row: Parameters<typeof store.correctApplication>[1],
): Promise<void> {
  const anew = lookedAtAnew(recruitingOf(tx).requirements, await detailsOf(tx, before), details)
  await store.correctApplication(tx, row)
  for (const check of await store.checksOf(tx, before.applicant_id))
    if (check.state === 'passed' && anew.includes(check.requirement_id))
      await store.handIn(tx, before.applicant_id, check.requirement_id, tx.at)
}

async function comeAgain(tx: Tx, before: store.ApplicationRow): Promise<void> {
  await targetOf(tx, before, 'reapply')
  if (before.reapply_from && before.reapply_from > tx.at)
    refuse('reapply_too_early', { from: before.reapply_from.toISOString() })
  await moveApplication(tx, before, 'reapply')
  await store.nextRound(tx, before.applicant_id)
  await store.forgetChecks(tx, before.applicant_id)
  await store.forgetModules(tx, before.applicant_id, null)
}

function readDetails(tx: Tx, input: Given, phone: string): Details {
  const { ageMin, education } = recruitingOf(tx)
  const identifier =
    normaliseIdentifier('cnic', input.identifier) ?? refuse('identifier_invalid', { field: 'identifier' })
  const iban = normaliseIban(input.iban) ?? refuse('iban_invalid', { field: 'iban' })
  if (!education.some((one) => one.code === input.education)) refuse('choice_unknown', { field: 'education' })
  const today = localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)
  if (!isBirthDay(input.born, today)) refuse('birth_invalid', { field: 'born' })
  if (yearsBetween(input.born, today) < ageMin) refuse('too_young', { field: 'born', ageMin })
  return {
    name: input.name,
    nameUr: input.nameUr,
    sex: input.sex,
    born: input.born,
    identifier,
    iban,
    education: input.education,
    vehicle: input.vehicle,
    phone,
  }
}

/** Handed in: from now on it is vetted, and the papers are as they are. */
export async function submit(tx: Tx): Promise<Output<'recruit.submit'>> {
  const row = (await store.lockApplication(tx, selfOf(tx))) ?? refuse('not_found')
  await targetOf(tx, row, 'submit')
  const checks = await store.checksOf(tx, row.applicant_id)
  const missing = recruitingOf(tx).requirements.filter(
    (one) =>
      !['waiting', 'passed'].includes(checks.find((check) => check.requirement_id === one.id)?.state ?? 'missing'),
  )
  if (missing.length) refuse('document_missing', { requirementIds: missing.map((one) => one.id) })
  await store.setSubmitted(tx, row.applicant_id, tx.at)
  await moveApplication(tx, row, 'submit')
  return applicationView(tx, (await store.findApplication(tx, row.applicant_id)) as store.ApplicationRow)
}

export async function withdraw(tx: Tx): Promise<Output<'recruit.withdraw'>> {
  const row = (await store.lockApplication(tx, selfOf(tx))) ?? refuse('not_found')
  return applicationView(tx, await moveApplication(tx, row, 'withdraw'))
}
