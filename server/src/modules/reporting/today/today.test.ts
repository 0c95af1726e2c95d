import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import { TODAY_MEASURES } from '@app/domain/figures'
import { cashWithoutHeadRoom } from '@app/domain/ledger'
import { instantAt, localDateOf } from '@app/domain/shared'
import { type ApplicationsWorld, applicationsWorld } from '../../../../test/worlds/applications-world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { post } from '../../ledger/index.ts'
import { today } from './today.ts'

let w: ApplicationsWorld
before(async () => {
  w = await applicationsWorld()
  await w.facilitator()
})
after(() => w?.close())

const as = (jurisdiction: object): Actor => ({ kind: 'staff', id: newId(), roles: ['operations'], jurisdiction })
const seen = (jurisdiction: object = { province: true }, districtId?: string) =>
  w.world.as((tx) => today(tx, districtId ? { districtId } : {}), as(jurisdiction))
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0)
const of = (answer: Output<'operations.today'>, key: (typeof TODAY_MEASURES)[number]) =>
  answer.measures.find((one) => one.key === key)!
/** On to that time of the territory's day, today or on a day after. */
async function goTo(time: string, days = 0): Promise<void> {
  const offset = w.world.kernel.territory.calendar.utcOffsetMinutes
  const now = w.world.clock.now()
  const then = instantAt(localDateOf(new Date(now.getTime() + days * 86_400_000), offset), time, offset)
  await w.world.clock.advance((then.getTime() - now.getTime()) / 1_000)
}

test('what happened stands in its hour, today’s beside yesterday’s up to the same moment', async () => {
  const wanted = w.serviceWith((service, found) => service.connector.kind === 'desk' && !found.legs.includes('filing'))
  await goTo('09:20', 1)
  const { requestId } = await w.collected(wanted)
  const { district_id: district } = (
    await w.world.kernel.db.many<{ district_id: string }>('select district_id from requests.request where id = $1', [
      requestId,
    ])
  )[0]!
  await w.world.settle()
  const { visit_id: visitId } = (
    await w.world.kernel.db.many<{ visit_id: string }>(
      'select visit_id from dispatch.task where request_id = $1 and visit_id is not null limit 1',
      [requestId],
    )
  )[0]!
  await w.world.as(
    async (tx) => {
      await post(tx, [
        cashWithoutHeadRoom({
          receiptId: newId(),
          facilitatorId: newId(),
          visitId,
          shares: [{ requestId, amountPaisa: 1_850_00 }],
          effectiveAt: tx.at,
        }),
      ])
    },
    as({ province: true }),
  )
  const first = await seen()
  const filedHour = of(first, 'filed').today.findIndex((count) => count > 0)
  assert.deepEqual(
    first.measures.map((one) => one.key),
    [...TODAY_MEASURES],
  )
  for (const { today, yesterday } of first.measures)
    assert.deepEqual([today.length, yesterday.length], [first.hour + 1, 24])
  assert.equal(sum(of(first, 'ordered').today), 1)
  assert.equal(sum(of(first, 'visited').today), 1)
  assert.equal(sum(of(first, 'arrived').today), sum(of(first, 'on_time').today))
  assert.equal(sum(of(first, 'failed').today), 0)
  assert.equal(sum(of(first, 'filed').today), 1)
  assert.ok(filedHour >= 9 && filedHour <= first.hour)
  assert.equal(sum(of(first, 'cash').today), 1_850_00, 'what the household paid at the door')

  await goTo('08:00', 1)
  const early = await seen()
  assert.equal(of(early, 'filed').yesterday[filedHour], 1, 'yesterday keeps its hour')
  assert.deepEqual(
    [sum(of(early, 'filed').today), of(early, 'filed').yesterdayByNow],
    [0, 0],
    'at eight nothing had happened yesterday either',
  )
  await goTo('23:30')
  assert.equal(of(await seen(), 'filed').yesterdayByNow, 1)
  const [total, theirs] = [await seen(), await seen({ districts: [district] })]
  assert.deepEqual(theirs.measures, total.measures)
  assert.equal(
    sum((await seen({ districts: ['elsewhere'] })).measures.flatMap((one) => one.yesterday)),
    0,
    'another area sees nothing of it',
  )
  await assert.rejects(seen({ districts: ['elsewhere'] }, district), /not_yours/)
  await goTo('00:30', 1)
  assert.equal(
    sum((await seen()).measures.flatMap((one) => [...one.today, ...one.yesterday])),
    0,
    'the day before yesterday is gone',
  )
})
