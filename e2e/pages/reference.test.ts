import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '@app/server/test/world'
import type { Browser } from 'playwright-core'
import { buildApps } from '../../tools/build/build-apps.ts'
import { openBrowser, openPhone, SHOTS } from '../house/browser.ts'

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

for (const width of [360, 1280] as const)
  test(
    `the API is read by groups, found by a word and shown by example, at ${width} px`,
    { timeout: 300_000 },
    async () => {
      const phone = await openPhone(browser, { language: 'en', width })
      const page = await phone.newPage()
      const refused: string[] = []
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
      })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(`${world.url}/api/docs`)
      await page.getByRole('heading', { name: /API$/, level: 1 }).waitFor({ timeout: 120_000 })
      await page.screenshot({ path: join(SHOTS, `reference-${width}.png`) })
      // Its search opens by its own key on every width.
      await page.keyboard.press('Control+k')
      await page
        .getByRole('combobox')
        .or(page.getByPlaceholder(/search/i))
        .last()
        .fill('Take a slot for the order')
      await page
        .getByRole('option', { name: /take a slot for the order/i })
        .first()
        .click()
      await page.waitForURL(/POST\/api\/requests\/%7BrequestId%7D\/slot|POST\/api\/requests\/\{requestId\}\/slot/, {
        timeout: 60_000,
      })
      await page.getByText('slotId').first().waitFor({ timeout: 60_000 })
      await page.screenshot({ path: join(SHOTS, `reference-call-${width}.png`) })
      assert.deepEqual(refused, [])
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(world.url) && !/^(data|blob):/.test(url)),
        [],
      )
      await phone.close()
    },
  )
