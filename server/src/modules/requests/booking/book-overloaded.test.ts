import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Input } from '@app/contract'
import { Refused } from '@app/contract/client'
import { eventually } from '../../../../test/eventually.ts'
import { notificationsInbox } from '../../../../test/inbox-module.ts'
import { signIn } from '../../../../test/people.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import { createMetrics } from '../../../kernel/metrics.ts'
import { watchOverload } from '../../../kernel/work/overload.ts'
import { catalogueModule } from '../../catalogue/index.ts'
import { identityModule } from '../../identity/index.ts'
import { placesModule } from '../../places/index.ts'
import { slotsModule } from '../../slots/index.ts'
import { requestsModule } from '../index.ts'

const BOUND_SECONDS = 300
let world: World
let token: string
before(async () => {
  world = await startWorld({
    modules: [identityModule, catalogueModule, placesModule, slotsModule, requestsModule, notificationsInbox],
    config: { overloadSeconds: BOUND_SECONDS },
  })
  token = await signIn(world, '+923001234567')
})
after(() => world.close())

async function order(): Promise<Input<'requests.book'>> {
  const tehsil = world.kernel.territory.areas.tehsils.find((one) => one.id.includes('lahore'))!
  const item = {
    serviceId: 'domicile',
    caseId: 'adult',
    answers: { homeTehsil: tehsil.id, birthDate: '1990-05-01', hasPrevious: false },
  }
  const { options } = await world.call('catalogue.quoteOrder', { items: JSON.stringify([item]) }, { token })
  const door = options.find((option) => option.mode === 'doorstep')!
  return {
    orderId: newId(),
    mode: 'doorstep',
    receiver: { name: 'Test Household', relation: 'Myself' },
    address: { pin: tehsil.headquarters, tehsilId: tehsil.id, landmark: 'opposite the test park' },
    requests: [
      {
        ...item,
        requestId: newId(),
        serviceVersion: 1,
        subject: { name: 'Test Citizen One' },
        forWhom: 'self',
        quoteSignature: door.quotes[0]!.signature,
      },
    ],
  }
}

/** A job of that lane that nobody here can do, and that has been due for so long. */
async function waits(seconds: number, priority = 0): Promise<void> {
  const { db } = world.kernel
  await db.run(`select graphile_worker.add_job('no.such.task', job_key => 'late', priority => $1)`, [priority])
  await db.run(
    `update graphile_worker._private_jobs set run_at = clock_timestamp() - $1 * interval '1 second' where key = 'late'`,
    [seconds],
  )
}

const book = (input: Input<'requests.book'>) => world.call('requests.book', input, { token, commandId: input.orderId })
const refused = async (input: Input<'requests.book'>): Promise<boolean> =>
  book(input).then(
    () => false,
    (error: Error) => {
      assert.ok(error instanceof Refused, error.stack)
      assert.deepEqual([error.code, error.status], ['no_new_requests', 503])
      return true
    },
  )
/** The word is two seconds old at most: whoever comes before it is renewed is booked, or refused, as before. */
const becomes = (what: string, closed: boolean) =>
  eventually(what, async () => (await refused(await order())) === closed)

test('while work in flight waits too long new requests are refused in words, and nothing else is', async () => {
  const first = await order()
  const made = await book(first)
  await waits(BOUND_SECONDS + 60)
  await becomes('orders are refused', true)
  const later = await order()
  const said = await fetch(`${world.url}/api/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': later.orderId,
    },
    body: JSON.stringify(later),
  })
  assert.deepEqual([said.status, said.headers.get('retry-after')], [503, '120'])
  const body = (await said.json()) as { refusal: string; message: Record<string, string> }
  assert.equal(body.refusal, 'no_new_requests')
  assert.match(body.message.en ?? '', /no new requests/)
  assert.match(body.message.ur ?? '', /نئی درخواستیں/)
  assert.deepEqual(await book(first), made, 'an order whose answer was lost finds it')
  const { id: requestId } = made.requests[0]!
  const cancelled = await world.call('requests.cancel', { requestId, reason: 'test' }, { token })
  assert.equal(cancelled.state, 'cancelled', 'what is in flight goes on')
  await world.call('auth.requestCode', { phone: '+923001234568', app: 'citizen', language: 'ur' })
  assert.equal((await world.kernel.metrics.newRequestsRefused.get()).values[0]?.value, 1)
})

test('it ends below half of the bound, for every process at the same moment', async () => {
  const another = watchOverload({ ...world.kernel, metrics: createMetrics() }, BOUND_SECONDS)
  await waits(BOUND_SECONDS * 0.7)
  assert.equal((await another.look())?.lane, 'work', 'one that has just begun knows what the others have seen')
  await becomes('between the two it stays as it was', true)
  await waits(BOUND_SECONDS * 0.3)
  await becomes('orders are taken again', false)
  const yet = watchOverload({ ...world.kernel, metrics: createMetrics() }, BOUND_SECONDS)
  await waits(BOUND_SECONDS * 0.7)
  assert.equal(await yet.look(), undefined, 'and it does not begin before the bound')
})

test('what waits for somebody outside closes nothing; a late offer does; 0 never', async () => {
  const look = (bound = BOUND_SECONDS) => watchOverload({ ...world.kernel, metrics: createMetrics() }, bound).look()
  await waits(10 * BOUND_SECONDS, 10)
  assert.equal(await look(), undefined)
  await waits(BOUND_SECONDS + 60, -10)
  assert.equal(await look(0), undefined)
  assert.equal((await look())?.lane, 'offers')
  await world.kernel.db.run(`select graphile_worker.remove_job('late')`)
  assert.equal(await look(), undefined)
})
