import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PortraitFacts, portraitRefusal } from './portrait.ts'

const face: PortraitFacts = { width: 600, height: 800, frames: 1, deviation: 50 }

test('a picture of nobody is not put on a badge', () => {
  const table: [Partial<PortraitFacts>, string | null][] = [
    [{}, null],
    [{ width: 200, height: 200 }, null],
    [{ width: 199 }, 'photo_too_small'],
    [{ width: 1_000, height: 400 }, 'photo_shape'],
    [{ width: 400, height: 800 }, null],
    [{ frames: 2 }, 'photo_moves'],
    [{ deviation: 0 }, 'photo_blank'],
    [{ deviation: 5.9 }, 'photo_blank'],
    [{ deviation: 6 }, null],
  ]
  for (const [change, want] of table)
    assert.equal(portraitRefusal({ ...face, ...change }), want, JSON.stringify(change))
})
