import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import type { Input } from '@app/contract'
import { type ApplicationsWorld, applicationsWorld, CALM } from '../../../test/worlds/applications-world.ts'
import { type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import { newId } from '../../kernel/id.ts'
import { connectionsModule } from '../connections/index.ts'
import { drain } from './drain.ts'
import { webhooksModule } from './index.ts'

const secretOf = (letter: string) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`
const [SECRET, NEW_SECRET] = [secretOf('a'), secretOf('b')]

interface Heard {
  id: string
  timestamp: string
  signature: string
  body: string
}
interface Receiver {
  url: string
  heard: Heard[]
  /** How it answers; the default takes everything. */
  answer: (response: ServerResponse, heard: Heard) => void
  under: number
  most: number
}

let w: ApplicationsWorld
const servers: { close(): void }[] = []
const admin: Person = {
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['admin'], jurisdiction: { province: true } },
}
before(async () => {
  w = await applicationsWorld({ simulators: true, higher: [connectionsModule, webhooksModule] })
})
after(async () => {
  await w?.close()
  for (const server of servers) server.close()
})
beforeEach(() => w.simulators!.change({ habits: CALM }))

const taken = (response: ServerResponse) => void response.writeHead(204).end()

/** A receiver of the test's, as a server of its own on a real socket. */
async function receiver(): Promise<Receiver> {
  const peer: Receiver = { url: '', heard: [], answer: taken, under: 0, most: 0 }
  const server = createServer((request, response) => {
    peer.most = Math.max(peer.most, ++peer.under)
    response.on('close', () => peer.under--)
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const head = (name: string) => String(request.headers[name] ?? '')
      const heard = {
        id: head('webhook-id'),
        timestamp: head('webhook-timestamp'),
        signature: head('webhook-signature'),
        body,
      }
      peer.heard.push(heard)
      peer.answer(response, heard)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push({ close: () => (server.closeAllConnections(), server.close()) })
  peer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`
  return peer
}

async function connect(
  kind: 'departmentWebhook' | 'partnerWebhook',
  settings: Input<'connections.save'>['settings'],
  subjectId = '',
  secret = SECRET,
) {
  const connectionId = newId()
  const given = { connectionId, kind, subjectId, name: kind, settings, secrets: { secret }, revision: 0 }
  const { revision } = await w.act(admin, 'connections.save', given)
  await w.act(admin, 'connections.turnOn', { connectionId, revision })
  await w.world.settle()
  return connectionId
}
const revisionOf = async (connectionId: string) => (await w.act(admin, 'connections.one', { connectionId })).revision
const end = async (connectionId: string) =>
  w.act(admin, 'connections.end', { connectionId, revision: await revisionOf(connectionId) })

const wanted = () =>
  w.serviceWith(
    (service, found) =>
      service.connector.kind === 'rest' &&
      found.delivery.form === 'digital' &&
      found.modes.some((one) => one.mode === 'remote'),
  )
const typesOf = (peer: Receiver) => peer.heard.map((one) => (JSON.parse(one.body) as { type: string }).type)
const signedBy = (heard: Heard, secret: string) =>
  heard.signature
    .split(' ')
    .includes(new Webhook(secret).sign(heard.id, new Date(Number(heard.timestamp) * 1_000), heard.body))
const minutes = async (count: number) => {
  await w.world.clock.advance(count * 60)
  await w.world.settle()
}

