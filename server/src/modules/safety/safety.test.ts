import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { account, cashInHand, credit, debit, receivable } from '@app/domain/ledger'
import { eventually } from '../../../test/eventually.ts'
import { follow } from '../../../test/follow.ts'
import { newId } from '../../kernel/id.ts'
import { isSilentCode } from '../identity/index.ts'
import * as ledger from '../ledger/index.ts'
import { type Person, standingWorld, type StandingWorld } from '../../../test/worlds/standing-world.ts'
import { raiseBySms } from './index.ts'
import { smsCodeOf } from './mine.ts'
import { endVisitNow, insertVisitNow } from './store.ts'

let s: StandingWorld
let [desk, second, chief]: (Person & { phone: string })[] = []
before(async () => {
  s = await standingWorld()
  ;[desk, second, chief] = [await s.staff('operations'), await s.staff('operations'), await s.staff('supervisor')]
})
after(() => s?.w.world.close())

const openAlerts = async (who: Person = desk!) => (await s.does(who, 'safety.alerts', { limit: 100 })).items
const alertOf = async (id: string) =>
  [...(await openAlerts()), ...(await s.does(desk!, 'safety.alerts', { open: 'false', limit: 100 })).items].find(
    (one) => one.id === id,
  )!

test('SOS reaches the desk within a second, once; acknowledged by one, closed with an outcome', async () => {
  const who = await s.w.facilitator()
  const stream = await follow(s, desk!, 'operations/live')
  const alertId = newId()
  const sent = performance.now()
  assert.deepEqual(await s.does(who, 'safety.sos', { alertId, at: s.w.home, accuracyMeters: 8 }), {
    alertId,
    state: 'raised',
  })
  const { data } = await stream.heard
  assert.ok(performance.now() - sent < 1_000, `${Math.round(performance.now() - sent)} ms`)
  assert.equal(data.alertId, alertId)
  stream.stop()
  await s.does(who, 'safety.sos', { alertId })
  await s.does(who, 'safety.sos', { alertId: newId() })
  assert.equal((await openAlerts()).filter((one) => one.facilitatorId === who.id).length, 1)
  const answers = await Promise.all([desk!, second!].map((one) => s.no(one, 'safety.acknowledge', { alertId })))
  assert.deepEqual(answers.sort(), ['alert_acknowledged', 'done'])
  assert.equal((await s.does(who, 'safety.mine', {})).open[0]?.state, 'acknowledged')
  await s.does(desk!, 'safety.note', { alertId, note: 'Called the police post' })
  const closed = await s.does(desk!, 'safety.close', { alertId, outcome: 'police', note: 'Two officers are there' })
  assert.deepEqual(
    [closed.state, closed.outcome, closed.log.map((one) => one.what)],
    ['closed', 'police', ['raised', 'repeated', 'repeated', 'acknowledged', 'noted', 'closed']],
  )
  assert.equal(await s.no(desk!, 'safety.close', { alertId, outcome: 'helped', note: 'x' }), 'alert_closed')
})

test('nobody answers: it rings again every minute, and supervisors are texted after two', async () => {
  const who = await s.w.facilitator()
  const alertId = newId()
  await s.does(who, 'safety.sos', { alertId })
  assert.equal(await s.no(desk!, 'safety.close', { alertId, outcome: 'helped', note: 'x' }), 'alert_unacknowledged')
  await s.w.world.clock.advance(130)
  await s.w.world.settle()
  const [row] = (await openAlerts()).filter((one) => one.id === alertId)
  assert.ok(row!.rings >= 3 && row!.escalatedAt, `${row!.rings} rings`)
  assert.ok(s.sent(chief!.phone).some((one) => one.template === 'sos_escalation'))
  await s.does(chief!, 'safety.acknowledge', { alertId })
  const texted = s.sent(chief!.phone).length
  await s.w.world.clock.advance(3_600)
  await s.w.world.settle()
  assert.equal(s.sent(chief!.phone).length, texted, 'answered: it is quiet')
  await s.does(who, 'safety.sos', { alertId: newId() })
  assert.equal((await openAlerts()).find((one) => one.id === alertId)?.state, 'raised', 'pressed anew, it rings anew')
})

