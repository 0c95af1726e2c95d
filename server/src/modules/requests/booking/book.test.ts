import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refused } from '@app/contract/client'
import type { Input } from '@app/contract'
import { exampleAnswers } from '@app/domain/catalogue'
import { addDays, distanceMeters, localDateOf } from '@app/domain/shared'
import { startWorld, type World } from '../../../../test/world.ts'
import { signIn } from '../../../../test/people.ts'
import { newId } from '../../../kernel/id.ts'
import { catalogueModule, setIntake, switchAllOff } from '../../catalogue/index.ts'
import { identityModule } from '../../identity/index.ts'
import { notificationsInbox } from '../../../../test/inbox-module.ts'
import { closeAllDistricts, placesModule, setOpening } from '../../places/index.ts'
import { publishHours, setCrews, slotsModule } from '../../slots/index.ts'
import { requestsModule } from '../index.ts'

let world: World
let token: string
let tehsil: { id: string; districtId: string; headquarters: { lat: number; lon: number } }

before(async () => {
  world = await startWorld({
    modules: [identityModule, catalogueModule, placesModule, slotsModule, requestsModule, notificationsInbox],
  })
  token = await signIn(world, '+923001234567')
  tehsil = world.kernel.territory.areas.tehsils.find((t) => t.id.includes('lahore'))!
})
after(() => world.close())

async function booking(more: Partial<Input<'requests.book'>> = {}): Promise<Input<'requests.book'>> {
  const { service } = await world.call('catalogue.get', { serviceId: 'domicile' })
  const definition = service!
  const found = definition.cases[0]!
  const answers = exampleAnswers(found, {
    seed: 1,
    today: localDateOf(world.clock.now(), 300),
    tehsilId: tehsil.id,
    districtId: tehsil.districtId,
  }) as Record<string, unknown>
  const quote = await world.call('catalogue.quote', {
    serviceId: 'domicile',
    caseId: found.id,
    answers: JSON.stringify(answers),
  })
  const option = quote.options.find((o) => o.mode === (more.mode ?? 'doorstep'))!
  return {
    orderId: newId(),
    mode: 'doorstep',
    address: { pin: tehsil.headquarters, landmark: 'opposite the test park' },
    receiver: { name: 'Test Receiver', relation: 'self', phone: '0300 1234567' },
    requests: [
      {
        requestId: newId(),
        serviceId: 'domicile',
        serviceVersion: quote.serviceVersion,
        caseId: found.id,
        subject: { name: 'Test Citizen One' },
        forWhom: 'self',
        answers,
        quoteSignature: option.quote.signature,
      },
    ],
    ...more,
  }
}

/** Slots that a test has: two days ahead are one day where the first of them is a Sunday, and a slot's places are its own test's. */
const given = new Set<string>()

/** Opens the hours of a day to come with that capacity, of the next where that is no working day; answers the first slot still free. */
async function slotOf(capacity: number, daysAhead: number, furthest = daysAhead + 6): Promise<string> {
  const day = addDays(localDateOf(world.clock.now(), 300), daysAhead)
  await world.as(async (tx) => {
    await publishHours(tx, { tehsilId: tehsil.id, districtId: tehsil.districtId, day })
    await setCrews(tx, [tehsil.id], async () => [
      { tehsilIds: [tehsil.id], skills: ['', 'woman'], people: capacity, peopleIn: () => capacity },
    ])
  })
  const { slots } = await world.call('slots.list', { tehsilId: tehsil.id, serviceId: 'domicile', from: day, days: 3 })
  const slot = slots.find((one) => !given.has(one.id))
  if (slot) {
    given.add(slot.id)
    return slot.id
  }
  assert.ok(daysAhead < furthest, 'a working day has slots')
  return slotOf(capacity, daysAhead + 1, furthest)
}

const refusalOf = (code: string) => (error: unknown) => error instanceof Refused && error.code === code

