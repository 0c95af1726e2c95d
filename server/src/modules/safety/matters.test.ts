import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { follow } from '../../../test/follow.ts'
import { newId } from '../../kernel/id.ts'
import { type Person, standingWorld, type StandingWorld } from '../../../test/worlds/standing-world.ts'
import { departmentsModule } from '../departments/index.ts'
import { type Matter, raiseMatter, solve } from './index.ts'

let s: StandingWorld
let [desk, second, chief, finance, agent]: (Person & { phone: string })[] = []
before(async () => {
  s = await standingWorld([departmentsModule])
  ;[desk, second, chief] = [await s.staff('operations'), await s.staff('operations'), await s.staff('supervisor')]
  ;[finance, agent] = [await s.staff('finance'), await s.staff('agent')]
})
after(() => s?.w.world.close())

const open = async (who: Person = desk!) => (await s.does(who, 'safety.alerts', { limit: 100 })).items
const past = async (who: Person = desk!) => (await s.does(who, 'safety.alerts', { open: 'false', limit: 100 })).items
const raise = (matter: Matter) => s.w.look((tx) => raiseMatter(tx, matter))
const minutes = async (count: number) => {
  await s.w.world.clock.advance(count * 60)
  await s.w.world.settle()
}
/** A matter of the desk's own area, with the visit's request behind it. */
async function cashOver(amountPaisa = 500_00) {
  const who = await s.w.facilitator()
  const matter = { kind: 'cash_over', subject: `facilitator:${who.id}`, facilitatorId: who.id, facts: { amountPaisa } }
  await raise(matter as Matter)
  const found = (await open()).find((one) => one.facilitatorId === who.id)!
  return { who, matter: matter as Matter, alertId: found.id, found }
}
const withId = async (who: Person, id: string) =>
  [...(await open(who)), ...(await past(who))].find((one) => one.id === id)

test('a matter is raised once, taken by one, seen by the others, noted and closed with what was done', async () => {
  const { matter, alertId, found } = await cashOver()
  assert.deepEqual([found.state, found.about.amountPaisa, found.certain, found.silent], ['raised', 500_00, true, false])
  await Promise.all([raise(matter), raise({ ...matter, facts: { amountPaisa: 900_00 } }), raise(matter)])
  const same = (await open()).filter((one) => one.facilitatorId === found.facilitatorId)
  assert.equal(same.length, 1)
  const answers = await Promise.all([desk!, second!].map((one) => s.no(one, 'safety.acknowledge', { alertId })))
  assert.deepEqual(answers.sort(), ['alert_acknowledged', 'done'])
  const [mine, theirs] = [await withId(desk!, alertId), await withId(second!, alertId)]
  assert.deepEqual([mine?.mine, theirs?.mine].sort(), [false, true])
  assert.equal(mine?.acknowledgedBy, theirs?.acknowledgedBy)
  await s.does(desk!, 'safety.note', { alertId, note: 'Rung: brings it tomorrow' })
  assert.equal(await s.no(desk!, 'safety.close', { alertId, outcome: 'police', note: 'x' }), 'invalid_input')
  const closed = await s.does(desk!, 'safety.close', { alertId, outcome: 'settled', note: 'Deposited' })
  assert.deepEqual(
    [closed.state, closed.outcome, closed.log.map((one) => one.what).filter((one) => one !== 'came_again')],
    ['closed', 'settled', ['raised', 'acknowledged', 'noted', 'closed']],
  )
  await raise({ ...matter, facts: { amountPaisa: 100_00 } })
  assert.equal((await open()).filter((one) => one.facilitatorId === found.facilitatorId).length, 1, 'it lasts: another')
})

test('a visit that was not safe is one alarm, told at the door and afterwards, even when it was closed between', async () => {
  const who = await s.w.facilitator()
  const matter: Matter = { kind: 'unsafe', subject: `visit:${newId()}`, facilitatorId: who.id }
  await raise(matter)
  const alert = (await open()).find((one) => one.facilitatorId === who.id)!
  assert.ok(alert.phone && alert.name && alert.badgeNo, 'whom to ring')
  await s.does(desk!, 'safety.acknowledge', { alertId: alert.id })
  await s.does(desk!, 'safety.close', { alertId: alert.id, outcome: 'moved_away', note: 'At home' })
  await raise({ ...matter, facts: { said: 'rating' } })
  assert.equal((await open()).filter((one) => one.facilitatorId === who.id).length, 0)
  assert.equal((await withId(desk!, alert.id))?.log.at(-1)?.what, 'came_again')
})

