import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { gatherLines } from '../life/gather-tally.ts'
import * as store from './store.ts'

/** Requests copied from one that was booked: most of them ended long ago, as in a system that has grown. */
const GROWN = 4_000
const PARTIES = ['citizen', 'platform', 'department']
let w: DispatchWorld
const sql = () => w.world.kernel.db

before(async () => {
  w = await dispatchWorld()
  await w.facilitator()
  const { requestIds } = await w.order()
  const at = w.world.clock.now()
  await sql().run(
    `insert into requests.request
      select (jsonb_populate_record(r, jsonb_build_object('id', md5('grown ' || n)::uuid, 'tracking_no', 'GROWN' || n,
        'state', case when n % 20 > 0 then (array['closed', 'rejected', 'cancelled'])[n % 3 + 1]
          else (array['scheduled', 'submitted', 'delivered', 'objected'])[n / 20 % 4 + 1] end,
        'mode', (array['doorstep', 'centre'])[n % 2 + 1],
        'district_id', 'grown-' || n / 20 % 3, 'tehsil_id', 'grown-tehsil-' || n / 20 % 7,
        'due_at', case when n / 20 % 5 = 0 then null else $2::timestamptz + (n / 20 % 90 - 30) * interval '1 hour' end,
        'subject_name', case when n % 7 = 0 then 'Grown ' || chr(98 + n / 7 % 20) || 'arezad' else 'Grown Common' end))).*
      from requests.request r, generate_series(1, ${GROWN}) n where r.id = $1`,
    [requestIds[0], at],
  )
  await sql().run(
    `insert into requests.span (request_id, from_at, to_at, party)
      select r.id, $1::timestamptz - interval '9 days', case when k = 0 and not ended then null
        when k = 1 then $1::timestamptz + interval '1 hour' else $1::timestamptz - interval '1 day' end,
        (array['citizen', 'platform', 'department'])[hashtext(r.id::text) % 3 + 3 - 2 * (hashtext(r.id::text) % 3 >= 0)::int]
      from (select id, abs(hashtext(id::text)) % 3 as k, state in ('closed', 'rejected', 'cancelled') as ended
        from requests.request where tracking_no like 'GROWN%') r`,
    [at],
  )
  await sql().run(
    `insert into requests.span (request_id, from_at, to_at, party)
      select request_id, to_at, null, 'office_of_tests' from requests.span where to_at > $1`,
    [at],
  )
  await sql().run('vacuum analyze requests.request, requests.span')
})
after(() => w?.world.close())

const ids = (where: string): Promise<string[]> =>
  sql()
    .many<{ id: string }>(`select id from requests.request where tracking_no like 'GROWN%' and ${where} order by id`)
    .then((rows) => rows.map((row) => row.id))

/** The board as anybody would write it who need not be quick: all that is open is read, ranked and sorted. */
const plainly = `select r.id, r.due_at, r.rank, s.party from (
    select *, case when id = any($4) then 0 when due_at < $2 then 1 when due_at < $3 or id = any($5) then 2 else 3 end as rank
    from requests.request where state not in ('closed','rejected','withdrawn','cancelled','failed','delivered')
      and ($1::text[] is null or district_id = any($1) or tehsil_id = any($6))) r
  left join lateral (select party from requests.span where request_id = r.id and from_at <= $2
    and (to_at is null or to_at > $2) order by from_at desc limit 1) s on true
  order by r.rank, coalesce(r.due_at, 'infinity'), r.id`

async function everyFilter(): Promise<store.BoardFilter[]> {
  const at = w.world.clock.now()
  const open = await ids(`state not in ('closed', 'rejected', 'cancelled', 'delivered')`)
  const common = {
    party: null,
    at,
    soon: new Date(at.getTime() + 24 * 3_600_000),
    stuck: open.filter((_, n) => n % 17 === 3),
    risky: open.filter((_, n) => n % 11 === 4),
  }
  return [
    null,
    { districts: ['grown-1'], tehsils: [] },
    { districts: [], tehsils: ['grown-tehsil-2', 'grown-tehsil-5'] },
  ].map((area) => ({ ...common, area }))
}

test('the board’s counts and its pages, one after the other, say what reading everything says', async () => {
  for (const f of await everyFilter()) {
    const all = await sql().many<{ id: string; due_at: Date | null; rank: number; party: string | null }>(plainly, [
      f.area?.districts,
      f.at,
      f.soon,
      f.stuck,
      f.risky,
      f.area?.tehsils,
    ])
    assert.ok(all.length > 20)
    const late = (one: (typeof all)[number]): boolean => one.due_at !== null && one.due_at < f.at
    const counted = Object.fromEntries(
      [...Map.groupBy(all, (one) => one.party ?? 'none')].map(([party, of]) => [
        party,
        {
          count: of.length,
          late: of.filter(late).length,
          stuck: of.filter((one) => one.rank === 0).length,
          at_risk: of.filter((one) => one.rank === 2).length,
        },
      ]),
    )
    const counts = Object.fromEntries(
      (await store.countByTurn(sql(), f)).map(({ party, ...rest }) => [party, { ...rest }]),
    )
    assert.deepEqual(counts, counted)
    assert.ok(Object.keys(counted).length >= PARTIES.length)
    for (const show of ['all', 'late', 'stuck', 'at_risk'] as const)
      for (const party of [null, 'platform']) {
        const wanted = all.filter(
          (one) =>
            (party === null || one.party === party) &&
            (show === 'all' || (show === 'late' ? late(one) : one.rank === (show === 'stuck' ? 0 : 2))),
        )
        assert.deepEqual(
          await pages({ ...f, party, show }),
          wanted.map((one) => one.id),
          `${show} of ${party}`,
        )
      }
  }
})

