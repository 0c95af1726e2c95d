import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Tx } from '../src/kernel/context.ts'
import { callsOfPhone } from '../src/modules/callcentre/index.ts'
import { accountsByName, staffWith } from '../src/modules/identity/store.ts'
import { owedPage } from '../src/modules/payments/refunds/store.ts'
import { countOf } from '../src/modules/ratings/index.ts'
import { cardRows } from '../src/modules/reporting/scorecards/store.ts'
import { startCups } from './cups.ts'
import { rowsRead } from './worlds/rows-read.ts'
import type { World } from './world.ts'

/** Lists and counts on tables that have grown: what they read is counted by the database itself. */
const GROWN = 8_000
const PEOPLE = 24_000
let world: World
before(async () => {
  world = await startCups()
})
after(() => world.close())

/** In one transaction, in which its table has grown. */
async function grown(table: string, made: string, work: (tx: Tx) => Promise<void>): Promise<void> {
  await world.as(async (tx) => {
    for (const statement of made.split(';')) await tx.run(statement)
    for (const name of table.split(' ')) await tx.run(`analyze ${name}`)
    await work(tx)
  })
}
async function readsAtMost(tx: Tx, most: number, table: string, ask: () => Promise<unknown>): Promise<void> {
  const rows = await rowsRead(tx, table, ask)
  assert.ok(rows <= most, `${rows} rows of ${table}`)
}

test('the desks’ people are found among all accounts, and a name that thousands have reads a part of them', () =>
  grown(
    'identity.person identity.account',
    `insert into identity.person (id, name, made_at) select md5('p' || n)::uuid,
        case when n % 4 = 0 then 'Muhammad Misali ' else 'Fatima Namuna ' end || n, now() from generate_series(1, ${PEOPLE}) n;
      insert into identity.account (id, person_id, kind, phone, roles, made_at) select md5('a' || n)::uuid, md5('p' || n)::uuid,
        case when n % 1000 = 0 then 'staff' else 'citizen' end, '+92300' || n, case when n % 1000 = 0 then array['admin'] else '{}' end,
        now() from generate_series(1, ${PEOPLE}) n`,
    async (tx) => {
      assert.equal((await staffWith(tx, ['admin'])).length, PEOPLE / 1_000)
      await readsAtMost(tx, 50, 'identity.account', () => staffWith(tx, ['admin']))
      const found = await accountsByName(tx, 'Muhammad', 11)
      assert.equal(found.length, 11)
      assert.ok(found.every((one) => one.name.startsWith('Muhammad')))
      assert.equal((await accountsByName(tx, 'Muhammad Misali 4444', 11))[0]?.name, 'Muhammad Misali 4444')
      for (const table of ['identity.account', 'identity.person'])
        await readsAtMost(tx, PEOPLE / 10, table, () => accountsByName(tx, 'Muhammad', 11))
    },
  ))

test('a page of what is owed is read from where it begins, with a destination or without', () =>
  grown(
    'payments.refund_due payments.refund_destination',
    `insert into payments.refund_due (request_id, amount_paisa, since) select md5('r' || n)::uuid, 100,
        date_trunc('second', now()) - n * interval '1 hour'
        from generate_series(1, ${GROWN}) n;
      insert into payments.refund_destination (id, request_id, kind, state, chosen_by, at) select md5('d' || n)::uuid,
        md5('r' || n)::uuid, 'door', 'chosen', 'test', now() from generate_series(2, ${GROWN}, 2) n`,
    async (tx) => {
      for (const chosen of [true, false]) {
        const first = await owedPage(tx, chosen, null, 20)
        assert.deepEqual([first.length, first.every((row) => (row.kind !== null) === chosen)], [20, true])
        const { since, request_id: id } = first.at(-1)!
        const next = await owedPage(tx, chosen, { at: since, id }, 20)
        assert.ok(next.every((row) => row.since > since))
        await readsAtMost(tx, 100, 'payments.refund_due', () => owedPage(tx, chosen, { at: since, id }, 20))
      }
    },
  ))

test('a month of an office reads what was filed, decided or open in it', () =>
  grown(
    'applications.application applications.objection',
    `insert into applications.application (application_id, request_id, order_id, tracking_no, service_id, service_version, case_id,
        department_id, office_id, way, state, filed_at, decided_at) select md5('a' || n)::uuid, md5('r' || n)::uuid, md5('o' || n)::uuid,
        'T' || n, 's', 1, 'c', 'd', 'of' || n % 9, 'desk', 'decided', now() - (n - 0.5) * interval '1 hour',
        case when n % 400 > 0 then now() - (n - 1) * interval '1 hour' end from generate_series(1, ${GROWN}) n;
      insert into applications.objection (objection_id, application_id, request_id, code, cause, raised_by, raised_at)
        select md5('x' || n)::uuid, md5('a' || n)::uuid, md5('r' || n)::uuid, 'c', 'citizen', 'test', now() - n * interval '1 hour'
        from generate_series(3, ${GROWN}, 3) n`,
    async (tx) => {
      const until = new Date()
      const month = { area: null, departmentId: null, from: new Date(until.getTime() - 240 * 3_600_000), until }
      const rows = await cardRows(tx, 'office', month, null, 50)
      const sum = (of: 'filed' | 'open' | 'objected') => rows.reduce((all, row) => all + row[of], 0)
      assert.deepEqual([rows.length, sum('filed'), sum('open'), sum('objected')], [9, 240, 20, 80])
      for (const table of ['applications.application', 'applications.objection'])
        await readsAtMost(tx, 600, table, () => cardRows(tx, 'office', month, null, 50))
    },
  ))

test('what is kept of one person is counted from their own rows', () =>
  grown(
    'callcentre.call ratings.ask',
    `insert into callcentre.call (id, phone, direction, agent_id, at) select md5('c' || n)::uuid, '+92300' || n % 2000, 'in',
        md5('agent')::uuid, now() from generate_series(1, ${GROWN}) n;
      insert into ratings.ask (visit_id, request_id, facilitator_id, account_id, phones, service_id, district_id, tone, state,
        completed_at) select md5('v' || n)::uuid, md5('r' || n)::uuid, md5('f')::uuid, md5('a' || n % 2000)::uuid, '{}', 's', 'd',
        'neutral', 'closed', now() from generate_series(1, ${GROWN}) n`,
    async (tx) => {
      assert.equal((await callsOfPhone(tx, '+92300777')).count, 4)
      await readsAtMost(tx, 20, 'callcentre.call', () => callsOfPhone(tx, '+92300777'))
      const { id } = await tx.one<{ id: string }>(`select md5('a777')::uuid as id`)
      await readsAtMost(tx, 20, 'ratings.ask', () => countOf(tx, id))
    },
  ))
