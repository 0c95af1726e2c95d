import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { commissionAvailable } from '@app/domain/ledger'
import { PROCEEDING } from '@app/domain/standing'
import { atTheDoor, finishVisit } from '../../../test/at-the-door.ts'
import { newId } from '../../kernel/id.ts'
import * as ledger from '../ledger/index.ts'
import { advance, recordFacts } from '../requests/index.ts'
import { setStanding } from '../workforce/index.ts'
import { type Person, standingWorld, type StandingWorld } from '../../../test/worlds/standing-world.ts'

let s: StandingWorld
let [opener, judge, other]: (Person & { phone: string })[] = []
before(async () => {
  s = await standingWorld()
  ;[opener, judge, other] = [await s.staff('operations'), await s.staff('supervisor'), await s.staff('supervisor')]
})
after(() => s?.w.world.close())

const evidence = [{ label: 'Test visit', words: 'The household says that 500 more was asked', fileId: null }]
const finance: Person = {
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
}

async function opened(who: Person): Promise<string> {
  const proceedingId = newId()
  await s.does(opener!, 'proceedings.open', {
    proceedingId,
    facilitatorId: who.id,
    ground: 'Three households say the same',
  })
  return proceedingId
}
async function heard(who: Person, answer = true): Promise<string> {
  const proceedingId = await opened(who)
  await s.does(judge!, 'proceedings.serve', { proceedingId, words: 'You are said to have asked for more', evidence })
  if (answer) await s.does(who, 'notices.answer', { proceedingId, words: 'It was the parking fee, here is the slip' })
  else await s.days(7)
  return proceedingId
}
async function earned(who: Person): Promise<number> {
  const door = await atTheDoor(s.w, { who })
  await s.w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(s.w, door)
  await s.w.look((tx) => advance(tx, door.requestId, 'withdraw', { cause: 'citizen' }))
  await s.w.world.settle()
  await s.w.act(who, 'shift.end', {})
  await s.days(4)
  return (await ledger.balances(s.w.world.kernel.db, [commissionAvailable(who.id)]))[0] ?? 0
}

test('review, notice, answer, decision, appeal overturned: suspended only then, pay held and released', async () => {
  const who = await s.w.facilitator()
  const pay = await earned(who)
  assert.ok(pay > 0)
  const proceedingId = await opened(who)
  assert.equal(await s.standingOf(who.id), 'active', 'a review lays nothing on anybody')
  assert.equal(
    await s.no(judge!, 'proceedings.decide', { proceedingId, outcome: 'suspension', days: 30, reason: 'x' }),
    'notice_not_served',
  )
  const { notice } = await s.does(judge!, 'proceedings.serve', {
    proceedingId,
    words: 'You are said to have asked for more',
    evidence,
  })
  assert.equal(
    await s.no(judge!, 'proceedings.decide', { proceedingId, outcome: 'suspension', days: 30, reason: 'x' }),
    'answer_awaited',
  )
  const read = await s.does(who, 'notices.get', { proceedingId })
  assert.deepEqual([read.evidence, read.hash, read.intact, read.readAt], [evidence, notice?.hash, true, null])
  assert.ok((await s.does(who, 'notices.read', { proceedingId })).readAt, 'the receipt of reading')
  const fileId = newId()
  await s.does(who, 'proceedings.upload', { proceedingId, fileId }, await s.scan())
  await s.does(who, 'notices.answer', { proceedingId, words: 'It was the parking fee', files: [fileId] })
  const decided = await s.does(judge!, 'proceedings.decide', {
    proceedingId,
    outcome: 'suspension',
    days: 30,
    reason: 'The slip is of another day',
  })
  assert.deepEqual([decided.state, decided.payHeld, await s.standingOf(who.id)], ['decided', true, 'suspended'])
  assert.equal(await s.no(finance, 'finance.payout', { batchId: newId(), facilitatorId: who.id }), 'pay_held')
  assert.equal((await s.does(who, 'earnings.summary', {})).payHeld, true)
  await s.does(who, 'notices.appeal', { proceedingId, words: 'The slip is of that day, see the stamp' })
  assert.equal(
    await s.no(judge!, 'proceedings.decideAppeal', { proceedingId, verdict: 'uphold', reason: 'x' }),
    'same_person',
  )
  assert.equal(
    await s.no(opener!, 'proceedings.decideAppeal', { proceedingId, verdict: 'uphold', reason: 'x' }),
    'not_yours',
  )
  const granted = await s.does(other!, 'proceedings.decideAppeal', {
    proceedingId,
    verdict: 'overturn',
    reason: 'The stamp is of that day',
  })
  assert.deepEqual([granted.state, granted.payHeld, await s.standingOf(who.id)], ['overturned', false, 'active'])
  const paid = await s.w.act(finance, 'finance.payout', { batchId: newId(), facilitatorId: who.id })
  assert.equal(paid.payouts[0]?.grossPaisa, pay, 'held, never lost')
  assert.deepEqual(
    (await s.traces(`proceeding:${proceedingId}`)).filter((one) => one.startsWith('standing.refused')),
    ['standing.refused.notice_not_served', 'standing.refused.answer_awaited', 'standing.refused.same_person'],
  )
})

