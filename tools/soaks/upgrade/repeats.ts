import { isDeepStrictEqual } from 'node:util'
import { setTimeout as rest } from 'node:timers/promises'
import type { Asked, PatientCaller } from '../faults/patient-caller.ts'

/** Remembers each command that was acknowledged, and asks it again with its key: by whatever version, the answer is the first. */
export interface Repeats {
  /** Calls, and remembers. */
  readonly caller: PatientCaller
  /** Now and then while the load runs, of the last ones: most fall to the other version. */
  start(): void
  stop(): Promise<void>
  /** Each of them once more. */
  all(): Promise<void>
  readonly asked: number
  readonly unlike: readonly string[]
}

const EACH_MS = 250
const RECENT = 40

export function createRepeats(inner: PatientCaller, pick: (count: number) => number): Repeats {
  const known: { call: Asked; body: unknown }[] = []
  const unlike: string[] = []
  let [stopped, asked] = [false, 0]
  let running: Promise<void> = Promise.resolve()

  async function again({ call, body }: (typeof known)[number]): Promise<void> {
    asked++
    const answer = await inner.ask(call)
    if (answer.status === 200 && isDeepStrictEqual(answer.body, body)) return
    const path = call.path.replace(/[0-9a-f-]{36}/g, '…')
    unlike.push(`${path} was answered ${answer.status} when repeated: ${JSON.stringify(answer.body)?.slice(0, 160)}`)
  }
  return {
    caller: {
      ...inner,
      async ask(call) {
        const answer = await inner.ask(call)
        if (call.method === 'POST' && answer.status === 200 && !call.path.startsWith('/api/auth/'))
          known.push({ call, body: answer.body })
        return answer
      },
    },
    unlike,
    get asked() {
      return asked
    },
    start() {
      running = (async () => {
        while (!stopped) {
          await rest(EACH_MS)
          const recent = known.slice(-RECENT)
          const one = recent[pick(recent.length)]
          if (one) await again(one)
        }
      })()
    },
    async stop() {
      stopped = true
      await running
    },
    async all() {
      for (const one of known) await again(one)
    },
  }
}
