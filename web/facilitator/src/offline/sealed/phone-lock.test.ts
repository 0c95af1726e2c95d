import { expect, test } from 'vitest'
import { createPhoneLock, type KeyDisk, type LockRecord, type OpenRecord, type Part } from './phone-lock.ts'
import { openText, sealText } from './seal.ts'

const HOUR_MS = 3_600_000
const ME = 'me'

/** A phone: a disk that outlives the app, a server that answers or does not, and a clock. */
function phone() {
  const records: { lock?: LockRecord; open?: OpenRecord } = {}
  const world = { cut: 0, reached: true, nowMs: 1_000 * HOUR_MS, ids: 0, records }
  const disk: KeyDisk = {
    read: async () => ({ lock: records.lock, open: records.open }),
    async write(lock, open) {
      Object.assign(records, { lock, open })
    },
    async see(nowMs) {
      if (records.open) records.open = { ...records.open, seenMs: Math.max(nowMs, records.open.seenMs) }
      return records.open
    },
    async dropOpen() {
      delete records.open
    },
    async clear() {
      delete records.lock
      delete records.open
    },
  }
  const ask = async (phoneId: string): Promise<Part | undefined> =>
    world.reached ? { part: `half of ${phoneId} ${world.cut}`, cut: world.cut, leaseSeconds: 14 * 3_600 } : undefined
  /** As the app is when it is started: nothing is in memory. */
  const start = async () => {
    const lock = createPhoneLock({ disk, ask, newId: () => `phone-${++world.ids}`, nowMs: () => world.nowMs })
    await lock.resume()
    return lock
  }
  return { world, start }
}

test('what was sealed is read after a start without a network, and by the same key after it was shut', async () => {
  const { world, start } = phone()
  const first = await start()
  expect(first.key()).toBeUndefined()
  expect(await first.open(ME)).toBe('open')
  const sealed = await sealText(first.key()!, 'Test Citizen', 'here')
  world.reached = false
  const second = await start()
  expect(await openText(second.key()!, sealed, 'here')).toBe('Test Citizen')
  await expect(openText(second.key()!, sealed, 'elsewhere')).rejects.toThrow()
  await second.shut(true)
  expect([second.key(), world.records.open, await second.ownerId()]).toEqual([undefined, undefined, ME])
  expect(await second.open(ME)).toBe('shut')
  world.reached = true
  expect(await second.open(ME)).toBe('open')
  expect(await openText(second.key()!, sealed, 'here')).toBe('Test Citizen')
})

test('the key that lies on the phone is given to no script, and half of what would open it is not there', async () => {
  const { world, start } = phone()
  const lock = await start()
  await lock.open(ME)
  expect(lock.key()!.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', lock.key()!)).rejects.toThrow()
  await lock.shut(true)
  expect(JSON.stringify(world.records)).not.toContain('half of')
  world.reached = false
  expect(await (await start()).open(ME)).toBe('shut')
})

test('a phone that was reported as lost is opened by nobody, its owner neither', async () => {
  const { world, start } = phone()
  const lock = await start()
  await lock.open(ME)
  await lock.shut(true)
  world.cut++
  expect(await lock.open(ME)).toBe('lost')
  await lock.shut(false)
  expect(await lock.open(ME)).toBe('open')
})

test('a lease that no word lengthens ends, also for a clock that is set back', async () => {
  const { world, start } = phone()
  const lock = await start()
  await lock.open(ME)
  world.reached = false
  world.nowMs += 13 * HOUR_MS
  expect(await lock.open(ME)).toBe('open') // nobody could be asked: it is not lengthened
  expect([await lock.isOver(), (await start()).key() !== undefined]).toEqual([false, true])
  const late = world.nowMs
  world.nowMs = late + 2 * HOUR_MS
  expect([await lock.isOver(), (await start()).key()]).toEqual([true, undefined])
  world.nowMs = late - HOUR_MS
  expect([await lock.isOver(), (await start()).key()]).toEqual([true, undefined])
})

test('begun without a network it is closed in by the server’s half at the first word', async () => {
  const { world, start } = phone()
  world.reached = false
  const lock = await start()
  expect(await lock.open(ME)).toBe('open')
  expect(lock.key()!.extractable).toBe(true)
  const sealed = await sealText(lock.key()!, 'unsent', 'here')
  await lock.shut(true)
  expect((await start()).key()).toBeUndefined()
  world.reached = true
  const later = await start()
  expect(await later.open(ME)).toBe('open')
  expect([later.key()!.extractable, world.records.lock?.wrapped !== null]).toEqual([false, true])
  expect(await openText(later.key()!, sealed, 'here')).toBe('unsent')
})

test('an opening that was under way when it was shut brings no key back; two at once make one', async () => {
  const { world, start } = phone()
  const lock = await start()
  const [under] = [lock.open(ME), await lock.shut(false)]
  expect([await under, lock.key(), world.records.open]).toEqual(['shut', undefined, undefined])
  expect(await Promise.all([lock.open(ME), lock.open(ME)])).toEqual(['open', 'open'])
  expect(world.ids).toBe(2)
})
