import { createHash } from 'node:crypto'
import type { Message } from './book.ts'

/** The department's own document, evidently made up: one page with its number and what it prints. The same for the same message. */
export function documentOf(message: Message): Buffer {
  // What calls itself a document and is none: the receiver has to find out.
  if (message.document === 'broken') return Buffer.from(`This is no document: ${message.documentNo}\n`)
  const lines = [
    'Made-up department of the demo: a specimen, not a document',
    `Number ${message.documentNo}`,
    `Application ${message.applicationId}`,
    ...message.printed.map(({ field, value }) => `${field}: ${value}`),
  ]
  return specimenPdf(lines)
}

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The letters of the simplest built-in font; what it lacks is left out, as old systems do. */
const printable = (line: string): string =>
  line
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[\\()]/g, '\\$&')
    .slice(0, 110)

/** One page with these lines. */
function specimenPdf(given: readonly string[]): Buffer {
  const lines = given.map(printable)
  const content = `BT /F 12 Tf 50 780 Td 20 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}
