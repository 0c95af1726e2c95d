import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { rest } from '../house/rest.ts'
import { turn } from '../people/staff-page.ts'
import { faultsOf } from './axe.ts'

/** Where pictures are kept too, when somebody wants to look at them. */
const { PICTURES } = process.env
const HEIGHT = 900
const TALL_MAX = 6_000
let looks = 0

/**
 * What is wrong with a page in both languages, on a phone and on a desk: whoever is kept out, and what is too wide. The page
 * is left as it was. Behind an open dialog the page itself may be wider than the screen: `dialog` does not measure it.
 * One look is at two faces that share nothing, the next at the other two; all four where pictures are kept.
 */
export async function faultsInEveryFace(page: Page, name: string, { dialog = false } = {}): Promise<string[]> {
  const faults: string[] = []
  const before = { size: page.viewportSize(), language: await page.locator('html').getAttribute('lang') }
  const crossed = looks++ % 2 === 0
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: HEIGHT })
    for (const language of ['ur', 'en'] as const) {
      if (!PICTURES && ((width === 360) === (language === 'ur')) !== crossed) continue
      await turn(page, language)
      faults.push(...(await faultsInFace(page, `${name}-${language}-${width}`, { dialog })))
    }
  }
  if (before.size) await page.setViewportSize(before.size)
  await turn(page, before.language === 'ur' ? 'ur' : 'en')
  return faults
}

/** The same of the face that the page has now. */
export async function faultsInFace(page: Page, face: string, { dialog = false } = {}): Promise<string[]> {
  await rest(page)
  const faults = await faultsOf(page, face)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 1 && !dialog) faults.push(`${face}: ${wide} px too wide`)
  if (PICTURES) await takeWhole(page, PICTURES, face)
  return faults
}

/** As tall as what is on it: in a picture of the full page a bar that stays at an edge would lie across its middle. */
async function takeWhole(page: Page, folder: string, face: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const size = page.viewportSize()
  if (!size) return
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...size, height: Math.min(Math.max(tall, HEIGHT), TALL_MAX) })
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: join(folder, `${face}.png`) })
  await page.setViewportSize(size)
}
