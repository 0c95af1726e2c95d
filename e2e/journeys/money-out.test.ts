import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringHome } from '@app/city/drive'
import { order } from '@app/city/steps'
import type { Page } from 'playwright-core'
import { bankAnswer } from '../house/bank-answer.ts'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole, button, confirm } from '../people/staff-page.ts'

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

test(
  'one of finance makes a batch, another releases it; the bank gets a file, and its answer with one return is read in',
  { timeout: 600_000 },
  async () => {
    const { stage } = house
    const page = await atConsole(house, stage.people.finance.phone, '/finance/payouts')
    await page.getByText('Nothing to pay yet').first().waitFor()
    await look(page, 'payouts-none')
    for (const town of [stage.home, stage.away]) {
      const citizen = stage.citizen(`Test Citizen Pay ${town.tehsilId}`)
      const wish = { serviceId: 'domicile', caseId: 'adult', mode: 'doorstep', town } as const
      await bringHome(stage, citizen, await order(stage, citizen, wish))
    }
    await stage.pass(DAYS * 24)
    await stage.settle()

    const maker = await atConsole(house, stage.people.finance.phone, '/finance/payouts')
    await maker.getByRole('link', { name: 'New batch' }).click()
    await maker.locator('main table').waitFor()
    await look(maker, 'batch-new')
    await button(maker, 'Make the batch').click()
    await maker.locator('dialog[open]').waitFor()
    await look(maker, 'batch-new-sure')
    await confirm(maker)
    await maker.getByText('You made this batch').waitFor()
    await look(maker, 'batch-made')
    await button(maker, 'Withdraw').click()
    await maker.locator('dialog[open] .button-danger').click()
    await maker.locator('#batch-reason-error').waitFor()
    await maker.locator('#batch-reason').fill('Made on the wrong day')
    await look(maker, 'batch-withdraw')
    await confirm(maker)
    await maker.getByText('Withdrawn at').waitFor()
    await look(maker, 'batch-withdrawn')
    await maker.locator('main a[href$="/finance/payouts"]').click()
    await maker.getByRole('link', { name: 'New batch' }).click()
    await button(maker, 'Make the batch').click()
    await confirm(maker)
    await maker.getByText('You made this batch').waitFor()
    const batchId = new URL(maker.url()).pathname.split('/').at(-1) ?? ''

    const checker = await atConsole(house, stage.people.secondFinance.phone, '/finance/payouts')
    await checker.getByText('Waiting for a second person').waitFor()
    await look(checker, 'payouts')
    await checker.locator(`main a[href$="${batchId}"]`).click()
    await button(checker, 'Release').click()
    await checker.locator('dialog[open]').waitFor()
    await look(checker, 'batch-release')
    await confirm(checker)
    await stage.settle()
    await checker.getByRole('link', { name: 'Bank file (CSV)' }).waitFor({ timeout: 30_000 })
    await look(checker, 'batch-sent')
    const file = await checker.getByRole('link', { name: 'Bank file (CSV)' }).getAttribute('href')
    const csv = await (await checker.request.get(`${house.system.url}${file}`)).text()
    const payments = [...new Set([...csv.matchAll(/"([0-9a-f]{32})"/g)].map((found) => found[1] as string))]
    assert.ok(payments.length > 1, csv)

    await button(checker, 'Read the bank’s answer').click()
    await checker.locator('dialog[open] .button-primary').click()
    await checker.locator('#bank-answer-error').waitFor()
    await look(checker, 'batch-answer-empty')
    const xml = { name: 'answer.xml', mimeType: 'application/xml' }
    const whole = bankAnswer(batchId, payments)
    await checker.locator('#bank-answer').setInputFiles({ ...xml, buffer: whole.subarray(0, 300) })
    await checker.locator('dialog[open] .button-primary').click()
    await checker.getByText('can’t read this file').waitFor()
    await look(checker, 'batch-answer-unreadable')
    await checker.locator('#bank-answer').setInputFiles({ ...xml, buffer: whole })
    await checker.locator('dialog[open] .button-primary').click()
    await checker.getByText('The bank’s answer was recorded').waitFor()
    await look(checker, 'batch-answered')
    await checker.locator('dialog[open] .button-primary').click()
    await checker.getByText('Answered by the bank').waitFor()
    await checker.locator('.chip', { hasText: 'Returned' }).click()
    await checker.getByText('AC04 Account closed').waitFor()
    await look(checker, 'batch-returned')
  },
)

test('what the bank said of a payment is also typed by hand', { timeout: 300_000 }, async () => {
  const { stage } = house
  const page = await atConsole(house, stage.people.finance.phone, '/finance/payouts')
  await page.locator('.chip', { hasText: 'Paid' }).click()
  await page.locator('main table').getByRole('button', { name: 'Returned', exact: true }).first().click()
  await page.locator('dialog[open] .button-danger').click()
  await page.locator('#payout-said-error').waitFor()
  await page.locator('#payout-said').fill('The account is closed')
  await look(page, 'payouts-return')
  await confirm(page)
  await page.locator('.chip', { hasText: 'Returned' }).click()
  await page.getByText('The account is closed').waitFor()
  await look(page, 'payouts-returned')
})

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

test('from the trial balance down to one entry, and where the cash is', { timeout: 300_000 }, async () => {
  const page = await atConsole(house, house.stage.people.finance.phone, '/finance')
  const heading = (name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  await page
    .getByRole('link', { name: 'Pay on hold' })
    .or(page.getByRole('link', { name: 'Pay available' }))
    .first()
    .click()
  await heading(/^22/)
  await page.locator('main tbody tr').first().waitFor()
  await look(page, 'books-accounts')
  await page.locator('main tbody a').first().click()
  await page.getByText('Balance after').first().waitFor()
  await look(page, 'books-entries')
  await page.locator('main tbody a').first().click()
  await page.getByText('Counts in').waitFor()
  await look(page, 'books-entry')
  await page.goto(`${house.system.url}/console/finance/cash`)
  await heading(/Where the cash is/)
  await look(page, 'books-cash')
  await page.goto(`${house.system.url}/console/finance/entries`)
  await heading(/Entries to look at/)
  await page.getByRole('button', { name: 'Entered by hand' }).click()
  await page.locator('main tbody tr').first().waitFor()
  await look(page, 'books-looks')
})

test('nothing kept anybody out', () => assert.deepEqual(faults, []))
