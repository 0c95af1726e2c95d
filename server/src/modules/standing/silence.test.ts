import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../kernel/id.ts'
import { madeUpVoice } from '../documents/made-up-scans.ts'
import { type Person, standingWorld, type StandingWorld } from '../../../test/worlds/standing-world.ts'

/** What happens where nobody does anything: whoever is judged does not wait for ever, and loses nothing by it. */
let s: StandingWorld
let [opener, judge, other]: (Person & { phone: string })[] = []
before(async () => {
  s = await standingWorld()
  ;[opener, judge, other] = [await s.staff('operations'), await s.staff('supervisor'), await s.staff('supervisor')]
})
after(() => s?.w.world.close())

const evidence = [{ label: 'Test visit', words: 'The household says that 500 more was asked', fileId: null }]
const days = () => s.w.world.kernel.territory.settings.dueProcess?.decisionDays ?? 14
const view = (proceedingId: string) => s.does(judge!, 'proceedings.get', { proceedingId })
const payHeld = async (who: Person): Promise<boolean> => (await s.does(who, 'notices.list', {})).payHeld
async function paused(who: Person): Promise<string> {
  const proceedingId = newId()
  await s.does(opener!, 'proceedings.protect', {
    proceedingId,
    facilitatorId: who.id,
    fact: 'money',
    verifiedBy: 'The bank’s statement',
    ground: 'The deposit slip is false',
    evidence,
  })
  await s.does(judge!, 'proceedings.reviewPause', { proceedingId, keep: true, reason: 'The bank confirms' })
  return proceedingId
}

test('a pause that was kept ends by itself when nobody decides in time, and the pay comes; the matter itself stays open', async () => {
  const [answered, silent] = [await s.w.facilitator({ shift: false }), await s.w.facilitator({ shift: false })]
  const first = await paused(answered)
  await paused(silent)
  await s.does(answered, 'notices.answer', { proceedingId: first, words: 'The slip is genuine' })
  assert.equal(
    (await view(first)).dueAt?.slice(0, 16),
    new Date(s.w.world.clock.now().getTime() + days() * 86_400_000).toISOString().slice(0, 16),
    'the desk reads by when to decide',
  )
  await s.days(days() - 1)
  assert.deepEqual([await s.standingOf(answered.id), await payHeld(answered)], ['paused', true])
  await s.days(1)
  assert.deepEqual([await s.standingOf(answered.id), await payHeld(answered)], ['active', false])
  assert.deepEqual(
    [await s.standingOf(silent.id), await payHeld(silent)],
    ['paused', true],
    'their days for an answer come first',
  )
  await s.days(7)
  assert.deepEqual([await s.standingOf(silent.id), await payHeld(silent)], ['active', false])
  assert.ok((await s.traces(`proceeding:${first}`)).includes('proceeding.decision_overdue'))
  await s.does(other!, 'proceedings.decide', {
    proceedingId: first,
    outcome: 'warning',
    reason: 'Late, and decided all the same',
  })
  assert.equal(await s.standingOf(answered.id), 'warned')
})

test('an appeal that nobody answers in its hours holds no pay any longer; the decision stands until a person answers', async () => {
  const who = await s.w.facilitator({ shift: false })
  const proceedingId = newId()
  await s.does(opener!, 'proceedings.open', {
    proceedingId,
    facilitatorId: who.id,
    ground: 'Three households say the same',
  })
  await s.does(judge!, 'proceedings.serve', { proceedingId, words: 'You are said to have asked for more', evidence })
  await s.does(who, 'notices.answer', { proceedingId, words: 'I have not' })
  await s.does(judge!, 'proceedings.decide', { proceedingId, outcome: 'suspension', days: 30, reason: 'They agree' })
  await s.does(who, 'notices.appeal', { proceedingId, words: 'They are one family' })
  await s.days(2)
  assert.equal(await payHeld(who), true)
  await s.days(1)
  assert.deepEqual([await payHeld(who), await s.standingOf(who.id)], [false, 'suspended'])
  await s.does(other!, 'proceedings.decideAppeal', { proceedingId, verdict: 'overturn', reason: 'They are' })
  assert.equal(await s.standingOf(who.id), 'active')
})

test('whoever looked at a pause has had a hand in it, and does not hear the appeal', async () => {
  const who = await s.w.facilitator({ shift: false })
  const proceedingId = await paused(who)
  await s.does(who, 'notices.answer', { proceedingId, words: 'The slip is genuine' })
  await s.does(other!, 'proceedings.decide', { proceedingId, outcome: 'suspension', days: 10, reason: 'It is not' })
  await s.does(who, 'notices.appeal', { proceedingId, words: 'Ask the bank' })
  assert.equal(
    await s.no(judge!, 'proceedings.decideAppeal', { proceedingId, verdict: 'uphold', reason: 'x' }),
    'same_person',
  )
  assert.equal((await view(proceedingId)).actions.find((one) => one.action === 'uphold')?.refusal, 'same_person')
})

