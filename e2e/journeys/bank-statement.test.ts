import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { COLLECTION_IBAN } from '@app/city/system'
import type { Page } from 'playwright-core'
import { camt053, csvStatement } from '../../server/test/statement-files.ts'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole, button } from '../people/staff-page.ts'

let house: House
const faults: string[] = []
before(
  async () => {
    house = await openHouse(53)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

/** Both languages, on a desk and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  const dialog = (await page.locator('dialog[open]').count()) > 0
  faults.push(...(await faultsInEveryFace(page, name, { dialog })))
}
async function reads(page: Page, name: string, file: string | Buffer): Promise<void> {
  await page.locator('#statement-file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(file) })
  await button(page, 'Read it').click()
}

test('a statement of the bank is read in, and what it is refused for is said', { timeout: 300_000 }, async () => {
  const { stage } = house
  const today = (await stage.line.now()).toISOString().slice(0, 10)
  const made = {
    iban: COLLECTION_IBAN,
    from: today,
    to: today,
    opening: '125000',
    closing: '130000.50',
    lines: [
      { rupees: '7500.50', reference: 'FT26331Q0091', words: ['Cash deposit, slip 0012345', 'Shah Alam branch'] },
      { rupees: '-2500', reference: 'FT26331Q0107', words: ['Clearing cheque 000412'] },
    ],
  }
  const page = await atConsole(house, stage.people.finance.phone, '/finance/statements')
  await page.getByText('No statement has been read yet').waitFor()
  await look(page, 'statements-none')
  await reads(page, 'cut.csv', csvStatement(made).slice(0, -3))
  await page.locator('.notice.tone-danger').waitFor()
  await look(page, 'statements-unreadable')
  const [first, second] = made.lines
  await reads(page, 'day.xml', camt053({ ...made, lines: [first!, { ...second!, on: '2026-01-01' }] }))
  await page.getByText('outside the days of the statement').waitFor()
  await look(page, 'statements-wrong-line')
  await reads(page, 'day.xml', camt053(made))
  await page.getByText('Read: 2 lines').waitFor()
  await look(page, 'statements')
  await reads(page, 'again.xml', camt053(made))
  await page.getByText('This file has been read before').waitFor()
  await page.locator('main table a').first().click()
  await page.getByText('FT26331Q0107').waitFor()
  await look(page, 'statement')
})

test('a line that nothing explains is looked after, and settled by two people', { timeout: 300_000 }, async () => {
  const { stage } = house
  const page = await atConsole(house, stage.people.finance.phone, '/finance/breaks')
  const row = page.locator('main tr', { hasText: 'FT26331Q0091' }).first()
  await row.waitFor()
  await look(page, 'breaks')
  await row.getByRole('button', { name: 'Note', exact: true }).click()
  await page.locator('#break-note').fill('Asked the Shah Alam branch for the slip')
  await look(page, 'breaks-note')
  await page.locator('dialog[open] .button-primary').click()
  await page.getByText('Asked the Shah Alam branch for the slip').waitFor()
  await row.getByRole('button', { name: 'Settle', exact: true }).click()
  await page.locator('dialog[open] .button-primary').click()
  await page.locator('#break-how-error').waitFor()
  await look(page, 'breaks-settle')
  await page.locator('label', { hasText: 'hold it in suspense' }).click()
  await page.locator('dialog[open] .button-primary').click()
  await page.getByText('Now somebody else has to agree').waitFor()
  await look(page, 'breaks-asked')

  const second = await atConsole(house, stage.people.secondFinance.phone, '/finance/acts')
  await second.getByText('FT26331Q0091').first().waitFor()
  await look(second, 'breaks-second')
  await button(second, 'Check and do it').first().click()
  await second.locator('dialog[open] .button-primary').click()
  await second.locator('dialog[open]').waitFor({ state: 'detached' })
  await second.goto(`${house.system.url}/console/finance/breaks`)
  await second.locator('.chip', { hasText: 'Settled' }).click()
  await second.getByText('In suspense').first().waitFor()
  await look(second, 'breaks-settled')
})

test('nothing kept anybody out', () => assert.deepEqual(faults, []))