test('a visit that is broken off because it is not safe raises it by itself', async () => {
  await s.w.facilitator()
  const { requestIds } = await s.w.order()
  const { who, visit } = await s.w.arrive(requestIds[0]!)
  await s.does(who, 'visits.fail', { visitId: visit.id, reason: 'unsafe' })
  await s.w.world.settle()
  const alert = (await open()).find((one) => one.visitId === visit.id)
  assert.deepEqual([alert?.kind, alert?.requestId], ['unsafe', requestIds[0]])
  assert.ok(alert?.about.trackingNo)
})

test('the desk’s own stream tells within a second what is raised and taken, and nothing of another desk’s', async () => {
  const heardByAgent: unknown[] = []
  const [ofFinance, ofAgent] = [
    await follow(s, finance!, 'safety/alerts/live'),
    await follow(s, agent!, 'safety/alerts/live', (data) => {
      heardByAgent.push(data.alertKind)
      return data.alertKind === 'callback_missed'
    }),
  ]
  const begun = performance.now()
  const { alertId } = await cashOver()
  assert.deepEqual((await ofFinance.heard).data, {
    alertId,
    alertKind: 'cash_over',
    silent: false,
    change: 'raised',
    districtId: s.w.tehsil.districtId,
    tehsilId: s.w.tehsil.id,
  })
  assert.ok(performance.now() - begun < 1_000)
  await raise({ kind: 'callback_missed', subject: `callback:${newId()}` })
  await ofAgent.heard
  assert.deepEqual([...new Set(heardByAgent)], ['callback_missed'])
  ofFinance.stop()
  ofAgent.stop()
})

test('each desk hears, sees and takes what is its own, and where it is', async () => {
  const { alertId } = await cashOver()
  await raise({
    kind: 'callback_missed',
    subject: `callback:${newId()}`,
    facts: { promisedAt: new Date().toISOString() },
  })
  const kinds = async (who: Person) => [...new Set((await open(who)).map((one) => one.kind))].sort()
  assert.deepEqual(await kinds(agent!), ['callback_missed'])
  assert.ok((await kinds(finance!)).every((one) => one === 'cash_over' || one === 'psid_differs'))
  assert.ok(!(await kinds(desk!)).includes('callback_missed'))
  assert.ok((await kinds(chief!)).includes('callback_missed') && (await kinds(chief!)).includes('cash_over'))
  const elsewhere = await s.staff('finance', ['nowhere'])
  for (const stranger of [agent!, elsewhere]) {
    assert.equal(await s.no(stranger, 'safety.acknowledge', { alertId }), 'not_found')
    assert.equal(await s.no(stranger, 'safety.colleagues', { alertId }), 'not_found')
    assert.equal(await withId(stranger, alertId), undefined)
  }
  assert.equal(await s.no(await s.staff('clerk'), 'safety.alerts', { limit: 10 }), 'not_yours')
})

test('handed over it is the other’s, who is told; nobody gets what is not of their desk', async () => {
  const { alertId } = await cashOver()
  const to = (who: Person) => ({ alertId, to: who.id, note: 'My shift is over' })
  assert.equal(await s.no(desk!, 'safety.handOver', to(second!)), 'alert_unacknowledged')
  await s.does(desk!, 'safety.acknowledge', { alertId })
  const { items } = await s.does(desk!, 'safety.colleagues', { alertId })
  assert.ok(items.some((one) => one.id === second!.id) && !items.some((one) => one.id === desk!.id))
  assert.ok(!items.some((one) => one.id === agent!.id))
  assert.equal(await s.no(desk!, 'safety.handOver', to(agent!)), 'alarm_not_theirs')
  assert.equal(await s.no(desk!, 'safety.handOver', to(desk!)), 'alert_acknowledged')
  await s.does(desk!, 'safety.handOver', to(second!))
  await s.w.world.settle()
  assert.deepEqual([(await withId(desk!, alertId))?.mine, (await withId(second!, alertId))?.mine], [false, true])
  assert.match((await withId(desk!, alertId))!.log.at(-1)!.whom, /^Test operations/)
  assert.equal(s.sent(second!.phone).filter((one) => one.template === 'alarm_yours').length, 1)
  assert.equal((await s.does(second!, 'safety.alerts', { mine: 'true', limit: 100 })).items.at(0)?.id, alertId)
  assert.ok(
    (await s.does(desk!, 'safety.alerts', { mine: 'true', limit: 100 })).items.every((one) => one.id !== alertId),
  )
})

