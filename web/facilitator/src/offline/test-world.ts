import type { OutboxStore } from './outbox.ts'
import { openOutbox } from './outbox.ts'
import type { Answered, Draft, ItemProblem, OutboxItem } from './outbox-item.ts'
import { createSync } from './sync.ts'

/** A phone with a disk that outlives it, and a server that answers as the test says. */
export function memoryStore(disk = new Map<string, OutboxItem>()): OutboxStore & { disk: Map<string, OutboxItem> } {
  return {
    disk,
    all: async () => structuredClone([...disk.values()]),
    put: async (item) => {
      disk.set(item.commandId, structuredClone(item))
    },
    remove: async (ids) => {
      for (const id of ids) disk.delete(id)
    },
  }
}

export class Said extends Error {
  readonly problem: Omit<ItemProblem, 'at'>
  constructor(kind: ItemProblem['kind'], code: string) {
    super(code)
    this.problem = { kind, code, words: null }
  }
}

export const visitDeed = (visitId: string, endpoint: 'visits.depart' | 'visits.noShow' = 'visits.depart'): Draft => ({
  endpoint,
  lane: visitId,
  input: { visitId },
})

export async function phone(answer: (item: OutboxItem) => void, store = memoryStore()) {
  let id = 0
  let time = Date.UTC(2026, 0, 5, 6)
  const now = () => new Date((time += 1000))
  const outbox = await openOutbox({ store, newId: () => `${store.disk.size}-${++id}`, now })
  const sent: OutboxItem[] = []
  const answered: OutboxItem[] = []
  const refused: OutboxItem[] = []
  const sync = createSync({
    outbox,
    now,
    send: async (item) => {
      sent.push(item)
      answer(item)
      return { done: true } as Answered
    },
    judge: (error) => (error instanceof Said ? error.problem : { kind: 'network', code: 'no_network', words: null }),
    onAnswered: async (item) => {
      answered.push(item)
    },
    onRefused: async (item) => {
      refused.push(item)
    },
  })
  const states = () => outbox.items().map((item) => item.state)
  return { store, outbox, sync, sent, answered, refused, states }
}
