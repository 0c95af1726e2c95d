import type { Kernel } from '../context.ts'
import { type Parted, type Period, periodNamed, periodOf, periodsFrom } from './parted.ts'

const DAY_MS = 86_400_000
/** Made so many before they are needed: a system may stand still for a night, or days, and find its parts there. */
const AHEAD = { day: 3, month: 2 } as const
/** What claims to be older came with another clock, or with an id that tells no time. It stays in the rest. */
const SINCE = new Date('2020-01-01T00:00:00Z')
/** Shorter than the database waits before it looks for deadlocks: it is always we who give way. */
const LOCK_WAIT_MS = 300
const TRIES_MAX = 20
const LATE_MAX = 1_000
/** Lock not to be had in time; deadlock. */
const BUSY = new Set(['55P03', '40P01'])

type Needs = Pick<Kernel, 'db' | 'clock' | 'config' | 'territory' | 'log' | 'vault'>

export interface Kept {
  made: string[]
  dropped: string[]
  /** Parts that were not to be had: somebody worked with the table all the time. The next round tries again. */
  busy: string[]
}

/** Makes the parts that will be needed, those of what lies in the rest, and drops what is past its days. */
export async function keepParts(kernel: Needs, tables: readonly Parted[], going = () => true): Promise<Kept> {
  const kept: Kept = { made: [], dropped: [], busy: [] }
  for (const table of tables) if (going()) await keepTable(kernel, table, kept, going)
  if (kept.busy.length)
    kernel.log.warn({ parts: kept.busy }, 'parts of tables were busy: tried again at the next round')
  return kept
}

async function keepTable(kernel: Needs, table: Parted, kept: Kept, going: () => boolean): Promise<void> {
  const { step } = table
  if (!(await isDivided(kernel, table))) return
  const there = await partsOf(kernel, table)
  const due = (parted: Period): boolean => isPast(kernel, table, parted)
  const ahead = [new Date(), kernel.clock.now()].flatMap((now) => periodsFrom(step, now, AHEAD[step]))
  const make = async (period: Period): Promise<boolean> => {
    const part = partName(table, period)
    const made = await whenFree(kernel, going, 'select kernel.make_part($1::regclass, $2, $3, $4)', [
      table.table,
      part,
      period.start,
      period.stop,
    ])
    ;(made ? kept.made : kept.busy).push(part)
    return made
  }
  for (const period of new Map(ahead.map((one) => [one.name, one])).values())
    if (!there.has(period.name) && going() && (await make(period))) there.set(period.name, period)
  const until = new Date(Math.max(...ahead.map((one) => one.stop.getTime())))
  for (let i = 0; i < LATE_MAX && going(); i++) {
    const late = await lateMoment(kernel, table, until)
    if (!late) break
    const period = periodOf(step, late)
    if (!(await make(period))) break
    there.set(period.name, period)
  }
  for (const period of [...there.values()].filter(due)) {
    if (!going()) return
    const part = partName(table, period)
    const simply = {
      text: 'select kernel.drop_part($1::regclass)',
      values: [`${table.table.split('.')[0]}.${part}`],
    }
    const way = table.close ? await table.close(kernel, period) : simply
    if (!way) continue
    const dropped = await whenFree(kernel, going, way.text, way.values)
    ;(dropped ? kept.dropped : kept.busy).push(part)
  }
}

const partName = ({ table }: Parted, { name }: Period): string => `${table.split('.')[1]}_${name}`

function isPast(kernel: Needs, { keptDays, clock }: Parted, { stop }: Period): boolean {
  const days = keptDays(kernel)
  const now = clock === 'real' ? Date.now() : kernel.clock.now().getTime()
  return days !== null && stop.getTime() <= now - days * DAY_MS
}

/** Beside the release before, some tables are whole still (MigrateOptions.beside). */
const isDivided = async ({ db }: Needs, { table }: Parted): Promise<boolean> =>
  (
    await db.side.one<{ yes: boolean }>(
      'select exists (select from pg_partitioned_table where partrelid = $1::regclass) as yes',
      [table],
    )
  ).yes

/** The table's parts by the names of their periods; the rest is none of them. */
async function partsOf({ db }: Needs, { table, step }: Parted): Promise<Map<string, Period>> {
  const rows = await db.side.many<{ name: string }>(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = $1::regclass order by 1 limit 10000`,
    [table],
  )
  const periods = rows.map(({ name }) => periodNamed(step, name.slice((table.split('.')[1] as string).length + 1)))
  return new Map(periods.flatMap((period) => (period ? [[period.name, period]] : [])))
}

const lateMoment = async ({ db }: Needs, { table }: Parted, before: Date): Promise<Date | null> =>
  (
    await db.side.one<{ at: Date | null }>('select kernel.late_moment($1::regclass, $2, $3) as at', [
      table,
      SINCE,
      before,
    ])
  ).at

/** In a transaction of its own that waits for a lock only for a moment, again and again; false where it had none. */
async function whenFree(
  { db }: Needs,
  going: () => boolean,
  text: string,
  values: readonly unknown[],
): Promise<boolean> {
  for (let i = 0; i < TRIES_MAX && going(); i++) {
    const client = await db.side.pool.connect()
    let broken: Error | undefined
    try {
      await client.query(`begin; set local lock_timeout = ${LOCK_WAIT_MS}; set local statement_timeout = 0`)
      await client.query(text, [...values])
      await client.query('commit')
      return true
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost
      })
      if (!BUSY.has((error as { code?: string }).code ?? '')) throw error
    } finally {
      client.release(broken)
    }
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 400))
  }
  return false
}
