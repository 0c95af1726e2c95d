import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { FileDamaged, type FileStore, shelfOf } from '../kernel/files/file-store.ts'
import { OperatorError } from '../kernel/refusal.ts'
import type { KmsSettings } from '../kernel/secrets/key-settings.ts'
import { type Entry, writeArchive } from './archive.ts'
import { digestFiles, ENDING, type Ending, MANIFEST, type Manifest } from './format.ts'
import { backupKeys } from './keys.ts'
import { noteBackup } from './note-backup.ts'
import { openSnapshot } from './snapshot.ts'

export interface BackupMade {
  path: string
  bytes: number
  rows: number
  tables: number
  files: number
  /** Ids of files that the store no longer gives back as they were: they are not in the copy. */
  damaged: string[]
}

interface Wanted {
  databaseUrl: string
  store: FileStore
  masterKeyFile: string
  /** Opens the lines of that file, where they are wrapped. */
  kms?: KmsSettings | null
  territory: string
  path: string
}

/**
 * One file that holds the database and its encrypted files, consistent with each other, made while the system works. A
 * file is in the store before the row that names it commits, and never changes: so every file that the database's moment
 * names is there when the store is read afterwards, unless it was erased in between, which the copy then respects.
 */
export async function makeBackup(wanted: Wanted): Promise<BackupMade> {
  const { databaseUrl, store, masterKeyFile, kms, territory, path } = wanted
  if (existsSync(path))
    throw new OperatorError(`${path} exists: a backup overwrites nothing. Choose another name with --to.`)
  const { recipient } = await backupKeys(masterKeyFile, kms)
  const snapshot = await openSnapshot(databaseUrl)
  try {
    const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), territory, ...snapshot.manifest }
    const ending: Ending = { rows: snapshot.rows, files: 0 }
    const damaged: string[] = []
    await writeArchive(path, recipient, content(snapshot, manifest, filesOf(store, damaged), ending))
    const { size } = await stat(path)
    await noteBackup(databaseUrl, { bytes: size, files: ending.files, damaged: damaged.length })
    return {
      path,
      bytes: size,
      tables: manifest.tables.length,
      files: ending.files,
      damaged,
      rows: Object.values(ending.rows).reduce((sum, count) => sum + count, 0),
    }
  } finally {
    await snapshot.close()
  }
}

async function* content(
  snapshot: { parts(): AsyncGenerator<Entry> },
  manifest: Manifest,
  files: AsyncGenerator<Entry>,
  ending: Ending,
): AsyncGenerator<Entry> {
  yield { name: MANIFEST, bytes: Buffer.from(JSON.stringify(manifest)) }
  yield* snapshot.parts()
  const digest = digestFiles()
  for await (const entry of files) {
    ending.files++
    digest.add(entry.name, entry.bytes)
    yield entry
  }
  ending.digest = digest.end()
  yield { name: ENDING, bytes: Buffer.from(JSON.stringify(ending)) }
}

/** So many are fetched ahead: a bucket answers each in tens of milliseconds, and a million of them is a night. */
const AHEAD = 16

async function* filesOf(store: FileStore, damaged: string[]): AsyncGenerator<Entry> {
  const waiting: Promise<Entry | undefined>[] = []
  const fetched = async (fileId: string): Promise<Entry | undefined> => {
    try {
      const bytes = await store.get(fileId)
      return bytes && { name: `files/${shelfOf(fileId)}`, bytes }
    } catch (error) {
      // One rotten file is no reason to have no copy of the others.
      if (!(error instanceof FileDamaged)) throw error
      damaged.push(fileId)
      return undefined
    }
  }
  for await (const { fileId } of store.list()) {
    const one = fetched(fileId)
    // Whoever fails first is heard when it is its turn; until then nobody else hears it.
    one.catch(() => undefined)
    waiting.push(one)
    if (waiting.length < AHEAD) continue
    const entry = await waiting.shift()
    if (entry) yield entry
  }
  for (const one of waiting) {
    const entry = await one
    if (entry) yield entry
  }
}
