import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Encrypted files under DATA_DIR/files. A file is on the disk, whole, before the row that names it commits. */
export interface SealedFiles {
  writeFile(keyId: string, fileId: string, bytes: Uint8Array): Promise<void>
  readFile(keyId: string, fileId: string): Promise<Buffer>
  removeFile(fileId: string): Promise<void>
  /** Where the file lies. */
  pathOf(fileId: string): string
  /** Removes files that no row names and that are older than a day; `isKnown` is asked for each. Returns how many. */
  sweepFiles(isKnown: (fileId: string) => Promise<boolean>): Promise<number>
}

interface Sealing {
  seal(keyId: string, plain: Uint8Array): Promise<Buffer>
  open(keyId: string, sealed: Uint8Array): Promise<Buffer>
}

const ID = /^[0-9a-f-]{36}$/
/** A day: longer than any transaction that might still name the file. */
const ORPHAN_AGE_MS = 86_400_000

export function openFiles(dataDir: string, { seal, open: unseal }: Sealing): SealedFiles {
  const folder = join(dataDir, 'files')
  const pathOf = (fileId: string): string => {
    if (!ID.test(fileId)) throw new Error('a file id is a UUID')
    // The random end of the id spreads files evenly; its beginning is the time.
    return join(folder, fileId.slice(-2), fileId.slice(-4, -2), fileId)
  }
  return {
    pathOf,
    async writeFile(keyId, fileId, bytes) {
      const path = pathOf(fileId)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const partial = `${path}.partial`
      const file = await open(partial, 'w', 0o600)
      try {
        await file.writeFile(await seal(keyId, bytes))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(partial, path)
      await syncFolder(dirname(path))
    },
    readFile: async (keyId, fileId) => unseal(keyId, await readFile(pathOf(fileId))),
    removeFile: (fileId) => rm(pathOf(fileId), { force: true }),
    async sweepFiles(isKnown) {
      let removed = 0
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
      for (const entry of entries) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath, entry.name)
        if (Date.now() - (await stat(path)).mtimeMs < ORPHAN_AGE_MS) continue
        if (ID.test(entry.name) && (await isKnown(entry.name))) continue
        await rm(path, { force: true })
        removed++
      }
      return removed
    },
  }
}

/** The rename itself is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