test('without an answer the days have to run out; then a person decides, a machine never', async () => {
  const who = await s.w.facilitator({ shift: false })
  const proceedingId = await heard(who, false)
  assert.equal((await s.does(judge!, 'proceedings.get', { proceedingId })).state, 'unanswered')
  await s.days(20)
  assert.equal(await s.standingOf(who.id), 'active')
  await s.does(judge!, 'proceedings.decide', {
    proceedingId,
    outcome: 'warning',
    reason: 'Unanswered, and the receipts speak',
  })
  assert.equal(await s.standingOf(who.id), 'warned')
  await s.days(8)
  assert.equal((await s.does(judge!, 'proceedings.get', { proceedingId })).state, 'final')
  await s.days(180)
  assert.equal(await s.standingOf(who.id), 'active', 'a warning ends by itself')
})

test('each sanction: what it lays on somebody, and how it ends', async () => {
  const stands = async (outcome: 'retraining' | 'pause' | 'no_action', days?: number) => {
    const who = await s.w.facilitator({ shift: false })
    const proceedingId = await heard(who)
    await s.does(judge!, 'proceedings.decide', { proceedingId, outcome, reason: 'As said', ...(days && { days }) })
    return { who, now: await s.standingOf(who.id), payHeld: (await s.does(who, 'notices.list', {})).payHeld }
  }
  const none = await stands('no_action')
  assert.deepEqual([none.now, none.payHeld], ['active', false])
  const paused = await stands('pause', 3)
  assert.deepEqual([paused.now, paused.payHeld], ['paused', false])
  await s.days(3)
  assert.equal(await s.standingOf(paused.who.id), 'active')
  const retrained = await stands('retraining')
  assert.equal(retrained.now, 'paused')
  const { questions } = s.w.world.kernel.territory.recruiting!
  for (const module of s.w.world.kernel.territory.recruiting!.modules)
    await s.does(retrained.who, 'training.read', { moduleId: module.id })
  const sheet = await s.does(retrained.who, 'quiz.begin', {})
  const answers = sheet.questions.map((one) => {
    const q = questions.find((known) => known.id === one.questionId)!
    return { questionId: one.questionId, option: one.options.findIndex((o) => o.en === q.options[q.right]!.en) }
  })
  assert.equal((await s.does(retrained.who, 'quiz.answer', { quizId: sheet.quizId, answers })).passed, true)
  assert.equal(await s.standingOf(retrained.who.id), 'active')
})

test('an ending ends only when nobody can overturn it any more', async () => {
  const who = await s.w.facilitator({ shift: false })
  const proceedingId = await heard(who)
  await s.does(judge!, 'proceedings.decide', { proceedingId, outcome: 'ending', reason: 'Three times' })
  assert.equal(await s.standingOf(who.id), 'suspended')
  await s.days(7)
  assert.equal(await s.standingOf(who.id), 'ended')
  assert.equal((await s.does(who, 'notices.list', {})).payHeld, false, 'what was earned is theirs')
})