test('the silent code: at the door all looks as always, at sign-in it is a slip; the phone never shows the alarm', async () => {
  await s.w.facilitator()
  const {
    requestIds: [id],
  } = await s.w.order()
  const { who, visit } = await s.w.arrive(id!)
  assert.equal(await s.no(who, 'safety.setSilentCode', { code: '123456' }), 'silent_code_weak')
  await s.does(who, 'safety.setSilentCode', { code: '483920' })
  assert.equal(await s.w.look((tx) => isSilentCode(tx, who.id, '483920')), true)
  const begun = await s.does(who, 'visits.start', { visitId: visit.id, code: '483920' })
  assert.deepEqual([begun.state, begun.unproven], ['in_progress', false])
  await s.w.world.settle()
  const alert = (await openAlerts()).find((one) => one.kind === 'duress' && one.facilitatorId === who.id)
  assert.deepEqual([alert?.silent, alert?.visitId], [true, visit.id])
  assert.deepEqual((await s.does(who, 'safety.mine', {})).open, [])
  assert.deepEqual(await s.w.world.kernel.db.many('select unproven from dispatch.visit where id = $1', [visit.id]), [
    { unproven: true },
  ])

  const { phone } = (
    await s.w.world.kernel.db.many<{ phone: string }>('select phone from identity.account where id = $1', [who.id])
  )[0]!
  await s.w.world.call('auth.requestCode', { phone, app: 'facilitator' })
  await s.w.world.settle()
  const ticket = (
    await s.w.world.call('auth.verifyCode', {
      phone,
      app: 'facilitator',
      code: String(s.sent(phone).at(-1)?.facts.code),
    })
  ).secondFactor!.ticket
  const wrong = (error: { code?: string }) => error.code === 'code_wrong'
  await assert.rejects(s.w.world.call('auth.secondFactor', { ticket, totp: '483920' }), wrong, 'it opens nothing')
  await s.w.world.settle()
  const again = await alertOf(alert!.id)
  assert.ok(
    again.log.some((one) => one.what === 'repeated'),
    'the same person under duress: the same alarm rings anew',
  )
})

test('a citizen’s SOS counts during the visit; before it, and for another’s request, there is none', async () => {
  await s.w.facilitator()
  const {
    requestIds: [id],
    citizen,
  } = await s.w.order()
  const alertId = newId()
  assert.equal(await s.no(citizen, 'safety.citizenSos', { requestId: id!, alertId }), 'no_such_visit_now')
  const { who, visit } = await s.w.arrive(id!)
  await s.w.world.settle()
  assert.equal(await s.no(await s.w.citizen(), 'safety.citizenSos', { requestId: id!, alertId }), 'not_found')
  await s.does(citizen, 'safety.citizenSos', { requestId: id!, alertId })
  const alert = (await openAlerts()).find((one) => one.id === alertId)
  assert.deepEqual([alert?.kind, alert?.facilitatorId, alert?.visitId], ['citizen', who.id, visit.id])
  const { alertId: same } = await s.does(citizen, 'safety.citizenSos', { requestId: id!, alertId: newId() })
  assert.equal(same, alertId, 'pressed again at the same door it is the same call')
  await s.w.facilitator()
  const {
    requestIds: [other],
  } = await s.w.order({}, citizen)
  const next = await s.w.arrive(other!)
  await s.w.world.settle()
  const second = newId()
  await s.does(citizen, 'safety.citizenSos', { requestId: other!, alertId: second })
  assert.deepEqual(
    (await openAlerts())
      .filter((one) => [alertId, second].includes(one.id))
      .map((one) => one.visitId)
      .sort(),
    [visit.id, next.visit.id].sort(),
    'at another door it is another call, though nobody has answered the first',
  )
})

test('whoever was at the door is not gone with the code: a citizen’s call counts for two hours more', async () => {
  await s.w.facilitator()
  const {
    requestIds: [id],
    citizen,
  } = await s.w.order()
  const { who, visit } = await s.w.arrive(id!)
  await s.does(who, 'visits.fail', { visitId: visit.id, reason: 'refused' })
  await s.w.world.settle()
  await s.w.world.clock.advance(3_600)
  const alertId = newId()
  await s.does(citizen, 'safety.citizenSos', { requestId: id!, alertId })
  assert.deepEqual([(await alertOf(alertId)).facilitatorId, (await alertOf(alertId)).certain], [who.id, true])
  await s.does(desk!, 'safety.acknowledge', { alertId })
  await s.does(desk!, 'safety.close', { alertId, outcome: 'helped', note: 'He has left' })
  await s.w.world.clock.advance(2 * 3_600)
  assert.equal(await s.no(citizen, 'safety.citizenSos', { requestId: id!, alertId: newId() }), 'no_such_visit_now')
})

