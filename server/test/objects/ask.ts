import type { Endpoint } from '@app/contract'
import type { Actor } from '../../src/kernel/actor.ts'
import { inTransaction } from '../../src/kernel/data/in-transaction.ts'
import type { Sse } from '../../src/kernel/http/sse.ts'
import type { Served } from '../../src/kernel/module.ts'
import { Refusal } from '../../src/kernel/refusal.ts'
import type { World } from '../world.ts'

/** Thrown to roll back: whatever was answered, nothing of it stays. */
class Heard extends Error {
  readonly answer: string
  constructor(answer: string) {
    super(answer)
    this.answer = answer
  }
}

/** What a stream's use case may do to its watcher before it is let in. */
const watcher: Sse = {
  lastEventId: undefined,
  send: () => undefined,
  follow: () => undefined,
  end: () => undefined,
  closed: new AbortController().signal,
}

/**
 * The refusal's code, `done`, or `bug: …`. The use case itself is asked, as the gate lets it through, in a transaction that
 * is taken back: each question meets the same world.
 */
export async function ask(
  world: World,
  endpoint: Endpoint,
  handler: Served,
  input: Record<string, unknown>,
  actor: Actor,
  bytes: Buffer,
): Promise<string> {
  const parsed = endpoint.input.strict().safeParse(input)
  if (!parsed.success)
    return `bug: the test sends what the contract refuses: ${parsed.error.issues.map((i) => i.path.join('.')).join()}`
  const given = endpoint.kind === 'upload' ? { ...(parsed.data as object), bytes } : parsed.data
  try {
    await inTransaction(world.kernel, { actor }, async (tx) => {
      try {
        await handler(tx, given, watcher)
      } catch (error) {
        throw new Heard(error instanceof Refusal ? error.code : `bug: ${(error as Error).message}`)
      }
      throw new Heard('done')
    })
  } catch (error) {
    if (error instanceof Heard) return error.answer
    return `bug: ${(error as Error).message}`
  }
  return 'bug: nothing was taken back'
}
