import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '@app/server/test/world'
import type { Browser } from 'playwright-core'
import { buildApps } from '../../tools/build/build-apps.ts'
import { faultsOf } from './axe.ts'
import { openBrowser, openPhone } from '../house/browser.ts'
import { rest } from '../house/rest.ts'

/** What anybody sees before signing in, in each app; the pages behind are looked at on the way from order to rating. */
const PAGES = [
  '/',
  '/services/domicile',
  '/track',
  '/sign-in',
  '/help',
  '/verify',
  '/facilitator/',
  '/console/',
  '/inbox',
]

let world: World
let browser: Browser
before(
  async () => {
    await buildApps(() => undefined)
    world = await startWorld()
    browser = await openBrowser()
  },
  { timeout: 240_000 },
)
after(async () => {
  await browser?.close()
  await world?.close()
})

for (const { language, theme } of [
  { language: 'ur', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)
  test(`no page keeps anybody out, ${language} at 360 px, ${theme}`, { timeout: 120_000 }, async () => {
    const phone = await openPhone(browser, { language, width: 360 })
    const page = await phone.newPage()
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const faults: string[] = []
    for (const path of PAGES) {
      const response = await page.goto(`${world.url}${path}`)
      assert.equal(response?.status(), 200, path)
      await rest(page)
      faults.push(...(await faultsOf(page, path)))
    }
    await phone.close()
    assert.deepEqual(faults, [])
  })