test('a citizen who texts for help again and again is one call, under the number that ordered', async () => {
  const {
    requestIds: [id],
  } = await s.w.order()
  const [{ contact }] = (await s.w.world.kernel.db.many<{ contact: string }>(
    'select o.contact_phone as contact from requests.orders o join requests.request r on r.order_id = o.id where r.id = $1',
    [id],
  )) as [{ contact: string }]
  for (const words of ['SOS', 'مدد', 'HELP please']) await s.w.look((tx) => raiseBySms(tx, contact, words))
  const mine = (await openAlerts()).filter((one) => one.requestId === id)
  assert.deepEqual(
    mine.map((one) => [one.log.map((line) => line.what), one.phone]),
    [[['raised', 'repeated', 'repeated'], contact]],
  )
})

test('where the phone does not say where it is, the place last heard of is shown, for a silent call too', async () => {
  const who = await s.w.facilitator()
  await s.w.look((tx) =>
    tx.announce('facilitator.duress', { facilitatorId: who.id, visitId: null, where: 'sign_in' } as never),
  )
  await s.w.world.settle()
  const alertId = newId()
  await s.does(who, 'safety.sos', { alertId })
  const own = (await openAlerts()).filter((one) => one.facilitatorId === who.id)
  assert.deepEqual(own.map((one) => one.kind).sort(), ['duress', 'sos'])
  for (const one of own) assert.deepEqual(one.point, s.w.home, one.kind)
})

test('without a network: a text message with the code, then the outbox; one alert. Without the code it still rings', async () => {
  const who = await s.w.facilitator()
  const { phone } = (
    await s.w.world.kernel.db.many<{ phone: string }>('select phone from identity.account where id = $1', [who.id])
  )[0]!
  const code = await s.w.look(async (tx) => smsCodeOf(tx, who.id))
  assert.equal((await s.does(who, 'safety.mine', {})).smsCode, code)
  const pressed = s.w.world.clock.now().toISOString()
  await s.w.look((tx) => raiseBySms(tx, phone, `SOS ${code} 31.52000,74.35000`))
  const mine = async () => (await openAlerts()).filter((one) => one.facilitatorId === who.id)
  assert.deepEqual(
    (await mine()).map((one) => [one.channel, one.certain, one.point]),
    [['sms', true, { lat: 31.52, lon: 74.35 }]],
  )
  const [alert] = await mine()
  await s.w.world.clock.advance(5)
  await s.does(desk!, 'safety.acknowledge', { alertId: alert!.id })
  await s.does(who, 'safety.sos', { alertId: newId(), raisedAt: pressed })
  assert.deepEqual(
    (await mine()).map((one) => [one.id, one.state, one.log.at(-1)?.what]),
    [[alert!.id, 'acknowledged', 'came_again']],
    'the copy from the outbox says nothing new',
  )
  const other = await s.w.facilitator()
  const { phone: otherPhone } = (
    await s.w.world.kernel.db.many<{ phone: string }>('select phone from identity.account where id = $1', [other.id])
  )[0]!
  await s.w.look((tx) => raiseBySms(tx, otherPhone, 'sos'))
  assert.deepEqual(
    (await openAlerts()).filter((one) => one.facilitatorId === other.id).map((one) => one.certain),
    [false],
  )
  await s.w.look((tx) => raiseBySms(tx, '+923990000001', 'مدد'))
  assert.ok(
    (await openAlerts()).some((one) => one.phone === '+923990000001'),
    'from whomever',
  )
  assert.equal(await s.w.look((tx) => raiseBySms(tx, otherPhone, 'STATUS')), false)
})

test('a desk of another district neither sees nor answers', async () => {
  const who = await s.w.facilitator()
  const alertId = newId()
  await s.does(who, 'safety.sos', { alertId })
  const stranger = await s.staff('operations', ['nowhere'])
  assert.equal(await s.no(stranger, 'safety.acknowledge', { alertId }), 'not_found')
  assert.ok(!(await openAlerts(stranger)).some((one) => one.id === alertId))
})

