import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { textGateway, type TextGateway } from '../../../test/text-gateway.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { newId } from '../../kernel/id.ts'
import { failedMessages, retryMessage } from './failed.ts'
import { say } from './say.ts'

let world: World
let gateways: TextGateway[] = []
beforeEach(async () => {
  world = await startWorld()
  // Noon, so that nothing waits for the morning.
  const noon = new Date(Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 7 * 3_600_000)
  await world.clock.to(noon)
})
afterEach(async () => {
  await world?.close()
  for (const one of gateways) one.close()
  gateways = []
})

async function two(settings?: Record<string, boolean>): Promise<[TextGateway, TextGateway]> {
  const [first, second] = [await textGateway(world, 'first', settings), await textGateway(world, 'second', settings)]
  gateways = [first, second]
  return [first, second]
}
let numbers = 0
/** A harmless message, one about money, a code. */
const FACTS = {
  issued: { service: 'Test', trackingNo: 'DK-2K4F-7Q22' },
  receipt: { service: 'Test', trackingNo: 'DK-2K4F-7Q22', amount: 'Rs 500', receiptNo: 'R-1' },
  login_code: { code: '123456', minutes: 5 },
}
async function tell(template: keyof typeof FACTS): Promise<string> {
  const phone = `+92301${String(++numbers).padStart(7, '0')}`
  await world.as((tx) => say(tx, { phone, template, language: 'en', facts: FACTS[template], key: newId() }))
  await world.settle({ failuresExpected: true })
  return phone
}
const lookAt = async (phone: string) => {
  const message = await world.kernel.db.one<{ id: string; state: string }>(
    'select id, state from notifications.message where phone = $1',
    [phone],
  )
  const attempts = await world.kernel.db.many<{
    id: string
    state: string
    error: string | null
    price_paisa: number
    connection_id: string
  }>(
    'select id, state, error, price_paisa, connection_id from notifications.attempt where message_id = $1 order by begun_at, id limit 20',
    [message.id],
  )
  return { ...message, attempts }
}
const states = async (phone: string): Promise<string> => {
  const { state, attempts } = await lookAt(phone)
  return [state, ...attempts.map((one) => (one.error ? `${one.state} (${one.error})` : one.state))].join(', ')
}
const heardBy = (gateway: TextGateway, phone: string): number => gateway.sent.filter((one) => one.to === phone).length
const later = async (seconds: number): Promise<void> => {
  await world.clock.advance(seconds)
  await world.settle({ failuresExpected: true })
}

test('taken, reported, delivered; its price is kept; another gateway’s report about it is refused and counted', async () => {
  const [first, second] = await two()
  const phone = await tell('receipt')
  assert.equal(await states(phone), 'sent, accepted')
  const { attempts } = await lookAt(phone)
  assert.equal(attempts[0]!.price_paisa, 150)
  const { programme, messages } = world.kernel.territory
  assert.ok(first.sent[0]!.text.startsWith(`${programme.name.en}: `))
  assert.ok(first.sent[0]!.text.endsWith(messages.words['text.money']!.en))
  const said = `first ${attempts[0]!.id}`
  assert.equal(await second.report(said, 'delivered'), 409)
  assert.equal(await second.report(attempts[0]!.id, 'delivered'), 409)
  assert.equal(await first.report(said, 'delivered', 'another secret'), 403)
  assert.equal(await states(phone), 'sent, accepted')
  assert.equal(await first.report(said, 'enroute'), 200)
  for (let twice = 0; twice < 2; twice++) assert.equal(await first.report(said, 'DELIVRD'), 200)
  assert.equal(await first.report(said, 'failed'), 200)
  assert.equal(await states(phone), 'delivered, delivered')
  const { n } = await world.kernel.db.one<{ n: number }>(
    'select count(*)::int as n from notifications.unmatched_report where connection_id = $1',
    [second.id],
  )
  assert.equal(n, 2)
  await later(3_600)
  assert.equal(heardBy(first, phone) + heardBy(second, phone), 1)
})

test('a gateway that is down is passed over at once, then for a growing time', async () => {
  const [first, second] = await two({ reports: false })
  first.manner = 'down'
  const phone = await tell('login_code')
  assert.equal(await states(phone), 'sent, refused (answers 503), accepted')
  assert.equal(heardBy(second, phone), 1)
  await tell('login_code')
  assert.equal(first.asked, 1, 'passed over')
  await later(11)
  await tell('login_code')
  assert.equal(first.asked, 2, 'asked again after ten seconds')
  await later(11)
  await tell('login_code')
  assert.equal(first.asked, 2, 'now it is twenty')
  await later(10)
  first.manner = 'well'
  const back = await tell('login_code')
  assert.equal(heardBy(first, back), 1)
  await tell('login_code')
  assert.equal(first.asked, 4, 'one that works is asked first')
})

test('both down: tried again later, kept for a person at the end, and sent when they say so', async () => {
  const [first, second] = await two()
  first.manner = 'down'
  second.manner = 'down'
  const phone = await tell('login_code')
  const { id } = await lookAt(phone)
  const trying = await world.as((tx) => failedMessages(tx, { state: 'trying', limit: 20 }))
  assert.deepEqual(
    trying.items.map((one) => [one.messageId, one.tries, one.channel, one.attempt, one.lastError]),
    [[id, 1, 'text', 'refused', 'answers 503']],
  )
  assert.ok(['first', 'second'].includes(trying.items[0]!.gateway ?? ''))
  assert.equal(JSON.stringify(trying).includes(phone.slice(4, 10)), false)
  await world.kernel.db.run(`update notifications.message set tries = 7 where id = $1`, [id])
  // The queue's own pauses are minutes of real time: the last round is made here.
  const { deliver } = await import('./deliver.ts')
  await deliver(world.kernel, { id })
  assert.equal((await lookAt(phone)).state, 'failed')
  first.manner = 'well'
  await world.as(async (tx) => {
    await retryMessage(tx, { messageId: id })
    await retryMessage(tx, { messageId: id })
  })
  await later(11)
  assert.equal(heardBy(first, phone) + heardBy(second, phone), 1)
  const again = await world.as((tx) => retryMessage(tx, { messageId: id })).catch((error: { code: string }) => error)
  assert.equal((again as { code: string }).code, 'message_sent')
})

