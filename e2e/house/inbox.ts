import type { Page } from 'playwright-core'
import { rest } from './rest.ts'
import { primary } from '../people/walk.ts'

/** The demo's inbox in a tab of its own, read as a person reads it. */
export interface Inbox {
  page: Page
  url: string
}

const digits = (phone: string): string => phone.replace(/\D/g, '').slice(-10)

/** The newest text to the number with six digits in it, as the words say; waits for it to arrive. */
export async function textTo({ page, url }: Inbox, phone: string, words = /\d{6}/): Promise<string> {
  await page.bringToFront()
  await page.goto(`${url}/inbox?lang=en`)
  await page.locator('input[name="phone"][type="search"]').fill(phone)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const message = page.locator('#messages li p', { hasText: words }).first()
  await message.waitFor({ timeout: 15_000 })
  return message.innerText()
}

export async function authenticatorCode({ page, url }: Inbox, phone: string): Promise<string> {
  await page.bringToFront()
  await page.goto(`${url}/inbox?lang=en`)
  return page
    .locator('main li', { hasText: digits(phone) })
    .locator('.code')
    .first()
    .innerText()
}

/** A night has many timers. */
const NIGHT_MS = 180_000

/** Presses one of the buttons of the demo's clock. */
export async function press({ page, url }: Inbox, button: string): Promise<void> {
  await page.bringToFront()
  await page.goto(`${url}/inbox?lang=en`)
  await page.getByRole('button', { name: button, exact: true }).click({ timeout: NIGHT_MS })
  await page.locator('#clock').waitFor()
}

/** With the code of the text message and, where it is asked for, that of the authenticator. */
export async function signInByInbox(inbox: Inbox, page: Page, phone: string, secondFactor: boolean): Promise<void> {
  const before = await newest(inbox, phone)
  await page.bringToFront()
  await page.locator('main input').first().fill(phone)
  await primary(page).click()
  await page.locator('#code, input[autocomplete="one-time-code"]').first().waitFor()
  let text = await textTo(inbox, phone)
  for (let tries = 0; text === before && tries < 20; tries++) text = await textTo(inbox, phone)
  await page.bringToFront()
  await page
    .locator('main input')
    .last()
    .fill(/\d{6}/.exec(text)?.[0] ?? '')
  if (secondFactor) {
    await page.locator('#totp').waitFor()
    const totp = await authenticatorCode(inbox, phone)
    await page.bringToFront()
    await page.locator('#totp').fill(totp)
  }
  await page.waitForURL((at) => !at.pathname.includes('sign-in'), { timeout: 15_000 })
  await rest(page)
}

async function newest({ page, url }: Inbox, phone: string): Promise<string> {
  await page.goto(`${url}/inbox?lang=en&phone=${encodeURIComponent(phone)}`)
  const texts = await page.locator('#messages li p', { hasText: /\d{6}/ }).allInnerTexts()
  return texts[0] ?? ''
}
