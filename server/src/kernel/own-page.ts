/** So many pages are looked through for one; after them the list says where to go on. */
const LOOKS = 10

/**
 * A page of those rows that are the caller's. It reads on past those of other places, so that nobody leafs through empty pages;
 * where a page ends stands the caller's own row, or, when all looks are used, the last that was looked at.
 */
export async function ownPage<Row, Own extends Row, Place>(
  start: Place | null,
  limit: number,
  read: (after: Place | null, limit: number) => Promise<Row[]>,
  ownOf: (rows: readonly Row[]) => Promise<readonly Own[]>,
  placeOf: (row: Row) => Place,
): Promise<{ rows: Own[]; next: Place | null }> {
  const rows: Own[] = []
  let after = start
  for (let look = 0; look < LOOKS; look++) {
    const found = await read(after, limit + 1)
    rows.push(...(await ownOf(found)))
    const last = rows[limit - 1]
    if (last && (rows.length > limit || found.length > limit))
      return { rows: rows.slice(0, limit), next: placeOf(last) }
    if (found.length <= limit) return { rows, next: null }
    after = placeOf(found.at(-1) as Row)
  }
  return { rows, next: after }
}