test('a gateway that sends nothing is seen; what may come twice goes the other way once, money stays for a person', async () => {
  const [first, second] = await two()
  first.manner = 'silent_loss'
  const [harmless, money] = [await tell('issued'), await tell('receipt')]
  await later(599)
  assert.equal(await states(harmless), 'sent, accepted')
  await later(2)
  assert.equal(await states(harmless), 'sent, unknown (no_report), accepted')
  assert.equal(heardBy(second, harmless), 1)
  assert.equal(await states(money), 'unknown, unknown (no_report)')
  const unknown = await world.as((tx) => failedMessages(tx, { state: 'unknown', limit: 20 }))
  assert.deepEqual(
    unknown.items.map((one) => [one.template, one.gateway, one.attempt]),
    [['receipt', 'first', 'unknown']],
  )
  const next = await tell('issued')
  assert.equal(heardBy(second, next), 1, 'and it is passed over')
  await later(3_600)
  assert.equal(await states(harmless), 'unknown, unknown (no_report), unknown (no_report)', 'once, not for ever')
  // A person looks, and has it sent.
  await world.as(async (tx) => retryMessage(tx, { messageId: unknown.items[0]!.messageId }))
  first.manner = 'well'
  await later(1)
  assert.equal(heardBy(first, money) + heardBy(second, money), 1)
})

test('an answer that never came: a report settles it, else the rule; nothing about money is sent twice', async () => {
  const [first, second] = await two()
  first.manner = 'drops_the_line'
  const [told, harmless, money] = [await tell('issued'), await tell('issued'), await tell('receipt')]
  // The first failure has passed the gateway over: the others went the other way at once.
  assert.match(await states(told), /^unknown, unknown \(/)
  assert.equal(heardBy(second, harmless) + heardBy(second, money), 2)
  const [attempt] = (await lookAt(told)).attempts
  assert.equal(await first.report(attempt!.id, 'delivered'), 200)
  assert.equal(await states(told), 'delivered, delivered')
  await later(700)
  first.manner = 'drops_the_line'
  const [again] = [await tell('issued')]
  await later(25)
  assert.equal(heardBy(second, again), 1, 'no report came: the other way')
  await later(700)
  const receipt = await tell('receipt')
  await later(3_000)
  assert.match(await states(receipt), /^unknown, unknown \([^)]*\)$/)
  assert.equal(heardBy(second, receipt), 0)
})

test('who dies while handing over: the same try once more where its id is known there, and it is one message', async () => {
  const [first] = await two({ keepsIds: true, reports: false })
  first.manner = 'drops_the_line'
  const phone = await tell('receipt')
  first.manner = 'well'
  await later(21)
  assert.equal(await states(phone), 'sent, accepted')
  assert.equal(heardBy(first, phone), 1)
  const { sends } = await world.kernel.db.one<{ sends: number }>(
    'select sends from notifications.attempt a join notifications.message m on m.id = a.message_id where m.phone = $1',
    [phone],
  )
  assert.equal(sends, 2)
})

test('a number that nobody has is not asked of every gateway', async () => {
  const [first, second] = await two()
  first.manner = 'wrong_number'
  const phone = await tell('issued')
  assert.equal(await states(phone), 'failed, refused (no_such_number)')
  assert.equal(second.asked, 0)
})

test('a report that says undelivered sends it the other way, whatever it is about', async () => {
  const [first, second] = await two()
  const phone = await tell('receipt')
  const [attempt] = (await lookAt(phone)).attempts
  assert.equal(await first.report(`first ${attempt!.id}`, 'undelivered'), 200)
  await world.settle({ failuresExpected: true })
  assert.equal(await states(phone), 'sent, refused (undelivered), accepted')
  assert.equal(heardBy(second, phone), 1)
})

test('what waited for the morning is one text, the questions apart', async () => {
  const [first] = await two()
  const night = new Date(Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 20 * 3_600_000)
  await world.clock.to(night)
  const phone = '+923019995555'
  for (const trackingNo of ['DK-2K4F-7Q22', 'DK-2K4F-7Q23', 'DK-2K4F-7Q24'])
    await world.as((tx) =>
      say(tx, { phone, template: 'issued', language: 'en', facts: { service: 'Test', trackingNo }, key: newId() }),
    )
  await world.as((tx) =>
    say(tx, {
      phone,
      template: 'rating_ask',
      language: 'en',
      facts: { service: 'Test', trackingNo: 'DK-2K4F-7Q25', facilitator: { name: 'Test', sex: 'F' } },
      key: newId(),
      about: newId(),
    }),
  )
  await world.settle()
  assert.equal(first.sent.length, 0)
  await later(14 * 3_600)
  const texts = first.sent.filter((one) => one.to === phone).map((one) => one.text)
  assert.equal(texts.length, 2, JSON.stringify(texts))
  const digest = texts.find((one) => one.includes('DK-2K4F-7Q22'))!
  assert.ok(digest.includes('DK-2K4F-7Q23') && digest.includes('DK-2K4F-7Q24'))
  assert.equal(digest.split(`${world.kernel.territory.programme.name.en}: `).length, 2, 'the name once')
})
