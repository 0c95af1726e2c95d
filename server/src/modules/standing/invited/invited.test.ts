import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { notificationsInbox, sentTo } from '../../../../test/inbox-module.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { standingModule } from '../index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([standingModule, notificationsInbox])
})
after(() => w?.world.close())

const desk = (jurisdiction: object): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['vetting'], jurisdiction } as Person['actor'] }
}

test('a desk asks people of its own place to apply, each once, and their form is begun', async () => {
  const [here, there] = w.world.kernel.territory.areas.tehsils.filter(
    (one, at, all) => at === 0 || one.districtId !== all[0]!.districtId,
  )
  const vetting = desk({ districts: [here!.districtId] })
  const row = (n: number, tehsil: string, phone = `0302994400${n}`) => ({
    row: n,
    cells: { name: `Test Asked ${n}`, name_ur: 'آزمائشی', phone, tehsil, language: 'ur-Latn', vehicle: 'Motorcycle' },
  })
  const rows = [row(2, here!.id), row(3, there!.id), row(4, 'nowhere'), row(5, here!.id, '03029944002')]
  const look = await w.act(vetting, 'applicants.previewRows', { rows })
  assert.deepEqual(
    look.items.map((one) => [one.fate, one.problem]),
    [
      ['new', null],
      ['refused', 'not_yours'],
      ['refused', 'place_unknown'],
      ['refused', 'phone_twice'],
    ],
  )
  await w.world.settle()
  assert.deepEqual(sentTo(w.world, '+923029944002'), [])
  await w.act(vetting, 'applicants.takeRows', { rows })
  const again = await w.act(vetting, 'applicants.takeRows', { rows })
  assert.equal(again.items[0]?.fate, 'there')
  await w.world.settle()
  assert.deepEqual(
    sentTo(w.world, '+923029944002').map((one) => [one.template, String(one.facts.link).endsWith('/facilitator')]),
    [['applicant_invited', true]],
  )

  const account = await w.look((tx) =>
    tx.one<{ id: string; person_id: string }>(
      `select id, person_id from identity.account where phone = '+923029944002' and kind = 'facilitator'`,
      [],
    ),
  )
  const asked: Person = {
    id: account.id,
    actor: { kind: 'facilitator', id: account.id, accountId: account.id, personId: account.person_id },
  }
  const mine = await w.act(asked, 'recruit.mine', {})
  assert.deepEqual(
    [mine.application, mine.invited],
    [null, { name: 'Test Asked 2', nameUr: 'آزمائشی', tehsilId: here!.id, vehicle: 'Motorcycle' }],
  )
})
