import type { Database, Kept, SealedItem, SealedKept } from '../database.ts'
import type { OutboxStore } from '../outbox.ts'
import type { OutboxItem } from '../outbox-item.ts'
import { openBytes, openText, sealBytes, sealText } from './seal.ts'

/** What opens the store; undefined while it is shut. */
export type KeyNow = () => CryptoKey | undefined

/** The store is shut: nothing can be kept in it. */
export class StoreShut extends Error {
  constructor() {
    super('the store of this phone is shut')
  }
}

/** Seals, then writes, in the order of asking; nothing is written once the key has gone. */
function createWriter(keyNow: KeyNow) {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(seal: (key: CryptoKey) => Promise<T>, write: (sealed: T) => Promise<unknown>): Promise<void> => {
    const work = async () => {
      const key = keyNow()
      const sealed = key && (await seal(key))
      if (!sealed || !keyNow()) throw new StoreShut()
      await write(sealed)
    }
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
}

/** What is damaged on the disk is not there: one record must not keep the app from starting. */
async function readable<T>(records: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(records)
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}

async function sealItem(key: CryptoKey, { bytes, ...item }: OutboxItem): Promise<SealedItem> {
  const place = `outbox ${item.commandId}`
  return {
    commandId: item.commandId,
    state: item.state,
    deed: item.endpoint !== 'position.report',
    item: await sealText(key, JSON.stringify(item), place),
    ...(bytes && { bytes: await sealBytes(key, new Uint8Array(bytes), `${place} bytes`) }),
  }
}

async function openItem(key: CryptoKey, { commandId, item, bytes }: SealedItem): Promise<OutboxItem> {
  const place = `outbox ${commandId}`
  return {
    ...(JSON.parse(await openText(key, item, place)) as OutboxItem),
    ...(bytes && { bytes: new Uint8Array(await openBytes(key, bytes, `${place} bytes`)) }),
  }
}

export function sealedOutbox(database: Database, keyNow: KeyNow): OutboxStore {
  const write = createWriter(keyNow)
  return {
    async all() {
      const key = keyNow()
      return key ? readable((await database.getAll('outbox')).map((sealed) => openItem(key, sealed))) : []
    },
    put: (item) =>
      write(
        (key) => sealItem(key, item),
        (sealed) => database.put('outbox', sealed),
      ),
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

async function sealKept(key: CryptoKey, name: string, { value, at }: Kept): Promise<SealedKept> {
  const place = `kept ${name}`
  if (!(value instanceof Blob)) return { kept: await sealText(key, JSON.stringify({ value, at }), place) }
  return {
    kept: await sealText(key, JSON.stringify({ value: value.type, at }), place),
    bytes: await sealBytes(key, await value.arrayBuffer(), `${place} bytes`),
  }
}

async function openKept(key: CryptoKey, name: string, { kept, bytes }: SealedKept): Promise<[string, Kept]> {
  const place = `kept ${name}`
  const { value, at } = JSON.parse(await openText(key, kept, place)) as Kept
  if (!bytes) return [name, { value, at }]
  const blob = new Blob([await openBytes(key, bytes, `${place} bytes`)], { type: String(value) })
  return [name, { value: blob, at }]
}

export function sealedKept(database: Database, keyNow: KeyNow): KeptStore {
  const write = createWriter(keyNow)
  return {
    async all() {
      const key = keyNow()
      if (!key) return []
      const reading = database.transaction('kept')
      const [names, values] = await Promise.all([reading.store.getAllKeys(), reading.store.getAll()])
      return readable(names.map((name, index) => openKept(key, name, values[index] as SealedKept)))
    },
    // Before somebody signs in there is nothing to keep for another day: it is known until the app is left.
    put: async (name, kept) =>
      keyNow() &&
      write(
        (key) => sealKept(key, name, kept),
        (sealed) => database.put('kept', sealed, name),
      ),
    clear: () => database.clear('kept'),
  }
}
