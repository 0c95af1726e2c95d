import type { Config } from '../config.ts'
import type { FileStore } from '../files/file-store.ts'
import { StoreDown, StoreRefuses } from '../files/file-store.ts'
import { Refusal, refuse } from '../refusal.ts'

/** Encrypted files in the file store. A file is there, whole, before the row that names it commits. */
export interface SealedFiles {
  /** The same content again changes nothing; another one under an id that is taken is refused. */
  writeFile(keyId: string, fileId: string, bytes: Uint8Array): Promise<void>
  readFile(keyId: string, fileId: string): Promise<Buffer>
  hasFile(fileId: string): Promise<boolean>
  removeFile(fileId: string): Promise<void>
  /** Removes files that no row names and that are older than a day; `isKnown` is asked for each. Returns how many. */
  sweepFiles(isKnown: (fileId: string) => Promise<boolean>): Promise<number>
}

interface Sealing {
  seal(keyId: string, plain: Uint8Array, context?: string): Promise<Buffer>
  open(keyId: string, sealed: Uint8Array, context?: string): Promise<Buffer>
}

/** A day: longer than any transaction that might still name the file. */
const ORPHAN_AGE_MS = 86_400_000
const RETRY_SECONDS = 10

/** Whoever keeps the bytes cannot give one file of a request for another. */
const contextOf = (keyId: string, fileId: string): string => `${keyId} file:${fileId}`

/** @param beside a release that still reads files, and opens none that is sealed for its own id */
export function sealFiles(
  store: FileStore,
  { seal, open }: Sealing,
  beside: Config['besideRelease'] = null,
): SealedFiles {
  const contextFor = (keyId: string, fileId: string) => (beside === '0.1.0' ? keyId : contextOf(keyId, fileId))
  const readFile = async (keyId: string, fileId: string): Promise<Buffer> => {
    const sealed = await store.get(fileId)
    if (!sealed) throw new Error(`file ${fileId} is not in the store`)
    // Files of 0.1.0 were sealed for their request and not for their own id.
    return open(keyId, sealed, contextOf(keyId, fileId)).catch(() => open(keyId, sealed))
  }
  return {
    async writeFile(keyId, fileId, bytes) {
      const how = await orUnavailable(store.put(fileId, await seal(keyId, bytes, contextFor(keyId, fileId))))
      if (how === 'taken' && !(await orUnavailable(isSame(readFile(keyId, fileId), bytes)))) refuse('command_reused')
    },
    readFile: (keyId, fileId) => orUnavailable(readFile(keyId, fileId)),
    hasFile: (fileId) => store.has(fileId),
    removeFile: (fileId) => store.remove(fileId),
    async sweepFiles(isKnown) {
      const before = new Date(Date.now() - ORPHAN_AGE_MS)
      let removed = await store.sweepPartial(before)
      for await (const { fileId, at } of store.list()) {
        if (at >= before || (await isKnown(fileId))) continue
        await store.remove(fileId)
        removed++
      }
      return removed
    },
  }
}

/** What a try of before, whose transaction was rolled back, has left; or another's file, which does not open with this key. */
async function isSame(kept: Promise<Buffer>, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await kept).equals(bytes)
  } catch (error) {
    if (error instanceof StoreDown || error instanceof StoreRefuses) throw error
    return false
  }
}

/** To a caller it is a "no" for now, with words; a job that meets it is run again. */
async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof StoreDown || error instanceof StoreRefuses)) throw error
    throw Object.assign(new Refusal('files_unavailable', { retryAfterSeconds: RETRY_SECONDS }), { cause: error })
  }
}
