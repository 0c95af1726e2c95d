import type { Input, Output } from '@app/contract/calls'
import type { AppEndpointId } from '../app/endpoints.generated.ts'
import { newId } from '@app/ui'
import { businessNow, setBusinessTime } from '../app/clock.ts'
import { call, judge, sendItem } from '../app/client.ts'
import { absorb, keyOfVisit } from './absorb.ts'
import { openDatabase } from './database.ts'
import { openOutbox, type Outbox } from './outbox.ts'
import type { Draft, ItemProblem, OutboxItem } from './outbox-item.ts'
import { openReplica, type Replica } from './replica.ts'
import { openPhoneStore, type PhoneStore } from './sealed/phone-store.ts'
import { createSync, type RoundEnd } from './sync.ts'

/** done: the server has it. kept: it is safe on this phone and will be sent. refused: the server said no. */
export type Performed = { kind: 'done'; output: unknown } | { kind: 'kept' } | { kind: 'refused'; problem: ItemProblem }

export interface Offline {
  store: PhoneStore
  outbox: Outbox
  replica: Replica
  /** Sends what waits, now. */
  send(): Promise<RoundEnd>
  /** Sends what waits, then asks, then remembers. Never fetches over what is still unsent. */
  fetch<E extends AppEndpointId>(endpoint: E, input: Input<E>, key: string): Promise<Output<E>>
  /** Does a deed: on disk first, then to the server if it can be reached soon. */
  perform(draft: Draft, lateInput?: OutboxItem['lateInput']): Promise<Performed>
  lastEnd(): RoundEnd
}

const AWAIT_MS = 8_000
const RETRY_MS = [5_000, 15_000, 30_000, 60_000]

/** @param ownerHere whose phone this is, as far as the app remembers */
export async function openOffline(ownerHere: string | undefined): Promise<Offline> {
  const store = await openPhoneStore(await openDatabase(), {
    ownerHere,
    newId,
    nowMs: () => Date.now(),
    ask: (phoneId) => call('phone.part', { phoneId }).catch(() => undefined),
  })
  const [outbox, replica] = await Promise.all([
    openOutbox({ store: store.outbox, newId, now: businessNow }),
    openReplica(store.kept, businessNow),
  ])
  const waiters = new Map<string, (performed: Performed) => void>()
  const sync = createSync({
    outbox,
    send: sendItem,
    judge,
    now: businessNow,
    async onAnswered(item, output) {
      await absorb(replica, item, output)
      waiters.get(item.commandId)?.({ kind: 'done', output })
    },
    async onRefused(item) {
      const problem = outbox.items().find((one) => one.commandId === item.commandId)?.problem
      if (problem) waiters.get(item.commandId)?.({ kind: 'refused', problem })
    },
  })

  let lastEnd: RoundEnd = 'empty'
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = async () => {
    clearTimeout(timer)
    lastEnd = await sync.run()
    failures = lastEnd === 'empty' ? 0 : failures + 1
    if (lastEnd === 'network' || lastEnd === 'busy' || lastEnd === 'broken') {
      timer = setTimeout(() => void send(), RETRY_MS[Math.min(failures - 1, RETRY_MS.length - 1)])
    }
    return lastEnd
  }
  addEventListener('online', () => void send())

  return {
    store,
    outbox,
    replica,
    send,
    lastEnd: () => lastEnd,
    async fetch(endpoint, input, key) {
      await send()
      const output = await call(endpoint, input)
      if (endpoint === 'programme.time') setBusinessTime((output as Output<'programme.time'>).now)
      if (endpoint === 'visits.get') await replica.set(keyOfVisit((output as Output<'visits.get'>).id), output)
      else await replica.set(key, output)
      return output
    },
    async perform(draft, lateInput) {
      // Without a network there is no word to wait for: the deed counts on this phone at once.
      const item = await outbox.add(draft, navigator.onLine)
      const answered = new Promise<Performed>((resolve) => waiters.set(item.commandId, resolve))
      const gaveUp = send().then(
        (): Performed => ({ kind: 'kept' }),
        (): Performed => ({ kind: 'kept' }),
      )
      const late = new Promise<Performed>((resolve) => setTimeout(() => resolve({ kind: 'kept' }), AWAIT_MS))
      const performed = await Promise.race([answered, gaveUp, late])
      waiters.delete(item.commandId)
      if (performed.kind === 'kept') await outbox.goOn(item.commandId, lateInput)
      // Said to the person's face at once, so it need not wait on the outbox page as well.
      if (performed.kind === 'refused') await outbox.discard(item.commandId)
      return performed
    },
  }
}
