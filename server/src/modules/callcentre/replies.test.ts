import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import { atTheDoor, type Door, finishVisit } from '../../../test/at-the-door.ts'
import { dispatchWorld, type DispatchWorld } from '../../../test/worlds/dispatch-world.ts'
import { newId } from '../../kernel/id.ts'
import { modules } from '../all.generated.ts'
import { getOrder, getRequest, recordFacts } from '../requests/index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld(modules)
})
after(() => w?.world.close())

async function text(from: string, words: string): Promise<void> {
  const message = { from, text: words, messageId: newId() }
  await w.world.call('sms.inbound', {
    ...message,
    signature: createHmac('sha256', 'demo').update(`${message.messageId}|${from}|${words}`).digest('hex'),
  })
  await w.world.settle()
}
const inbox = async (phone: string) => (await w.world.call('demo.inbox', { phone, limit: 100 })).items
const told = async (phone: string, template: string): Promise<number> =>
  (await inbox(phone)).filter((one) => one.template === template).length

/** A visit that is over, and the number of whoever opened the door: it is asked how it went. */
interface Visited extends Door {
  phone: string
}
async function visited(): Promise<Visited> {
  const service = w.world.kernel.territory.services.find(
    (one) => one.tone === 'neutral' && one.sensitivity === 'normal' && one.cases[0]!.legs.includes('filing'),
  )!
  const door = await atTheDoor(w, { service })
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  await w.world.settle()
  for (const requestId of door.requestIds)
    await w.look((tx) =>
      recordFacts(tx, requestId, { formReady: true, papersReady: true, proofReady: true, paid: true, owedPaisa: 0 }),
    )
  await finishVisit(w, door)
  // The next visit is for the next facilitator.
  await w.act(door.who, 'shift.end', {})
  const order = await w.look(async (tx) => getOrder(tx, (await getRequest(tx, door.requestId)).orderId))
  return { ...door, phone: order.contactPhone }
}

/** Until both questions stand: whether anybody asked for more at once, and how it was some hours later. */
async function untilRatingIsAsked(door: Visited): Promise<void> {
  for (let hours = 0; hours < 4 && (await told(door.phone, 'rating_ask')) === 0; hours++)
    await w.world.clock.advance(3_600)
  assert.equal(await told(door.phone, 'rating_ask'), 1)
}

async function outcome(door: Visited): Promise<{ complaints: number; stars: number | null; help: number }> {
  const { mine } = await w.act(door.citizen, 'ratings.visit', { visitId: door.visitId })
  return {
    complaints: (await w.act(door.citizen, 'grievances.mine', {})).items.length,
    stars: mine?.stars ?? null,
    help: await told(door.phone, 'sms_help'),
  }
}

const REPLIES: [
  when: 'asked about money' | 'asked to rate',
  words: string[],
  complaints: number,
  stars: number | null,
  help: number,
][] = [
  ['asked to rate', ['1'], 0, 1, 0],
  ['asked to rate', ['5'], 0, 5, 0],
  ['asked to rate', ['۴'], 0, 4, 0],
  ['asked to rate', ['5', '1'], 0, 5, 1],
  ['asked to rate', ['MORE'], 1, null, 0],
  ['asked to rate', ['1', 'zyada'], 1, 1, 0],
  ['asked to rate', ['7'], 0, null, 1],
  ['asked about money', ['1'], 1, null, 0],
  ['asked about money', ['1', '1'], 1, null, 0],
  ['asked about money', ['5'], 0, null, 1],
  ['asked about money', ['R 5'], 0, 5, 0],
]
for (const [when, words, complaints, stars, help] of REPLIES)
  test(`${when}, "${words.join('", "')}" by text`, async () => {
    const door = await visited()
    if (when === 'asked to rate') await untilRatingIsAsked(door)
    for (const one of words) await text(door.phone, one)
    assert.deepEqual(await outcome(door), { complaints, stars, help })
  })

test('a digit from a number that was asked nothing is answered with help', async () => {
  await text('+923019990077', '1')
  assert.deepEqual(
    (await inbox('+923019990077')).map((one) => one.template),
    ['sms_help'],
  )
})
