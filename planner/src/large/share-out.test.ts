import assert from 'node:assert/strict'
import { test } from 'node:test'
import { QueueTime, shareOut } from './share-out.ts'

const ascending = (list: number[]): number[] => [...list].sort((a, b) => a - b)
const tasks = (shares: number[]): { share: number }[] => shares.map((share) => ({ share }))
const loads = (queues: { share: number }[][]): number[] =>
  queues.map((queue) => queue.reduce((sum, { share }) => sum + share, 0))

test('every task is in one queue, and no queue is longer than another by more than its last task', () => {
  for (const shares of [[5, 4, 3, 3, 3], [1], [2, 2, 2], [9, 1, 1, 1, 1, 1]]) {
    const queues = shareOut(tasks(shares), 2)
    assert.deepEqual(ascending(queues.flat().map(({ share }) => share)), ascending(shares))
    const [less, more] = ascending(loads(queues)) as [number, number]
    assert.ok(more - less <= Math.max(...shares), shares.join())
  }
  assert.deepEqual(ascending(loads(shareOut(tasks([5, 4, 3, 3, 3]), 2))), [8, 10])
})

test('a queue lasts as long as its round, also after a task that was late or early', () => {
  for (const drift of [1, 1.2, 0.7]) {
    const queue = tasks([3, 2, 1])
    const time = new QueueTime(queue, 600, { leftMs: 1200, lateMs: 50 })
    let gone = 0
    queue.forEach(({ share }, k) => {
      gone += time.next(share, gone)! * (k === 0 ? drift : 1)
    })
    assert.ok(Math.abs(gone - 600) < 1e-9, `${drift}: ${gone}`)
  }
})

test('what comes after a task that took more than the whole round takes next to nothing from the rounds to come', () => {
  const time = new QueueTime(tasks([3, 3]), 600, { leftMs: 1200, lateMs: 50 })
  time.next(3, 0)
  assert.equal(time.next(3, 900), 1)
})

test('in a hurry the last of a queue are still begun when all rounds are over, out of what is kept back, and none after that', () => {
  const time = new QueueTime(tasks([1, 1, 1, 1]), 100, { leftMs: 100, lateMs: 50 })
  assert.deepEqual(
    [0, 100, 149, 150].map((gone) => time.next(1, gone)),
    [25, 1, 1, null],
  )
})

test('counted in steps it is never too late', () => {
  const time = new QueueTime(tasks([1, 1]), Infinity, { leftMs: Infinity, lateMs: 0 })
  assert.notEqual(time.next(1, 0), null)
  assert.notEqual(time.next(1, 1e9), null)
})
