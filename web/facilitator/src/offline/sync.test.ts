import { expect, test } from 'vitest'
import type { OutboxItem } from './outbox-item.ts'
import { memoryStore, phone, Said, visitDeed } from './test-world.ts'

test('what is done without a network survives a restart and is sent in the order of doing, under the same command ids', async () => {
  const store = memoryStore()
  const before = await phone(() => {
    throw new TypeError('no network')
  }, store)
  for (const visitId of ['a', 'b', 'a']) await before.outbox.add(visitDeed(visitId))
  expect(await before.sync.run()).toBe('network')
  const ids = before.outbox.items().map((item) => item.commandId)

  const after = await phone(() => undefined, store)
  expect(after.outbox.items().map((item) => item.commandId)).toEqual(ids)
  expect(await after.sync.run()).toBe('empty')
  expect(after.sent.map((item) => item.commandId)).toEqual(ids)
  expect(after.states()).toEqual(['done', 'done', 'done'])
  expect(store.disk.get(ids[0] ?? '')?.state).toBe('done')
})

test('a lost network leaves every item waiting, with its last error and the count of tries', async () => {
  const { outbox, sync, sent } = await phone(() => {
    throw new TypeError('no network')
  })
  await outbox.add(visitDeed('a'))
  await outbox.add(visitDeed('b'))
  await sync.run()
  await sync.run()
  expect(sent).toHaveLength(2) // the first of each round: nobody knocks at a closed door twice
  expect(outbox.items()[0]).toMatchObject({
    state: 'waiting',
    attempts: 2,
    problem: { kind: 'network', code: 'no_network' },
  })
  expect(outbox.items()[1]).toMatchObject({ state: 'waiting', attempts: 0, problem: null })
})

test('a refused item is kept for a person and never blocks the others, not even those of its own visit', async () => {
  const { outbox, sync, refused, states } = await phone((item) => {
    if (item.endpoint === 'visits.noShow') throw new Said('refused', 'call_attempt_missing')
  })
  await outbox.add(visitDeed('a'))
  await outbox.add(visitDeed('a', 'visits.noShow'))
  await outbox.add(visitDeed('a'))
  await outbox.add(visitDeed('b'))
  expect(await sync.run()).toBe('empty')
  expect(states()).toEqual(['done', 'refused', 'done', 'done'])
  expect(refused.map((item) => item.problem)).toEqual([null])
  expect(outbox.items()[1]?.problem).toMatchObject({ kind: 'refused', code: 'call_attempt_missing' })
})

test('an item that breaks the server holds its own visit back, lets the others go, and is passed over in the end', async () => {
  const { outbox, sync, sent } = await phone((item) => {
    if (item.endpoint === 'visits.noShow') throw new Said('broken', 'server_error')
  })
  await outbox.add(visitDeed('a', 'visits.noShow'))
  await outbox.add(visitDeed('a'))
  await outbox.add(visitDeed('b'))
  expect(await sync.run()).toBe('broken')
  expect(sent.map((item) => item.lane)).toEqual(['a', 'b'])
  for (let round = 0; round < 3; round += 1) await sync.run()
  expect(outbox.items()[1]?.state).toBe('waiting')
  await sync.run()
  expect(outbox.items().map((item) => item.state)).toEqual(['waiting', 'done', 'done'])
})

test('an app too old keeps its work untouched, and sends it after the update', async () => {
  let old = true
  const { outbox, sync, sent, states } = await phone(() => {
    if (old) throw new Said('tooOld', 'app_too_old')
  })
  await outbox.add(visitDeed('a'))
  await outbox.add(visitDeed('b'))
  expect(await sync.run()).toBe('tooOld')
  expect(states()).toEqual(['needsUpdate', 'waiting'])
  const first = sent[0]?.commandId
  old = false
  await outbox.releaseHeld()
  expect(await sync.run()).toBe('empty')
  expect(states()).toEqual(['done', 'done'])
  expect(sent[1]?.commandId).toBe(first)
})

