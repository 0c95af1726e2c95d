import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../kernel/id.ts'
import { applicationsModule } from '../applications/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import { paymentsModule } from '../payments/index.ts'
import { ratingsModule } from '../ratings/index.ts'
import { getOrder, needs, history } from '../requests/index.ts'
import { casefileModule } from './index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([applicationsModule, paymentsModule, ratingsModule, casefileModule])
  await w.facilitator()
})
after(() => w?.world.close())

const officer = (districts: string[]): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['operations'], jurisdiction: { districts } } as Person['actor'] }
}

test('operations rings whose turn it is: one number for one call, written down; elsewhere nobody learns it', async () => {
  const {
    requestIds: [requestId],
    orderId,
  } = await w.order()
  const here = officer([w.tehsil.districtId])
  const ring = () => w.act(here, 'operations.callWhom', { requestId: requestId! })
  assert.equal(await refusalOf(ring()), 'nobody_to_call', 'it is ours to find somebody')
  const needId = newId()
  await w.look((tx) =>
    needs.openNeed(tx, {
      id: needId,
      requestId: requestId!,
      kind: 'confirm',
      partyLabel: { en: 'You', ur: 'آپ' },
      what: { en: 'Say yes', ur: 'ہاں کہیں' },
    }),
  )
  const citizen = await ring()
  const { contactPhone } = await w.look((tx) => getOrder(tx, orderId))
  assert.deepEqual([citizen.party, citizen.phone], ['citizen', contactPhone])
  assert.equal(
    await refusalOf(w.act(officer(['nowhere']), 'operations.callWhom', { requestId: requestId! })),
    'not_found',
  )

  await w.look((tx) => needs.meetNeed(tx, needId))
  assert.equal(await refusalOf(ring()), 'nobody_to_call', 'nobody has taken the visit')
  const { who } = await w.accept(requestId!)
  const { phone } = (
    await w.world.kernel.db.many<{ phone: string }>('select phone from workforce.facilitator where id = $1', [who.id])
  )[0]!
  const person = await ring()
  assert.deepEqual([person.party, person.phone], ['facilitator', phone])

  const called = await w.world.kernel.db.many<{ party: string }>(
    `select details->>'party' as party from kernel.audit where subject = $1 and action = 'request.turn_called' order by seq`,
    [`request:${requestId}`],
  )
  assert.deepEqual(
    called.map((one) => one.party),
    ['citizen', 'facilitator'],
  )
  assert.ok(
    (await w.look((tx) => history.readingsOf(tx, [requestId!], null, 50))).some(
      (one) => one.reader === `staff:${here.id}`,
    ),
  )
})