test('a protective pause: at once, with its notice, pay held; another keeps or lifts it, or it falls by itself', async () => {
  const protect = async (who: Person) => {
    const proceedingId = newId()
    await s.does(opener!, 'proceedings.protect', {
      proceedingId,
      facilitatorId: who.id,
      fact: 'money',
      verifiedBy: 'The bank’s statement',
      ground: 'The deposit slip is false',
      evidence,
    })
    return proceedingId
  }
  const [kept, lifted, forgotten] = [
    await s.w.facilitator({ shift: false }),
    await s.w.facilitator({ shift: false }),
    await s.w.facilitator({ shift: false }),
  ]
  const first = await protect(kept)
  const view = await s.does(judge!, 'proceedings.get', { proceedingId: first })
  assert.deepEqual(
    [view.state, view.payHeld, await s.standingOf(kept.id), view.notice?.intact],
    ['noticed', true, 'paused', true],
  )
  const same = await s.staff('supervisor')
  const own = newId()
  await s.does(same, 'proceedings.protect', {
    proceedingId: own,
    facilitatorId: lifted.id,
    fact: 'safety',
    verifiedBy: 'Two neighbours',
    ground: 'x',
    evidence,
  })
  assert.equal(
    await s.no(same, 'proceedings.reviewPause', { proceedingId: own, keep: true, reason: 'x' }),
    'same_person',
  )
  await s.does(judge!, 'proceedings.reviewPause', { proceedingId: own, keep: false, reason: 'It was another' })
  const { pauseReview } = await s.does(lifted, 'notices.get', { proceedingId: own })
  assert.deepEqual([pauseReview?.kept, pauseReview?.reason], [false, 'It was another'], 'who is paused reads why')
  assert.deepEqual(
    [await s.standingOf(lifted.id), (await s.does(lifted, 'notices.list', {})).payHeld],
    ['active', false],
  )
  await s.does(judge!, 'proceedings.reviewPause', { proceedingId: first, keep: true, reason: 'The bank confirms' })
  await protect(forgotten)
  await s.days(3)
  assert.deepEqual(
    [await s.standingOf(forgotten.id), (await s.does(forgotten, 'notices.list', {})).payHeld],
    ['active', false],
    'nobody stood for it',
  )
  assert.equal(await s.standingOf(kept.id), 'paused')
})

test('a review with its files becomes a protective pause: the file is in the notice, and whoever laid it does not look at it', async () => {
  const who = await s.w.facilitator({ shift: false })
  const { name } = (
    await s.w.world.kernel.db.many<{ name: string }>('select name from workforce.facilitator where id = $1', [who.id])
  )[0]!
  const found = (await s.does(opener!, 'proceedings.whom', { q: name.slice(0, 6) })).items
  assert.ok(found.some((one) => one.facilitatorId === who.id && one.mayOpen))
  assert.deepEqual((await s.does(await s.staff('operations', ['nowhere']), 'proceedings.whom', { q: name })).items, [])
  assert.deepEqual((await s.does(opener!, 'proceedings.whom', { q: '%' })).items, [], 'a wildcard is a letter like any')
  const proceedingId = await opened(who)
  const fileId = newId()
  await s.does(opener!, 'proceedings.upload', { proceedingId, fileId }, await s.scan(7))
  const gathered = await s.does(other!, 'proceedings.get', { proceedingId })
  assert.deepEqual(
    [gathered.files.map((one) => [one.fileId, one.own]), gathered.mayProtect, await s.standingOf(who.id)],
    [[[fileId, false]], true, 'active'],
  )
  const pause = {
    proceedingId,
    facilitatorId: who.id,
    fact: 'money' as const,
    verifiedBy: 'The slip was looked at',
    ground: 'The slip is false',
  }
  assert.equal(
    await s.no(other!, 'proceedings.protect', {
      ...pause,
      evidence: [{ label: 'Slip', words: 'Not of the bank', fileId: newId() }],
    }),
    'file_unknown',
  )
  assert.equal(
    await s.no(other!, 'proceedings.protect', {
      ...pause,
      facilitatorId: (await s.w.facilitator({ shift: false })).id,
      evidence,
    }),
    'not_found',
  )
  const paused = await s.does(other!, 'proceedings.protect', {
    ...pause,
    evidence: [{ label: 'Slip', words: 'Not of the bank', fileId }],
  })
  assert.deepEqual(
    [paused.state, paused.protective, paused.payHeld, paused.mayProtect, paused.origin, await s.standingOf(who.id)],
    ['noticed', true, true, false, 'hand', 'paused'],
  )
  assert.ok((await s.does(who, 'notices.get', { proceedingId })).evidence.some((one) => one.fileId === fileId))
  assert.equal(await s.no(other!, 'proceedings.protect', { ...pause, evidence }), 'notice_served')
  assert.equal(
    await s.no(other!, 'proceedings.reviewPause', { proceedingId, keep: true, reason: 'x' }),
    'decider_complained',
  )
  await s.does(judge!, 'proceedings.reviewPause', { proceedingId, keep: false, reason: 'The bank made the error' })
  assert.equal(await s.standingOf(who.id), 'active')
})

