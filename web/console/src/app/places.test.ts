import { expect, test } from 'vitest'
import { firstPlace, placeAt, placesOf } from './places.ts'

const of = (...roles: string[]) => ({ roles, jurisdiction: { province: true } })

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
  expect(placeAt('/operations/requests/0190', placesOf('operations', of('operations')))).toBe('/operations/board')
  expect(placeAt('/operations', placesOf('operations', of('operations')))).toBe('/operations')
})

test('each role sees the pages of a desk that are theirs', () => {
  const keys = (...roles: string[]) => placesOf('people', of(...roles)).map((place) => place.key)
  expect(keys('vetting')).toEqual(['applicants', 'records', 'accounts'])
  expect(keys('supervisor')).toEqual(['applicants', 'records', 'accounts', 'proceedings', 'robberies', 'agencies'])
  expect(placesOf('finance', of('auditor')).map((place) => place.key)).not.toContain('refunds')
  expect(placesOf('finance', of('finance')).map((place) => place.key)).toContain('refunds')
  expect(placesOf('audit', of('supervisor')).map((place) => place.key)).toEqual(['actions'])
  expect(placesOf('desk', of('clerk'))).toEqual([])
})

test('finance of one district begins at its deposits, and is not shown what is of no district', () => {
  const sitter = { roles: ['finance'], jurisdiction: {} }
  expect(placesOf('finance', sitter).map((place) => place.key)).toEqual([
    'deposits',
    'payouts',
    'payClaims',
    'refunds',
    'acts',
    'robberies',
  ])
  const desk = { key: 'finance', path: '/finance' } as const
  expect(firstPlace(desk, sitter)).toBe('/finance/deposits')
  expect(firstPlace(desk, of('finance'))).toBe('/finance')
  expect(firstPlace({ key: 'desk', path: '/desk' }, of('clerk'))).toBe('/desk')
})
