import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import pg from 'pg'
import { connectionOptions } from '../src/kernel/data/database.ts'
import { cloneDatabase } from './database.ts'

/** What release 0.1.0 writes into this version's tables, in its own statements, and what ours then finds. */
let database: Awaited<ReturnType<typeof cloneDatabase>>
let former: pg.Client
let ours: pg.Client

before(async () => {
  database = await cloneDatabase()
  former = new pg.Client({ connectionString: database.url })
  ours = new pg.Client(connectionOptions(database.url))
  await Promise.all([former.connect(), ours.connect()])
})
after(async () => {
  await Promise.all([former.end(), ours.end()])
  await database.drop()
})
beforeEach(() =>
  former.query(
    'delete from slots.promised; delete from slots.crew_hour; delete from slots.crew; delete from slots.slot',
  ),
)

const valueOf = async (client: pg.Client, sql: string, values: unknown[] = []): Promise<unknown> =>
  Object.values((await client.query<Record<string, unknown>>(sql, values)).rows[0] ?? {})[0]

const OPEN_HOUR = `insert into slots.slot (id, tehsil_id, starts_at, ends_at)
  select $1, 'tehsil', $2::timestamptz, $2::timestamptz + interval '1 hour' on conflict do nothing`
const COUNT_CREW = `insert into slots.crew (tehsils, skills, people) values ('{tehsil}', '{}', $1)
  on conflict (tehsils, skills) do update set people = excluded.people`
const TAKEN = `select taken from slots.take($1, '{}')`

for (const [first, then] of [
  ['its crews, then an hour', 'hour'],
  ['an hour, then its crews', 'crew'],
] as const)
  test(`an hour that the former release opens can be booked, by either: ${first}`, async () => {
    const [slot, at] = [randomUUID(), new Date(Date.now() + 3_600_000)]
    const steps = [() => former.query(COUNT_CREW, [2]), () => former.query(OPEN_HOUR, [slot, at])]
    for (const step of then === 'hour' ? steps : steps.reverse()) await step()
    await former.query(
      `insert into slots.place (tehsil_id, ring, near) values ('tehsil', 'ring', '{tehsil}') on conflict do nothing`,
    )
    assert.equal(await valueOf(former, TAKEN, [slot]), true)
    assert.equal(await valueOf(ours, TAKEN, [slot]), true)
    assert.equal(await valueOf(ours, TAKEN, [slot]), false, 'two people work, and no third')
    await former.query(COUNT_CREW, [3])
    assert.equal(await valueOf(ours, TAKEN, [slot]), true)
  })

test('what this version counts hour by hour is not filled in for it', async () => {
  await ours.query(OPEN_HOUR, [randomUUID(), new Date(Date.now() + 3_600_000)])
  await ours.query(COUNT_CREW, [2])
  assert.equal(await valueOf(ours, 'select count(*)::int from slots.crew_hour'), 0)
})

test('a call-back is promised for a moment, and put off to another', async () => {
  const id = randomUUID()
  const [at, later] = ['2026-12-02T09:00:00Z', '2026-12-02T11:00:00Z']
  await former.query(
    `insert into callcentre.callback (id, owed_for, reason, phone, visit_id, request_id, promised_at)
      values ($1, 'phone test', 'abandoned', '+923000000000', null, null, $2)`,
    [id, at],
  )
  const until = () => valueOf(ours, 'select promised_until from callcentre.callback where id = $1', [id])
  assert.deepEqual(await until(), new Date(at))
  await former.query('update callcentre.callback set promised_at = $2, owner = null, tries = tries + 1 where id = $1', [
    id,
    later,
  ])
  assert.deepEqual(await until(), new Date(later))
})

test('what an agency plans has one place under two names', async () => {
  const id = randomUUID()
  await former.query(
    `insert into agencies.planned_shift (id, agency_id, facilitator_id, tehsil_id, starts_at, ends_at, by, made_at)
      values ($1, $2, $3, 'tehsil', now(), now() + interval '4 hours', 'test', now())`,
    [id, randomUUID(), randomUUID()],
  )
  assert.equal(await valueOf(ours, 'select count(*)::int from workforce.planned_shift where id = $1', [id]), 1)
  await ours.query('update workforce.planned_shift set dropped_at = now() where id = $1', [id])
  const locked = 'select dropped_at is not null as dropped from agencies.planned_shift where id = $1 for update'
  assert.equal(await valueOf(former, locked, [id]), true)
})

test("an agency's share goes with the pay of its facilitator, and is paid and returned with the agency's payout", async () => {
  const [task, agency, batch] = [randomUUID(), randomUUID(), randomUUID()]
  await former.query(
    `insert into commissions.accrual (task_id, rule_id, rule_version, kind, leg, visit_id, request_id, facilitator_id, agency_id,
        gross_paisa, facilitator_paisa, agency_paisa, charged_to, state, unproven, earned_at, release_at, disputed_by)
      values ($1, 'rule', '1', 'done', 'collection', $2, $3, $4, $5, 1000, 800, 200, 'programme', 'held', false, now(), now(), null)`,
    [task, randomUUID(), randomUUID(), randomUUID(), agency],
  )
  const share = () => valueOf(ours, 'select agency_state from commissions.accrual where task_id = $1', [task])
  assert.equal(await share(), 'held')
  await former.query(`update commissions.accrual set state = 'available' where task_id = $1`, [task])
  assert.equal(await share(), 'available')
  await former.query(`update commissions.accrual set state = 'paid' where task_id = $1`, [task])
  assert.equal(await share(), 'available', 'its facilitator was paid, and not the agency')
  await former.query(
    `insert into commissions.payout (batch_id, payee_id, gross_paisa, reimbursement_paisa, tax_paisa, net_paisa, taxpayer_active,
        withholding_basis_points, at, account_id) values ($1, $2, 200, 0, 0, 200, true, 0, now(), null)`,
    [batch, agency],
  )
  assert.equal(await share(), 'paid')
  await former.query(`update commissions.payout set state = 'returned', settled_at = now() where batch_id = $1`, [
    batch,
  ])
  assert.equal(await share(), 'available')
})