test('each upheld complaint is looked at: a second during the review of the first is not lost; its case is in the notice', async () => {
  const who = await s.w.facilitator({ shift: false })
  const upheld = (caseNo: string) =>
    s.w.look((tx) =>
      tx.announce('grievance.upheld', {
        grievanceId: newId(),
        requestId: newId(),
        visitId: null,
        facilitatorId: who.id,
        kind: 'conduct',
        state: 'decided',
        step: 'district',
        remedies: ['retraining'],
        reasonCode: 'admitted',
        by: `staff:${other!.id}`,
        caseNo,
        evidenceHash: 'a'.repeat(64),
      }),
    )
  await upheld('C-000001-8')
  await upheld('C-000002-6')
  await s.w.world.settle()
  const mine = (await s.does(judge!, 'proceedings.list', { limit: 100 })).items.filter(
    (one) => one.facilitatorId === who.id,
  )
  assert.deepEqual(
    mine.map((one) => one.origin),
    ['grievance', 'grievance'],
  )
  const seen = await Promise.all(mine.map((one) => view(one.id)))
  assert.deepEqual(seen.map((one) => one.facts.caseNo).sort(), ['C-000001-8', 'C-000002-6'])
  const { notice } = await s.does(judge!, 'proceedings.serve', {
    proceedingId: seen[0]!.id,
    words: 'Please say what you think of it',
    evidence,
  })
  assert.match(notice!.evidence[0]!.words, /C-00000\d-\d.*aaaa/)
})

test('a matter that is dropped says why, to whom it is about; the words stand in no audit row', async () => {
  const who = await s.w.facilitator({ shift: false })
  const proceedingId = newId()
  await s.does(opener!, 'proceedings.open', {
    proceedingId,
    facilitatorId: who.id,
    ground: 'Three households say the same',
  })
  await s.does(judge!, 'proceedings.serve', { proceedingId, words: 'You are said to have asked for more', evidence })
  const dropped = await s.does(judge!, 'proceedings.dismiss', {
    proceedingId,
    reason: 'Test Neighbour had meant another man',
  })
  assert.deepEqual(
    [dropped.state, dropped.dismissed?.reason, dropped.history.at(-1)?.what],
    ['dismissed', 'Test Neighbour had meant another man', 'dismissed'],
  )
  assert.equal(
    (await s.does(who, 'notices.get', { proceedingId })).dismissed?.reason,
    'Test Neighbour had meant another man',
  )
  assert.deepEqual(
    await s.w.world.kernel.db.many(`select details from kernel.audit where details::text like '%Test Neighbour%'`),
    [],
  )
})

test('who does not write answers by voice, and appeals by voice; the judge hears it, and a stranger does not', async () => {
  const [who, stranger] = [await s.w.facilitator({ shift: false }), await s.w.facilitator({ shift: false })]
  const proceedingId = newId()
  await s.does(opener!, 'proceedings.open', {
    proceedingId,
    facilitatorId: who.id,
    ground: 'Three households say the same',
  })
  await s.does(judge!, 'proceedings.serve', { proceedingId, words: 'You are said to have asked for more', evidence })
  assert.equal(await s.no(who, 'notices.answer', { proceedingId }), 'grievance_words_needed')
  const speak = async (): Promise<string> =>
    (await s.does(who, 'proceedings.upload', { proceedingId, fileId: newId(), kind: 'voice' }, madeUpVoice())).fileId
  const spoken = await speak()
  assert.deepEqual((await s.does(who, 'notices.answer', { proceedingId, files: [spoken] })).answer?.files, [spoken])
  await s.does(judge!, 'proceedings.decide', { proceedingId, outcome: 'warning', reason: 'Heard' })
  const again = await speak()
  assert.deepEqual((await s.does(who, 'notices.appeal', { proceedingId, files: [again] })).appeal?.files, [again])
  for (const fileId of [spoken, again]) {
    assert.deepEqual(
      [
        await s.no(judge!, 'proceedings.file', { proceedingId, fileId }),
        await s.no(who, 'proceedings.file', { proceedingId, fileId }),
        await s.no(stranger, 'proceedings.file', { proceedingId, fileId }),
      ],
      ['done', 'done', 'not_found'],
    )
  }
})
