import { existsSync } from 'node:fs'
import { lstat, mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { exchangeFolder } from '../../../kernel/outgoing/exchange-folder.ts'
import type { Attachment, Collected, Connector, Envelope } from '../envelope.ts'
import { Outage, readMessage } from '../envelope.ts'
import { csvRow, readCsv } from './csv-text.ts'

/**
 * A department that takes files: sheets and scans are dropped into `to-department`, its answers appear in
 * `from-department`. A file is there only when it is whole: it is written under another name and renamed.
 */
const CSV_COLUMNS = [
  'application_id',
  'round',
  'kind',
  'tracking_no',
  'service_id',
  'case_id',
  'office_id',
  'sent_at',
  'proof_hash',
  'proof_lines',
  'answers',
  'note',
  'documents',
] as const
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
] as const

const FILES_MAX = 200
const SHEET_BYTES_MAX = 5 * 1_048_576
/** So much of what is set aside is kept to be read. */
const HEAD_BYTES = 65_536

async function put(folder: string, name: string, bytes: Buffer | string): Promise<void> {
  const path = join(folder, name)
  const file = await open(`${path}.partial`, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.partial`, path)
}

/** In the demo: the simulator takes the file away when it has done what is due by then. */
async function tellTime(outgoing: string, at: Date): Promise<void> {
  await put(outgoing, 'clock.txt', at.toISOString()).catch(() => undefined)
  for (let waits = 0; waits < 200 && existsSync(join(outgoing, 'clock.txt')); waits++)
    await new Promise((resolve) => setTimeout(resolve, 2))
}

export function csvConnector(exchange: readonly string[], given: string): Connector {
  /** Looked at anew each time: a link may have been put in its place. */
  const parts = async () => {
    const folder = await exchangeFolder(exchange, given)
    if (!folder) throw new Outage('it is not within the folders for exchange', 'folder_closed')
    return { outgoing: join(folder, 'to-department'), incoming: join(folder, 'from-department') }
  }
  return {
    async send(envelope: Envelope, attachments: readonly Attachment[], at: Date) {
      const { outgoing } = await parts()
      try {
        // The drop itself is the department's; when it is gone or full, so is the department.
        await readdir(outgoing)
        const scans = join(outgoing, 'documents', envelope.applicationId)
        await mkdir(scans, { recursive: true, mode: 0o700 })
        for (const { name, bytes } of attachments) await put(scans, name, bytes)
        const row = [
          envelope.applicationId,
          String(envelope.round),
          envelope.kind,
          envelope.trackingNo,
          envelope.serviceId,
          envelope.caseId,
          envelope.officeId ?? '',
          at.toISOString(),
          envelope.proof.hash ?? '',
          JSON.stringify(envelope.proof.lines),
          JSON.stringify(envelope.answers),
          envelope.note,
          attachments.map(({ name }) => name).join(';'),
        ]
        await put(
          outgoing,
          `application-${envelope.applicationId}-${envelope.round}.csv`,
          csvRow(CSV_COLUMNS) + csvRow(row),
        )
      } catch (error) {
        const { code = 'error' } = error as NodeJS.ErrnoException
        throw new Outage(`the file drop cannot be written: ${code}`, 'folder_closed')
      }
      return { answer: 'later' as const, reference: '' }
    },
    async collect(position: string, at: Date | null) {
      const { outgoing, incoming } = await parts()
      if (at) await tellTime(outgoing, at)
      const names = (
        await readdir(incoming).catch(() => {
          throw new Outage('the file drop cannot be read', 'folder_closed')
        })
      )
        .filter((name) => name.endsWith('.csv'))
        .sort()
        .slice(0, FILES_MAX)
      const items: Collected[] = []
      for (const name of names) items.push(...(await sheet(incoming, name)))
      return {
        items,
        position,
        async done() {
          const read = join(incoming, 'read')
          await mkdir(read, { recursive: true })
          for (const name of names) await rename(join(incoming, name), join(read, name)).catch(() => undefined)
        },
      }
    },
  }
}

/** A sheet is a file of its own and of a size that can be read; a link to another one is none. */
async function sheet(incoming: string, name: string): Promise<Collected[]> {
  const path = join(incoming, name)
  const { size, isFile } = await lstat(path).then((found) => ({ size: found.size, isFile: found.isFile() }))
  const aside = (reason: 'unreadable' | 'too_large', bytes: Buffer, key = name): Collected => ({
    aside: { key, reason, bytes: bytes.subarray(0, HEAD_BYTES), sizeBytes: size },
  })
  if (!isFile) return [aside('unreadable', Buffer.alloc(0))]
  if (size > SHEET_BYTES_MAX) return [aside('too_large', Buffer.alloc(0))]
  const bytes = await readFile(path)
  return readCsv(bytes.toString('utf8')).flatMap((row, index): Collected[] => {
    const items = answerOf(row)
    return items.length ? items : [aside('unreadable', Buffer.from(JSON.stringify(row)), `${name}#${index + 1}`)]
  })
}

function answerOf(row: Record<string, string>): Collected[] {
  if (row.kind === 'refused')
    return [{ refused: { applicationId: row.application_id ?? '', code: row.code ?? '', words: row.words ?? '' } }]
  const message = readMessage({
    messageId: row.message_id,
    applicationId: row.application_id,
    kind: row.kind,
    sequence: row.sequence,
    reference: row.reference,
    code: row.code,
    words: row.words,
    ground: row.ground,
    items: (row.items ?? '').split(';'),
    documentNo: row.document_no,
    printed: parsed(row.printed),
  })
  return message ? [{ message }] : []
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text || '[]')
  } catch {
    return []
  }
}
