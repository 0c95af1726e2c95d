import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { api, type EndpointId, type Input, type Output } from '@app/contract'
import type { Endpoint } from '@app/contract/endpoint'
import { type Authority, testAuthority } from '../../../test/peers/authority.ts'
import { type MailPeer, mailPeer } from '../../../test/peers/mail-peer.ts'
import { plainTerritory } from '../../../test/plain-territory.ts'
import { startWorld, type World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/id.ts'
import type { Module } from '../../kernel/module.ts'
import { connectionsModule } from '../connections/index.ts'
import { documentsModule } from '../documents/index.ts'
import { departmentsModule, queue } from './index.ts'
import { signatureOf } from './signature.ts'
import { findFiling } from './store.ts'

const SECRET = 'what-both-sides-sign-with'
const names = ['revenue', 'councils', 'records', 'elsewhere']
const territory = {
  ...plainTerritory,
  departments: names.map((id) => ({ id, name: { en: id, ur: id }, connectors: ['rest'] })),
} as typeof plainTerritory

let world: World
let authority: Authority
let mail: MailPeer
const actors = new Map<string, Actor>()
const ask = (() => {
  const id = newId()
  actors.set(id, { kind: 'staff', id, roles: ['admin'], jurisdiction: { province: true } })
  return <Id extends EndpointId>(endpoint: Id, input: Input<Id>): Promise<Output<Id>> =>
    world.call(endpoint, input, { token: id })
})()
const peers: { close(): unknown }[] = []
const letterEvents: string[] = []
const listener: Module = {
  name: 'listener',
  handlers: {},
  reactions: {
    'letter.set_aside': { hear: async (_tx, event) => void letterEvents.push(`aside ${event.departmentId}`) },
    'letter.over': { hear: async (_tx, event) => void letterEvents.push(`over ${event.departmentId}`) },
  },
}

before(async () => {
  authority = await testAuthority()
  world = await startWorld({
    modules: [documentsModule, connectionsModule, departmentsModule, listener],
    territory,
    endpoints: Object.values(api).filter(
      (one) => /^(departments|connections)\./.test(one.id) || one.id === 'demo.connect',
    ) as unknown as Endpoint[],
  })
  world.kernel.provedAt = async ({ at }) => at
  world.kernel.sessions.find = async (token) => ({ actor: actors.get(token)!, expiresAt: new Date('2100-01-01') })
  mail = await mailPeer({
    certificate: await authority.server(['localhost']),
    user: 'programme',
    password: 'a mail password',
    refuses: 'gone@',
  })
})
after(async () => {
  await world?.close()
  await mail?.close()
  for (const peer of peers) peer.close()
})

async function connect(
  kind: string,
  subjectId: string,
  settings: Input<'connections.save'>['settings'],
  secrets: Record<string, string> = {},
) {
  const connectionId = newId()
  const saved = await ask('connections.save', {
    connectionId,
    kind,
    subjectId,
    name: subjectId,
    settings,
    secrets,
    revision: 0,
  })
  await ask('connections.turnOn', { connectionId, revision: saved.revision })
  await world.settle()
  return connectionId
}
const end = async (connectionId: string) => {
  const { revision } = await ask('connections.one', { connectionId })
  await ask('connections.end', { connectionId, revision })
}
async function tried(connectionId: string) {
  const trialId = newId()
  await ask('connections.try', { connectionId, trialId })
  await world.settle()
  return ask('connections.trial', { connectionId, trialId })
}
async function file(departmentId: string, connector: 'rest' | 'csv' | 'email', name = 'Test Citizen') {
  const [applicationId, requestId] = [newId(), newId()]
  await world.as((tx) =>
    queue(tx, {
      applicationId,
      requestId,
      trackingNo: 'TST-1',
      kind: 'application',
      connector,
      departmentId,
      officeId: null,
      districtId: null,
      tehsilId: null,
      serviceId: 'test-service',
      caseId: 'plain',
      answers: { fullName: { en: name }, colour: 'red' },
      proof: { hash: 'abc', lines: [{ field: 'fullName.en', value: name }] },
      documents: [],
      note: '',
    }),
  )
  await world.settle()
  return applicationId
}
const stateOf = async (applicationId: string) => (await findFiling(world.kernel.db, applicationId))!.state

/** A department behind TLS: asks for a certificate where it is told to, gives tokens, takes applications. */
async function restPeer(options: { asksCertificate?: boolean; asksToken?: boolean } = {}) {
  const certificate = await authority.server(['localhost'])
  const heard: { path: string; authorization: string; client: string; test: string; body: string }[] = []
  const state = { tokens: 0, messages: [] as unknown[], taken: 201 }
  const server = createServer(
    {
      cert: certificate.cert,
      key: certificate.key,
      ca: authority.cert,
      ...(options.asksCertificate && { requestCert: true, rejectUnauthorized: true }),
    },
    (request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        const path = request.url ?? ''
        const client = String((request.socket as TLSSocket).getPeerCertificate()?.subject?.CN ?? '')
        const authorization = String(request.headers.authorization ?? '')
        heard.push({ path, authorization, client, test: String(request.headers['x-test'] ?? ''), body })
        const say = (status: number, given: object) => void response.writeHead(status).end(JSON.stringify(given))
        if (path === '/token')
          return say(200, { access_token: `token-${++state.tokens}`, token_type: 'Bearer', expires_in: 600 })
        if (options.asksToken && authorization !== `Bearer token-${state.tokens}`) return say(401, { code: 'token' })
        if (path.startsWith('/messages')) return say(200, { messages: state.messages, next: '1' })
        say(state.taken, state.taken === 422 ? { code: 'form', words: 'no' } : { reference: 'R-1' })
      })
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  peers.push({ close: () => (server.closeAllConnections(), server.close()) })
  return { url: `https://localhost:${(server.address() as AddressInfo).port}`, heard, state }
}

test('REST with our certificate: shown, and a stranger’s is refused', async () => {
  const peer = await restPeer({ asksCertificate: true })
  const own = await authority.client('programme')
  const settings = { url: peer.url, auth: 'certificate', certificate: own.cert, authority: authority.cert }
  const id = await connect('departmentRest', 'revenue', settings, { secret: SECRET, certificateKey: own.key })
  const applicationId = await file('revenue', 'rest')
  assert.equal(await stateOf(applicationId), 'accepted')
  assert.equal(peer.heard[0]?.client, 'programme')
  await end(id)
  const stranger = await (await testAuthority('Another')).client('stranger')
  const bad = await connect(
    'departmentRest',
    'revenue',
    { ...settings, certificate: stranger.cert },
    { secret: SECRET, certificateKey: stranger.key },
  )
  assert.equal((await tried(bad)).ok, false)
  await end(bad)
  // Their certificate of an authority that we were not given.
  const unknown = await connect('departmentRest', 'revenue', { url: peer.url }, { secret: SECRET })
  assert.equal((await tried(unknown)).code, 'tls_failed')
  await end(unknown)
  const broken = await connect(
    'departmentRest',
    'revenue',
    { ...settings, certificate: 'no certificate' },
    { secret: SECRET, certificateKey: 'no key' },
  )
  assert.equal((await tried(broken)).code, 'tls_failed')
  await end(broken)
})

test('REST with a token: fetched once, and once anew when it is not taken any more', async () => {
  const peer = await restPeer({ asksToken: true })
  const settings = {
    url: peer.url,
    auth: 'oauth',
    tokenUrl: `${peer.url}/token`,
    clientId: 'us',
    authority: authority.cert,
  }
  const id = await connect('departmentRest', 'revenue', settings, {
    secret: SECRET,
    clientSecret: 'the client’s secret',
  })
  for (let count = 0; count < 3; count++) assert.equal(await stateOf(await file('revenue', 'rest')), 'accepted')
  assert.equal(peer.state.tokens, 1)
  // Their side forgot it.
  peer.state.tokens = 41
  assert.equal(await stateOf(await file('revenue', 'rest')), 'accepted')
  assert.equal(peer.state.tokens, 42)
  const trial = await tried(id)
  assert.deepEqual([trial.ok, peer.heard.at(-1)?.test], [true, 'true'])
  const shown = JSON.stringify(trial)
  for (const word of ['token-42', SECRET, 'the client’s secret']) assert.ok(!shown.includes(word), word)
  assert.ok(trial.steps.some((step) => step.way === 'out' && step.text.includes('This is a test')))
  await end(id)
})

test('what waits for a connection goes when it is turned on; a paused one sends nothing', async () => {
  const peer = await restPeer()
  const waiting = [await file('records', 'rest'), await file('records', 'rest'), await file('records', 'rest')]
  for (const one of waiting) assert.equal(await stateOf(one), 'queued')
  const id = await connect(
    'departmentRest',
    'records',
    { url: peer.url, authority: authority.cert },
    { secret: SECRET },
  )
  for (const one of waiting) assert.equal(await stateOf(one), 'accepted')
  await ask('connections.pause', { connectionId: id })
  const later = await file('records', 'rest')
  assert.equal(await stateOf(later), 'queued')
  const { revision } = await ask('connections.one', { connectionId: id })
  await ask('connections.turnOn', { connectionId: id, revision })
  await world.settle()
  assert.equal(await stateOf(later), 'accepted')
  await end(id)
})

test('messages are asked for at the connection’s own pace; what is none is set aside, mended and taken', async () => {
  const peer = await restPeer()
  const id = await connect(
    'departmentRest',
    'revenue',
    { url: peer.url, authority: authority.cert, pollMinutes: 3 },
    { secret: SECRET },
  )
  const applicationId = await file('revenue', 'rest')
  const message = { messageId: 'm-1', applicationId, kind: 'approved', sequence: 3, reference: 'R-1' }
  peer.state.messages = [
    { ...message, kind: 'aproved' },
    { ...message, messageId: 'm-2', applicationId: newId() },
  ]
  const asked = () => peer.heard.filter((one) => one.path.startsWith('/messages')).length
  const before = asked()
  await world.clock.advance(10 * 60)
  await world.settle()
  assert.ok(asked() - before >= 3, `${asked() - before} askings in ten minutes`)
  const letters = (await ask('departments.letters', {})).items.filter((one) => one.departmentId === 'revenue')
  assert.deepEqual(letters.map((one) => one.reason).sort(), ['application_unknown', 'unreadable'])
  const { letterId } = letters.find((one) => one.reason === 'unreadable')!
  const { text, whole } = await ask('departments.letter', { letterId })
  assert.ok(whole && text.includes('aproved'))
  const take = (given: string) => ask('departments.takeLetter', { letterId, text: given, why: 'their spelling' })
  await assert.rejects(take('{'), { message: 'letter_unreadable' })
  await assert.rejects(take(text), { message: 'letter_unreadable' })
  await take(text.replace('aproved', 'approved'))
  await world.settle()
  assert.equal((await findFiling(world.kernel.db, applicationId))!.last_sequence, 3)
  await assert.rejects(take(text), { message: 'already_decided' })
  await ask('departments.dropLetter', {
    letterId: letters.find((one) => one.reason === 'application_unknown')!.letterId,
    why: 'not ours',
  })
  assert.equal((await ask('departments.letters', {})).items.length, 0)
  await world.settle()
  // Asked for three times, each is set aside once.
  assert.deepEqual(letterEvents.sort(), ['aside revenue', 'aside revenue', 'over revenue', 'over revenue'])
  await end(id)
})

test('a stuck application is mended and sent again; what the citizen said yes to is kept', async () => {
  const peer = await restPeer()
  const id = await connect(
    'departmentRest',
    'elsewhere',
    { url: peer.url, authority: authority.cert },
    { secret: SECRET },
  )
  peer.state.taken = 500
  const applicationId = await file('elsewhere', 'rest')
  await world.clock.advance(6 * 3600)
  await world.settle()
  const filing = await ask('departments.filing', { applicationId })
  assert.deepEqual([filing.state, filing.answers.colour, filing.proved.length], ['stuck', 'red', 1])
  const mend = (answers: Record<string, unknown>, more: object = {}) =>
    ask('departments.mend', {
      applicationId,
      round: filing.round,
      tries: filing.tries,
      answers,
      note: 'mended',
      leaveOut: [],
      ...more,
    })
  await assert.rejects(mend({ fullName: { en: 'Somebody Else' } }), { message: 'proved_line_kept' })
  await assert.rejects(mend(filing.answers, { tries: 1 }), { message: 'filing_changed' })
  peer.state.taken = 201
  await mend({ ...filing.answers, colour: 'blue' })
  await world.settle()
  assert.equal(await stateOf(applicationId), 'accepted')
  assert.ok(peer.heard.some((one) => one.body.includes('"colour":"blue"') && one.body.includes('mended')))
  await assert.rejects(mend(filing.answers), { message: 'already_decided' })
  await end(id)
})

const mailSettings = () => ({
  from: 'applications@programme.test',
  to: 'councils@departments.test',
  host: 'localhost',
  port: mail.smtpPort,
  security: 'starttls',
  user: 'programme',
  incoming: 'imap',
  imapHost: 'localhost',
  imapPort: mail.imapPort,
  imapSecurity: 'tls',
  imapUser: 'programme',
  imapFolder: 'INBOX',
  authority: authority.cert,
  pollMinutes: 5,
})
const mailSecrets = { secret: SECRET, password: 'a mail password', imapPassword: 'a mail password' }
const replyOf = (message: object, secret = SECRET): string => {
  const sheet = JSON.stringify(message)
  const encoded = Buffer.from(sheet).toString('base64')
  return [
    'From: councils@departments.test',
    'Subject: Re',
    `X-Signature: ${signatureOf(secret, sheet)}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: application/json; name=answer.json',
    'Content-Disposition: attachment; filename=answer.json',
    'Content-Transfer-Encoding: base64',
    '',
    encoded,
    '--b--',
    '',
  ].join('\r\n')
}
/** Parts within parts within parts. */
const bomb = (): string => {
  const depth = Array.from(
    { length: 5_000 },
    (_, at) => `--b${at - 1}\r\nContent-Type: multipart/mixed; boundary=b${at}\r\n\r\n`,
  )
  return `Subject: x\r\nContent-Type: multipart/mixed; boundary=b-1\r\n\r\n${depth.join('')}`
}

test('mail: out over TLS with a password, in from a mailbox; a bomb is set aside and the next is taken', async () => {
  const id = await connect('departmentMail', 'councils', mailSettings(), mailSecrets)
  const applicationId = await file('councils', 'email')
  assert.equal(await stateOf(applicationId), 'later')
  const out = mail.taken.at(-1)!
  assert.deepEqual([out.secure, out.user], [true, 'programme'])
  assert.match(out.data, /Subject: \[TST-1\] application/)
  const message = { messageId: 'mail-1', applicationId, kind: 'approved', sequence: 2 }
  const part = '--q\r\nContent-Type: text/plain\r\n\r\nx\r\n'
  mail.box.push(
    bomb(),
    replyOf({ ...message, messageId: 'forged', kind: 'rejected' }, 'another secret'),
    'X-Claimed-Size: 900000000\r\nSubject: large\r\n\r\nx',
    `Subject: many\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n${part.repeat(3_000)}--q--`,
    'Subject: thank you\r\n\r\nNo sheet here.',
    replyOf(message),
  )
  await world.clock.advance(6 * 60)
  await world.settle()
  assert.equal((await findFiling(world.kernel.db, applicationId))!.last_sequence, 2)
  const letters = (await ask('departments.letters', {})).items.filter((one) => one.departmentId === 'councils')
  assert.deepEqual(letters.map((one) => one.reason).sort(), [
    'no_sheet',
    'signature_wrong',
    'too_deep',
    'too_deep',
    'too_large',
  ])
  // What is too large was not even fetched; and what was read is not read again.
  assert.ok(!mail.fetched.includes(3))
  const fetched = mail.fetched.length
  await world.clock.advance(20 * 60)
  await world.settle()
  assert.equal(mail.fetched.length, fetched)
  const trial = await tried(id)
  assert.equal(trial.ok, true, trial.said)
  const shown = JSON.stringify(trial)
  for (const word of [SECRET, 'a mail password', Buffer.from('\0programme\0a mail password').toString('base64')])
    assert.ok(!shown.includes(word), word)
  assert.match(mail.taken.at(-1)!.data, /Subject: \[TEST\]/)
  await end(id)
})

test('mail: a wrong password, a foreign certificate, an address inside: each by its code', async () => {
  const codeOf = async (settings: object, secrets: object = {}) => {
    const id = await connect(
      'departmentMail',
      'councils',
      { ...mailSettings(), ...settings },
      { ...mailSecrets, ...secrets },
    )
    const { code } = await tried(id)
    await end(id)
    return code
  }
  assert.equal(await codeOf({}, { password: 'wrong' }), 'sign_in_failed')
  assert.equal(await codeOf({}, { imapPassword: 'wrong' }), 'sign_in_failed')
  assert.equal(await codeOf({ authority: (await testAuthority('Another')).cert }), 'tls_failed')
  assert.equal(await codeOf({ port: 1 }), 'unreachable')
  assert.equal(await codeOf({ to: 'gone@departments.test' }), 'refused')
  await assert.rejects(connect('departmentMail', 'councils', { ...mailSettings(), host: '10.0.0.9' }, mailSecrets), {
    message: 'address_not_public',
  })
  for (const [server, security] of [
    ['host', 'security'],
    ['imapHost', 'imapSecurity'],
  ] as const) {
    const plain = { ...mailSettings(), [server]: 'mail.invalid', [security]: 'none' }
    await assert.rejects(connect('departmentMail', 'councils', plain, mailSecrets), {
      message: 'address_not_encrypted',
    })
  }
  assert.notEqual(await codeOf({ host: 'mail.invalid' }), 'address_not_encrypted')
})

test('a folder outside the folders for exchange is neither written nor read, nor is a link within it', async () => {
  const exchange = join(world.kernel.config.dataDir, 'exchange')
  const drop = join(exchange, 'councils')
  for (const part of ['to-department', 'from-department']) mkdirSync(join(drop, part), { recursive: true })
  const good = await connect('departmentFolder', 'councils', { folder: drop })
  assert.equal((await tried(good)).ok, true)
  const applicationId = await file('councils', 'csv')
  assert.equal(await stateOf(applicationId), 'later')
  assert.ok(readdirSync(join(drop, 'to-department')).some((name) => name.includes(applicationId)))
  writeFileSync(join(world.kernel.config.dataDir, 'private.csv'), 'a\nb\n')
  symlinkSync(join(world.kernel.config.dataDir, 'private.csv'), join(drop, 'from-department', 'link.csv'))
  writeFileSync(join(drop, 'from-department', 'row.csv'), 'message_id,application_id,kind\nx,nobody,approved\n')
  await world.clock.advance(20 * 60)
  await world.settle()
  const letters = (await ask('departments.letters', {})).items.filter((one) => one.connector === 'csv')
  assert.equal(letters.length, 2)
  for (const { letterId } of letters) assert.ok(!(await ask('departments.letter', { letterId })).text.includes('"b"'))
  await end(good)
  symlinkSync('/', join(exchange, 'root'))
  for (const folder of ['/etc', join(exchange, '..'), join(exchange, 'root', 'tmp'), join(drop, '../../keys')]) {
    const bad = await connect('departmentFolder', 'councils', { folder })
    assert.equal((await tried(bad)).code, 'folder_closed', folder)
    await end(bad)
  }
})
