import { sent } from '../test/wire.ts'
import { beforeEach, expect, test } from 'vitest'
import { answers } from './app/api.ts'
import { sitsAs } from './app/begins.ts'
import { paths } from './app/paths.ts'
import { router } from './router.tsx'

const enter = (requestId: string) => router.navigate({ to: '/operations/requests/$requestId', params: { requestId } })

beforeEach(async () => {
  sitsAs([])
  await router.navigate({ to: '/sign-in' })
  answers.clear()
  sent.length = 0
})

test('the addresses that the server knows are the router’s own', () => {
  const routed = Object.keys(router.routesByPath).map((path) => path.replace(/\$(\w+)/g, ':$1').replace(/(.)\/$/, '$1'))
  expect([...new Set(routed)].sort()).toEqual([...paths].sort())
})

// No page is drawn here: what is asked is asked by the address alone, beside the code of the page instead of after it.
test('a page’s first question goes out with the request for its code, once', async () => {
  sitsAs(['operations'])
  await enter('r1')
  expect(sent.map((one) => one.url)).toEqual(['/api/requests/r1'])
  await enter('r1')
  expect(sent).toHaveLength(1)
})

test('nothing is asked for somebody who may not see it, and nothing for a page that is only pointed at', async () => {
  await enter('r1')
  sitsAs(['clerk'])
  await enter('r2')
  sitsAs(['operations'])
  await router.preloadRoute({ to: '/operations/requests/$requestId', params: { requestId: 'r3' } })
  expect(sent).toEqual([])
})
