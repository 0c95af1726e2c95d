import { expect, test } from 'vitest'
import { paths } from './app/paths.ts'
import { router } from './router.tsx'

test('the addresses that the server knows are the router’s own', () => {
  const routed = Object.keys(router.routesByPath).map((path) => path.replace(/\$(\w+)/g, ':$1').replace(/(.)\/$/, '$1'))
  expect([...new Set(routed)].sort()).toEqual([...paths].sort())
})
