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

test('whoever has not applied stands in the list: asked again, taken back, run out, and gone once they apply', async () => {
  const [here, there] = w.world.kernel.territory.areas.tehsils.filter(
    (one, at, all) => at === 0 || one.districtId !== all[0]!.districtId,
  )
  const vetting = desk({ districts: [there!.districtId] })
  const elsewhere = desk({ districts: [here!.districtId] })
  const phones = [1, 2, 3].map((n) => `+92302995500${n}`)
  const rows = phones.map((phone, n) => ({
    row: n + 2,
    cells: { name: `Test Awaited ${n}`, phone, tehsil: there!.id, vehicle: 'Bus' },
  }))
  const list = (cursor?: string) => w.act(vetting, 'applicants.invited', { limit: 2, ...(cursor && { cursor }) })
  const no = (code: string) => (error: unknown) => (error as { code?: string }).code === code
  const texts = (n: number) => sentTo(w.world, phones[n]!).filter((one) => one.template === 'applicant_invited').length
  assert.deepEqual((await list()).items, [])
  await w.act(vetting, 'applicants.takeRows', { rows })
  await w.world.settle()

  const first = await list()
  const second = await list(first.next!)
  const all = [...first.items, ...second.items]
  assert.deepEqual([first.items.length, second.items.length, second.next], [2, 1, null])
  const of = (n: number) => all.find((one) => one.name === `Test Awaited ${n}`)!
  assert.ok(all.every((one) => one.state === 'open' && !one.mayAskAgain && !phones.includes(one.phoneMasked)))
  const id = (n: number) => ({ applicantId: of(n).applicantId })

  await assert.rejects(w.act(vetting, 'applicants.inviteAgain', id(0)), no('too_early'))
  await assert.rejects(w.act(elsewhere, 'applicants.uninvite', id(0)), no('not_found'))
  await w.world.clock.advance(25 * 3_600)
  const twice = await Promise.allSettled([0, 0].map((n) => w.act(vetting, 'applicants.inviteAgain', id(n))))
  assert.deepEqual(twice.map((one) => one.status).sort(), ['fulfilled', 'rejected'], 'two at once: one text')
  await w.world.settle()
  assert.equal(texts(0), 2)

  await w.act(vetting, 'applicants.uninvite', id(1))
  await assert.rejects(w.act(vetting, 'applicants.uninvite', id(1)), no('already_decided'))
  await w.world.clock.advance(29 * 86_400)
  const states = async () =>
    new Map((await w.act(vetting, 'applicants.invited', { limit: 50 })).items.map((one) => [one.applicantId, one]))
  const now = await states()
  assert.deepEqual(
    [0, 1, 2].map((n) => now.get(of(n).applicantId)!.state),
    ['open', 'taken_back', 'run_out'],
  )
  assert.equal(now.get(of(0).applicantId)!.sends, 2)

  const mine = async (n: number) => {
    const { id: accountId, person_id } = await w.look((tx) =>
      tx.one<{ id: string; person_id: string }>('select id, person_id from identity.account where id = $1', [
        of(n).applicantId,
      ]),
    )
    const actor = { kind: 'facilitator', id: accountId, accountId, personId: person_id } as const
    return (await w.act({ id: accountId, actor }, 'recruit.mine', {})).invited
  }
  assert.deepEqual(
    [(await mine(0))?.vehicle, await mine(1), await mine(2)],
    ['Bus', null, null],
    'only an open one begins the form',
  )
  await w.act(vetting, 'applicants.inviteAgain', id(2))
  assert.equal((await mine(2))?.vehicle, 'Bus')

  await w.world.kernel.db.run(
    `insert into standing.application (applicant_id, person_id, state, tehsil_id, district_id, sealed, identifier_index,
      iban_index, made_at) select id, person_id, 'open', $2, $3, '', '', '', now() from identity.account where id = $1`,
    [of(0).applicantId, there!.id, there!.districtId],
  )
  assert.equal((await states()).has(of(0).applicantId), false)
  await assert.rejects(w.act(vetting, 'applicants.uninvite', id(0)), no('already_decided'))
})
