import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@app/contract/client'
import { claimText, qrText } from '@app/domain/payments'
import { openDatabase } from '@app/server/kernel/data/database'
import { startCluster } from '@app/server/kernel/data/postgres/cluster'
import { openFolder } from '@app/server/kernel/files/folder-store'
import { newId } from '@app/server/kernel/id'
import { createLogger } from '@app/server/kernel/log'
import { openVault, type Vault } from '@app/server/kernel/secrets/vault'
import { chainAnew } from './chain-anew.ts'
import { copyDataKeys, sealLines } from './copied-keys.ts'
import type { Drill, Stage } from './drill.ts'
import { type OwnSystem, startOwnSystem } from './own-system.ts'

const HEADS_SECONDS = 5
const WAIT_MS = 60_000

/** Somebody has the master key and the database's password: they copy the data keys, forge a receipt, and change the audit trail. */
export const lostKey: Drill = {
  name: 'lost-key',
  page: 'lost-key.md',
  plants: ['no-heads', 'old-data-keys'],
  async play(stage, planted) {
    const outside = mkdtempSync(join(tmpdir(), 'drill-outside-'))
    const system = await startOwnSystem({
      SEAL_HEADS: `folder:${join(outside, 'heads')}`,
      SEAL_HEADS_SECONDS: String(HEADS_SECONDS),
    })
    try {
      await played(stage, system, outside, planted)
    } finally {
      await system.stop()
      rmSync(outside, { recursive: true, force: true })
    }
  },
}

async function played(stage: Stage, system: OwnSystem, outside: string, planted: string | undefined): Promise<void> {
  const { command } = system
  const keyFile = join(system.dataDir, 'keys', 'master.key')
  const stolen = join(outside, 'stolen.key')
  const place = planted === 'no-heads' ? [] : ['--heads', `folder:${join(outside, 'heads')}`]
  const verify = () => command('server/src/verify.ts', '--audit', ...place)
  await until('what happens is sealed, and told outside', async () => {
    await signIn(system.url)
    return readdirSync(outside, { recursive: true }).some(
      (name) => String(name).endsWith('.json') && /audit/.test(readFileSync(join(outside, String(name)), 'utf8')),
    )
  })
  const before = await verify()
  assert.equal(before.code, 0, `what nobody touched does not hold: ${before.output}`)

  copyFileSync(keyFile, stolen)
  const { forged, lines, opensWithACopy } = await withStolen(system, stolen, async (vault, db) => {
    const sealed = await sealLines(db, vault)
    const opens = await copyDataKeys(db, stolen)
    assert.ok(opens(sealed.keyId, await sealed.bytes(db)), 'the copied data keys open nothing: nothing is played')
    await chainAnew(db, vault)
    return { forged: await forgedReceipt(vault), lines: sealed, opensWithACopy: opens }
  })
  assert.notEqual(await saysOf(system.url, forged), 'signature_wrong', 'the stolen key did not sign: nothing is played')
  stage.happens(
    'somebody with the master key has copied the data keys, changed the audit trail and chained it anew, and signed a receipt',
  )

  await stage.step(1, async () => {
    const { code, output } = await verify()
    assert.ok(code === 1 && /made again/.test(output), `it was not noticed: ${output.slice(-300)}`)
    stage.noticed()
    stage.say(/^ .*made again.*$/m.exec(output)?.[0].trim() ?? '')
  })
  stage.byHand(2, 'the database of a drill has no password')
  await stage.step(3, async () => {
    await done(command('server/src/keys.ts', 'rotate', 'signing', '--until', 'now'))
    await until(
      'the forged receipt is not believed',
      async () => (await saysOf(system.url, forged)) === 'signature_wrong',
    )
  })
  await stage.step(4, () => done(command('server/src/keys.ts', 'rotate', 'root')))
  await stage.step(5, async () => {
    await done(command('server/src/keys.ts', 'rotate', 'master'))
    await done(command('server/src/keys.ts', 'rotate', 'master', '--no-new-line'))
    if (planted !== 'old-data-keys') await newDataKeys(system)
    const bytes = await withStolen(system, keyFile, async (_, db) => lines.bytes(db))
    assert.ok(!opensWithACopy(lines.keyId, bytes), 'a copied data key still opens what was sealed before')
  })
  await stage.step(6, async () => {
    writeFileSync(keyFile, `${readFileSync(keyFile, 'utf8').trim().split('\n').at(-1)}\n`)
    await system.restart()
    await assert.rejects(
      withStolen(system, stolen, async () => undefined),
      /another master key/,
      'the stolen key still opens the database',
    )
    stage.contained()
  })
  await stage.step(7, async () => {
    await signIn(system.url)
    const { output } = await verify()
    assert.ok(!/was not signed by this system|has no key/.test(output), output.slice(-300))
  })
}

async function newDataKeys({ command }: OwnSystem): Promise<void> {
  await done(command('server/src/keys.ts', 'rotate', 'data'))
  const { code, output } = await command('server/src/keys.ts', 'rotate', 'data', '--verify')
  assert.ok(code === 0 && /[1-9]\d* values opened, 0 of them under former keys/.test(output), output.slice(-300))
}

async function done(running: ReturnType<OwnSystem['command']>): Promise<void> {
  const { code, output } = await running
  assert.equal(code, 0, output)
}

async function until(words: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + WAIT_MS; !(await holds());) {
    if (Date.now() > end) throw new Error(`in a minute it did not come to this: ${words}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** Something that is written down in the audit trail. */
async function signIn(origin: string): Promise<void> {
  const phone = `+92300${String(Date.now() % 10_000_000).padStart(7, '0')}`
  await createClient({ origin, newId, app: 'citizen' })('auth.requestCode', { phone, app: 'citizen' }).catch(
    () => undefined,
  )
}

/** What the system says of a receipt that is shown to it. */
async function saysOf(origin: string, qr: string): Promise<string | null> {
  return (await createClient({ origin, newId, app: 'citizen' })('verify.code', { qr })).reason
}

async function forgedReceipt(vault: Vault): Promise<string> {
  const claim = {
    receiptNo: 'R-FORGED',
    trackingNo: 'T-FORGED',
    amountPaisa: 1,
    minute: 29_000_000,
    rail: 'cash' as const,
  }
  const { keyId, signature } = await vault.sign('receipt', claimText(claim))
  return qrText(claim, keyId, signature.toString('base64url'))
}

async function withStolen<T>(
  system: OwnSystem,
  masterKeyFile: string,
  work: (vault: Vault, db: ReturnType<typeof openDatabase>) => Promise<T>,
): Promise<T> {
  // It runs already: it belongs to the system that serves, which stops it.
  const cluster = await startCluster({ dataDir: system.dataDir })
  const db = openDatabase({ url: cluster.url('app'), poolSize: 2, log: createLogger('silent') })
  try {
    const files = openFolder(join(system.dataDir, 'files'))
    return await work(
      await openVault(db.side, files, { masterKeyFile, mode: 'real', allowInsecure: false, besideRelease: null }),
      db,
    )
  } finally {
    await db.close()
  }
}
