import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { OUTCOMES } from '@app/domain/figures'
import { after, before, test } from 'node:test'
import { read } from '../../../kernel/database.ts'
import { type DispatchWorld, dispatchWorld } from '../../dispatch/dispatch-world.ts'
import { paymentsModule } from '../../payments/index.ts'
import { reportingModule } from '../index.ts'
import { verifyFigures, verifyNewest } from './verify.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([paymentsModule, reportingModule])
  for (let i = 0; i < 4; i++) await w.facilitator({ shift: false })
  const free = await w.slots()
  for (let i = 0; i < 12; i++) await w.order({ slotId: free[i]!.id })
  await w.world.settle()
})
after(() => w?.world.close())

const call = () => w.world.call
const check = () => read(w.world.kernel, { kind: 'system', id: 'test' }, verifyFigures)
const checkNewest = () => read(w.world.kernel, { kind: 'system', id: 'test' }, verifyNewest)

test('every night a day is published, signed, adding up, and counted again it is the same', { timeout: 60_000 }, async () => {
  await w.world.clock.advance(3 * 86_400)
  await w.world.settle({ failuresExpected: true })
  const { figures, text, signature, keyId } = await call()('figures.published', {})
  assert.equal(figures.total.received, 12)
  assert.equal(figures.total.received, OUTCOMES.reduce((sum, one) => sum + figures.total[one], 0))
  assert.ok(figures.byMode.every((row) => row.received >= 10))
  const { keys } = await call()('verify.keys', {})
  const key = keys.find((one) => one.id === keyId)
  assert.ok(key, 'the public key is published')
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key.publicKey, 'base64url')])
  assert.ok(verify(null, Buffer.from(text), createPublicKey({ key: spki, format: 'der', type: 'spki' }), Buffer.from(signature, 'base64url')), 'anyone can check it')
  const days = (await call()('figures.days', { limit: 100 })).items
  assert.ok(days.length >= 3)
  assert.equal(JSON.parse(text).previous, days[1]!.sha256)
  const verdict = await check()
  assert.deepEqual(verdict.faults, [])
  assert.equal(verdict.published, days.length)
})

test('a day that was not published is refused in words', async () => {
  await assert.rejects(call()('figures.published', { asOf: '2020-01-01' }), { code: 'nothing_published' })
})

test('a publication cannot be changed, and a changed event is found', async () => {
  const { db } = w.world.kernel
  assert.deepEqual((await checkNewest()).faults, [])
  await assert.rejects(db.run(`update reporting.publication set text = '{}'`), /never changed/)
  await db.run(`update kernel.event set payload = jsonb_set(payload, '{to}', '"cancelled"') where seq = (select min(seq) from kernel.event where type = 'request.scheduled')`)
  await db.run(`delete from kernel.event where type like 'request.%' and payload->>'requestId' = (select payload->>'requestId' from kernel.event where payload->>'to' = 'cancelled' limit 1) and payload->>'to' <> 'cancelled'`)
  assert.match((await checkNewest()).faults.join('\n'), /total was published as .* the events say/, 'by the check that runs all the time too')
  assert.match((await check()).faults.join('\n'), /total was published as .* the events say/)
})
