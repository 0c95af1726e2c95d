import type { Config } from '../config.ts'
import { type BodyTurns, createBodyTurns } from '../files/body-turns.ts'
import { refuse } from '../refusal.ts'

/** A body that is being sent, or lies in memory until it is read. */
interface Place {
  /** All of it has come: it is nobody's to let go any more. */
  come(): void
  /** Gives its room back. */
  leave(): void
}

/** Bodies of files are held in memory until they are read: so much of it all of them may take, and so much one address. */
export interface UploadRoom {
  /** Takes room for a body of so many bytes, before any of it is read. */
  take(from: { address: string; account: string }, bytes: number, letGo: () => void): Place
}

/** A carrier's address is many phones', so it may have half of the room; one account sends a few files at once. */
const SHARE_OF_ADDRESS = 0.5
const OF_ACCOUNT_MAX = 6
const AGAIN_SECONDS = 5
/** Where there is no room, a body that has been coming for longer makes some: its phone sends it again. */
const PATIENCE_MS = 10_000

interface Held {
  address: string
  account: string
  bytes: number
  sinceMs: number
  coming: boolean
  letGo: () => void
}

/** How much of files this process holds, and how many of them it receives at once. */
export const openRoom = ({
  uploadMegabytes,
  uploadsAtOnce,
}: Pick<Config, 'uploadMegabytes' | 'uploadsAtOnce'>): { room: UploadRoom; turns: BodyTurns } => ({
  room: createUploadRoom(uploadMegabytes * 1_000_000),
  turns: createBodyTurns(uploadsAtOnce),
})

export function createUploadRoom(bytesMax: number, nowMs: () => number = Date.now): UploadRoom {
  const held = new Set<Held>()
  const sum = (those: Held[]) => those.reduce((total, { bytes }) => total + bytes, 0)
  const full = (address: string, bytes: number): Held[] | undefined => {
    const all = [...held]
    if (sum(all) + bytes > bytesMax) return all
    const here = all.filter((one) => one.address === address)
    return sum(here) + bytes > bytesMax * SHARE_OF_ADDRESS ? here : undefined
  }
  return {
    take({ address, account }, bytes, letGo) {
      if ([...held].filter((one) => one.account === account).length >= OF_ACCOUNT_MAX)
        refuse('too_many_requests', { retryAfterSeconds: AGAIN_SECONDS })
      for (let those = full(address, bytes); those; those = full(address, bytes)) {
        // A set keeps its order: the first that is slow has been coming for longest.
        const slow = those.find((one) => one.coming && nowMs() - one.sinceMs > PATIENCE_MS)
        if (!slow) return refuse('files_busy', { retryAfterSeconds: AGAIN_SECONDS })
        held.delete(slow)
        slow.letGo()
      }
      const one: Held = { address, account, bytes, sinceMs: nowMs(), coming: true, letGo }
      held.add(one)
      return {
        come: () => {
          one.coming = false
        },
        leave: () => {
          held.delete(one)
        },
      }
    },
  }
}
