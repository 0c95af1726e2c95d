import { refuse } from '../refusal.ts'

/** Bodies of files are held in memory until they are read: so much of it all of them may take, and so much one address. */
export interface UploadRoom {
  /** Takes room for a body of so many bytes, before any of it is read; what it gives gives it back. */
  take(address: string, account: string, bytes: number): () => void
}

/** A carrier's address is many phones', so it may have half of the room; one account sends a few files at once. */
const SHARE_OF_ADDRESS = 0.5
const OF_ACCOUNT_MAX = 6
const AGAIN_SECONDS = 5

export function createUploadRoom(bytesMax: number): UploadRoom {
  let held = 0
  const ofAddress = new Map<string, number>()
  const ofAccount = new Map<string, number>()
  const add = (of: Map<string, number>, key: string, change: number) => {
    const left = (of.get(key) ?? 0) + change
    if (left > 0) of.set(key, left)
    else of.delete(key)
  }
  return {
    take(address, account, bytes) {
      if ((ofAccount.get(account) ?? 0) >= OF_ACCOUNT_MAX)
        refuse('too_many_requests', { retryAfterSeconds: AGAIN_SECONDS })
      const here = (ofAddress.get(address) ?? 0) + bytes
      if (held + bytes > bytesMax || here > bytesMax * SHARE_OF_ADDRESS)
        refuse('files_busy', { retryAfterSeconds: AGAIN_SECONDS })
      const change = (sign: 1 | -1) => {
        held += sign * bytes
        add(ofAddress, address, sign * bytes)
        add(ofAccount, account, sign)
      }
      change(1)
      let given = false
      return () => {
        if (!given) change(-1)
        given = true
      }
    },
  }
}
