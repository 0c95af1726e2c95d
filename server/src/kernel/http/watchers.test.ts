import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cupsModule, say, startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import type { Actor } from '../actor.ts'
import { newId } from '../id.ts'
import { STREAMS_OF_ACCOUNT, STREAMS_OF_SESSION } from './watchers.ts'

const sessions = new Map<string, Actor & { id: string }>()
let world: World
before(async () => {
  world = await startCups({
    modules: [
      {
        ...cupsModule,
        resolveSession: async (query, token) => {
          const actor = sessions.get(token)
          return actor && { actor, expiresAt: new Date(query.at.getTime() + 86_400_000) }
        },
      },
    ],
  })
})
after(() => world.close())

function signedIn(actor = supervisor()): { token: string; actor: Actor & { id: string } } {
  const token = `token-${newId()}`
  sessions.set(token, actor)
  return { token, actor }
}
const supervisor = (roles: ('supervisor' | 'clerk')[] = ['supervisor']) => ({
  kind: 'staff' as const,
  id: newId(),
  roles,
  jurisdiction: { province: true as const },
})

/** A stream that is open; what it said last comes with its end. */
async function watch(token: string): Promise<{ status: number; ended: Promise<string> }> {
  const cupId = newId()
  await say(world, 'POST', `/cups/${cupId}/fill`, { body: { sips: 9 }, key: newId() })
  const response = await fetch(`${world.url}/api/cups/${cupId}/watch`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(60_000),
  })
  return { status: response.status, ended: response.text().catch(() => 'cut off') }
}
const stillOpen = async ({ ended }: { ended: Promise<string> }): Promise<boolean> =>
  (await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100, 'open'))])) === 'open'

test('whoever is signed out, or has other rights than when it was opened, is told no more', async () => {
  const [leaves, stays] = [signedIn(), signedIn()]
  const [hers, other, theirs] = [await watch(leaves.token), await watch(leaves.token), await watch(stays.token)]
  sessions.delete(leaves.token)
  world.kernel.sessions.forget(leaves.token)
  for (const one of [hers, other]) assert.match(await one.ended, /event: ended\ndata: {"why":"session"}/)
  assert.ok(await stillOpen(theirs))
  sessions.set(stays.token, { ...supervisor(['clerk']), id: stays.actor.id })
  world.kernel.sessions.forgetActor(stays.actor.id)
  assert.match(await theirs.ended, /event: ended/)
})

test('it was told before it was committed: who came back in between is looked at again', async () => {
  const { token, actor } = signedIn()
  world.kernel.sessions.forgetActor(actor.id)
  const early = await watch(token)
  sessions.delete(token)
  assert.match(await early.ended, /event: ended/)
})

test('what another process forgot ends here too', async () => {
  const { token, actor } = signedIn()
  const stream = await watch(token)
  await world.as((tx) =>
    tx.run(`select pg_notify('live', $1)`, [
      JSON.stringify([{ id: newId(), topic: 'signal:sessions', message: { forgetActor: actor.id } }]),
    ]),
  )
  assert.match(await stream.ended, /event: ended/)
})

test('one session and one account have so many; whoever was opened first makes room and says so', async () => {
  const actor = supervisor()
  const first = signedIn(actor)
  const opened = []
  for (let i = 0; i < STREAMS_OF_SESSION + 1; i++) opened.push(await watch(first.token))
  assert.match(await opened[0]!.ended, /event: ended\ndata: {"why":"too_many"}/)
  assert.ok(await stillOpen(opened[1]!))
  const others = [signedIn(actor), signedIn(actor)]
  for (let i = 0; i < STREAMS_OF_ACCOUNT - STREAMS_OF_SESSION + 1; i++) await watch(others[i % 2]!.token)
  assert.match(await opened[1]!.ended, /too_many/)
  assert.ok(await stillOpen(opened[2]!))
})
