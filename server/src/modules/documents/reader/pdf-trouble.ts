import { inflateSync } from 'node:zlib'

/** What makes a document more than pages to look at: scripts, programs to start, files inside it, forms of the other kind, films. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|XFA|RichMedia|SubmitForm|ImportData|GoToE)(?![A-Za-z])/
const INFLATED_MAX = 16_000_000
const END = 'endstream'

/** Those of them that chance does not write into a picture: they are looked for in every byte. */
const ACTIVE_ANYWHERE = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToE)(?![A-Za-z])/

/**
 * Why this PDF is not taken, or null: locked (also where it opens without a password, since its words say it must not be
 * copied), or with something in it that acts. Of a scan only pictures of its pages are kept, so there this protects nobody;
 * it tells whoever sent it that the department would not take it.
 */
export function pdfTrouble(bytes: Buffer): 'pdf_locked' | 'pdf_active' | null {
  const structure = plainNames(outsideStreams(bytes.toString('latin1'))) + plainNames(objectStreams(bytes).text)
  if (/\/Encrypt(?![A-Za-z])/.test(structure)) return 'pdf_locked'
  return ACTIVE.test(structure) ? 'pdf_active' : null
}

/**
 * Of a document that is handed on as it came more is asked: nothing hides behind a word that only looks like the beginning
 * of a picture, and no part of its structure is packed in a way that cannot be read here.
 */
export function pdfTroubleHandedOn(bytes: Buffer): 'pdf_locked' | 'pdf_active' | null {
  const trouble = pdfTrouble(bytes)
  if (trouble) return trouble
  return ACTIVE_ANYWHERE.test(plainNames(bytes.toString('latin1'))) || !objectStreams(bytes).whole ? 'pdf_active' : null
}

/** Each byte is looked at once: an expression that looks for each end anew reads eight megabytes of beginnings for minutes. */
function outsideStreams(text: string): string {
  const parts: string[] = []
  const beginning = /stream\r?\n/g
  let at = 0
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const end = text.indexOf(END, beginning.lastIndex)
    if (end < 0) break
    parts.push(text.slice(at, found.index))
    beginning.lastIndex = at = end + END.length
  }
  return parts.join('') + text.slice(at)
}

/** A name may be written with any of its letters as #xx. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The parts of the structure that are packed away in compressed streams; together they unpack to so much and no more. */
function objectStreams(bytes: Buffer): { text: string; whole: boolean } {
  const text = bytes.toString('latin1')
  const found: string[] = []
  let whole = true
  let left = INFLATED_MAX
  for (const { 0: head, index } of text.matchAll(/\/(?:ObjStm|XRef)\b[\s\S]{0,400}?stream\r?\n/g)) {
    const begin = index + head.length
    // A cross-reference stream holds numbers; its dictionary, which names what locks the file, is read as it stands.
    found.push(head)
    if (head.startsWith('/XRef')) continue
    const end = text.indexOf(END, begin)
    try {
      const part = inflateSync(bytes.subarray(begin, end < 0 ? undefined : end), { maxOutputLength: left })
      left -= part.length
      found.push(part.toString('latin1'))
    } catch {
      // Not packed in the usual way: the reader of its pages will say whether it is a document at all.
      whole = false
    }
    // Behind it there is no other end either.
    if (end < 0) break
  }
  return { text: found.join(''), whole }
}
