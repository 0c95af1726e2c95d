import { createHash } from 'node:crypto'
import { OperatorError } from '../kernel/refusal.ts'

/** What a backup says of itself: the first entry of the archive. */
export interface Manifest {
  format: 1
  madeAt: string
  mode: 'demo' | 'real'
  territory: string
  /** The schema it holds, exactly: a restore builds this one and lets the next start go on from it. */
  migrations: { number: number; name: string; hash: string }[]
  tables: { name: string; columns: string[] }[]
  sequences: { name: string; last: string; called: boolean }[]
}

/** The last entry: without it the archive is not whole. */
export interface Ending {
  rows: Record<string, number>
  files: number
  /** Over every file in its order: see {@link digestFiles}. Copies of 0.1.0 have none. */
  digest?: string
}

/** What is put in is what comes out: one digest over the names and bytes of all files. */
export function digestFiles(): { add(name: string, bytes: Uint8Array): void; end(): string } {
  const all = createHash('sha256')
  return {
    add: (name, bytes) => void all.update(name).update(createHash('sha256').update(bytes).digest()),
    end: () => all.digest('hex'),
  }
}

export const MANIFEST = 'manifest.json'
export const ENDING = 'end.json'
export const tablePart = (table: string, part: number): string => `tables/${table}/${String(part).padStart(6, '0')}`
const TABLE_PART = /^tables\/(.+)\/\d{6}$/
const FILE = /^files\/[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f-]{36})$/

export type Part = { kind: 'table'; table: string } | { kind: 'file'; fileId: string } | { kind: 'ending' }

export function partOf(name: string): Part {
  if (name === ENDING) return { kind: 'ending' }
  const table = TABLE_PART.exec(name)?.[1]
  if (table) return { kind: 'table', table }
  const fileId = FILE.exec(name)?.[1]
  if (fileId) return { kind: 'file', fileId }
  throw new OperatorError(`The backup holds "${name}", which this version does not know: nothing was restored.`)
}

export function readManifest(bytes: Buffer): Manifest {
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest
  if (manifest.format !== 1)
    throw new OperatorError('The backup was made by a newer version: run that version to restore it.')
  return manifest
}
