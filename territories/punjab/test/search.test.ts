import assert from 'node:assert/strict'
import { test } from 'node:test'
import { territory } from '../src/index.ts'
import { isHeldOut, PHRASINGS } from './search-phrasings.ts'

const known = new Set([...territory.services, ...territory.notOurs].map((one) => one.id))

test('each phrasing asks for something that is here, once, and every service in the part held out too', () => {
  assert.ok(PHRASINGS.length >= 150)
  assert.equal(new Set(PHRASINGS.map(([words]) => words)).size, PHRASINGS.length)
  for (const [words, id] of PHRASINGS) assert.ok(known.has(id), `${words}: ${id}`)
  const heldOut = new Set(PHRASINGS.filter((_, place) => isHeldOut(place)).map(([, id]) => id))
  for (const { id } of territory.services) assert.ok(heldOut.has(id), id)
})

test('words that are said for a thing name a thing that is here; no phrase means two things', () => {
  const { said, same } = territory.search!
  for (const id of Object.keys(said)) assert.ok(known.has(id), id)
  const all = same.flat()
  assert.deepEqual(
    all.filter((phrase, at) => all.indexOf(phrase) !== at),
    [],
  )
})
