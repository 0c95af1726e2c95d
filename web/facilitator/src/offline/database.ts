import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { ItemState } from './outbox-item.ts'
import type { KeyDisk, LockRecord, OpenRecord } from './sealed/phone-lock.ts'
import type { Sealed } from './sealed/seal.ts'

export interface Kept {
  value: unknown
  at: string
}

/** What an item says in clear, so that it can be counted while the phone is shut; everything else of it is sealed. */
export interface SealedItem {
  commandId: string
  state: ItemState
  /** Done by the person, not by the phone itself. */
  deed: boolean
  item: Sealed
  bytes?: Sealed
}

export interface SealedKept {
  kept: Sealed
  /** Of a file: its kind is among what was kept. */
  bytes?: Sealed
}

interface Tables extends DBSchema {
  outbox: { key: string; value: SealedItem }
  kept: { key: string; value: SealedKept }
  fixes: { key: number; value: Sealed }
  key: { key: 'lock' | 'open'; value: LockRecord | OpenRecord }
}

export type Database = IDBPDatabase<Tables>

/** One database for the facilitator's app; the citizen's app on the same phone has its own. */
export function openDatabase(): Promise<Database> {
  return openDB<Tables>('facilitator-sealed', 1, {
    upgrade(database) {
      database.createObjectStore('outbox', { keyPath: 'commandId' })
      database.createObjectStore('kept')
      database.createObjectStore('fixes', { autoIncrement: true })
      database.createObjectStore('key')
    },
  })
}

export const keyDiskOf = (database: Database): KeyDisk => ({
  async read() {
    const reading = database.transaction('key')
    const [lock, open] = await Promise.all([reading.store.get('lock'), reading.store.get('open')])
    return { lock: lock as LockRecord | undefined, open: open as OpenRecord | undefined }
  },
  async write(lock, open) {
    const change = database.transaction('key', 'readwrite')
    await Promise.all([change.store.put(lock, 'lock'), change.store.put(open, 'open'), change.done])
  },
  async see(nowMs) {
    const change = database.transaction('key', 'readwrite')
    const open = (await change.store.get('open')) as OpenRecord | undefined
    if (open && nowMs > open.seenMs) await change.store.put({ ...open, seenMs: nowMs }, 'open')
    await change.done
    return open
  },
  dropOpen: () => database.delete('key', 'open'),
  clear: () => database.clear('key'),
})
