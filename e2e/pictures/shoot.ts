import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { faultsOf } from '../pages/axe.ts'
import { SHOTS } from '../house/browser.ts'
import type { Look } from '../house/house.ts'
import { choose } from '../people/sign-in.ts'

const WIDTHS = [360, 1280] as const
const HEIGHT = { 360: 760, 1280: 820 }
const TALL_MAX = 4_000

interface Face {
  language: 'ur' | 'en'
  width: 360 | 1280
  theme: 'light' | 'dark'
}
export const FACES: readonly Face[] = (['light', 'dark'] as const).flatMap((theme) =>
  WIDTHS.flatMap((width) => (['ur', 'en'] as const).map((language) => ({ language, width, theme }))),
)

/** Faces that are also looked at by axe: with each language, width and theme once, as the whole takes its time. */
const EXAMINED: readonly Face[] = [
  { language: 'ur', width: 360, theme: 'light' },
  { language: 'en', width: 1280, theme: 'dark' },
]
const isExamined = (face: Face): boolean =>
  EXAMINED.some((one) => one.language === face.language && one.width === face.width && one.theme === face.theme)

export interface Camera {
  /** Takes the page in each of its faces, without leaving it; then it is as it was. */
  shoot: (page: Page, name: string) => Promise<void>
  looking: (folder: string) => Look
  /** How many pictures were taken, and what is wrong with what is on them. */
  pictures: () => number
  faults: readonly string[]
}

/** Keeps pictures of pages whose name has the wanted word in it. */
export function openCamera(wanted: string): Camera {
  mkdirSync(SHOTS, { recursive: true })
  const taken = new Map<string, number>()
  const faults: string[] = []
  let pictures = 0

  async function shoot(page: Page, name: string): Promise<void> {
    if (!name.includes(wanted)) return
    const before = { viewport: page.viewportSize(), language: await page.locator('html').getAttribute('lang') }
    const nth = (taken.get(name) ?? 0) + 1
    taken.set(name, nth)
    const dialog = (await page.locator('dialog[open]').count()) > 0
    for (const face of FACES) {
      // A dialog hides the switch of language: it stays in the one it was opened in.
      if (dialog && face.language !== before.language) continue
      await wear(page, face, dialog)
      const file = `${name}${nth > 1 ? `-${nth}` : ''}-${face.language}-${face.width}-${face.theme}.png`
      await page.screenshot({ path: join(SHOTS, file) })
      pictures++
      if (isExamined(face)) faults.push(...(await faultsOf(page, file)))
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    if (before.viewport) await page.setViewportSize(before.viewport)
    if (!dialog) await choose(page, before.language === 'en' ? 'en' : 'ur')
  }
  return {
    shoot,
    looking: (folder) => (page, name) => shoot(page, `${folder}-${name}`),
    pictures: () => pictures,
    faults,
  }
}

async function wear(page: Page, { language, width, theme }: Face, dialog: boolean): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT[width] })
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  if (!dialog) await choose(page, language)
  await page.waitForTimeout(150)
  // As tall as what is on it, so that the bar at the thumb stands at the end and hides nothing.
  const tall = dialog ? 0 : await page.evaluate(() => document.documentElement.scrollHeight)
  if (tall > HEIGHT[width]) await page.setViewportSize({ width, height: Math.min(tall, TALL_MAX) })
}
