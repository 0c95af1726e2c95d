/** A table of this phone's own, one database each. A private window may deny it: whoever asks gets a rejection and goes on without. */
export interface DeviceStore<T> {
  find(key: string): Promise<T | undefined>
  all(): Promise<T[]>
  keep(key: string, value: T): Promise<void>
  forget(key: string): Promise<void>
  clear(): Promise<void>
}

export function deviceStore<T>(name: string, table: string): DeviceStore<T> {
  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const asked = indexedDB.open(name, 1)
      asked.onupgradeneeded = () => asked.result.createObjectStore(table)
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error ?? new Error('no store'))
    })
  const within = async <R>(mode: IDBTransactionMode, ask: (rows: IDBObjectStore) => IDBRequest<R>): Promise<R> => {
    const database = await open()
    try {
      return await new Promise<R>((resolve, reject) => {
        const change = database.transaction(table, mode)
        const asked = ask(change.objectStore(table))
        change.oncomplete = () => resolve(asked.result)
        change.onerror = change.onabort = () => reject(change.error ?? new Error('not kept'))
      })
    } finally {
      database.close()
    }
  }
  return {
    find: (key) => within<T | undefined>('readonly', (rows) => rows.get(key)),
    all: () => within<T[]>('readonly', (rows) => rows.getAll()),
    keep: async (key, value) => void (await within('readwrite', (rows) => rows.put(value, key))),
    forget: (key) => within('readwrite', (rows) => rows.delete(key)),
    clear: () => within('readwrite', (rows) => rows.clear()),
  }
}
