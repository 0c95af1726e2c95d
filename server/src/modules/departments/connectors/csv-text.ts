import { csvRows, sheetCell } from '@app/domain/shared'

/** A row of comma-separated values; a cell with a comma, a quote or a line break is quoted (RFC 4180). */
export const csvRow = (cells: readonly string[]): string =>
  `${cells
    .map(sheetCell)
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
    .join(',')}\r\n`

/** Reads a sheet whose first row names the columns. */
export function readCsv(text: string): Record<string, string>[] {
  const [names = [], ...lines] = csvRows(text).rows
  return lines.map((line) => Object.fromEntries(names.map((name, index) => [name.trim(), line[index] ?? ''])))
}
