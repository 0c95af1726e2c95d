import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownPage } from './own-page.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const list = (rows: readonly number[], own: (row: number) => boolean) => {
  const asked: number[] = []
  return {
    asked,
    page: (start: number | null, limit: number) =>
      ownPage(
        start,
        limit,
        async (after, most) => {
          asked.push(most)
          return rows.filter((row) => row > (after ?? 0)).slice(0, most)
        },
        async (found) => found.filter(own),
        (row) => row,
      ),
  }
}

test('what is another’s is passed over, and each page is full while there is enough', async () => {
  const { page } = list(upTo(50), (row) => row % 10 === 0)
  assert.deepEqual(await page(null, 2), { rows: [10, 20], next: 20 })
  assert.deepEqual(await page(20, 2), { rows: [30, 40], next: 40 })
  assert.deepEqual(await page(40, 2), { rows: [50], next: null })
})

test('page after page shows each row of one’s own once, whatever lies between', async () => {
  for (const every of [1, 2, 3, 7])
    for (const limit of [1, 2, 5]) {
      const { page } = list(upTo(40), (row) => row % every === 0)
      const seen: number[] = []
      let next: number | null = null
      do {
        const one = await page(next, limit)
        assert.ok(one.rows.length <= limit)
        seen.push(...one.rows)
        next = one.next
      } while (next !== null)
      assert.deepEqual(
        seen,
        upTo(40).filter((row) => row % every === 0),
        `every ${every}, ${limit} a page`,
      )
    }
})

test('a list in which nothing is one’s own ends its looks, and says where to go on', async () => {
  const { page, asked } = list(upTo(1_000), () => false)
  assert.deepEqual(await page(null, 1), { rows: [], next: 20 })
  assert.deepEqual(asked, Array(10).fill(2))
})
