import { replies } from '../../test/wire.ts'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { pause, show } from '../../test/screen.tsx'
import { desksOf } from './desks.ts'
import type { Sitter } from './places.ts'
import { SideBar } from './side-bar.tsx'

replies['GET /api/safety/alerts'] = { items: [], next: null, counts: { raised: 0, taken: 0 } }

/** Where each line of the side bar leads, as somebody sees it who stands there. */
async function linesOf(sitter: Sitter, path: string): Promise<Record<string, string | null>> {
  const root = createRootRoute({
    component: () => <SideBar desks={desksOf(sitter.roles)} sitter={sitter} folded={false} />,
  })
  const anywhere = createRoute({ getParentRoute: () => root, path: '$' })
  const router = createRouter({
    history: createMemoryHistory({ initialEntries: [path] }),
    routeTree: root.addChildren([anywhere]),
  })
  await router.load()
  await show(<RouterProvider router={router as never} />)
  await pause()
  const nav = [...document.querySelectorAll('nav')].at(-1)
  return Object.fromEntries(
    [...(nav?.querySelectorAll('a') ?? [])].map((a) => [a.textContent?.trim(), a.getAttribute('href')]),
  )
}

test('finance of one district sees its own pages, and the desk leads to the first of them', async () => {
  const lines = await linesOf({ roles: ['finance'], jurisdiction: {} }, '/finance/deposits')
  expect(lines).toMatchObject({ Deposits: '/finance/deposits', Refunds: '/finance/refunds' })
  expect(lines.Finance).toMatch(/\/finance\/deposits$/)
  for (const name of [
    'Trial balance',
    'Owed to departments',
    'Payment channels',
    'Unidentified payments',
    'Closing months',
  ])
    expect(Object.keys(lines)).not.toContain(name)
})

test('finance of the whole programme sees all of them, and the desk leads to the trial balance', async () => {
  const lines = await linesOf({ roles: ['finance'], jurisdiction: { province: true } }, '/finance')
  expect(lines.Finance).toMatch(/\/finance$/)
  expect(lines).toMatchObject({
    'Trial balance': '/finance',
    'Owed to departments': '/finance/payables',
    'Payment channels': '/finance/clearing',
    'Unidentified payments': '/finance/credits',
    'Closing months': '/finance/closing',
  })
})

test('from another desk, finance of one district comes to its deposits', async () => {
  const lines = await linesOf({ roles: ['finance'], jurisdiction: {} }, '/people/records')
  expect(lines.Finance).toBe('/finance/deposits')
})
