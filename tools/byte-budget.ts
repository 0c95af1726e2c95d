import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The most that whoever opens a first page has to fetch, in bytes as they go over the wire (tools/byte-budget.json). */
export interface Budget {
  script: number
  styles: number
  fontsUrdu: number
  fontsEnglish: number
  pages: string[]
}
interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}
type Manifest = Record<string, Chunk>

/** The files that a page fetches for its letters; what nobody writes here stays in the whole fonts. */
const FONT = /ui\/fonts\/[a-z]+-\d+\.woff2$/
/** Code that no first page may bring along: it comes where a map is. */
const MAP = /map-canvas|maplibre/

function withImports(manifest: Manifest, source: string, seen = new Map<string, Chunk>()): Map<string, Chunk> {
  const chunk = manifest[source]
  if (!chunk) throw new Error(`the build has no ${source}`)
  if (seen.has(source)) return seen
  seen.set(source, chunk)
  for (const one of chunk.imports ?? []) withImports(manifest, one, seen)
  return seen
}

/** What an answer's headers take beside what it carries. */
const HEADER_BYTES = 400

/** As sent to a browser that takes Brotli. */
function wireBytes(dist: string, file: string): number {
  const path = join(dist, file)
  return HEADER_BYTES + statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size
}

const sum = (dist: string, files: Iterable<string>): number =>
  [...new Set(files)].reduce((total, file) => total + wireBytes(dist, file), 0)

/** Each thing of the built app that weighs more than it may, in a sentence. */
export function overBudget(dist: string, budget: Budget): string[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const problems: string[] = []
  const hold = (what: string, bytes: number, most: number) => {
    if (bytes > most) problems.push(`${what}: ${bytes} bytes, ${bytes - most} over ${most}`)
  }
  for (const page of budget.pages) {
    const chunks = new Map([...withImports(manifest, 'index.html'), ...withImports(manifest, page)])
    const scripts = [...chunks.values()].map(({ file }) => file)
    hold(`script of ${page}`, sum(dist, scripts), budget.script)
    hold(
      `styles of ${page}`,
      sum(
        dist,
        [...chunks.values()].flatMap(({ css }) => css ?? []),
      ),
      budget.styles,
    )
    for (const file of scripts) if (MAP.test(file)) problems.push(`${page} brings the map along: ${file}`)
  }
  const fonts = Object.keys(manifest)
    .filter((source) => FONT.test(source))
    .map((source) => (manifest[source] as Chunk).file)
  if (fonts.length < 5) problems.push(`only ${fonts.length} fonts were found`)
  hold('fonts of a page in Urdu', sum(dist, fonts), budget.fontsUrdu)
  hold(
    'fonts of a page in English',
    sum(
      dist,
      fonts.filter((file) => /inter-/.test(file)),
    ),
    budget.fontsEnglish,
  )
  return problems
}
