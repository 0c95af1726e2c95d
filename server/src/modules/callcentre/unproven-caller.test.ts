import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { READING_RULES } from '@app/domain/safety'
import { newId } from '../../kernel/id.ts'
import { onTheLine } from '../../../test/on-the-line.ts'
import { callCentreWorld } from '../../../test/worlds/call-centre-world.ts'
import { type DispatchWorld, type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'

let w: DispatchWorld
const staff = (role: 'agent' | 'supervisor'): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: [role], jurisdiction: { province: true } } }
}
before(async () => {
  w = await callCentreWorld()
})
after(() => w?.world.close())

test('an agent with nobody’s proof reads the card and nothing else, and changes nothing', async () => {
  const {
    requestIds: [requestId],
    citizen,
  } = await w.order()
  const agent = staff('agent')
  const { phone } = citizen.actor as { phone: string }
  const card = (await w.act(agent, 'calls.find', { q: phone })).candidates[0]!.open[0]!
  assert.equal(card.id, requestId)
  assert.ok(card.spoken.en.length > 10)
  for (const [id, input] of [
    ['requests.get', { requestId: requestId! }],
    ['requests.cancelPreview', { requestId: requestId! }],
    ['requests.cancel', { requestId: requestId! }],
    ['requests.withdraw', { requestId: requestId! }],
    ['requests.sendCodes', { requestId: requestId! }],
    ['requests.proofLines', { requestId: requestId! }],
  ] as const)
    assert.equal(await refusalOf(w.act(agent, id, input as never)), 'caller_unproven', id)
  await onTheLine(w, agent, requestId!)
  assert.equal((await w.act(agent, 'requests.get', { requestId: requestId! })).id, requestId)
  assert.equal(await refusalOf(w.act(staff('agent'), 'requests.get', { requestId: requestId! })), 'caller_unproven')
})

test('a visit’s codes are no agent’s, whoever is on the line: they go out again to the household', async () => {
  const {
    requestIds: [requestId],
  } = await w.order()
  const agent = staff('agent')
  const { who, visit } = await w.accept(requestId!)
  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.world.settle()
  await onTheLine(w, agent, requestId!)
  const { visits } = await w.act(agent, 'requests.get', { requestId: requestId! })
  assert.deepEqual(
    visits.map((one) => one.codes),
    [null],
  )
  const texts = async () =>
    (await w.world.call('demo.inbox', { limit: 200 })).items.filter((one) => one.template === 'visit_codes').length
  const before = await texts()
  await w.act(agent, 'requests.sendCodes', { requestId: requestId! })
  await w.world.settle()
  assert.equal(await texts(), before + 1)
  assert.equal(await refusalOf(w.act(agent, 'requests.sendCodes', { requestId: requestId! })), 'code_too_soon')
})

test('each opening has its call and its reason, and opening many with nobody on the line is an alarm', async () => {
  const agent = staff('agent')
  const {
    requestIds: [requestId],
    citizen,
  } = await w.order()
  const { phone } = citizen.actor as { phone: string }
  const openings = (reader: string) =>
    w.world.as((tx) =>
      tx.many<{ request_id: string; call_id: string | null; reason: string }>(
        'select request_id, call_id, reason from requests.reading where reader = $1 order by at, part',
        [reader],
      ),
    )
  const callId = newId()
  await w.act(agent, 'calls.start', { callId, phone, direction: 'in' })
  await w.act(agent, 'calls.find', { q: phone })
  await onTheLine(w, agent, requestId!)
  await w.act(agent, 'requests.get', { requestId: requestId! })
  assert.deepEqual(
    new Set((await openings(`staff:${agent.id}`)).map((one) => `${one.reason} ${one.call_id}`)),
    new Set([`on_call ${callId}`, `proved ${callId}`]),
  )
  await w.act(agent, 'calls.finish', { callId, disposition: 'information', requestId: requestId! } as never)

  const curious = staff('agent')
  const supervisor = staff('supervisor')
  const alarms = async () =>
    (await w.act(supervisor, 'safety.alerts', { kind: 'reading_unusual', open: 'true', limit: 50 } as never)).items
  await w.act(curious, 'calls.find', { q: phone })
  assert.deepEqual(await alarms(), [], 'a look or two is a desk’s work')
  for (let n = 0; n <= READING_RULES.withoutCallHourly; n += 6) {
    const { citizen: another } = await w.order({ count: 6 })
    await w.act(curious, 'calls.find', { q: (another.actor as { phone: string }).phone })
  }
  await w.act(curious, 'calls.find', { q: phone })
  const raised = await alarms()
  assert.equal(raised.length, 1)
  assert.ok(raised[0]!.about.withoutCall! > READING_RULES.withoutCallHourly)
})
