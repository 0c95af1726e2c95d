import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onTheLine } from '../../../test/on-the-line.ts'
import { newId } from '../../kernel/id.ts'
import { callCentreWorld } from '../../../test/worlds/call-centre-world.ts'
import { type DispatchWorld, type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import { getOrder, getRequest } from '../requests/index.ts'
import { codeForNamed } from '../identity/index.ts'

let w: DispatchWorld
before(async () => {
  w = await callCentreWorld()
})
after(() => w?.world.close())

interface Ordered {
  requestId: string
  citizen: Person
  own: string
  receiver: string
}
async function ordered(): Promise<Ordered> {
  const { requestIds, citizen } = await w.order()
  const requestId = requestIds[0]!
  const order = await w.look(async (tx) => getOrder(tx, (await getRequest(tx, requestId)).orderId))
  return { requestId, citizen, own: order.contactPhone, receiver: order.receiver!.phone }
}
const textsTo = async (phone: string) => (await w.world.call('demo.inbox', { phone, limit: 100 })).items
const namesOf = async (phone: string) => (await textsTo(phone)).map((one) => one.template).toSorted()
const codeFor = async ({ receiver }: Ordered) =>
  String((await textsTo(receiver)).find((one) => one.template === 'receiver_named')?.facts.code)
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const isProved = async ({ citizen, requestId }: Ordered) =>
  (await w.act(citizen, 'requests.get', { requestId })).receiver?.proved
/** The facilitator rides to it, and what is for the door is told. */
async function depart({ requestId }: Ordered): Promise<void> {
  const { who, visit } = await w.accept(requestId)
  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.world.settle()
}

test('a receiver whom nobody has proved is sent one text, and the orderer has the visit’s', async () => {
  const order = await ordered()
  assert.equal(await isProved(order), false)
  await depart(order)
  assert.deepEqual(await namesOf(order.receiver), ['receiver_named'])
  const own = await namesOf(order.own)
  assert.ok(own.includes('visit_codes') && own.includes('visit_departed'), own.join())
})

test('with its code the receiver is told what is for the door, and the next order asks nothing', async () => {
  await w.facilitator()
  const order = await ordered()
  const code = await codeFor(order)
  await w.act(order.citizen, 'requests.proveReceiver', { requestId: order.requestId, code })
  assert.equal(await isProved(order), true)
  await depart(order)
  const theirs = await namesOf(order.receiver)
  assert.ok(theirs.includes('visit_codes') && theirs.includes('visit_departed'), theirs.join())
  assert.ok(!(await namesOf(order.own)).includes('visit_codes'))
  assert.equal(await w.look((tx) => codeForNamed(tx, order.citizen.id, order.receiver)), null)
})

test('five wrong codes end it, another’s order is not there, and an agent needs the caller’s proof', async () => {
  const order = await ordered()
  const code = await codeFor(order)
  const prove = (who: Person, said: string) =>
    refusalOf(w.act(who, 'requests.proveReceiver', { requestId: order.requestId, code: said }))
  assert.equal(await prove(await w.citizen(), code), 'not_found')
  const agentId = newId()
  const agent: Person = {
    id: agentId,
    actor: { kind: 'staff', id: agentId, roles: ['agent'], jurisdiction: { province: true } },
  }
  assert.equal(await prove(agent, code), 'caller_unproven')
  await onTheLine(w, agent, order.requestId)
  for (let tries = 0; tries < 5; tries++)
    assert.equal(await prove(tries % 2 ? order.citizen : agent, wrong(code)), 'code_wrong')
  assert.equal(await prove(order.citizen, code), 'code_tries_used')
  assert.equal(await isProved(order), false)
})

test('one number is written to for three accounts a day, and again the next day', async () => {
  const phone = '+923339990001'
  w.world.kernel.config.rateAllowance = 1
  const codes: (string | null)[] = []
  const ask = async () => {
    const { id } = await w.citizen()
    codes.push(await w.look((tx) => codeForNamed(tx, id, phone)))
  }
  for (let n = 0; n < 4; n++) await ask()
  await w.world.clock.advance(86_401)
  await ask()
  assert.deepEqual(
    codes.map((one) => one !== null),
    [true, true, true, false, true],
  )
})
