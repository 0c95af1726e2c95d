import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STATES } from '../requests/index.ts'
import { webhookEventOf, webhookRestMs, webhookWaitMs, WEBHOOK_EVENTS } from './webhooks.ts'

test('each state is told by at most one event, and what happens before an application is filed by none', () => {
  const all = Object.values(WEBHOOK_EVENTS).flatMap((one) => [...one.states])
  assert.equal(new Set(all).size, all.length)
  assert.equal(new Set(Object.values(WEBHOOK_EVENTS).map((one) => one.type)).size, Object.keys(WEBHOOK_EVENTS).length)
  for (const state of ['draft', 'booked', 'ready'] as const) assert.equal(webhookEventOf(state), null)
  assert.deepEqual(
    STATES.filter((state) => webhookEventOf(state) === 'ended'),
    STATES.filter((state) => ['closed', 'withdrawn', 'cancelled', 'failed'].includes(state)),
  )
})

test('tries lie ever further apart, over about three days, and then end; a rest never does', () => {
  const waits = []
  for (let tries = 1; webhookWaitMs(tries) !== null; tries++) waits.push(webhookWaitMs(tries)!)
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  )
  const days = waits.reduce((sum, ms) => sum + ms, 0) / 86_400_000
  assert.ok(days > 2.5 && days < 4, `${days} days`)
  assert.ok(webhookRestMs(1) < webhookRestMs(2))
  assert.equal(webhookRestMs(1_000), webhookRestMs(5))
})
