import type { Page } from 'playwright-core'

/** All that the browser's databases of this phone hold, as text: words, and bytes as they lie there. */
export const diskOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const said: string[] = []
    const say = (value: unknown): void => {
      if (value instanceof ArrayBuffer) return void said.push(new TextDecoder('latin1').decode(value))
      if (ArrayBuffer.isView(value)) return say(value.buffer)
      if (value instanceof Date || typeof value !== 'object' || value === null) return void said.push(String(value))
      for (const [name, inner] of Object.entries(value)) {
        said.push(name)
        say(inner)
      }
    }
    const wanted = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    for (const { name } of await indexedDB.databases()) {
      const database = await wanted(indexedDB.open(name ?? ''))
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table)
        say(await wanted(store.getAllKeys()))
        for (const value of await wanted(store.getAll())) {
          for (const part of Object.values(value as object)) if (part instanceof Blob) say(await part.arrayBuffer())
          say(value)
        }
      }
      database.close()
    }
    return said.join('\n')
  })

/** How many records each table of the sealed store holds, and which keys lie beside it. */
export const countsOf = (page: Page): Promise<{ outbox: number; kept: number; fixes: number; key: string[] }> =>
  page.evaluate(async () => {
    const wanted = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    const database = await wanted(indexedDB.open('facilitator-sealed'))
    const change = database.transaction(['outbox', 'kept', 'fixes', 'key'])
    const [outbox, kept, fixes, key] = await Promise.all([
      wanted(change.objectStore('outbox').count()),
      wanted(change.objectStore('kept').count()),
      wanted(change.objectStore('fixes').count()),
      wanted(change.objectStore('key').getAllKeys()),
    ])
    database.close()
    return { outbox, kept, fixes, key: key.map(String) }
  })

/** Puts a value among what is kept, as it is: a look at the disk that does not find it finds nothing. */
export const plantOnDisk = (page: Page, words: string): Promise<void> =>
  page.evaluate(async (said) => {
    const open = indexedDB.open('facilitator-sealed')
    await new Promise((resolve) => (open.onsuccess = resolve))
    const change = open.result.transaction('kept', 'readwrite')
    change.objectStore('kept').put({ kept: { body: new TextEncoder().encode(said).buffer } }, 'planted')
    await new Promise((resolve) => (change.oncomplete = resolve))
    open.result.close()
  }, words)

/** As an app of before left it: the day's visits, readable by anybody, and one deed that waits. */
export const leaveFormerStore = (page: Page, deed: object): Promise<void> =>
  page.evaluate(async (item) => {
    const answer = await fetch('/api/visits?limit=50', { headers: { 'x-app': 'facilitator' } })
    const value: unknown = await answer.json()
    await new Promise((resolve) => (indexedDB.deleteDatabase('facilitator-sealed').onsuccess = resolve))
    const open = indexedDB.open('facilitator', 1)
    open.onupgradeneeded = () => {
      open.result.createObjectStore('outbox', { keyPath: 'commandId' })
      open.result.createObjectStore('kept')
      open.result.createObjectStore('fixes', { autoIncrement: true })
    }
    await new Promise((resolve) => (open.onsuccess = resolve))
    const change = open.result.transaction(['outbox', 'kept'], 'readwrite')
    change.objectStore('outbox').put(item)
    change.objectStore('kept').put({ value, at: new Date().toISOString() }, 'visits')
    await new Promise((resolve) => (change.oncomplete = resolve))
    open.result.close()
  }, deed)
