import type { Page } from 'playwright-core'
import type { House } from '../house/house.ts'
import { primary } from './walk.ts'

/** The page in that language: it may have opened in another. */
export async function choose(page: Page, language: 'ur' | 'en'): Promise<void> {
  await page.locator('main').first().waitFor()
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page.locator('.language-switch').first().click()
  await page.locator(`html[lang="${language}"]`).waitFor()
}

/** Signs in with the code that was texted, then with the time-based one. */
export async function signInAsStaff(house: House, page: Page, phone: string): Promise<void> {
  const { line } = house.stage
  const asked = await line.now()
  await page.locator('main input').first().fill(phone)
  await primary(page).click()
  await page.locator('#code, input[autocomplete="one-time-code"]').first().waitFor()
  const { code } = await house.message(phone, 'login_code', asked)
  // The last digit sends it.
  await page.locator('main input').last().fill(String(code))
  await page.locator('#totp').waitFor()
  const authenticator = async (): Promise<string> => {
    // A time-based code is good once: whoever signed in a moment ago waits for the next.
    await line.send('demo.clock', { advanceSeconds: 31 })
    const { items } = await line.send('demo.people', { phone })
    return String(items[0]?.totp)
  }
  await page.locator('#totp').fill(await authenticator())
  // Whatever asks for it again, later and wherever it is, is given the next.
  const again = page.locator('#step-up-code')
  await page.removeLocatorHandler(again)
  await page.addLocatorHandler(again, async (field) => field.fill(await authenticator()))
  await page.waitForURL((url) => !url.pathname.includes('sign-in'), { timeout: 15_000 })
}

/** Whoever is on the agent’s line reads the code that came to their number. */
export async function provesCaller(house: House, page: Page, phone: string): Promise<void> {
  const asked = await house.stage.line.now()
  await page.locator('#own-phone').fill(phone)
  await page.keyboard.press('Enter')
  await page.locator('#own-code').waitFor()
  await page.locator('#own-code').fill(String((await house.message(phone, 'caller_code', asked)).code))
  await page.locator('.request-head').waitFor()
}
