import { useCallback, useEffect, useState } from 'react'

/** What helps to find the door, as bytes: too large for the draft, and kept beside it until the order has a request to send it to. */
export interface Way { voice?: Blob; photo?: Blob }

/** This app's own: the facilitator's app on the same phone has another. */
const DATABASE = 'citizen-way'
const TABLE = 'way'

/** A private window may deny the store; the bytes then live as long as the page. */
const inMemory = new Map<string, Way>()

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(TABLE)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('no store'))
  })
}

async function inStore<T>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const change = database.transaction(TABLE, mode)
      const asked = ask(change.objectStore(TABLE))
      change.oncomplete = () => resolve(asked.result)
      change.onerror = change.onabort = () => reject(change.error ?? new Error('not kept'))
    })
  } finally {
    database.close()
  }
}

export async function findWay(orderId: string): Promise<Way> {
  return (await inStore<Way | undefined>('readonly', (table) => table.get(orderId)).catch(() => undefined)) ?? inMemory.get(orderId) ?? {}
}

export async function keepWay(orderId: string, way: Way): Promise<void> {
  const nothing = !way.voice && !way.photo
  if (nothing) inMemory.delete(orderId)
  else inMemory.set(orderId, way)
  const kept = nothing ? inStore('readwrite', (table) => table.delete(orderId)) : inStore('readwrite', (table) => table.put(way, orderId))
  await (kept as Promise<unknown>).catch(() => undefined)
}

/** At sign-out nothing of a person stays on a phone that many use. */
export async function forgetWays(): Promise<void> {
  inMemory.clear()
  await inStore('readwrite', (table) => table.clear()).catch(() => undefined)
}

/** The way of one order; undefined until it has been looked up. */
export function useWay(orderId: string): [Way | undefined, (change: Partial<Way>) => void] {
  const [way, setWay] = useState<Way>()
  useEffect(() => {
    let here = true
    void findWay(orderId).then((found) => here && setWay(found))
    return () => { here = false }
  }, [orderId])
  const change = useCallback((part: Partial<Way>) => {
    setWay((before) => {
      const next = { ...before, ...part }
      void keepWay(orderId, next)
      return next
    })
  }, [orderId])
  return [way, change]
}
