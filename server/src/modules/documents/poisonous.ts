import { deflateSync } from 'node:zlib'

/** Files made to break whoever reads them, each small enough to be sent. For tests, and for the measurement under attack. */
const image = (pixels: number) =>
  `/Width ${pixels} /Height ${pixels} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`

function pdfOf(content: string, picture: Buffer, dictionary: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const add = (head: string, body?: Buffer) => {
    offsets.push(length())
    const stream = body ? [Buffer.from('stream\n'), body, Buffer.from('\nendstream\n')] : []
    parts.push(Buffer.from(`${offsets.length} 0 obj\n${head}\n`), ...stream, Buffer.from('endobj\n'))
  }
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')
  add(
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>',
  )
  add(`<< /Length ${content.length} >>`, Buffer.from(content))
  add(`<< /Type /XObject /Subtype /Image ${dictionary} /Length ${picture.length} >>`, picture)
  const table = length()
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** 390 kB that open to a picture of 400 million pixels. */
export const pictureBomb = (): Buffer =>
  pdfOf('q 595 0 0 803 0 20 cm /P Do Q', deflateSync(Buffer.alloc(400_000_000)), image(20_000))

/** Half a million strokes of a pen. */
export const strokes = (): Buffer => pdfOf('0 0 m 9 9 l S '.repeat(500_000), deflateSync(Buffer.alloc(100)), image(10))

/** Beginnings without an end: whoever looks for each end anew looks for minutes. */
export const beginnings = (): Buffer => Buffer.from(`%PDF-1.7\n${'stream\n'.repeat(1_100_000)}`)
export const packedBeginnings = (): Buffer => Buffer.from(`%PDF-1.7\n${'/ObjStm stream\n'.repeat(520_000)}`)

/** A table of its parts that unpacks to hundreds of megabytes: whoever only counts the pages reads it too. */
export function endlessTable(): Buffer {
  const table = deflateSync(Buffer.alloc(700_000_000))
  const parts = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
  ].map((part, at) => `${at + 1} 0 obj\n${part}\nendobj\n`)
  const head = Buffer.from(`%PDF-1.7\n${parts.join('')}`)
  const dictionary = `<< /Type /XRef /W [1 4 2] /Size 100000000 /Root 1 0 R /Filter /FlateDecode /Length ${table.length} >>`
  const tail = `\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF\n`
  return Buffer.concat([head, Buffer.from(`4 0 obj\n${dictionary}\nstream\n`), table, Buffer.from(tail)])
}
