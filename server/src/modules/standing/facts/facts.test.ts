import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { standingWorld, type StandingWorld } from '../../../../test/worlds/standing-world.ts'
import { newId } from '../../../kernel/id.ts'
import { cashPosition } from '../../ledger/index.ts'
import * as workforce from '../../workforce/index.ts'

let s: StandingWorld
type Person = Awaited<ReturnType<StandingWorld['staff']>>
let vetter: Person
let clerk: Person
let payer: Person
let second: Person
before(async () => {
  s = await standingWorld()
  vetter = await s.staff('vetting')
  clerk = await s.staff('agent')
  payer = await s.staff('finance')
  second = await s.staff('finance')
})
after(() => s?.w.world.close())

const on = async (id: string) => s.w.look((tx) => workforce.getFacilitator(tx, id))
const cardOf = async (id: string, kind: string) =>
  (await s.does(vetter, 'facilitators.facts', { facilitatorId: id })).cards.find((one) => one.kind === kind)
const face = (width = 1_000, height = 1_200): Promise<Buffer> => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .jpeg()
    .toBuffer()
}

test('a skill counts at once, and stops counting at once; each change says who and why', async () => {
  const who = await s.w.facilitator({ shift: false })
  const set = (value: string[], reason: string) =>
    s.does(vetter, 'facts.set', { changeId: newId(), facilitatorId: who.id, fact: { kind: 'skills', value }, reason })
  const [known] = (await s.does(vetter, 'facilitators.facts', { facilitatorId: who.id })).skills
  const before = (await on(who.id)).skills
  const other = before.includes(known!) ? [] : [known!]
  assert.equal((await set(other, 'Shown at the office')).state, 'in_force')
  assert.deepEqual((await on(who.id)).skills, other)
  const card = await cardOf(who.id, 'skills')
  assert.deepEqual([card?.value, card?.reason, card?.people], [other, 'Shown at the office', 1])
  assert.match(card?.by ?? '', /vetting/)
  const again = {
    changeId: newId(),
    facilitatorId: who.id,
    fact: { kind: 'skills' as const, value: other },
    reason: 'x',
  }
  assert.equal(await s.no(vetter, 'facts.set', again), 'nothing_changed')
  const unknown = { ...again, changeId: newId(), fact: { kind: 'skills' as const, value: ['flying'] } }
  assert.equal(await s.no(vetter, 'facts.set', unknown), 'choice_unknown')
  assert.equal(await s.no(payer, 'facts.set', { ...again, changeId: newId() }), 'fact_not_yours')
  assert.equal(await s.no(clerk, 'facts.set', { ...again, changeId: newId() }), 'not_yours')
})

test('who serves another tehsil is counted there and no longer here', async () => {
  const { areas } = s.w.world.kernel.territory
  const elsewhere = areas.tehsils.find((one) => one.districtId === s.w.tehsil.districtId && one.id !== s.w.tehsil.id)
  const to = elsewhere ?? areas.tehsils.find((one) => one.id !== s.w.tehsil.id)!
  const who = await s.w.facilitator({ shift: false })
  await s.w.world.settle()
  const count = async (tehsilId: string): Promise<number> =>
    (
      await s.w.world.kernel.db.one<{ people: number }>(
        'select coalesce(sum(people), 0)::int as people from slots.crew where tehsils @> array[$1]',
        [tehsilId],
      )
    ).people
  const before = await count(to.id)
  const proposed = { changeId: newId(), fact: { kind: 'tehsils' as const, value: [to.id] }, reason: 'I moved house' }
  assert.equal((await s.does(who, 'facts.propose', proposed)).state, 'asked')
  assert.equal(await s.no(who, 'facts.propose', { ...proposed, changeId: newId() }), 'change_waiting')
  assert.deepEqual((await on(who.id)).tehsilIds, [s.w.tehsil.id], 'nothing moves by a proposal')
  const [waiting] = (await s.does(vetter, 'facts.asked', {})).items.filter((one) => one.facilitatorId === who.id)
  assert.deepEqual([waiting?.kind, waiting?.mayDecide], ['tehsils', true])
  await s.does(vetter, 'facts.decide', { changeId: proposed.changeId, approve: true, reason: 'The lease was seen' })
  await s.w.world.settle()
  assert.deepEqual((await on(who.id)).tehsilIds, [to.id])
  assert.equal(await count(to.id), before + 1)
  assert.equal((await s.does(who, 'facts.mine', {})).proposed[0]?.state, 'in_force')
})

