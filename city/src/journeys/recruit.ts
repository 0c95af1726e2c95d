import { formatRupees } from '@app/domain/shared'
import { createApplicant, type Applicant, type Known } from '../robots/applicant.ts'
import { createFacilitator } from '../robots/facilitator.ts'
import { openOfficeOfPeople, type OfficeOfPeople, told } from './office-of-people.ts'
import type { Stage } from './stage.ts'
import { doorVisit, order } from './steps.ts'

export interface Recruited {
  id: 'recruit'
  admitted: { badgeNo: string; standing: string; firstJobPaisa: number }
  refused: { code: string; reapplyFrom: string; appeal: string }
  quiz: { failed: number; waited: boolean; passedAfter: boolean }
  refusals: string[]
}

/** From the form to the first job; one who is refused, and heard again; one who has to sit the quiz again. */
export async function playRecruit(stage: Stage, known: readonly Known[]): Promise<Recruited> {
  const office = await openOfficeOfPeople(stage.line)
  const town =
    stage.guide.towns.find((one) => one.tehsilId !== stage.home.tehsilId && one.tehsilId !== stage.away.tehsilId) ??
    stage.home
  const refusals: string[] = []

  stage.transcript.heading(`An applicant in ${town.name}, from the form to the first job`)
  const first = createApplicant(stage.line, { name: 'Test Applicant One', phone: '+923017100001', n: 1 })
  await handedIn(stage, first, town.tehsilId)
  refusals.push(
    await told(office.approver, 'applicants.approve', {
      applicantId: await idOfApplicant(first),
      reason: 'Looks fine',
    }),
  )
  await stage.tell(
    'Supervisor',
    'console',
    `tries to approve before the papers are vetted: refused (${refusals.at(-1)})`,
  )
  await vet(stage, office, first)
  await train(stage, first)
  const sat = await first.sit(known)
  await stage.tell(first.name, 'facilitator app', `answers the quiz: ${sat.right} of ${sat.of}, passed`)
  await office.approver.call('applicants.approve', {
    applicantId: await idOfApplicant(first),
    reason: 'Papers and quiz are in order',
  })
  await stage.settle()
  await stage.tell('Supervisor', 'console', 'approves; not the one who vetted')
  const badge = await first.voice.call('recruit.takeBadge', {})
  await stage.tell(
    first.name,
    'facilitator app',
    `takes badge ${badge.badgeNo} and the second factor; standing ${badge.application.standing}`,
  )
  const firstJobPaisa = await firstJob(stage, first, badge.badgeNo, town)

  stage.transcript.heading('One who is refused, appeals, and is heard by another')
  const refused = await playRefused(stage, office, town.tehsilId, refusals)

  stage.transcript.heading('One who fails the quiz three times and waits a day')
  const quiz = await playQuiz(stage, office, town.tehsilId, known, refusals)
  return {
    id: 'recruit',
    admitted: { badgeNo: badge.badgeNo, standing: badge.application.standing, firstJobPaisa },
    refused,
    quiz,
    refusals,
  }
}

const idOfApplicant = async (applicant: Applicant): Promise<string> => (await applicant.voice.call('auth.me', {})).id

async function handedIn(stage: Stage, applicant: Applicant, tehsilId: string): Promise<void> {
  await applicant.apply(tehsilId)
  await stage.tell(applicant.name, 'facilitator app', `signs in by phone code and fills the form (${applicant.phone})`)
  await applicant.handIn()
  const { checks } = await applicant.submit()
  await stage.settle()
  await stage.tell(
    applicant.name,
    'facilitator app',
    `photographs ${checks.map((one) => one.name.en.toLowerCase()).join(', ')}; hands it in`,
  )
}

async function vet(stage: Stage, office: OfficeOfPeople, applicant: Applicant): Promise<void> {
  const applicantId = await idOfApplicant(applicant)
  const { checks } = await office.vetter.call('applicants.get', { applicantId })
  for (const check of checks.filter((one) => one.state === 'waiting'))
    await office.vetter.call('applicants.check', {
      applicantId,
      requirementId: check.requirementId,
      verdict: 'passed',
      reason: `Seen: ${check.name.en.toLowerCase()} agrees with the register`,
    })
  await stage.settle()
  const now = await applicant.mine()
  await stage.tell(
    'People officer',
    'console',
    `decides each of ${checks.length} papers, with a reason; the police certificate holds until ` +
      `${now.checks.find((one) => one.requirementId === 'police-certificate')?.validUntil ?? '—'}; state ` +
      `${now.state}`,
  )
}

async function train(stage: Stage, applicant: Applicant): Promise<void> {
  await applicant.readTraining()
  await stage.tell(
    applicant.name,
    'facilitator app',
    `reads ${(await applicant.mine()).training.modules.length} modules in their own language`,
  )
}

