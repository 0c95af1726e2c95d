import type { Kept } from './database.ts'
import type { KeptStore } from './sealed/sealed-stores.ts'

/**
 * What this phone knows of the server, as it was last told. Waiting commands are not written into it: they are laid
 * over it when it is read (see apply.ts), so that a refusal never has to be undone.
 */
export interface Replica {
  get<T>(key: string): { value: T; at: string } | undefined
  set(key: string, value: unknown): Promise<void>
  clear(): Promise<void>
  subscribe(listener: () => void): () => void
}

export async function openReplica(store: KeptStore, now: () => Date): Promise<Replica> {
  const known = new Map<string, Kept>(await store.all())
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    get: <T>(key: string) => known.get(key) as { value: T; at: string } | undefined,
    async set(key, value) {
      const kept = { value, at: now().toISOString() }
      known.set(key, kept)
      tell()
      await store.put(key, kept)
    },
    async clear() {
      known.clear()
      tell()
      await store.clear()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
