const FILE = /^(\d{4})-[a-z0-9-]+\.md$/
const HEAD = /^# (\d{4}) (\S.*)\n\n(\d{4}-\d\d-\d\d) · (accepted(?:, amended by .+)?|superseded by \d{4})\n\n/
const BEGINS = /^\| \d{4} \|/
const LINE = /^\| \d{4} \| .*\|$/gm

/** What is wrong with the decisions and their index, by the names of files and their texts. */
export function indexFaults(texts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = []
  const lines = new Set(texts.get('README.md')?.match(LINE) ?? [])
  for (const [name, text] of texts) {
    if (name === 'README.md') continue
    const [, number, title, date, status] = HEAD.exec(text) ?? []
    if (!number || FILE.exec(name)?.[1] !== number) {
      faults.push(`${name} does not begin with its number and title, its day and its status`)
      continue
    }
    const line = `| ${number} | [${title}](${name}) | ${date} | ${status} |`
    if (!lines.delete(line)) faults.push(`the index lacks: ${line}`)
  }
  // What is left belongs to no decision, or to one whose fault is told already.
  const told = faults.join('\n')
  for (const line of lines)
    if (!told.includes(/\((.*)\.md\)/.exec(line)?.[1] ?? '')) faults.push(`no decision says: ${line}`)
  const written = texts.get('README.md')?.trimEnd().split('\n') ?? []
  const rows = written.slice(written.findIndex((line) => BEGINS.test(line)))
  const stray = rows.find((line, place) => !BEGINS.test(line) || line < (rows[place - 1] ?? ''))
  if (stray !== undefined) faults.push(`the index is not one list by number: ${stray}`)
  return faults
}
