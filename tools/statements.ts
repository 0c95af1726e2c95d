import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import type { Sql } from '@app/server/kernel/data/sql'
import type pg from 'pg'

const MODULES = join(ROOT, 'server/src/modules')

export interface Statement {
  /** The file and the function that ask it. */
  of: string
  text: string
}

/** Stands for any argument: whatever is read of it, called on it or written of it is there. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => '2026-01-01T00:00:00.000Z'
    if (key === Symbol.iterator) return [].values.bind([])
    // It is no promise, and has no items.
    if (key === 'then' || key === 'toJSON') return undefined
    return key === 'length' ? 0 : anything
  },
  apply: () => anything,
})

/** A connection that answers everything with anything, and hears what it is asked. */
function listener(heard: (text: string) => void): Sql {
  const answer =
    (found: unknown) =>
    async (text: string): Promise<never> => {
      heard(text)
      return found as never
    }
  return { many: answer([anything]), find: answer(anything), one: answer(anything), run: answer(1) }
}

/** Functions that look up a part of their text by an argument. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  'grievances/reading/store.ts pile': [{ state: 'working' }],
}
/** What the database reads without running it. */
const READABLE = /^\s*(select|insert|update|delete|with|values)\b/i

/** Every statement of every store, as it is sent; where a function chooses between texts, the one for any argument. */
export async function statements(): Promise<{ asked: Statement[]; silent: string[] }> {
  const asked: Statement[] = []
  const silent: string[] = []
  for (const file of globSync(join(MODULES, '**/store.ts')).sort())
    for (const [name, ask] of Object.entries((await import(file)) as Record<string, unknown>)) {
      if (typeof ask !== 'function') continue
      const of = `${relative(MODULES, file)} ${name}`
      const before = asked.length
      const sql = listener((text) => asked.push({ of, text }))
      await Promise.resolve()
        .then(() => ask(sql, ...(GIVEN[of] ?? Array<unknown>(12).fill(anything))))
        .catch(() => undefined)
      if (asked.length === before) silent.push(of)
    }
  return { asked, silent }
}

/** The statements that a database does not understand, each with what it says. */
export async function misunderstood(client: pg.Client, asked: readonly Statement[]): Promise<string[]> {
  const faults: string[] = []
  for (const [i, { of, text }] of asked.filter(({ text }) => READABLE.test(text)).entries())
    await client
      .query(`prepare statement_${i} as ${text}`)
      .catch((error: Error) => faults.push(`${of}: ${error.message}`))
  await client.query('deallocate all')
  return faults
}

const FORBIDDEN = '42501'

/** Statements that the role of this connection has no right to: each is planned with its rights, and not run. */
export async function forbidden(client: pg.Client, asked: readonly Statement[]): Promise<string[]> {
  const faults: string[] = []
  for (const { of, text } of asked.filter(({ text }) => READABLE.test(text)))
    await client.query(`explain (generic_plan) ${text}`).catch((error: Error & { code?: string }) => {
      if (error.code === FORBIDDEN) faults.push(`${of}: ${error.message}`)
    })
  return [...new Set(faults)]
}
