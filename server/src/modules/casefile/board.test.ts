import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Input, Output } from '@app/contract'
import { newId } from '../../kernel/id.ts'
import { applicationsModule } from '../applications/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import { paymentsModule } from '../payments/index.ts'
import { ratingsModule } from '../ratings/index.ts'
import { casefileModule } from './index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([applicationsModule, paymentsModule, ratingsModule, casefileModule])
  await w.facilitator()
})
after(() => w?.world.close())

const officer = (jurisdiction: object): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['operations'], jurisdiction } as Person['actor'] }
}
const here = () => officer({ districts: [w.tehsil.districtId] })
type Board = Output<'operations.board'>
const board = (input: Partial<Input<'operations.board'>> = {}, who = here()): Promise<Board> =>
  w.act(who, 'operations.board', { limit: 50, ...input })
const due = (requestId: string, hours: number) =>
  w.world.kernel.db.run('update requests.request set due_at = $2 where id = $1', [
    requestId,
    new Date(w.world.clock.now().getTime() + hours * 3_600_000),
  ])
const seen = (b: Board, id: string) => b.items.find((one) => one.id === id)

test('what is stuck comes first, then what is late, then what is at risk; each says whose turn it is, since when and why', async () => {
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.push((await w.order({ slotId: (await w.slots(5)).at(-1)!.id })).requestIds[0]!)
  const [calm, risk, late, later, stuck] = ids as [string, string, string, string, string]
  for (const [id, hours] of [
    [calm, 90],
    [risk, 20],
    [late, -30],
    [later, -2],
    [stuck, 80],
  ] as const)
    await due(id, hours)
  const { tracking_no } = (
    await w.world.kernel.db.many<{ tracking_no: string }>('select tracking_no from requests.request where id = $1', [
      stuck,
    ])
  )[0]!
  await w.world.kernel.db.run(
    `insert into departments.filing (application_id, request_id, tracking_no, department_id, district_id, connector,
      envelope, state, last_error, queued_at)
    values (gen_random_uuid(), $1, $2, 'test-department', $3, 'rest', '', 'stuck', 'HTTP 500', now())`,
    [stuck, tracking_no, w.tehsil.districtId],
  )
  const all = await board()
  assert.deepEqual(
    all.items.map((one) => [one.id, one.urgency]),
    [
      [stuck, 'stuck'],
      [late, 'late'],
      [later, 'late'],
      [risk, 'at_risk'],
      [calm, 'calm'],
    ],
  )
  assert.deepEqual([all.counts.stuck, all.counts.late, all.counts.at_risk], [1, 2, 1])
  assert.match(seen(all, stuck)!.why.en, /HTTP 500/)
  assert.match(seen(all, calm)!.why.en, /Looking for a representative for/)
  assert.ok(all.items.every((one) => one.why.ur && one.why.en && one.since && one.waitingOn))
  for (const [show, wanted] of [
    ['stuck', [stuck]],
    ['late', [late, later]],
    ['at_risk', [risk]],
  ] as const)
    assert.deepEqual(
      (await board({ show })).items.map((one) => one.id),
      wanted,
      show,
    )
  // Page by page the same, with nobody twice or left out.
  const paged: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await board({ limit: 2, ...(cursor !== undefined && { cursor }) })
    paged.push(...page.items.map((one) => one.id))
    if (!page.next) break
    cursor = page.next
  }
  assert.deepEqual(
    paged,
    all.items.map((one) => one.id),
  )
  assert.equal(await refusalOf(board({ cursor: 'nonsense' })), 'invalid_input')
  assert.deepEqual((await board({}, officer({ districts: ['nowhere'] }))).items, [])
  assert.equal(
    await refusalOf(board({ districtId: w.tehsil.districtId }, officer({ districts: ['nowhere'] }))),
    'not_yours',
  )
  for (const id of ids) await w.world.kernel.db.run(`update requests.request set state = 'closed' where id = $1`, [id])
})

test('the number on a choice is the rows behind it, whatever is chosen beside it', async () => {
  const plan = [
    ['platform', 90],
    ['platform', -2],
    ['department', -5],
    ['department', 20],
    ['citizen', 20],
  ] as const
  const ids: string[] = []
  for (const [party, hours] of plan) {
    const id = (await w.order()).requestIds[0]!
    ids.push(id)
    await due(id, hours)
    await w.world.kernel.db.run('update requests.span set party = $2 where request_id = $1', [id, party])
  }
  const parties = ['platform', 'department', 'citizen', 'law'] as const
  const kinds = ['all', 'stuck', 'late', 'at_risk'] as const
  for (const show of kinds) {
    for (const waitingOn of [undefined, ...parties]) {
      const { counts } = await board({ show, ...(waitingOn && { waitingOn }) })
      for (const party of parties) {
        const { items } = await board({ show, waitingOn: party })
        assert.equal(counts[party] ?? 0, items.length, `${party} beside ${show}`)
        assert.ok(items.every((one) => one.waitingOn === party))
      }
      for (const kind of kinds.slice(1))
        assert.equal(
          counts[kind],
          (await board({ show: kind, ...(waitingOn && { waitingOn }) })).items.length,
          `${kind} beside ${waitingOn}`,
        )
    }
  }
  assert.deepEqual(
    [(await board({ show: 'late' })).counts.department, (await board({ waitingOn: 'citizen' })).counts.late],
    [1, 0],
  )
  for (const id of ids) await w.world.kernel.db.run(`update requests.request set state = 'closed' where id = $1`, [id])
})

