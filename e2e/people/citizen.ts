import { madeUpScan } from '@app/city/scan'
import type { Page } from 'playwright-core'
import type { House, Look } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { pick, primary, walkUntil } from './walk.ts'

/** A citizen's app in a browser, and the number that it belongs to. */
export interface Household {
  house: House
  page: Page
  phone: string
  look: Look
}

const TRACKING = /[A-Z]{2,}-[0-9A-Z]{4}-[0-9A-Z]{4}/

/** Searches for a service as people write it, and orders it to the door. */
export async function findAndOrder(
  { house, page, phone, look }: Household,
  words: string,
  serviceId: string,
  year?: string,
): Promise<{ trackingNo: string; requestId: string; steps: string[] }> {
  await look(page, 'home')
  await page.locator('#search').fill(words)
  await page.locator(`a[href="/services/${serviceId}"].row-link`).click()
  await page.waitForURL(/\/services\//)
  await primary(page).waitFor()
  await look(page, 'service')
  await primary(page).click()
  const steps = await walkUntil(page, /booked/, {
    phone,
    look: (step, name) => look(step, `book-${name}`),
    prefer: { mode: 'doorstep', manner: 'soonest' },
    ...(year && { year }),
    code: async () => String((await house.message(phone, 'login_code')).code),
    at: {
      '/address': takePosition,
    },
  })
  await page.locator('main').getByText(TRACKING).first().waitFor({ timeout: 15_000 })
  const trackingNo = TRACKING.exec(await page.locator('main').innerText())?.[0] ?? ''
  await look(page, 'booked')
  await page.locator('a[href^="/requests/"]').first().click()
  await page.waitForURL(/\/requests\/[^/]+$/)
  return { trackingNo, requestId: new URL(page.url()).pathname.split('/').at(-1) ?? '', steps }
}

/** By the phone's own position. Where the form named another town, that was made up: the household lives where the phone is. */
export async function takePosition(step: Page): Promise<void> {
  await step.locator('main .button-secondary').first().click()
  await rest(step)
  const here = step.locator('#elsewhere button').first()
  if (await here.isVisible()) await here.click()
  await rest(step)
}

export async function openRequest({ house, page, look }: Household, requestId: string, name: string): Promise<void> {
  // A page behind another draws once in a second.
  await page.bringToFront()
  await page.goto(`${house.system.url}/requests/${requestId}`)
  await page.locator('.card.now').first().waitFor()
  await look(page, name)
}

/** Puts right what the office found missing: a new photograph of each side that it named. */
export async function cureByPhotographs({ page, look }: Household): Promise<void> {
  await page.locator('a[href$="/cure"]').first().click()
  await pick(page, 'upload')
  const scan = { name: 'scan.jpg', mimeType: 'image/jpeg', buffer: await madeUpScan() }
  await page.locator('main input[type=file]').first().waitFor({ state: 'attached' })
  for (const side of await page.locator('main input[type=file]').all()) {
    await side.setInputFiles(scan)
    await rest(page)
  }
  await look(page, 'cure')
  await primary(page).click()
  await page.waitForURL(/\/requests\/[^/]+$/, { timeout: 15_000 })
}

/** Questions of fact, then stars. Returns the visit that was asked about. */
export async function rateVisit({ page, look }: Household): Promise<string> {
  await page.locator('a[href^="/rate/"]').first().click()
  for (const [id, value] of [
    ['extra', 'no'],
    ['person', 'yes'],
    ['time', 'yes'],
    ['stars', '5'],
  ] as const)
    await pick(page, value, id)
  await look(page, 'rate')
  await primary(page).click()
  await page.locator('.empty').waitFor({ timeout: 15_000 })
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** What the other side said, once it is out. */
export async function readRating({ house, page, look }: Household, visitId: string): Promise<string> {
  await page.goto(`${house.system.url}/rate/${visitId}`)
  await page.locator('main .card').nth(1).waitFor()
  await look(page, 'rated')
  return page.locator('main').innerText()
}

/** What is owed to them is to be brought in cash: chosen on the refund's page, confirmed by the code that comes by text. */
export async function wantsItInCash({ house, page, phone, look }: Household, requestId: string): Promise<void> {
  await openRequest({ house, page, phone, look }, requestId, 'refund-due')
  await page.locator('main a[href$="/refund"].button-primary').click()
  await page.locator('input[name=refund-kind][value=door]').check({ force: true })
  await look(page, 'refund-choose')
  await page.locator('main form button[type=submit]').click()
  await page.locator('#refund-to-code').fill(String((await house.message(phone, 'refund_to_code')).code))
  await look(page, 'refund-code')
  await page.locator('main form button[type=submit]:visible').click()
  await page.waitForURL(/\/requests\/[^/]+$/)
}
