import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '../../../test/world.ts'
import { catalogueModule } from './index.ts'

interface Phrasings {
  PHRASINGS: readonly (readonly [words: string, id: string])[]
  isHeldOut(place: number): boolean
}

let world: World
let pack: Phrasings
before(async () => {
  world = await startWorld({ modules: [catalogueModule] })
  pack = (await import(
    new URL(`../../../../territories/${world.kernel.territory.id}/test/search-phrasings.ts`, import.meta.url).href
  )) as Phrasings
})
after(() => world.close())

const TUNED_MIN = 0.95
const HELD_OUT_MIN = 0.85
/** While the search is tuned the misses of the held out are not looked at, only counted. */
const tuning = process.env.TUNING === '1'

test('150 phrasings of citizens, over HTTP: the right one first', async (t) => {
  const rows = await Promise.all(
    pack.PHRASINGS.map(async ([words, wanted], place) => {
      const { items } = await world.call('catalogue.search', { q: words })
      return { words, wanted, heldOut: pack.isHeldOut(place), found: items.slice(0, 3).map((item) => item.id) }
    }),
  )
  const short: string[] = []
  for (const [name, heldOut, least] of [
    ['tuned on', false, TUNED_MIN],
    ['held out', true, HELD_OUT_MIN],
  ] as const) {
    const part = rows.filter((row) => row.heldOut === heldOut)
    const misses = part.filter((row) => row.found[0] !== row.wanted)
    t.diagnostic(`${name}: ${part.length - misses.length} of ${part.length} right first`)
    if (!heldOut || !tuning)
      for (const miss of misses)
        t.diagnostic(`  missed: ${miss.words} → ${miss.found.join(', ') || 'nothing'}; wanted ${miss.wanted}`)
    if (part.length - misses.length < part.length * least)
      short.push(`${name}: ${misses.length} misses of ${part.length}`)
  }
  assert.deepEqual(short, [])
  assert.equal(rows.filter((row) => row.heldOut).length, 50)
})
