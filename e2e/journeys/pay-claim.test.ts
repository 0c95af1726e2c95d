import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringHome } from '@app/city/drive'
import type { Facilitator } from '@app/city/facilitator'
import { order } from '@app/city/steps'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'
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

/** Both languages, on a phone and wide. */
async function look(page: Page, name: string): Promise<void> {
  const dialog = (await page.locator('dialog[open]').count()) > 0
  faults.push(...(await faultsInEveryFace(page, name, { dialog })))
}

async function atEarnings(facilitator: Facilitator): Promise<Page> {
  const context = await openPhone(house.browser, { language: 'en', width: 360, at: facilitator.person.town.point })
  const page = await context.newPage()
  await page.goto(`${house.system.url}/facilitator/`)
  await choose(page, 'en')
  await signInAsStaff(house, page, facilitator.person.phone)
  await rest(page)
  await page.goto(`${house.system.url}/facilitator/earnings`)
  await choose(page, 'en')
  return page
}
/** Whoever did a leg of it. */
async function whoEarned(): Promise<Facilitator> {
  for (const one of house.stage.people.facilitators)
    if ((await one.voice.call('earnings.summary', {})).items.length > 0) return one
  throw new Error('nobody earned anything')
}

test(
  'a representative sees why an amount is what it is and says that it is wrong; one of finance answers, another lets go of it',
  { timeout: 600_000 },
  async () => {
    const { stage } = house
    const citizen = stage.citizen('Test Citizen Claim')
    const wish = { serviceId: 'domicile', caseId: 'adult', mode: 'doorstep', town: stage.home } as const
    await bringHome(stage, citizen, await order(stage, citizen, wish))
    await stage.settle()
    const who = await whoEarned()
    const page = await atEarnings(who)
    await page.getByText('Why this amount').last().click()
    await look(page, 'earnings-why')
    await button(page, 'This amount is wrong').last().click()
    await page.locator('#claim-said').fill('It was the long form: she has four children.')
    await look(page, 'earnings-claim')
    await button(page, 'Send').click()
    await page.getByText('You said this amount is wrong').waitFor()
    await look(page, 'earnings-claimed')

    const maker = await atConsole(house, stage.people.finance.phone, '/finance/pay-claims')
    await maker.getByText('four children').first().waitFor()
    await button(maker, 'I’ll do it').click()
    await button(maker, 'I’ll do it').waitFor({ state: 'detached' })
    await look(maker, 'pay-claims')
    await button(maker, 'They are right').click()
    await maker.locator('#claim-further').fill('100')
    await maker.locator('#claim-answer').fill('The long form it was: Rs 100 more.')
    await look(maker, 'pay-claim-answer')
    await maker.locator('dialog[open] .button-primary').click()
    await maker.getByText('Sent to a second person').waitFor()
    await look(maker, 'pay-claim-asked')

    const checker = await atConsole(house, stage.people.secondFinance.phone, '/finance/acts')
    await checker.locator('main table, main .card').first().waitFor()
    await look(checker, 'pay-claim-act')
    await button(checker, 'Check and do it').click()
    await checker.locator('dialog[open] .button-primary').click()
    await checker.locator('dialog[open]').waitFor({ state: 'detached', timeout: 15_000 })
    await stage.settle()
    await checker.goto(`${house.system.url}/console/finance/pay-claims`)
    await checker.locator('.chip', { hasText: 'Answered' }).click()
    await checker.getByText('Rs 100 more').first().waitFor()
    await look(checker, 'pay-claims-answered')
    await checker.locator('main a[href*="/finance/payouts/payees/"]').first().click()
    await button(checker, 'Open').waitFor()
    await look(checker, 'payee-purpose')
    await button(checker, 'Open').click()
    await checker.locator('main table').first().waitFor()
    await look(checker, 'payee-lines')

    await page.reload()
    await page.getByText('You were right').waitFor()
    await look(page, 'earnings-answered')
    await page.getByRole('link', { name: 'Month by month' }).click()
    await page.locator('main table').first().waitFor()
    await look(page, 'earnings-month')
    await checker.locator('.chip', { hasText: 'Month by month' }).click()
    await checker.getByText('At the beginning').first().waitFor()
    await look(checker, 'payee-month')
    await checker.emulateMedia({ media: 'print' })
    await look(checker, 'payee-month-paper')

    const { items } = await who.voice.call('earnings.summary', {})
    assert.ok(items.some((line) => line.why.kind === 'corrected' && line.grossPaisa === 10_000))
  },
)

test('nothing kept anybody out', () => assert.deepEqual(faults, []))
