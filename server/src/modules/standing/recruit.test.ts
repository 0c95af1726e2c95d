import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import { newId } from '../../kernel/id.ts'
import { registerApplicant } from '../identity/applicant.ts'
import { type Person, standingWorld, type StandingWorld } from '../../../test/worlds/standing-world.ts'

let s: StandingWorld
let [vetter, supervisor, second]: (Person & { phone: string })[] = []
let scans: Buffer[]
before(async () => {
  s = await standingWorld()
  ;[vetter, supervisor, second] = [await s.staff('vetting'), await s.staff('supervisor'), await s.staff('supervisor')]
  scans = [await s.scan(1)]
})
after(() => s?.w.world.close())

const pack = () => s.w.world.kernel.territory.recruiting!
let applied = 0
const phones = new Map<string, string>()

async function applicant(): Promise<Person> {
  const phone = `+92334${String(++applied).padStart(7, '0')}`
  const account = await s.w.world.as((tx) => registerApplicant(tx, phone, 'ur'))
  phones.set(account.id, phone)
  return {
    id: account.id,
    actor: { kind: 'facilitator', id: account.id, accountId: account.id, personId: account.person_id },
  }
}
const form = (n = applied) => ({
  name: `Test Applicant ${n}`,
  nameUr: 'آزمائشی امیدوار',
  sex: 'F' as const,
  born: '1995-05-05',
  identifier: `35202${String(n).padStart(8, '0')}`,
  iban: 'PK36SCBL0000001123456702',
  tehsilId: s.w.tehsil.id,
  education: 'bachelor',
  vehicle: 'motorcycle',
})

async function papers(who: Person, only = pack().requirements.map((one) => one.id)): Promise<void> {
  for (const requirement of pack().requirements.filter((one) => only.includes(one.id)))
    for (const side of requirement.sides)
      await s.does(who, 'recruit.upload', { fileId: newId(), requirementId: requirement.id, side }, scans[0]!)
}
async function submitted(): Promise<Person> {
  const who = await applicant()
  await s.does(who, 'recruit.apply', form())
  await papers(who)
  await s.does(who, 'recruit.submit', {})
  return who
}
async function vetted(who: Person, validUntil?: string): Promise<Output<'applicants.get'>> {
  let last: Output<'applicants.get'> | undefined
  for (const { id } of pack().requirements)
    last = await s.does(vetter!, 'applicants.check', {
      applicantId: who.id,
      requirementId: id,
      verdict: 'passed',
      reason: 'Seen against the original register',
      ...(validUntil && id === 'police-certificate' && { validUntil }),
    })
  return last!
}
/** Answers the sheet, so many of it wrong. */
async function sit(who: Person, wrong = 0): Promise<Output<'quiz.answer'>> {
  const sheet = await s.does(who, 'quiz.begin', {})
  const answers = sheet.questions.map((one, n) => {
    const known = pack().questions.find((q) => q.id === one.questionId)!
    const right = one.options.findIndex((option) => option.en === known.options[known.right]!.en)
    return { questionId: one.questionId, option: n < wrong ? (right + 1) % one.options.length : right }
  })
  return s.does(who, 'quiz.answer', { quizId: sheet.quizId, answers })
}
const readAll = async (who: Person): Promise<void> => {
  for (const { id } of pack().modules) await s.does(who, 'training.read', { moduleId: id })
}
async function admitted(validUntil?: string): Promise<Person> {
  const who = await submitted()
  await vetted(who, validUntil)
  await readAll(who)
  await sit(who)
  await s.does(supervisor!, 'applicants.approve', { applicantId: who.id, reason: 'All in order' })
  await s.does(who, 'recruit.takeBadge', {})
  return who
}

