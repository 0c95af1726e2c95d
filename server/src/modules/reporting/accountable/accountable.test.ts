import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { atTheDoor, finishVisit } from '../../../../test/at-the-door.ts'
import { newId } from '../../../kernel/id.ts'
import { grievancesWorld, type GrievancesWorld } from '../../../../test/worlds/grievances-world.ts'
import { advance, recordFacts } from '../../requests/index.ts'
import { type Person, standingWorld, type StandingWorld } from '../../../../test/worlds/standing-world.ts'
import * as checks from './checks.ts'

let g: GrievancesWorld
let s: StandingWorld
let [opener, judge]: (Person & { phone: string })[] = []
before(async () => {
  ;[g, s] = await Promise.all([grievancesWorld(), standingWorld()])
  ;[opener, judge] = [await s.staff('operations'), await s.staff('supervisor')]
})
after(async () => {
  await Promise.all([g?.world.close(), s?.w.world.close()])
})

type Check = (typeof checks)['clocks']
const found = async (w: Pick<GrievancesWorld, 'look'>, check: Check): Promise<string[]> =>
  (await w.look(check)).map((one) => `${one.subject.split(':')[0]} ${one.words}`)
/** Behind everybody's back: not even the database's own guards are asked. */
const plant = (w: Pick<GrievancesWorld, 'world'>, table: string, sql: string, values: unknown[] = []) =>
  w.world.as(async (tx) => {
    await tx.run(`alter table ${table} disable trigger user`)
    await tx.run(sql, values)
    await tx.run(`alter table ${table} enable trigger user`)
  })

test('a clock that stands still or runs without a reason is found: a complaint’s, and a request’s turn', async () => {
  const door = await g.visited()
  const { id } = await g.file(door)
  assert.deepEqual(await found(g, checks.clocks), [])
  const paused = (by: string) =>
    plant(
      g,
      'grievances.grievance',
      `update grievances.grievance set state = 'paused', due_at = null, minutes_left = 60, paused_by = $2 where id = $1`,
      [id, by],
    )
  await paused(newId())
  assert.deepEqual(await found(g, checks.clocks), [
    'grievance its clock stands still (paused), and no row says why',
    'grievance is paused by an event that is not declared or is elsewhere',
  ])
  await g.world.as((tx) =>
    tx.run(
      `update grievances.grievance set state = 'open', due_at = $2, minutes_left = null, paused_by = null where id = $1`,
      [id, new Date(tx.at.getTime() + 86_400_000)],
    ),
  )

  const {
    requestIds: [requestId],
  } = await g.order()
  assert.deepEqual(await found(g, checks.clocks), [])
  await plant(g, 'requests.span', `update requests.span set party = 'area_event' where request_id = $1`, [requestId])
  assert.deepEqual(await found(g, checks.clocks), [
    'request an area event is said to hold it, and none is declared there',
  ])
  await plant(
    g,
    'requests.area_event',
    `insert into requests.area_event (id, kind, scope, from_at, to_at, note, state, proposed_by)
      values ($1, 'flood', $2, $3::timestamptz - interval '1 hour', $3::timestamptz + interval '1 hour', '', 'declared',
      'staff:1')`,
    [newId(), JSON.stringify({ districtId: g.tehsil.districtId }), g.world.clock.now()],
  )
  assert.deepEqual(await found(g, checks.clocks), ['grievance its clock runs under an area event'])
})

const evidence = [{ label: 'Call-backs', words: 'Both said the same', fileId: null }]
async function suspended(): Promise<{ who: Person; proceedingId: string }> {
  const who = await s.w.facilitator({ shift: false })
  const proceedingId = newId()
  await s.does(opener!, 'proceedings.open', {
    proceedingId,
    facilitatorId: who.id,
    ground: 'Two households say the same',
  })
  await s.does(judge!, 'proceedings.serve', { proceedingId, words: 'You are said to have asked for more', evidence })
  await s.does(who, 'notices.answer', { proceedingId, words: 'It was the parking fee' })
  await s.does(judge!, 'proceedings.decide', {
    proceedingId,
    outcome: 'suspension',
    days: 30,
    reason: 'No slip was shown',
  })
  await s.w.world.settle()
  return { who, proceedingId }
}