test('a citizen books with a slot and reads whose turn it is', async () => {
  const input = await booking({ slotId: await slotOf(4, 1) })
  const made = await world.call('requests.book', input, { token })
  assert.equal(made.requests[0]!.state, 'scheduled')
  assert.match(made.requests[0]!.trackingNo, /^[A-Z]+-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  assert.ok(made.requests[0]!.officeId, 'a competent office was found')
  assert.equal(made.totalPaisa, made.requests[0]!.quote.totalPaisa)
  const cancelled = await world.call('requests.cancel', { requestId: input.requests[0]!.requestId }, { token })
  assert.equal(cancelled.state, 'cancelled')
  assert.ok(cancelled.spoken.ur.length > 20 && cancelled.spoken.en.length > 20)
})

test('a district that is not open takes no order, and says from when it will', async () => {
  const day = (ahead: number) => addDays(localDateOf(world.clock.now(), 300), ahead)
  const open = (opensOn: string | null) => world.as((tx) => setOpening(tx, { districtId: tehsil.districtId, opensOn }))
  const input = await booking({ slotId: await slotOf(2, 1) })
  const closed = (opensOn: string | null) => (error: unknown) => {
    assert.ok(error instanceof Refused && error.code === 'district_closed', String(error))
    assert.deepEqual(error.body.details, { opensOn })
    return true
  }
  await world.as(closeAllDistricts)
  await assert.rejects(world.call('requests.book', input, { token }), closed(null))
  await open(day(1))
  await assert.rejects(world.call('requests.book', input, { token }), closed(day(1)))
  const { items } = await world.call('districts.openings', {})
  assert.deepEqual(
    items.find((one) => one.districtId === tehsil.districtId),
    { districtId: tehsil.districtId, open: false, opensOn: day(1) },
  )
  assert.ok(items.every((one) => !one.open))
  await open(day(0))
  await world.call('requests.book', input, { token })
  await world.as((tx) => tx.run('delete from places.district_opening'))
})

test('a service that is switched off takes no order; its page and every list say so', async () => {
  const input = await booking({ slotId: await slotOf(2, 1) })
  const { serviceId } = input.requests[0]!
  const isTaken = async () => [
    (await world.call('catalogue.get', { serviceId })).taken,
    (await world.call('catalogue.search', { limit: 50 })).items.find((one) => one.id === serviceId)?.taken,
  ]
  await world.as(switchAllOff)
  await assert.rejects(world.call('requests.book', input, { token }), refusalOf('service_off'))
  assert.deepEqual(await isTaken(), [false, false])
  await world.as((tx) => setIntake(tx, { serviceId, taken: true, why: 'its facts are settled' }), {
    kind: 'staff',
    id: newId(),
    roles: ['admin'],
    jurisdiction: { province: true },
  })
  assert.deepEqual(await isTaken(), [true, true])
  await world.call('requests.book', input, { token })
  await world.as((tx) => tx.run('delete from catalogue.service_intake'))
})

test('of a capacity of three exactly three of 24 win, the rest hear slot_full', async () => {
  const slotId = await slotOf(3, 2)
  const inputs = await Promise.all(Array.from({ length: 24 }, () => booking({ slotId })))
  const answers = await Promise.allSettled(inputs.map((input) => world.call('requests.book', input, { token })))
  assert.equal(answers.filter((a) => a.status === 'fulfilled').length, 3)
  for (const a of answers) if (a.status === 'rejected') assert.ok(refusalOf('slot_full')(a.reason), String(a.reason))
})

test('the same command 64 times has one effect and 64 equal answers', async () => {
  const input = await booking({ slotId: await slotOf(5, 3) })
  const commandId = newId()
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => world.call('requests.book', input, { token, commandId })),
  )
  for (const answer of answers) assert.deepEqual(answer, answers[0])
  const mine = await world.as((tx) =>
    tx.one<{ n: number }>('select count(*) as n from requests.request where order_id = $1', [input.orderId]),
  )
  assert.equal(mine.n, 1)
})

/** The tehsil that is farthest from the pin. */
const farTehsil = () =>
  world.kernel.territory.areas.tehsils.toSorted(
    (one, other) =>
      distanceMeters(other.headquarters, tehsil.headquarters) - distanceMeters(one.headquarters, tehsil.headquarters),
  )[0]!.id