test('from the form to the first shift; every step only when the one before is done', async () => {
  const who = await applicant()
  const first = await s.does(who, 'recruit.apply', form())
  assert.deepEqual(
    [first.state, first.standing, first.canSubmit, first.ibanMasked],
    ['open', 'applied', false, 'SCBL ••••6702'],
  )
  assert.equal(await s.no(who, 'recruit.submit', {}), 'document_missing')
  await papers(who)
  assert.equal((await s.does(who, 'recruit.submit', {})).state, 'vetting')
  assert.equal(
    await s.no(who, 'recruit.upload', { fileId: newId(), requirementId: 'photo', side: 'front' }, scans[0]!),
    'application_submitted',
  )
  assert.equal(await s.no(who, 'training.read', { moduleId: 'money' }), 'vetting_not_done')
  assert.equal(await s.no(supervisor!, 'applicants.approve', { applicantId: who.id, reason: 'x' }), 'vetting_not_done')
  assert.equal((await vetted(who)).state, 'training')
  assert.equal(await s.no(who, 'quiz.begin', {}), 'modules_unread')
  await readAll(who)
  assert.equal(await s.no(who, 'recruit.takeBadge', {}), 'training_not_done')
  assert.equal((await sit(who)).passed, true)
  assert.equal(await s.no(who, 'shift.start', { at: s.w.home }), 'standing_not_active')
  const approved = await s.does(supervisor!, 'applicants.approve', { applicantId: who.id, reason: 'All in order' })
  assert.deepEqual([approved.state, approved.standing], ['approved', 'approved'])
  const badge = await s.does(who, 'recruit.takeBadge', {})
  assert.match(badge.badgeNo, /^B-\d{5}$/)
  assert.match(badge.uri, /^otpauth:\/\/totp\//)
  assert.equal(await s.standingOf(who.id), 'active')
  // The licence that passed and the module on keeping things private have given what the services ask for.
  assert.deepEqual((await s.does(who, 'facts.mine', {})).skills, ['discretion', 'vehicle'])
  await s.does(who, 'shift.start', { at: s.w.home })
  await s.w.world.settle()
  assert.deepEqual(
    s.sent(phones.get(who.id)!).map((one) => one.template),
    ['applicant_training', 'applicant_approved'],
  )
})

test('four eyes: whoever vetted does not approve; nobody decides on themselves; another district sees nobody', async () => {
  const who = await submitted()
  const both: Person = {
    id: vetter!.id,
    actor: {
      kind: 'staff',
      id: vetter!.id,
      roles: ['vetting', 'supervisor'],
      jurisdiction: { districts: [s.w.tehsil.districtId] },
    },
  }
  await vetted(who)
  await readAll(who)
  await sit(who)
  assert.equal((await s.does(both, 'applicants.get', { applicantId: who.id })).mayApprove, false)
  assert.equal(await s.no(both, 'applicants.approve', { applicantId: who.id, reason: 'x' }), 'decider_vetted')
  const oneself = await s.staff('supervisor', [s.w.tehsil.districtId], (who.actor as { personId: string }).personId)
  assert.equal(await s.no(oneself, 'applicants.approve', { applicantId: who.id, reason: 'x' }), 'decider_accused')
  const stranger = await s.staff('supervisor', ['nowhere'])
  assert.equal(await s.no(stranger, 'applicants.approve', { applicantId: who.id, reason: 'x' }), 'not_found')
  assert.equal(await s.no(stranger, 'applicants.get', { applicantId: who.id }), 'not_found')
  assert.deepEqual((await s.does(stranger, 'applicants.list', {})).items, [])
  // Whoever serves the tehsil, and no whole district, sees whom it is about; who serves the next does not.
  const { tehsil, world } = s.w
  const other = world.kernel.territory.areas.tehsils.find(
    (one) => one.districtId === tehsil.districtId && one.id !== tehsil.id,
  )!
  const [here, nextDoor] = [
    await s.staff('vetting', { tehsils: [tehsil.id] }),
    await s.staff('vetting', { tehsils: [other.id] }),
  ]
  const list = await s.does(here, 'applicants.list', {})
  assert.ok(list.items.some((one) => one.applicantId === who.id))
  assert.deepEqual(list.counts, (await s.does(both, 'applicants.list', {})).counts)
  assert.equal((await s.does(here, 'applicants.get', { applicantId: who.id })).applicantId, who.id)
  assert.deepEqual((await s.does(nextDoor, 'applicants.list', {})).items, [])
  assert.equal(await s.no(nextDoor, 'applicants.get', { applicantId: who.id }), 'not_found')
  assert.deepEqual(
    (await s.traces(`applicant:${who.id}`)).filter((one) => one.startsWith('standing.refused')),
    ['standing.refused.decider_vetted', 'standing.refused.decider_accused', 'standing.refused.not_found'],
  )
  assert.equal(await s.standingOf(who.id), 'training')
})

test('a paper asked for again goes back with its reason; the others stay as they were decided', async () => {
  const who = await submitted()
  await s.does(vetter!, 'applicants.check', {
    applicantId: who.id,
    requirementId: 'education',
    verdict: 'passed',
    reason: 'Board register',
  })
  const back = await s.does(vetter!, 'applicants.check', {
    applicantId: who.id,
    requirementId: 'cnic',
    verdict: 'again',
    reason: 'The back cannot be read',
  })
  assert.deepEqual([back.state, back.askedAgain], ['open', 'The back cannot be read'])
  assert.equal(await s.no(who, 'recruit.submit', {}), 'document_missing')
  await papers(who, ['cnic'])
  await s.does(who, 'recruit.submit', {})
  const now = await s.does(vetter!, 'applicants.get', { applicantId: who.id })
  assert.deepEqual(
    ['education', 'cnic'].map((id) => now.checks.find((one) => one.requirementId === id)?.state),
    ['passed', 'waiting'],
  )
  assert.equal(
    now.checks.find((one) => one.requirementId === 'education')?.decidedBy,
    'Test vetting 1',
    'by a named person',
  )
  assert.equal(now.sharedAccount, true, 'others gave the same bank account: the vetter sees it')
})

test('refused: reason, words, the day to come again, an appeal that another answers', async () => {
  const who = await submitted()
  await s.does(vetter!, 'applicants.refuse', {
    applicantId: who.id,
    code: 'paper_missing',
    words: 'The licence is for a car',
  })
  const mine = (await s.does(who, 'recruit.mine', {})).application!
  assert.deepEqual(
    [mine.state, mine.standing, mine.refused?.code, mine.refused?.words],
    ['refused', 'applied', 'paper_missing', 'The licence is for a car'],
  )
  assert.equal(await s.no(who, 'recruit.apply', form()), 'reapply_too_early')
  await s.does(who, 'recruit.appeal', { words: 'It is for both, see the back' })
  const both: Person = {
    id: vetter!.id,
    actor: { kind: 'staff', id: vetter!.id, roles: ['supervisor'], jurisdiction: { province: true } },
  }
  assert.equal(
    await s.no(both, 'applicants.decideAppeal', { applicantId: who.id, verdict: 'uphold', reason: 'x' }),
    'same_person',
  )
  assert.equal(
    (await s.does(second!, 'applicants.decideAppeal', { applicantId: who.id, verdict: 'overturn', reason: 'It is' }))
      .state,
    'vetting',
  )
  assert.equal((await vetted(who)).state, 'training')

  const late = await submitted()
  await s.does(vetter!, 'applicants.refuse', { applicantId: late.id, code: 'paper_missing', words: 'x' })
  await s.days(8)
  assert.equal(await s.no(late, 'recruit.appeal', { words: 'x' }), 'appeal_time_over')
  await s.days(7)
  const again = await s.does(late, 'recruit.apply', form())
  assert.deepEqual([again.state, again.checks.every((one) => one.state === 'missing')], ['open', true])
})

test('a form corrected after a paper was vetted has it vetted anew: what a paper vouched for cannot change behind it', async () => {
  const who = await submitted()
  const n = applied
  for (const id of ['cnic', 'bank-account', 'education'])
    await s.does(vetter!, 'applicants.check', {
      applicantId: who.id,
      requirementId: id,
      verdict: 'passed',
      reason: 'Seen',
    })
  await s.does(vetter!, 'applicants.check', {
    applicantId: who.id,
    requirementId: 'photo',
    verdict: 'again',
    reason: 'With a cap',
  })
  const states = async () =>
    Object.fromEntries(
      (await s.does(vetter!, 'applicants.get', { applicantId: who.id })).checks.map((one) => [
        one.requirementId,
        one.state,
      ]),
    )
  await s.does(who, 'recruit.apply', { ...form(n), vehicle: 'motorcycle' })
  assert.deepEqual(
    [(await states())['cnic'], (await states())['bank-account']],
    ['passed', 'passed'],
    'saved as it was: nothing to look at anew',
  )
  await s.does(who, 'recruit.apply', { ...form(n), iban: 'PK15MEZN0001350102071383' })
  assert.deepEqual(
    [(await states())['cnic'], (await states())['bank-account'], (await states())['education']],
    ['passed', 'waiting', 'passed'],
  )
  await s.does(who, 'recruit.apply', { ...form(n), iban: 'PK15MEZN0001350102071383', identifier: '3520299999997' })
  assert.deepEqual([(await states())['cnic'], (await states())['education']], ['waiting', 'passed'])
  await papers(who, ['photo'])
  await s.does(who, 'recruit.submit', {})
  assert.equal(
    (
      await s.does(vetter!, 'applicants.check', {
        applicantId: who.id,
        requirementId: 'photo',
        verdict: 'passed',
        reason: 'Seen',
      })
    ).state,
    'vetting',
    'not before all of it was seen',
  )
})

test('an appeal that is taken back opens no earlier way in; an appeal has hours in which it is answered', async () => {
  const who = await submitted()
  await s.does(vetter!, 'applicants.refuse', { applicantId: who.id, code: 'paper_missing', words: 'x' })
  const appealed = await s.does(who, 'recruit.appeal', { words: 'It is there' })
  assert.equal(
    appealed.refused?.answerDueAt?.slice(0, 13),
    new Date(s.w.world.clock.now().getTime() + pack().appealAnswerHours * 3_600_000).toISOString().slice(0, 13),
  )
  await s.days(4)
  assert.ok((await s.traces(`applicant:${who.id}`)).includes('applicant.appeal_overdue'))
  await s.does(who, 'recruit.withdraw', {})
  assert.equal(await s.no(who, 'recruit.apply', form()), 'reapply_too_early')
  await s.days(11)
  assert.equal((await s.does(who, 'recruit.apply', form())).state, 'open')
})

test('a certificate that lapses on the way in pauses on the first day, and is renewed like any other', async () => {
  const until = new Date(s.w.world.clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10)
  const who = await submitted()
  await vetted(who, until)
  await s.days(10)
  await readAll(who)
  await sit(who)
  await s.does(supervisor!, 'applicants.approve', { applicantId: who.id, reason: 'All in order' })
  await s.does(who, 'recruit.takeBadge', {})
  await s.w.world.settle()
  assert.equal(await s.standingOf(who.id), 'paused')
  assert.ok(s.sent(phones.get(who.id)!).some((one) => one.template === 'certificate_lapsed'))
  await papers(who, ['police-certificate'])
  await s.does(vetter!, 'applicants.check', {
    applicantId: who.id,
    requirementId: 'police-certificate',
    verdict: 'passed',
    reason: 'New one seen',
  })
  assert.equal(await s.standingOf(who.id), 'active')
})

test('a failed quiz: three tries, a day of waiting, then again; strangers’ questions and others’ sheets are refused', async () => {
  const who = await submitted()
  await vetted(who)
  await readAll(who)
  const sheet = await s.does(who, 'quiz.begin', {})
  assert.deepEqual(await s.does(who, 'quiz.begin', {}), sheet, 'leaving it draws no easier one')
  assert.equal(JSON.stringify(sheet).includes('right'), false)
  const stranger = pack().questions.find((one) => !sheet.questions.some((q) => q.questionId === one.id))!
  const all = sheet.questions.map((one) => ({ questionId: one.questionId, option: 0 }))
  assert.equal(
    await s.no(who, 'quiz.answer', {
      quizId: sheet.quizId,
      answers: [...all.slice(1), { questionId: stranger.id, option: 0 }],
    }),
    'question_not_drawn',
  )
  assert.equal(await s.no(who, 'quiz.answer', { quizId: sheet.quizId, answers: all.slice(1) }), 'question_unanswered')
  const other = await submitted()
  await vetted(other)
  assert.equal(await s.no(other, 'quiz.answer', { quizId: sheet.quizId, answers: all }), 'not_found')
  assert.ok((await s.traces(`applicant:${who.id}`)).includes('standing.refused.question_not_drawn'))
  for (const n of [1, 2, 3]) assert.deepEqual([(await sit(who, 5)).passed, n], [false, n])
  assert.equal(await s.no(who, 'quiz.begin', {}), 'quiz_wait')
  await s.days(1)
  assert.equal((await sit(who, 1)).passed, true)
})

test('a certificate warns 30, 7 and 1 days before, then pauses and never suspends, until the new one passes', async () => {
  const until = new Date(s.w.world.clock.now().getTime() + 40 * 86_400_000).toISOString().slice(0, 10)
  const who = await admitted(until)
  const told = () =>
    s
      .sent(phones.get(who.id)!)
      .filter((one) => one.template.startsWith('certificate'))
      .map((one) => [one.template, one.facts.days])
  await s.days(39)
  await s.days(1)
  assert.deepEqual(told(), [
    ['certificate_expiring', 30],
    ['certificate_expiring', 7],
    ['certificate_expiring', 1],
  ])
  assert.equal(await s.standingOf(who.id), 'active')
  await s.days(1)
  assert.deepEqual([told().at(-1)?.[0], await s.standingOf(who.id)], ['certificate_lapsed', 'paused'])
  assert.equal(
    await s.no(who, 'recruit.upload', { fileId: newId(), requirementId: 'education', side: 'page' }, scans[0]!),
    'not_due_for_renewal',
  )
  await papers(who, ['police-certificate'])
  const { items } = await s.does(vetter!, 'applicants.list', { state: 'renewal' })
  assert.deepEqual(
    items.map((one) => [one.applicantId, one.waiting]),
    [[who.id, 1]],
  )
  await s.does(vetter!, 'applicants.check', {
    applicantId: who.id,
    requirementId: 'police-certificate',
    verdict: 'passed',
    reason: 'New one seen',
  })
  assert.equal(await s.standingOf(who.id), 'active')
})

test('bad input is refused in words: accounts, numbers, ages, one identity twice', async () => {
  const who = await applicant()
  for (const [field, value, code] of [
    ['iban', 'PK37SCBL0000001123456702', 'iban_invalid'],
    ['identifier', '123', 'identifier_invalid'],
    ['born', '2015-01-01', 'too_young'],
    ['tehsilId', 'nowhere', 'place_unknown'],
    ['education', 'magic', 'choice_unknown'],
  ] as const)
    assert.equal(await s.no(who, 'recruit.apply', { ...form(), [field]: value }), code)
  await s.does(who, 'recruit.apply', form())
  const twin = await applicant()
  assert.equal(
    await s.no(twin, 'recruit.apply', { ...form(), identifier: form(applied - 1).identifier }),
    'already_applied',
  )
})

test('an applicant signs in by code alone; with the badge comes the second factor', async () => {
  const phone = '+923351234567'
  const codeOf = () =>
    String(
      s
        .sent(phone)
        .filter((one) => one.template === 'login_code')
        .at(-1)?.facts.code,
    )
  const { world } = s.w
  await world.call('auth.requestCode', { phone, app: 'facilitator' })
  await world.settle()
  assert.equal(s.sent(phone).length, 0, 'a number that does not apply hears nothing')
  await world.clock.advance(60)
  await world.call('auth.requestCode', { phone, app: 'facilitator', applying: true })
  await world.settle()
  const { session, secondFactor } = await world.call('auth.verifyCode', {
    phone,
    app: 'facilitator',
    applying: true,
    code: codeOf(),
  })
  assert.deepEqual([session?.me.kind, secondFactor], ['facilitator', null])
  const badged = phones.get((await admitted()).id)!
  await world.call('auth.requestCode', { phone: badged, app: 'facilitator' })
  await world.settle()
  const again = await world.call('auth.verifyCode', {
    phone: badged,
    app: 'facilitator',
    code: String(
      s
        .sent(badged)
        .filter((one) => one.template === 'login_code')
        .at(-1)?.facts.code,
    ),
  })
  assert.deepEqual([again.session, again.secondFactor?.kinds], [null, ['totp']])
})
