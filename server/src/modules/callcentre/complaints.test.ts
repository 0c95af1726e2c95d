import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import { onTheLine } from '../../../test/on-the-line.ts'
import { atTheDoor, finishVisit } from '../../../test/at-the-door.ts'
import { evidenceView } from '../grievances/reading/evidence-view.ts'
import { newId } from '../../kernel/id.ts'
import { modules } from '../all.generated.ts'
import { dispatchWorld, type DispatchWorld } from '../../../test/worlds/dispatch-world.ts'
import { recordFacts } from '../requests/index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld(modules)
})
after(() => w?.world.close())

async function text(from: string, words: string): Promise<void> {
  const message = { from, text: words, messageId: newId() }
  await w.world.call('sms.inbound', {
    ...message,
    signature: createHmac('sha256', 'demo')
      .update(`${message.messageId}|${message.from}|${message.text}`)
      .digest('hex'),
  })
  await w.world.settle()
}
const told = async (phone: string, template: string) =>
  (await w.world.call('demo.inbox', { phone, limit: 100 })).items.filter((one) => one.template === template)

test('MORE by text: the case says whether the money comes today; what was sent and answered is frozen with it', async () => {
  const door = await atTheDoor(w)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  await w.world.settle()
  for (const requestId of door.requestIds)
    await w.look((tx) =>
      recordFacts(tx, requestId, { formReady: true, papersReady: true, proofReady: true, paid: true, owedPaisa: 0 }),
    )
  await finishVisit(w, door)
  const { phone } = door.citizen.actor as { phone: string }
  await text(phone, 'MORE')
  await text(phone, 'MORE')
  assert.equal((await w.act(door.citizen, 'grievances.mine', {})).items.length, 1)
  const [mine] = (await w.act(door.citizen, 'grievances.mine', {})).items
  const view = await w.act(door.citizen, 'grievances.get', { grievanceId: mine!.id })
  assert.ok(view.goodwillPaisa > 0)
  assert.ok(
    view.evidence.messages.some((one) => one.template === 'receipt' && one.amount !== null),
    JSON.stringify(view.evidence.messages),
  )
  assert.ok(
    view.evidence.messages.every((one) => one.template !== 'overcharge_opened'),
    'only what was sent before',
  )
  assert.equal(JSON.stringify(view.evidence.messages).includes(phone), false, 'numbers are masked')
  const accused = await w.look((tx) =>
    tx.one<{ phone: string }>('select phone from workforce.facilitator where id = $1', [door.who.id]),
  )
  assert.equal((await told(accused.phone, 'grievance_about_you')).length, 1)

  await text(phone, `complain ${mine!.trackingNo} He shouted at my mother`)
  await text(phone, `SHIKAYAT ${mine!.trackingNo} again`)
  await text(phone, 'Complain')
  const all = (await w.act(door.citizen, 'grievances.mine', {})).items
  assert.deepEqual(
    all.map((one) => one.kind),
    ['other', 'overcharge'],
  )
  assert.equal(
    (await w.act(door.citizen, 'grievances.get', { grievanceId: all[0]!.id })).words,
    'He shouted at my mother',
  )
  assert.equal((await told(phone, 'complain_which')).length, 1)
  assert.equal((await told(phone, 'grievance_opened')).length, 2, 'filed, and told again when it was written again')
})

test('an agent files for a caller, and the evidence holds what the household had answered', async () => {
  const door = await atTheDoor(w)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  await w.world.settle()
  for (const requestId of door.requestIds)
    await w.look((tx) =>
      recordFacts(tx, requestId, { formReady: true, papersReady: true, proofReady: true, paid: true, owedPaisa: 0 }),
    )
  await finishVisit(w, door)
  await w.act(door.citizen, 'ratings.rate', {
    visitId: door.visitId,
    askedExtra: false,
    cameInPerson: true,
    onTime: false,
    stars: 2,
  })
  const agent = {
    id: newId(),
    actor: { kind: 'staff' as const, id: newId(), roles: ['agent' as const], jurisdiction: {} },
  }
  await onTheLine(w, agent, door.requestId)
  const filed = await w.act(agent, 'grievances.file', {
    requestId: door.requestId,
    grievanceId: newId(),
    kind: 'conduct',
    words: 'The caller says that he was rude.',
  })
  await w.world.settle()
  assert.equal(filed.side, 'complainant')
  const view = await w.act(door.citizen, 'grievances.get', { grievanceId: filed.id })
  assert.deepEqual([view.evidence.rating?.stars, view.evidence.rating?.onTime], [2, false])
  // An answer is cut to its contract here and not where people are served: what no contract names is not shown.
  const { rating } = await w.world.as((tx) => evidenceView(tx, filed.id, 'complainant'))
  assert.deepEqual(Object.keys(rating ?? {}), ['askedExtra', 'cameInPerson', 'onTime', 'stars', 'at'])
  assert.equal(
    (await w.act(door.who, 'grievances.get', { grievanceId: filed.id })).evidence.rating,
    null,
    'hidden from the other side',
  )
})
