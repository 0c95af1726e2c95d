import { randomBytes, randomUUID } from 'node:crypto'
import type { FileStore } from './file-store.ts'

/**
 * Whether a store does what will be asked of it: keep, refuse a second one, give back, list, forget. For whoever sets the
 * system up; leaves nothing behind. Throws the first thing that does not go.
 */
export async function tryFileStore(store: FileStore): Promise<void> {
  const fileId = randomUUID()
  const bytes = randomBytes(1_000)
  await store.ping()
  await store.put(fileId, bytes)
  try {
    if ((await store.put(fileId, randomBytes(1_000))) !== 'taken')
      throw new Error(`${store.place} lets a file be written over: it does not know If-None-Match`)
    const back = await store.get(fileId)
    if (!back?.equals(bytes)) throw new Error(`${store.place} gives other bytes than it was given`)
  } finally {
    await store.remove(fileId)
  }
  if (await store.has(fileId)) throw new Error(`${store.place} keeps a file that was removed`)
}
