import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knowsLane, laneOf, laneOfEvent } from '../kernel/work/lanes.ts'
import { modules } from './all.generated.ts'

test('every job of every module has its lane', () => {
  const jobs = modules.flatMap(({ jobs: own = {} }) => Object.keys(own))
  assert.ok(jobs.length > 10)
  assert.deepEqual(
    jobs.filter((job) => !knowsLane(job)),
    [],
  )
})

test('a text goes in the lane of what it says', () => {
  const lanes = ['login_code', 'alarm_raised', 'offer', 'delivered', undefined].map((template) =>
    laneOf('sms.deliver', { id: '', ...(template && { template }) }),
  )
  assert.deepEqual(lanes, ['urgent', 'urgent', 'offers', 'outside', 'outside'])
  assert.deepEqual(['safety.raised', 'visit.offered', 'request.booked'].map(laneOfEvent as never), [
    'urgent',
    'offers',
    'work',
  ])
})