test('a suspension without its road, a judge with a part in it, a step that nobody takes: each is found', async () => {
  const { proceedingId } = await suspended()
  const other = await s.w.facilitator({ shift: false })
  assert.deepEqual(await found(s.w, checks.dueProcess), [])
  await plant(s.w, 'workforce.facilitator', `update workforce.facilitator set standing = 'suspended' where id = $1`, [
    other.id,
  ])
  assert.match((await found(s.w, checks.dueProcess)).join(), /^facilitator is suspended without a notice/)
  await plant(s.w, 'workforce.facilitator', `update workforce.facilitator set standing = 'active' where id = $1`, [
    other.id,
  ])
  await plant(s.w, 'standing.answer', 'delete from standing.answer where proceeding_id = $1', [proceedingId])
  assert.match(
    (await found(s.w, checks.dueProcess)).join(),
    /facilitator is suspended without.*decision suspension was decided before the answer/,
  )
  await s.w.world.as((tx) =>
    tx.run(
      `insert into standing.answer (proceeding_id, sealed, at) select proceeding_id, ''::bytea, served_at
        from standing.notice where proceeding_id = $1`,
      [proceedingId],
    ),
  )
  await plant(s.w, 'standing.decision', 'update standing.decision set by = $2 where proceeding_id = $1', [
    proceedingId,
    `staff:${opener!.id}`,
  ])
  assert.deepEqual(await found(s.w, checks.dueProcess), ['proceeding was judged by somebody who had a part in it'])
  await plant(
    s.w,
    'standing.decision',
    `update standing.decision set by = $2, appeal_due_at = at - interval '1 hour' where proceeding_id = $1`,
    [proceedingId, `staff:${judge!.id}`],
  )
  assert.deepEqual(await found(s.w, checks.dueProcess), ['proceeding is decided, and its days are over'])
})

test('a matter that was heard, with no end to its waiting; pay that waits for an appeal beyond its hours, and pay let go', async () => {
  const who = await s.w.facilitator({ shift: false })
  const proceedingId = newId()
  await s.does(opener!, 'proceedings.open', {
    proceedingId,
    facilitatorId: who.id,
    ground: 'Two households say the same',
  })
  await s.does(judge!, 'proceedings.serve', { proceedingId, words: 'You are said to have asked for more', evidence })
  await s.does(who, 'notices.answer', { proceedingId, words: 'I have not' })
  const waits = async () => (await found(s.w, checks.dueProcess)).filter((one) => one.includes('waits for a decision'))
  assert.deepEqual(await waits(), [])
  await s.w.world.as((tx) =>
    tx.run(`delete from kernel.timer where kind = 'standing.decision_due' and key = $1`, [proceedingId]),
  )
  assert.deepEqual(await waits(), ['proceeding waits for a decision, and nothing would end the waiting'])
  await s.does(judge!, 'proceedings.decide', { proceedingId, outcome: 'suspension', days: 30, reason: 'They agree' })
  await s.does(who, 'notices.appeal', { proceedingId, words: 'They do not' })
  const held = async () => (await found(s.w, checks.heldPay)).filter((one) => /held/.test(one))
  assert.deepEqual(await held(), [])
  await s.days(4)
  assert.deepEqual(
    [await held(), (await s.does(who, 'notices.list', {})).payHeld],
    [[], false],
    'let go when the hours were over',
  )
  await s.w.world.as((tx) =>
    tx.run('update standing.pay_hold set ended_at = null where proceeding_id = $1', [proceedingId]),
  )
  assert.deepEqual(await held(), ['pay is held, and nobody has answered the appeal in its hours'])
  await s.w.world.as((tx) =>
    tx.run('update standing.pay_hold set ended_at = since where proceeding_id = $1', [proceedingId]),
  )
  assert.deepEqual(await held(), ['pay is not held, and its suspension can still be overturned'])
  await s.does(await s.staff('supervisor'), 'proceedings.decideAppeal', {
    proceedingId,
    verdict: 'overturn',
    reason: 'They do not',
  })
})

