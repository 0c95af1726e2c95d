import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringHome } from '@app/city/drive'
import { order } from '@app/city/steps'
import type { Page } from 'playwright-core'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole } from '../people/staff-page.ts'

const [FIRST, SECOND] = ['+923027000981', '+923027000982']
/** Made-up, with check digits that hold. */
const IBAN = 'PK36SCBL0000001123456702'
/** Pay is no longer on hold by then. */
const DAYS = 8
let house: House
const faults: string[] = []

before(
  async () => {
    house = await openHouse(47)
    const person = (n: number, phone: string) => ({
      id: `0190001a-0000-7000-8000-00000000001${n}`,
      personId: `0190001b-0000-7000-8000-00000000001${n}`,
      name: `Test admin ${n}`,
      phone,
      roles: ['admin' as const],
      province: true,
    })
    await house.stage.line.send('demo.seed', { staff: [person(1, FIRST), person(2, SECOND)] })
  },
  { timeout: 240_000 },
)
after(() => house?.close())

/** Both languages, on a desk and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  const dialog = (await page.locator('dialog[open]').count()) > 0
  faults.push(...(await faultsInEveryFace(page, name, { dialog })))
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
async function confirm(page: Page): Promise<void> {
  await page.locator('dialog[open]').locator('.button-primary, .button-danger').click()
  await page.locator('dialog[open]').waitFor({ state: 'detached', timeout: 15_000 })
}

test(
  'finance pays out what is no longer on hold, and writes down what the bank says of it',
  { timeout: 600_000 },
  async () => {
    const { stage } = house
    const citizen = stage.citizen('Test Citizen Pay')
    const page = await atConsole(house, stage.people.finance.phone, '/finance/payouts')
    await page.getByText('Nothing to pay yet').first().waitFor()
    await look(page, 'payouts-none')
    const wish = { serviceId: 'domicile', caseId: 'adult', mode: 'doorstep', town: stage.home } as const
    await bringHome(stage, citizen, await order(stage, citizen, wish))
    await stage.pass(DAYS * 24)
    await stage.settle()

    const later = await atConsole(house, stage.people.finance.phone, '/finance/payouts')
    await look(later, 'payouts')
    await button(later, 'Pay everything available').click()
    await later.locator('dialog[open]').waitFor()
    await look(later, 'payouts-sure')
    await confirm(later)
    await later.getByText('Paid in this batch').waitFor()
    await later.locator('main table').waitFor()
    await look(later, 'payouts-sent')
    await later.locator('main table').getByRole('button', { name: 'Paid', exact: true }).first().click()
    await later.locator('dialog[open] .button-primary').click()
    await later.locator('#payout-said-error').waitFor()
    await look(later, 'payouts-confirm')
    await later.locator('#payout-said').fill('BANK-4711')
    await confirm(later)
    await later.locator('.chip', { hasText: 'Paid' }).click()
    await later.locator('main table').getByRole('button', { name: 'Returned', exact: true }).first().click()
    await later.locator('#payout-said').fill('The account is closed')
    await look(later, 'payouts-return')
    await confirm(later)
    await later.locator('.chip', { hasText: 'Returned' }).click()
    await later.getByText('The account is closed').waitFor()
    await look(later, 'payouts-returned')
  },
)

test('a centre’s account is entered by one administrator and confirmed by another', { timeout: 300_000 }, async () => {
  const { stage } = house
  const first = await atConsole(house, FIRST, '/admin/centres')
  await first.locator('main a[href*="/admin/centres/"]').first().click()
  await button(first, 'Add an account').waitFor()
  await look(first, 'centre')
  await button(first, 'Add an account').click()
  await first.locator('#centre-iban').waitFor()
  await look(first, 'centre-account-empty')
  await first.locator('#centre-iban').fill(IBAN.replace('36', '37'))
  await first.locator('#centre-holder').fill('Test Centre')
  await first.locator('#centre-reason').fill('The letter of the bank')
  await first.locator('dialog[open] .button-primary').click()
  await first.locator('dialog[open] .notice').waitFor()
  await look(first, 'centre-account-wrong')
  await first.locator('#centre-iban').fill(IBAN)
  await confirm(first)
  await look(first, 'centre-account-asked')
  const second = await atConsole(house, SECOND, new URL(first.url()).pathname.replace('/console', ''))
  await second.locator('h1').waitFor()
  await look(second, 'centre-account-to-confirm')
  assert.ok(!(await second.locator('main').innerText()).includes(IBAN.slice(8, 20)))
  await stage.settle()
})

test('nothing kept anybody out', () => assert.deepEqual(faults, []))
