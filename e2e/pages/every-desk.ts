import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import type { Page } from 'playwright-core'
import { EVERYBODY } from '../house/busy-desks.ts'
import { openPhone, type Phone } from '../house/browser.ts'
import type { House } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'

/** What leads elsewhere. */
const NOT_A_DESK = ['/sign-in']
/** Behind a tab is another page with the same address. */
const BEHIND_TABS = [
  '/desk?state=in_process',
  '/desk?state=objected',
  '/desk?state=approved',
  '/grievances?whose=all',
  '/grievances?whose=all&state=decided',
]
/** Of each kind of page that stands behind a list, so many are opened: they are in different states. */
const OF_A_KIND = 3

/** An audit trail is looked up by a word that no list gives: of visits it leads to what operations' lists lead to. */
const beside = (path: string): string[] =>
  path.startsWith('/operations/visits/') ? [path, path.replace('/operations/', '/audit/')] : [path]

/** Every address of the console, as its build wrote them for the server. */
function pathsOfConsole(): string[] {
  return (JSON.parse(readFileSync(join(ROOT, 'web/console/dist/routes.json'), 'utf8')) as string[]).filter(
    (path) => !NOT_A_DESK.includes(path),
  )
}

/** The person of every desk, signed in on a device of that width. */
export async function atEveryDesk(house: House, { language, width }: Phone): Promise<Page> {
  const context = await openPhone(house.browser, { language, width, at: house.stage.home.point })
  const page = await context.newPage()
  await page.goto(`${house.system.url}/console`)
  await choose(page, language)
  await signInAsStaff(house, page, EVERYBODY)
  await page.locator('#totp').waitFor({ state: 'detached' })
  await rest(page)
  return page
}

/** Opens every page of every desk that has the wanted word in its address, and some of those that its lists lead to. */
export async function walkDesks(
  house: House,
  page: Page,
  wanted: string,
  seen: (path: string) => Promise<void>,
): Promise<{ pages: number; unreached: string[] }> {
  const paths = pathsOfConsole()
  const found = new Set<string>()
  const visit = async (path: string): Promise<void> => {
    const response = await page.goto(`${house.system.url}/console${path}`)
    assert.equal(response?.status(), 200, path)
    await page.locator('main h1').first().waitFor()
    await seen(path)
    const leadsTo = await page
      .locator('main a[href^="/console/"]')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.replace('/console', '')),
      )
    for (const to of leadsTo.flatMap(beside)) found.add(to)
  }
  const open = [...paths.filter((one) => !one.includes(':')), ...BEHIND_TABS].filter((one) => one.includes(wanted))
  for (const path of open) await visit(path)
  const unreached: string[] = []
  let behind = 0
  for (const kind of paths.filter((one) => one.includes(':') && one.includes(wanted))) {
    const pattern = new RegExp(`^${kind.replace(/:\w+/g, '[^/]+')}$`)
    const some = [...found].filter((to) => pattern.test(to) && !paths.includes(to)).slice(0, OF_A_KIND)
    if (some.length === 0) unreached.push(kind)
    for (const path of some) await visit(path)
    behind += some.length
  }
  return { pages: open.length + behind, unreached }
}
