import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PlanStream } from './plan-stream.ts'

const streams = (threads: number, nodes: number): PlanStream[] => {
  const memory = new SharedArrayBuffer(16 + PlanStream.memory(threads, nodes))
  return Array.from({ length: threads }, (_, self) => new PlanStream(memory, 16, threads, self, nodes))
}

const all = (stream: PlanStream): NonNullable<ReturnType<PlanStream['receive']>>[] => {
  const plans = []
  for (let plan = stream.receive(); plan !== null; plan = stream.receive()) plans.push(plan)
  return plans
}

test('a plan reaches every other thread once, as it was sent', () => {
  const [a, b, c] = streams(3, 12) as [PlanStream, PlanStream, PlanStream]
  const worth = { cost: 1234.5, excess: 0.25, warp: 60 }
  a.send([[3, 1], [], [2]], worth)
  c.send([[], [], [1, 2, 3]], { cost: 7, excess: 0, warp: 0 })
  assert.deepEqual(all(a), [{ routes: [[], [], [1, 2, 3]], worth: { cost: 7, excess: 0, warp: 0 } }])
  assert.deepEqual(
    all(b)
      .map(({ worth }) => worth.cost)
      .sort(),
    [1234.5, 7],
  )
  assert.deepEqual(all(c), [{ routes: [[3, 1], [], [2]], worth }])
  for (const stream of [a, b, c]) assert.equal(stream.receive(), null)
})

test('who is late misses the oldest plans, and gets none in pieces', () => {
  const [a, b] = streams(2, 6) as [PlanStream, PlanStream]
  for (let k = 1; k <= 200; k++) a.send([[k, k], [k]], { cost: k, excess: 0, warp: 0 })
  const plans = all(b)
  assert.ok(plans.length > 30 && plans.length < 100, `${plans.length}`)
  assert.equal(plans.at(-1)!.worth.cost, 200)
  for (const { routes, worth } of plans) assert.deepEqual(routes, [[worth.cost, worth.cost], [worth.cost]])
  a.send([[9], []], { cost: 9, excess: 0, warp: 0 })
  assert.deepEqual(
    all(b).map(({ routes }) => routes),
    [[[9], []]],
  )
})

test('a plan that is too long for its place is not sent', () => {
  const [a, b] = streams(2, 4) as [PlanStream, PlanStream]
  a.send(
    [
      [1, 2],
      [3, 4],
    ],
    { cost: 1, excess: 0, warp: 0 },
  )
  assert.equal(b.receive(), null)
  a.send([[1, 2]], { cost: 1, excess: 0, warp: 0 })
  assert.deepEqual(b.receive()!.routes, [[1, 2]])
})