test('robbery: a case, two approvers, one journal; the facilitator owes nothing', async () => {
  const who = await s.w.facilitator()
  const { db } = s.w.world.kernel
  const finance = (): Person => {
    const id = newId()
    return { id, actor: { kind: 'staff', id, roles: ['finance'], jurisdiction: { province: true } } }
  }
  const [one, two] = [finance(), finance()]
  const requestId = newId()
  await s.w.look((tx) => ledger.setCap(tx, who.id, 2_500_000))
  await s.w.look((tx) =>
    ledger.post(tx, [
      {
        key: `test:${requestId}`,
        kind: 'test',
        legs: [debit(cashInHand(who.id), 90_000), credit(account('2900'), 90_000)],
      },
    ]),
  )
  const robberyId = newId()
  assert.equal(
    await s.no(who, 'safety.reportRobbery', { robberyId, amountPaisa: 90_001, account: 'Two on a motorcycle' }),
    'insufficient_balance',
  )
  await s.does(who, 'safety.reportRobbery', { robberyId, amountPaisa: 90_000, account: 'Two on a motorcycle' })
  assert.equal(
    await s.no(who, 'safety.reportRobbery', { robberyId: newId(), amountPaisa: 1, account: 'x' }),
    'robbery_open',
  )
  assert.equal(await s.no(one, 'safety.approveRobbery', { robberyId }), 'report_needed')
  const ofTehsil = async (id: string) => s.staff('supervisor', { tehsils: [id] })
  const [here, nextDoor] = [await ofTehsil(s.w.tehsil.id), await ofTehsil('elsewhere')]
  assert.deepEqual(
    (await s.does(here, 'safety.robberies', { limit: 10 })).items.map((row) => row.id),
    [robberyId],
  )
  assert.equal((await s.does(here, 'safety.robbery', { robberyId })).id, robberyId)
  assert.deepEqual((await s.does(nextDoor, 'safety.robberies', { limit: 10 })).items, [])
  assert.equal(await s.no(nextDoor, 'safety.robbery', { robberyId }), 'not_found')
  await s.does(who, 'safety.addReport', { robberyId, policeReport: 'TEST 12/26' })
  assert.equal((await s.does(one, 'safety.approveRobbery', { robberyId })).state, 'approved_once')
  assert.equal(await s.no(one, 'safety.approveRobbery', { robberyId }), 'same_person')
  const waiting = await s.does(two, 'safety.robbery', { robberyId })
  assert.deepEqual(
    [waiting.cash.inHandPaisa, waiting.cash.capPaisa, waiting.journal, waiting.actions],
    [
      90_000,
      2_500_000,
      [],
      [
        { action: 'approve', refusal: null },
        { action: 'refuse', refusal: null },
      ],
    ],
  )
  assert.deepEqual((await s.does(one, 'safety.robbery', { robberyId })).actions[0], {
    action: 'approve',
    refusal: 'same_person',
  })
  const auditor: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['auditor'], jurisdiction: { province: true } },
  }
  assert.deepEqual(
    (await s.does(auditor, 'safety.robbery', { robberyId })).actions.map((each) => each.refusal),
    ['not_yours', 'not_yours'],
  )
  assert.equal(await s.no(await s.staff('supervisor', ['nowhere']), 'safety.robbery', { robberyId }), 'not_found')
  const [lossBefore = 0] = await ledger.balances(db, [account('5040')])
  assert.equal((await s.does(two, 'safety.approveRobbery', { robberyId })).state, 'booked')
  assert.equal(await s.no(finance(), 'safety.approveRobbery', { robberyId }), 'already_done')
  const [hand, owed, loss = 0] = await ledger.balances(db, [cashInHand(who.id), receivable(who.id), account('5040')])
  assert.deepEqual([hand, owed, loss - lossBefore], [0, 0, 90_000])
  assert.deepEqual(await ledger.disagreements(db), [])
  const booked = await s.does(auditor, 'safety.robbery', { robberyId })
  assert.deepEqual(
    [
      booked.cash.inHandPaisa,
      booked.journal.map((leg) => [leg.code, leg.amountPaisa]).sort(),
      Boolean(booked.decidedAt),
    ],
    [
      0,
      [
        ['1200', -90_000],
        ['5040', 90_000],
      ],
      true,
    ],
  )
  const again = newId()
  await s.w.look((tx) =>
    ledger.post(tx, [
      { key: `test:${again}`, kind: 'test', legs: [debit(cashInHand(who.id), 5_000), credit(account('2900'), 5_000)] },
    ]),
  )
  await s.does(who, 'safety.reportRobbery', { robberyId: again, amountPaisa: 5_000, account: 'The bag again' })
  await s.does(one, 'safety.refuseRobbery', { robberyId: again, reason: 'The police know nothing of it' })
  const told = (await s.does(who, 'safety.mine', {})).robberies.find((each) => each.id === again)
  assert.deepEqual([told?.state, told?.reason], ['refused', 'The police know nothing of it'], 'they read why')
  assert.ok((await s.does(auditor, 'safety.robberies', { show: 'booked' })).items.some((each) => each.id === robberyId))
  assert.ok(!(await s.does(auditor, 'safety.robberies', { show: 'open' })).items.some((each) => each.id === robberyId))
})

