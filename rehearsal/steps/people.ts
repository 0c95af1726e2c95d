import assert from 'node:assert/strict'
import { createApplicant, ibanOf, type Applicant } from '@app/city/applicant'
import { createFacilitator, EVERY_DAY, type Facilitator } from '@app/city/facilitator'
import { newId } from '@app/city/ids'
import type { Town } from '@app/city/catalogue'
import { secretKey } from '../world/outside-line.ts'
import type { Rehearsal } from '../world/rehearsal.ts'

const CASH_CAP_PAISA = 40_000_00
const OWN = { name: 'Test Khadija', nameUr: 'ٹیسٹ خدیجہ', phone: '+923090000201', n: 201, sex: 'F' as const }

export const idOf = async (applicant: Applicant): Promise<string> => (await applicant.voice.call('auth.me', {})).id
const refused = (code: string) => (error: { code?: string }) => error.code === code

/** The form and its papers; each is looked at by a person. */
export async function vet(r: Rehearsal, applicant: Applicant, tehsilId: string, agencyCode?: string): Promise<void> {
  await applicant.apply(tehsilId, agencyCode)
  await applicant.handIn()
  await applicant.submit()
  const applicantId = await idOf(applicant)
  const vetting = r.desk('vetting')
  const { checks } = await vetting.call('applicants.get', { applicantId })
  for (const check of checks.filter((one) => one.state === 'waiting'))
    await vetting.call('applicants.check', {
      applicantId,
      requirementId: check.requirementId,
      verdict: 'passed',
      reason: 'Seen; it agrees with the register',
    })
  const left = (await applicant.mine()).checks.filter((one) => one.state !== 'passed')
  assert.deepEqual(
    left.map((one) => one.requirementId),
    [],
  )
  r.say(`   ${applicant.name}: ${checks.length} papers handed in, each decided with a reason`)
}

export async function train(r: Rehearsal, applicant: Applicant): Promise<void> {
  await applicant.readTraining()
  const sat = await applicant.sit(r.territory.recruiting?.questions ?? [])
  assert.ok(sat.passed)
  r.say(`   ${applicant.name}: read everything; ${sat.right} of ${sat.of} right`)
}

/** Not by whoever vetted; then the badge and the second factor. */
export async function approve(r: Rehearsal, applicant: Applicant): Promise<string> {
  await r.desk('supervisor').call('applicants.approve', {
    applicantId: await idOf(applicant),
    reason: 'Papers and quiz are in order',
  })
  const badge = await applicant.voice.call('recruit.takeBadge', {})
  r.machine.secrets.set(secretKey(applicant.phone, 'facilitator'), badge.secret)
  r.say(`   ${applicant.name}: approved by another person, badge ${badge.badgeNo}`)
  return badge.badgeNo
}

/** What is on record beside the papers, each by who may say it; what moves money takes two. */
export async function equip(r: Rehearsal, facilitatorId: string): Promise<void> {
  const vetting = r.desk('vetting')
  const set = { facilitatorId, from: null, fileId: null }
  const vehicle = { kind: 'vehicle' as const, value: 'Motorcycle, LEA-1' }
  await vetting.call('facts.set', {
    ...set,
    changeId: newId(),
    fact: vehicle,
    reason: 'The registration book was seen',
  })
  const changeId = newId()
  const asked = await r.desk('finance').call('facts.set', {
    ...set,
    changeId,
    fact: { kind: 'cashCap', value: CASH_CAP_PAISA },
    reason: 'The bank’s guarantee was seen',
  })
  assert.equal(asked.state, 'asked')
  await assert.rejects(
    r.desk('finance').call('facts.decide', { changeId, approve: true, reason: 'My own' }),
    refused('same_person'),
  )
  await r.desk('supervisor').call('facts.decide', { changeId, approve: true, reason: 'In order' })
  const { cards } = await vetting.call('facilitators.facts', { facilitatorId })
  const value = (kind: string) => cards.find((one) => one.kind === kind)?.value
  assert.deepEqual(value('skills'), ['discretion', 'vehicle'], 'papers and training give skills')
  assert.deepEqual(value('equipment'), ['phone-camera'], 'everybody has a camera')
  assert.equal(value('vehicle'), vehicle.value)
  assert.equal(value('cashCap'), CASH_CAP_PAISA)
}

/** Somebody who came in by the desks, as they work from now on. */
export async function atWork(
  r: Rehearsal,
  applicant: Applicant,
  badgeNo: string,
  town: Town,
  sex: 'M' | 'F',
): Promise<Facilitator> {
  const { line } = r.machine
  const facilitator = createFacilitator(line, r.get('guide'), {
    id: await idOf(applicant),
    name: applicant.name,
    phone: applicant.phone,
    badgeNo,
    sex,
    town,
    seed: 900,
  })
  const asks = { tehsilId: town.tehsilId, serviceId: 'domicile' }
  const before = await line.send('slots.list', asks)
  assert.equal(before.slots.length, 0, 'who has said nothing of their hours counts as nobody')
  await facilitator.saysHours(EVERY_DAY)
  await line.send('demo.settle', {})
  const { slots } = await line.send('slots.list', asks)
  assert.ok(slots.length > 0, `no hours are offered in ${town.name}`)
  r.say(`   ${applicant.name} says when they work: ${slots.length} hours can be booked in ${town.name}`)
  return facilitator
}

/** From the form to the first hours that can be booked. */
export async function admitFacilitator(r: Rehearsal): Promise<void> {
  const { line } = r.machine
  const applicant = createApplicant(line, { ...OWN, name: { en: OWN.name, ur: OWN.nameUr }, iban: ibanOf(OWN.n) })
  let badgeNo = ''
  await r.steps.play('vetting', async () => {
    await vet(r, applicant, r.get('towns').home.tehsilId)
    await assert.rejects(
      r.desk('supervisor').call('applicants.approve', { applicantId: await idOf(applicant), reason: 'Too early' }),
    )
  })
  await r.steps.play('training', () => train(r, applicant))
  await r.steps.play('approval', async () => {
    badgeNo = await approve(r, applicant)
  })
  await r.steps.play('skills', async () => {
    await equip(r, await idOf(applicant))
    r.put('own', await atWork(r, applicant, badgeNo, r.get('towns').home, OWN.sex))
  })
}
