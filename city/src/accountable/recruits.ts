import { createApplicant, type Applicant } from '../robots/applicant.ts'
import { createFacilitator } from '../robots/facilitator.ts'
import { onDay } from './accountable.ts'
import type { AccountableCity } from '../city.ts'
import { mustBeRefused } from './must-refuse.ts'

const NAMES = ['Test Applicant Alif', 'Test Applicant Bay', 'Test Applicant Jeem'] as const
/** So many wrong answers fail; so many tries, and a day has to pass. */
const WRONG = 5
const TRIES = 3
const SEED = 500

const idOf = async (applicant: Applicant): Promise<string> => (await applicant.voice.call('auth.me', {})).id

/** Three want to be let in: one goes straight through, one fails the quiz and learns, one is refused and heard by another. */
export function recruit(city: AccountableCity): void {
  const town = city.towns[0]
  if (!town || !city.accountable.known.length) return
  const [straight, slow, refused] = NAMES.map((name, n) =>
    createApplicant(city.line, {
      name,
      phone: `+9230171003${String(n).padStart(2, '0')}`,
      n: 80 + n,
      sex: n === 1 ? 'M' : 'F',
    }),
  )
  const at = (day: number, hours: number, name: string, step: () => Promise<unknown>): void =>
    city.accountable.agenda.plan(
      onDay(city, day, hours),
      `applicant ${name}`,
      async () => void (await city.tryTo('recruiting', step)),
    )
  const { office, known } = city.accountable
  if (straight) {
    at(0, 2, 'straight applies', () => handIn(straight, town.tehsilId))
    at(1, 1, 'straight is vetted', () => vet(city, straight))
    at(1, 4, 'straight sits the quiz', () => straight.readTraining().then(() => straight.sit(known)))
    at(2, 1, 'straight is let in', () => letIn(city, straight, 0))
  }
  if (slow) {
    at(0, 3, 'slow applies', () => handIn(slow, town.tehsilId))
    at(1, 2, 'slow is vetted', () => vet(city, slow))
    at(1, 5, 'slow fails the quiz', () => fails(city, slow))
    at(3, 1, 'slow passes', () => slow.sit(known))
    at(3, 4, 'slow is let in', () => letIn(city, slow, 1))
  }
  if (!refused) return
  at(1, 1, 'refused applies', () => handIn(refused, town.tehsilId))
  at(1, 6, 'refused is refused', async () =>
    office.vetter.call('applicants.refuse', {
      applicantId: await idOf(refused),
      code: 'paper_missing',
      words: 'The licence is for a car only',
    }),
  )
  at(2, 2, 'refused appeals', () =>
    refused.voice.call('recruit.appeal', { words: 'The back of the licence says motorcycle too' }),
  )
  at(3, 2, 'refused is heard', async () =>
    office.hearer.call('applicants.decideAppeal', {
      applicantId: await idOf(refused),
      verdict: 'uphold',
      reason: 'The back does not say so',
    }),
  )
}

async function handIn(applicant: Applicant, tehsilId: string): Promise<void> {
  await applicant.apply(tehsilId)
  await applicant.handIn()
  await applicant.submit()
}

async function vet(city: AccountableCity, applicant: Applicant): Promise<void> {
  const {
    office: { vetter, approver },
  } = city.accountable
  const applicantId = await idOf(applicant)
  await mustBeRefused(city, 'due process', 'approve who is not vetted', ['vetting_not_done'], () =>
    approver.call('applicants.approve', { applicantId, reason: 'Looks fine' }),
  )
  for (const check of (await applicant.mine()).checks)
    await vetter.call('applicants.check', {
      applicantId,
      requirementId: check.requirementId,
      verdict: 'passed',
      reason: 'Agrees with the register',
    })
}

async function fails(city: AccountableCity, applicant: Applicant): Promise<void> {
  await applicant.readTraining()
  for (let tries = 0; tries < TRIES; tries++)
    if ((await applicant.sit(city.accountable.known, WRONG)).passed)
      city.watch.note({
        invariant: 'due process',
        subject: 'quiz',
        words: 'half the answers were wrong, and it was passed',
      })
  await mustBeRefused(city, 'due process', 'a fourth quiz on one day', ['quiz_wait'], () =>
    applicant.voice.call('quiz.begin', {}),
  )
}

/** Approved by another than the vetter, with badge and second factor: from now on one of those who work. */
async function letIn(city: AccountableCity, applicant: Applicant, n: number): Promise<void> {
  const town = city.towns[0]
  const applicantId = await idOf(applicant)
  await city.accountable.office.approver.call('applicants.approve', {
    applicantId,
    reason: 'Papers and quiz are in order',
  })
  const { badgeNo } = await applicant.voice.call('recruit.takeBadge', {})
  if (!town) return
  const person = {
    id: applicantId,
    name: applicant.name,
    phone: applicant.phone,
    badgeNo,
    sex: n === 1 ? ('M' as const) : ('F' as const),
    town,
    seed: SEED + n,
  }
  const facilitator = createFacilitator(city.line, city.guide, person, applicant.voice)
  await facilitator.saysHours()
  city.people.facilitators.push(facilitator)
}
