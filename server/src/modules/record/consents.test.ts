import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ChannelsWorld, channelsWorld } from '../../../test/channels.ts'
import { unzip } from '../../../test/unzip.ts'
import { newId } from '../../kernel/id.ts'
import type { Person } from '../../../test/worlds/dispatch-world.ts'
import { checkEverything } from '../reporting/index.ts'
import { breakConsent } from '../reporting/store.ts'

let w: ChannelsWorld
before(async () => {
  w = await channelsWorld()
  await w.facilitator()
})
after(() => w?.close())

const remote = () =>
  w.serviceWith(
    (service, found) =>
      service.connector.kind === 'desk' &&
      found.modes.some((one) => one.mode === 'centre') &&
      found.proofFields.length > 2,
  )
const mine = async (who: Person) => (await w.callAs(who, 'web')('record.consents', {})).items
const ofKind = async (who: Person, kind: string) => (await mine(who)).filter((one) => one.kind === kind)

async function filled() {
  const citizen = await w.citizen()
  const requestId = (await w.book('centre', remote(), citizen)).requestIds[0]!
  await w.fill(citizen, requestId)
  return { citizen, requestId, call: w.callAs(citizen, 'web') }
}
async function filed() {
  const one = await filled()
  await w.act(w.agent, 'requests.completeAtDesk', { requestId: one.requestId })
  await w.world.settle()
  return one
}

test('what was agreed to is kept in its words, with how it is known, and a filing says what it relied on', async () => {
  const { citizen, requestId } = await filed()
  const [order] = await ofKind(citizen, 'order')
  const [lines] = await ofKind(citizen, 'lines')
  assert.match(order!.words.en, /^I ask you to get this done for me\..*Rs [\d,]+\.$/s)
  assert.match(lines!.words.ur, /\(\d+\)/)
  assert.deepEqual([order!.proof.en, order!.requestId], ['You agreed in the app, signed in', requestId])
  const { proof_hash: hash } = await w.look((tx) =>
    tx.one<{ proof_hash: string }>('select proof_hash from applications.application where request_id = $1', [
      requestId,
    ]),
  )
  assert.equal(lines!.covers, hash)
  assert.ok(order!.reliedAt && lines!.reliedAt)
  assert.deepEqual([lines!.state, lines!.ending], ['used', null])
  const words = (await w.callAs(citizen, 'web')('consents.words', {})).items
  assert.equal(words.find((one) => one.kind === 'order')?.hash, order!.wordsHash)
})

test('an agent’s note names the call; one whose caller read the code has that as proof', async () => {
  const citizen = await w.citizen()
  const { phone } = citizen.actor as { phone: string }
  const callId = newId()
  const order = async () =>
    (await w.book('centre', remote(), w.agent, { onBehalfOf: { phone, name: 'Test Caller', consent: true, callId } }))
      .requestIds[0]!
  const byVoice = await order()
  await w.callAs(w.agent, 'agent')('calls.sendCheck', { phone })
  await w.world.settle()
  const code = String((await w.lastMessage(phone, 'caller_code'))?.facts.code)
  await w.callAs(w.agent, 'agent')('calls.check', { phone, code })
  const byCode = await order()
  const kept = await w.look((tx) =>
    tx.many<{ request_id: string; proof: string; reference: string; noted_by: string }>(
      'select request_id, proof, reference, noted_by from consents.given where request_id = any($1) order by seq',
      [[byVoice, byCode]],
    ),
  )
  const noted = { reference: callId, noted_by: `staff:${(w.agent.actor as { id: string }).id}` }
  assert.deepEqual(kept, [
    { request_id: byVoice, proof: 'voice', ...noted },
    { request_id: byCode, proof: 'code', ...noted },
  ])
})

test('an order on words that are no longer today’s is refused, and nothing of it is kept', async () => {
  const citizen = await w.citizen()
  await assert.rejects(w.book('centre', remote(), citizen, { agreedWords: '0'.repeat(64) }), {
    message: 'consent_words_changed',
  })
  assert.deepEqual(await mine(citizen), [])
  const today = (await w.callAs(citizen, 'web')('consents.words', {})).items.find((one) => one.kind === 'order')!
  await w.book('centre', remote(), citizen, { agreedWords: today.hash })
  assert.deepEqual(
    await w.look((tx) =>
      tx.many('select words_named, words_hash from consents.given where account_id = $1', [citizen.id]),
    ),
    [{ words_named: true, words_hash: today.hash }],
  )
})

test('taken back before filing the lines are read again; taken back with the order nobody comes', async () => {
  const { citizen, requestId, call } = await filled()
  const [lines] = await ofKind(citizen, 'lines')
  assert.equal(lines!.ending, 'read_again')
  assert.ok(lines!.effect?.stops.ur && lines!.effect.stays.en)
  await call('record.withdrawConsent', { consentId: lines!.id })
  await assert.rejects(w.act(w.agent, 'requests.completeAtDesk', { requestId }), { message: 'proof_missing' })
  await assert.rejects(call('record.withdrawConsent', { consentId: lines!.id }), { message: 'consent_done' })
  const [order] = await ofKind(citizen, 'order')
  await call('record.withdrawConsent', { consentId: order!.id })
  await w.world.settle()
  assert.equal((await call('requests.get', { requestId })).state, 'cancelled')
  assert.deepEqual((await ofKind(citizen, 'order'))[0]!.state, 'withdrawn')
})

