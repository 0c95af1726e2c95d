import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/kernel/data/database.ts'
import type { Vault } from '../../src/kernel/secrets/vault.ts'
import { SEALED_COLUMNS, type SealedColumn } from '../../src/reseal/sealed-columns.ts'
import { plantedIn, plantSealed } from '../sealed-rows.ts'

/** A sealed value and what it must say when it is opened. */
export interface KeptValue {
  one: SealedColumn
  uuid: string
  text: string
}
export interface KeptFile {
  keyId: string
  fileId: string
  text: string
}

/** What must be there at the end, and what must not. */
export interface Kept {
  values: KeptValue[]
  files: KeptFile[]
  /** Ids whose keys were erased. */
  erased: string[]
}

export const keyIdOf = ({ one, uuid }: Pick<KeptValue, 'one' | 'uuid'>): string => `${one.family}:${uuid}`
export const nameOf = ({ table, column }: SealedColumn): string => `${table}.${column}`
/** By its own row: what hangs on an owner is written once and then only read here. */
export const isChanging = ({ one }: KeptValue): boolean => !one.frozen && !one.owner

export async function plantValue(db: Database, vault: Vault, one: SealedColumn, text: string): Promise<KeptValue> {
  const value = { one, uuid: randomUUID(), text }
  await plantSealed(db, one, value.uuid, await vault.seal(keyIdOf(value), text))
  return value
}

const FILE: SealedColumn = { table: 'documents.file', column: 'sha256', family: 'request', of: 'row.request_id' }
export async function plantFile(db: Database, vault: Vault, text: string): Promise<KeptFile> {
  const [uuid, fileId] = [randomUUID(), randomUUID()]
  const keyId = `request:${uuid}`
  await vault.writeFile(keyId, fileId, Buffer.from(text))
  await plantSealed(db, FILE, uuid, Buffer.alloc(32))
  await db.side.run('update documents.file set key_id = $1, file_id = $2 where request_id = $3', [keyId, fileId, uuid])
  return { keyId, fileId, text }
}

export const writeValue = (db: Database, { one, uuid }: KeptValue, sealed: Buffer): Promise<number> =>
  db.run(`update ${one.table} row set ${one.column} = $2 where ${one.of} = $1`, [uuid, sealed])

/** What is wrong with a value as it stands; undefined when each of its rows says what it must. */
export async function faultOf(db: Database, vault: Vault, value: KeptValue): Promise<string | undefined> {
  const name = `${nameOf(value.one)} of ${keyIdOf(value)}`
  const found = await plantedIn(db, value.one, value.uuid)
  if (!found.length) return `${name} is gone`
  for (const sealed of found) {
    const text = await vault.openText(keyIdOf(value), sealed).catch(() => undefined)
    if (text === undefined) return `${name} does not open: lost`
    if (text !== value.text) return `${name} is not what was written last`
  }
  return undefined
}

/** As many values in each column of the list. */
export async function plantEverywhere(db: Database, vault: Vault, each: number, kept: Kept): Promise<void> {
  for (const one of SEALED_COLUMNS)
    for (let i = 0; i < each; i++) kept.values.push(await plantValue(db, vault, one, `${nameOf(one)} ${i}`))
  for (let i = 0; i < each; i++) kept.files.push(await plantFile(db, vault, `file ${i}`))
}
