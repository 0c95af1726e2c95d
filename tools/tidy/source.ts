/** What every house rule reads: one file, and what is wrong on which of its lines. */
export interface SourceFile {
  path: string
  text: string
}
export interface Found {
  line: number
  words: string
}
export type Rule = (file: SourceFile) => Found[]

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$|^server\/test\/|^e2e\/|\/test\/|^bench\/|-world\.ts$/.test(path)
export const within = (path: string, ...folders: string[]): boolean => folders.some((folder) => path.startsWith(folder))

/** Code without comments and string contents, line by line, so that words about a thing are not the thing. */
export function bare(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (match) =>
    match.startsWith('/')
      ? match.replace(/[^\n]/g, ' ')
      : match[0] + ' '.repeat(Math.max(0, match.length - 2)) + match[0],
  )
}

/** Every place of a pattern, by its line. */
export function matches(text: string, pattern: RegExp, words: (match: RegExpMatchArray) => string): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    words: words(match),
  }))
}
