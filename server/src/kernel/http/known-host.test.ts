import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => {
  world = await startWorld({ config: { publicUrls: { citizen: 'https://demo.example' } } })
})
after(() => world?.close())

const ask = (host: string, url = '/api/demo/people') => world.app.http.inject({ url, headers: { host } })

test('the demo answers to this machine’s names and its own, and to no other, whatever is asked', async () => {
  for (const host of [
    'localhost',
    '127.0.0.1:8080',
    '[::1]:8080',
    'desk.localhost:8080',
    'demo.example',
    'DEMO.example',
  ])
    assert.equal((await ask(host)).statusCode, 200, host)
  for (const host of ['rebound.invalid:8080', '10.0.0.9', 'localhost.invalid', '127.0.0.1.invalid'])
    for (const url of ['/api/demo/people', '/api/nothing', '/', '/inbox', '/metrics', '/health']) {
      const answer = await ask(host, url)
      assert.equal(answer.statusCode, 421, `${host} ${url}`)
      const { refusal, message } = answer.json<{ refusal: string; message: { en: string; ur: string } }>()
      assert.equal(refusal, 'host_unknown')
      assert.match(message.en, /PUBLIC_URL_CITIZEN/)
      assert.match(message.ur, /PUBLIC_URL_CITIZEN/)
    }
})

test('a probe that names nobody is answered: a browser always says whom it asks', async () => {
  const { hostname, port } = new URL(world.app.url)
  const socket = connect(Number(port), hostname)
  socket.end('GET /health HTTP/1.0\r\n\r\n')
  assert.match(await text(socket), /^HTTP\/1\.1 200 /)
})

test('a real system stands behind proxies that know its names, and probes that know none', async (t) => {
  const real = await startWorld({ config: { mode: 'real' } })
  t.after(() => real.close())
  const answer = await real.app.http.inject({ url: '/health', headers: { host: '10.0.0.9' } })
  assert.equal(answer.statusCode, 200)
})
