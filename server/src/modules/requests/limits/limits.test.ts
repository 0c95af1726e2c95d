import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient, Refused } from '@app/contract/client'
import type { Input } from '@app/contract'
import { exampleAnswers } from '@app/domain/catalogue'
import { ORDER_CAPS, type OrderCaps } from '@app/domain/orders'
import { addDays, localDateOf } from '@app/domain/shared'
import { startWorld, type World } from '../../../../test/world.ts'
import { signIn } from '../../../../test/people.ts'
import { notificationsInbox } from '../../../../test/inbox-module.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { catalogueModule } from '../../catalogue/index.ts'
import { identityModule } from '../../identity/index.ts'
import { placesModule } from '../../places/index.ts'
import { publishHours, setCrews, slotsModule } from '../../slots/index.ts'
import { liftInForce, liftLimit } from './lift.ts'
import { requestsModule } from '../index.ts'

let world: World
let tehsil: { id: string; districtId: string; headquarters: { lat: number; lon: number } }
let slotId: string
const SUPERVISOR: Actor = { kind: 'staff', id: newId(), roles: ['supervisor'], jurisdiction: { province: true } }

before(async () => {
  world = await startWorld({
    modules: [identityModule, catalogueModule, placesModule, slotsModule, requestsModule, notificationsInbox],
    config: { rateAllowance: 1, orderAllowance: 1 },
  })
  tehsil = world.kernel.territory.areas.tehsils.find((t) => t.id.includes('lahore'))!
  for (let ahead = 1; ahead < 6 && !slotId; ahead++) {
    const day = addDays(localDateOf(world.clock.now(), 300), ahead)
    await world.as(async (tx) => {
      await publishHours(tx, { tehsilId: tehsil.id, districtId: tehsil.districtId, day })
      await setCrews(tx, [tehsil.id], async () => [
        { tehsilIds: [tehsil.id], skills: ['', 'woman'], people: 200, peopleIn: () => 200 },
      ])
    })
    const { slots } = await world.call('slots.list', { tehsilId: tehsil.id, serviceId: 'domicile', from: day, days: 1 })
    slotId = slots[0]?.id ?? ''
  }
  assert.ok(slotId)
})
after(() => world.close())

const withCaps = (caps: Partial<OrderCaps>): void => {
  const { territory } = world.kernel
  world.kernel.territory = { ...territory, settings: { ...territory.settings, orderCaps: { ...ORDER_CAPS, ...caps } } }
}

async function booking(more: Partial<Input<'requests.book'>> = {}): Promise<Input<'requests.book'>> {
  const { service } = await world.call('catalogue.get', { serviceId: 'domicile' })
  const found = service!.cases[0]!
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
  return {
    orderId: newId(),
    mode: 'doorstep',
    address: { pin: tehsil.headquarters, landmark: 'opposite the test park' },
    receiver: { name: 'Test Receiver', relation: 'self' },
    requests: [
      {
        requestId: newId(),
        serviceId: 'domicile',
        serviceVersion: quote.serviceVersion,
        caseId: found.id,
        subject: { name: 'Test Citizen One' },
        forWhom: 'self',
        answers,
        quoteSignature: quote.options.find((o) => o.mode === 'doorstep')!.quote.signature,
      },
    ],
    ...more,
  }
}

/** How many of them were made, and what was said to the others. */
async function outcome(calls: Promise<unknown>[]): Promise<{ made: number; refused: string[] }> {
  const settled = await Promise.allSettled(calls)
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refused).code] : []))
  return { made: settled.length - refused.length, refused: [...new Set(refused)] }
}
const from = (device: string, token: string) =>
  createClient({
    origin: world.url,
    newId,
    token,
    fetch: (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as object), 'x-device': device } }),
  })

