import { type IDBPDatabase, openDB } from 'idb'
import type { Kept } from '../database.ts'
import type { OutboxStore } from '../outbox.ts'
import type { OutboxItem } from '../outbox-item.ts'
import type { KeptStore } from './sealed-stores.ts'

/** As the app kept it before it was sealed. */
const NAME = 'facilitator'
const TABLES = ['outbox', 'kept', 'fixes'] as const

async function openFormer(): Promise<IDBPDatabase | undefined> {
  const former = await openDB(NAME, undefined, {
    // It was not there: it is not made either.
    upgrade(_database, _before, _now, change) {
      change.done.catch(() => undefined)
      change.abort()
    },
  }).catch(() => undefined)
  if (!former || TABLES.every((table) => former.objectStoreNames.contains(table))) return former
  former.close()
  return undefined
}

export interface FormerStore {
  /** Seals what is in it. */
  moveTo(outbox: OutboxStore, kept: KeptStore): Promise<void>
  /** Empties it, and takes it away as soon as no other page has it open. */
  drop(): Promise<void>
}

/** What an app of before left here unsealed; undefined where there is nothing. */
export async function findFormerStore(): Promise<FormerStore | undefined> {
  const former = await openFormer()
  if (!former) return undefined
  return {
    async moveTo(outbox, kept) {
      for (const item of (await former.getAll('outbox')) as OutboxItem[]) await outbox.put(item)
      const names = (await former.getAllKeys('kept')) as string[]
      for (const name of names) await kept.put(name, (await former.get('kept', name)) as Kept)
    },
    async drop() {
      const change = former.transaction([...TABLES], 'readwrite')
      await Promise.all([...TABLES.map((table) => change.objectStore(table).clear()), change.done])
      former.close()
      indexedDB.deleteDatabase(NAME)
    },
  }
}

export async function hasFormerStore(): Promise<boolean> {
  const former = await openFormer()
  former?.close()
  return former !== undefined
}
