import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bareEnvironment } from '../../test/bare-environment.ts'
import { startCups } from '../../test/cups.ts'
import { dropChecks, plantedIn, plantSealed } from '../../test/sealed-rows.ts'
import type { World } from '../../test/world.ts'
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts'

let world: World
let folder: string
before(async () => {
  world = await startCups()
  folder = mkdtempSync(join(tmpdir(), 'rotate-data-'))
  await dropChecks(world.kernel.db)
})
after(async () => {
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function keys(args: string, change: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const { db, config } = world.kernel
  const file = fileURLToPath(new URL('../keys.ts', import.meta.url))
  const child = spawn(process.execPath, [file, 'rotate', 'data', ...args.split(' ').filter(Boolean)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...bareEnvironment(),
      DATABASE_URL: db.url,
      DATA_DIR: folder,
      MASTER_KEY_FILE: config.masterKeyFile,
      ...change,
    },
  })
  const ended = once(child, 'close')
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = (await ended) as [number]
  return { code, said: out + errors }
}

const columnOf = (name: string): SealedColumn =>
  SEALED_COLUMNS.find(({ table, column }) => name === `${table}.${column}`) as SealedColumn
const [LINES, FROZEN] = [columnOf('applications.proof.lines'), columnOf('grievances.message.words')]
async function plant(one: SealedColumn, words: string): Promise<string> {
  const uuid = randomUUID()
  await plantSealed(world.kernel.db, one, uuid, await world.kernel.vault.seal(`${one.family}:${uuid}`, words))
  return uuid
}
async function opens(one: SealedColumn, uuid: string): Promise<string> {
  const [sealed = Buffer.of()] = await plantedIn(world.kernel.db, one, uuid)
  world.kernel.vault.forgetKey()
  return world.kernel.vault.openText(`${one.family}:${uuid}`, sealed)
}
const formerKeys = async (): Promise<number> =>
  (await world.kernel.db.one<{ n: number }>('select count(*)::integer as n from kernel.former_data_key')).n

test('the command says what stands under which key, seals anew, destroys after a week, and names what needs a destroyed one', async () => {
  const { db, vault } = world.kernel
  const [changing, frozen] = [await plant(LINES, 'lines of one'), await plant(FROZEN, 'words of another')]
  const before = await keys('--verify')
  assert.equal(before.code, 0, before.said)
  assert.match(before.said, /^0 values opened, 0 of them under former keys\. 0 former keys are kept/m)

  await vault.rotateData({ perSecond: 100_000, told: () => undefined })
  const kept = await formerKeys()
  const under = await keys('--verify')
  assert.equal(under.code, 0, under.said)
  assert.match(under.said, /^applications\.proof\.lines: 1 under former keys$/m)
  assert.match(under.said, /^2 values opened, 2 of them under former keys\./m)

  const sealed = await keys('--reseal')
  assert.equal(sealed.code, 0, sealed.said)
  assert.match(sealed.said, /^1 values sealed anew\.$/m)
  assert.match(sealed.said, /^0 former keys destroyed: replaced more than 7 days ago/m)
  assert.doesNotMatch(sealed.said, /data keys replaced/)
  assert.equal(await formerKeys(), kept, 'no new keys were made, and within the week none goes')

  await db.run(`update kernel.former_data_key set replaced_at = replaced_at - interval '8 days'`)
  const destroyed = await keys('--reseal')
  assert.equal(destroyed.code, 0, destroyed.said)
  assert.match(destroyed.said, /^0 values sealed anew\.$/m)
  assert.match(destroyed.said, /^[1-9]\d* former keys destroyed/m)
  assert.deepEqual(
    [await opens(LINES, changing), await opens(FROZEN, frozen)],
    ['lines of one', 'words of another'],
    'who serves opens both',
  )
  const after = await keys('--verify')
  assert.equal(after.code, 0, after.said)
  assert.doesNotMatch(after.said, /applications\.proof/)
  assert.match(after.said, /^grievances\.message\.words: 1 under former keys$/m)
  assert.match(
    after.said,
    /^2 values opened, 1 of them under former keys\. 1 former keys are kept, .* [1-9]\d* were destroyed/m,
  )

  await db.run(
    `with gone as (delete from kernel.former_data_key returning id, replaced_at)
     insert into kernel.destroyed_data_key (id, replaced_at) select id, replaced_at from gone`,
  )
  const lost = await keys('--verify')
  assert.equal(lost.code, 1)
  assert.match(
    lost.said,
    new RegExp(`^needs a destroyed key: grievances\\.message\\.words of grievance:${frozen}$`, 'm'),
  )
  assert.match(lost.said, /1 values or files need a destroyed key: restore the last backup/)
  for (const { said } of [under, sealed, destroyed, lost]) assert.doesNotMatch(said, /lines of one|words of another/)
})

test('what the command cannot do it refuses in words, and changes nothing', async () => {
  await plant(LINES, 'lines')
  const kept = await formerKeys()
  for (const [args, change, words] of [
    ['--reseal --per-second 0', {}, /--per-second takes a whole number/],
    ['--reseal', { BESIDE_RELEASE: '0.1.0' }, /A release of before opens nothing that a new data key sealed/],
    ['--reseal --verify', {}, /--verify changes nothing/],
  ] as const) {
    const { code, said } = await keys(args, change)
    assert.equal(code, 1, said)
    assert.match(said, words)
  }
  assert.equal(await formerKeys(), kept)
})

test('without options it does all of it', async () => {
  const uuid = await plant(LINES, 'lines')
  const { code, said } = await keys('--per-second 100000')
  assert.equal(code, 0, said)
  assert.match(said, /[1-9]\d* data keys replaced; none of before seals/)
  assert.match(said, /^[1-9]\d* values sealed anew\.$/m)
  assert.equal(await opens(LINES, uuid), 'lines')
  const { said: standing } = await keys('--verify')
  assert.doesNotMatch(standing, /applications\.proof/)
})
