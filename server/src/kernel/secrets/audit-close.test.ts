import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import { keepParts } from '../history/keep-parts.ts'
import { KERNEL_PARTED } from '../history/kernel-parted.ts'
import { startSealer } from './audit-seal.ts'
import { verifyAudit } from './audit-verify.ts'

const YEAR_DAYS = 365.25
let world: World
beforeEach(async () => {
  await world?.close()
  world = await startCups({
    config: { keptDays: { commands: 90, reactions: 90, readings: 1_095, decisions: 730, audit: 400, plans: 7 } },
  })
})
after(() => world?.close())

let planted = 0
/** A row as it would have been written so many years ago. */
const note = (yearsAgo: number) =>
  world.kernel.db.run(
    `insert into kernel.audit (id, at, actor, channel, action, subject, details, written_at)
      select (left(kernel.part_bound('uuid', moment), 14) || $2)::uuid, moment, 'test', 'system', 'test.note', 'cup:' || $2, '{}', moment
      from (select clock_timestamp() - $1 * interval '1 day' as moment) m`,
    [yearsAgo * YEAR_DAYS, `7000-8000-${String(++planted).padStart(12, '0')}`],
  )
const seal = () => startSealer(world.kernel, false).seal()
const keep = () => keepParts(world.kernel, KERNEL_PARTED)
const faults = async () => (await verifyAudit(world.kernel)).faults
const OPEN = { keyed: true, unsealed: 0, unsealedLate: 0, leftOut: 0, faults: [] }

/** Two old rows, then old and new ones in turn, as they are at a month's end: places 1 to 7, of which 1, 2, 4 and 6 are old. */
async function lived(): Promise<void> {
  for (const years of [2, 2]) await note(years)
  await seal()
  for (const years of [0, 2, 0, 2, 0]) await note(years)
  await seal()
}

test('a month past its days goes, and the chain is walked past it, also where its rows lay between those that stay', async () => {
  await lived()
  assert.deepEqual(await verifyAudit(world.kernel), { sealed: 7, closed: 0, heads: 1, ...OPEN })
  const { dropped } = await keep()
  assert.equal(dropped.length, 1)
  assert.deepEqual(await verifyAudit(world.kernel), { sealed: 3, closed: 4, heads: 1, ...OPEN })
  const { n } = await world.kernel.db.one<{ n: number }>('select count(*) as n from kernel.audit')
  assert.equal(n, 3)
  await note(0)
  await seal()
  assert.deepEqual((await keep()).dropped, [])
  assert.deepEqual(await verifyAudit(world.kernel), { sealed: 4, closed: 4, heads: 1, ...OPEN })
})

test('months go one after another', async () => {
  for (const years of [3, 2, 3, 0, 2, 0]) await note(years)
  await seal()
  const { dropped } = await keep()
  assert.equal(dropped.length, 2)
  assert.deepEqual(await verifyAudit(world.kernel), { sealed: 2, closed: 4, heads: 1, ...OPEN })
})

test('where all rows are past their days, the chain begins again at the place where it was closed', async () => {
  for (const years of [2, 2]) await note(years)
  await seal()
  await keep()
  assert.deepEqual(await verifyAudit(world.kernel), { sealed: 0, closed: 2, heads: 1, ...OPEN })
  await note(0)
  await seal()
  assert.deepEqual(await verifyAudit(world.kernel), { sealed: 1, closed: 2, heads: 1, ...OPEN })
})

test('what was changed, taken out or forged after a month went is found', async () => {
  const forged: [string, RegExp][] = [
    [`update kernel.audit set actor = 'nobody' where seq = 5`, /place 5: its row or an earlier one was changed/],
    ['delete from kernel.audit_link where place = 3', /1 places are missing/],
    ['delete from kernel.audit where seq = 7', /place 7: its row is gone/],
    ['update kernel.audit_closed set links = links + 1', /its signature is wrong/],
    [`update kernel.audit_closed set hashes[1] = '\\x00'`, /its signature is wrong/],
    ['delete from kernel.audit_closed', /places 1 to 2 are missing/],
  ]
  await lived()
  await keep()
  await world.kernel.db.pool.query(`alter table kernel.audit disable trigger user;
    alter table kernel.audit_link disable trigger user; alter table kernel.audit_closed disable trigger user`)
  for (const [text, words] of forged) {
    const client = await world.kernel.db.pool.connect()
    try {
      await client.query(`create schema if not exists kept; drop table if exists kept.a, kept.l, kept.c;
        create table kept.a as table kernel.audit; create table kept.l as table kernel.audit_link;
        create table kept.c as table kernel.audit_closed`)
      await client.query(text)
      assert.match((await faults()).join('\n'), words, text)
      await client.query(`delete from kernel.audit; delete from kernel.audit_link; delete from kernel.audit_closed;
        insert into kernel.audit overriding system value select * from kept.a;
        insert into kernel.audit_link select * from kept.l; insert into kernel.audit_closed select * from kept.c`)
    } finally {
      client.release()
    }
    assert.deepEqual(await faults(), [], `as it was before: ${text}`)
  }
})

test('a month with a row outside the chain stays, and so does every month while the chain does not hold', async () => {
  await lived()
  await note(2)
  assert.deepEqual((await keep()).dropped, [])
  await seal()
  await world.kernel.db.pool.query(`alter table kernel.audit disable trigger user;
    update kernel.audit set actor = 'nobody' where seq = 3; alter table kernel.audit enable trigger user`)
  assert.deepEqual((await keep()).dropped, [])
  assert.match((await faults()).join(), /place 3/)
})
