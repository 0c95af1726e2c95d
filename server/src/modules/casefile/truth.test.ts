import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../kernel/id.ts'
import { applicationsModule } from '../applications/index.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../test/worlds/dispatch-world.ts'
import { paymentsModule } from '../payments/index.ts'
import { ratingsModule } from '../ratings/index.ts'
import { casefileModule } from './index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([applicationsModule, paymentsModule, ratingsModule, casefileModule])
  await w.facilitator()
})
after(() => w?.world.close())

const view = (who: Person, requestId: string) => w.act(who, 'requests.get', { requestId })
const far = { lat: 0.03, lon: 0.03 }

test('from order to the end of the visit each view says whose turn it is, what is owed where, and at which step the visit is', async () => {
  const service = w.world.kernel.territory.services.find((one) => one.id === 'domicile')!
  const {
    requestIds: [id],
    citizen,
  } = await w.order({ service, found: service.cases[0]! })
  const says = async () => {
    const { turn, owed, visit, nextDate, stateWords, visits } = await view(citizen, id!)
    return {
      turn: `${turn.party} ${turn.ask?.kind ?? '-'}`,
      owed: owed.parts.map((part) => `${part.place}${part.now ? ' now' : ''}`).join(),
      stage: visit?.stage ?? null,
      date: nextDate?.kind ?? null,
      words: stateWords.en,
      visit: visits[0]?.stage,
    }
  }
  assert.deepEqual(await says(), {
    turn: 'us -',
    owed: 'door',
    stage: 'sought',
    date: 'visit',
    words: (await view(citizen, id!)).stateWords.en,
    visit: 'sought',
  })

  const { who, visit } = await w.accept(id!)
  const promised = await says()
  assert.deepEqual([promised.turn, promised.owed, promised.stage], ['representative -', 'door', 'promised'])

  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  const coming = await says()
  assert.deepEqual(
    [coming.turn, coming.owed, coming.stage, coming.words],
    ['representative -', 'door', 'on_the_way', 'On the way'],
  )

  await w.act(who, 'visits.arrive', { visitId: visit.id, at: w.home, accuracyMeters: 10 })
  const atDoor = await view(citizen, id!)
  assert.deepEqual(
    atDoor.turn.reminders.map((one) => one.kind),
    ['start_code', 'cash_ready'],
  )
  assert.ok(atDoor.owed.parts[0]?.now, 'somebody stands there to take it')
  assert.equal(atDoor.stateWords.en, 'At the door')

  await w.act(who, 'visits.start', { visitId: visit.id, code: atDoor.visits[0]!.codes!.start })
  assert.equal((await says()).stage, 'working')
  await w.act(who, 'payments.collectCash', {
    visitId: visit.id,
    paymentId: newId(),
    amountPaisa: atDoor.visits[0]!.codes!.amountPaisa,
  })
  const paid = await view(citizen, id!)
  assert.deepEqual(
    [paid.visit?.stage, paid.visits[0]?.stage, paid.owed.parts, paid.owed.paidPaisa],
    ['paid', 'paid', [], atDoor.owed.nowPaisa],
  )
  assert.match(paid.owed.words.en, /^Paid Rs [\d,]+ · receipt R\d{6}-\d{6}-\d$/)
  assert.ok(!paid.spoken.en.includes('To pay'), paid.spoken.en)

  await w.ready(id!)
  await w.world.clock.advance(900)
  await w.act(who, 'visits.complete', { visitId: visit.id, code: atDoor.visits[0]!.codes!.completion })
  const done = await view(citizen, id!)
  assert.deepEqual(
    [done.visit, done.visits[0]?.stage, done.phases.map((one) => one.state)],
    [null, 'done', ['done', 'done', 'now', 'to_come', 'to_come']],
  )
})

test('what happened stands in its order, each thing once', async () => {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  await w.collect(id!)
  const lines = (await view(citizen, id!)).timeline.map((line) => line.kind)
  assert.deepEqual(
    lines.filter((kind) => ['booked', 'scheduled', 'visit_departed', 'visit_completed', 'ready'].includes(kind)),
    ['booked', 'scheduled', 'visit_departed', 'visit_completed', 'ready'],
  )
  assert.ok(!lines.includes('visiting'), 'that somebody set out is said once')
})

test('an old position gives neither distance nor arrival', async () => {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  const { who, visit } = await w.accept(id!)
  if (new Date(visit.startsAt) > w.world.clock.now()) await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  const at = { lat: w.home.lat + far.lat, lon: w.home.lon + far.lon }
  await w.act(who, 'position.report', { fixes: [{ at: w.world.clock.now().toISOString(), ...at, accuracyMeters: 8 }] })
  const fresh = (await view(citizen, id!)).visits[0]!.whereabouts
  assert.equal(fresh.known, 'fresh')
  assert.ok(fresh.known === 'fresh' && fresh.meters > 1_000 && fresh.eta)
  await w.world.clock.advance(121)
  const { known, ...rest } = (await view(citizen, id!)).visits[0]!.whereabouts
  assert.deepEqual([known, Object.keys(rest)], ['stale', ['seenAt']])
})

test('changing the time says its rule: freely, once with a reason, not any more', async () => {
  const late = (await w.slots(4)).find(
    (slot) => slot.startsAt.getTime() - w.world.clock.now().getTime() > 26 * 3_600_000,
  )!
  const {
    requestIds: [id],
    citizen,
  } = await w.order({ slotId: late.id })
  const before = await view(citizen, id!)
  assert.equal(before.moving?.rule, 'free')
  assert.equal(before.actions.find((one) => one.action === 'confirm_slot')?.refusal, 'time_chosen')
  await w.world.clock.to(new Date(late.startsAt.getTime() - 5 * 3_600_000))
  assert.equal((await view(citizen, id!)).moving?.rule, 'with_reason')
})
