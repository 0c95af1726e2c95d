import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvRow, readCsv } from '../modules/departments/connectors/csv-text.ts'
import { ANSWER_COLUMNS } from '../modules/departments/connectors/csv-answers.ts'
import type { Book, Message } from './book.ts'
import { documentOf, hashOf } from './document.ts'
import { POISON, REFUSED } from './habits.ts'
import { announceReady, controlServer, openBooks, readOptions } from './process.ts'

/** Departments that take sheets in a folder and put their answers into another, as a process of its own. */
const options = readOptions()
const books = openBooks(options)
const dropOf = (departmentId: string, part: string): string => join(options.folder, departmentId, part)
let serial = 0

function put(departmentId: string, text: string): void {
  const path = join(
    dropOf(departmentId, 'from-department'),
    `answers-${process.pid}-${String(++serial).padStart(6, '0')}.csv`,
  )
  writeFileSync(`${path}.partial`, text)
  renameSync(`${path}.partial`, path)
}

/** The document first: a sheet names what is there already. */
function putDocument(departmentId: string, message: Message): string {
  if (!message.document) return ''
  const name = `document-${process.pid}-${String(++serial).padStart(6, '0')}.pdf`
  const path = join(dropOf(departmentId, 'from-department'), name)
  writeFileSync(`${path}.partial`, documentOf(message))
  renameSync(`${path}.partial`, path)
  return name
}

const cellsOf = (departmentId: string, m: Message): string[] => [
  m.messageId,
  m.applicationId,
  m.kind,
  String(m.sequence),
  m.reference,
  m.code,
  m.words,
  m.ground,
  m.items.join(';'),
  m.documentNo,
  JSON.stringify(m.printed),
  putDocument(departmentId, m),
  m.document ? hashOf(documentOf(m)) : '',
]

function take(departmentId: string, book: Book, name: string): void {
  const path = join(dropOf(departmentId, 'to-department'), name)
  const text = readFileSync(path, 'utf8')
  for (const row of readCsv(text)) {
    const applicationId = row.application_id ?? ''
    // A try of the connection: taken away, and nothing is begun.
    if (row.tracking_no === 'TEST') continue
    if (text.includes(POISON) || text.includes(REFUSED)) {
      put(
        departmentId,
        csvRow(ANSWER_COLUMNS) +
          csvRow([
            '',
            applicationId,
            'refused',
            '',
            '',
            'row_unreadable',
            'The sheet cannot be read in.',
            '',
            '',
            '',
            '',
          ]),
      )
      continue
    }
    book.take(
      {
        applicationId,
        round: Number(row.round),
        kind: row.kind ?? '',
        trackingNo: row.tracking_no ?? '',
        serviceId: row.service_id ?? '',
        caseId: row.case_id ?? '',
        proofLines: JSON.parse(row.proof_lines || '[]') as [],
        documents: (row.documents ?? '').split(';').filter(Boolean),
      },
      Date.parse(row.sent_at ?? '') || 0,
    )
  }
  renameSync(path, join(dropOf(departmentId, 'done'), name))
}

/** One look at a drop: new sheets in, and what is due by the time that was told, out. */
function look(departmentId: string, book: Book): void {
  const incoming = dropOf(departmentId, 'to-department')
  if (book.habits.outage || !existsSync(incoming)) return
  for (const name of readdirSync(incoming)) if (name.endsWith('.csv')) take(departmentId, book, name)
  const clock = join(incoming, 'clock.txt')
  const told = existsSync(clock) ? Date.parse(readFileSync(clock, 'utf8')) : Number.NaN
  const due = book.release(Number.isNaN(told) ? 0 : told)
  if (due.length)
    put(departmentId, csvRow(ANSWER_COLUMNS) + due.map((message) => csvRow(cellsOf(departmentId, message))).join(''))
  rmSync(clock, { force: true })
}

/** An outage is a drop that is not there: the share is not mounted. */
function mount(departmentId: string): void {
  const there = dropOf(departmentId, 'to-department')
  const gone = dropOf(departmentId, 'unmounted')
  const { outage } = books.get(departmentId)!.habits
  if (outage && existsSync(there)) renameSync(there, gone)
  if (!outage && existsSync(gone)) renameSync(gone, there)
}

for (const [departmentId, book] of books) {
  for (const part of ['to-department', 'from-department', 'done'])
    mkdirSync(dropOf(departmentId, part), { recursive: true })
  mount(departmentId)
  const safely = () => {
    try {
      look(departmentId, book)
    } catch (error) {
      process.stderr.write(`${departmentId}: ${(error as Error).message}\n`)
    }
  }
  // The watch tells at once; the beat finds what a watch may miss.
  watch(join(options.folder, departmentId), { recursive: true }, safely)
  setInterval(safely, 500)
  safely()
}
announceReady({ control: await controlServer({ books, options, changed: mount }) })
