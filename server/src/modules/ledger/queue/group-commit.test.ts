import assert from 'node:assert/strict'
import { setImmediate as turn } from 'node:timers/promises'
import { test } from 'node:test'
import { groupCommit } from './group-commit.ts'

interface Flown {
  items: readonly number[]
  land(error?: Error): void
}

/** Batches that land when the test says so; each answers its number doubled. */
function held(options: { flightsMax?: number; batchMax?: number; waitingMax?: number } = {}) {
  const flights: Flown[] = []
  const queue = groupCommit<number, number>({
    fly: (items) =>
      new Promise((resolve, reject) => {
        flights.push({
          items,
          land: (error) => (error ? reject(error) : resolve(items.map((one) => one * 2))),
        })
      }),
    ofAll: (error) => (error as Error).message === 'of all',
    flightsMax: 2,
    batchMax: 256,
    waitingMax: 1_000,
    ...options,
  })
  return { queue, flights }
}
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n)
/** As far as it goes by itself: a batch that lands is followed by the next in one or two turns. */
const settle = async (): Promise<void> => {
  for (let n = 0; n < 5; n++) await turn()
}

test('what is asked in one turn leaves together, and each hears its own answer', async () => {
  const { queue, flights } = held()
  const answers = Promise.all(upTo(10).map((n) => queue.enter(n)))
  await settle()
  assert.deepEqual(
    flights.map(({ items }) => items),
    [upTo(10)],
  )
  flights[0]!.land()
  assert.deepEqual(
    await answers,
    upTo(10).map((n) => n * 2),
  )
})

test('many are shared between the flights, none carries more than its most, and no more fly than may', async () => {
  const { queue, flights } = held({ batchMax: 40 })
  const answers = Promise.all(upTo(200).map((n) => queue.enter(n)))
  await settle()
  assert.deepEqual(
    flights.map(({ items }) => items.length),
    [40, 40],
  )
  for (let n = 0; n < flights.length; n++) {
    flights[n]!.land()
    await settle()
  }
  assert.equal((await answers).length, 200)
  assert.deepEqual(
    flights.flatMap(({ items }) => items).toSorted((a, b) => a - b),
    upTo(200),
  )
})

test('a small batch waits for a large one to be back rather than fly beside it', async () => {
  const { queue, flights } = held()
  const first = upTo(30).map((n) => queue.enter(n))
  await settle()
  const late = queue.enter(100)
  await settle()
  assert.equal(flights.length, 1)
  flights[0]!.land()
  await settle()
  assert.deepEqual(flights[1]?.items, [100])
  flights[1]!.land()
  await Promise.all([...first, late])
})

test('a batch that fails is halved until what spoils it is alone', async () => {
  const queue = groupCommit<number, number>({
    fly: async (items) => {
      if (items.includes(13)) throw new Error('thirteen')
      return items.map((one) => one * 2)
    },
    ofAll: () => false,
    flightsMax: 1,
    batchMax: 256,
    waitingMax: 1_000,
  })
  const answers = await Promise.allSettled(upTo(50).map((n) => queue.enter(n)))
  assert.deepEqual(
    answers.flatMap((one, n) => (one.status === 'rejected' ? [n, (one.reason as Error).message] : [])),
    [13, 'thirteen'],
  )
  assert.deepEqual(
    answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    upTo(50)
      .filter((n) => n !== 13)
      .map((n) => n * 2),
  )
})

test('where it is nobody in particular, all of the batch hear it, and the next ones fly', async () => {
  const { queue, flights } = held()
  const answers = Promise.allSettled(upTo(10).map((n) => queue.enter(n)))
  await settle()
  flights[0]!.land(new Error('of all'))
  assert.deepEqual(
    (await answers).map((one) => one.status),
    Array(10).fill('rejected'),
  )
  assert.equal(flights.length, 1)
  const next = queue.enter(1)
  await settle()
  flights[1]!.land()
  assert.equal(await next, 2)
})

test('above its bound it takes nobody in, and takes again when there is room', async () => {
  const { queue, flights } = held({ waitingMax: 3, batchMax: 2 })
  const answers = [queue.enter(1), queue.enter(2), queue.enter(3)]
  assert.equal(queue.enter(4), undefined)
  await settle()
  const again = queue.enter(5)
  assert.notEqual(again, undefined)
  for (let n = 0; n < flights.length; n++) {
    flights[n]!.land()
    await settle()
  }
  assert.deepEqual(await Promise.all([...answers, again]), [2, 4, 6, 10])
})

test('it has landed when nothing waits and nothing flies', async () => {
  const { queue, flights } = held()
  await queue.landed()
  let landed = false
  void queue.enter(1)
  const end = queue.landed().then(() => (landed = true))
  await settle()
  assert.equal(landed, false)
  flights[0]!.land()
  await end
})
