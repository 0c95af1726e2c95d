import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { EVERYBODY, fillDesks } from '../house/busy-desks.ts'
import { type House, openHouse } from '../house/house.ts'
import { Keyboard } from './keyboard.ts'
import { rest } from '../house/rest.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'

/**
 * Every desk's queue, by its place in the side bar; the keys that show all of it where it opens on a part. Missed visits and
 * refunds come of what people happen to do on these days: there may be none.
 */
const QUEUES: readonly (readonly [desk: string, place?: string, ...keys: string[]])[] = [
  ['/calls'],
  ['/desk'],
  ['/grievances', undefined, '3'],
  ['/alarms'],
  ...['board', 'moves', 'filings', 'area-events', 'scorecards', 'outcomes'].map(
    (place) => ['/operations', `/operations/${place}`] as const,
  ),
  ...['', '/accounts', '/proceedings', '/robberies', '/agencies'].map(
    (place) => ['/people', `/people${place}`] as const,
  ),
  ...['', '/orders', '/till'].map((place) => ['/centre', `/centre${place}`] as const),
  ...['', '/shifts', '/requests'].map((place) => ['/agency', `/agency${place}`] as const),
  ...['', '/deposits', '/payables', '/credits', '/robberies'].map((place) => ['/finance', `/finance${place}`] as const),
  ['/admin/changes'],
  ['/admin/facts'],
  ['/admin/staff'],
  ['/admin/connections'],
]
/** Where the first button of a row carries something out at once, unfolds a group, or is grey: it is not pressed here. */
const ASKS_NOTHING: readonly string[] = [
  '/calls',
  '/agency/requests',
  '/admin/facts',
  '/operations/area-events',
  '/people/agencies',
]
const LAPTOP = { width: 1280, height: 800 }
const LINKS_MAX = 40

let house: House
let page: Page
let keyboard: Keyboard
before(
  async () => {
    house = await openHouse(31)
    await fillDesks(house)
    page = await (await openPhone(house.browser, { language: 'en', width: 1280 })).newPage()
    await page.setViewportSize(LAPTOP)
    await page.goto(`${house.system.url}/console`)
    await choose(page, 'en')
    await signInAsStaff(house, page, EVERYBODY)
    await page.locator('.side-bar').waitFor()
    await choose(page, 'en')
    // Somebody is on the line: the desk that opened takes the keyboard to the caller as soon as it knows.
    await rest(page)
    keyboard = new Keyboard(page)
  },
  { timeout: 600_000 },
)
after(() => house?.close())

/** By Escape out of a field, by G into the side bar, by arrows to the link, by Enter there. */
async function goBySideBar(path: string): Promise<void> {
  await keyboard.press('Escape', 'g', 'Home')
  for (let n = 0; n < LINKS_MAX && !(await keyboard.at(`.side-bar a[href="/console${path}"]`)); n++)
    await keyboard.press('ArrowDown')
  assert.ok(await keyboard.at(`.side-bar a[href="/console${path}"]`), `the side bar leads to ${path}`)
  await keyboard.press('Enter')
  await page
    .waitForURL((url) => url.pathname === `/console${path}`)
    .catch(() => assert.fail(`Enter on ${path} led to ${page.url()}`))
  await rest(page)
}

interface Standing {
  row: string | null
  at: number
  of: number
  tag: string
  seen: boolean
}
const STANDING = `(() => {
  const rows = [...document.querySelectorAll('#main [data-row]')].filter((row) => row.checkVisibility())
  const here = document.activeElement.closest('[data-row]')
  const box = document.activeElement.getBoundingClientRect()
  return {
    row: here?.dataset.row ?? null,
    at: rows.indexOf(here),
    of: rows.length,
    tag: document.activeElement.tagName,
    seen: box.top >= 0 && box.bottom <= innerHeight,
  }
})()`
const standing = (): Promise<Standing> => page.evaluate(STANDING)

/** Opens what the keyboard stands on and comes back to the same row. */
async function openAndReturn(): Promise<void> {
  const from = await standing()
  const address = page.url()
  await keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== address)
  await page.locator('#main h1').waitFor()
  await rest(page)
  await keyboard.press('u')
  await page.waitForURL(address)
  await page
    .waitForFunction(`(${STANDING}).row === ${JSON.stringify(from.row)}`, undefined, { timeout: 10_000 })
    .catch(() => undefined)
  assert.equal((await standing()).row, from.row, `back on the row that was left`)
}

/** Asks for what the keyboard stands on, thinks better of it, and is on the same row. */
async function askAndReturn(): Promise<void> {
  const from = await standing()
  await keyboard.press('Enter')
  await page.locator('dialog[open]').waitFor({ timeout: 5_000 })
  await keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  assert.equal((await standing()).row, from.row, 'back on the row that asked')
}

