import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Aside, Collected } from '../envelope.ts'
import { readMessage } from '../envelope.ts'
import { readCsv } from './csv-text.ts'
import { documentFile } from './document-file.ts'

export const ANSWER_COLUMNS = [
  'message_id',
  'application_id',
  'kind',
  'sequence',
  'reference',
  'code',
  'words',
  'ground',
  'items',
  'document_no',
  'printed',
  'document_file',
  'document_sha256',
] as const

const SHEET_BYTES_MAX = 5 * 1_048_576
/** So much of what is set aside is kept to be read. */
const HEAD_BYTES = 65_536

export interface Sheet {
  items: Collected[]
  /** Names of the documents that its rows brought, which are put away with it. */
  files: string[]
}

/** A sheet is a file of its own and of a size that can be read; a link to another one is none. */
export async function readSheet(incoming: string, name: string): Promise<Sheet> {
  const path = join(incoming, name)
  const { size, isFile } = await lstat(path).then((found) => ({ size: found.size, isFile: found.isFile() }))
  const aside = (reason: Aside['reason'], bytes: Buffer, key = name): Collected => ({
    aside: { key, reason, bytes: bytes.subarray(0, HEAD_BYTES), sizeBytes: size },
  })
  if (!isFile) return { items: [aside('unreadable', Buffer.alloc(0))], files: [] }
  if (size > SHEET_BYTES_MAX) return { items: [aside('too_large', Buffer.alloc(0))], files: [] }
  const rows = readCsv((await readFile(path)).toString('utf8'))
  const sheet: Sheet = { items: [], files: [] }
  for (const [index, row] of rows.entries()) {
    const read = await answerOf(incoming, row)
    if (typeof read === 'string')
      sheet.items.push(aside(read, Buffer.from(JSON.stringify(messageRow(row), null, 2)), `${name}#${index + 1}`))
    else sheet.items.push(read)
    if (row.document_file) sheet.files.push(row.document_file)
  }
  return sheet
}

/** What the row says, or why it cannot be taken. */
async function answerOf(incoming: string, row: Record<string, string>): Promise<Collected | Aside['reason']> {
  if (row.kind === 'refused')
    return { refused: { applicationId: row.application_id ?? '', code: row.code ?? '', words: row.words ?? '' } }
  const message = readMessage(messageRow(row))
  if (!message) return 'unreadable'
  if (!message.document) return { message }
  const file = await documentFile(incoming, row.document_file ?? '')
  return 'reason' in file ? file.reason : { message, file: file.bytes }
}

/** The row as a message's fields: what a person reads and mends of one that could not be taken. */
const messageRow = (row: Record<string, string>): Record<string, unknown> => ({
  messageId: row.message_id,
  applicationId: row.application_id,
  kind: row.kind,
  sequence: row.sequence,
  reference: row.reference,
  code: row.code,
  words: row.words,
  ground: row.ground,
  items: (row.items ?? '').split(';').filter(Boolean),
  documentNo: row.document_no,
  printed: parsed(row.printed),
  ...(row.document_file && { document: { name: row.document_file, sha256: row.document_sha256 ?? '' } }),
})

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text || '[]')
  } catch {
    return []
  }
}
