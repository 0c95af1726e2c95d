import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const FONTS = [
  'noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal',
  'noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-700-normal',
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal',
  'noto-sans/files/noto-sans-latin-400-normal',
  'noto-sans/files/noto-sans-latin-700-normal',
] as const

/** What a template and its words have in common comes again at once; what was on one page only does not. */
const REMEMBERED_PAGES = 10

let compiler: Promise<NodeCompiler> | undefined

/** The fonts come packed for the web; the typesetter wants them unpacked, once a process. */
async function openCompiler(): Promise<NodeCompiler> {
  // Loaded when the first page is set: a server that starts has no use for a typesetter.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const require = createRequire(import.meta.url)
  const { decompress } = require('wawoff2') as { decompress(bytes: Buffer): Promise<Uint8Array> }
  const fontBlobs: Buffer[] = []
  // One after the other: the unpacker answers from memory that its next call overwrites.
  for (const font of FONTS)
    fontBlobs.push(Buffer.from(await decompress(readFileSync(require.resolve(`@fontsource/${font}.woff2`)))))
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
}

/** Sets a page from a template and plain strings: nothing in them can be read as markup. PDF/A-2a, for archives and screen readers. */
export async function typeset(template: string, inputs: Record<string, string>): Promise<Buffer> {
  const typesetter = await (compiler ??= openCompiler())
  const pdf = typesetter.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'a-2a' })
  // It remembers every piece of every page, half a megabyte each, and forgets by itself nothing.
  typesetter.evictCache(REMEMBERED_PAGES)
  return pdf
}
