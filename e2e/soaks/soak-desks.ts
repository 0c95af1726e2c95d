import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { faultsOf } from '../pages/axe.ts'
import { fillDesks } from '../house/busy-desks.ts'
import { atEveryDesk, walkDesks } from '../pages/every-desk.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { choose } from '../people/sign-in.ts'

/**
 * Every page of every desk, with something true on it, in both languages, on a phone and at a desk: nothing keeps anybody
 * out, nothing is wider than the screen. `SHOTS_DIR=folder npm run soak -- desks` keeps the pictures;
 * `DESKS=finance` walks only the addresses with that word.
 */
const { SHOTS_DIR, DESKS = '' } = process.env
const FACES = {
  360: [
    { language: 'ur', theme: 'light' },
    { language: 'en', theme: 'dark' },
  ],
  1280: [
    { language: 'en', theme: 'light' },
    { language: 'ur', theme: 'dark' },
  ],
} as const
type Width = keyof typeof FACES

let house: House

before(
  async () => {
    if (SHOTS_DIR) mkdirSync(SHOTS_DIR, { recursive: true })
    house = await openHouse(29)
    const begun = Date.now()
    await fillDesks(house)
    console.log(`the desks were filled in ${((Date.now() - begun) / 1_000).toFixed(0)} s`)
  },
  { timeout: 300_000 },
)
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
  if (SHOTS_DIR)
    await page.screenshot({
      path: join(SHOTS_DIR, `desk${path.replace(/\W+/g, '-').slice(0, 60)}-${face}.png`),
      fullPage: true,
    })
  return faults
}

/** All desks on one device; answers what is wrong and how many pages were seen. */
async function walk(page: Page, width: Width): Promise<{ faults: string[]; pages: number }> {
  const faults: string[] = []
  const { pages, unreached } = await walkDesks(house, page, DESKS, async (path) => {
    for (const { language, theme } of FACES[width]) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await choose(page, language)
      faults.push(...(await faultsAt(page, path, `${language}-${width}`)))
    }
  })
  return { faults: [...faults, ...unreached.map((kind) => `${kind}: no list led to one`)], pages }
}

test(
  'every desk, both languages, 360 and 1280 px: nothing keeps anybody out, nothing is wider than the screen',
  { timeout: 600_000 },
  async () => {
    const widths = [360, 1280] as const
    // One after the other: a second factor is good once.
    const pages = [
      await atEveryDesk(house, { language: FACES[360][0].language, width: 360 }),
      await atEveryDesk(house, { language: FACES[1280][0].language, width: 1280 }),
    ] as const
    const begun = Date.now()
    const walked = await Promise.all(widths.map((width, n) => walk(pages[n] as Page, width)))
    for (const [n, { pages: count, faults }] of walked.entries())
      console.log(`${widths[n]} px: ${count} pages in 2 languages, ${faults.length} faults`)
    console.log(`walked in ${((Date.now() - begun) / 1_000).toFixed(0)} s`)
    for (const page of pages) await page.context().close()
    assert.deepEqual(
      walked.flatMap((one) => one.faults),
      [],
    )
  },
)
