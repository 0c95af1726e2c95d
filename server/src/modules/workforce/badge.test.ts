import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createHmac } from 'node:crypto'
import { digitsOf } from '@app/domain/dispatch'
import { startWorld, type World } from '../../../test/world.ts'
import { newId } from '../../kernel/id.ts'
import {
  badgeOf,
  payeeOf,
  roster,
  seedAgency,
  seedFacilitator,
  setRating,
  setStanding,
  verifyBadge,
  workforceModule,
  getFacilitator,
} from './index.ts'

const refusalCode = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no refusal',
    (error: { code?: string }) => error.code ?? String(error),
  )

const counted = ({ tehsilIds, skills, people }: Awaited<ReturnType<typeof roster>>[number]) => ({
  tehsilIds,
  skills,
  people,
})
let world: World
const id = newId()
const agencyId = newId()
before(async () => {
  world = await startWorld({ modules: [workforceModule] })
  await world.as(async (tx) => {
    await seedAgency(tx, { id: agencyId, name: { en: 'Test Agency', ur: 'آزمائشی کمپنی' }, shareBasisPoints: 2_000 })
    const person = {
      accountId: id,
      personId: newId(),
      name: 'Test Facilitator',
      phone: '+923110000001',
      badgeNo: 'T-1',
      sex: 'F' as const,
      tehsilIds: ['t1', 't2'],
      skills: ['vehicle'],
      agencyId,
      taxpayerActive: false,
    }
    await seedFacilitator(tx, person)
    await seedFacilitator(tx, person)
  })
})
after(() => world?.close())

test('a badge turns every thirty seconds, with the phone alone, and verifies by code and by QR', async () => {
  const badge = await world.as((tx) => badgeOf(tx, id))
  const step = Math.floor(world.clock.now().getTime() / 30_000)
  const own = digitsOf(createHmac('sha256', Buffer.from(badge.secret, 'base64url')).update(String(step)).digest())
  assert.equal(own, badge.code)
  const verdict = (given: Parameters<typeof verifyBadge>[1]) => world.as((tx) => verifyBadge(tx, given))
  assert.equal((await verdict({ badgeNo: 't-1', code: badge.code })).valid, true)
  assert.equal((await verdict({ qr: badge.qr })).valid, true)
  assert.deepEqual(await verdict({ badgeNo: 'T-9', code: badge.code }), { valid: false, reason: 'badge_unknown' })
  assert.deepEqual(await verdict({ badgeNo: 'T-1', code: badge.code === '000000' ? '000001' : '000000' }), {
    valid: false,
    reason: 'badge_code_wrong',
  })
  const [mark, , ...rest] = badge.qr.split('.')
  const forged = [
    mark,
    Buffer.from(JSON.stringify({ badge: 'T-1', name: 'Somebody Else', day: '2026-01-01' })).toString('base64url'),
    ...rest,
  ].join('.')
  assert.deepEqual(await verdict({ qr: forged }), { valid: false, reason: 'badge_forged' })
  assert.deepEqual(await verdict({ qr: 'anything' }), { valid: false, reason: 'badge_forged' })
  await world.clock.advance(120)
  assert.deepEqual(await verdict({ qr: badge.qr }), { valid: false, reason: 'badge_code_wrong' })
})

test('standing gates the badge and moves by the table; nobody is suspended or warned without a decision', async () => {
  const staff = (n: number) => ({
    kind: 'staff' as const,
    id: `0192f3a0-7c00-7000-8000-00000000000${n}`,
    roles: ['supervisor' as const],
    jurisdiction: { province: true as const },
  })
  const set = (to: 'suspended' | 'warned' | 'paused' | 'active' | 'approved', n: number) =>
    world.as((tx) => setStanding(tx, { facilitatorId: id, to, reason: 'a test' }), staff(n))
  assert.equal(await refusalCode(set('approved', 1)), 'standing_not_possible')
  for (const to of ['suspended', 'warned'] as const)
    await assert.rejects(set(to, 1), /needs the decision of a proceeding/)
  await set('paused', 1)
  const { code } = await world.as((tx) => badgeOf(tx, id))
  assert.deepEqual(await world.as((tx) => verifyBadge(tx, { badgeNo: 'T-1', code })), {
    valid: false,
    reason: 'badge_not_in_force',
  })
  assert.deepEqual(await world.as((tx) => roster(tx, ['t1'])), [])
  await set('active', 2)
  assert.equal((await world.as((tx) => getFacilitator(tx, id))).standing, 'active')
})

test('a facilitator counts in each tehsil they serve; an agency is payee with its share; ratings stay within a tenth', async () => {
  assert.deepEqual(await world.as(async (tx) => (await roster(tx, ['t1'])).map(counted)), [
    { tehsilIds: ['t1', 't2'], skills: ['', 'vehicle', 'woman'], people: 1 },
  ])
  await world.as((tx) =>
    seedFacilitator(tx, {
      accountId: newId(),
      personId: newId(),
      name: 'Test Facilitator Two',
      phone: '+923110000002',
      badgeNo: 'T-2',
      sex: 'M',
      tehsilIds: ['t2'],
    }),
  )
  const other = {
    accountId: newId(),
    personId: newId(),
    name: 'Test Facilitator Three',
    phone: '+923110000003',
    badgeNo: 'T-2',
    sex: 'M' as const,
    tehsilIds: ['t2'],
  }
  assert.equal(await refusalCode(world.as((tx) => seedFacilitator(tx, other))), 'command_reused', 'another’s badge')
  const nowhere = { ...other, badgeNo: 'T-3', agencyId: newId() }
  assert.equal(await refusalCode(world.as((tx) => seedFacilitator(tx, nowhere))), 'not_found', 'an agency that is none')
  assert.deepEqual(await world.as(async (tx) => (await roster(tx, ['t2'])).map(counted)), [
    { tehsilIds: ['t1', 't2'], skills: ['', 'vehicle', 'woman'], people: 1 },
    { tehsilIds: ['t2'], skills: [''], people: 1 },
  ])
  assert.deepEqual(await world.as((tx) => payeeOf(tx, id)), {
    facilitatorId: id,
    agencyId,
    agencySharePercent: 20,
    taxpayerActive: false,
  })
  await world.as((tx) => setRating(tx, id, { rating: 4.71, count: 12, multiplier: 3 }))
  const { rating, ratedVisits, ratingMultiplier } = await world.as((tx) => getFacilitator(tx, id))
  assert.deepEqual([rating, ratedVisits, ratingMultiplier], [4.71, 12, 1.1])
})
