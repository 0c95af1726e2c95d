import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringHome } from '@app/city/drive'
import { order } from '@app/city/steps'
import { COLLECTION_IBAN } from '@app/city/system'
import type { Page } from 'playwright-core'
import { camt053 } from '../../server/test/statement-files.ts'
import { bankAnswer } from '../house/bank-answer.ts'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole, button, confirm } from '../people/staff-page.ts'

/** Pay is no longer on hold by then. */
const HOLD_DAYS = 8
/** Sealing comes every 20 seconds, and a month is not closed for good before. */
const SEALED_WITHIN_MS = 120_000
let house: House
const faults: string[] = []

before(
  async () => {
    house = await openHouse(59)
    const { stage } = house
    for (const town of [stage.home, stage.away]) {
      const citizen = stage.citizen(`Test Citizen Month ${town.tehsilId}`)
      const wish = { serviceId: 'domicile', caseId: 'adult', mode: 'doorstep', town } as const
      await bringHome(stage, citizen, await order(stage, citizen, wish))
    }
    await stage.pass(HOLD_DAYS * 24)
    await stage.settle()
  },
  { timeout: 400_000 },
)
after(() => house?.close())

/** Both languages, on a desk and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  const dialog = (await page.locator('dialog[open]').count()) > 0
  faults.push(...(await faultsInEveryFace(page, name, { dialog })))
}
const one = (path: string) => atConsole(house, house.stage.people.finance.phone, path)
const other = (path: string) => atConsole(house, house.stage.people.secondFinance.phone, path)
/** The last part of the address: what is looked at. */
const shownId = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''
async function secondPersonAgrees(): Promise<void> {
  const second = await other('/finance/acts')
  await button(second, 'Check and do it').first().click()
  await confirm(second)
  await second.context().close()
}

test(
  'a statement of the bank is read in, and the line that nothing explains is settled by two',
  { timeout: 300_000 },
  async () => {
    const today = (await house.stage.line.now()).toISOString().slice(0, 10)
    const file = camt053({
      iban: COLLECTION_IBAN,
      from: today,
      to: today,
      opening: '125000',
      closing: '132500.50',
      lines: [{ rupees: '7500.50', reference: 'FT26331Q0091', words: ['Cash deposit, slip 0012345'] }],
    })
    const page = await one('/finance/statements')
    await page
      .locator('#statement-file')
      .setInputFiles({ name: 'day.xml', mimeType: 'text/xml', buffer: Buffer.from(file) })
    await button(page, 'Read it').click()
    await page.getByText('Read: 1 line').waitFor()
    await page.goto(`${house.system.url}/console/finance/breaks`)
    const row = page.locator('main tr', { hasText: 'FT26331Q0091' }).first()
    await row.getByRole('button', { name: 'Settle', exact: true }).click()
    await page.locator('label', { hasText: 'hold it in suspense' }).click()
    await page.locator('#break-why').fill('The branch has no slip of that number')
    await page.locator('dialog[open] .button-primary').click()
    await page.getByText('Now somebody else has to agree').waitFor()
    await secondPersonAgrees()
    await page.reload()
    await page.locator('.chip', { hasText: 'Settled' }).click()
    await page.getByText('In suspense').first().waitFor()
  },
)

test('each department is paid what was collected for it', { timeout: 300_000 }, async () => {
  const page = await one('/finance/payables')
  while ((await page.getByRole('link', { name: 'New batch' }).count()) > 0) {
    await page.getByRole('link', { name: 'New batch' }).first().click()
    await button(page, 'Make the batch').click()
    await confirm(page)
    await page.getByText('You made this batch').waitFor()
    const path = `/finance/payables/batches/${shownId(page)}`
    const second = await other(path)
    await button(second, 'Release').click()
    await confirm(second)
    await button(second, 'Record confirmation').click()
    await second.locator('#settlement-number').fill(`CPR-${shownId(page).slice(-6)}`)
    await confirm(second)
    await second.context().close()
    await page.goto(`${house.system.url}/console/finance/payables`)
    await page.locator('main h2').first().waitFor()
  }
  await page.getByText('Nothing is owed to any department').waitFor()
})

test(
  'representatives are paid by file, and the bank’s answer brings one payment back',
  { timeout: 300_000 },
  async () => {
    const page = await one('/finance/payouts')
    await page.getByRole('link', { name: 'New batch' }).click()
    await button(page, 'Make the batch').click()
    await confirm(page)
    await page.getByText('You made this batch').waitFor()
    const second = await other(`/finance/payouts/${shownId(page)}`)
    await button(second, 'Release').click()
    await confirm(second)
    await house.stage.settle()
    const link = second.getByRole('link', { name: 'Bank file (CSV)' })
    const csv = await (await second.request.get(`${house.system.url}${await link.getAttribute('href')}`)).text()
    const payments = [...new Set([...csv.matchAll(/"([0-9a-f]{32})"/g)].map((found) => found[1] as string))]
    assert.ok(payments.length > 1, csv)
    await button(second, 'Read the bank’s answer').click()
    await second.locator('#bank-answer').setInputFiles({
      name: 'answer.xml',
      mimeType: 'application/xml',
      buffer: bankAnswer(shownId(page), payments),
    })
    await second.locator('dialog[open] .button-primary').click()
    await second.getByText('The bank’s answer was recorded').waitFor()
    await second.locator('dialog[open] .button-primary').click()
    await second.locator('.chip', { hasText: 'Returned' }).click()
    await second.getByText('AC04 Account closed').waitFor()
  },
)

test(
  'the month is closed by two people, for now and then for good, and the trial balance is printed',
  { timeout: 400_000 },
  async () => {
    const { stage } = house
    const before = await stage.line.now()
    const nextMonth = Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 5, 6)
    await stage.pass(Math.ceil((nextMonth - before.getTime()) / 3_600_000))
    await stage.settle()
    const page = await one('/finance/closing')
    const month = () =>
      page
        .locator('main table')
        .first()
        .locator('tr', { has: page.getByRole('button') })
        .first()
    await look(page, 'month-over')
    for (const [step, state] of [
      ['Close for now', 'Closed for now'],
      ['Close for good', 'Closed for good'],
    ] as const) {
      const act = month().getByRole('button', { name: step, exact: true })
      for (const end = Date.now() + SEALED_WITHIN_MS; (await act.getAttribute('aria-disabled')) === 'true';) {
        assert.ok(Date.now() < end, await page.locator('main table').first().innerText())
        await page.waitForTimeout(3_000)
        await page.reload()
        await act.waitFor()
      }
      await act.click()
      await page.locator('dialog[open] .button-primary, dialog[open] .button-danger').first().click()
      await page.locator('dialog[open] .notice').waitFor()
      await look(page, `month-${state === 'Closed for now' ? 'soft' : 'hard'}-asked`)
      await secondPersonAgrees()
      await page.goto(`${house.system.url}/console/finance/closing`)
      await page.getByText(state).first().waitFor()
    }
    await look(page, 'month-closed')
    await page.goto(`${house.system.url}/console/finance`)
    await page.getByText('The accounts balance').waitFor()
    await look(page, 'trial-balance')
    assert.ok((await page.pdf({ format: 'A4' })).length > 10_000)
  },
)

test('nothing kept anybody out', () => assert.deepEqual(faults, []))