test('pay that is held for nothing, paid meanwhile, not held, or gone is found', async () => {
  const { who, proceedingId } = await suspended()
  const earner = await s.w.facilitator()
  const door = await atTheDoor(s.w, { who: earner })
  await s.w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(s.w, door)
  await s.w.look((tx) => advance(tx, door.requestId, 'withdraw', { cause: 'citizen' }))
  await s.w.world.settle()
  assert.deepEqual(await found(s.w, checks.heldPay), [])
  await plant(
    s.w,
    'commissions.accrual',
    'update commissions.accrual set gross_paisa = gross_paisa + 100, facilitator_paisa = facilitator_paisa + 100 where facilitator_id = $1',
    [earner.id],
  )
  assert.match((await found(s.w, checks.heldPay)).join(), /^payee earned \d+ paisa that are held, the books say \d+$/)
  await plant(
    s.w,
    'commissions.accrual',
    'update commissions.accrual set gross_paisa = gross_paisa - 100, facilitator_paisa = facilitator_paisa - 100 where facilitator_id = $1',
    [earner.id],
  )
  await s.w.world.as((tx) =>
    tx.run(
      `insert into commissions.payout (batch_id, payee_id, gross_paisa, reimbursement_paisa, tax_paisa, net_paisa,
        taxpayer_active, withholding_basis_points, at)
    values ($1, $2, 1, 0, 0, 1, true, 0, $3::timestamptz + interval '1 minute')`,
      [newId(), who.id, tx.at],
    ),
  )
  assert.deepEqual(await found(s.w, checks.heldPay), ['payout went to somebody whose pay was held'])
  await s.w.world.as((tx) => tx.run('delete from commissions.payout where payee_id = $1', [who.id]))
  await s.w.world.as((tx) => tx.run('delete from standing.pay_hold where proceeding_id = $1', [proceedingId]))
  assert.deepEqual(await found(s.w, checks.heldPay), ['pay is not held, and its suspension can still be overturned'])
  await s.w.world.as((tx) =>
    tx.run('insert into standing.pay_hold (facilitator_id, proceeding_id, since) values ($1, $2, $3)', [
      who.id,
      proceedingId,
      tx.at,
    ]),
  )
  await plant(s.w, 'standing.proceeding', `update standing.proceeding set state = 'final' where id = $1`, [
    proceedingId,
  ])
  assert.deepEqual(await found(s.w, checks.heldPay), ['pay is held, and its proceeding is final'])
})

test('an agency that reaches beyond its own people is found', async () => {
  const who = await s.w.facilitator({ shift: false })
  const {
    requestIds: [requestId],
  } = await s.w.order()
  assert.deepEqual(await found(s.w, checks.agencies), [])
  await s.w.world.as((tx) =>
    tx.run(
      `insert into workforce.planned_shift (id, agency_id, facilitator_id, tehsil_id, starts_at, ends_at, by, made_at)
        values ($1, $2, $3, 'x', $4, $4::timestamptz + interval '1 hour', 'staff:1', $4)`,
      [newId(), newId(), who.id, tx.at],
    ),
  )
  await s.w.world.as((tx) =>
    tx.run(
      `insert into requests.reading (request_id, reader, roles, part, quarter, at)
        values ($1, 'staff:1', array['agency'], 'request', 1, $2)`,
      [requestId, tx.at],
    ),
  )
  assert.deepEqual(await found(s.w, checks.agencies), [
    'shift an agency planned it for somebody who is not theirs',
    'request an agency’s manager read it: request',
  ])
})

test('a call for help that nothing rings any more, of which no supervisor was told, or that is not in the log is found', async () => {
  const who = await s.w.facilitator({ shift: false })
  const alertId = newId()
  await s.does(who, 'safety.sos', { alertId })
  assert.deepEqual(await found(s.w, checks.callsForHelp), [])
  await s.w.world.as((tx) => tx.run(`delete from kernel.timer where kind = 'safety.ring' and key = $1`, [alertId]))
  await s.w.world.as((tx) =>
    tx.run(`update safety.alert set heard_at = heard_at - interval '10 minutes' where id = $1`, [alertId]),
  )
  await plant(s.w, 'safety.alert_log', 'delete from safety.alert_log where alert_id = $1', [alertId])
  assert.deepEqual(
    (await found(s.w, checks.callsForHelp)).map((one) => one.slice(0, 34)),
    ['alert is raised, and nothing makes', 'alert nobody has answered since 20', 'alert never reached operations'],
  )
})
