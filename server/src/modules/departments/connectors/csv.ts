import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { exchangeFolder } from '../../../kernel/outgoing/exchange-folder.ts'
import type { Attachment, Collected, Connector, Envelope } from '../envelope.ts'
import { Outage } from '../envelope.ts'
import { readSheet } from './csv-answers.ts'
import { csvRow } from './csv-text.ts'

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

const FILES_MAX = 200
const FILES_AT_ONCE = 20

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
      const read: string[] = []
      for (const name of names) {
        const sheet = await readSheet(incoming, name)
        items.push(...sheet.items)
        read.push(...sheet.files, name)
        // The rest waits for the next time: documents are held in memory until they are ours.
        if (sheet.files.length && read.length >= FILES_AT_ONCE) break
      }
      return {
        items,
        position,
        async done() {
          const done = join(incoming, 'read')
          await mkdir(done, { recursive: true })
          for (const name of read) await rename(join(incoming, name), join(done, name)).catch(() => undefined)
        },
      }
    },
  }
}
