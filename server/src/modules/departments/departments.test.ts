import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, beforeEach, test } from 'node:test'
import { api } from '@app/contract'
import type { Endpoint } from '@app/contract/endpoint'
import { say } from '../../../test/cups.ts'
import { plainTerritory } from '../../../test/plain-territory.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { fillConnections } from '../../../test/worlds/connections-world.ts'
import { read } from '../../kernel/data/in-transaction.ts'
import { newId } from '../../kernel/id.ts'
import type { Module } from '../../kernel/module.ts'
import { documentOf, hashOf } from '../../simulators/document.ts'
import { HABITS, type Habits } from '../../simulators/habits.ts'
import { type RunningSimulators, startSimulators } from '../../simulators/registry.ts'
import { documentsModule, storeScan } from '../documents/index.ts'
import { madeUpScan } from '../documents/made-up-scans.ts'
import { type ConnectorKind, departmentsModule, end, messageOf, queue, refusalOf } from './index.ts'
import { signatureOf } from './signature.ts'
import { findFiling } from './store.ts'

const KINDS: ConnectorKind[] = ['rest', 'csv', 'email']
const departments = [
  { id: 'test-excise', connectors: ['rest'] },
  { id: 'test-councils', connectors: ['csv', 'email'] },
]
const departmentOf = (kind: ConnectorKind) => (kind === 'rest' ? 'test-excise' : 'test-councils')
/** Everything as it should be: a test switches on the one fault that it is about. */
const CALM: Habits = {
  ...HABITS,
  laterShare: 0,
  objectShare: 0,
  rejectShare: 0,
  misprintShare: 0,
  documentShare: 0,
  callbackShare: 0,
  decideHours: [24, 24],
  issueHours: [4, 4],
}

const heard: {
  event: string
  applicationId: string
  kind?: string
  answer?: string
  messageId?: string
  reference?: string
}[] = []
const listener: Module = {
  name: 'listener',
  handlers: {},
  reactions: {
    'filing.stuck': { hear: async (_tx, event) => void heard.push({ event: 'stuck', ...event }) },
    'filing.over': { hear: async (_tx, event) => void heard.push({ event: 'over', ...event }) },
    'department.sent': { hear: async (_tx, event) => void heard.push({ event: 'sent', ...event }) },
    'department.answered': { hear: async (_tx, event) => void heard.push({ event: 'answered', ...event }) },
  },
}
/** What was said of it, in the order in which it was announced: those who hear are told by jobs side by side, in any. */
const of = async (applicationId: string): Promise<string[]> =>
  (
    await world.kernel.db.many<{ said: string }>(
      `select coalesce(payload->>'kind', payload->>'answer') as said from kernel.event
        where type in ('department.sent', 'department.answered') and payload->>'applicationId' = $1 order by seq limit 100`,
      [applicationId],
    )
  ).map((row) => row.said)

let world: World
let simulators: RunningSimulators
before(async () => {
  world = await startWorld({
    modules: [documentsModule, departmentsModule, listener],
    territory: plainTerritory,
    endpoints: Object.values(api).filter((one) => one.id.startsWith('departments.')) as unknown as Endpoint[],
  })
  simulators = await startSimulators({
    dataDir: world.kernel.config.dataDir,
    departments,
    callbackOrigin: world.url,
    habits: CALM,
  })
  await fillConnections(world, simulators.connections)
})
after(async () => {
  await simulators?.stop()
  await world?.close()
})
beforeEach(() => simulators.change({ habits: CALM }))

test('no secret of a simulator stands on its command line', { skip: process.platform !== 'linux' }, () => {
  const secrets = simulators.connections.flatMap((one) => Object.values(one.secrets))
  assert.ok(secrets.length > 0)
  for (const { id, pid } of simulators.processes) {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    assert.match(line, /simulators/)
    for (const secret of secrets) assert.ok(!line.includes(secret), id)
  }
})

interface Filed {
  applicationId: string
  requestId: string
}
async function file(
  connector: ConnectorKind,
  more: { name?: string; kind?: 'application' | 'cure' | 'correction'; known?: Filed; scan?: boolean } = {},
): Promise<Filed> {
  const { applicationId, requestId } = more.known ?? { applicationId: newId(), requestId: newId() }
  const fileId = newId()
  const bytes = more.scan ? await madeUpScan() : null
  await world.as(async (tx) => {
    if (bytes) await storeScan(tx, { fileId, requestId, itemId: 'utility-bill', side: 'page', page: 1, bytes })
    await queue(tx, {
      applicationId,
      requestId,
      trackingNo: 'TST-1',
      kind: more.kind ?? 'application',
      connector,
      departmentId: departmentOf(connector),
      officeId: 'test-office',
      districtId: null,
      tehsilId: null,
      serviceId: 'test-service',
      caseId: 'plain',
      answers: { fullName: { en: more.name ?? 'Test Citizen One', ur: 'آزمائشی شہری ایک' } },
      proof: { hash: 'abc', lines: [{ field: 'fullName.en', value: more.name ?? 'Test Citizen One' }] },
      documents: bytes ? [{ fileId, itemId: 'utility-bill', side: 'page', page: 1 }] : [],
      note: '',
    })
  })
  return { applicationId, requestId }
}
const stateOf = async (applicationId: string) => (await findFiling(world.kernel.db, applicationId))!.state
const hours = async (count: number) => {
  await world.clock.advance(count * 3600)
  await world.settle()
}

