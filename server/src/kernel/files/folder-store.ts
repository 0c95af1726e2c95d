import { existsSync } from 'node:fs'
import { access, constants, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { OperatorError } from '../refusal.ts'
import { FILE_ID, type FileStore, type Filling, shelfOf, StoreDown, type StoredFile } from './file-store.ts'

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code
/** The disk or the mount, and not the file. */
const DOWN = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'ESTALE', 'EACCES', 'ETIMEDOUT', 'ENOTCONN', 'EHOSTDOWN'])

function explain(error: unknown): never {
  const code = codeOf(error) ?? ''
  throw DOWN.has(code) ? new StoreDown(code, { cause: error }) : error
}

/** Files in a folder of this machine, or of one that all machines mount. */
export function openFolder(folder: string): FileStore {
  const pathOf = (fileId: string): string => join(folder, shelfOf(fileId))
  return {
    kind: 'folder',
    place: folder,
    put: (fileId, bytes) => place(pathOf(fileId), bytes).catch(explain),
    get: (fileId) =>
      readFile(pathOf(fileId)).catch((error) => (codeOf(error) === 'ENOENT' ? undefined : explain(error))),
    has: async (fileId) => existsSync(pathOf(fileId)),
    remove: (fileId) => rm(pathOf(fileId), { force: true }).catch(explain),
    list: () => wholeFiles(folder),
    sweepPartial: (before) => sweep(folder, before),
    ping: () => ping(folder).catch(explain),
    fill: async () => fillFolder(folder),
  }
}

/** Whole under another name first, then linked to its own, which fails where something has that name. */
async function place(path: string, bytes: Uint8Array): Promise<'kept' | 'taken'> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const partial = `${path}.${randomUUID()}.partial`
  try {
    const file = await open(partial, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await nameOnce(partial, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'taken'
    throw error
  } finally {
    await rm(partial, { force: true })
  }
  await syncFolder(dirname(path))
  return 'kept'
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** Fails with EEXIST where the name is taken. Some network folders know no links: there a moment stays between look and move. */
async function nameOnce(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path)
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error
    if (existsSync(path)) throw Object.assign(new Error('taken'), { code: 'EEXIST' })
    await rename(partial, path)
  }
}

async function* wholeFiles(folder: string): AsyncGenerator<StoredFile> {
  const names = async (path: string): Promise<string[]> => (await readdir(path).catch(() => [])).sort()
  for (const first of await names(folder))
    for (const second of await names(join(folder, first)))
      for (const fileId of await names(join(folder, first, second))) {
        if (!FILE_ID.test(fileId)) continue
        const found = await stat(join(folder, first, second, fileId)).catch(() => undefined)
        if (found) yield { fileId, at: found.mtime }
      }
}

async function sweep(folder: string, before: Date): Promise<number> {
  let swept = 0
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (!entry.isFile() || FILE_ID.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const found = await stat(path).catch(() => undefined)
    if (!found || found.mtime >= before) continue
    await rm(path, { force: true })
    swept++
  }
  return swept
}

/** A full disk opens and reads as ever: only who writes learns of it. */
const PROBE_BYTES = 65_536

async function ping(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  const probe = join(folder, `${randomUUID()}.probe`)
  try {
    const file = await open(probe, 'wx', 0o600)
    try {
      await file.writeFile(Buffer.alloc(PROBE_BYTES, 1))
      await file.sync()
    } finally {
      await file.close()
    }
  } finally {
    await rm(probe, { force: true })
  }
}

/** Filled beside its place and moved there in one step. */
function fillFolder(folder: string): Filling {
  const incoming = `${folder}.restoring`
  let placed = false
  return {
    async claim(brokenOffBefore) {
      await rm(incoming, { recursive: true, force: true })
      // What a restore of before had put here, a moment before its last commit.
      if (brokenOffBefore) await rm(folder, { recursive: true, force: true })
      if (existsSync(folder))
        throw new OperatorError(
          `${folder} exists: a backup goes into an empty place only. Set DATA_DIR to a new folder.`,
        )
      placed = true
    },
    async begin() {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
    },
    async put(fileId, bytes) {
      const path = join(incoming, shelfOf(fileId))
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(path, 'w', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    finish: () => rename(incoming, folder),
    async undo() {
      await rm(incoming, { recursive: true, force: true })
      if (placed) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The name itself is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
