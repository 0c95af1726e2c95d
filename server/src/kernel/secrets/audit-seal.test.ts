import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import { startSealer } from './audit-seal.ts'
import { verifyAudit } from './audit-verify.ts'

let world: World
before(async () => {
  world = await startCups()
})
after(() => world.close())
const note = (subject: string) =>
  world.as((tx) => tx.audit({ action: 'test.note', subject, details: { b: 1, a: 'x' } }))

test('rows are chained, the head is signed, and unsealed rows are named as such', async () => {
  const sealer = startSealer(world.kernel, false)
  for (let i = 0; i < 5; i++) await note(`cup:${i}`)
  await sealer.seal()
  await note('cup:late')
  const verdict = await verifyAudit(world.kernel)
  assert.deepEqual(verdict, {
    sealed: 5,
    closed: 0,
    heads: 1,
    keyed: true,
    unsealed: 1,
    unsealedLate: 0,
    leftOut: 0,
    faults: [],
  })
})

test('a row cannot be changed, and one that was changed behind our back is found', async () => {
  const { pool } = world.kernel.db
  await assert.rejects(pool.query(`update kernel.audit set actor = 'nobody'`), /append-only/)
  await assert.rejects(pool.query('delete from kernel.audit'), /append-only/)
  await pool.query('alter table kernel.audit disable trigger user')
  await pool.query(`update kernel.audit set actor = 'nobody' where subject = 'cup:2'`)
  assert.match((await verifyAudit(world.kernel)).faults[0] ?? '', /place 3/)
  await pool.query(`update kernel.audit set actor = 'system:test' where subject = 'cup:2'`)
  assert.deepEqual((await verifyAudit(world.kernel)).faults, [])
  await pool.query(`delete from kernel.audit where subject = 'cup:2'`)
  assert.match((await verifyAudit(world.kernel)).faults[0] ?? '', /gone/)
})

test('a chain cut at its end does not reach its signed head', async () => {
  const { pool } = world.kernel.db
  await pool.query('alter table kernel.audit_link disable trigger user')
  await pool.query('delete from kernel.audit_link where place > 4')
  assert.ok((await verifyAudit(world.kernel)).faults.some((fault) => /head of/.test(fault)))
})
