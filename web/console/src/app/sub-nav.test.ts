import { expect, test } from 'vitest'
import { placeAt } from './sub-nav.tsx'

test.each([
  ['/finance', '/finance'],
  ['/finance/robberies', '/finance/robberies'],
  ['/finance/robberies/0190', '/finance/robberies'],
  ['/finance/nowhere', '/finance'],
  ['/financed', undefined],
])('an address belongs to the nearest place before it: %s', (path, place) => {
  expect(placeAt(path, ['/finance', '/finance/payouts', '/finance/robberies'])).toBe(place)
})
