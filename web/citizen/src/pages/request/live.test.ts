import { FRESH_MS } from '@app/domain/tracking'
import { expect, test } from 'vitest'
import { agedBy, readWhereabouts } from './live.ts'

const AT = '2026-11-24T06:00:00Z'
const fresh = { known: 'fresh', seenAt: AT, meters: 1_200, eta: { fromSeconds: 400, toSeconds: 800 } } as const

test('a fresh position is a distance, its age and a range', () => {
  expect(readWhereabouts({ visitId: 'v', lat: 31.5, lon: 74.3, ...fresh })).toEqual(fresh)
  expect(readWhereabouts({ ...fresh, eta: null })).toEqual({ ...fresh, eta: null })
})

test('an old one says when they were last seen, and no distance', () => {
  expect(readWhereabouts({ known: 'stale', seenAt: AT })).toEqual({ known: 'stale', seenAt: AT })
  expect(readWhereabouts({ known: 'never' })).toEqual({ known: 'never' })
})

test('a change that tells no place is no position', () => {
  for (const data of [
    { visitId: 'v', state: 'arrived' },
    { known: 'fresh', seenAt: AT },
    { known: 'fresh', meters: 3 },
  ])
    expect(readWhereabouts(data)).toBeUndefined()
})

test('what was fresh when it came grows old on an open page', () => {
  expect(agedBy(fresh, Date.parse(AT) + FRESH_MS)).toEqual(fresh)
  expect(agedBy(fresh, Date.parse(AT) + FRESH_MS + 1)).toEqual({ known: 'stale', seenAt: AT })
  expect(agedBy({ known: 'never' }, 0)).toEqual({ known: 'never' })
})
