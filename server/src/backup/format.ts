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
}

export const MANIFEST = 'manifest.json'
export const ENDING = 'end.json'
export const tablePart = (table: string, part: number): string => `tables/${table}/${String(part).padStart(6, '0')}`
const TABLE_PART = /^tables\/(.+)\/\d{6}$/
const FILE = /^files\/([0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f-]{36})$/

export type Part = { kind: 'table'; table: string } | { kind: 'file'; path: string } | { kind: 'ending' }

export function partOf(name: string): Part {
  if (name === ENDING) return { kind: 'ending' }
  const table = TABLE_PART.exec(name)?.[1]
  if (table) return { kind: 'table', table }
  const path = FILE.exec(name)?.[1]
  if (path) return { kind: 'file', path }
  throw new OperatorError(`The backup holds "${name}", which this version does not know: nothing was restored.`)
}

export function readManifest(bytes: Buffer): Manifest {
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest
  if (manifest.format !== 1)
    throw new OperatorError('The backup was made by a newer version: run that version to restore it.')
  return manifest
}
