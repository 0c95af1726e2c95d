import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTurns } from './turns.ts'

const rules = { atOnce: 2, ofOneMax: 4, waitingMax: 6, waitMs: 60_000 }
/** Takes turns and tells, as they come, who has one. */
function room(more: Partial<typeof rules> = {}) {
  const turns = createTurns({ ...rules, ...more })
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const no: string[] = []
  const ask = async (name: string, pdf = false) => {
    const turn = await turns.take(name[0]!, pdf)
    if ('no' in turn) no.push(`${name} ${turn.no}`)
    else {
      begun.push(name)
      ends.set(name, turn)
    }
  }
  const tick = () => new Promise((resolve) => setImmediate(resolve))
  const end = async (name: string) => {
    ends.get(name)!()
    await tick()
  }
  return { turns, begun, no, ask, tick, end }
}

test('whoever has sent many waits behind whoever has sent one', async () => {
  const r = room()
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) void r.ask(name)
  await r.tick()
  assert.deepEqual(r.begun, ['a1', 'a2'])
  await r.end('a1')
  assert.deepEqual(r.begun, ['a1', 'a2', 'b1'])
  await r.end('b1')
  await r.end('a2')
  assert.deepEqual(r.begun, ['a1', 'a2', 'b1', 'a3', 'a4'])
})

test('one account has so many and no more, and so have all together; what has ended makes room', async () => {
  const r = room()
  for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'c1', 'd1', 'e1', 'f1']) void r.ask(name)
  await r.tick()
  assert.deepEqual(r.no, ['a5 yours', 'f1 everybody'])
  await r.end('a1')
  void r.ask('a6')
  await r.tick()
  assert.equal(r.no.length, 2)
})

test('documents leave a place to pictures; alone, they have it', async () => {
  const r = room()
  for (const name of ['a1', 'b1']) void r.ask(name, true)
  void r.ask('c1')
  await r.tick()
  assert.deepEqual(r.begun, ['a1', 'c1'])
  await r.end('a1')
  assert.deepEqual(r.begun, ['a1', 'c1', 'b1'])
  const alone = room({ atOnce: 1 })
  void alone.ask('a1', true)
  await alone.tick()
  assert.deepEqual(alone.begun, ['a1'])
})

test('an account whose file had to be stopped comes after all others', async () => {
  const r = room({ atOnce: 1 })
  void r.ask('x1')
  for (const name of ['a1', 'b1', 'c1']) void r.ask(name)
  await r.tick()
  r.turns.suspect('a')
  await r.end('x1')
  await r.end('b1')
  await r.end('c1')
  assert.deepEqual(r.begun, ['x1', 'b1', 'c1', 'a1'])
})

test('nobody waits for ever, and a turn that has ended ends once', async () => {
  const r = room({ atOnce: 1, waitMs: 5 })
  void r.ask('a1')
  await r.ask('b1')
  assert.deepEqual(r.no, ['b1 everybody'])
  await r.end('a1')
  await r.end('a1')
  for (const name of ['c1', 'd1']) void r.ask(name)
  await r.tick()
  assert.deepEqual(r.begun, ['a1', 'c1'])
})
