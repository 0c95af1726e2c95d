import type { Page } from 'playwright-core'
import type { House, Look } from '../house/house.ts'
import { signInAsStaff } from './sign-in.ts'

/** The clerk's desk in a browser, and one application on it. */
export interface Desk {
  house: House
  page: Page
  phone: string
  look: Look
}

const dialog = (page: Page) => page.locator('dialog[open]')

/** Finds the application in the pile by its tracking number and opens it; on another morning the clerk signs in again. */
export async function openApplication({ house, page, phone, look }: Desk, trackingNo: string): Promise<void> {
  await page.bringToFront()
  await page.goto(`${house.system.url}/console/desk`)
  await page.locator('#pile-find, #phone').first().waitFor()
  if (await page.locator('#phone').count()) await signInAsStaff(house, page, phone)
  const row = page.locator('tr[data-row]', { hasText: trackingNo })
  await row.waitFor({ timeout: 15_000 })
  await look(page, 'desk-pile')
  await row.locator('a').first().click()
  await page.locator('.desk-acts, .action-bar').first().waitFor()
  await look(page, 'desk-application')
}

export async function takeIn({ page, look }: Desk, diaryNo: string): Promise<void> {
  await page.locator('.action-bar .button-primary').click()
  await page.locator('#diary-no').fill(diaryNo)
  await look(page, 'desk-take')
  await confirm(page)
}

/** Not yet: the first coded reason, about the first paper. */
export async function objectTo({ page, look }: Desk, note: string): Promise<void> {
  await page.keyboard.press('o')
  await dialog(page).locator('label:has(input[type=radio])').first().click()
  await dialog(page).locator('label:has(input[type=checkbox])').first().click()
  await page.locator('#objection-note').fill(note)
  await look(page, 'desk-object')
  await confirm(page)
}

export async function approve({ page, look }: Desk): Promise<void> {
  await page.locator('.action-bar .button-primary').click()
  await look(page, 'desk-approve')
  await confirm(page)
}

/** Compares line by line what was printed; `file` is the document as a picture, where there is one. */
export async function issue({ page, look }: Desk, documentNo: string, file?: Buffer): Promise<void> {
  await page.locator('.action-bar .button-primary').click()
  if (file) {
    const picture = { name: 'document.jpg', mimeType: 'image/jpeg', buffer: file }
    await dialog(page).locator('#office-file').setInputFiles(picture)
    await dialog(page).locator('img.office-file').waitFor()
  }
  await page.locator('#document-no').fill(documentNo)
  for (const same of await dialog(page).locator('label:has(input[type=checkbox])').all()) await same.click()
  await look(page, 'desk-issue')
  await confirm(page)
}

async function confirm(page: Page): Promise<void> {
  await dialog(page).locator('.button-primary').click()
  await dialog(page).waitFor({ state: 'detached', timeout: 15_000 })
}