test('nobody takes it: in its time its desk is told, later again, and not after somebody has it', async () => {
  const takeAll = async (who: Person) => {
    for (const one of await open(who))
      if (one.state === 'raised') await s.does(who, 'safety.acknowledge', { alertId: one.id })
  }
  await takeAll(chief!)
  const { alertId } = await cashOver()
  const told = (who: { phone: string }) => s.sent(who.phone).filter((one) => one.template === 'alarm_waiting').length
  const before = [told(finance!), told(agent!)]
  await minutes(29)
  assert.equal(told(finance!), before[0])
  await minutes(2)
  assert.deepEqual([told(finance!) > before[0]!, told(agent!)], [true, before[1]])
  assert.ok((await withId(desk!, alertId))?.escalatedAt)
  await minutes(61)
  assert.equal(told(finance!), before[0]! + 2)
  await s.does(finance!, 'safety.acknowledge', { alertId })
  const after = told(finance!)
  await minutes(600)
  assert.equal(told(finance!), after)
})

test('its cause is gone: it says so and closes by itself, whoever has it', async () => {
  const { matter, alertId } = await cashOver()
  await s.does(desk!, 'safety.acknowledge', { alertId })
  await s.w.look((tx) => solve(tx, matter, 'cash_handed_in'))
  await s.w.look((tx) => solve(tx, matter, 'cash_handed_in'))
  const closed = await withId(desk!, alertId)
  assert.deepEqual([closed?.state, closed?.outcome, closed?.closedBy], ['closed', 'of_itself', ''])
  assert.deepEqual(closed?.log.at(-1), {
    at: closed?.log.at(-1)?.at,
    what: 'solved',
    by: '',
    whom: '',
    note: 'cash_handed_in',
  })
  assert.equal(await s.no(desk!, 'safety.close', { alertId, outcome: 'settled', note: 'x' }), 'alert_closed')
  assert.deepEqual(
    await s.w.world.kernel.db.many(`select key from kernel.timer where kind = 'safety.ring' and key = $1`, [alertId]),
    [],
  )
})

test('a filing that is stuck is an alarm until it goes out; one that went out meanwhile is none', async () => {
  const { requestIds } = await s.w.order()
  const requestId = requestIds[0]!
  const filing = async (state: string) => {
    const applicationId = newId()
    await s.w.world.kernel.db.run(
      `insert into departments.filing (application_id, request_id, tracking_no, department_id, district_id, connector,
        envelope, state, queued_at) values ($1, $2, 'T', 'excise', $3, 'rest', '', $4, now())`,
      [applicationId, requestId, s.w.tehsil.districtId, state],
    )
    await s.w.look((tx) => tx.announce('filing.stuck', { applicationId, requestId, departmentId: 'excise' }))
    await s.w.world.settle()
    return applicationId
  }
  await filing('accepted')
  assert.equal((await open()).filter((one) => one.kind === 'filing_stuck').length, 0)
  const applicationId = await filing('stuck')
  const [alert] = (await open()).filter((one) => one.kind === 'filing_stuck')
  assert.ok(alert?.about.department?.en && alert.requestId === requestId)
  await s.w.look((tx) =>
    tx.announce('department.sent', {
      applicationId,
      requestId,
      departmentId: 'excise',
      answer: 'accepted',
      reference: '',
    }),
  )
  await s.w.world.settle()
  assert.equal((await withId(desk!, alert!.id))?.outcome, 'of_itself')
})

