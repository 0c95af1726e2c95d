import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startSystem } from '@app/city/system'
import { buildApps } from '../tools/build-apps.ts'
import { openBrowser, openPhone } from './browser.ts'

/** `npm run shots`: pictures of the pages that a stranger sees, in both languages at both widths, into e2e/shots. */
const PAGES = ['/', '/services/domicile', '/services/birth-certificate', '/track', '/verify', '/help', '/facilitator/', '/console']
const FOLDER = join(import.meta.dirname, 'shots')

mkdirSync(FOLDER, { recursive: true })
await buildApps((step) => process.stderr.write(`${step}\n`))
const system = await startSystem({ seed: 1 })
const browser = await openBrowser()
try {
  for (const language of ['ur', 'en'] as const)
    for (const width of [360, 1280] as const) {
      const phone = await openPhone(browser, { language, width })
      const page = await phone.newPage()
      for (const path of PAGES) {
        await page.goto(system.url + path)
        await page.locator('main').first().waitFor()
        if ((await page.locator('html').getAttribute('lang')) !== language) await page.locator('.language-switch').first().click()
        await page.waitForTimeout(800)
        const file = join(FOLDER, `${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'}-${language}-${width}.png`)
        await page.screenshot({ path: file, fullPage: true })
        process.stdout.write(`${file}\n`)
      }
      await phone.close()
    }
} finally {
  await browser.close()
  await system.stop()
}
