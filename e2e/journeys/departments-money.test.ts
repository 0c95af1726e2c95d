import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringHome } from '@app/city/drive'
import { order } from '@app/city/steps'
import type { Page } from 'playwright-core'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole, button, confirm } from '../people/staff-page.ts'

let house: House
const faults: string[] = []

before(
  async () => {
    house = await openHouse(48)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

/** Both languages, on a desk and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  const dialog = (await page.locator('dialog[open]').count()) > 0
  faults.push(...(await faultsInEveryFace(page, name, { dialog })))
}
async function make(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New batch' }).first().click()
  await page.locator('main table').waitFor()
  await button(page, 'Make the batch').click()
  await confirm(page)
  await page.getByText('You made this batch').waitFor()
}

test(
  'a department’s fees: one makes a batch, another releases it, the schedule is printed, and the challan’s number recorded',
  { timeout: 600_000 },
  async () => {
    const { stage } = house
    const page = await atConsole(house, stage.people.finance.phone, '/finance/payables')
    await page.getByText('Nothing is owed to any department').waitFor()
    await look(page, 'owed-none')
    for (const town of [stage.home, stage.away]) {
      const citizen = stage.citizen(`Test Citizen Fee ${town.tehsilId}`)
      const wish = { serviceId: 'domicile', caseId: 'adult', mode: 'doorstep', town } as const
      await bringHome(stage, citizen, await order(stage, citizen, wish))
    }
    await stage.settle()

    const maker = await atConsole(house, stage.people.finance.phone, '/finance/payables')
    await maker.getByRole('link', { name: 'New batch' }).first().waitFor()
    await look(maker, 'owed')
    await maker.getByRole('link', { name: 'New batch' }).first().click()
    await maker.locator('main table').waitFor()
    await look(maker, 'settlement-new')
    await maker.locator('#settlement-until').fill('01-01-2026')
    await maker.getByText('No fee is due').waitFor()
    await look(maker, 'settlement-new-none')
    await maker.locator('#settlement-until').fill('')
    await button(maker, 'Make the batch').click()
    await maker.locator('dialog[open]').waitFor()
    await look(maker, 'settlement-new-sure')
    await confirm(maker)
    await maker.getByText('You made this batch').waitFor()
    await look(maker, 'settlement-made')
    await button(maker, 'Withdraw').click()
    await maker.locator('dialog[open] .button-danger').click()
    await maker.locator('#settlement-reason-error').waitFor()
    await maker.locator('#settlement-reason').fill('Made on the wrong day')
    await look(maker, 'settlement-withdraw')
    await confirm(maker)
    await maker.getByText('Withdrawn at').waitFor()
    await look(maker, 'settlement-withdrawn')
    await maker.locator('main a[href$="/finance/payables"]').click()
    await make(maker)
    const batchId = new URL(maker.url()).pathname.split('/').at(-1) ?? ''

    const checker = await atConsole(house, stage.people.secondFinance.phone, '/finance/payables')
    await checker.locator(`main a[href$="${batchId}"]`).waitFor()
    await look(checker, 'owed-in-batch')
    await checker.locator(`main a[href$="${batchId}"]`).click()
    await button(checker, 'Release').click()
    await checker.locator('dialog[open]').waitFor()
    await look(checker, 'settlement-release')
    await confirm(checker)
    await checker.getByRole('link', { name: 'Schedule (CSV)' }).waitFor()
    await look(checker, 'settlement-sent')

    const file = await checker.getByRole('link', { name: 'Schedule (CSV)' }).getAttribute('href')
    const csv = await (await checker.request.get(`${house.system.url}${file}`)).text()
    assert.equal(csv.trim().split('\r\n').length, 3, csv)
    await checker.getByRole('link', { name: 'Advice and schedule to print' }).click()
    await button(checker, 'Print').waitFor()
    await look(checker, 'settlement-schedule')
    await checker.emulateMedia({ media: 'print' })
    await look(checker, 'settlement-schedule-paper')
    await checker.emulateMedia({ media: 'screen' })
    for (const line of csv.trim().split('\r\n').slice(1))
      await checker.getByText(line.split('","')[0]!.slice(1)).first().waitFor()
    await checker.locator(`main a[href$="${batchId}"]`).click()

    await button(checker, 'Record confirmation').click()
    await checker.locator('dialog[open] .button-primary').click()
    await checker.locator('#settlement-number-error').waitFor()
    await look(checker, 'settlement-confirm-empty')
    await checker.locator('#settlement-number').fill('CPR-20261201-7')
    const due = await checker.locator('#settlement-sum').inputValue()
    await checker.locator('#settlement-sum').fill(String(Number(due) - 1))
    await checker.locator('#settlement-why').fill('The bank kept a rupee')
    await look(checker, 'settlement-confirm-short')
    await checker.locator('dialog[open] .button-primary').click()
    await checker.locator('dialog[open] .notice').waitFor()
    await look(checker, 'settlement-confirm-second-person')
    await checker.goto(`${house.system.url}/console/finance/acts`)
    await checker.getByRole('link', { name: 'See the batch' }).waitFor()
    await look(checker, 'settlement-short-act')
    await checker.getByRole('link', { name: 'See the batch' }).click()
    await button(checker, 'Record confirmation').click()
    await checker.locator('#settlement-number').fill('CPR-20261201-7')
    await checker.locator('#settlement-sum').fill(due)
    await confirm(checker)
    await checker.getByText('CPR-20261201-7').waitFor()
    await look(checker, 'settlement-confirmed')
    await checker.locator('main a[href$="/finance/payables"]').click()
    await checker.getByText('Nothing is owed to any department').waitFor()
    await look(checker, 'owed-after')
  },
)

test('nothing kept anybody out', () => assert.deepEqual(faults, []))
