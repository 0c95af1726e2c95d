import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EndpointId, Input } from '@app/contract'
import { newId } from '../../../kernel/id.ts'
import { applicationsWorld } from '../../../../test/worlds/applications-world.ts'
import { type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { seedPeople } from '../../identity/index.ts'
import { cashPosition } from '../../ledger/index.ts'
import { officesWithDesk } from '../../places/index.ts'
import { paymentsModule } from '../../payments/index.ts'
import { centrePayee } from '../../workforce/index.ts'
import { centresModule } from '../index.ts'

type World = Awaited<ReturnType<typeof applicationsWorld>>
let w: World
let one: Person
let two: Person
before(async () => {
  w = await applicationsWorld({ higher: [paymentsModule, centresModule] })
  one = await admin('Test Admin One', '+923240000101')
  two = await admin('Test Admin Two', '+923240000102')
})
after(() => w?.close())

async function admin(name: string, phone: string): Promise<Person> {
  const id = newId()
  const jurisdiction = { province: true as const }
  await w.look((tx) =>
    seedPeople(tx, [{ accountId: id, personId: newId(), kind: 'staff', name, phone, roles: ['admin'], jurisdiction }]),
  )
  return { id, actor: { kind: 'staff', id, roles: ['admin'], jurisdiction } }
}
const no = <Id extends EndpointId>(who: Person, id: Id, input: Input<Id>) => refusalOf(w.act(who, id, input))
const listed = async () => (await w.act(one, 'centres.list', {})).items.map((centre) => centre.id)
/** Every process reads the offices again once the change is committed. */
async function seen(id: string, open: boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (officesWithDesk(w.world.kernel).some((office) => office.id === id) === open) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  assert.fail(`${id} is not ${open ? 'open' : 'closed'}`)
}

const CENTRE = 'walk-in-centre-test-town'
const details = () => ({
  name: { en: 'Service centre, Test Town', ur: 'سروس سینٹر، آزمائشی شہر' },
  address: { en: '1 Test Road', ur: '1 آزمائشی روڈ' },
  phone: '',
  point: w.tehsil.headquarters,
  week: 'sixDay' as const,
  opens: '08:00',
  closes: '20:00',
  counters: 2,
})
const make = (more: Partial<Input<'centres.make'>> = {}): Input<'centres.make'> => ({
  ...details(),
  changeId: newId(),
  centreId: CENTRE,
  tehsilId: w.tehsil.id,
  tillPaisa: 5_000_000,
  safePaisa: 0,
  reason: 'It opens in March',
  ...more,
})

test('a centre is made by one administrator and opened by another', async () => {
  const table: [Partial<Input<'centres.make'>>, string][] = [
    [{ tehsilId: 'atlantis' }, 'place_unknown'],
    [{ point: { lat: 28.4, lon: 70.3 } }, 'point_elsewhere'],
    [{ opens: '20:00', closes: '08:00' }, 'hours_wrong'],
    [{ tillPaisa: 0 }, 'cash_cap_wrong'],
    [{ centreId: officesWithDesk(w.world.kernel)[0]!.id }, 'setting_exists'],
  ]
  for (const [change, code] of table) assert.equal(await no(one, 'centres.make', make(change)), code)
  const asked = await w.act(one, 'centres.make', make())
  assert.deepEqual([asked.open, asked.waiting?.kind, asked.waiting?.mayDecide], [false, 'make', false])
  assert.ok(!(await listed()).includes(CENTRE), 'the public sees nothing of it yet')
  assert.equal(await no(two, 'centres.make', make()), 'change_waiting')
  const changeId = asked.waiting!.id
  const decide = { changeId, approve: true, reason: 'The rooms were seen' }
  assert.equal(await no(one, 'centres.decide', decide), 'same_person')
  assert.equal((await w.act(two, 'centres.decide', decide)).open, true)
  await seen(CENTRE, true)
  assert.ok((await listed()).includes(CENTRE))
  assert.equal(await no(two, 'centres.decide', decide), 'decided_already')
})

test('hours and counters are one person’s to set right; till and safe take two, and the ledger follows', async () => {
  const changed = await w.act(one, 'centres.correct', {
    ...details(),
    changeId: newId(),
    centreId: CENTRE,
    counters: 4,
    reason: 'Two more counters',
  })
  assert.equal(changed.waiting, null)
  for (let tries = 0; (await w.act(one, 'centres.get', { centreId: CENTRE })).counters !== 4; tries++) {
    assert.ok(tries < 100)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  assert.equal(
    await no(one, 'centres.correct', {
      ...details(),
      counters: 4,
      changeId: newId(),
      centreId: CENTRE,
      reason: 'Again',
    }),
    'nothing_changed',
  )
  const payee = await w.look((tx) => centrePayee(tx, CENTRE))
  const capNow = async () => (await w.look((tx) => cashPosition(tx, payee))).capPaisa
  assert.equal(await capNow(), 5_000_000)
  const money = {
    changeId: newId(),
    centreId: CENTRE,
    tillPaisa: 8_000_000,
    safePaisa: 20_000_000,
    reason: 'A safe came',
  }
  await w.act(one, 'centres.askMoney', money)
  assert.equal(await capNow(), 5_000_000, 'nothing moves before the second person')
  await w.act(two, 'centres.decide', { changeId: money.changeId, approve: true, reason: 'The safe was seen' })
  assert.equal(await capNow(), 28_000_000)
  const { changes, counters } = await w.act(two, 'centres.get', { centreId: CENTRE })
  assert.deepEqual(
    changes.map((change) => [change.kind, change.state, change.askedBy, change.decidedBy]),
    [
      ['money', 'approved', 'Test Admin One', 'Test Admin Two'],
      ['details', 'set', 'Test Admin One', ''],
      ['make', 'approved', 'Test Admin One', 'Test Admin Two'],
    ],
  )
  assert.deepEqual(changes[1]!.changed, [{ part: 'centre.counters', before: '2', after: '4' }])
  assert.equal(counters, 4)
})

test('a centre where somebody still waits is not closed; an empty one is, by two, and opens again', async () => {
  const clerk: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['centre'], jurisdiction: { centres: [CENTRE] } },
  }
  const ticketId = newId()
  await w.act(clerk, 'centre.issueTicket', { ticketId, centreId: CENTRE, purpose: 'order', priority: false })
  const close = () => ({ changeId: newId(), centreId: CENTRE, reason: 'The lease is over' })
  assert.equal(await no(one, 'centres.askClose', close()), 'centre_still_open')
  assert.equal((await w.act(one, 'centres.get', { centreId: CENTRE })).left.waiting, 1)
  await w.act(clerk, 'centre.next', { centreId: CENTRE, counter: 1 })
  await w.act(clerk, 'centre.noShow', { ticketId })
  const end = close()
  await w.act(one, 'centres.askClose', end)
  await w.act(two, 'centres.decide', { changeId: end.changeId, approve: true, reason: 'Seen empty' })
  await seen(CENTRE, false)
  assert.ok(!(await listed()).includes(CENTRE))
  const card = (await w.act(one, 'centres.all', { q: 'test-town' })).items[0]
  assert.deepEqual([card?.id, card?.open], [CENTRE, false])
  assert.equal(await no(one, 'centres.askClose', close()), 'centre_unknown')
  const again = await w.act(two, 'centres.make', make({ reason: 'New rooms' }))
  await w.act(one, 'centres.decide', { changeId: again.waiting!.id, approve: true, reason: 'Seen' })
  await seen(CENTRE, true)
})
