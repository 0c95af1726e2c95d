import type { Sql } from '../kernel/data/sql.ts'
import { partsOf, type SealedColumn } from './sealed-columns.ts'

/** One sealed value: of which row, and under whose key. */
export interface SealedValue {
  keyId: string
  row: string
  sealed: Buffer
}

/** So much is held in memory at once; a single value may be larger. */
const CHUNK_BYTES = 4 * 1024 * 1024
const CHUNK_ROWS = 100

/**
 * The values of a column that the keys of these ids seal. Rows are named by their place: whoever changes one meanwhile moves it, and
 * then it is not among them, except for a reader within one snapshot.
 */
export async function* valuesOf(q: Sql, one: SealedColumn, keyIds: readonly string[]): AsyncGenerator<SealedValue[]> {
  const uuids = keyIds.flatMap((id) => {
    const parts = partsOf(id)
    return parts?.family === one.family ? [parts.uuid] : []
  })
  if (!uuids.length) return
  const rows = await q.many<{ row: string; uuid: string; bytes: number }>(
    `select row.ctid::text as row, ${one.of}::text as uuid, octet_length(row.${one.column}) as bytes
       from ${one.table} row ${one.owner ? `join ${one.owner}` : ''}
      where ${one.of} = any($1::uuid[]) and row.${one.column} is not null`,
    [uuids],
  )
  for (const chunk of inChunks(rows)) {
    const ids = new Map(chunk.map(({ row, uuid }) => [row, `${one.family}:${uuid}`]))
    const read = await q.many<{ row: string; sealed: Buffer | null }>(
      `select ctid::text as row, ${one.column} as sealed from ${one.table} where ctid = any($1::tid[])`,
      [chunk.map(({ row }) => row)],
    )
    yield read.flatMap(({ row, sealed }) => {
      const keyId = ids.get(row)
      return sealed && keyId ? [{ row, sealed, keyId }] : []
    })
  }
}

function* inChunks<R extends { bytes: number }>(rows: readonly R[]): Generator<R[]> {
  let [chunk, bytes]: [R[], number] = [[], 0]
  for (const row of rows) {
    if (chunk.length === CHUNK_ROWS || (chunk.length && bytes + row.bytes > CHUNK_BYTES)) {
      yield chunk
      ;[chunk, bytes] = [[], 0]
    }
    chunk.push(row)
    bytes += row.bytes
  }
  if (chunk.length) yield chunk
}
