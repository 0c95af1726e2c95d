import type { FastifyRequest } from 'fastify'
import pg from 'pg'

type Written = Pick<FastifyRequest, 'params' | 'query' | 'body'>

/** Shorter ones (a language, a side) are words of ours as often as theirs, and tell nothing. */
const VALUE_MIN = 3
const VALUES_MAX = 2_000

/**
 * An error as it may be logged: where it happened and of what kind, and nothing that the caller wrote. The database repeats
 * in its messages what it was given, so of its errors only the code and the names of tables are kept.
 */
export function withoutValues(error: Error & { code?: string }, request: Written): Record<string, unknown> {
  const values = valuesOf(request)
  const clean = (text: string) => values.reduce((said, value) => said.replaceAll(value, '…'), text)
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  if (!(error instanceof pg.DatabaseError)) return { err: clean(error.message), stack: at.join('\n') }
  const { code, schema, table, column, constraint, routine } = error
  return { err: `the database: ${code}`, schema, table, column, constraint, routine, stack: at.join('\n') }
}

/** Everything the caller wrote, the longest first. */
function valuesOf({ params, query, body }: Written): string[] {
  const found = new Set<string>()
  const left: unknown[] = [params, query, Buffer.isBuffer(body) ? null : body]
  while (left.length && found.size < VALUES_MAX) {
    const one = left.pop()
    if (typeof one === 'string' || typeof one === 'number') found.add(String(one))
    else if (one !== null && typeof one === 'object') left.push(...Object.keys(one), ...Object.values(one))
  }
  return [...found].filter((one) => one.length >= VALUE_MIN).sort((a, b) => b.length - a.length)
}
