import { dirname, join } from 'node:path'
import { type Found, matches, type Rule } from './source.ts'

/** A sheet that index.css takes into its layer, and that nothing else may bring in. */
const BY_INDEX = /\/src\/styles\/(?!index\.css|fonts?[.-])[^/]*\.css$/
const INTO_LAYER = /\blayer\((?:vendor|kit|app)(?:\.[\w.-]+)?\)/
/** What may stand at a sheet's first level; a face of a font has no place in the cascade. */
const LAYERED = /^@(?:layer\s+(?:vendor|kit|app)\b|font-face\b|charset\b)/

/** A sheet that a script or a page brings in. */
const BROUGHT = /(?:\b(?:from|import)\s*\(?\s*['"]|<link[^>]+href=")([^'"]+\.css)['"]/g

/** The first level of a sheet: each statement's head, with its line. */
function heads(text: string): { head: string; line: number }[] {
  const sheet = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  const found: { head: string; line: number }[] = []
  let depth = 0
  let begun = 0
  // Quoted text may hold braces and semicolons; it is passed over whole.
  for (const { 0: mark, index } of sheet.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)'"]*\)|[{};]/g)) {
    if (!/^[{};]$/.test(mark)) continue
    if (depth === 0) {
      const head = sheet.slice(begun, index)
      const line = sheet.slice(0, begun + head.search(/\S|$/)).split('\n').length
      if (head.trim()) found.push({ head: head.trim(), line })
    }
    if (mark === '{') depth++
    else if (mark === '}') depth--
    if (depth === 0) begun = index + 1
  }
  return found
}

/** Every sheet stands in a layer, so that what wins is which layer it is in and never which file was loaded last. */
export const layers: Rule = ({ path, text }): Found[] => {
  if (!path.startsWith('web/')) return []
  if (!path.endsWith('.css'))
    return matches(text, BROUGHT, ([, given = '']) => given)
      .filter(({ words: sheet }) =>
        sheet.startsWith('.') ? BY_INDEX.test(join(dirname(path), sheet)) : sheet !== '@app/ui/styles.css',
      )
      .map(({ line, words }) => ({
        line,
        words: `${words} comes outside the layers: a sheet imports it with layer(…)`,
      }))
  return heads(text).flatMap(({ head, line }) => {
    if (/^@import\b/.test(head))
      return INTO_LAYER.test(head) || /^@import\s+['"]\.\/fonts?-[\w-]+\.css['"]$/.test(head)
        ? []
        : [{ line, words: `${head} comes outside the layers` }]
    return LAYERED.test(head) || BY_INDEX.test(path) ? [] : [{ line, words: `${head} stands outside the layers` }]
  })
}