async function pages(f: store.BoardFilter & { show: string }): Promise<string[]> {
  const seen: string[] = []
  for (let after: { rank: number; due: string; id: string } | null = null; ;) {
    const rows: Awaited<ReturnType<typeof store.openRequests>> = await store.openRequests(sql(), {
      ...f,
      after,
      limit: 37,
    })
    seen.push(...rows.map((row) => row.id))
    const last = rows.at(-1)
    if (!last || rows.length < 37) return seen
    after = { rank: last.rank, due: last.due, id: last.id }
  }
}

test('what became of all requests is the same from the kept counts, before they are gathered and after, and after changes', async () => {
  const counted = (rows: { mode: string; state: string; count: number }[]) =>
    Object.fromEntries(rows.map((row) => [`${row.mode} ${row.state}`, Number(row.count)]).sort())
  const same = async (when: string) =>
    assert.deepEqual(
      counted(await store.outcomeCounts(sql())),
      counted(
        await sql().many(
          `select mode, state, count(*) as count from requests.request where state <> 'draft' group by 1, 2`,
        ),
      ),
      when,
    )
  await same('before')
  assert.ok((await gatherLines(w.world.kernel)) >= GROWN)
  await same('gathered')
  await sql().run(`update requests.request set state = 'failed', mode = 'remote' where tracking_no like 'GROWN1%'`)
  await sql().run(`update requests.request set due_at = null where tracking_no like 'GROWN2%'`)
  await same('changed')
  await Promise.all([gatherLines(w.world.kernel), gatherLines(w.world.kernel), same('while it is gathered')])
  await same('gathered again')
  assert.equal(await gatherLines(w.world.kernel), 0)
})

test('a name that nearly all have had is answered from its open ones; a rare one is found whole', async () => {
  const ended = ['closed', 'rejected', 'withdrawn', 'cancelled', 'failed']
  const common = await store.requestsBySubject(sql(), 'grown common', 20)
  assert.deepEqual(
    common.map((row) => row.id),
    (
      await ids(
        `subject_name = 'Grown Common' and state not in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed')`,
      )
    )
      .toReversed()
      .slice(0, 20),
  )
  const rare = await store.requestsBySubject(sql(), 'marezad', 400)
  const all = await ids(`kernel.name_keys(subject_name) @> kernel.name_keys('marezad')`)
  assert.deepEqual(rare.map((row) => row.id).sort(), all)
  assert.ok(all.length > 20 && all.length < 400)
  const places = rare.map((row) => ended.includes(row.state))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => Number(a) - Number(b)),
    'open ones first',
  )
})

test('no list reads the ended ones to find the open', async () => {
  const [f] = await everyFilter()
  const open = (await ids(`state not in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed')`)).length
  await sql().run('vacuum analyze requests.request, requests.span')
  for (const [what, ask] of [
    ['page', (q: typeof asking) => store.openRequests(q, { ...f!, show: 'all', after: null, limit: 20 })],
    ['late', (q: typeof asking) => store.openRequests(q, { ...f!, show: 'late', after: null, limit: 20 })],
    ['counts', (q: typeof asking) => store.countByTurn(q, f!)],
    ['office', (q: typeof asking) => store.openAtOffice(q, 'nowhere')],
    ['versions', (q: typeof asking) => store.openByVersion(q, w.service.id)],
    ['outcomes', (q: typeof asking) => store.outcomeCounts(q)],
    ['name', (q: typeof asking) => store.requestsBySubject(q, 'Grown Common', 20)],
  ] as const) {
    await ask(asking)
    const read = await rowsRead(asked!.text, asked!.values)
    assert.ok(read <= open + 1_100, `${what} reads ${read} requests, ${open} are open`)
  }
})

/** Takes down a statement instead of asking it. */
let asked: { text: string; values: readonly unknown[] } | undefined
const take = (text: string, values: readonly unknown[] = []) => {
  asked = { text, values }
  return Promise.resolve([] as never)
}
const asking = { many: take, find: take, one: take, run: take } as unknown as Parameters<typeof store.outcomeCounts>[0]

interface PlanNode {
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}
async function rowsRead(text: string, values: readonly unknown[]): Promise<number> {
  const [answer] = await sql().many<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    `explain (analyze, format json, timing off) ${text}`,
    values,
  )
  const count = (node: PlanNode): number =>
    (node['Relation Name'] === 'request'
      ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
      : 0) + (node.Plans ?? []).reduce((sum, one) => sum + count(one), 0)
  return count(answer!['QUERY PLAN'][0]!.Plan)
}