test('a desk that serves tehsils and no district hears, sees and answers the calls from them, and no others', async () => {
  const { tehsil, world } = s.w
  const other = world.kernel.territory.areas.tehsils.find(
    (one) => one.districtId === tehsil.districtId && one.id !== tehsil.id,
  )!
  const [here, nextDoor] = [
    await s.staff('operations', { tehsils: [tehsil.id] }),
    await s.staff('operations', { tehsils: [other.id] }),
  ]
  const who = await s.w.facilitator()
  const alertId = newId()
  const stream = await follow(s, here, 'operations/live', (data) => data.alertId === alertId)
  await s.does(who, 'safety.sos', { alertId })
  await stream.heard
  stream.stop()
  const seen = async (desk: Person) => (await openAlerts(desk)).some((one) => one.id === alertId)
  assert.deepEqual([await seen(here), await seen(nextDoor)], [true, false])
  assert.equal(await s.no(nextDoor, 'safety.acknowledge', { alertId }), 'not_found')
  await world.clock.advance(130)
  await world.settle()
  const { phone } = (
    await world.kernel.db.many<{ phone: string }>('select phone from identity.account where id = $1', [who.id])
  )[0]!
  assert.deepEqual(
    [here, nextDoor].map((one) =>
      s.sent(one.phone).some((text) => text.template === 'sos_escalation' && text.facts.phone === phone),
    ),
    [true, false],
  )
  await s.does(here, 'safety.acknowledge', { alertId })
  await s.does(here, 'safety.close', { alertId, outcome: 'helped', note: 'x' })
})

test('a facilitator’s call rings where the visit is that they are on, and on no visit where they serve first', async () => {
  const { tehsil, world } = s.w
  const far = world.kernel.territory.areas.tehsils.find((one) => one.districtId !== tehsil.districtId)!
  const who = await s.w.facilitator({ tehsilIds: [far.id, tehsil.id] })
  const rungIn = async () => {
    const alertId = newId()
    await s.does(who, 'safety.sos', { alertId })
    const { district_id, tehsil_id } = await world.kernel.db.one<{ district_id: string; tehsil_id: string }>(
      'select district_id, tehsil_id from safety.alert where id = $1',
      [alertId],
    )
    const answering = await s.staff('operations', [district_id])
    await s.does(answering, 'safety.acknowledge', { alertId })
    await s.does(answering, 'safety.close', { alertId, outcome: 'helped', note: 'x' })
    return [district_id, tehsil_id]
  }
  assert.deepEqual(await rungIn(), [far.districtId, far.id])
  const { requestIds } = await s.w.order({ service: s.w.service, found: s.w.found })
  const visit = { visitId: newId(), facilitatorId: who.id, requestIds }
  await s.w.look((tx) => insertVisitNow(tx, visit, tx.at))
  assert.deepEqual(await rungIn(), [tehsil.districtId, tehsil.id])
  await s.w.look((tx) => endVisitNow(tx, visit, tx.at))
  assert.deepEqual(await rungIn(), [far.districtId, far.id])
})

test('a visit whose beginning and end are told in the same moment has ended, whichever comes first', async () => {
  const { db } = s.w.world.kernel
  const WAITING = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  for (const [first, then] of [
    [insertVisitNow, endVisitNow],
    [endVisitNow, insertVisitNow],
  ] as const) {
    const visit = { visitId: newId(), facilitatorId: newId(), requestIds: [newId()] }
    const others: Promise<unknown>[] = []
    await s.w.look(async (tx) => {
      await first(tx, visit, tx.at)
      others.push(s.w.look((other) => then(other, visit, other.at)))
      await eventually('the other waits', async () => (await db.one<{ n: number }>(WAITING)).n > 0)
    })
    await Promise.all(others)
    const rows = await db.many<{ ended_at: Date | null }>('select ended_at from safety.visit_now where visit_id = $1', [
      visit.visitId,
    ])
    assert.equal(rows.length, 1)
    assert.ok(rows[0]!.ended_at, `${first.name} first`)
  }
})
