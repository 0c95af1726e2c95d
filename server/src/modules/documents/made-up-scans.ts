import sharp from 'sharp'

type Fault = 'none' | 'blurred' | 'glare' | 'small' | 'cut'

const drawn = new Map<string, Promise<Buffer>>()

/** Evidently made-up papers for tests: lines of text on a grey cloth, sharp, blurred or under a lamp. Each is drawn once. */
export async function madeUpScan(fault: Fault = 'none', seed = 1): Promise<Buffer> {
  const name = `${fault} ${seed}`
  const scan = drawn.get(name) ?? draw(fault, seed)
  drawn.set(name, scan)
  return Buffer.from(await scan)
}

async function draw(fault: Fault, seed: number): Promise<Buffer> {
  const width = fault === 'small' ? 300 : 1200
  const height = Math.round(width * 1.35)
  const lines = Array.from(
    { length: 22 },
    (_, row) =>
      `<text x="${width * 0.14}" y="${height * (0.16 + row * 0.033)}" font-size="${width * 0.024}" ` +
      `font-family="sans-serif" fill="#222">Test paper ${seed}, line ${row + 1}: specimen, not a document 0123456789</text>`,
  )
  const cutOff = (line: string): string =>
    line.replace(/x="[\d.]+"/, 'x="-40"').replace(/font-size="[\d.]+"/, `font-size="${width * 0.05}"`)
  const paper =
    fault === 'cut'
      ? `<rect width="${width}" height="${height}" fill="#cfcfc8"/>${lines.map(cutOff).join('')}`
      : `<rect width="${width}" height="${height}" fill="#7d7468"/>` +
        `<rect x="${width * 0.1}" y="${height * 0.1}" width="${width * 0.8}" height="${height * 0.8}" fill="#d8d6cf"/>` +
        lines.join('')
  const lamp =
    fault === 'glare' ? `<circle cx="${width * 0.5}" cy="${height * 0.5}" r="${width * 0.3}" fill="#fff"/>` : ''
  const picture = sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paper}${lamp}</svg>`),
  )
  if (fault === 'blurred') picture.blur(6)
  return picture
    .withExif({ IFD0: { Make: 'Test camera' }, IFD3: { GPSLatitude: '31/1 30/1 0/1' } })
    .jpeg({ quality: 88 })
    .toBuffer()
}

/** A PDF as a scanner makes it: one picture a page. `catalog` goes into the root, `trailer` beside it. */
export function madeUpPdf(pages: readonly Buffer[], more: { catalog?: string; trailer?: string } = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  const at = () => parts.reduce((sum, part) => sum + part.length, 0)
  const add = (head: string, body?: Buffer) => {
    offsets.push(at())
    parts.push(
      Buffer.from(`${offsets.length} 0 obj\n${head}\n`),
      ...(body ? [Buffer.from('stream\n'), body, Buffer.from('\nendstream\n')] : []),
      Buffer.from('endobj\n'),
    )
  }
  const first = (index: number) => 3 + index * 3
  add(`<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`)
  add(`<< /Type /Pages /Kids [${pages.map((_, index) => `${first(index)} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  for (const [index, jpeg] of pages.entries()) {
    const draw = Buffer.from('q 595 0 0 803 0 20 cm /P Do Q')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first(index) + 1} 0 R ` +
        `/Resources << /XObject << /P ${first(index) + 2} 0 R >> >> >>`,
    )
    add(`<< /Length ${draw.length} >>`, draw)
    add(
      `<< /Type /XObject /Subtype /Image /Width 1200 /Height 1620 ` +
        `/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    )
  }
  const table = at()
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R ${more.trailer ?? ''} >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** The first bytes of a recording as a phone makes it, and a tone of nothing: enough to be known by its kind. */
export function madeUpVoice(bytes = 4_000, track = 'A_OPUS'): Buffer {
  const head = Buffer.from(
    '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff',
    'hex',
  )
  return Buffer.concat([head, Buffer.from(track), Buffer.alloc(bytes, 7)])
}
