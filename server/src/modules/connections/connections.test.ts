import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { api, type EndpointId, type Input, type Output } from '@app/contract'
import type { Endpoint } from '@app/contract/endpoint'
import { plainTerritory } from '../../../test/plain-territory.ts'
import { startWorld, type World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/id.ts'
import type { Module, SpokenKind } from '../../kernel/module.ts'
import { connectForDemo, connectionsModule, findOpen, noteOutcome, openFor, pausedFor } from './index.ts'
import { blotted } from './blot.ts'

const SECRET = 'very-secret-word-1234'
const kind = (name: string, money: boolean): SpokenKind => ({
  kind: name,
  purpose: money ? 'rail' : 'text',
  subject: 'none',
  money,
  fields: [
    { name: 'url', type: 'url', required: true },
    { name: 'parts', type: 'number', min: 1, max: 10, default: 3 },
    { name: 'token', type: 'secret', required: true },
  ],
  async try(kernel, open) {
    const url = String(open.settings.url)
    const answer = await kernel.outgoing.call({ url, headers: { authorization: `Bearer ${open.secrets.token}` } })
    const text = answer.body.toString()
    return {
      ok: answer.status === 200,
      steps: [
        { way: 'out', what: url, text: `authorization: Bearer ${open.secrets.token}`, ms: 0 },
        { way: 'in', what: `${answer.status}`, text, ms: answer.ms },
      ],
    }
  },
})
const changes: { connectionId: string; state: string }[] = []
const speaker: Module = {
  name: 'speaker',
  handlers: {},
  connections: [kind('letters', false), kind('bank', true)],
  reactions: { 'connection.changed': { hear: async (_tx, event) => void changes.push(event) } },
}

let world: World
let peer: Server
let peerUrl: string
let answer = (said: string): string => `{"said":"${said}"}`
before(async () => {
  peer = createServer((request, response) => void response.end(answer(String(request.headers.authorization))))
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve))
  peerUrl = `http://127.0.0.1:${(peer.address() as AddressInfo).port}/`
  world = await startWorld({
    modules: [connectionsModule, speaker],
    territory: plainTerritory,
    endpoints: Object.values(api).filter(
      (one) => one.id.startsWith('connections.') || one.id === 'demo.connect',
    ) as unknown as Endpoint[],
  })
  world.kernel.provedAt = async ({ at }) => at
  world.kernel.sessions.find = async (token) => ({ actor: actors.get(token)!, expiresAt: new Date('2100-01-01') })
})
after(async () => {
  await world?.close()
  peer?.close()
})

const actors = new Map<string, Actor>()
function person(role: 'admin' | 'auditor' | 'operations' = 'admin', jurisdiction: object = { province: true }) {
  const id = newId()
  actors.set(id, { kind: 'staff', id, roles: [role], jurisdiction } as Actor)
  return <Id extends EndpointId>(endpoint: Id, input: Input<Id>, key?: string): Promise<Output<Id>> =>
    world.call(endpoint, input, { token: id, ...(key && { commandId: key }) })
}
const [ada, bano] = [person(), person()]
const refused = (code: string) => (error: unknown) => {
  assert.equal((error as { code?: string }).code, code)
  return true
}
type One = Output<'connections.one'>
const draft = (by = ada, more: Partial<Input<'connections.save'>> = {}) =>
  by('connections.save', {
    connectionId: newId(),
    kind: 'letters',
    name: 'First gateway',
    settings: { url: peerUrl },
    secrets: { token: SECRET },
    revision: 0,
    ...more,
  })
const ask = (one: One) => ({ connectionId: one.connectionId, revision: one.revision })