for (const kind of KINDS) {
  test(`${kind}: taken, acknowledged, approved, issued: each once, with scans and reference`, async () => {
    await simulators.change({ habits: { documentShare: 1 } })
    const { applicationId } = await file(kind, { scan: true })
    await world.settle()
    assert.deepEqual(await of(applicationId), [kind === 'rest' ? 'accepted' : 'later'])
    await hours(40)
    assert.deepEqual((await of(applicationId)).slice(1), ['acknowledged', 'approved', 'issued'])
    assert.equal(await stateOf(applicationId), 'over')
    const issued = heard.find((one) => one.applicationId === applicationId && one.kind === 'issued')!
    const message = await world.as((tx) => messageOf(tx, departmentOf(kind), issued.messageId!))
    assert.match(message.documentNo, /^TES-\d{7}\/1$/)
    assert.deepEqual(message.printed, [{ field: 'fullName.en', value: 'Test Citizen One' }])
    const sent = documentOf({ ...message, document: 'right' })
    assert.deepEqual([message.file?.sha256, message.file?.bytes], [hashOf(sent), sent.byteLength])
  })

  test(`${kind}: answers that come twice, late and out of order are acted upon once and never backwards`, async () => {
    await simulators.change({ habits: { twiceShare: 1, outOfOrderShare: 1, lateShare: 1, callbackShare: 1 } })
    const { applicationId } = await file(kind)
    await hours(60)
    assert.deepEqual((await of(applicationId)).slice(1), ['acknowledged'])
    await hours(260)
    // Another one that is awaited keeps the asking going: what comes after the end is still fetched.
    await file(kind)
    await hours(20)
    // Issued came before approved; the approval that comes after it is old.
    assert.deepEqual((await of(applicationId)).slice(1), ['acknowledged', 'issued'])
    const { taken, old } = await world.kernel.db.one<{ taken: number; old: number }>(
      'select count(*) as taken, count(*) filter (where superseded) as old from departments.answer where application_id = $1',
      [applicationId],
    )
    assert.ok(taken >= 5 && old >= 3, `${taken} messages, ${old} of them old`)
  })

  test(`${kind}: an outage: everything waits, nothing is counted, and all goes when it ends`, async () => {
    await simulators.change({ habits: { outage: true } })
    const filed = [await file(kind), await file(kind), await file(kind)]
    await hours(5)
    for (const { applicationId } of filed) {
      const row = (await findFiling(world.kernel.db, applicationId))!
      assert.deepEqual([row.state, row.tries], ['queued', 0])
    }
    await simulators.change({ habits: { outage: false } })
    await hours(2)
    for (const { applicationId } of filed)
      assert.equal((await of(applicationId))[0], kind === 'rest' ? 'accepted' : 'later')
  })

  test(`${kind}: a department that never answers leaves it waiting, and said so`, async () => {
    await simulators.change({ habits: { neverShare: 1 } })
    const { applicationId } = await file(kind)
    await hours(300)
    assert.deepEqual(await of(applicationId), [kind === 'rest' ? 'accepted' : 'later'])
    assert.equal(await stateOf(applicationId), kind === 'rest' ? 'accepted' : 'later')
    await world.as(async (tx) => (await import('./index.ts')).end(tx, applicationId))
  })

  test(`${kind}: an application that is refused is said to be, with code and words; the next one passes`, async () => {
    const refused = await file(kind, { name: 'Test Refused One' })
    const next = await file(kind)
    await hours(5)
    assert.equal((await of(refused.applicationId)).at(-1), 'refused')
    assert.ok((await of(next.applicationId)).length > 0)
    const { code, words } = await read(world.kernel, { kind: 'system', id: 'test' }, (q) =>
      refusalOf(q, refused.applicationId),
    )
    assert.ok(code && words)
  })
}