test('who may not judge is refused in words, leaves a trace and moves nothing', async () => {
  const vetter = await s.staff('supervisor')
  const stranger = await s.staff('supervisor', ['nowhere'])
  const complainer = await s.staff('supervisor')
  const who = await s.w.facilitator({ shift: false })
  const personId = (
    await s.w.world.kernel.db.many<{ person_id: string }>('select person_id from workforce.facilitator where id = $1', [
      who.id,
    ])
  )[0]!.person_id
  const self = await s.staff('supervisor', [s.w.tehsil.districtId], personId)
  await s.w.world.kernel.db.run(
    `insert into standing.application (applicant_id, person_id, state, tehsil_id, district_id, sealed, identifier_index,
      iban_index, approved_by, made_at) values ($1, $2, 'admitted', 't', 'd', '', $3, '', 'staff:x', now())`,
    [who.id, personId, Buffer.from(who.id)],
  )
  await s.w.world.kernel.db.run(
    `insert into standing.check_decision (applicant_id, round, requirement_id, verdict, reason, by, at)
      values ($1, 1, 'cnic', 'passed', 'seen', $2, now())`,
    [who.id, `staff:${vetter.id}`],
  )
  const proceedingId = newId()
  await s.does(complainer, 'proceedings.open', { proceedingId, facilitatorId: who.id, ground: 'They were rude to me' })
  await s.does(judge!, 'proceedings.serve', { proceedingId, words: 'Said to be rude', evidence })
  await s.does(who, 'notices.answer', { proceedingId, words: 'I was not' })
  const decide = { proceedingId, outcome: 'warning' as const, reason: 'x' }
  assert.equal(await s.no(vetter, 'proceedings.decide', decide), 'decider_vetted')
  assert.equal(await s.no(complainer, 'proceedings.decide', decide), 'decider_complained')
  assert.equal(await s.no(self, 'proceedings.decide', decide), 'decider_accused')
  assert.equal(await s.no(stranger, 'proceedings.decide', decide), 'not_found')
  assert.equal(
    await s.no(self, 'proceedings.get', { proceedingId }),
    'not_found',
    'what is gathered about oneself is read in the notice',
  )
  assert.ok(!(await s.does(self, 'proceedings.list', { limit: 100 })).items.some((one) => one.id === proceedingId))
  const another = await s.w.facilitator({ shift: false })
  assert.equal(await s.no(another, 'notices.answer', { proceedingId, words: 'It was me' }), 'not_found')
  assert.equal(await s.no(another, 'notices.get', { proceedingId }), 'not_found')
  const view = await s.does(judge!, 'proceedings.get', { proceedingId })
  assert.deepEqual([view.state, view.notice?.decision, await s.standingOf(who.id)], ['answered', null, 'active'])
  assert.deepEqual(
    (await s.traces(`proceeding:${proceedingId}`)).filter((one) => one.startsWith('standing.refused')),
    [
      'standing.refused.decider_vetted',
      'standing.refused.decider_complained',
      'standing.refused.decider_accused',
      'standing.refused.not_found',
      'standing.refused.not_found',
    ],
  )
})

