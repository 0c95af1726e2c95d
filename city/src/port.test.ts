import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { portToKeep } from './port.ts'

const listen = (port: number): Promise<{ port: number; close: () => Promise<unknown> }> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    // One that a failed assertion leaves behind does not keep the test from ending.
    server.unref().once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const at = server.address()
      assert.ok(at !== null && typeof at === 'object')
      resolve({ port: at.port, close: () => new Promise((done) => server.close(done)) })
    })
  })

test('a kept port is none that the machine gives to whoever asks for any', async () => {
  const given: Awaited<ReturnType<typeof listen>>[] = []
  for (let n = 0; n < 40; n++) given.push(await listen(0))
  const lowest = Math.min(...given.map(({ port }) => port))
  for (let n = 0; n < 40; n++)
    assert.ok((await portToKeep()) < lowest, 'it could be given away before its server listens')
  await Promise.all(given.map((server) => server.close()))
})

test('a kept port can be listened on, and one that is taken is passed over', async () => {
  const first = await portToKeep(20_000)
  const holder = await listen(first)
  const second = await portToKeep(first)
  assert.notEqual(second, first)
  const other = await listen(second)
  await Promise.all([holder.close(), other.close()])
})

test('when all are taken it says so', async () => {
  const last = 29_999
  const holder = await listen(last)
  await assert.rejects(portToKeep(last), /no port is free/)
  await holder.close()
})
