import type { Output } from '@app/contract/calls'
import { makeKey, type Sealed, unwrap, wrap } from './seal.ts'

export type Part = Output<'phone.part'>

/** Stays when the phone is shut, as long as something is sealed in it. */
export interface LockRecord {
  phoneId: string
  ownerId: string
  cut: number
  /** The key under the server's half; null until the server was first heard. */
  wrapped: Sealed | null
}

/** The key as it lies beside the store while that is open: the browser uses it and gives it to no script. */
export interface OpenRecord {
  key: CryptoKey
  /** By the phone's own clock. */
  untilMs: number
  /** The latest moment that this phone has seen: a clock that was set back opens nothing. */
  seenMs: number
}

export interface KeyDisk {
  read(): Promise<{ lock: LockRecord | undefined; open: OpenRecord | undefined }>
  write(lock: LockRecord, open: OpenRecord): Promise<void>
  /** Notes that this moment was seen, where the store is open; in one step, so that no key comes back that has gone. */
  see(nowMs: number): Promise<OpenRecord | undefined>
  dropOpen(): Promise<void>
  clear(): Promise<void>
}

export interface LockTools {
  disk: KeyDisk
  newId(): string
  /** The phone's own clock, in milliseconds. */
  nowMs(): number
  /** The server's half; undefined where it cannot be asked now. */
  ask(phoneId: string): Promise<Part | undefined>
}

/** Until the server has said how long. */
const FIRST_LEASE_MS = 14 * 3_600_000
/** Clocks are put right by the network by so much. */
const BACK_MS = 5 * 60_000

/** lost: what was sealed cannot be opened by anybody any more, because the phone was reported as lost. */
export type Opening = 'open' | 'shut' | 'lost'

export interface PhoneLock {
  /** What opens the store, while it is open. */
  key(): CryptoKey | undefined
  /** Whose store this is; undefined while nothing is in it. */
  ownerId(): Promise<string | undefined>
  /** At the start of the app: with what lies here, without asking anybody. */
  resume(): Promise<void>
  /** With the server's half, or, where nothing was sealed under one yet, without. Lengthens the lease. */
  open(ownerId: string, ask?: LockTools['ask']): Promise<Opening>
  /** Is its time over? Also notes that this moment was seen. */
  isOver(): Promise<boolean>
  /** The key goes. With `keep` what is sealed can be opened again by its owner. */
  shut(keep: boolean): Promise<void>
}

const isOverAt = ({ untilMs, seenMs }: OpenRecord, nowMs: number): boolean =>
  nowMs >= untilMs || nowMs < seenMs - BACK_MS

/** Lets a lock's own key open it, or a new one where it has none. */
async function keyFor(lock: LockRecord, held: CryptoKey | undefined, part: Part | undefined) {
  if (!lock.wrapped) return held ?? makeKey()
  if (!part) return 'shut' as const
  if (part.cut !== lock.cut) return 'lost' as const
  return held ?? unwrap(lock.wrapped, part.part, lock.phoneId).catch(() => 'lost' as const)
}

export function createPhoneLock({ disk, newId, nowMs, ask: askServer }: LockTools): PhoneLock {
  let key: CryptoKey | undefined
  /** How often it was shut: an opening that was under way meanwhile brings no key back. */
  let times = 0
  let last: Promise<unknown> = Promise.resolve()

  async function openOnce(ownerId: string, ask: LockTools['ask'], began: number): Promise<Opening> {
    const { lock: known, open } = await disk.read()
    const lock = known ?? { phoneId: newId(), ownerId, cut: 0, wrapped: null }
    const part = await ask(lock.phoneId)
    // Open already, and nobody can be asked: it goes on until its time is over.
    if (!part && key) return 'open'
    const found = await keyFor(lock, key ?? open?.key, part)
    if (found === 'shut' || found === 'lost') return found
    const closed = lock.wrapped || !part ? { lock, key: found } : await closeIn(lock, found, part)
    if (began !== times) return 'shut'
    key = closed.key
    const now = nowMs()
    const leaseMs = part ? part.leaseSeconds * 1_000 : FIRST_LEASE_MS
    await disk.write(closed.lock, { key, untilMs: now + leaseMs, seenMs: now })
    return 'open'
  }

  return {
    key: () => key,
    ownerId: async () => (await disk.read()).lock?.ownerId,
    async resume() {
      const { open } = await disk.read()
      key = open && !isOverAt(open, nowMs()) ? open.key : undefined
    },
    // One after another: two that begin at once would make two keys.
    open(ownerId, ask = askServer) {
      const began = times
      const opening = last.then(() => openOnce(ownerId, ask, began))
      last = opening.catch(() => undefined)
      return opening
    },
    async isOver() {
      const open = await disk.see(nowMs())
      return !open || isOverAt(open, nowMs())
    },
    async shut(keep) {
      times++
      key = undefined
      const { lock, open } = await disk.read()
      if (!keep || !lock) return disk.clear()
      // Never wrapped: this key alone opens what is unsent. It serves for nothing else, and goes with the server's first word.
      if (lock.wrapped) await disk.dropOpen()
      else if (open) await disk.write(lock, { ...open, untilMs: 0 })
    },
  }
}

/** Under the server's half; what goes on opening the store is the same key in a form that is not given out. */
async function closeIn(lock: LockRecord, key: CryptoKey, { part, cut }: Part) {
  const wrapped = await wrap(key, part, lock.phoneId)
  return { lock: { ...lock, wrapped, cut }, key: await unwrap(wrapped, part, lock.phoneId) }
}