test('whichever way a request is cancelled or withdrawn, by its orderer or an agent for them, its consent is taken back', async () => {
  const one = await filed()
  await w.act(one.citizen, 'requests.withdraw', { requestId: one.requestId })
  assert.equal((await ofKind(one.citizen, 'order'))[0]!.state, 'withdrawn')
  const other = await filled()
  await w.act(w.agent, 'requests.cancel', { requestId: other.requestId, acceptFeePaisa: 0 })
  assert.equal((await ofKind(other.citizen, 'order'))[0]!.state, 'withdrawn')
})

test('another’s consent is not found, and an agent needs the caller’s code', async () => {
  const { citizen } = await filled()
  const [order] = await ofKind(citizen, 'order')
  const stranger = w.callAs(await w.citizen(), 'web')
  await assert.rejects(stranger('record.withdrawConsent', { consentId: order!.id }), { message: 'not_found' })
  await assert.rejects(w.callAs(w.agent, 'agent')('record.consents', { accountId: citizen.id }), {
    message: 'caller_unproven',
  })
})

test('joining a household by code is kept as agreed, and leaving takes it back', async () => {
  const [owner, adult] = [await w.citizen(), await w.citizen()]
  const { phone } = adult.actor as { phone: string }
  await w.act(owner, 'household.add', { name: 'Test Adult', relation: 'sister', adult: true, phone })
  await w.world.settle()
  const code = String((await w.lastMessage(phone, 'household_invite'))?.facts.code)
  await w.act(adult, 'household.confirm', { code })
  await w.world.settle()
  const [joined] = await ofKind(adult, 'household')
  assert.deepEqual([joined!.proof.en, joined!.ending], ['With the code sent to your phone', 'leave'])
  await w.callAs(adult, 'web')('record.withdrawConsent', { consentId: joined!.id })
  await w.world.settle()
  assert.equal((await ofKind(adult, 'household'))[0]!.state, 'withdrawn')
  assert.equal((await w.callAs(owner, 'web')('household.list', {})).items.length, 0)
})

test('the database keeps what was said: nothing is changed, nothing rests on what was taken back', async () => {
  const { citizen, requestId } = await filed()
  const [order] = await ofKind(citizen, 'order')
  for (const sql of [
    `update consents.given set proof = 'code' where id = '${order!.id}'`,
    `delete from consents.given where id = '${order!.id}'`,
    `update consents.wording set en = 'Anything' where hash = '${order!.wordsHash}'`,
    `delete from consents.reliance where request_id = '${requestId}'`,
    'truncate consents.withdrawal',
  ])
    await assert.rejects(
      w.look((tx) => tx.run(sql)),
      /is never changed/,
      sql,
    )
  await w.act(citizen, 'requests.withdraw', { requestId })
  const rest = `insert into consents.reliance values ('${newId()}', '${requestId}', '${order!.id}', now())`
  await assert.rejects(
    w.look((tx) => tx.run(rest)),
    /was taken back/,
  )
})

test('it stands in the file of one’s own record', async () => {
  const { call } = await filed()
  const downloadId = newId()
  await call('record.askDownload', { downloadId })
  await w.world.settle()
  const files = unzip(Buffer.from((await call('record.download', { downloadId })) as Uint8Array))
  const kept = JSON.parse(files.get('consents.json')!.toString()) as { kind: string; words: { ur: string } }[]
  assert.deepEqual(kept.map((one) => one.kind).sort(), ['lines', 'order'])
  assert.ok(kept.every((one) => one.words.ur))
})

test('a filing without a consent is found by the check of everything', async () => {
  await filed()
  const faults = async () =>
    (await w.look((tx) => checkEverything(tx))).violations.filter((one) => one.invariant === 'consent')
  assert.deepEqual(await faults(), [])
  await w.look((tx) => breakConsent(tx))
  assert.match((await faults())[0]!.words, /lines that nobody said yes to/)
})

test('what was ordered before consent was kept is filed, and says that its words were not kept', async () => {
  const { citizen, requestId } = await filled()
  await w.look((tx) =>
    tx.run(`do $$ begin
      alter table consents.given disable trigger user;
      delete from consents.given where request_id = '${requestId}';
      alter table consents.given enable trigger user;
      update requests.request set made_at = made_at - interval '10 years' where id = '${requestId}';
    end $$`),
  )
  await w.act(w.agent, 'requests.completeAtDesk', { requestId })
  await w.world.settle()
  const kept = await mine(citizen)
  assert.deepEqual(new Set(kept.map((one) => one.proof.en)), new Set(['From before we kept the proof of agreement']))
  assert.deepEqual(
    kept.map((one) => one.reliedAt !== null),
    [true, true],
  )
})