test('a department hears of its own applications, a partner of the services it was given; each once, signed, naming nobody', async () => {
  const { service } = wanted()
  const [own, foreign, partner, other] = [await receiver(), await receiver(), await receiver(), await receiver()]
  const strange = w.world.kernel.territory.departments!.find((one) => one.id !== service.departmentId)!
  const ids = [
    await connect('departmentWebhook', { url: own.url }, service.departmentId),
    await connect('departmentWebhook', { url: foreign.url }, strange.id),
    await connect('partnerWebhook', { url: partner.url, services: `x, ${service.id}`, taken: false }),
    await connect('partnerWebhook', { url: other.url, services: 'another-service' }),
  ]
  const { requestId } = await w.filed(wanted())
  await w.hours(40)
  assert.deepEqual(typesOf(own).sort(), [
    'application.approved',
    'application.delivered',
    'application.filed',
    'application.issued',
    'application.taken',
  ])
  assert.deepEqual(
    typesOf(partner).sort(),
    typesOf(own)
      .filter((type) => type !== 'application.taken')
      .sort(),
    'what its form leaves out is not told',
  )
  assert.deepEqual([foreign.heard, other.heard], [[], []])
  for (const peer of [own, partner]) {
    assert.equal(new Set(peer.heard.map((one) => one.id)).size, peer.heard.length)
    for (const one of peer.heard) assert.ok(signedBy(one, SECRET))
  }
  const application = await w.applicationOf(requestId)
  const first = JSON.parse(own.heard[0]!.body) as { timestamp: string; data: Record<string, unknown> }
  assert.deepEqual(
    [first.data.applicationId, first.data.trackingNo],
    [application.application_id, application.tracking_no],
  )
  const toPartner = JSON.parse(partner.heard[0]!.body) as { data: Record<string, unknown> }
  assert.equal(toPartner.data.trackingNo, undefined)
  const { answers } = await w.request(requestId)
  const names = JSON.stringify(answers).match(/"[A-Z][a-z]+ [^"]{3,}"/g) ?? []
  assert.ok(names.length > 0)
  for (const { body } of [...own.heard, ...partner.heard])
    for (const name of [...names, 'Test Citizen']) assert.ok(!body.includes(name.replaceAll('"', '')), name)
  for (const id of ids) await end(id)
})

test('a new secret: for a day both signatures go along, then the new one alone', async () => {
  const peer = await receiver()
  const connectionId = await connect('partnerWebhook', { url: peer.url, services: '*' })
  await w.act(admin, 'connections.rotate', {
    connectionId,
    revision: await revisionOf(connectionId),
    secrets: { secret: NEW_SECRET },
  })
  await w.filed(wanted())
  assert.ok(peer.heard.length > 0)
  for (const one of peer.heard) assert.deepEqual([signedBy(one, SECRET), signedBy(one, NEW_SECRET)], [true, true])
  const before = peer.heard.length
  await w.hours(30)
  await w.filed(wanted())
  const later = peer.heard.slice(before).filter((one) => one.signature.split(' ').length === 1)
  assert.ok(later.length > 0)
  for (const one of later) assert.deepEqual([signedBy(one, SECRET), signedBy(one, NEW_SECRET)], [false, true])
  await end(connectionId)
})

test('what is not taken is tried again with the same id, then lies where a person sends it again or closes it', async () => {
  const peer = await receiver()
  const connectionId = await connect('partnerWebhook', {
    url: peer.url,
    services: '*',
    taken: false,
    approved: false,
    issued: false,
    delivered: false,
  })
  peer.answer = (response) => void response.writeHead(500).end()
  await w.filed(wanted())
  assert.equal(peer.heard.length, 1)
  await minutes(1)
  assert.equal(peer.heard.length, 2)
  await minutes(4 * 24 * 60)
  const { id } = peer.heard[0]!
  assert.equal(peer.heard.length, 10)
  assert.ok(peer.heard.every((one) => one.id === id && signedBy(one, SECRET)))
  assert.equal(new Set(peer.heard.map((one) => one.timestamp)).size, 10, 'each try is signed anew')
  const [dead, ...more] = (await w.act(admin, 'webhooks.dead', {})).items
  assert.deepEqual(
    [dead!.type, dead!.tries, dead!.lastError, more.length],
    ['application.filed', 10, 'answer_wrong answers 500', 0],
  )
  assert.equal(dead!.trouble?.en, 'It answered, but not as agreed')
  peer.answer = taken
  await w.act(admin, 'webhooks.sendAgain', { deliveryId: dead!.deliveryId })
  await w.world.settle()
  assert.equal(peer.heard.length, 11)
  assert.equal(peer.heard.at(-1)!.id, id)
  assert.deepEqual((await w.act(admin, 'webhooks.dead', {})).items, [])
  assert.equal(await refusalOf(w.act(admin, 'webhooks.drop', { deliveryId: dead!.deliveryId })), 'already_decided')
  await end(connectionId)
})

test('410: it is paused and says so; what is for it waits, and goes when it is turned on again', async () => {
  const peer = await receiver()
  const connectionId = await connect('partnerWebhook', { url: peer.url, services: '*' })
  peer.answer = (response) => void response.writeHead(410).end()
  await w.filed(wanted())
  const paused = await w.act(admin, 'connections.one', { connectionId })
  assert.deepEqual([paused.state, paused.lastBad?.code], ['paused', 'gone'])
  const asked = peer.heard.length
  const first = new Set(peer.heard.map((one) => one.id))
  await w.filed(wanted())
  await minutes(60)
  assert.equal(peer.heard.length, asked)
  peer.answer = taken
  await w.act(admin, 'connections.turnOn', { connectionId, revision: paused.revision })
  await w.world.settle()
  const later = peer.heard.slice(asked)
  assert.ok(
    [...first].every((id) => later.some((one) => one.id === id)),
    'what it had turned away comes again',
  )
  assert.equal(new Set(later.map((one) => one.id)).size, later.length)
  await end(connectionId)
})