test(
  'every desk’s queue is opened from the side bar, walked and worked by keyboard alone',
  { timeout: 600_000 },
  async () => {
    const wrong: string[] = []
    for (const [desk, place, ...keys] of QUEUES) {
      const name = place ?? desk
      await goBySideBar(desk)
      if (place && place !== desk) await goBySideBar(place)
      await keyboard.press(...keys)
      await rest(page)
      await page
        .locator('#main [data-row]')
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => wrong.push(`${name}: no row`))
      await page.locator('#main h1').focus()
      await keyboard.press('j')
      const first = await standing()
      if (first.at !== 0 || !first.seen) wrong.push(`${name}: J from the heading stands at ${JSON.stringify(first)}`)
      await keyboard.press('j', 'k', 'End')
      const last = await standing()
      if (last.at !== last.of - 1 || !last.seen) wrong.push(`${name}: End stands at ${JSON.stringify(last)}`)
      await keyboard.press('Home', 'ArrowDown', 'ArrowUp')
      const again = await standing()
      if (again.at !== 0) wrong.push(`${name}: the arrows end at ${JSON.stringify(again)}`)
      if (first.tag === 'A') await openAndReturn().catch((error: Error) => wrong.push(`${name}: ${error.message}`))
      if (first.tag === 'BUTTON' && !ASKS_NOTHING.includes(name))
        await askAndReturn().catch((error: Error) => wrong.push(`${name}: ${error.message}`))
    }
    assert.deepEqual(wrong, [])
  },
)

test('a laptop shows twenty requests of the board, and / goes to its filter', { timeout: 60_000 }, async () => {
  await goBySideBar('/operations')
  await goBySideBar('/operations/board')
  const [row] = await page.locator('tr[data-row]').all()
  const box = (await row!.boundingBox())!
  assert.ok((LAPTOP.height - box.y) / box.height >= 20, `rows of ${box.height} px from ${box.y} px on`)
  await keyboard.press('/')
  assert.ok(await keyboard.at('#board-district'))
  await keyboard.press('Escape', 'Shift+Slash')
  await page.locator('dialog[open] kbd', { hasText: 'J' }).waitFor()
  await keyboard.press('Escape')
})

test(
  'the clerk decides with scan and form both in sight, by keyboard alone, and the next application opens',
  { timeout: 120_000 },
  async () => {
    await goBySideBar('/desk')
    const waiting = page.locator(
      '#main > .queue > .table-scroll tr[data-row], #main .queue > .table-scroll tr[data-row]',
    )
    await waiting.first().waitFor()
    const count = await waiting.count()
    const canApprove = '.action-bar .button-primary:has-text("Approve"), .action-bar .button-primary:has-text("diary")'
    for (let n = 0; n < count; n++) {
      await keyboard.press('Home', ...Array.from({ length: n }, () => 'j'), 'Enter')
      await page.locator('.decision-bar').waitFor()
      await rest(page)
      if ((await page.locator('.scan-large img').count()) && (await page.locator(canApprove).count())) break
      await keyboard.press('u')
      await waiting.first().waitFor()
      await rest(page)
    }
    const here = page.url()
    const boxes = await Promise.all(
      ['.scan-large', '.pane-lines', '.pane-lines .line >> nth=0', '.decision-bar'].map(
        async (selector) => (await page.locator(selector).first().boundingBox())!,
      ),
    )
    for (const box of boxes)
      assert.ok(
        box.x >= 0 && box.y >= 0 && box.x + box.width <= LAPTOP.width && box.y + box.height <= LAPTOP.height,
        `in sight: ${JSON.stringify(box)}`,
      )
    const [scan, lines, , bar] = boxes as [(typeof boxes)[0], (typeof boxes)[0], (typeof boxes)[0], (typeof boxes)[0]]
    assert.ok(
      scan.x + scan.width <= lines.x && scan.width > 400 && scan.height > 200,
      'the scan stands large beside the lines',
    )
    assert.ok(bar.y >= lines.y + lines.height, 'what can be done stands below both')
    assert.ok(
      await page
        .locator('.thumb img')
        .first()
        .evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
      'a side is shown small as it is',
    )
    if ((await page.locator('.thumb').count()) > 1) {
      await keyboard.press('.')
      assert.equal(
        await page.locator('.thumb').nth(1).getAttribute('aria-pressed'),
        'true',
        'a key turns to the next side',
      )
    }
    if (await page.locator('.action-bar .button-primary:has-text("diary")').count()) {
      await keyboard.press('t')
      await keyboard.tabTo('#diary-no')
      await keyboard.type('D-2611')
      await keyboard.press('Enter')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
      await page.locator('.action-bar .button-primary:has-text("Approve")').waitFor()
    }
    await keyboard.press('a')
    await keyboard.tabTo('.dialog-foot .button-primary')
    await keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== here)
    assert.match(new URL(page.url()).pathname, /^\/console\/desk\/./, 'the next application opens')
    await page.locator('.decision-bar').waitFor()
    await keyboard.press('u')
    await page.waitForURL((url) => url.pathname === '/console/desk', { timeout: 10_000 })
  },
)