async function firstJob(stage: Stage, applicant: Applicant, badgeNo: string, town: Stage['home']): Promise<number> {
  const person = {
    id: await idOfApplicant(applicant),
    name: applicant.name,
    phone: applicant.phone,
    badgeNo,
    sex: 'F' as const,
    town,
    seed: 900,
  }
  const facilitator = createFacilitator(stage.line, stage.guide, person, applicant.voice)
  await facilitator.saysHours()
  await facilitator.startShift()
  await stage.settle()
  await stage.tell(applicant.name, 'facilitator app', `begins the first shift in ${town.name}`)
  stage.people.facilitators.push(facilitator)
  const citizen = stage.citizen('Test Citizen recruit')
  const ordered = await order(stage, citizen, {
    town,
    serviceId: 'birth-certificate',
    caseId: 'timely',
    mode: 'doorstep',
    subject: 'Test Child',
  })
  await doorVisit(stage, ordered, 'collection')
  const { items } = await facilitator.voice.call('earnings.summary', { limit: 10 })
  const paisa = items.reduce((sum, line) => sum + line.grossPaisa, 0)
  if (paisa === 0) throw new Error('the first job earned nothing')
  await stage.tell(
    applicant.name,
    'facilitator app',
    `has done the first job: ${formatRupees(paisa)}, paid out in some days`,
  )
  return paisa
}

async function playRefused(
  stage: Stage,
  office: OfficeOfPeople,
  tehsilId: string,
  refusals: string[],
): Promise<Recruited['refused']> {
  const applicant = createApplicant(stage.line, { name: 'Test Applicant Two', phone: '+923017100002', n: 2, sex: 'M' })
  await handedIn(stage, applicant, tehsilId)
  const applicantId = await idOfApplicant(applicant)
  await office.vetter.call('applicants.refuse', {
    applicantId,
    code: 'paper_missing',
    words: 'The licence is for a car only',
  })
  await stage.settle()
  const { refused } = await applicant.mine()
  if (!refused) throw new Error('nothing says why')
  await stage.tell(
    'People officer',
    'console',
    `refuses: ${refused.label.en.toLowerCase()} (“${refused.words}”); may come again from ${refused.reapplyFrom.slice(0, 10)}`,
  )
  refusals.push(
    await told(applicant.voice, 'recruit.apply', {
      name: applicant.name,
      sex: 'M',
      born: '1996-03-14',
      identifier: '3520107000002',
      iban: 'PK36SCBL0000001123456702',
      tehsilId,
      education: 'matric',
    }),
  )
  await stage.tell(applicant.name, 'facilitator app', `tries to apply again at once: refused (${refusals.at(-1)})`)
  await applicant.voice.call('recruit.appeal', { words: 'The back of the licence says motorcycle too' })
  await stage.tell(applicant.name, 'facilitator app', 'appeals')
  await office.hearer.call('applicants.decideAppeal', {
    applicantId,
    verdict: 'overturn',
    reason: 'The back does say so',
  })
  await stage.settle()
  await stage.tell(
    'Another supervisor',
    'console',
    `grants it; the vetting goes on (state ${(await applicant.mine()).state})`,
  )
  return { code: refused.code, reapplyFrom: refused.reapplyFrom, appeal: 'overturned' }
}

async function playQuiz(
  stage: Stage,
  office: OfficeOfPeople,
  tehsilId: string,
  known: readonly Known[],
  refusals: string[],
): Promise<Recruited['quiz']> {
  const applicant = createApplicant(stage.line, { name: 'Test Applicant Three', phone: '+923017100003', n: 3 })
  await handedIn(stage, applicant, tehsilId)
  await vet(stage, office, applicant)
  await train(stage, applicant)
  let failed = 0
  for (; failed < 3; failed++) {
    const sat = await applicant.sit(known, 5)
    if (sat.passed) throw new Error('half the answers were wrong, and it passed')
    await stage.tell(
      applicant.name,
      'facilitator app',
      `answers the quiz: ${sat.right} of ${sat.of}; to read again: ${sat.toRead.join(', ')}`,
    )
  }
  refusals.push(await told(applicant.voice, 'quiz.begin', {}))
  await stage.tell(
    applicant.name,
    'facilitator app',
    `tries a fourth time: refused (${refusals.at(-1)}), until ${stage.transcript.clock((await applicant.mine()).training.nextTryAt!)}`,
  )
  await stage.pass(24.1)
  const sat = await applicant.sit(known)
  await stage.tell(applicant.name, 'facilitator app', `a day later: ${sat.right} of ${sat.of}, passed`)
  return { failed, waited: true, passedAfter: sat.passed }
}