test('two deciders at once: one wins, the other is told; one decision', async () => {
  const who = await s.w.facilitator({ shift: false })
  const proceedingId = await heard(who)
  const heardBack = await Promise.all(
    [judge!, other!].map((one, n) =>
      s.no(one, 'proceedings.decide', { proceedingId, outcome: n ? 'warning' : 'pause', days: 5, reason: 'At once' }),
    ),
  )
  assert.deepEqual(heardBack.sort(), ['decided_already', 'done'])
  assert.equal(
    (await s.w.world.kernel.db.many('select 1 from standing.decision where proceeding_id = $1', [proceedingId])).length,
    1,
  )
})

test('the database itself lets nobody be suspended or warned by another road', async () => {
  const who = await s.w.facilitator({ shift: false })
  const { db } = s.w.world.kernel
  for (const to of ['suspended', 'warned']) {
    await assert.rejects(
      db.run('update workforce.facilitator set standing = $2 where id = $1', [who.id, to]),
      /without notice, answer and decision/,
    )
    await assert.rejects(
      s.w.look((tx) => setStanding(tx, { facilitatorId: who.id, to: to as 'warned', reason: 'a test' })),
      /needs the decision of a proceeding/,
    )
    await assert.rejects(
      s.w.look((tx) =>
        setStanding(tx, { facilitatorId: who.id, to: to as 'warned', reason: 'a test', decisionId: newId() }),
      ),
    )
  }
  const proceedingId = await opened(who)
  await assert.rejects(
    db.run(`update standing.proceeding set state = 'decided' where id = $1`, [proceedingId]),
    /does not go from review to decided/,
  )
  const insert = `insert into standing.decision (id, proceeding_id, facilitator_id, outcome, reason, by, at,
    appeal_due_at) values ($1, $2, $3, 'suspension', '', 'staff:x', now(), now())`
  await assert.rejects(db.run(insert, [newId(), proceedingId, who.id]), /no decision without a notice|foreign key/)
  await s.does(judge!, 'proceedings.serve', { proceedingId, words: 'x', evidence })
  await assert.rejects(db.run(insert, [newId(), proceedingId, who.id]), /no decision in state noticed/)
  await assert.rejects(
    db.run(`update standing.notice set hash = $2 where proceeding_id = $1`, [proceedingId, '0'.repeat(64)]),
    /frozen/,
  )
  // A decision of somebody else's, or one that warns, suspends nobody.
  const warned = await s.w.facilitator({ shift: false })
  await s.does(judge!, 'proceedings.decide', { proceedingId: await heard(warned), outcome: 'warning', reason: 'x' })
  const [decision] = await db.many<{ id: string }>('select id from standing.decision where facilitator_id = $1', [
    warned.id,
  ])
  await assert.rejects(
    db.run(`update workforce.facilitator set standing = 'suspended', decision_id = $2 where id = $1`, [
      warned.id,
      decision!.id,
    ]),
    /without notice/,
  )
  await assert.rejects(
    db.run(`update workforce.facilitator set standing = 'warned', decision_id = $2 where id = $1`, [
      who.id,
      decision!.id,
    ]),
    /without notice/,
  )
})

test('the steps in the database are those of the domain', async () => {
  const steps = await s.w.world.kernel.db.many<{ step: string }>(
    `select from_state || ' ' || to_state as step from standing.step`,
  )
  const wanted = new Set(
    Object.entries(PROCEEDING).flatMap(([from, row]) =>
      Object.values(row).flatMap((cell) => ('to' in cell ? [`${from} ${cell.to}`] : [])),
    ),
  )
  assert.deepEqual(steps.map((one) => one.step).sort(), [...wanted].sort())
})