test('an awaited item counts as kept once nobody waits any more, also after a restart', async () => {
  const store = memoryStore()
  const before = await phone(() => {
    throw new TypeError('no network')
  }, store)
  const first = await before.outbox.add(visitDeed('a'), true)
  await before.outbox.add(visitDeed('b'), true)
  await before.outbox.goOn(first.commandId, undefined)
  expect(before.outbox.items().map((item) => item.awaited)).toEqual([false, true])
  expect((await phone(() => undefined, store)).outbox.items().map((item) => item.awaited)).toEqual([false, false])
})

test('a signed-out phone stops and keeps everything', async () => {
  const { outbox, sync, states } = await phone(() => {
    throw new Said('signedOut', 'not_signed_in')
  })
  await outbox.add(visitDeed('a'))
  expect(await sync.run()).toBe('signedOut')
  expect(states()).toEqual(['waiting'])
})

test('a wrong code typed without a network is said again as typed offline, as a new command in the same place', async () => {
  const { outbox, sync, sent, states } = await phone((item) => {
    const { code, offline } = item.input as { code?: string; offline?: boolean }
    if (code && !offline) throw new Said('refused', 'code_wrong')
  })
  const start = await outbox.add({ endpoint: 'visits.start', lane: 'a', input: { visitId: 'a', code: '000000' } })
  await outbox.add(visitDeed('a'))
  await outbox.goOn(start.commandId, { visitId: 'a', code: '000000', offline: true })
  expect(await sync.run()).toBe('empty')
  expect(states()).toEqual(['done', 'done'])
  const starts = sent.filter((item): item is OutboxItem<'visits.start'> => item.endpoint === 'visits.start')
  expect(starts.map((item) => item.input.offline)).toEqual([undefined, true])
  expect(starts[1]?.commandId).not.toBe(starts[0]?.commandId)
  expect(outbox.items()[0]?.endpoint).toBe('visits.start')
})

test('the same wrong code, typed while the server listens, is simply refused', async () => {
  const { outbox, sync, states } = await phone(() => {
    throw new Said('refused', 'code_wrong')
  })
  await outbox.add({ endpoint: 'visits.start', lane: 'a', input: { visitId: 'a', code: '000000' } })
  await sync.run()
  expect(states()).toEqual(['refused'])
})

test('what is added while a round flies goes with it, and two callers share one round', async () => {
  const { outbox, sync, sent } = await phone(() => undefined)
  await outbox.add(visitDeed('a'))
  const rounds = [sync.run(), sync.run()]
  await outbox.add(visitDeed('b'))
  await Promise.all(rounds)
  expect(sent.map((item) => item.lane)).toEqual(['a', 'b'])
})

test('an answered photo leaves the phone, and answered items are kept only for a while', async () => {
  const { outbox, sync, store } = await phone(() => undefined)
  await outbox.add({
    endpoint: 'requests.upload',
    lane: 'a',
    input: { requestId: 'r', fileId: 'f', itemId: 'cnic' },
    bytes: new Uint8Array([1, 2, 3]),
  })
  await sync.run()
  expect(outbox.items()[0]?.bytes).toBeUndefined()
  for (let n = 0; n < 40; n += 1) await outbox.add(visitDeed(`v${n}`))
  await sync.run()
  expect(outbox.items()).toHaveLength(30)
  expect(store.disk.size).toBe(30)
})

test('a refused item can be tried again or put away', async () => {
  let refuse = true
  const { outbox, sync, states } = await phone(() => {
    if (refuse) throw new Said('refused', 'too_early')
  })
  const item = await outbox.add(visitDeed('a'))
  const other = await outbox.add(visitDeed('b'))
  await sync.run()
  refuse = false
  await outbox.retry(item.commandId)
  await outbox.discard(other.commandId)
  await sync.run()
  expect(states()).toEqual(['done'])
})
