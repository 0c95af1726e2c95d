import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { signInAsCitizen } from '../people/complaint.ts'
import { choose } from '../people/sign-in.ts'

/** Wallets of the simulator: by the last digit it knows what their holder does. */
const [PAYS, REFUSES, NEVER] = ['0300 1234567', '0300 1234561', '0300 1234562']

let house: House
let context: BrowserContext
before(
  async () => {
    house = await openHouse(5)
    context = await openPhone(house.browser, { language: 'ur', width: 360 })
  },
  { timeout: 240_000 },
)
after(async () => {
  await context?.close()
  await house?.close()
})

const pick = (page: Page, rail: string): Promise<void> =>
  page.locator('main form label.choice', { has: page.locator(`input[value=${rail}]`) }).click()

async function askWallet(page: Page, number: string): Promise<void> {
  await pick(page, 'jazzcash')
  await page.locator('#pay-number').fill(number)
  await page.locator('#pay-id').fill('123456')
  await page.locator('main form button[type=submit]').click()
}

test('what is due is paid from a wallet: waited for, given up, refused, and then paid once with its receipt', async () => {
  const { stage } = house
  const citizen = stage.citizen('Test Payer')
  const ordered = await citizen.order({ serviceId: 'domicile', mode: 'doorstep', town: stage.home, slot: 'later' })
  const page = await context.newPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults: string[] = []
  const look = async (name: string): Promise<void> => {
    faults.push(...(await faultsInEveryFace(page, `pay-now-${name}`)))
  }
  const address = `${house.system.url}/requests/${ordered.requestId}`
  const failed = page.locator('main .notice.tone-warning')
  await page.goto(house.system.url)
  await choose(page, 'ur')
  await signInAsCitizen(house, page, citizen.voice.phone, '/requests')
  await choose(page, 'ur')

  await page.goto(address)
  const card = page.locator('main a[href$="/pay-now"]')
  await card.waitFor()
  await look('card')
  await card.click()
  await page.locator('#pay-number').waitFor()
  await look('form')
  await pick(page, 'easypaisa')
  assert.equal(await page.locator('#pay-id').count(), 0)
  await look('form-without-digits')
  await pick(page, 'jazzcash')
  await page.locator('#pay-id').waitFor()
  await look('form-with-digits')

  await askWallet(page, NEVER)
  const giveUp = page.locator('main .action-bar .button')
  await page.locator('main .notice.tone-information').waitFor()
  await look('waiting')
  await giveUp.click()
  await failed.waitFor()
  await look('given-up')

  await askWallet(page, REFUSES)
  await page.locator('main .notice.tone-information').waitFor()
  await failed.waitFor({ timeout: 60_000 })

  await askWallet(page, PAYS)
  await page.locator('main .notice.tone-success').waitFor({ timeout: 60_000 })
  assert.equal(await page.locator('#pay-number').count(), 0)
  await look('paid')
  await page.locator('main .action-bar .button-primary').click()
  await page.waitForURL(address)
  await page.locator('main a.now-receipt').waitFor()
  assert.equal(await card.count(), 0)
  await look('request-paid')
  await page.locator('main a.now-receipt').click()
  await page.waitForURL(/\/receipts\//)
  assert.ok((await house.message(citizen.voice.phone, 'receipt')).receiptNo)
  assert.deepEqual(faults, [])
})
