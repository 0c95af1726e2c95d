/** Statements of a migration that a process of the release before does not outlive: what it asks for is gone or is another. */
const BREAKING: readonly (readonly [RegExp, string])[] = [
  [
    /^drop (table|schema|view|materialized view|function|procedure|sequence|type|domain)\b/i,
    'drops what older code may ask for',
  ],
  [
    /^alter table\b.*\bdrop (column\b|(?!constraint\b|not null\b|default\b|identity\b|expression\b)"?\w)/is,
    'drops a column',
  ],
  [/^alter (table|view|schema|function|sequence|type)\b.*\brename\b/is, 'renames'],
  [/^alter (table|view|function|sequence|type)\b.*\bset schema\b/is, 'moves to another schema'],
  [/^alter table\b.*\balter (column )?"?\w+"? (set data )?type\b/is, 'changes a type'],
  [/^alter table\b.*\bset not null\b/is, 'requires what older code does not write'],
]
/** A new column that must be given, and has nothing of its own to fall back on. */
const ADDED =
  /\badd (?:column )?(?:if not exists )?"?(?!(?:constraint|check|unique|primary|foreign|exclude)\b)\w+"? [^,]*/gi
const MUST_BE_GIVEN = /(?<!\bis )\bnot null\b/i
/** What is read by `select *`: with one column more, each connection that prepared such a statement fails at it for good. */
const READ_WHOLE = new Set(['requests.request', 'requests.orders', 'tracking.marker'])
const FILLS_ITSELF = /\bdefault\b|\bgenerated\b/i

/** The statements of a file, without comments and without the bodies of functions, which run when they are called. */
const statementsOf = (sql: string): string[] =>
  sql
    .replaceAll(/\/\*.*?\*\//gs, ' ')
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/\$(\w*)\$.*?\$\1\$/gs, "''")
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .split(';')
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)

/** What in a migration older code would stumble over, in words; nothing: it may run beside. */
export function breakingStatements(sql: string): string[] {
  const made = new Set<string>()
  const found: string[] = []
  for (const statement of statementsOf(sql)) {
    const table = /^(?:create|alter) table (?:if not exists |only )?([\w.]+)/i.exec(statement)?.[1]
    if (table && /^create/i.test(statement)) made.add(table)
    // Of a table that the file itself makes older code knows nothing.
    if (table && made.has(table)) continue
    for (const [pattern, words] of BREAKING)
      if (pattern.test(statement)) found.push(`${words}: ${statement.slice(0, 90)}`)
    if (table && READ_WHOLE.has(table) && /\badd column\b/i.test(statement))
      found.push(`adds a column to what is read whole: ${statement.slice(0, 90)}`)
    if (/^alter table/i.test(statement))
      for (const [column] of statement.matchAll(ADDED))
        if (MUST_BE_GIVEN.test(column) && !FILLS_ITSELF.test(column))
          found.push(`adds a column that must be given: ${column.slice(0, 90)}`)
  }
  return found
}

const LINE = /^(\S+)(?:\s+(?:mended\s+(?<how>\S.*)|after\s+(?<release>\d+\.\d+\.\d+)))?$/
const isBelow = (one: string, other: string): boolean => one.localeCompare(other, 'en', { numeric: true }) < 0

/** Migrations with such statements that the list does not allow in this version, and lines that allow nothing. */
export function unlisted(
  files: readonly { name: string; faults: readonly string[] }[],
  list: string,
  version: string,
): string[] {
  const lines = new Map<string, { how?: string; release?: string }>()
  for (const line of list.split('\n')) {
    const match = line.startsWith('#') ? undefined : LINE.exec(line.trim())
    if (match) lines.set(match[1] as string, { ...match.groups })
  }
  const wanting = files.flatMap(({ name, faults }) => {
    if (!faults.length) return []
    const listed = lines.get(name)
    if (!listed) return faults.map((fault) => `${name} ${fault}`)
    if (listed.release && isBelow(version, listed.release))
      return [`${name} is allowed after release ${listed.release}, and this is ${version}`]
    return listed.release || listed.how ? [] : [`${name} says neither what makes up for it nor after which release`]
  })
  const breaking = new Set(files.filter(({ faults }) => faults.length).map(({ name }) => name))
  const idle = [...lines.keys()].filter((name) => !breaking.has(name)).map((name) => `${name} is listed for nothing`)
  return [...wanting, ...idle]
}
