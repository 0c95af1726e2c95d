import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { OutboxStore } from './outbox.ts'
import type { OutboxItem } from './outbox-item.ts'

export interface Kept {
  value: unknown
  at: string
}

interface Tables extends DBSchema {
  outbox: { key: string; value: OutboxItem }
  kept: { key: string; value: Kept }
  fixes: { key: number; value: Fix }
}

export interface Fix {
  at: string
  lat: number
  lon: number
  accuracyMeters: number
  speedMps?: number
  mock?: boolean
}

export type Database = IDBPDatabase<Tables>

/** One database for the facilitator's app; the citizen's app on the same phone has its own. */
export function openDatabase(): Promise<Database> {
  return openDB<Tables>('facilitator', 1, {
    upgrade(database) {
      database.createObjectStore('outbox', { keyPath: 'commandId' })
      database.createObjectStore('kept')
      database.createObjectStore('fixes', { autoIncrement: true })
    },
  })
}

export function outboxStoreOf(database: Database): OutboxStore {
  return {
    all: () => database.getAll('outbox'),
    async put(item) {
      await database.put('outbox', item)
    },
    async remove(commandIds) {
      const change = database.transaction('outbox', 'readwrite')
      await Promise.all([...commandIds.map((id) => change.store.delete(id)), change.done])
    },
  }
}

/** What a replica is kept in. */
export interface KeptStore {
  all(): Promise<[string, Kept][]>
  put(key: string, kept: Kept): Promise<void>
  clear(): Promise<void>
}

export function keptStoreOf(database: Database): KeptStore {
  return {
    async all() {
      const reading = database.transaction('kept')
      const [keys, values] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()])
      return keys.map((key, index) => [key, values[index] as Kept])
    },
    async put(key, kept) {
      await database.put('kept', kept, key)
    },
    clear: () => database.clear('kept'),
  }
}