test('a redirect is not followed, an address inside is refused, and an answer without end is not read', async () => {
  const [peer, inside] = [await receiver(), await receiver()]
  peer.answer = (response) => void response.writeHead(302, { location: inside.url }).end()
  const connectionId = await connect('partnerWebhook', { url: peer.url, services: '*' })
  await w.filed(wanted())
  assert.equal(inside.heard.length, 0)
  assert.equal((await w.act(admin, 'connections.one', { connectionId })).lastBad?.code, 'redirected')
  await end(connectionId)
  for (const url of ['http://169.254.169.254/latest', 'http://10.0.0.8/', 'https://[fd00::1]/x'])
    assert.equal(await refusalOf(connect('partnerWebhook', { url, services: '*' })), 'address_not_public', url)
  const endless = await receiver()
  endless.answer = (response) => {
    response.writeHead(200)
    const write = () => void (response.destroyed || (response.write('x'.repeat(16_384)), setImmediate(write)))
    write()
  }
  const second = await connect('partnerWebhook', { url: endless.url, services: '*' })
  await w.filed(wanted())
  assert.equal((await w.act(admin, 'connections.one', { connectionId: second })).lastBad?.code, 'answer_too_large')
  await end(second)
})

test('many at once, from several workers: never more calls under way than its form says, each event once', async () => {
  const peer = await receiver()
  const connectionId = await connect('partnerWebhook', { url: peer.url, services: '*', parallel: 3 })
  await w.act(admin, 'connections.pause', { connectionId })
  for (let count = 0; count < 6; count++) await w.filed(wanted())
  peer.answer = (response) => void setTimeout(() => taken(response), 20)
  await w.act(admin, 'connections.turnOn', { connectionId, revision: await revisionOf(connectionId) })
  await Promise.all(Array.from({ length: 6 }, () => drain(w.world.kernel, { connectionId })))
  await w.world.settle()
  assert.ok(peer.heard.length >= 12, `${peer.heard.length} events`)
  assert.equal(new Set(peer.heard.map((one) => one.id)).size, peer.heard.length)
  assert.ok(peer.most <= 3, `${peer.most} at once`)
  await end(connectionId)
})

test('a receiver that takes nothing rests, and another one hears meanwhile', async () => {
  const [broken, sound] = [await receiver(), await receiver()]
  broken.answer = (response) => void response.writeHead(503).end()
  const ids = [
    await connect('partnerWebhook', { url: broken.url, services: '*' }),
    await connect('partnerWebhook', { url: sound.url, services: '*' }),
  ]
  await w.filed(wanted())
  const asked = broken.heard.length
  for (let count = 0; count < 3; count++) await w.filed(wanted())
  assert.ok(broken.heard.length - asked <= 3, 'it is not called for each new event')
  assert.equal(sound.heard.length, 8)
  for (const id of ids) await end(id)
  await w.world.settle()
  const left = await w.world.kernel.db.one<{ count: number }>(
    `select count(*)::int as count from webhooks.delivery where state = 'waiting'`,
  )
  assert.equal(left.count, 0, 'whoever is ended hears nothing more')
})

test('tried: a marked event with the whole exchange, no secret in it; an unfit secret is said', async () => {
  const peer = await receiver()
  const tried = async (connectionId: string) => {
    const trialId = newId()
    await w.act(admin, 'connections.try', { connectionId, trialId })
    await w.world.settle()
    return w.act(admin, 'connections.trial', { connectionId, trialId })
  }
  const good = await connect('partnerWebhook', { url: peer.url, services: '*' })
  const trial = await tried(good)
  assert.equal(trial.ok, true)
  assert.equal((JSON.parse(peer.heard[0]!.body) as { type: string }).type, 'test')
  assert.ok(!JSON.stringify(trial).includes(SECRET))
  const bad = await connect('partnerWebhook', { url: peer.url, services: '*' }, '', 'a plain word')
  assert.equal((await tried(bad)).code, 'secret_unfit')
  assert.equal(peer.heard.length, 1)
  for (const id of [good, bad]) await end(id)
})
