import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import { dispatchWorld, type DispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { reportingModule } from '../index.ts'
import { wastedCsv } from './wasted.ts'

type Figures = Output<'wasted.figures'>
let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([reportingModule])
  await w.facilitator()
})
after(() => w?.world.close())

const officer = (jurisdiction: object): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['operations'], jurisdiction } as Person['actor'] }
}
const figures = (by: 'service' | 'district' | 'week', who = w.operations): Promise<Figures> =>
  w.act(who, 'wasted.figures', { by })

async function nobodyHome(requestId: string): Promise<void> {
  const { who, visit } = await w.arrive(requestId)
  await w.world.clock.advance(15 * 60)
  await w.act(who, 'visits.callAttempt', { visitId: visit.id })
  await w.act(who, 'visits.noShow', { visitId: visit.id })
  await w.world.settle()
}

test('a cause has its count and its owner, and what was done at a second visit was not done at the first', async () => {
  const order = async () => (await w.order()).requestIds[0]!
  const twice = await order()
  await nobodyHome(twice)
  await w.collect(twice)
  await w.collect(await order())
  const found = await figures('service')
  assert.deepEqual(
    found.causes.map(({ reason, cause, owner, count }) => [reason, cause, owner, count]),
    [['nobody_home', 'citizen', 'supervisor', 1]],
  )
  assert.ok(found.causes[0]!.name.ur)
  const { name, ...row } = found.rows.find((one) => one.key === w.service.id)!
  assert.deepEqual(row, { key: w.service.id, visits: 3, wasted: 1, firsts: 2, firstsDone: 1 })
  assert.equal(name?.en, w.service.name.en)
  for (const by of ['district', 'week'] as const) {
    const { rows } = await figures(by)
    const sum = (of: (one: (typeof rows)[number]) => number) => rows.reduce((all, one) => all + of(one), 0)
    assert.deepEqual(
      [sum((one) => one.visits), sum((one) => one.wasted), sum((one) => one.firsts), sum((one) => one.firstsDone)],
      [3, 1, 2, 1],
      by,
    )
  }
  const monday = new Date(`${(await figures('week')).rows[0]!.key}T00:00:00Z`)
  assert.equal(monday.getUTCDay(), 1, 'a week is named by its Monday')

  const list = await w.act(w.operations, 'wasted.visits', { reason: 'nobody_home' })
  assert.deepEqual(
    list.items.map((one) => one.requestId),
    [twice],
  )
  assert.deepEqual((await w.act(w.operations, 'wasted.visits', { reason: 'refused' })).items, [])
  const csv = await w.world.as((tx) => wastedCsv(tx, { by: 'service', days: 28 }), w.operations.actor)
  const lines = csv.bytes.toString().trim().split('\r\n')
  assert.equal(lines.length, 1 + found.causes.length + found.rows.length)
  assert.match(lines[1]!, /"cause","nobody_home",.*"supervisor"/)
})

test('another area sees nothing of it, and what is older than the period is gone', async () => {
  const elsewhere = officer({ districts: ['elsewhere'] })
  const theirs = await figures('service', elsewhere)
  assert.deepEqual([theirs.causes, theirs.rows], [[], []])
  assert.deepEqual((await w.act(elsewhere, 'wasted.visits', {})).items, [])
  assert.equal(await refusalOf(w.act(elsewhere, 'wasted.figures', { districtId: w.tehsil.districtId })), 'not_yours')
  assert.equal(await refusalOf(w.act(w.operations, 'wasted.visits', { cursor: 'x' })), 'invalid_input')
  await w.world.clock.advance(2 * 86_400)
  const later = await w.act(w.operations, 'wasted.figures', { days: 1 })
  assert.deepEqual([later.causes, later.rows], [[], []])
})
