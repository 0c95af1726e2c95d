import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { rest } from '../house/rest.ts'
import { turn } from '../people/staff-page.ts'
import { faultsOf } from './axe.ts'

/** Where pictures are kept too, when somebody wants to look at them. */
const { PICTURES } = process.env
const HEIGHT = 900

/**
 * What is wrong with a page in both languages, on a phone and on a desk: whoever is kept out, and what is too wide. The page
 * is left wide, in English. Behind an open dialog the page itself may be wider than the screen: `dialog` does not measure it.
 */
export async function faultsInEveryFace(page: Page, name: string, { dialog = false } = {}): Promise<string[]> {
  const faults: string[] = []
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: HEIGHT })
    for (const language of ['ur', 'en'] as const) {
      await turn(page, language)
      await rest(page)
      const face = `${name} ${language} ${width}`
      faults.push(...(await faultsOf(page, face)))
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (wide > 1 && !dialog) faults.push(`${face}: ${wide} px too wide`)
      if (!PICTURES) continue
      mkdirSync(PICTURES, { recursive: true })
      await page.screenshot({ path: join(PICTURES, `${name}-${language}-${width}.png`), fullPage: true })
    }
  }
  return faults
}
