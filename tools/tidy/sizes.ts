import ts from 'typescript'
import { type Found, isTest, type Rule, within } from './source.ts'

const FILE_LINES_MAX = 300
/** A test reads from top to bottom, one case after the other: longer is no harder to follow. */
const TEST_LINES_MAX = 500
const FUNCTION_LINES_MAX = 70
const COLUMNS_MAX = 140
export const FOLDER_FILES_MAX = 30

/** Data grows with the world; a migration is history; the moves of this one search belong together. */
const grows = (path: string): boolean =>
  within(path, 'territories/', 'server/migrations/', 'planner/src/equal-vehicles/local-search.ts') ||
  /\.generated\.ts$|(^|[/-])words\.ts$/.test(path)

export const fileSize: Rule = ({ path, text }) => {
  const lines = text.split('\n').length - 1
  const most = isTest(path) ? TEST_LINES_MAX : FILE_LINES_MAX
  return lines > most && !grows(path) ? [{ line: lines, words: `${lines} lines; split it by what it does` }] : []
}

/** The texts of words, and the drawings of icons, are as long as they are. */
const hasLongTexts = (path: string): boolean =>
  within(path, 'territories/', 'web/ui/src/icons/', 'web/ui/src/styles/fonts.css') ||
  /\.generated\.ts$|words(\.ts|\/)|face-words/.test(path)

export const lineWidth: Rule = ({ path, text }) =>
  hasLongTexts(path)
    ? []
    : text
        .split('\n')
        .flatMap((line, index) =>
          line.length > COLUMNS_MAX
            ? [{ line: index + 1, words: `${line.length} columns; ${COLUMNS_MAX} at most` }]
            : [],
        )

/** A function's own lines: what it only holds, functions of its own, is measured by itself. */
export const functionLength: Rule = ({ path, text }) => {
  if (within(path, 'territories/', 'web/ui/gallery/', 'planner/wasm/') || isTest(path) || !/\.tsx?$/.test(path))
    return []
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line
  const found: Found[] = []
  /** The lines of the functions within a node, all but their first: those are the node's own. */
  const measure = (node: ts.Node): number => {
    let inner = 0
    ts.forEachChild(node, (child) => {
      inner += measure(child)
    })
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return inner
    const lines = lineOf(node.body.end) - lineOf(node.body.getStart(source)) + 1
    if (lines - inner > FUNCTION_LINES_MAX)
      found.push({
        line: lineOf(node.getStart(source)) + 1,
        words: `${nameOf(node)} has ${lines - inner} lines of its own; a rule is hiding in it`,
      })
    return lines - 1
  }
  measure(source)
  return found
}

function nameOf(node: ts.SignatureDeclaration): string {
  const { name = 'name' in node.parent ? (node.parent.name as ts.Node | undefined) : undefined } = node
  return name?.getText() ?? 'a function'
}

/** Folders that hold more files than one can take in at a glance. Words, icons, migrations and what is generated are lists. */
export function crowdedFolders(paths: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const path of paths) {
    if (isTest(path) || /\.generated\.|words\.ts$/.test(path)) continue
    if (within(path, 'server/migrations/', 'web/ui/src/icons/', 'territories/')) continue
    const folder = path.slice(0, path.lastIndexOf('/'))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts].flatMap(([folder, count]) => (count > FOLDER_FILES_MAX ? [`${folder} has ${count} files`] : []))
}
