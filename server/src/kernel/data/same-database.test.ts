import assert from 'node:assert/strict'
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { say, startCups } from '../../../test/cups.ts'
import { startDatabaseProxy } from '../../../test/database-proxy.ts'
import { eventually } from '../../../test/eventually.ts'
import { newId } from '../id.ts'
import { migrate } from './migrations.ts'
import { type Cluster, ensureDatabase, startCluster } from './postgres/cluster.ts'
import { differs } from './same-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'same-'))
const start = (name: string) => startCluster({ dataDir: join(folder, name), fsync: false })
let [promoted, left, foreign]: Cluster[] = []
before(async () => {
  const first = await start('first')
  await ensureDatabase(first, 'cups')
  await migrate({ url: first.url('cups'), mode: 'demo' })
  await first.stop()
  // Two of one origin: the second is promoted, as when the first could not be reached; the first lives on.
  cpSync(join(folder, 'first', 'postgres'), join(folder, 'second', 'postgres'), { recursive: true })
  chmodSync(join(folder, 'second', 'postgres'), 0o700)
  writeFileSync(join(folder, 'second', 'postgres', 'standby.signal'), '')
  left = await start('first')
  promoted = await start('second')
  const client = new pg.Client({ connectionString: promoted.url('cups') })
  await client.connect()
  await client.query('select pg_promote()')
  await client.end()
  foreign = await start('foreign')
  await ensureDatabase(foreign, 'cups')
})
after(async () => {
  for (const cluster of [promoted, left, foreign]) await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('two that both believe to be primary: nothing is asked of the one left behind, nor of one of another origin', async () => {
  const proxy = await startDatabaseProxy(promoted!.url('cups'))
  const world = await startCups({ config: { role: 'serve' }, through: () => proxy.url })
  const cupId = newId()
  const fill = (id: string) => say(world, 'POST', `/cups/${id}/fill`, { body: { sips: 3 }, key: newId() })
  const another = async () =>
    (await world.kernel.metrics.databaseAway.get()).values.find(({ labels }) => labels.because === 'another')?.value ??
    0
  try {
    assert.equal((await fill(cupId)).status, 200)
    let told = 0
    for (const [name, other] of [
      ['left behind', left],
      ['of another origin', foreign],
    ] as const) {
      proxy.leadTo(other!.url('cups'))
      proxy.cut()
      await eventually(`${name}: it is refused and counted`, async () => {
        const said = await fill(newId())
        assert.deepEqual([said.status, said.body.refusal], [503, 'one_moment'], name)
        return (await another()) > told
      })
      const looked = await say(world, 'GET', `/cups/${cupId}`)
      assert.deepEqual([looked.status, looked.body.refusal], [503, 'one_moment'], 'nothing is decided from it either')
      assert.equal((await fetch(`${world.url}/ready`)).status, 503)
      told = await another()
    }
    proxy.leadTo(promoted!.url('cups'))
    await eventually('it is the same again', async () => (await say(world, 'GET', `/cups/${cupId}`)).status === 200)
  } finally {
    await world.close()
    await proxy.close()
  }
})

test('a later history is a promotion; an older one, or another origin, is not', () => {
  const known = { system: '1', line: 3 }
  assert.equal(differs(undefined, known), undefined)
  assert.equal(differs(known, known), undefined)
  assert.equal(differs(known, { system: '1', line: 4 }), undefined)
  assert.match(differs(known, { system: '1', line: 2 }) ?? '', /timeline 2.*was 3.*primary/)
  assert.match(differs(known, { system: '2', line: 9 }) ?? '', /another one/)
})
