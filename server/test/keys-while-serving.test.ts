import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Kernel } from '../src/kernel/context.ts'
import { KEYS, openKernel } from '../src/kernel/kernel.ts'
import { addMasterKey } from '../src/kernel/secrets/master-key-file.ts'
import { startSealer } from '../src/kernel/secrets/audit-seal.ts'
import { verifyAudit } from '../src/kernel/secrets/audit-verify.ts'
import { startCups } from './cups.ts'
import { eventually } from './eventually.ts'
import type { World } from './world.ts'

let world: World
/** Another process on the same database. */
let other: Kernel & { close(): Promise<void> }
before(async () => {
  world = await startCups()
  const { config, db, territory } = world.kernel
  other = await openKernel({ config, databaseUrl: db.url, territory, modules: [], log: world.kernel.log })
})
after(async () => {
  await other?.close()
  await world?.close()
})

test('an erased key is gone in another process at once, long before its age', async () => {
  const sealed = await world.kernel.vault.seal('request:erased', 'x')
  assert.equal(await other.vault.openText('request:erased', sealed), 'x')
  const begun = Date.now()
  await world.kernel.vault.erase('request:erased')
  await eventually('the other process has dropped it', () =>
    other.vault.openText('request:erased', sealed).then(
      () => false,
      () => true,
    ),
  )
  assert.ok(Date.now() - begun < 10_000, `${Date.now() - begun} ms`)
  const { n } = await world.kernel.db.one<{ n: number }>(
    `select count(*) as n from kernel.data_key where id = 'request:erased'`,
  )
  assert.equal(n, 0, 'who asks for it does not make it anew')
})

test('root, signing and master keys rotate while two processes work: nothing fails, and all of it opens and holds after', async () => {
  const { kernel } = world
  const both = [kernel, other]
  const kept: { by: string; sealed: Buffer; own: Buffer; signed: { keyId: string; signature: Buffer } }[] = []
  let going = true
  const sealer = startSealer(kernel, false)
  const workers = both.map(async ({ vault }, n) => {
    for (let i = 0; going; i++) {
      const by = `request:${n}-${i}`
      const [sealed, own, signed] = [await vault.seal(by, by), vault.sealOwn('test', by), await vault.sign('test', by)]
      kept.push({ by, sealed, own, signed })
      const one = kept[Math.floor(Math.random() * kept.length)]!
      await check(vault, one)
      await world.as((tx) => tx.audit({ action: 'test.note', subject: by }))
      if (i % 5 === 0) await sealer.seal()
    }
  })
  async function check(vault: Kernel['vault'], { by, sealed, own, signed }: (typeof kept)[number]): Promise<void> {
    assert.equal(await vault.openText(by, sealed), by)
    assert.equal(vault.openOwn('test', own).toString(), by)
    assert.ok(await vault.verify('test', signed.keyId, by, signed.signature))
  }
  const more = async () => {
    const until = kept.length + 20
    await eventually('work goes on', () => kept.length > until)
  }
  try {
    await more()
    const first = kernel.vault.sealKeyId()
    const root = await kernel.vault.rotateRoot()
    // As if the quarter of a minute in which the others read it were over.
    await kernel.db.run(`update kernel.data_key set made_at = made_at - interval '1 minute' where id = $1`, [root])
    kernel.live.signal(KEYS, { rotated: 'root' })
    await eventually('both processes seal with the new key', () =>
      both.every(({ vault }) => vault.sealKeyId() === root),
    )
    assert.notEqual(root, first)
    await more()
    const signing = await other.vault.rotateSigning('test', null)
    other.live.signal(KEYS, { rotated: 'signing' })
    await eventually('both processes sign with the new key', async () =>
      (await Promise.all(both.map(({ vault }) => vault.sign('test', 'x')))).every(({ keyId }) => keyId === signing),
    )
    await more()
    await addMasterKey(kernel.config.masterKeyFile)
    const rewrapping = await openKernel({
      config: kernel.config,
      databaseUrl: kernel.db.url,
      territory: kernel.territory,
      modules: [],
      log: kernel.log,
    })
    assert.ok((await rewrapping.vault.rewrap()) > 20)
    await rewrapping.close()
    for (const { vault } of both) vault.forgetKey()
    await more()
  } finally {
    going = false
    await Promise.all(workers)
  }
  for (const one of kept.filter((_, i) => i % 7 === 0)) for (const { vault } of both) await check(vault, one)
  await sealer.seal()
  assert.deepEqual((await verifyAudit(kernel)).faults, [])
  const { n } = await kernel.db.one<{ n: number }>('select count(distinct key_id) as n from kernel.audit_link')
  assert.equal(n, 2, 'links of before and of after')
})
