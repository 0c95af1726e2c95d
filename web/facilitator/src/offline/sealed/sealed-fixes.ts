import type { Database } from '../database.ts'
import { openText, sealText } from './seal.ts'
import type { KeyNow } from './sealed-stores.ts'

export interface Fix {
  at: string
  lat: number
  lon: number
  accuracyMeters: number
  speedMps?: number
  mock?: boolean
}

/** Where this phone was, until it is told. */
export interface FixStore {
  add(fix: Fix): Promise<void>
  /** The oldest, with what takes them away. */
  oldest(count: number): Promise<{ fixes: Fix[]; forget(): Promise<void> }>
}

/** A phone that was long without a network keeps this many of the newest fixes. */
const KEPT_MAX = 5_000
const PLACE = 'fix'

export function sealedFixes(database: Database, keyNow: KeyNow): FixStore {
  const forget = async (keys: readonly number[]): Promise<void> => {
    await Promise.all(keys.map((key) => database.delete('fixes', key)))
  }
  return {
    async add(fix) {
      const key = keyNow()
      if (!key) return
      const sealed = await sealText(key, JSON.stringify(fix), PLACE)
      if (!keyNow()) return
      await database.add('fixes', sealed)
      const surplus = (await database.count('fixes')) - KEPT_MAX
      if (surplus > 0) await forget(await database.getAllKeys('fixes', null, surplus))
    },
    async oldest(count) {
      const key = keyNow()
      if (!key) return { fixes: [], forget: async () => undefined }
      const reading = database.transaction('fixes')
      const [keys, sealed] = await Promise.all([
        reading.store.getAllKeys(null, count),
        reading.store.getAll(null, count),
      ])
      const fixes = await Promise.all(sealed.map(async (one) => JSON.parse(await openText(key, one, PLACE)) as Fix))
      return { fixes, forget: () => forget(keys) }
    },
  }
}
