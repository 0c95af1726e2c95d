import { expect, test } from 'vitest'
import { placeAt, placesOf } from './places.ts'

test.each([
  ['/finance', '/finance'],
  ['/finance/robberies', '/finance/robberies'],
  ['/finance/robberies/0190', '/finance/robberies'],
  ['/finance/nowhere', '/finance'],
  ['/financed', undefined],
])('an address belongs to the nearest place before it: %s', (path, place) => {
  expect(placeAt(path, [{ to: '/finance' }, { to: '/finance/payouts' }, { to: '/finance/robberies' }])).toBe(place)
})

test('a request is open at the board, not at the first page of its desk', () => {
  expect(placeAt('/operations/requests/0190', placesOf('operations', ['operations']))).toBe('/operations/board')
  expect(placeAt('/operations', placesOf('operations', ['operations']))).toBe('/operations')
})

test('each role sees the pages of a desk that are theirs', () => {
  const keys = (...roles: string[]) => placesOf('people', roles).map((place) => place.key)
  expect(keys('vetting')).toEqual(['applicants', 'records', 'accounts'])
  expect(keys('supervisor')).toEqual(['applicants', 'records', 'accounts', 'proceedings', 'robberies', 'agencies'])
  expect(placesOf('finance', ['auditor']).map((place) => place.key)).not.toContain('refunds')
  expect(placesOf('finance', ['finance']).map((place) => place.key)).toContain('refunds')
  expect(placesOf('audit', ['supervisor']).map((place) => place.key)).toEqual(['actions'])
  expect(placesOf('desk', ['clerk'])).toEqual([])
})
