import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Newest, newestFirst } from './newest-first.ts'

interface One {
  at: Date
  id: string
}
const listOf =
  (rows: readonly One[]): Newest<One> =>
  async (before, limit) =>
    rows
      .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1))
      .filter((row) => !before || row.at < before)
      .slice(0, limit)

test('whatever falls into the same millisecond, page after page shows everything once, newest first', async () => {
  const rows = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.integer({ min: 1, max: 7 }), async (one, two, limit) => {
      const made = (name: string, times: number[]) =>
        times.map((ms, n) => ({ at: new Date(1_700_000_000_000 + ms), id: `${name}${String(n).padStart(2, '0')}` }))
      const [a, b] = [made('a', one), made('b', two)]
      const seen: One[] = []
      for (let cursor: string | undefined, turn = 0; turn < 70; turn++) {
        const { items, next } = await newestFirst([listOf(a), listOf(b)], cursor, limit)
        assert.ok(items.length <= limit && (next === null || items.length === limit))
        seen.push(...items)
        if (next === null) break
        cursor = next
      }
      assert.equal(new Set(seen.map((row) => row.id)).size, seen.length, 'none twice')
      assert.equal(seen.length, a.length + b.length, 'none left out')
      assert.ok(seen.every((row, n) => n === 0 || row.at <= seen[n - 1]!.at))
    }),
    { numRuns: 100 },
  )
})

test('a cursor that is none of ours is refused', async () => {
  for (const cursor of ['x', '2026-01-01', '2026-01-01T00:00:00.000Z', "2026-01-01T00:00:00.000Z~1' or 1"])
    await assert.rejects(newestFirst([listOf([])], cursor, 5), { code: 'invalid_input' })
})
