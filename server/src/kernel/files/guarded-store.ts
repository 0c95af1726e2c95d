import type { Metrics } from '../metrics.ts'
import { FileDamaged, type FileStore, StoreDown, StoreRefuses } from './file-store.ts'

/** How the store is: for /health, the metrics and the log. */
export interface StoreState {
  kind: FileStore['kind']
  ok: boolean
  /** Since when it does not answer; null while it does. */
  downSince: Date | null
}

/** A store that never makes the rest of the system wait for it: see {@link guard}. */
export interface GuardedStore extends FileStore {
  state(): StoreState
  /** Asks now; never throws. */
  look(): Promise<StoreState>
  close(): void
}

export interface Guarding {
  /** Writers at once in this process: each may hold a connection of the database. */
  writersMax: number
  readersMax: number
  /** So long after a failure nobody but one tries again. */
  restMs: number
  lookEveryMs: number
}

type Recorded = Pick<Metrics, 'fileStoreSeconds' | 'fileStoreUp'>

const isDown = (error: unknown): boolean => error instanceof StoreDown || error instanceof StoreRefuses

function outcomeOf(error: unknown): string {
  if (error instanceof FileDamaged) return 'damaged'
  return isDown(error) ? 'down' : 'failed'
}

/**
 * A store that is slow or away costs each caller seconds, and writers hold a connection of the database meanwhile. So no
 * more than a few wait at once, and after a failure the next callers hear it at once, until one that tries succeeds.
 */
export function guard(store: FileStore, record: Recorded, given: Partial<Guarding> = {}): GuardedStore {
  const limits: Guarding = { writersMax: 8, readersMax: 32, restMs: 5_000, lookEveryMs: 30_000, ...given }
  let downSince: Date | null = null
  let restsUntil = 0
  let writers = 0
  let readers = 0
  const state = (): StoreState => ({ kind: store.kind, ok: downSince === null, downSince })
  const wentWell = (): void => {
    downSince = null
    restsUntil = 0
    record.fileStoreUp.set(1)
  }
  const wentWrong = (): void => {
    downSince ??= new Date()
    restsUntil = Date.now() + limits.restMs
    record.fileStoreUp.set(0)
  }
  record.fileStoreUp.set(1)

  async function timed<T>(operation: string, work: () => Promise<T>): Promise<T> {
    const stop = record.fileStoreSeconds.startTimer({ operation })
    try {
      const done = await work()
      wentWell()
      stop({ outcome: 'done' })
      return done
    } catch (error) {
      if (isDown(error)) wentWrong()
      stop({ outcome: outcomeOf(error) })
      throw error
    }
  }

  async function admitted<T>(operation: 'put' | 'get' | 'has' | 'remove', work: () => Promise<T>): Promise<T> {
    const writes = operation === 'put'
    const full = writes ? writers >= limits.writersMax : readers >= limits.readersMax
    if (full || Date.now() < restsUntil) {
      record.fileStoreSeconds.observe({ operation, outcome: 'turned_away' }, 0)
      throw new StoreDown(full ? 'too many wait for it' : 'it did not a moment ago')
    }
    // The first after the rest tries for all: whoever comes meanwhile hears no.
    if (downSince) restsUntil = Date.now() + limits.restMs
    if (writes) writers++
    else readers++
    try {
      return await timed(operation, work)
    } finally {
      if (writes) writers--
      else readers--
    }
  }

  const look = async (): Promise<StoreState> => {
    await timed('ping', () => store.ping()).catch((error) => {
      if (!isDown(error)) wentWrong()
    })
    return state()
  }
  const looking = setInterval(() => void look(), limits.lookEveryMs)
  looking.unref()
  return {
    ...store,
    put: (fileId, bytes) => admitted('put', () => store.put(fileId, bytes)),
    get: (fileId) => admitted('get', () => store.get(fileId)),
    has: (fileId) => admitted('has', () => store.has(fileId)),
    remove: (fileId) => admitted('remove', () => store.remove(fileId)),
    ping: () => timed('ping', () => store.ping()),
    state,
    look,
    close: () => clearInterval(looking),
  }
}