test('written, turned on, used, paused, ended', async () => {
  const made = await draft()
  assert.deepEqual([made.state, made.settings, made.secretsSet], ['draft', { url: peerUrl, parts: 3 }, ['token']])
  assert.deepEqual(await openFor(world.kernel, 'text'), [])
  const on = await ada('connections.turnOn', ask(made))
  const [open] = await openFor(world.kernel, 'text')
  assert.deepEqual([open!.id, open!.secrets.token, open!.settings.parts], [made.connectionId, SECRET, 3])
  assert.equal((await findOpen(world.kernel, made.connectionId))?.name, 'First gateway')
  await ada('connections.pause', { connectionId: on.connectionId })
  assert.deepEqual(
    [(await openFor(world.kernel, 'text')).length, (await pausedFor(world.kernel, 'text')).length],
    [0, 1],
  )
  const ended = await ada('connections.end', ask(await ada('connections.one', { connectionId: on.connectionId })))
  assert.deepEqual([ended.state, ended.secretsSet], ['ended', []])
  await assert.rejects(ada('connections.turnOn', ask(ended)), refused('connection_ended'))
  await world.settle()
  // Told by jobs side by side, so in any order; announced in the order in which it happened.
  assert.deepEqual(
    changes
      .filter((one) => one.connectionId === on.connectionId)
      .map((one) => one.state)
      .sort(),
    ['draft', 'ended', 'on', 'paused'],
  )
  assert.deepEqual(
    await world.kernel.db.many(
      `select payload->>'state' as state from kernel.event
        where type = 'connection.changed' and payload->>'connectionId' = $1 order by seq limit 10`,
      [on.connectionId],
    ),
    [{ state: 'draft' }, { state: 'on' }, { state: 'paused' }, { state: 'ended' }],
  )
})

test('where money goes over it, two people: to turn it on, and for every change of it', async () => {
  const made = await draft(ada, { kind: 'bank' })
  const asked = await ada('connections.turnOn', ask(made))
  assert.deepEqual([asked.state, asked.waits, (await openFor(world.kernel, 'rail')).length], ['draft', 'turnOn', 0])
  await assert.rejects(ada('connections.confirm', ask(asked)), refused('same_person'))
  const on = await bano('connections.confirm', ask(asked))
  assert.deepEqual([on.state, on.waits], ['on', null])
  const other = { ...on, settings: { url: `${peerUrl}other` } }
  const proposed = await bano('connections.save', {
    connectionId: on.connectionId,
    kind: 'bank',
    name: 'Another name',
    settings: other.settings,
    revision: on.revision,
  })
  assert.deepEqual(
    [proposed.settings.url, proposed.proposed?.settings.url, proposed.waits],
    [peerUrl, `${peerUrl}other`, 'change'],
  )
  assert.equal((await findOpen(world.kernel, on.connectionId))!.settings.url, peerUrl)
  await assert.rejects(bano('connections.confirm', ask(proposed)), refused('same_person'))
  const rotated = await ada('connections.rotate', { ...ask(proposed), secrets: { token: 'the-next-secret-word' } })
  assert.equal(rotated.proposed?.settings.url, `${peerUrl}other`)
  const confirmed = await bano('connections.confirm', ask(rotated))
  const open = (await findOpen(world.kernel, on.connectionId))!
  assert.deepEqual(
    [open.settings.url, open.secrets.token, open.formerSecrets.token],
    [`${peerUrl}other`, 'the-next-secret-word', SECRET],
  )
  await world.clock.advance(86_400 + 1)
  assert.deepEqual((await findOpen(world.kernel, on.connectionId))!.formerSecrets, {})
  const back = await ada('connections.save', {
    connectionId: on.connectionId,
    kind: 'bank',
    name: 'Third',
    settings: { url: peerUrl },
    revision: confirmed.revision,
  })
  const dropped = await ada('connections.sendBack', ask(back))
  assert.deepEqual([dropped.waits, dropped.settings.url, dropped.state], [null, `${peerUrl}other`, 'on'])
  await ada('connections.pause', { connectionId: on.connectionId })
})

test('the database itself refuses one person for money', async () => {
  const made = await draft(ada, { kind: 'bank' })
  for (const change of [`state = 'on'`, `state = 'on', asked_by = 'x', confirmed_by = 'x'`])
    await assert.rejects(
      world.as((tx) => tx.run(`update connections.connection set ${change} where id = $1`, [made.connectionId])),
      /check constraint/,
    )
})