const wrong: [string, (input: Input<'requests.book'>) => void][] = [
  [
    'birth_invalid',
    (i) => {
      i.requests[0]!.subject.born = '2299-01-01'
    },
  ],
  [
    'birth_invalid',
    (i) => {
      i.requests[0]!.subject.born = '1850-01-01'
    },
  ],
  [
    'pin_far_from_tehsil',
    (i) => {
      i.address!.tehsilId = farTehsil()
    },
  ],
  [
    'text_unclear',
    (i) => {
      i.requests[0]!.subject.name = 'Test \u202eenO nezitiC'
    },
  ],
  [
    'text_unclear',
    (i) => {
      i.receiver!.name = '\u200b\u200b'
    },
  ],
  [
    'text_unclear',
    (i) => {
      i.receiver!.name = 'Test\nReceiver'
    },
  ],
  [
    'command_reused',
    (i) => {
      const party = { partyId: newId(), role: 'witness' as const, person: { name: 'Test Witness' } }
      i.requests[0]!.parties = [party, { ...party, role: 'informant' as const }]
    },
  ],
  [
    'area_not_served',
    (i) => {
      i.address!.pin = { lat: 33.6844, lon: 73.0479 }
    },
  ],
  [
    'area_not_served',
    (i) => {
      i.address!.pin = { lat: 0, lon: 0 }
    },
  ],
  [
    'pin_too_rough',
    (i) => {
      i.address!.accuracyMeters = 900
    },
  ],
  [
    'phone_invalid',
    (i) => {
      i.receiver!.phone = '12345'
    },
  ],
  [
    'receiver_needed',
    (i) => {
      delete i.receiver
    },
  ],
  [
    'address_needed',
    (i) => {
      delete i.address
    },
  ],
  [
    'identifier_invalid',
    (i) => {
      i.requests[0]!.subject.identifier = { kind: 'cnic', number: '123' }
    },
  ],
  [
    'quote_changed',
    (i) => {
      i.requests[0]!.quoteSignature = `${i.requests[0]!.quoteSignature.slice(0, -3)}abc`
    },
  ],
  [
    'service_unknown',
    (i) => {
      i.requests[0]!.serviceId = 'no-such-service'
    },
  ],
  [
    'service_version_old',
    (i) => {
      i.requests[0]!.serviceVersion = 999
    },
  ],
  [
    'slot_unknown',
    (i) => {
      i.slotId = newId()
    },
  ],
  [
    'not_yours',
    (i) => {
      i.requests[0]!.forWhom = 'member'
      i.requests[0]!.memberPersonId = newId()
    },
  ],
]
for (const [code, spoil] of wrong)
  test(`a booking is refused with ${code}`, async () => {
    const input = await booking()
    spoil(input)
    await assert.rejects(world.call('requests.book', input, { token }), refusalOf(code))
    const left = await world.as((tx) =>
      tx.one<{ n: number }>('select count(*) as n from requests.orders where id = $1', [input.orderId]),
    )
    assert.equal(left.n, 0)
  })

test('another citizen cannot tell a foreign request from none', async () => {
  const input = await booking()
  await world.call('requests.book', input, { token })
  const other = await signIn(world, '+923007654321')
  const requestId = input.requests[0]!.requestId
  await assert.rejects(world.call('requests.cancel', { requestId }, { token: other }), refusalOf('not_found'))
  await assert.rejects(world.call('requests.cancel', { requestId: newId() }, { token: other }), refusalOf('not_found'))
})

test('a booking without a slot expires after its days, by our fault where no slot was ever offered', async () => {
  const input = await booking()
  await world.call('requests.book', input, { token })
  await world.clock.advance(31 * 86_400)
  const row = await world.as((tx) =>
    tx.one<{ state: string; cause: string }>(
      `select r.state, c.cause from requests.request r join requests.change c on c.request_id = r.id
        where r.id = $1 and c.action = 'expire'`,
      [input.requests[0]!.requestId],
    ),
  )
  assert.deepEqual(row, { state: 'cancelled', cause: 'platform' })
})
