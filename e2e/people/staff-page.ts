import type { Locator, Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import type { House } from '../house/house.ts'
import { choose, signInAsStaff } from './sign-in.ts'

/** A member of staff, signed in, at a page of the console, in English on a wide screen. */
export async function atConsole(house: House, phone: string, path: string): Promise<Page> {
  const page = await (await openPhone(house.browser, { language: 'en', width: 1280 })).newPage()
  await page.goto(`${house.system.url}/console`)
  await choose(page, 'en')
  await signInAsStaff(house, page, phone)
  await page.locator('.shell-me').waitFor()
  await page.goto(`${house.system.url}/console${path}`)
  await page.locator('h1').first().waitFor()
  await choose(page, 'en')
  return page
}

/** Behind an open dialog the page cannot be clicked by hand; its words change all the same. */
export async function turn(page: Page, language: 'ur' | 'en'): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page
    .locator('.language-switch')
    .first()
    .evaluate((button) => (button as HTMLElement).click())
  await page.locator(`html[lang="${language}"]`).waitFor()
}

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** Says yes to the dialog that is open, and waits until it is gone. */
export async function confirm(page: Page): Promise<void> {
  await page.locator('dialog[open]').locator('.button-primary, .button-danger').click()
  await page.locator('dialog[open]').waitFor({ state: 'detached', timeout: 15_000 })
}
