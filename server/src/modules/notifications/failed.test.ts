import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '../../../test/world.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { system } from '../../kernel/actor.ts'
import { failedMessages, retryMessage } from './failed.ts'
import { deliver, say } from './send.ts'

let world: World
let down = true
const heard: string[] = []
const gateway = createServer((request, response) => {
  let body = ''
  request
    .on('data', (part) => {
      body += part
    })
    .on('end', () => {
      if (!down) heard.push((JSON.parse(body) as { id: string }).id)
      response.writeHead(down ? 503 : 200).end()
    })
})
before(async () => {
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  world = await startWorld({ config: { smsUrl: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}` } })
})
after(async () => {
  await world?.close()
  gateway.close()
})

const PHONE = '+923019990001'
const list = (state: 'failed' | 'trying') => world.as((tx) => failedMessages(tx, { state, limit: 20 }))

test('what did not go out is listed with its reason, without text or number, and goes out when it is tried again', async () => {
  await inTransaction(world.kernel, { actor: system('test'), channel: 'system' }, (tx) =>
    say(tx, { phone: PHONE, template: 'sms_help', language: 'en', facts: {}, key: newId() }),
  )
  await world.settle({ failuresExpected: true })
  const trying = (await list('trying')).items
  assert.equal(trying.length, 1)
  assert.equal(trying[0]!.lastError, 'gateway answered 503')
  assert.deepEqual(
    trying[0]!.name,
    world.kernel.territory.messages.words['message.sms_help'],
    'what it was for, in words',
  )
  assert.equal(JSON.stringify(trying).includes(PHONE.slice(3, 9)), false)
  const { messageId } = trying[0]!
  // The queue's own pauses are minutes of real time: its later tries are made here.
  for (let n = trying[0]!.tries; n < 8; n++) await deliver(world.kernel, { id: messageId }).catch(() => undefined)
  assert.equal((await list('trying')).items.length, 0)
  const [failed] = (await list('failed')).items
  assert.deepEqual([failed?.messageId, failed?.tries], [messageId, 8])

  down = false
  // Twice before it can be gone: a worker may send it the moment that it is asked for.
  await world.as(async (tx) => {
    await retryMessage(tx, { messageId })
    await retryMessage(tx, { messageId })
  })
  await world.settle({ failuresExpected: true })
  assert.deepEqual(heard, [messageId])
  assert.equal((await list('failed')).items.length, 0)
  assert.equal(
    await world
      .as((tx) => retryMessage(tx, { messageId }))
      .then(
        () => 'none',
        (error: { code: string }) => error.code,
      ),
    'message_sent',
  )
})
