import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type pg from 'pg'

/** A table with more rows is large. */
const LARGE_ROWS = 10_000
/** Of a large table no statement may read more than this share: it would read all of them, and more each day. */
const SHARE_MOST = 0.5

export interface ReadTooMuch {
  table: string
  rows: number
  of: number
  by: string
  statement: string
}
/** What one asking reads of tables: the same on a machine that is busy and on one that is not. */
export interface Read {
  rows: number
  /** Pages of 8 kB, from memory or not. */
  pages: number
}
interface Node {
  'Node Type': string
  'Relation Name'?: string
  Schema?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: Node[]
}

/** From the next connection on the database writes the plan of each statement, with what it really read, into its log. */
export async function explainAll(db: pg.Client, database: string): Promise<void> {
  for (const setting of [
    `session_preload_libraries = 'auto_explain'`,
    'auto_explain.log_min_duration = 0',
    'auto_explain.log_analyze = on',
    'auto_explain.log_timing = off',
    'auto_explain.log_buffers = on',
    'auto_explain.log_verbose = on',
    'auto_explain.log_nested_statements = on',
    'auto_explain.log_parameter_max_length = 0',
    `auto_explain.log_format = 'json'`,
  ])
    await db.query(`alter database ${database} set ${setting}`)
}

export const explainNoMore = (db: pg.Client, database: string) => db.query(`alter database ${database} reset all`)

export async function largeTables(db: pg.Client): Promise<Map<string, number>> {
  const { rows } = await db.query<{ name: string; rows: number }>(
    `select n.nspname || '.' || c.relname as name, c.reltuples::float8 as rows from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.reltuples >= $1 and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    [LARGE_ROWS],
  )
  return new Map(rows.map((row) => [row.name, row.rows]))
}

export const sizeOf = (file: string): number => statSync(file).size

/** The plans that stand in the log behind that place. */
function plansSince(file: string, place: number): { statement: string; plan: Node }[] {
  const length = sizeOf(file) - place
  if (length <= 0) return []
  const bytes = Buffer.alloc(length)
  const log = openSync(file, 'r')
  try {
    readSync(log, bytes, 0, length, place)
  } finally {
    closeSync(log)
  }
  return bytes
    .toString('utf8')
    .split(/^.*LOG: {2}duration: [\d.]+ ms {2}plan:\n/m)
    .slice(1)
    .flatMap((entry) => {
      // Each line of an entry begins with a tab; the first that does not belongs to another.
      const lines = entry.split('\n')
      const end = lines.findIndex((line) => !line.startsWith('\t'))
      try {
        const { 'Query Text': statement, Plan: plan } = JSON.parse(
          lines.slice(0, end < 0 ? undefined : end).join('\n'),
        ) as {
          'Query Text': string
          Plan: Node
        }
        return [{ statement, plan }]
      } catch {
        return []
      }
    })
}

/** The plans of what was asked so often: what a process does beside (sealing, gathering) comes between once or twice. */
export function plansOfAsked(file: string, place: number, times: number): { statement: string; plan: Node }[] {
  const all = Map.groupBy(plansSince(file, place), (one) => one.statement)
  return [...all.values()].flatMap((one) => (one.length >= times ? one : []))
}

const rowsOf = (node: Node): number =>
  ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
  (node['Actual Loops'] ?? 1)

/** Rows of every scan; pages of the outermost, whose own include those of what stands beneath them. */
export function readBy(plans: readonly { plan: Node }[]): Read {
  const read = { rows: 0, pages: 0 }
  const look = (node: Node, within: boolean): void => {
    const scans = node['Relation Name'] !== undefined
    if (scans) read.rows += rowsOf(node)
    if (scans && !within) read.pages += (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0)
    for (const child of node.Plans ?? []) look(child, within || scans)
  }
  for (const { plan } of plans) look(plan, false)
  return read
}

/** What a plan reads of each large table, scan by scan. */
export function tooMuch(
  { statement, plan }: { statement: string; plan: Node },
  large: ReadonlyMap<string, number>,
): ReadTooMuch[] {
  const found: ReadTooMuch[] = []
  const look = (node: Node): void => {
    const relation = node['Relation Name']
    if (relation) {
      const name = [...large.keys()].find((one) =>
        node.Schema ? one === `${node.Schema}.${relation}` : one.endsWith(`.${relation}`),
      )
      const rows = rowsOf(node)
      const of = name ? large.get(name)! : 0
      if (name && rows > of * SHARE_MOST)
        found.push({
          table: name,
          rows: Math.round(rows),
          of,
          by: node['Node Type'],
          statement: statement.replace(/\s+/g, ' ').slice(0, 140),
        })
    }
    for (const child of node.Plans ?? []) look(child)
  }
  look(plan)
  return found
}