test('a poisonous application is tried five times and then stuck, alone; by hand it is tried again', async () => {
  const poison = await file('rest', { name: 'Test Poison One' })
  const next = await file('rest')
  await world.settle()
  assert.deepEqual(await of(next.applicationId), ['accepted'])
  await hours(6)
  const row = (await findFiling(world.kernel.db, poison.applicationId))!
  const said = () => heard.filter((one) => one.applicationId === poison.applicationId).map((one) => one.event)
  assert.deepEqual([row.state, row.tries, said()], ['stuck', 5, ['stuck']])
  await world.as(async (tx) => {
    await departmentsModule.handlers['departments.retry']!(tx, { applicationId: poison.applicationId })
  })
  await world.settle()
  assert.equal((await findFiling(world.kernel.db, poison.applicationId))!.tries, 1)
  await hours(6)
  await world.as((tx) => end(tx, poison.applicationId))
  await world.settle()
  assert.deepEqual(said(), ['stuck', 'stuck', 'over'])
})

test('a poisonous application that has waited longest does not keep the others waiting when an outage ends', async () => {
  await simulators.change({ habits: { outage: true } })
  const poison = await file('rest', { name: 'Test Poison One' })
  const next = await file('rest')
  await hours(3)
  assert.deepEqual([await stateOf(poison.applicationId), await stateOf(next.applicationId)], ['queued', 'queued'])
  await simulators.change({ habits: { outage: false } })
  await hours(4)
  assert.equal((await of(next.applicationId))[0], 'accepted')
})

test('a sheet or mail that its system cannot read is refused, and does not stop the drop', async () => {
  for (const kind of ['csv', 'email'] as const) {
    const poison = await file(kind, { name: 'Test Poison One' })
    const next = await file(kind)
    await hours(30)
    assert.equal((await of(poison.applicationId)).at(-1), 'refused')
    assert.ok((await of(next.applicationId)).includes('approved'))
  }
})

test('an objection is cured, a misprint printed again: later rounds go on from earlier ones', async () => {
  await simulators.change({ habits: { objectShare: 1, misprintShare: 1 } })
  const filed = await file('rest')
  await hours(30)
  assert.deepEqual(await of(filed.applicationId), ['accepted', 'acknowledged', 'objected'])
  await file('rest', { known: filed, kind: 'cure' })
  await hours(40)
  assert.deepEqual((await of(filed.applicationId)).slice(3), ['accepted', 'approved', 'issued'])
  const printed = async () => {
    const last = heard.filter((one) => one.applicationId === filed.applicationId && one.kind === 'issued').at(-1)!
    return (await world.as((tx) => messageOf(tx, 'test-excise', last.messageId!))).printed[0]!.value
  }
  assert.notEqual(await printed(), 'Test Citizen One')
  await file('rest', { known: filed, kind: 'correction' })
  await hours(40)
  assert.equal(await printed(), 'Test Citizen One')
})

test('a call-back is believed by its signature only, and about what we sent only', async () => {
  const { applicationId } = await file('rest')
  await world.settle()
  const secret = simulators.connections.find((one) => one.subjectId === 'test-excise')!.secrets.secret!
  const message = { messageId: 'by-hand-1', applicationId, kind: 'approved', sequence: 7 }
  const post = (body: object, signature: string, department = 'test-excise') =>
    say(world, 'POST', `/departments/${department}/callback`, { body, headers: { 'x-signature': signature } })
  assert.equal((await post(message, signatureOf('guess', JSON.stringify(message)))).body.refusal, 'signature_wrong')
  assert.equal(
    (await post({ ...message, kind: 'rejected' }, signatureOf(secret, JSON.stringify(message)))).body.refusal,
    'signature_wrong',
  )
  assert.equal(
    (await post(message, signatureOf(secret, JSON.stringify(message)), 'test-councils')).body.refusal,
    'signature_wrong',
  )
  const stranger = { ...message, applicationId: newId() }
  assert.equal(
    (await post(stranger, signatureOf(secret, JSON.stringify(stranger)))).body.refusal,
    'application_unknown',
  )
  const right = signatureOf(secret, JSON.stringify(message))
  const many = await Promise.all(Array.from({ length: 20 }, () => post(message, right)))
  assert.ok(many.every((one) => one.status === 200))
  await world.settle()
  assert.deepEqual(await of(applicationId), ['accepted', 'approved'])
})

test('a simulator that is killed goes on from its journal', async () => {
  const { applicationId } = await file('rest')
  await world.settle()
  await simulators.stop()
  simulators = await startSimulators({
    dataDir: world.kernel.config.dataDir,
    departments,
    callbackOrigin: world.url,
    habits: CALM,
  })
  await fillConnections(world, simulators.connections)
  await hours(40)
  // Heard together: in any order.
  assert.deepEqual((await of(applicationId)).slice(1).sort(), ['acknowledged', 'approved', 'issued'])
})
