import { sheetCell } from '@app/domain/shared'

/** A row of comma-separated values; a cell with a comma, a quote or a line break is quoted (RFC 4180). */
export const csvRow = (cells: readonly string[]): string =>
  `${cells
    .map(sheetCell)
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
    .join(',')}\r\n`

/** Reads a sheet whose first row names the columns. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const given = text.replace(/^\ufeff/, '')
  for (let at = 0; at < given.length; at++) {
    const letter = given[at]!
    if (quoted) {
      if (letter === '"' && given[at + 1] === '"') cell += given[++at]
      else if (letter === '"') quoted = false
      else cell += letter
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === ',' || letter === '\n') {
      rows.at(-1)!.push(cell.replace(/\r$/, ''))
      cell = ''
      if (letter === '\n') rows.push([])
    } else cell += letter
  }
  if (cell !== '' || rows.at(-1)!.length > 0) rows.at(-1)!.push(cell)
  const [names = [], ...lines] = rows.filter((row) => row.some((one) => one !== ''))
  return lines.map((line) => Object.fromEntries(names.map((name, index) => [name.trim(), line[index] ?? ''])))
}
