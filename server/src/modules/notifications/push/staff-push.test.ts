import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pushService, type PushService } from '../../../../test/push-endpoint.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { seedPeople } from '../../identity/index.ts'
import { raiseMatter } from '../../safety/index.ts'
import { say } from '../say.ts'
import { subscribe } from './subscriptions.ts'

let world: World
let service: PushService
let made = 0
before(async () => {
  world = await startWorld()
  service = await pushService(world)
  await noon()
})
after(async () => {
  service?.close()
  await world?.close()
})

/** The next noon of the territory. */
async function noon(hour = 12): Promise<void> {
  const { utcOffsetMinutes } = world.kernel.territory.calendar
  const local = new Date(world.clock.now().getTime() + utcOffsetMinutes * 60_000).toISOString().slice(0, 10)
  const at = Date.parse(`${local}T${String(hour).padStart(2, '0')}:00:00Z`) + 86_400_000 - utcOffsetMinutes * 60_000
  await world.clock.to(new Date(at))
}
/** A person of a desk, with a browser that is told things, or with none. */
async function staff(
  role: 'finance' | 'operations' | 'agent',
  browser: boolean,
): Promise<{ id: string; phone: string }> {
  const id = newId()
  const phone = `+92333${String(++made).padStart(7, '0')}`
  await world.as((tx) =>
    seedPeople(tx, [
      {
        accountId: id,
        personId: newId(),
        kind: 'staff',
        name: 'Test',
        phone,
        roles: [role],
        jurisdiction: { province: true },
      },
    ]),
  )
  if (browser) {
    const handed = await service.browser(`${role}-${made}`)
    const actor: Actor = { kind: 'staff', id, roles: [role], jurisdiction: { province: true } }
    await world.as((tx) => subscribe(tx, handed), actor)
  }
  return { id, phone }
}
const messages = (phone: string) =>
  world.kernel.db.many<{ template: string; state: string }>(
    `select template, state from notifications.message where phone = $1 order by at, id`,
    [phone],
  )
const came = (name: string): number => service.came.filter((one) => one.path.includes(name)).length
const raise = async (kind: 'psid_differs' | 'unsafe'): Promise<void> => {
  await world.as((tx) => raiseMatter(tx, { kind, subject: `test:${newId()}` }))
  await world.settle()
}

test('an alarm goes to the pockets of its desk at once, to no other desk, and to nobody by text', async () => {
  const [told, without, other] = [
    await staff('finance', true),
    await staff('finance', false),
    await staff('agent', true),
  ]
  const name = `finance-${made - 2}`
  await raise('psid_differs')
  assert.equal(came(name), 1)
  assert.deepEqual(await messages(told.phone), [{ template: 'alarm_raised', state: 'sent' }])
  assert.deepEqual([await messages(without.phone), await messages(other.phone)], [[], []])
  await world.clock.advance(50 * 60)
  await world.settle()
  assert.deepEqual(
    await messages(told.phone),
    [{ template: 'alarm_raised', state: 'sent' }],
    'not seen: it goes no other way',
  )
  await world.clock.advance(11 * 60)
  await world.settle()
  assert.deepEqual(
    [await messages(told.phone), await messages(without.phone)].map((all) => all.at(-1)?.template),
    ['alarm_waiting', 'alarm_waiting'],
    'nobody took it: now whoever has no browser is told by text',
  )
})

test('at night only what is a danger wakes anybody', async () => {
  const [money, control] = [await staff('finance', true), await staff('operations', true)]
  await noon(23)
  await raise('psid_differs')
  await raise('unsafe')
  const raised = async (phone: string) =>
    (await messages(phone)).filter((one) => one.template === 'alarm_raised').length
  assert.deepEqual([await raised(money.phone), await raised(control.phone)], [0, 1])
})

test('a case that came to somebody’s desk is pushed, and is nothing where there is no browser', async () => {
  await noon()
  const [told, without] = [await staff('operations', true), await staff('operations', false)]
  for (const one of [told, without])
    await world.as((tx) =>
      say(tx, {
        phone: one.phone,
        accountId: one.id,
        template: 'case_yours',
        language: 'en',
        facts: { caseNo: 'C-1', until: 'Monday' },
        key: `case ${one.id}`,
      }),
    )
  await world.settle()
  assert.deepEqual(
    [await messages(told.phone), await messages(without.phone)],
    [[{ template: 'case_yours', state: 'sent' }], []],
  )
})
