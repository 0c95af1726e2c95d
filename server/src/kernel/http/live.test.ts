import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eventually } from '../../../test/eventually.ts'
import { say, startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import { newId } from '../id.ts'
import { openLiveBus, parcels } from './live.ts'

let world: World
before(async () => {
  world = await startCups()
})
after(() => world.close())

type Frame = { id?: string; event?: string; data: unknown }

/** Opens a stream: once it has answered it misses nothing. The frames, read until so many with data have come, are asked for later. */
async function watch(cupId: string, frames: number, lastEventId?: string): Promise<() => Promise<Frame[]>> {
  const response = await fetch(`${world.url}/api/cups/${cupId}/watch`, {
    headers: lastEventId ? { 'last-event-id': lastEventId } : {},
    signal: AbortSignal.timeout(60_000),
  })
  return () => framesOf(response, frames)
}

async function framesOf(response: Response, frames: number): Promise<Frame[]> {
  const seen: Frame[] = []
  let text = ''
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString()
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = Object.fromEntries(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => line.split(/: (.*)/s) as [string, string]),
      )
      text = text.slice(end + 2)
      if (fields.data) seen.push({ ...fields, data: JSON.parse(fields.data) })
    }
    if (seen.length >= frames) break
  }
  return seen
}

test('a watcher hears, and after a break hears what it missed', async () => {
  const cupId = newId()
  await say(world, 'POST', `/cups/${cupId}/fill`, { body: { sips: 9 }, key: newId() })
  const drink = () => say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key: newId() })
  const first = await watch(cupId, 1)
  await drink()
  const [heard] = await first()
  assert.deepEqual(heard?.data, { sips: 8 })
  await drink()
  await drink()
  const missed = await (await watch(cupId, 2, heard?.id))()
  assert.deepEqual(
    missed.map((frame) => frame.data),
    [{ sips: 7 }, { sips: 6 }],
  )
  const [reset] = await (await watch(cupId, 1, newId()))()
  assert.equal(reset?.event, 'reset')
})

/** Ends what a process listens with, and waits until the database has forgotten it: what is said now, it does not hear. */
const deafen = () =>
  world.kernel.db.side.run(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where application_name = 'live' and datname = current_database()`,
  )

test('a watcher whose process lost its connection is told to read again, and has not missed what was said meanwhile', async () => {
  const cupId = newId()
  const drink = () => say(world, 'POST', `/cups/${cupId}/drink`, { body: {}, key: newId() })
  await say(world, 'POST', `/cups/${cupId}/fill`, { body: { sips: 9 }, key: newId() })
  const first = await watch(cupId, 1)
  await drink()
  const [heard] = await first()
  const staying = await watch(cupId, 1)
  await deafen()
  // Said by another process: nothing of ours knows it.
  await world.kernel.db.run('update cups.cup set sips = 5 where id = $1', [cupId])
  const [told] = await staying()
  assert.equal(told?.event, 'reset')
  const [later] = await (await watch(cupId, 1, heard?.id))()
  assert.equal(later?.event, 'reset', 'what was heard before the gap is no point to go on from')
})

test('what a process could not say makes every process read again', async () => {
  const gaps: string[] = []
  const other = await openLiveBus(world.kernel.db, world.kernel.log)
  other.onGap(() => gaps.push('told'))
  await world.kernel.db.side.run(
    `select pg_terminate_backend(pid, 10000) from (select pid from pg_stat_activity
      where application_name = 'live' and datname = current_database() order by backend_start limit 1) oldest`,
  )
  world.kernel.live.publish([{ topic: 'cups', message: {} }])
  await eventually('the one that heard all the time is told', () => gaps.length > 0)
  await other.close()
})

test('a stream may be refused like any call', async () => {
  const said = await say(world, 'GET', `/cups/${newId()}/watch`)
  assert.deepEqual([said.status, said.body.refusal], [404, 'not_found'])
})

test('payloads stay below what NOTIFY carries', () => {
  const messages = Array.from({ length: 300 }, (_, i) => ({
    id: newId(),
    topic: 't',
    message: { i, pad: 'ا'.repeat(i * 20) },
  }))
  const payloads = [...parcels(messages)]
  assert.ok(payloads.every((payload) => Buffer.byteLength(payload) < 8_000))
  assert.equal(payloads.flatMap((payload) => JSON.parse(payload)).length, 300)
})
