import type { Locator, Page } from 'playwright-core'
import { madeUpScan } from '@app/city/scan'
import type { Look } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { answerStep, primary } from './walk.ts'

const STEPS_MAX = 90

/**
 * Works through a visit at the door on the facilitator's phone, always by the page's one primary action, a dialog's
 * before that of the page: form, papers with photographs, the lines read aloud, the payment. Stops before the
 * completion code.
 */
export async function workAtDoor(page: Page, look: Look, year?: string): Promise<string[]> {
  const scan = await madeUpScan()
  const steps: string[] = []
  for (let step = 0; step < STEPS_MAX; step++) {
    await rest(page)
    const path = new URL(page.url()).pathname
    if (steps.at(-1) !== path)
      await look(page, path.includes('/papers/') ? 'paper' : (path.split('/').slice(4).at(-1) ?? 'work'))
    if (new URL(page.url()).pathname !== path) continue
    steps.push(path)
    if (path.endsWith('/finish')) return steps
    if (steps.slice(-8).every((one) => one === path) && steps.length >= 8)
      throw new Error(`stuck at ${path}: ${(await page.locator('main').innerText()).slice(0, 600)}`)
    if (path.endsWith('/form')) await answerStep(page, year ? { year } : {})
    else if (/\/papers\/[^/]+$/.test(path)) {
      await photograph(page, scan)
      const bag = page.locator('main .card:has(.signature)')
      if (await bag.count()) {
        await look(page, 'paper-bag')
        await sign(page, bag)
        continue
      }
    } else if (path.endsWith('/proof')) await sayYes(page)
    await primary(page)
      .and(page.locator(':not([aria-disabled=true])'))
      .click({ timeout: 12_000 })
      .catch(async (error: Error) => {
        throw new Error(
          `${path}: ${error.message.split('\n')[0]}\n${(await page.locator('main').innerText()).slice(0, 800)}`,
        )
      })
  }
  throw new Error(`the visit was not done in ${STEPS_MAX} steps`)
}

/** The camera is not allowed here, so each side's picture is chosen; the app looks at it all the same. */
export async function photograph(page: Page, scan: Buffer): Promise<void> {
  for (let sides = 0; sides < 4; sides++) {
    const next = page.locator('main .card .button-secondary:visible').first()
    await rest(page)
    if (!(await next.count())) return
    await next.click()
    await page.locator('#picture').setInputFiles({ name: 'scan.jpg', mimeType: 'image/jpeg', buffer: scan })
    const use = page.locator('.camera .button-primary')
    await use.click({ timeout: 10_000 })
    await use.waitFor({ state: 'detached', timeout: 10_000 })
  }
}

async function sayYes(page: Page): Promise<void> {
  await page.locator('main ol li').first().waitFor()
  for (const line of await page.locator('main ol li').all()) {
    const yes = line.locator('.button-secondary').last()
    if (await yes.count()) await yes.click()
  }
}

/** The bag's number where there is one, a finger's line, and the button that it frees. */
export async function sign(page: Page, card: Locator): Promise<void> {
  const pad = card.locator('.signature')
  const bag = card.locator('input[id$="-bag"]')
  if (await bag.count()) await bag.fill('BAG-20611')
  const name = card.locator('input').last()
  if (!(await name.inputValue())) await name.fill('Test Clerk')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('there is nowhere to sign')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (let step = 1; step <= 6; step++) await page.mouse.move(box.x + 40 + step * 25, box.y + 60 + (step % 2) * 20)
  await page.mouse.up()
  const title = await card.locator('.card-title').innerText()
  await card.locator('.button-primary').click()
  await page.locator('main .card:has(.signature)', { hasText: title }).waitFor({ state: 'detached' })
}
