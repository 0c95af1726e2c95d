import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cupsModule, say } from '../../../test/cups.ts'
import { eventually } from '../../../test/eventually.ts'
import { type LonePrimary, startLonePrimary } from '../../../test/lone-primary.ts'
import type { World } from '../../../test/world.ts'
import { newId } from '../id.ts'
import { openDatabase, TIMES } from './database.ts'

let primary: LonePrimary
before(async () => {
  primary = await startLonePrimary()
})
after(() => primary.stop())

const WAITING = `from pg_stat_activity where wait_event = 'SyncRep'`
const waiting = async () => (await primary.ask<{ n: number }>(`select count(*)::int as n ${WAITING}`))?.n

/** A full cup, and the one sip that is drunk of it however often it is asked for. */
async function cupIn(world: World) {
  const [cupId, key] = [newId(), newId()]
  await say(world, 'POST', `/cups/${cupId}/fill`, { body: { sips: 3 }, key: newId() })
  return {
    cupId,
    drink: () => say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key }),
    look: () => say(world, 'GET', `/cups/${cupId}`),
  }
}

/** By status and word, what a probe hears of commits. */
async function told(world: World): Promise<Record<'health' | 'ready', [number, string]>> {
  const hear = async (path: string): Promise<[number, string]> => {
    const { statusCode, body } = await world.app.http.inject({ method: 'GET', url: path })
    return [statusCode, (JSON.parse(body) as { commits: string }).commits]
  }
  return { health: await hear('/health'), ready: await hear('/ready') }
}

async function knownToReader({ kernel: { db, log } }: World): Promise<boolean> {
  const reader = openDatabase({ url: db.url, poolSize: 1, log, nodes: 2, times: db.times })
  try {
    assert.equal(reader.confirmation.lacks(), false)
    return await reader.confirmation.lacksAnywhere()
  } finally {
    await reader.close()
  }
}

test('while no second machine confirms: commands are refused at once, reads go on however many wrote before', async () => {
  let ran = 0
  const world = await primary.cups('refused', {
    modules: [{ ...cupsModule, jobs: { 'cups.slow': async () => void ran++ } }],
    config: { jobConcurrency: 2, databaseNodes: 2, poolSize: 4, databaseTimes: { ...TIMES, commitMs: 1_000 } },
  })
  const lacking = async () => (await world.kernel.metrics.commitsUnconfirmed.get()).values[0]?.value
  try {
    const cups = []
    for (let n = 0; n < 12; n++) cups.push(await cupIn(world))
    await world.settle()
    await primary.standbys('*')
    const said = await Promise.all(cups.map((cup) => cup.drink()))
    assert.deepEqual(new Set(said.map((one) => `${one.status} ${one.body.refusal}`)), new Set(['503 one_moment']))
    assert.equal(await lacking(), 1)
    assert.deepEqual(await told(world), { health: [200, 'unconfirmed'], ready: [200, 'unconfirmed'] }, 'reads go on')
    assert.ok(await knownToReader(world), 'a process that has written nothing asks the database')
    const held = await waiting()
    for (const cup of cups) {
      const looked = await cup.look()
      assert.deepEqual([looked.status, looked.body.sips], [200, 3], 'it finds a connection, and what is confirmed')
    }
    assert.equal((await cups[0]!.drink()).status, 503)
    await assert.rejects(world.kernel.vault.seal(newId(), 'under a new key'), /confirms/)
    assert.equal(await waiting(), held, 'what is refused takes no connection')
    // As another machine's worker may have placed it.
    await world.kernel.db.pool.query(
      `begin; set local synchronous_commit = off; select graphile_worker.add_job('cups.slow'); commit`,
    )
    const away = async () => (await world.kernel.metrics.workersAway.get()).values[0]?.value
    await eventually('the workers wait', async () => (await away()) === 1)
    assert.deepEqual(await world.kernel.db.many('select attempts from graphile_worker._private_jobs'), [
      { attempts: 0 },
    ])
    await primary.standbys('')
    await eventually('it is told that commits are confirmed again', async () => (await lacking()) === 0)
    assert.deepEqual(await told(world), { health: [200, 'ok'], ready: [200, 'ok'] })
    for (const cup of cups) {
      await eventually('the same key is answered', async () => (await cup.drink()).status === 200)
      assert.deepEqual((await cup.drink()).body, { cupId: cup.cupId, sips: 2 })
    }
    await world.settle()
    assert.equal(ran, 1)
  } finally {
    await primary.standbys('')
    await world.close()
  }
})

test('a wait that is cut short is no yes: PostgreSQL says done, with a warning, and the caller hears one moment', async () => {
  const world = await primary.cups('cut', {
    config: { role: 'serve', databaseNodes: 2, databaseTimes: { ...TIMES, commitMs: 30_000 } },
  })
  try {
    for (const cut of ['pg_cancel_backend', 'pg_terminate_backend']) {
      const cup = await cupIn(world)
      await primary.standbys('*')
      const drinking = cup.drink()
      await eventually('its commit waits', async () => (await waiting()) === 1)
      await primary.ask(`select ${cut}(pid) ${WAITING}`)
      const said = await drinking
      assert.deepEqual([said.status, said.body.refusal], [503, 'one_moment'], cut)
      await primary.standbys('')
      await eventually('the same key is answered', async () => (await cup.drink()).status === 200)
      assert.deepEqual((await cup.drink()).body, { cupId: cup.cupId, sips: 2 }, `${cut}: done once`)
    }
  } finally {
    await primary.standbys('')
    await world.close()
  }
})