test('of twenty orders at once an account holds eight times and ten orders; a cancelled one makes room', async () => {
  withCaps({})
  const token = await signIn(world, '+923001230001')
  const made: string[] = []
  const bookAll = async (inputs: Input<'requests.book'>[]) =>
    outcome(
      inputs.map(async (input) => {
        const order = await world.call('requests.book', input, { token })
        made.push(order.requests[0]!.id)
      }),
    )
  const first = await bookAll(await Promise.all(Array.from({ length: 20 }, () => booking({ slotId }))))
  assert.deepEqual(first, { made: 8, refused: ['times_held_max'] })
  const second = await bookAll(await Promise.all(Array.from({ length: 5 }, () => booking())))
  assert.deepEqual(second, { made: 2, refused: ['orders_open_max'] })
  const [held, withoutTime] = [made[0]!, made.at(-1)!]
  await assert.rejects(
    world.call('requests.confirmSlot', { requestId: withoutTime, slotId }, { token }),
    (error: unknown) => error instanceof Refused && error.code === 'times_held_max',
  )
  await world.call('requests.cancel', { requestId: held }, { token })
  await world.call('requests.confirmSlot', { requestId: withoutTime, slotId }, { token })
})

test('somebody of ours lets an account past: once for an order, all day for a day, and it is on record', async () => {
  withCaps({ account: 1 })
  const phone = '+923001230002'
  const token = await signIn(world, phone)
  const book = async () => world.call('requests.book', await booking(), { token })
  await book()
  const lift = (scope: 'order' | 'day') =>
    world.as((tx) => liftLimit(tx, { liftId: newId(), phone, scope, reason: 'A test home for the old' }), SUPERVISOR)
  assert.deepEqual((await outcome([book()])).refused, ['orders_open_max'])
  const { id } = await world.call('auth.me', {}, { token })
  const inForce = () => world.as((tx) => liftInForce(tx, id))
  assert.equal(await inForce(), null)
  await lift('order')
  assert.deepEqual([(await inForce())?.scope, (await inForce())?.reason], ['order', 'A test home for the old'])
  assert.deepEqual(await outcome([book(), book()]), { made: 1, refused: ['orders_open_max'] })
  assert.equal(await inForce(), null, 'used')
  await lift('day')
  assert.deepEqual(await outcome([book(), book(), book()]), { made: 3, refused: [] })
  await world.clock.advance(86_400 + 1)
  assert.deepEqual((await outcome([book()])).refused, ['orders_open_max'])
  const passed = await world.as((tx) =>
    tx.many<{ details: { cap: string } }>(
      `select details from kernel.audit where action = 'order.past_limit' limit 10`,
    ),
  )
  assert.deepEqual(
    passed.map((row) => row.details.cap),
    ['account', 'account', 'account', 'account'],
  )
})

test('one browser that signs in to many numbers is one browser; an address may be shared by many', async () => {
  withCaps({ device: 2 })
  const book = async (n: number, device: string) =>
    from(device, await signIn(world, `+92300123001${n}`))('requests.book', await booking())
  const device = 'a-test-browser-0001'
  await book(1, device)
  await book(2, device)
  assert.deepEqual((await outcome([book(3, device)])).refused, ['orders_from_here_max'])
  await book(4, 'a-test-browser-0002')
})

test('orders of strangers do not all ring one number, whoever makes them', async () => {
  withCaps({ number: 2 })
  const book = async (n: number) =>
    world.call(
      'requests.book',
      await booking({ receiver: { name: 'Test Receiver', relation: 'sister', phone: '0333 0000009' } }),
      {
        token: await signIn(world, `+92300123002${n}`),
      },
    )
  await book(1)
  await book(2)
  assert.deepEqual((await outcome([book(3)])).refused, ['number_told_max'])
})

test('texts of an order go to nobody’s number but the orderer’s own', async () => {
  withCaps({})
  const token = await signIn(world, '+923001230031')
  const book = async (contactPhone: string) => world.call('requests.book', await booking({ contactPhone }), { token })
  assert.deepEqual((await outcome([book('0333 0000031')])).refused, ['contact_unproven'])
  await book('0300 1230031')
})
