/** Comma-separated values as cells (RFC 4180). `whole` is false where the last quote is never closed: the rest was cut off. */
export function csvRows(text: string): { rows: string[][]; whole: boolean } {
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
  if (cell !== '' || rows.at(-1)!.length > 0) rows.at(-1)!.push(cell.replace(/\r$/, ''))
  return { rows: rows.filter((row) => row.some((one) => one !== '')), whole: !quoted }
}