test('letters of a department that could not be taken are one alarm of those who open them, until none waits', async () => {
  const admin = await s.staff('admin', { province: true })
  const aside = async (departmentId: string) => {
    const letterId = newId()
    await s.w.world.kernel.db.run(
      `insert into departments.letter (id, department_id, connector, key, reason, body, size_bytes, arrived_at)
        values ($1::uuid, $2, 'rest', $1::text, 'unreadable', '', 0, now())`,
      [letterId, departmentId],
    )
    await s.w.look((tx) => tx.announce('letter.set_aside', { letterId, departmentId }))
    await s.w.world.settle()
    return letterId
  }
  const drop = async (letterId: string) => {
    await s.does(admin, 'departments.dropLetter', { letterId, why: 'Not ours' })
    await s.w.world.settle()
  }
  const [first, second_, other] = [await aside('excise'), await aside('excise'), await aside('police')]
  const asides = await open(admin)
  assert.deepEqual(
    asides.map((one) => [one.kind, one.about.letters, one.about.department?.en !== undefined]).sort(),
    [
      ['letter_aside', 1, true],
      ['letter_aside', 2, true],
    ],
    'an administrator hears of nothing else',
  )
  assert.equal((await open()).filter((one) => one.kind === 'letter_aside').length, 0, 'operations cannot open them')
  assert.equal((await open(chief)).filter((one) => one.kind === 'letter_aside').length, 2)
  const alert = asides.find((one) => one.about.letters === 2)!
  await s.does(admin, 'safety.acknowledge', { alertId: alert.id })
  await drop(first)
  const left = await withId(admin, alert.id)
  assert.deepEqual([left?.state, left?.about.letters], ['acknowledged', 1])
  await drop(second_)
  const gone = await withId(admin, alert.id)
  assert.deepEqual([gone?.outcome, gone?.log.at(-1)?.note], ['of_itself', 'letters_over'])
  assert.equal((await open(admin)).length, 1, 'of another department it goes on')
  // Heard late, when it was put away already: nothing is raised, and the next letter is another alarm.
  await s.w.look((tx) => tx.announce('letter.set_aside', { letterId: first, departmentId: 'excise' }))
  await s.w.world.settle()
  assert.equal((await open(admin)).length, 1)
  await drop(other)
  const again = await aside('excise')
  const [anew] = await open(admin)
  assert.ok(anew && anew.id !== alert.id)
  await minutes(119)
  assert.equal((await withId(admin, anew.id))?.escalatedAt, null)
  await minutes(2)
  assert.ok((await withId(admin, anew.id))?.escalatedAt, 'nobody took it: told again')
  await drop(again)
})

test('wrong codes typed offline at many doors are one alarm of the desk, with how many of how many', async () => {
  const who = await s.w.facilitator()
  for (const [wrong, begun] of [
    [3, 9],
    [4, 10],
  ] as const) {
    await s.w.look((tx) =>
      tx.announce('codes.wrong_offline', { facilitatorId: who.id, visitId: newId(), wrong, begun }),
    )
    await s.w.world.settle()
  }
  const found = (await open()).filter((one) => one.facilitatorId === who.id)
  assert.deepEqual(
    found.map((one) => [one.kind, one.about.wrongCodes, one.about.begunVisits]),
    [['start_codes_wrong', 4, 10]],
  )
  assert.equal((await open(finance!)).filter((one) => one.kind === 'start_codes_wrong').length, 0)
})

test('the history is read page by page, and calls for help stand before all else while they are open', async () => {
  const { alertId } = await cashOver()
  const who = await s.w.facilitator()
  const sos = newId()
  await s.does(who, 'safety.sos', { alertId: sos })
  await cashOver()
  const first = await s.does(desk!, 'safety.alerts', { limit: 1 })
  assert.deepEqual([first.items[0]?.id, first.counts.raised >= 3], [sos, true])
  for (const shown of ['true', 'false'] as const) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await s.does(desk!, 'safety.alerts', { open: shown, limit: 2, ...(cursor && { cursor }) })
      seen.push(...page.items.map((one) => one.id))
      cursor = page.next ?? undefined
    } while (cursor)
    assert.equal(seen.length, new Set(seen).size)
    assert.deepEqual(
      seen,
      (await (shown === 'true' ? open() : past())).map((one) => one.id),
    )
    if (shown === 'true') assert.ok(seen.includes(alertId))
  }
  const only = await s.does(desk!, 'safety.alerts', { kind: 'sos', limit: 100 })
  assert.deepEqual([...new Set(only.items.map((one) => one.kind))], ['sos'])
})
