import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import type { Resolve } from './addresses.ts'
import { createOutgoing } from './outgoing.ts'
import { openNetworks } from './networks.ts'
import type { OutgoingError } from './outgoing-error.ts'

const servers: Server[] = []
after(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const world = createOutgoing({ networks: [], ownMachine: false })
const own = createOutgoing({ networks: [], ownMachine: true })
const named =
  (names: Record<string, string[]>): Resolve =>
  async (name) =>
    (names[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
const refused = (code: string) => (error: unknown) => {
  assert.equal((error as OutgoingError).code, code)
  return true
}

test('addresses inside, in each of their clothes, are not public', () => {
  const networks = openNetworks([], false)
  const inside = `10.0.0.1 172.16.5.4 172.31.255.255 192.168.1.1 100.64.0.1 127.0.0.1 127.9.9.9 169.254.169.254 0.0.0.0
    224.0.0.1 255.255.255.255 198.18.0.1 192.0.2.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12:3456::1 ff02::1
    64:ff9b::a00:1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe 0:0:0:0:0:ffff:c0a8:101
    2002:7f00:1:: 2001:db8::1 2001::1 nothing`.split(/\s+/)
  for (const address of inside) assert.equal(networks.allows(address), false, address)
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:4001:80b::200e', '::ffff:8.8.8.8'])
    assert.equal(networks.allows(address), true, address)
})

test('what the operator lists is open, and nothing beside it', () => {
  const networks = openNetworks(['10.20.0.0/16', 'fd00:1::/32', '192.168.7.7'], false)
  for (const address of ['10.20.0.1', '10.20.255.255', '::ffff:10.20.3.4', 'fd00:1::5', '192.168.7.7'])
    assert.deepEqual([networks.allows(address), networks.plainly(address)], [true, false], address)
  for (const address of ['10.21.0.1', 'fd00:2::1', '192.168.7.8', '127.0.0.1'])
    assert.equal(networks.allows(address), false, address)
  for (const bad of ['10.0.0.0/33', 'ten', '10.0.0.0/x', '/8'])
    assert.throws(() => openNetworks([bad], false), /network/)
})

test('an address inside is refused before anything is connected, however its host is written', async () => {
  let asked = 0
  const url = new URL(await serve((_request, response) => void (asked++, response.end('{}'))))
  const hosts = ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', 'localhost', 'localhost.']
  for (const host of [...hosts, '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]'])
    for (const scheme of ['http', 'https'])
      await assert.rejects(world.call({ url: `${scheme}://${host}:${url.port}/` }), refused('address_not_public'), host)
  await assert.rejects(world.call({ url: 'http://169.254.169.254/latest/meta-data/' }), refused('address_not_public'))
  for (const host of ['127.0.0.1', 'localhost', '::1', '2130706433', '0177.0.0.1', '0x7f000001', '169.254.169.254'])
    await assert.rejects(world.addressOf(host), refused('address_not_public'), host)
  assert.equal(asked, 0)
})

test('a name with one address inside among good ones is refused; a name that turns is asked once only', async () => {
  const resolve = named({
    'mixed.example': ['8.8.8.8', '10.0.0.7'],
    'mixed6.example': ['2a00:1450:4001:80b::200e', '::ffff:169.254.169.254'],
    'empty.example': [],
  })
  const outgoing = createOutgoing({ networks: [], ownMachine: false, resolve })
  for (const host of ['mixed.example', 'mixed6.example'])
    await assert.rejects(outgoing.call({ url: `https://${host}/` }), refused('address_not_public'), host)
  await assert.rejects(outgoing.call({ url: 'https://empty.example/' }), refused('name_unknown'))
  let turns = 0
  let asked = 0
  const url = new URL(await serve((_request, response) => void (asked++, response.end())))
  const turning = createOutgoing({
    networks: ['127.0.0.2'],
    ownMachine: false,
    resolve: async () => [{ address: turns++ ? '127.0.0.1' : '127.0.0.2', family: 4 }],
  })
  // Nobody listens at the address that was checked; the other one, which would answer, is not taken.
  await assert.rejects(turning.call({ url: `http://turns.example:${url.port}/` }), refused('unreachable'))
  assert.deepEqual([turns, asked], [1, 0])
})

test('what was resolved and checked is what is connected to', async () => {
  const url = new URL(await serve((request, response) => void response.end(request.headers.host)))
  const resolve = named({ 'department.example': ['127.0.0.1'] })
  const outgoing = createOutgoing({ networks: ['127.0.0.0/8'], ownMachine: false, resolve })
  const answer = await outgoing.call({ url: `http://department.example:${url.port}/x` })
  assert.equal(answer.body.toString(), `department.example:${url.port}`)
})

test('a redirect is not followed, inside or out', async () => {
  let reached = 0
  const inside = await serve((_request, response) => void (reached++, response.end()))
  for (const status of [301, 302, 303, 307, 308]) {
    const from = await serve((_request, response) => void response.writeHead(status, { location: inside }).end())
    await assert.rejects(own.call({ url: from }), refused('redirected'))
  }
  assert.equal(reached, 0)
})

test('without encryption only to this machine itself, whatever else is listed', async () => {
  const resolve = named({
    'gateway.example': ['8.8.8.8'],
    'inside.example': ['10.20.0.5'],
    'two.example': ['127.0.0.1', '10.20.0.5'],
  })
  const outgoing = createOutgoing({ networks: ['10.20.0.0/16'], ownMachine: true, resolve })
  for (const host of ['gateway.example', 'inside.example', 'two.example', '10.20.0.5']) {
    await assert.rejects(outgoing.call({ url: `http://${host}/` }), refused('address_not_encrypted'), host)
    assert.equal(await outgoing.isOwnMachine(host), false, host)
    assert.equal(outgoing.plainlyUnfit(`http://${host}/`), 'address_not_encrypted', host)
    assert.equal(outgoing.plainlyUnfit(`https://${host}/`), null, host)
  }
  for (const host of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    assert.equal(await outgoing.isOwnMachine(host), true, host)
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    assert.equal(outgoing.plainlyUnfit(`http://${host}:1/`), null, host)
})

test('an answer has an end, in time and in size; what breaks off is none', async () => {
  const slow = await serve((_request, response) => void response.write('a'))
  await assert.rejects(own.call({ url: slow, timeoutMs: 200 }), refused('timed_out'))
  const silent = await serve(() => undefined)
  await assert.rejects(own.call({ url: silent, timeoutMs: 200 }), refused('timed_out'))
  const large = await serve((_request, response) => void response.end('x'.repeat(200_000)))
  await assert.rejects(own.call({ url: large, answerBytesMax: 100_000 }), refused('answer_too_large'))
  const broken = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half')
    setTimeout(() => response.destroy(), 20)
  })
  await assert.rejects(own.call({ url: broken }), refused('unreachable'))
  await assert.rejects(own.call({ url: 'http://127.0.0.1:1/' }), refused('unreachable'))
})

test('what is no address is said to be none', async () => {
  for (const url of [
    'ftp://example.org',
    'https://user:word@example.org/',
    'nothing',
    'file:///etc/passwd',
    'https://',
  ])
    await assert.rejects(world.call({ url }), refused('address_invalid'), url)
  await assert.rejects(
    own.call({ url: await serve(() => undefined), headers: { a: 'b\r\nc: d' } }),
    refused('address_invalid'),
  )
  for (const host of ['', 'a b', 'a/b', 'a@b', '%00'])
    await assert.rejects(world.addressOf(host), refused('address_invalid'))
  assert.equal(world.plainlyUnfit('https://10.0.0.1/'), 'address_not_public')
  assert.equal(world.plainlyUnfit('https://2130706433/'), 'address_not_public')
  assert.equal(world.plainlyUnfit('https://[::ffff:127.0.0.1]/'), 'address_not_public')
  assert.equal(world.plainlyUnfit('https://name.example/'), null)
  assert.equal(world.plainlyUnfit('gopher://name.example/'), 'address_invalid')
})

test('a token is fetched once for many, until it dies, and anew for another secret', async () => {
  let given = 0
  let seconds = 3600
  const tokenUrl = await serve((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const right =
        /^Basic /.test(request.headers.authorization ?? '') && body.includes('grant_type=client_credentials')
      const word = Buffer.from(String(request.headers.authorization).slice(6), 'base64').toString()
      if (!right || word.endsWith(':wrong')) return void response.writeHead(401).end('{}')
      response.end(JSON.stringify({ access_token: `t${++given}`, token_type: 'Bearer', expires_in: seconds }))
    })
  })
  const client = { tokenUrl, clientId: 'us', clientSecret: 'a secret' }
  const many = await Promise.all(Array.from({ length: 20 }, () => own.token(client)))
  assert.deepEqual([new Set(many).size, given], [1, 1])
  assert.equal(await own.token({ ...client, clientSecret: 'rotated' }), 't2')
  own.forgetToken(client)
  seconds = 5
  assert.equal(await own.token(client), 't3')
  // It dies before it could be used a second time.
  assert.equal(await own.token(client), 't4')
  await assert.rejects(own.token({ ...client, clientSecret: 'wrong' }), refused('token_refused'))
})
