import assert from 'node:assert/strict'
import { test } from 'node:test'
import { share } from './outages.ts'
import { lateReplacements, ONE_REPLACED_WITHIN_MS, REPLACED_WITHIN_MS, replacementTimes } from './replacements.ts'

const took = (name: string, ms: number) => ({ name, endedAt: 1_000, readyAt: 1_000 + ms })

test('a replacement takes from the end of the one to the readiness of the next', () => {
  const all = [took('worker-1', 2_100), took('server-1', 3_400)]
  assert.deepEqual(replacementTimes(all, 60_000), [2_100, 3_400])
  assert.deepEqual(lateReplacements(all, 60_000), [])
  assert.equal(share(replacementTimes(all, 60_000), 0.99), 3_400)
})

test('one that takes longer is named, one that takes exactly so long is not', () => {
  const all = [took('worker-1', REPLACED_WITHIN_MS), took('worker-2', REPLACED_WITHIN_MS + 1)]
  assert.deepEqual(lateReplacements(all, 60_000), [`worker-2 was replaced after ${REPLACED_WITHIN_MS + 1} ms`])
})

test('a short form names the one that takes longer than one may', () => {
  const all = [took('server-1', ONE_REPLACED_WITHIN_MS), took('server-2', ONE_REPLACED_WITHIN_MS + 1)]
  assert.deepEqual(lateReplacements(all, 60_000, ONE_REPLACED_WITHIN_MS), [
    `server-2 was replaced after ${ONE_REPLACED_WITHIN_MS + 1} ms`,
  ])
})

test('one that is not there again is named however short it has been missing, and counts with that time', () => {
  const all = [{ name: 'worker-1', endedAt: 59_000 }]
  assert.deepEqual(replacementTimes(all, 60_000), [1_000])
  assert.deepEqual(lateReplacements(all, 60_000), ['worker-1 ended and is not there again after 1000 ms'])
})

test('where nothing was replaced there is no time', () => {
  assert.equal(share(replacementTimes([], 60_000), 0.99), 0)
})
