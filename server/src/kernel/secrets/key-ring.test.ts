import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { freshDatabase } from '../../../test/database.ts'
import type { Database } from '../data/database.ts'
import { KeyRing } from './key-ring.ts'

let db: Database
let close: () => Promise<void>
before(async () => {
  ;({ db, close } = await freshDatabase())
})
after(() => close?.())

/** Wraps nothing, and unwraps when it is told to. */
function heldMaster() {
  const asked = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  let held = false
  return {
    hold: () => void (held = true),
    asked: asked.promise,
    go: () => told.resolve(),
    keys: {
      current: 'made up',
      wrap: (plain: Buffer) => plain,
      async unwrap(_id: string, wrapped: Buffer) {
        if (!held) return wrapped
        held = false
        asked.resolve()
        await told.promise
        return wrapped
      },
      derive: () => [randomBytes(32)],
    },
  }
}

test('a key that is erased while another call reads it stays in no memory', async () => {
  for (const by of ['this process', 'another'] as const) {
    const id = `request:${by}`
    const master = heldMaster()
    const ring = new KeyRing(db.side, master.keys, () => undefined)
    await ring.get(id)
    ring.forget()
    master.hold()
    const reading = ring.existing(id)
    await master.asked
    if (by === 'this process') await ring.erase(id)
    else {
      await new KeyRing(db.side, master.keys, ring.forget.bind(ring)).erase(id)
    }
    master.go()
    await reading
    await assert.rejects(ring.existing(id), /was erased/, by)
  }
})

test('a key is opened from memory until it is dropped', async () => {
  const master = heldMaster()
  const ring = new KeyRing(db.side, master.keys, () => undefined)
  const key = await ring.get('request:kept')
  await db.side.run(`delete from kernel.data_key where id = 'request:kept'`)
  assert.ok(key.equals(await ring.existing('request:kept')))
  ring.forget('request:kept')
  await assert.rejects(ring.existing('request:kept'), /was erased/)
})
