import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { api, type EndpointId, type Input, type Output } from '@app/contract'
import { agentEndpoints, CITIZEN_ACTIONS, type CitizenAction, type CitizenActionId } from '@app/contract/parity'
import { type Actor, actorKey } from '../src/kernel/actor.ts'
import { newId } from '../src/kernel/id.ts'
import { modules } from '../src/modules/all.generated.ts'
import { applicationsWorld } from './worlds/applications-world.ts'
import type { Person } from './worlds/dispatch-world.ts'

export type Way = 'web' | 'agent' | 'sms'

/** Whoever speaks for a citizen: themselves by the web, or an agent by the same endpoints. */
export interface Voice {
  way: 'web' | 'agent'
  citizen: Person
  call<Id extends EndpointId>(id: Id, input: Input<Id>, bytes?: Uint8Array): Promise<Output<Id>>
  /** Empty for the citizen; the caller's account, proved, for an agent. */
  whose: { accountId?: string }
}

/** A whole system, called over HTTP as a screen would; it remembers which endpoint answered to whom in the course of which action. */
export async function channelsWorld() {
  const w = await applicationsWorld({ higher: modules })
  const actors = new Map<string, Actor>()
  const ownSessions = w.world.kernel.sessions.find.bind(w.world.kernel.sessions)
  w.world.kernel.provedAt = async ({ at }) => at
  w.world.kernel.sessions.find = async (token, ...rest) => {
    const actor = actors.get(token)
    return actor ? { actor, expiresAt: new Date('2100-01-01') } : ownSessions(token, ...rest)
  }
  const heard = new Set<string>()
  let action: CitizenActionId | null = null

  const callAs =
    (person: Person, way: 'web' | 'agent') =>
    async <Id extends EndpointId>(id: Id, input: Input<Id>, bytes?: Uint8Array): Promise<Output<Id>> => {
      const token = `token-of-${actorKey(person.actor)}`
      actors.set(token, person.actor)
      if (api[id].kind === 'stream') await listen(token, id, input)
      const output =
        api[id].kind === 'stream'
          ? (undefined as never)
          : await w.world.call(id, input, {
              token,
              app: way === 'web' ? 'citizen' : 'console',
              ...(bytes && { bytes }),
            })
      if (action) heard.add(`${action} ${way} ${id}`)
      await w.world.settle()
      return output
    }

  async function listen<Id extends EndpointId>(token: string, id: Id, input: Input<Id>): Promise<void> {
    const stop = new AbortController()
    const path = api[id].path.replace(/\{(\w+)\}/g, (_, name: string) =>
      String((input as Record<string, unknown>)[name]),
    )
    const response = await fetch(`${w.world.url}/api${path}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: stop.signal,
    })
    stop.abort()
    assert.equal(response.status, 200, `${id} is listened to`)
  }

  const lastMessage = async (phone: string, template: string) =>
    (await w.world.call('demo.inbox', { phone, limit: 50 })).items.find((one) => one.template === template)

  /** By the citizen's own hand, and by an agent who has the caller on the line; each of another citizen. */
  async function byEach(id: CitizenActionId, run: (voice: Voice) => Promise<void>): Promise<void> {
    for (const way of ['web', 'agent'] as const) {
      const citizen = await w.citizen()
      const who = way === 'web' ? citizen : w.agent
      const voice: Voice = {
        way,
        citizen,
        call: callAs(who, way),
        whose: way === 'web' ? {} : { accountId: await proved(citizen) },
      }
      await during(id, () => run(voice))
    }
  }

  /** The caller reads the code that came to their number. */
  async function proved(citizen: Person): Promise<string> {
    const { phone } = citizen.actor as { phone: string }
    await callAs(w.agent, 'agent')('calls.sendCheck', { phone })
    const sent = await lastMessage(phone, 'caller_code')
    return (await callAs(w.agent, 'agent')('calls.check', { phone, code: String(sent?.facts.code) })).accountId
  }

  async function during(id: CitizenActionId, run: () => Promise<void>): Promise<void> {
    const before = action
    action = id
    try {
      await run()
    } finally {
      action = before
    }
  }

  /** A text from a citizen's phone, and the template of the answer. */
  async function text(id: CitizenActionId, phone: string, words: string): Promise<string[]> {
    const before = new Set(
      (await w.world.call('demo.inbox', { phone, limit: 200 })).items.map((one) => JSON.stringify(one)),
    )
    const message = { from: phone, text: words, messageId: newId() }
    await w.world.call('sms.inbound', {
      ...message,
      signature: createHmac('sha256', 'demo').update(`${message.messageId}|${phone}|${words}`).digest('hex'),
    })
    await w.world.settle()
    heard.add(`${id} sms`)
    return (await w.world.call('demo.inbox', { phone, limit: 200 })).items
      .filter((one) => !before.has(JSON.stringify(one)))
      .map((one) => one.template)
  }

  /** Cells of the matrix that should have been walked through in that file and were not. */
  function unheard(file: string): string[] {
    return Object.entries(CITIZEN_ACTIONS as Record<string, CitizenAction>)
      .filter(([, one]) => one.web.file === file)
      .flatMap(([id, one]) => [
        ...one.endpoints
          .filter((endpoint) => !heard.has(`${id} web ${endpoint}`))
          .map((endpoint) => `${id}, web: ${endpoint}`),
        ...agentEndpoints(one)
          .filter((endpoint) => !heard.has(`${id} agent ${endpoint}`))
          .map((endpoint) => `${id}, agent: ${endpoint}`),
        ...('word' in one.sms && !heard.has(`${id} sms`) ? [`${id}, sms: ${one.sms.word}`] : []),
      ])
  }
  return { ...w, byEach, during, proved, text, unheard, lastMessage, callAs }
}

export type ChannelsWorld = Awaited<ReturnType<typeof channelsWorld>>
