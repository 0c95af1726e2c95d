import { refuse } from '../refusal.ts'

/** The newest of one list, strictly before a moment. */
export type Newest<T> = (before: Date | null, limit: number) => Promise<readonly T[]>

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(\d{1,6})$/

/**
 * Several lists as one, the newest first, a page at a time. Much happens in the same millisecond (one search reads twenty
 * requests), so the cursor says the moment and how many of it were shown: none is left out, none comes twice.
 */
export async function newestFirst<T extends { at: Date }>(
  lists: readonly Newest<T>[],
  cursor: string | undefined,
  limit: number,
): Promise<{ items: T[]; next: string | null }> {
  const [, at, skipped] =
    cursor === undefined ? [] : (CURSOR.exec(cursor) ?? refuse('invalid_input', { field: 'cursor' }))
  const skip = Number(skipped ?? 0)
  const before = at === undefined ? null : new Date(Date.parse(at) + 1)
  const all: T[] = []
  for (const list of lists) all.push(...(await list(before, skip + limit + 1)))
  all.sort((a, b) => b.at.getTime() - a.at.getTime())
  const items = all.slice(skip, skip + limit)
  const last = items.at(-1)
  if (!last || all.length <= skip + limit) return { items, next: null }
  const shown = all.slice(0, skip + limit).filter((one) => one.at.getTime() === last.at.getTime()).length
  return { items, next: `${last.at.toISOString()}~${shown}` }
}
