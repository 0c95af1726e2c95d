import { setTimeout as pause } from 'node:timers/promises'
import { madeUpName } from '@app/domain/catalogue'
import type { Town } from '../catalogue.ts'
import { newId } from '../ids.ts'
import { type OfficeOfPeople, openOfficeOfPeople } from '../journeys/office-of-people.ts'
import type { Line } from '../line.ts'
import { createApplicant, type Applicant, ibanOf, type Known } from '../robots/applicant.ts'
import type { Facilitator } from '../robots/facilitator.ts'
import { madeUpScan } from '../scan.ts'

/** How far each newcomer of the demo has come, so that every desk has something true on it. */
const NEWCOMERS = 7
const FIRST_NAME = 60
const CODE_TRIES = 200
const idOf = async (applicant: Applicant): Promise<string> => (await applicant.voice.call('auth.me', {})).id

export interface Newcomers {
  applicants: Applicant[]
  proceedings: { id: string; facilitator: Facilitator }[]
  office: OfficeOfPeople
}

/** Some people on the way in, each at another step, and some facilitators under due process. */
export async function settleNewcomers(
  line: Line,
  town: Town,
  known: readonly Known[],
  facilitators: readonly Facilitator[],
): Promise<Newcomers> {
  const office = await openOfficeOfPeople(line)
  const applicants = Array.from({ length: NEWCOMERS }, (_, n) =>
    createApplicant(line, {
      name: madeUpName(n % 2 ? 'M' : 'F', FIRST_NAME + n),
      phone: `+9230171002${String(n).padStart(2, '0')}`,
      n: 50 + n,
      sex: n % 2 ? 'M' : 'F',
    }),
  )
  for (const [n, applicant] of applicants.entries()) await bring(office, applicant, n, town, known)
  const proceedings: Newcomers['proceedings'] = []
  for (const [n, facilitator] of facilitators.slice(0, 3).entries())
    proceedings.push({ id: await accuse(office, facilitator, n), facilitator })
  for (const [n, facilitator] of facilitators.slice(3, 5).entries()) await otherAccount(office, facilitator, n)
  return { applicants, proceedings, office }
}

/** 0 fills in; 1 waits for vetting; 2 learns; 3 waits for approval; 4 was refused; 5 appeals; 6 may take the badge. */
async function bring(
  office: OfficeOfPeople,
  applicant: Applicant,
  step: number,
  town: Town,
  known: readonly Known[],
): Promise<void> {
  await applicant.apply(town.tehsilId)
  if (step === 0) return
  await applicant.handIn()
  await applicant.submit()
  const applicantId = await idOf(applicant)
  if (step === 4 || step === 5)
    await office.vetter.call('applicants.refuse', {
      applicantId,
      code: 'paper_missing',
      words: 'The licence is for a car only',
    })
  if (step === 5) await applicant.voice.call('recruit.appeal', { words: 'The back of the licence says motorcycle too' })
  if (step === 1 || step === 4 || step === 5) return
  for (const check of (await applicant.mine()).checks)
    await office.vetter.call('applicants.check', {
      applicantId,
      requirementId: check.requirementId,
      verdict: 'passed',
      reason: 'Agrees with the register',
    })
  if (step === 2) return
  await applicant.readTraining()
  await applicant.sit(known, step === 3 ? 1 : 0)
  if (step === 6)
    await office.approver.call('applicants.approve', { applicantId, reason: 'Papers and quiz are in order' })
}

/** 0 a review; 1 a notice that is to be answered; 2 answered, to be decided. */
async function accuse(office: OfficeOfPeople, facilitator: Facilitator, step: number): Promise<string> {
  const proceedingId = newId()
  await office.complainer.call('proceedings.open', {
    proceedingId,
    facilitatorId: facilitator.person.id,
    ground: step === 0 ? 'Three late arrivals in one week' : 'Two households say that 500 more was asked',
  })
  if (step === 0) return proceedingId
  await office.judge.call('proceedings.serve', {
    proceedingId,
    words: 'Two households say that you asked for 500 more than the receipt. Please answer.',
    evidence: [
      { label: 'Call-backs', words: 'Both were called back by different agents and said the same', fileId: null },
    ],
  })
  if (step === 2)
    await facilitator.voice.call('notices.answer', {
      proceedingId,
      words: 'It was the parking fee, which they offered to pay. I should have refused.',
    })
  return proceedingId
}

/** 0 waits for the vetting; 1 is approved, and pay goes there when its hours are over. */
async function otherAccount(office: OfficeOfPeople, { voice }: Facilitator, step: number): Promise<void> {
  const [changeId, iban] = [newId(), ibanOf(90 + step)]
  await voice.call('payAccount.upload', { changeId, fileId: newId(), side: 'page' }, { bytes: await madeUpScan() })
  await voice.call('payAccount.sendCode', { iban })
  for (let tries = 0; (await voice.messages('account_code')).length === 0; tries++) {
    if (tries === CODE_TRIES) throw new Error('no code for the account came')
    await pause(50)
  }
  const code = (await voice.messages('account_code'))[0]?.facts.code
  await voice.call('payAccount.change', { changeId, iban, code: String(code) })
  if (step === 1)
    await office.vetter.call('payAccounts.decide', {
      changeId,
      verdict: 'approve',
      reason: 'The letter of the bank names them',
    })
}
