import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { after, test } from 'node:test'
import { createBodyTurns, type Turn } from './body-turns.ts'

/** Made-up bodies, and who of them is being received. */
function bodies(atOnce: number) {
  const turns = createBodyTurns(atOnce)
  const flowing = new Set<string>()
  const come = (name: string): Turn => {
    const turn = turns.take({ pause: () => flowing.delete(name), resume: () => flowing.add(name) })
    void turn.begun.then((may) => may && flowing.add(name))
    return turn
  }
  const received = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    return [...flowing].sort().join('')
  }
  const left = (turn: Turn, name: string) => {
    turn.leave()
    flowing.delete(name)
  }
  return { come, received, left }
}

test('so many are received at once; who leaves makes room for who has waited longest', async ({ mock }) => {
  // Turns change by leaving alone.
  mock.timers.enable({ apis: ['setInterval'] })
  const { come, received, left } = bodies(2)
  const [a, b] = ['a', 'b', 'c', 'd'].map(come)
  assert.equal(await received(), 'ab')
  left(b!, 'b')
  assert.equal(await received(), 'ac')
  left(a!, 'a')
  assert.equal(await received(), 'cd')
})

test('who sends nothing keeps nobody out: turns change while somebody waits, and everybody’s comes again', async ({
  mock,
}) => {
  mock.timers.enable({ apis: ['setInterval'] })
  const { come, received, left } = bodies(2)
  const [a, b] = ['a', 'b'].map(come)
  mock.timers.tick(1_000)
  assert.equal(await received(), 'ab', 'nobody waits')
  const c = come('c')
  assert.equal(await received(), 'ab')
  const seen: string[] = []
  for (let turn = 0; turn < 3; turn++) {
    mock.timers.tick(100)
    seen.push(await received())
  }
  assert.deepEqual(seen, ['bc', 'ac', 'ab'])
  left(c, 'c')
  mock.timers.tick(1_000)
  assert.equal(await received(), 'ab', 'who left is not called')
  left(a!, 'a')
  left(b!, 'b')
  assert.equal(await received(), '')
})

test('who goes away while waiting hears that no turn comes', async ({ mock }) => {
  mock.timers.enable({ apis: ['setInterval'] })
  const { come, received } = bodies(1)
  come('a')
  const gone = come('b')
  gone.leave()
  gone.leave()
  assert.equal(await gone.begun, false)
  assert.equal(await received(), 'a')
})

test('of a body that waits nothing more is taken from its socket than Node holds; after the one before it, all of it comes', async ({
  mock,
}) => {
  mock.timers.enable({ apis: ['setInterval'] })
  const turns = createBodyTurns(1)
  const calls: IncomingMessage[] = []
  const server = createServer(async (request, response) => {
    calls.push(request)
    const turn = turns.take(request)
    response.once('close', turn.leave)
    if (!(await turn.begun)) return
    let bytes = 0
    for await (const chunk of request) bytes += (chunk as Buffer).length
    response.end(String(bytes))
  }).listen(0, '127.0.0.1')
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const SIZE = 4_000_000
  const send = (bytes: number) => {
    const socket = connect(port, '127.0.0.1')
    let said = ''
    socket.on('data', (chunk) => (said += chunk))
    socket.write(`POST / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: ${SIZE}\r\n\r\n`)
    socket.write(Buffer.alloc(bytes, 1))
    return { socket, said: () => said, closed: once(socket, 'close') }
  }
  const until = async (what: () => boolean) => {
    while (!what()) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const first = send(10)
  await until(() => calls.length === 1)
  const second = send(SIZE)
  await until(() => calls.length === 2)
  first.socket.write(Buffer.alloc(SIZE - 20, 1))
  await until(() => calls[0]!.socket.bytesRead > SIZE - 20)
  assert.ok(calls[1]!.socket.bytesRead < 1_000_000, `${calls[1]!.socket.bytesRead} bytes of the second were read`)
  first.socket.write(Buffer.alloc(10, 1))
  await Promise.all([first.closed, second.closed])
  assert.match(first.said(), new RegExp(`${SIZE}$`))
  assert.match(second.said(), new RegExp(`${SIZE}$`))
})
