/** What each table takes, all its parts together: heap, indexes and what was moved out of the rows (TOAST). */
export interface TableSize {
  name: string
  rows: number
  /** False where the database reckons the rows, because to count them would read too much. */
  counted: boolean
  heapBytes: number
  indexBytes: number
  toastBytes: number
  parts: number
}

interface Asks {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

/** Tables up to this size are counted row by row; of larger ones the planner's figure is as good as anybody needs. */
const COUNTED_BYTES_MAX = 64 * 1024 * 1024

const SIZES = `
  with leaf as (
    select c.oid, coalesce(pg_partition_root(c.oid), c.oid) as root,
      greatest(c.reltuples, pg_stat_get_live_tuples(c.oid), 0)::float8 as rows,
      pg_relation_size(c.oid) + pg_relation_size(c.oid, 'fsm') + pg_relation_size(c.oid, 'vm') as heap,
      pg_indexes_size(c.oid) as index,
      coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0) as toast
    from pg_class c where c.relkind = 'r')
  select format('%I.%I', n.nspname, r.relname) as name, count(*)::int as parts, round(sum(l.rows))::float8 as rows,
    sum(l.heap)::float8 as heap, sum(l.index)::float8 as index, sum(l.toast)::float8 as toast
  from leaf l join pg_class r on r.oid = l.root join pg_namespace n on n.oid = r.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
  group by 1 order by sum(l.heap + l.index + l.toast) desc, 1 limit 1000`

interface Row {
  name: string
  parts: number
  rows: number
  heap: number
  index: number
  toast: number
}

/** Every table, the largest first. */
export async function tableSizes(client: Asks): Promise<TableSize[]> {
  const sizes: TableSize[] = []
  for (const row of (await client.query(SIZES)).rows as Row[]) {
    const counted = row.heap <= COUNTED_BYTES_MAX
    const rows = counted ? await count(client, row.name) : row.rows
    const { name, parts, heap, index, toast } = row
    sizes.push({ name, parts, rows, counted, heapBytes: heap, indexBytes: index, toastBytes: toast })
  }
  return sizes
}

/** The name comes from the catalogue, quoted by the database itself. */
async function count(client: Asks, name: string): Promise<number> {
  const { rows } = await client.query(`select count(*)::float8 as n from ${name}`)
  return (rows[0] as { n: number }).n
}

export const bytesOf = (size: TableSize): number => size.heapBytes + size.indexBytes + size.toastBytes

export interface PerRequest {
  table: string
  kB: number
  rows: number
  totalMB: number
  indexMB: number
  toastMB: number
  parts: number
  counted: boolean
}

const round = (n: number, digits: number): number => Number(n.toFixed(digits))
const MB = 1024 * 1024

/** The same by request: how much history one leaves behind. Nothing, where there is no request. */
export function perRequest(sizes: readonly TableSize[]): PerRequest[] {
  const requests = sizes.find((size) => size.name === 'requests.request')?.rows ?? 0
  if (!requests) return []
  return sizes.map((size) => ({
    table: size.name,
    kB: round(bytesOf(size) / 1024 / requests, 2),
    rows: round(size.rows / requests, 2),
    totalMB: round(bytesOf(size) / MB, 2),
    indexMB: round(size.indexBytes / MB, 2),
    toastMB: round(size.toastBytes / MB, 2),
    parts: size.parts,
    counted: size.counted,
  }))
}
