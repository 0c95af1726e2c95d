import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../kernel/refusal.ts'
import { type Entry, writeArchive } from './archive.ts'
import { ENDING, type Ending, MANIFEST, type Manifest } from './format.ts'
import { backupKeys } from './keys.ts'
import { openSnapshot } from './snapshot.ts'

export interface BackupMade {
  path: string
  bytes: number
  rows: number
  tables: number
  files: number
}

interface Wanted {
  databaseUrl: string
  dataDir: string
  masterKeyFile: string
  territory: string
  path: string
}

/**
 * One file that holds the database and its encrypted files, consistent with each other, made while the system works. A
 * file is on the disk before the row that names it commits, and never changes: so every file that the database's moment
 * names is there when the folder is read afterwards, unless it was erased in between, which the copy then respects.
 */
export async function makeBackup({
  databaseUrl,
  dataDir,
  masterKeyFile,
  territory,
  path,
}: Wanted): Promise<BackupMade> {
  if (existsSync(path))
    throw new OperatorError(`${path} exists: a backup overwrites nothing. Choose another name with --to.`)
  const { recipient } = await backupKeys(masterKeyFile)
  const snapshot = await openSnapshot(databaseUrl)
  try {
    const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), territory, ...snapshot.manifest }
    const ending: Ending = { rows: snapshot.rows, files: 0 }
    await writeArchive(path, recipient, content(snapshot, manifest, join(dataDir, 'files'), ending))
    return {
      path,
      bytes: (await stat(path)).size,
      tables: manifest.tables.length,
      files: ending.files,
      rows: Object.values(ending.rows).reduce((sum, count) => sum + count, 0),
    }
  } finally {
    await snapshot.close()
  }
}

async function* content(
  snapshot: { parts(): AsyncGenerator<Entry> },
  manifest: Manifest,
  folder: string,
  ending: Ending,
): AsyncGenerator<Entry> {
  yield { name: MANIFEST, bytes: Buffer.from(JSON.stringify(manifest)) }
  yield* snapshot.parts()
  for await (const entry of files(folder)) {
    ending.files++
    yield entry
  }
  yield { name: ENDING, bytes: Buffer.from(JSON.stringify(ending)) }
}

const WHOLE = /^[0-9a-f-]{36}$/

async function* files(folder: string): AsyncGenerator<Entry> {
  for (const first of (await readdir(folder).catch(() => [])).sort())
    for (const second of (await readdir(join(folder, first)).catch(() => [])).sort())
      for (const id of (await readdir(join(folder, first, second)).catch(() => [])).sort()) {
        // What is still being written belongs to no row of the moment that we copied.
        if (!WHOLE.test(id)) continue
        const bytes = await readFile(join(folder, first, second, id)).catch(() => undefined)
        if (bytes) yield { name: `files/${first}/${second}/${id}`, bytes }
      }
}
