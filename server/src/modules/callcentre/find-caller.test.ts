import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import { applicationsModule } from '../applications/index.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../test/worlds/dispatch-world.ts'
import { newId } from '../../kernel/id.ts'
import { seedPeople } from '../identity/index.ts'
import { getRequest, lists } from '../requests/index.ts'
import { paymentsModule } from '../payments/index.ts'
import { ratingsModule } from '../ratings/index.ts'
import { callcentreModule } from './index.ts'

let w: DispatchWorld
const agent: Person = {
  id: '',
  actor: { kind: 'staff', id: newId(), roles: ['agent'], jurisdiction: { province: true } },
}
before(async () => {
  w = await dispatchWorld([applicationsModule, paymentsModule, ratingsModule, callcentreModule])
  await w.facilitator()
})
after(() => w?.world.close())

const find = (q: string): Promise<Output<'calls.find'>> => w.act(agent, 'calls.find', { q })
const named = async (q: string): Promise<string[]> => (await find(q)).candidates.map((one) => one.name)
let made = 0
async function person(name: string, nameUr = ''): Promise<void> {
  await w.look((tx) =>
    seedPeople(tx, [
      {
        accountId: newId(),
        personId: newId(),
        kind: 'citizen',
        name,
        nameUr,
        phone: `+92305${String(7_000_000 + ++made)}`,
        roles: [],
        jurisdiction: {},
      },
    ]),
  )
}

test('a number in whatever form it is spoken or written finds the same caller', async () => {
  const {
    requestIds: [requestId],
    citizen,
  } = await w.order()
  const { phone } = citizen.actor as { phone: string }
  const national = phone.slice(3)
  for (const q of [
    phone,
    `0${national}`,
    national,
    `0092${national}`,
    `92${national}`,
    `0${national.slice(0, 3)}-${national.slice(3)}`,
    `0${national.slice(0, 3)}/${national.slice(3)}`,
    `(0${national.slice(0, 3)}) ${national.slice(3, 6)} ${national.slice(6)}`,
    `+92 0${national}`,
    `0${national}`.replace(/\d/g, (d) => String.fromCharCode(0x06f0 + Number(d))),
  ]) {
    const { candidates } = await find(q)
    assert.deepEqual(
      candidates.map((one) => [one.matchedBy, one.open.map((card) => card.id)]),
      [['phone', [requestId]]],
      q,
    )
  }
})

test('a tracking number as it is read out', async () => {
  const {
    requestIds: [requestId],
  } = await w.order()
  const { trackingNo } = await w.look((tx) => getRequest(tx, requestId!))
  for (const q of [
    trackingNo,
    trackingNo.toLowerCase(),
    trackingNo.replaceAll('-', ' '),
    trackingNo.replaceAll('-', ''),
  ])
    assert.deepEqual(
      (await find(q)).candidates.map((one) => [one.matchedBy, one.open[0]?.id]),
      [['tracking', requestId]],
      q,
    )
})

test('a name in either script finds whoever was written in the other, by any of its words', async () => {
  await person('Ayesha Zulfiqar')
  await person('', 'خدیجہ اقبال')
  await person('Saima', 'صائمہ')
  assert.deepEqual(await named('Ayesha'), ['Ayesha Zulfiqar'])
  assert.deepEqual(await named('عائشہ'), ['Ayesha Zulfiqar'], 'asked in Urdu, written in Latin')
  assert.deepEqual(await named('zulfiqar'), ['Ayesha Zulfiqar'], 'by the second name')
  assert.deepEqual(await named('ذوالفقار عائشہ'), ['Ayesha Zulfiqar'], 'in any order')
  assert.equal((await named('Khadija Iqbal')).length, 1, 'asked in Latin, written in Urdu')
  assert.equal((await named('Khadeeja')).length, 1, 'as another would spell it')
  assert.deepEqual(await named('صائمہ'), ['Saima'])
  assert.deepEqual(await named('Ayesha Iqbal'), [], 'every word has to fit')
  for (const sign of ['%%', '__', '۔۔', 'aa'])
    assert.ok((await named(sign)).length <= 1, `${sign} is no wish to see everybody`)
})

test('the request of a mother is found by her name too, whoever ordered it', async () => {
  const {
    requestIds: [requestId],
    orderId,
  } = await w.order()
  await w.world.kernel.db.run(`update requests.request set subject_name = 'Parveen Akhtar' where order_id = $1`, [
    orderId,
  ])
  for (const q of ['parveen', 'Akhtar', 'پروین اختر'])
    assert.ok(
      (await find(q)).candidates.some((one) => one.open.some((card) => card.id === requestId)),
      q,
    )
})

test('more than can be read out are not read out: the agent is told to ask further', async () => {
  for (let n = 0; n < 12; n++) await person(`Shahnawaz ${'ABCDEFGHIJKL'[n]}`)
  const { candidates, more } = await find('shahnawaz')
  assert.deepEqual([candidates.length, more], [10, true])
  assert.equal((await find('Ayesha')).more, false)
})

test('open requests come first, and a private one is told by its number and state alone', async () => {
  const {
    requestIds: [ended],
    citizen,
  } = await w.order()
  await w.act(citizen, 'requests.cancel', { requestId: ended! })
  const discreet = w.world.kernel.territory.services.find((one) => one.sensitivity === 'discreet')!
  const {
    requestIds: [open],
  } = await w.order({ service: discreet, found: discreet.cases[0]! }, citizen)
  const {
    candidates: [one],
  } = await find((citizen.actor as { phone: string }).phone)
  assert.deepEqual([one?.open.map((card) => card.id), one?.recent.map((card) => card.id)], [[open], [ended]])
  const text = JSON.stringify(one?.open)
  for (const word of [discreet.id, discreet.name.en, discreet.name.ur]) assert.ok(!text.includes(word), word)
  assert.ok(one?.recent[0]?.serviceName.en)
  assert.equal(
    (await w.look((tx) => lists.ofAccount(tx, citizen.id, { open: null, before: null, limit: 20 }))).length,
    2,
  )
})
