import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import { ISSUED_PAGES_MAX, PDF_PAGES_MAX } from '@app/domain/documents'
import type { ReadAs, ReadPicture, ReadRefusal, Said } from './frames.ts'
import { pdfTrouble, pdfTroubleHandedOn } from './pdf-trouble.ts'
import { readPicture } from './read-picture.ts'

const LONG_SIDE = 2_000
/** Less spread of brightness than this is an empty sheet, as scanners add on the back. */
const BLANK_DEVIATION = 2

/**
 * Of a scan each page as a picture: only what can be seen of the document goes on from here, no script, link, form or
 * metadata. Of an issued document the number of its pages; the first is drawn, to see that it can be.
 */
export async function readPdf(bytes: Buffer, as: ReadAs): Promise<Said> {
  const trouble = as === 'issued' ? pdfTroubleHandedOn(bytes) : pdfTrouble(bytes)
  if (trouble) return { refusal: trouble }
  const compiler = NodeCompiler.create({})
  compiler.mapShadow(join(process.cwd(), 'scan.pdf'), bytes)
  const page = (number: number) => ({
    mainFileContent: `#set page(width: auto, height: auto, margin: 0pt)\n#image("/scan.pdf", page: ${number})`,
  })
  const count = pageCount(compiler, page((as === 'issued' ? ISSUED_PAGES_MAX : PDF_PAGES_MAX) + 1))
  if (typeof count === 'string') return { refusal: count }
  if (as === 'issued') return compiler.compile(page(1)).hasError() ? { refusal: 'file_kind_wrong' } : { pages: count }
  const pictures: ReadPicture[] = []
  for (let number = 1; number <= count; number++) {
    const drawn = /xlink:href="data:image\/svg\+xml;base64,([^"]+)"/.exec(compiler.plainSvg(page(number)))?.[1]
    if (!drawn) return { refusal: 'file_kind_wrong' }
    const picture = await drawPage(Buffer.from(drawn, 'base64'))
    if (picture) pictures.push(await readPicture(picture))
    compiler.evictCache(0)
  }
  return pictures.length ? { pictures } : { refusal: 'image_blurred' }
}

/** Asking for the page after the last that we take tells how many there are, or that the document cannot be read. */
function pageCount(compiler: NodeCompiler, source: { mainFileContent: string }): number | ReadRefusal {
  const tried = compiler.compile(source)
  const failed = tried.hasError() ? tried.takeError() : null
  if (!failed) return 'pdf_too_long'
  const said = JSON.stringify(compiler.fetchDiagnostics(failed))
  const pages = /only has (\d+) page/.exec(said)?.[1]
  if (pages) return Number(pages)
  return /encrypt|password/i.test(said) ? 'pdf_locked' : 'file_kind_wrong'
}

/** What it may take is bounded by the process, not by a number of pixels: a page of vectors has none. */
async function drawPage(svg: Buffer): Promise<Buffer | null> {
  const { width, height } = await sharp(svg, { unlimited: true }).metadata()
  const density = Math.min(2_400, Math.max(1, (72 * LONG_SIDE) / Math.max(width, height, 1)))
  const drawn = sharp(svg, { unlimited: true, density })
    .flatten({ background: '#fff' })
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside' })
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true })
  const again = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const { channels } = await again().greyscale().stats()
  return channels[0]!.stdev < BLANK_DEVIATION ? null : again().jpeg({ quality: 90 }).toBuffer()
}