test('tax status: with its paper, by two people, from its day; pay follows', async () => {
  const who = await s.w.facilitator({ shift: false })
  const filer = (await on(who.id)).taxpayerActive
  const changeId = newId()
  const ask = (more = {}) => ({
    changeId,
    facilitatorId: who.id,
    fact: { kind: 'tax' as const, value: !filer },
    reason: 'The list of taxpayers was read',
    ...more,
  })
  assert.equal(await s.no(payer, 'facts.set', ask()), 'evidence_missing')
  const fileId = newId()
  const paper = { facilitatorId: who.id, changeId, fileId, kind: 'tax' as const }
  assert.equal(await s.no(vetter, 'facts.upload', paper, await s.scan()), 'fact_not_yours')
  await s.does(payer, 'facts.upload', paper, await s.scan())
  const day = (days: number): string =>
    new Date(s.w.world.clock.now().getTime() + 5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
  assert.equal(await s.no(payer, 'facts.set', ask({ fileId, from: day(-1) })), 'fact_day_past')
  assert.equal((await s.does(payer, 'facts.set', ask({ fileId, from: day(2) }))).state, 'asked')
  const yes = { changeId, approve: true, reason: 'In order' }
  assert.equal(await s.no(payer, 'facts.decide', yes), 'same_person')
  assert.equal((await s.does(second, 'facts.decide', yes)).state, 'approved')
  assert.equal((await on(who.id)).taxpayerActive, filer, 'its day has not come')
  await s.days(2)
  assert.equal((await on(who.id)).taxpayerActive, !filer)
  const payee = await s.w.look((tx) => workforce.payeeOf(tx, who.id))
  assert.equal(payee.taxpayerActive, !filer)
  assert.equal(await s.no(second, 'facts.decide', yes), 'fact_decided')
})

test('the cash cap is two people’s, and the database holds it too', async () => {
  const who = await s.w.facilitator({ shift: false })
  const changeId = newId()
  const set = {
    changeId,
    facilitatorId: who.id,
    fact: { kind: 'cashCap' as const, value: 1_234_500 },
    reason: 'Proven',
  }
  assert.equal((await s.does(payer, 'facts.set', set)).state, 'asked')
  await assert.rejects(
    s.w.world.kernel.db.run(`update workforce.fact_change set state = 'in_force', in_force_at = now() where id = $1`, [
      changeId,
    ]),
    /check/,
  )
  await s.does(second, 'facts.decide', { changeId, approve: true, reason: 'In order' })
  assert.equal((await s.w.look((tx) => cashPosition(tx, who.id))).capPaisa, 1_234_500)
  await assert.rejects(
    s.w.world.kernel.db.run(`update workforce.fact_change set after = '1' where id = $1`, [changeId]),
    /frozen/,
  )
})

test('a face is proposed by its owner and vetted by another; a picture of nobody is refused in words', async () => {
  const who = await s.w.facilitator({ shift: false })
  const changeId = newId()
  const upload = (fileId = newId()) => ({ facilitatorId: who.id, changeId, fileId, kind: 'photo' as const })
  const flat = sharp({ create: { width: 400, height: 400, channels: 3, background: '#fff' } }).jpeg()
  const frames = sharp(Buffer.concat([Buffer.alloc(300 * 300 * 3, 10), Buffer.alloc(300 * 300 * 3, 240)]), {
    raw: { width: 300, height: 600, channels: 3, pageHeight: 300 },
  })
  const table: [Buffer, string][] = [
    [await flat.toBuffer(), 'photo_blank'],
    [await face(120, 120), 'photo_too_small'],
    [await face(900, 300), 'photo_shape'],
    [await frames.gif().toBuffer(), 'photo_moves'],
    [Buffer.from('not a picture'), 'file_kind_wrong'],
  ]
  for (const [bytes, code] of table) assert.equal(await s.no(who, 'facts.upload', upload(), bytes), code)
  const fileId = newId()
  await s.does(who, 'facts.upload', upload(fileId), await face())
  const other = await s.w.facilitator({ shift: false })
  assert.equal(await s.no(other, 'facts.upload', upload(newId()), await face()), 'fact_not_yours')
  const fact = { kind: 'photo' as const, value: fileId }
  assert.equal(await s.no(other, 'facts.propose', { changeId: newId(), fact, reason: 'Mine' }), 'evidence_missing')
  await s.does(who, 'facts.propose', { changeId, fact, reason: 'The old one is five years old' })
  assert.equal((await s.does(who, 'facts.mine', {})).hasPhoto, false)
  await s.does(vetter, 'facts.decide', { changeId, approve: true, reason: 'It is them' })
  assert.equal((await s.does(who, 'facts.mine', {})).hasPhoto, true)
})

test('somebody of elsewhere is nobody here', async () => {
  const far = await s.staff('vetting', ['pb-attock'])
  const who = await s.w.facilitator({ shift: false })
  assert.equal(await s.no(far, 'facilitators.facts', { facilitatorId: who.id }), 'not_found')
  const fact = { kind: 'vehicle' as const, value: 'Car' }
  assert.equal(
    await s.no(far, 'facts.set', { changeId: newId(), facilitatorId: who.id, fact, reason: 'x' }),
    'not_found',
  )
  assert.ok(!(await s.does(far, 'facilitators.list', {})).items.some((one) => one.facilitatorId === who.id))
  assert.ok(
    (await s.does(vetter, 'facilitators.list', { limit: 100 })).items.some((one) => one.facilitatorId === who.id),
  )
})
