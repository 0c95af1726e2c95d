import type { Draft, ItemProblem, OutboxItem } from './outbox-item.ts'

/** Where the items live; IndexedDB on a phone, a map in the tests. */
export interface OutboxStore {
  all(): Promise<OutboxItem[]>
  put(item: OutboxItem): Promise<void>
  remove(commandIds: readonly string[]): Promise<void>
}

export interface OutboxTools {
  store: OutboxStore
  newId(): string
  /** Business time. */
  now(): Date
}

/** What nobody needs to see again once it is answered, whatever the answer: positions. */
const leavesNoTrace = (item: OutboxItem | undefined): boolean => item?.endpoint === 'position.report'

/** Answered items stay this many, so that the outbox page can show what was sent. */
const DONE_KEPT_MAX = 30

export interface Outbox {
  /** In the order of doing. */
  items(): readonly OutboxItem[]
  /** Resolves when the item is safely on disk: only then may the screen say that it is kept. */
  add(draft: Draft, awaited?: boolean): Promise<OutboxItem>
  settle(commandId: string): Promise<void>
  refuse(commandId: string, problem: ItemProblem): Promise<void>
  note(commandId: string, problem: ItemProblem): Promise<void>
  /** Too old: kept as it is until a newer app sends it. */
  hold(commandId: string, problem: ItemProblem): Promise<void>
  /** The same deed said anew, in the same place of the order, under a new command id. */
  recast(commandId: string): Promise<void>
  /** The work goes on although the server has not answered: what to say if it says no in the end. */
  goOn(commandId: string, lateInput: OutboxItem['lateInput']): Promise<void>
  retry(commandId: string): Promise<void>
  discard(commandId: string): Promise<void>
  /** After an update of the app: what it was too old for is tried again. */
  releaseHeld(): Promise<void>
  clear(): Promise<void>
  /** As it lies on the disk: after that was opened. */
  reload(): Promise<void>
  subscribe(listener: () => void): () => void
}

export async function openOutbox({ store, newId, now }: OutboxTools): Promise<Outbox> {
  let items: OutboxItem[] = []
  let nextOrder = 1
  const load = async () => {
    // Whoever waited for an answer is gone with the last run of the app.
    items = (await store.all()).sort((a, b) => a.order - b.order).map((item) => ({ ...item, awaited: false }))
    nextOrder = (items.at(-1)?.order ?? 0) + 1
  }
  await load()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  const find = (commandId: string) => items.find((one) => one.commandId === commandId)
  const replace = async (commandId: string, change: Partial<OutboxItem>) => {
    const item = find(commandId)
    if (!item) return
    const next = { ...item, ...change }
    items = items.map((one) => (one === item ? next : one))
    await store.put(next)
    tell()
  }
  const drop = async (commandIds: readonly string[]) => {
    items = items.filter((one) => !commandIds.includes(one.commandId))
    await store.remove(commandIds)
    tell()
  }
  const tried = (commandId: string) => ({
    attempts: (find(commandId)?.attempts ?? 0) + 1,
    lastTriedAt: now().toISOString(),
  })

  return {
    items: () => items,
    async add(draft, awaited = false) {
      const item: OutboxItem = {
        commandId: newId(),
        order: nextOrder++,
        deviceAt: now().toISOString(),
        state: 'waiting',
        attempts: 0,
        lastTriedAt: null,
        problem: null,
        awaited,
        ...draft,
      }
      await store.put(item)
      items = [...items, item]
      tell()
      return item
    },
    async settle(commandId) {
      if (leavesNoTrace(find(commandId))) return drop([commandId])
      // The photo is on the server now; this phone keeps no copy of somebody's paper.
      await replace(commandId, { state: 'done', problem: null, bytes: undefined, ...tried(commandId) })
      const done = items.filter((one) => one.state === 'done')
      await drop(done.slice(0, Math.max(0, done.length - DONE_KEPT_MAX)).map((one) => one.commandId))
    },
    async refuse(commandId, problem) {
      if (leavesNoTrace(find(commandId))) return drop([commandId])
      await replace(commandId, { state: 'refused', problem, ...tried(commandId) })
    },
    note: (commandId, problem) => replace(commandId, { problem, ...tried(commandId) }),
    hold: (commandId, problem) => replace(commandId, { state: 'needsUpdate', problem, ...tried(commandId) }),
    async recast(commandId) {
      const item = find(commandId)
      if (!item?.lateInput) return
      const next = {
        ...item,
        commandId: newId(),
        input: item.lateInput,
        lateInput: undefined,
        state: 'waiting' as const,
        problem: null,
      }
      items = items.map((one) => (one === item ? next : one))
      await store.put(next)
      await store.remove([commandId])
      tell()
    },
    goOn: (commandId, lateInput) => replace(commandId, { lateInput, awaited: false }),
    retry: (commandId) => replace(commandId, { state: 'waiting', problem: null }),
    discard: (commandId) => drop([commandId]),
    async releaseHeld() {
      for (const item of items.filter((one) => one.state === 'needsUpdate'))
        await replace(item.commandId, { state: 'waiting', problem: null })
    },
    async clear() {
      await drop(items.map((one) => one.commandId))
    },
    async reload() {
      await load()
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
