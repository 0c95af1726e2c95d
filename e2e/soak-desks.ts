import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import type { Page } from 'playwright-core'
import { faultsOf } from './axe.ts'
import { openPhone } from './browser.ts'
import { EVERYBODY, fillDesks } from './busy-desks.ts'
import { type House, openHouse } from './house.ts'
import { rest } from './rest.ts'
import { choose, signInAsStaff } from './sign-in.ts'

/**
 * Every page of every desk, with something true on it, in both languages, on a phone and at a desk: nothing keeps anybody
 * out, nothing is wider than the screen. `SHOTS_DIR=folder npm run soak -- desks` keeps the pictures;
 * `DESKS=finance` walks only the addresses with that word.
 */
const { SHOTS_DIR, DESKS = '' } = process.env
/** What leads elsewhere. */
const NOT_A_DESK = ['/sign-in']
/** Behind a tab is another page with the same address. */
const BEHIND_TABS = ['/desk?state=in_process', '/desk?state=objected', '/desk?state=approved', '/grievances?whose=all', '/grievances?whose=all&state=decided']
/** Of each kind of page that stands behind a list, so many are opened: they are in different states. */
const OF_A_KIND = 3
const FACES = {
  360: [{ language: 'ur', theme: 'light' }, { language: 'en', theme: 'dark' }],
  1280: [{ language: 'en', theme: 'light' }, { language: 'ur', theme: 'dark' }],
} as const
type Width = keyof typeof FACES

let house: House
/** Every address of the console, as its build wrote them for the server. */
let paths: string[]

before(async () => {
  if (SHOTS_DIR) mkdirSync(SHOTS_DIR, { recursive: true })
  house = await openHouse(29)
  paths = (JSON.parse(readFileSync(join(ROOT, 'web/console/dist/routes.json'), 'utf8')) as string[]).filter((path) => !NOT_A_DESK.includes(path))
  const begun = Date.now()
  await fillDesks(house)
  console.log(`the desks were filled in ${((Date.now() - begun) / 1_000).toFixed(0)} s`)
}, { timeout: 300_000 })
after(() => house?.close())

/** What is wrong with the page as it stands. */
async function faultsAt(page: Page, path: string, face: string): Promise<string[]> {
  const name = `${path} ${face}`
  await rest(page)
  const faults = await faultsOf(page, name)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 1) faults.push(`${name}: ${wide} px too wide`)
  const [problem] = await page.locator('main .notice.tone-danger[role=alert]').allInnerTexts()
  if (problem !== undefined) faults.push(`${name}: ${problem.slice(0, 200)}`)
  if (SHOTS_DIR) await page.screenshot({ path: join(SHOTS_DIR, `desk${path.replace(/\W+/g, '-').slice(0, 60)}-${face}.png`), fullPage: true })
  return faults
}

/** Opens a page and looks at it in both languages; tells of the pages that it leads to. */
async function visit(page: Page, path: string, width: Width): Promise<{ faults: string[]; leadsTo: string[] }> {
  const response = await page.goto(`${house.system.url}/console${path}`)
  assert.equal(response?.status(), 200, path)
  await page.locator('main h1').first().waitFor()
  const faults: string[] = []
  for (const { language, theme } of FACES[width]) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await choose(page, language)
    faults.push(...(await faultsAt(page, path, `${language}-${width}`)))
  }
  const leadsTo = await page.locator('main a[href^="/console/"]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.replace('/console', '')))
  return { faults, leadsTo }
}

/** All desks on one device; answers what is wrong and how many pages were seen. */
async function walk(page: Page, width: Width): Promise<{ faults: string[]; pages: number }> {
  const faults: string[] = []
  const found = new Set<string>()
  const wanted = (path: string) => path.includes(DESKS)
  const open = [...paths.filter((one) => !one.includes(':')), ...BEHIND_TABS].filter(wanted)
  for (const path of open) {
    const seen = await visit(page, path, width)
    faults.push(...seen.faults)
    for (const to of seen.leadsTo) found.add(to)
  }
  const kinds = paths.filter((one) => one.includes(':') && wanted(one))
  const behind = kinds.flatMap((one) => {
    const pattern = new RegExp(`^${one.replace(/:\w+/g, '[^/]+')}$`)
    const some = [...found].filter((to) => pattern.test(to) && !paths.includes(to)).slice(0, OF_A_KIND)
    if (some.length === 0) faults.push(`${one}: no list led to one`)
    return some
  })
  for (const path of behind) faults.push(...(await visit(page, path, width)).faults)
  return { faults, pages: open.length + behind.length }
}

async function signedIn(width: Width): Promise<Page> {
  const context = await openPhone(house.browser, { language: FACES[width][0].language, width, at: house.stage.home.point })
  const page = await context.newPage()
  await page.goto(`${house.system.url}/console`)
  await choose(page, FACES[width][0].language)
  await signInAsStaff(house, page, EVERYBODY)
  await page.locator('#totp').waitFor({ state: 'detached' })
  await rest(page)
  return page
}

test('every desk, both languages, 360 and 1280 px: nothing keeps anybody out, nothing is wider than the screen', { timeout: 420_000 }, async () => {
  const widths = [360, 1280] as const
  // One after the other: a second factor is good once.
  const pages = [await signedIn(360), await signedIn(1280)] as const
  const begun = Date.now()
  const walked = await Promise.all(widths.map((width, n) => walk(pages[n] as Page, width)))
  for (const [n, { pages: count, faults }] of walked.entries()) console.log(`${widths[n]} px: ${count} pages in 2 languages, ${faults.length} faults`)
  console.log(`walked in ${((Date.now() - begun) / 1_000).toFixed(0)} s`)
  for (const page of pages) await page.context().close()
  assert.deepEqual(walked.flatMap((one) => one.faults), [])
})