test('ratings and upheld complaints open a review, once, and punish nobody', async () => {
  const who = await s.w.facilitator({ shift: false })
  for (const _ of [1, 2])
    await s.w.look((tx) =>
      tx.announce('rating.review_due', {
        facilitatorId: who.id,
        rule: 'low_rating',
        facts: { upper: 4.1, effective: 26 },
      }),
    )
  await s.w.look((tx) =>
    tx.announce('grievance.upheld', {
      grievanceId: newId(),
      requestId: newId(),
      visitId: null,
      facilitatorId: who.id,
      kind: 'conduct',
      state: 'decided',
      step: 'district',
      remedies: ['review'],
      reasonCode: 'rude',
      by: `staff:${judge!.id}`,
    } as never),
  )
  await s.w.world.settle()
  const { items } = await s.does(judge!, 'proceedings.list', { limit: 100 })
  const mine = items.filter((one) => one.facilitatorId === who.id)
  assert.deepEqual(mine.map((one) => [one.origin, one.state]).sort(), [
    ['grievance', 'review'],
    ['low_rating', 'review'],
  ])
  assert.equal(await s.standingOf(who.id), 'active')
  const rated = mine.find((one) => one.origin === 'low_rating')!
  const { notice } = await s.does(judge!, 'proceedings.serve', {
    proceedingId: rated.id,
    words: 'Please say what you think of it',
    evidence,
  })
  assert.match(notice!.evidence[0]!.words, /upper 4\.1/, 'the figures are evidence too')
  const complaint = mine.find((one) => one.origin === 'grievance')!
  await s.does(other!, 'proceedings.serve', { proceedingId: complaint.id, words: 'x', evidence })
  await s.does(who, 'notices.answer', { proceedingId: complaint.id, words: 'x' })
  assert.equal(
    await s.no(judge!, 'proceedings.decide', { proceedingId: complaint.id, outcome: 'warning', reason: 'x' }),
    'decider_complained',
    'whoever upheld the complaint does not decide',
  )
})

test('of a tehsil: whoever serves it opens, sees and judges there; of the next tehsil nobody does', async () => {
  const { tehsil, world } = s.w
  const next = world.kernel.territory.areas.tehsils.find(
    (one) => one.districtId === tehsil.districtId && one.id !== tehsil.id,
  )!
  const [desk, chief, nextDoor] = [
    await s.staff('operations', { tehsils: [tehsil.id] }),
    await s.staff('supervisor', { tehsils: [tehsil.id] }),
    await s.staff('supervisor', { tehsils: [next.id] }),
  ]
  const who = await s.w.facilitator()
  const proceedingId = newId()
  const { name } = (
    await world.kernel.db.many<{ name: string }>(
      'select p.name from workforce.facilitator f join identity.person p on p.id = f.person_id where f.id = $1',
      [who.id],
    )
  )[0]!
  assert.deepEqual(
    (await s.does(desk, 'proceedings.whom', { q: name })).items.map((one) => one.facilitatorId),
    [who.id],
  )
  assert.deepEqual((await s.does(nextDoor, 'proceedings.whom', { q: name })).items, [])
  assert.equal(
    await s.no(nextDoor, 'proceedings.open', { proceedingId, facilitatorId: who.id, ground: 'x' }),
    'not_found',
  )
  await s.does(desk, 'proceedings.open', {
    proceedingId,
    facilitatorId: who.id,
    ground: 'Three households say the same',
  })
  const seen = async (one: Person) =>
    (await s.does(one, 'proceedings.list', { limit: 100 })).items.some((row) => row.id === proceedingId)
  assert.deepEqual([await seen(desk), await seen(chief), await seen(nextDoor)], [true, true, false])
  assert.equal(await s.no(nextDoor, 'proceedings.get', { proceedingId }), 'not_found')
  assert.equal(await s.no(nextDoor, 'proceedings.dismiss', { proceedingId, reason: 'x' }), 'not_found')
  await s.does(chief, 'proceedings.dismiss', { proceedingId, reason: 'It was another' })
})