test('two administrators at once: one is told, nothing of the other is lost; the same command twice is one', async () => {
  const made = await draft()
  const save = (by: typeof ada, name: string) =>
    by('connections.save', {
      connectionId: made.connectionId,
      kind: 'letters',
      name,
      settings: { url: peerUrl },
      revision: made.revision,
    })
  const both = await Promise.allSettled([save(ada, 'Hers'), save(bano, 'His')])
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult
  assert.equal((lost.reason as { code: string }).code, 'connection_changed')
  const now = await ada('connections.one', { connectionId: made.connectionId })
  assert.equal(now.revision, made.revision + 1)
  const key = newId()
  const twice = await Promise.all([ada('connections.turnOn', ask(now), key), ada('connections.turnOn', ask(now), key)])
  assert.deepEqual(twice[0], twice[1])
  // Late: of what was read before the other change.
  await assert.rejects(
    ada('connections.save', {
      connectionId: made.connectionId,
      kind: 'letters',
      name: 'Late',
      settings: { url: peerUrl },
      revision: made.revision,
    }),
    refused('connection_changed'),
  )
  await assert.rejects(
    bano('connections.turnOn', { ...ask(now), revision: now.revision + 1 }),
    refused('connection_on'),
  )
  await ada('connections.pause', { connectionId: made.connectionId })
  // Two who confirm one thing: the second finds nothing left.
  const bank = await draft(ada, { kind: 'bank' })
  const asked = await ada('connections.turnOn', ask(bank))
  const third = person()
  const confirms = await Promise.allSettled([
    bano('connections.confirm', ask(asked)),
    third('connections.confirm', ask(asked)),
  ])
  assert.deepEqual(confirms.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  await ada('connections.pause', { connectionId: bank.connectionId })
})

test('who may: administrators of the whole territory; auditors read; nobody else', async () => {
  const made = await draft()
  const auditor = person('auditor')
  assert.ok((await auditor('connections.list', {})).items.some((one) => one.connectionId === made.connectionId))
  assert.equal((await auditor('connections.kinds', {})).items.length, 2)
  await auditor('connections.one', { connectionId: made.connectionId })
  await assert.rejects(draft(auditor), refused('not_yours'))
  await assert.rejects(auditor('connections.pause', { connectionId: made.connectionId }), refused('not_yours'))
  for (const elsewhere of [person('admin', { districts: ['one'] }), person('operations')])
    await assert.rejects(elsewhere('connections.list', {}), refused('not_yours'))
})

test('what does not fit the form is refused by field; an address inside before anybody is asked', async () => {
  const problems = (
    settings: Input<'connections.save'>['settings'],
    secrets: Record<string, string> = { token: SECRET },
  ) =>
    draft(ada, { settings, secrets }).then(
      () => [],
      (error: { body: { details: { problems: { field: string; code: string }[] } } }) =>
        error.body.details.problems.map((one) => `${one.field} ${one.code}`),
    )
  assert.deepEqual(await problems({}), ['url needed'])
  assert.deepEqual(await problems({ url: peerUrl, parts: 99 }), ['parts unfit'])
  assert.deepEqual(await problems({ url: peerUrl, control: 'http://127.0.0.1/' }), ['control unknown'])
  assert.deepEqual(await problems({ url: peerUrl }, {}), ['token needed'])
  assert.deepEqual(await problems({ url: peerUrl }, { token: 'x', more: 'y' }), ['more unknown'])
  for (const url of [
    'https://10.0.0.8/',
    'http://169.254.169.254/',
    'https://[::ffff:10.0.0.8]/',
    'https://167772168/',
    'https://012.0.0.8/',
  ])
    await assert.rejects(draft(ada, { settings: { url } }), refused('address_not_public'), url)
  for (const url of ['http://gateway.invalid/send', 'http://8.8.8.8/'])
    await assert.rejects(draft(ada, { settings: { url } }), refused('address_not_encrypted'), url)
  await assert.rejects(draft(ada, { kind: 'pigeon' }), refused('kind_unknown'))
  await assert.rejects(draft(ada, { subjectId: 'somebody' }), refused('subject_unknown'))
})

async function tried(one: { connectionId: string }) {
  const trialId = newId()
  await ada('connections.try', { connectionId: one.connectionId, trialId })
  await world.settle()
  return ada('connections.trial', { connectionId: one.connectionId, trialId })
}

test('a try shows the whole exchange, and says by a code why there was none', async () => {
  const made = await draft()
  const good = await tried(made)
  assert.deepEqual([good.state, good.ok, good.steps.map((one) => one.way)], ['done', true, ['out', 'in']])
  assert.ok((await ada('connections.one', { connectionId: made.connectionId })).lastGoodAt)
  const gone = await draft(ada, { settings: { url: 'http://127.0.0.1:1/' } })
  const bad = await tried(gone)
  assert.deepEqual([bad.ok, bad.code], [false, 'unreachable'])
  const card = await ada('connections.one', { connectionId: gone.connectionId })
  assert.deepEqual([card.lastBad?.code, card.trialId], ['unreachable', bad.trialId])
  const named = await draft(ada, { settings: { url: 'https://nobody.invalid/' } })
  assert.equal((await tried(named)).code, 'name_unknown')
  const other = await draft()
  await assert.rejects(
    ada('connections.trial', { connectionId: other.connectionId, trialId: good.trialId }),
    refused('not_found'),
  )
})

test('a secret stands in no answer, log, audit row, event, kept answer or exchange', async () => {
  const said: string[] = []
  const { log } = world.kernel
  for (const level of ['info', 'warn', 'error'] as const)
    log[level] = ((...given: unknown[]) => void said.push(JSON.stringify(given))) as never
  const secret = 'fleetingly "quoted" secret/+='
  answer = (heard) =>
    JSON.stringify({
      heard,
      access_token: 'a-token-of-theirs',
      base: Buffer.from(secret).toString('base64'),
      url: encodeURIComponent(secret),
    })
  const made = await draft(ada, { kind: 'bank', secrets: { token: secret } })
  const shown: unknown[] = [made, await tried(made)]
  const asked = await ada('connections.turnOn', ask(made))
  const on = await bano('connections.confirm', ask(asked))
  shown.push(asked, on, await ada('connections.rotate', { ...ask(on), secrets: { token: `${secret}2` } }))
  shown.push(
    await ada('connections.list', { ended: 'true' }),
    await ada('connections.one', { connectionId: made.connectionId }),
  )
  await ada('connections.pause', { connectionId: made.connectionId })
  const exchange = JSON.stringify(shown[1])
  assert.ok(exchange.includes('•••••') && !exchange.includes('a-token-of-theirs'))
  const rows = await world.as(async (tx) => [
    await tx.many('select * from kernel.audit limit 10000'),
    await tx.many('select payload from kernel.event limit 10000'),
    (await tx.many<Record<string, unknown>>('select * from kernel.command limit 10000')).map((row) =>
      Object.values(row).map((one) => (Buffer.isBuffer(one) ? one.toString('latin1') : one)),
    ),
    (await tx.many<Record<string, unknown>>('select * from connections.connection limit 1000')).map((row) =>
      Object.values(row).map((one) => (Buffer.isBuffer(one) ? one.toString('latin1') : one)),
    ),
    (await tx.many<Record<string, unknown>>('select * from connections.trial limit 1000')).map((row) =>
      Object.values(row).map((one) => (Buffer.isBuffer(one) ? one.toString('latin1') : one)),
    ),
  ])
  const everything = JSON.stringify([shown, said, rows])
  const dresses = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64'),
    encodeURIComponent(secret),
    SECRET,
  ]
  for (const dress of dresses)
    assert.ok(!everything.includes(dress) && !everything.includes(JSON.stringify(dress).slice(1, -1)), dress)
  assert.equal(blotted(`AUTH PLAIN ${Buffer.from('a\0b').toString('base64')}`, []), 'AUTH PLAIN •••••')
})