test('a door that cannot go on, somebody who is not heard of, a visit that nobody takes: each is told by its own reason', async () => {
  const {
    requestIds: [locked],
  } = await w.order()
  const { visit } = await w.arrive(locked!)
  await due(locked!, 90)
  const tries = (n: number) =>
    w.world.kernel.db.run('update dispatch.visit set start_tries = $2 where id = $1', [visit.id, n])
  await tries(5)
  let now = seen(await board(), locked!)
  assert.equal(now?.urgency, 'stuck')
  assert.match(now!.why.en, /wrong code was entered too many times/)
  await w.act(here(), 'operations.unlockCode', {
    visitId: visit.id,
    ruling: 'approved',
    reason: 'Spoken with the household',
  })
  now = seen(await board(), locked!)
  assert.deepEqual([now?.urgency, /on the way or at the door/.test(now!.why.en)], ['calm', true])
  await w.world.kernel.db.run('update dispatch.visit set silent_since = $2 where id = $1', [
    visit.id,
    w.world.clock.now(),
  ])
  now = seen(await board(), locked!)
  assert.deepEqual([now?.urgency, /No contact with the representative/.test(now!.why.en)], ['at_risk', true])

  const {
    requestIds: [alone],
  } = await w.order()
  await w.world.kernel.db.run(
    `update dispatch.visit v set state = 'planned', starts_at = $2, ends_at = $3 from dispatch.task k
      where k.visit_id = v.id and k.request_id = $1`,
    [alone, new Date(w.world.clock.now().getTime() + 3_600_000), new Date(w.world.clock.now().getTime() + 7_200_000)],
  )
  await due(alone!, 90)
  now = seen(await board(), alone!)
  assert.deepEqual([now?.urgency, /Nobody has taken the visit on/.test(now!.why.en)], ['at_risk', true])
})

test('while an event of the area stands, it is the reason', async () => {
  const {
    requestIds: [requestId],
    citizen,
  } = await w.order({ slotId: (await w.slots(5)).at(-1)!.id })
  const id = newId()
  const now = w.world.clock.now()
  await w.act(here(), 'areaEvents.propose', {
    id,
    kind: 'flood',
    scope: { districtId: w.tehsil.districtId },
    from: now.toISOString(),
    to: new Date(now.getTime() + 5 * 86_400_000).toISOString(),
    note: 'high water',
  })
  await w.act(here(), 'areaEvents.declare', { id })
  await w.world.settle()
  await w.world.clock.advance(1)
  const item = seen(await board(), requestId!)
  const notes = async (who: Person) => (await w.act(who, 'areaEvents.list', {})).items.map((one) => one.note)
  assert.deepEqual(
    [await notes(citizen), await notes(here())],
    [[''], ['high water']],
    'everybody reads what and where; the note is for the record',
  )
  assert.match(item!.spoken.en, /There’s a flood in your area.* paused until/, 'and whoever asks is told')
  assert.deepEqual([item?.waitingOn, /Flood: deadlines paused until/.test(item!.why.en)], ['area_event', true])
})

test('an event is declared by two people of the place, once, and holds a month at most', async () => {
  const now = w.world.clock.now().getTime()
  const [one, two, three, elsewhere] = [here(), here(), here(), officer({ districts: ['nowhere'] })]
  const propose = (days: number, who = one, scope: object = { districtId: w.tehsil.districtId }) => {
    const id = newId()
    return {
      id,
      said: refusalOf(
        w.act(who, 'areaEvents.propose', {
          id,
          kind: 'smog',
          scope,
          from: new Date(now).toISOString(),
          to: new Date(now + days * 86_400_000).toISOString(),
          note: 'test',
        }),
      ),
    }
  }
  assert.equal(await propose(40).said, 'event_time_unfit')
  assert.equal(await propose(-1).said, 'event_time_unfit')
  assert.equal(await propose(1, one, {}).said, 'scope_needed')
  assert.equal(await propose(1, elsewhere).said, 'not_yours')
  const { id, said } = propose(30)
  assert.equal(await said, 'no refusal')
  const declare = (who: Person) => refusalOf(w.act(who, 'areaEvents.declare', { id }))
  assert.equal(await declare(one), 'same_person')
  assert.equal(await declare(elsewhere), 'not_yours')
  assert.deepEqual((await Promise.all([declare(two), declare(three)])).sort(), ['already_declared', 'no refusal'])
  assert.equal(await refusalOf(w.act(elsewhere, 'areaEvents.end', { id })), 'not_yours')
  assert.deepEqual(
    (await Promise.all([one, two].map((who) => refusalOf(w.act(who, 'areaEvents.end', { id }))))).sort(),
    ['already_done', 'no refusal'],
  )
})
