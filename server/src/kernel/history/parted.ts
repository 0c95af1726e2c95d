import type { Kernel } from '../context.ts'

type CloseNeeds = Pick<Kernel, 'db' | 'vault' | 'log' | 'clock'>

/** A table whose rows lie in parts by time (migration 1676), as the module that owns it declares it. */
export interface Parted {
  /** With its schema. */
  table: string
  step: 'day' | 'month'
  /** Whose time its key tells: of the business clock, or of the machines (ids, and what the database stamps). */
  clock: 'business' | 'real'
  /** So many days after its end a part goes; null: it stays. */
  keptDays(kernel: Pick<Kernel, 'config' | 'territory'>): number | null
  /** How its part goes, where it does not simply go: the statement that drops it, or undefined where it must stay. */
  close?(kernel: CloseNeeds, period: Period): Promise<{ text: string; values: unknown[] } | undefined>
}

/** A part's time: from `start` on, and before `stop`. */
export interface Period {
  start: Date
  stop: Date
  /** 202612 or 20261201: how the part is called, after its table. */
  name: string
}

/** The day or month (UTC) in which the moment lies. */
export function periodOf(step: Parted['step'], moment: Date): Period {
  const [year, month, day] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()]
  const start = new Date(Date.UTC(year, month, step === 'day' ? day : 1))
  const stop = step === 'day' ? new Date(Date.UTC(year, month, day + 1)) : new Date(Date.UTC(year, month + 1, 1))
  const digits = start.toISOString().replaceAll('-', '')
  return { start, stop, name: digits.slice(0, step === 'day' ? 8 : 6) }
}

/** The moment's own period and so many after it. */
export function periodsFrom(step: Parted['step'], moment: Date, after: number): Period[] {
  const periods = [periodOf(step, moment)]
  while (periods.length <= after) periods.push(periodOf(step, periods.at(-1)!.stop))
  return periods
}

/** The period of a part by its name; nothing where the name is no part's. */
export function periodNamed(step: Parted['step'], name: string): Period | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})?$/.exec(name) ?? []
  if (!year || !month || (day !== undefined) !== (step === 'day')) return undefined
  return periodOf(step, new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`))
}