test('outcomes are kept, the same news at most once in ten seconds', async () => {
  const made = await ada('connections.turnOn', ask(await draft()))
  const { kernel } = world
  const state = () => ada('connections.one', { connectionId: made.connectionId })
  await noteOutcome(kernel, made.connectionId, { ok: true })
  const first = (await state()).lastGoodAt
  await world.clock.advance(2)
  await noteOutcome(kernel, made.connectionId, { ok: true })
  assert.equal((await state()).lastGoodAt, first)
  await world.clock.advance(2)
  await noteOutcome(kernel, made.connectionId, { ok: false, code: 'timed_out', said: 'x'.repeat(1000) })
  const bad = await state()
  assert.deepEqual([bad.failing, bad.lastBad?.code, bad.lastBad?.said.length], [true, 'timed_out', 200])
  await world.clock.advance(1)
  await noteOutcome(kernel, made.connectionId, { ok: true })
  assert.equal((await state()).failing, false)
  await ada('connections.pause', { connectionId: made.connectionId })
})

test('the demo fills the table as two administrators would, again at another port', async () => {
  const given = {
    kind: 'bank',
    name: 'Simulator',
    settings: { url: peerUrl },
    secrets: { token: SECRET },
    control: peerUrl,
  }
  await world.as((tx) => connectForDemo(tx, given))
  const id = await world.as((tx) => connectForDemo(tx, { ...given, settings: { url: `${peerUrl}2` } }))
  const open = (await openFor(world.kernel, 'rail')).filter((one) => one.settings.control === peerUrl)
  assert.deepEqual(
    open.map((one) => [one.id, one.settings.url]),
    [[id, `${peerUrl}2`]],
  )
  const shown = await ada('connections.one', { connectionId: id })
  assert.equal(shown.settings.control, undefined)
})
