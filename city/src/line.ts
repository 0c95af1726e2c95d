import { api, type EndpointId, type Input, type Output } from '@app/contract'
import { createClient, Refused, type Call } from '@app/contract/client'
import type { Chance } from './random.ts'
import { newId } from './ids.ts'

export { Refused }

export interface SendOptions {
  token?: string | undefined
  app?: 'citizen' | 'facilitator' | 'console'
  commandId?: string
  bytes?: Uint8Array
}

/** The network between the robots and the system, with its faults: a command may go out twice, an answer may be lost. */
export interface Line {
  send<Id extends EndpointId>(id: Id, input: Input<Id>, options?: SendOptions): Promise<Output<Id>>
  readonly duplicatesSent: number
  /** Commands that went out a second time beside the first. */
  readonly sentTwice: ReadonlyMap<EndpointId, number>
  /** Commands whose answer was lost, and that were sent again. */
  readonly triedAgain: number
  /** Answers to a repeated command that were not the first answer. */
  readonly unequalAnswers: string[]
  now(): Promise<Date>
  origin(): string
  /** Calls and milliseconds by endpoint, what took longest first. */
  times(): [string, number, number][]
}

export interface LineOptions {
  origin: () => string
  /** Where each app has an address of its own. */
  originOf?: (app: NonNullable<SendOptions['app']>) => string
  chance?: Chance
  duplicateShare?: number
}

const PATIENCE_MS = 60_000

export function createLine(options: LineOptions): Line {
  const clients = new Map<string, Call>()
  const unequal: string[] = []
  const sentTwice = new Map<EndpointId, number>()
  let triedAgain = 0
  const clientFor = (app?: SendOptions['app']): Call => {
    const origin = (app && options.originOf?.(app)) ?? options.origin()
    const key = `${origin} ${app ?? ''}`
    const known = clients.get(key) ?? createClient({ origin, newId, timeoutMs: 40_000, ...(app && { app }) })
    clients.set(key, known)
    return known
  }

  /**
   * A server that is down, or has no time for a file, is tried again with the same command, as a phone would that keeps
   * what it could not send.
   */
  const spent = new Map<string, { calls: number; ms: number }>()
  async function patiently<Id extends EndpointId>(id: Id, input: Input<Id>, call: SendOptions): Promise<Output<Id>> {
    const begun = performance.now()
    try {
      return await tryAgain(id, input, call)
    } finally {
      const entry = spent.get(id) ?? { calls: 0, ms: 0 }
      spent.set(id, { calls: entry.calls + 1, ms: entry.ms + performance.now() - begun })
    }
  }

  async function tryAgain<Id extends EndpointId>(id: Id, input: Input<Id>, call: SendOptions): Promise<Output<Id>> {
    const until = Date.now() + PATIENCE_MS
    for (let pauseMs = 50; ; pauseMs = Math.min(1_000, pauseMs * 2)) {
      try {
        return await clientFor(call.app)(id, input, {
          ...(call.token && { token: call.token }),
          ...(call.commandId && { commandId: call.commandId }),
          ...(call.bytes && { bytes: call.bytes }),
        })
      } catch (error) {
        const refused = error instanceof Refused && error.code !== 'files_busy'
        if (refused || Date.now() > until) throw error
        if (isCommand(id)) triedAgain++
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    }
  }

  return {
    async send(id, input, given = {}) {
      const call = { ...given, commandId: given.commandId ?? newId() }
      const twice =
        options.chance?.hits(options.duplicateShare ?? 0) && !id.startsWith('demo.') && !id.startsWith('auth.')
      if (!twice) return patiently(id, input, call)
      sentTwice.set(id, (sentTwice.get(id) ?? 0) + 1)
      const [first, second] = await Promise.allSettled([patiently(id, input, call), patiently(id, input, call)])
      if (
        first.status === 'fulfilled' &&
        second.status === 'fulfilled' &&
        isCommand(id) &&
        JSON.stringify(first.value) !== JSON.stringify(second.value)
      )
        unequal.push(id)
      if (first.status === 'fulfilled') return first.value
      if (second.status === 'fulfilled') return second.value
      throw first.reason
    },
    times: () =>
      [...spent]
        .map(([id, { calls, ms }]): [string, number, number] => [id, calls, Math.round(ms)])
        .sort((a, b) => b[2] - a[2]),
    get duplicatesSent() {
      return [...sentTwice.values()].reduce((sum, times) => sum + times, 0)
    },
    sentTwice,
    get triedAgain() {
      return triedAgain
    },
    unequalAnswers: unequal,
    origin: options.origin,
    async now() {
      return new Date((await patiently('programme.time', {}, {})).now)
    },
  }
}

/** Queries may differ between two askings; commands may not. */
const isCommand = (id: EndpointId): boolean => api[id].kind === 'command'
