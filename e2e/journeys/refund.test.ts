import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '@app/city/ids'
import { takeOrder } from '@app/city/centre'
import { type Desk, openDesk } from '@app/city/centre-desk'
import { takeMoney } from '@app/city/centre-till'
import type { Citizen, Ordered } from '@app/city/citizen'
import type { BrowserContext, Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { signInAsCitizen } from '../people/complaint.ts'
import { choose, provesCaller, signInAsStaff } from '../people/sign-in.ts'

/** Made-up, with check digits that hold. */
const IBAN = 'PK36SCBL0000001123456702'

let house: House
before(
  async () => {
    house = await openHouse(5)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

/** Money of theirs is here: the bank shows a credit with their number. */
async function owed(name: string, rupees: number): Promise<{ citizen: Citizen; ordered: Ordered }> {
  const { stage } = house
  const citizen = stage.citizen(name)
  const ordered = await citizen.order({ serviceId: 'domicile', mode: 'doorstep', town: stage.home, slot: 'later' })
  const creditId = newId()
  const { finance } = stage.people
  await finance.call('finance.recordCredit', {
    creditId,
    amountPaisa: rupees * 100,
    bankReference: `CREDIT-${creditId.slice(-6)}`,
    sender: 'Test Sender',
  })
  await finance.call('finance.matchCredit', {
    creditId,
    to: { kind: 'request', trackingNo: ordered.trackingNo },
    reason: 'Paid in by mistake',
  })
  await stage.settle()
  return { citizen, ordered }
}

/** Somebody else has paid at this counter: the till holds cash. */
async function cashIn(desk: Desk): Promise<void> {
  const { stage } = house
  await stage.officeOpens()
  const payer = stage.citizen('Test Payer')
  const ordered = await takeOrder(stage, desk, payer, [])
  await takeMoney(stage, desk, payer, ordered, [])
}

for (const [language, width] of [
  ['ur', 360],
  ['en', 1280],
] as const) {
  describe(`money goes back, in ${language} at ${width} px`, { timeout: 600_000 }, () => {
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    after(async () => {
      for (const context of contexts) await context.close()
    })
    async function open(): Promise<Page> {
      const context = await openPhone(house.browser, { language, width })
      contexts.push(context)
      const page = await context.newPage()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      return page
    }
    /** Whoever plays it in Urdu looks at every page in all its faces; it is the same page in the other run. */
    async function look(page: Page, name: string): Promise<void> {
      if (language !== 'ur') return
      const dialog = (await page.locator('dialog[open]').count()) > 0
      faults.push(...(await faultsInEveryFace(page, `refund-${name}`, { dialog })))
    }
    /** The account brings its own language a moment after the sign-in. */
    async function settled(page: Page): Promise<void> {
      await page.waitForTimeout(500)
      await choose(page, language)
    }
    const press = (page: Page): Promise<void> => page.locator('main form button[type=submit]:visible').first().click()
    let owner: { citizen: Citizen; ordered: Ordered }
    let phonePage: Page
    let moneyPage: Page

    test('the citizen says where to, and confirms it by the code', async () => {
      owner = await owed(`Test Owner ${language}`, 300)
      const { ordered, citizen } = owner
      phonePage = await open()
      await phonePage.goto(house.system.url)
      await choose(phonePage, language)
      await signInAsCitizen(house, phonePage, citizen.voice.phone, '/requests')
      await choose(phonePage, language)
      await phonePage.goto(`${house.system.url}/requests/${ordered.requestId}`)
      await phonePage.locator('main a[href$="/refund"].button-primary').waitFor()
      await look(phonePage, 'card')
      await phonePage.locator('main a[href$="/refund"].button-primary').click()
      await phonePage.locator('input[name=refund-kind][value=bank]').check({ force: true })
      await phonePage.locator('#refund-iban').fill('GB82WEST12345698765432')
      await phonePage.locator('#refund-holder').fill('Test Owner')
      await look(phonePage, 'foreign')
      await phonePage.locator('#refund-iban').fill(IBAN.replace('36', '37'))
      await phonePage.locator('#refund-iban[aria-invalid]').waitFor()
      await phonePage.locator('#refund-iban').fill(IBAN)
      await press(phonePage)
      await phonePage.locator('#refund-to-code').waitFor()
      await look(phonePage, 'code')
      const { code } = await house.message(citizen.voice.phone, 'refund_to_code')
      await phonePage.locator('#refund-to-code').fill(String(code))
      await press(phonePage)
      await phonePage.waitForURL(/\/requests\/[^/]+$/)
      await look(phonePage, 'chosen')
      assert.ok(!(await phonePage.locator('main').innerText()).includes(IBAN.slice(8, 20)))
      assert.equal((await house.message(citizen.voice.phone, 'refund_chosen')).to, 'SCBL *6702')
    })

    test('finance makes the bank’s file, which alone has the number, and the bank sends it back', async () => {
      moneyPage = await open()
      await moneyPage.goto(`${house.system.url}/console`)
      await choose(moneyPage, language)
      await signInAsStaff(house, moneyPage, house.stage.people.finance.phone)
      await settled(moneyPage)
      await moneyPage.goto(`${house.system.url}/console/finance/refunds`)
      await moneyPage.locator('main .chip').nth(1).click()
      await moneyPage.getByText(owner.ordered.trackingNo).first().waitFor()
      await look(moneyPage, 'ready')
      await moneyPage.locator('main .button-primary').first().click()
      await moneyPage.locator('dialog[open] .button-primary').click()
      const link = moneyPage.locator('main .notice a[href*="/finance/refund-files/"]')
      await link.waitFor()
      await moneyPage.getByText(owner.ordered.trackingNo).first().waitFor()
      await look(moneyPage, 'sent')
      const href = (await link.getAttribute('href')) ?? ''
      const file = await moneyPage.evaluate(async (address) => (await fetch(address)).text(), href)
      assert.ok(file.includes(`"${IBAN}","Test Owner","300.00","${owner.ordered.trackingNo}"`), file)
      assert.ok(!(await moneyPage.locator('main').innerText()).includes(IBAN.slice(8, 20)))
      await moneyPage.locator('main tr', { hasText: owner.ordered.trackingNo }).locator('.button').nth(1).click()
      await moneyPage.locator('#refund-reason').selectOption('name_differs')
      await look(moneyPage, 'answer')
      await moneyPage.locator('dialog[open] .button-danger').click()
      await moneyPage.locator('dialog[open]').waitFor({ state: 'detached' })
      assert.ok((await house.message(owner.citizen.voice.phone, 'refund_returned')).reason)
      await phonePage.bringToFront()
      await phonePage.goto(`${house.system.url}/requests/${owner.ordered.requestId}/refund`)
      await phonePage.locator('main .notice.tone-warning').waitFor()
      await look(phonePage, 'returned')
    })

    test('at a centre it is counted out against a code, with a receipt', async () => {
      const desk = await openDesk(house.stage)
      await cashIn(desk)
      const { clerk } = desk
      const page = await open()
      await page.goto(`${house.system.url}/console`)
      await choose(page, language)
      await signInAsStaff(house, page, clerk.phone)
      await settled(page)
      await page.goto(`${house.system.url}/console/centre/refunds`)
      await page.locator('#refund-tracking').fill(owner.ordered.trackingNo.toLowerCase())
      await press(page)
      await page.locator('.ticket-no').waitFor()
      await look(page, 'counter')
      await page.locator('main form .button-primary').click()
      await page.locator('#till-refund-code').waitFor()
      const { code } = await house.message(owner.citizen.voice.phone, 'refund_till_code')
      await page.locator('#till-refund-code').fill(String(code))
      await look(page, 'counter-code')
      await page.locator('main form .button-primary').click()
      await page.locator('main a[href*="/pdf"]').waitFor()
      await look(page, 'counter-paid')
      await phonePage.bringToFront()
      await phonePage.goto(`${house.system.url}/requests/${owner.ordered.requestId}/refund`)
      await phonePage.locator('main a[href^="/receipts/"]').waitFor()
      await look(phonePage, 'paid')
      await phonePage.locator('main a[href^="/receipts/"]').first().click()
      await phonePage.waitForURL(/\/receipts\//)
      await look(phonePage, 'receipt')
      assert.ok((await house.message(owner.citizen.voice.phone, 'refund_in_cash')).receiptNo)
    })

    test('an agent writes down for a caller where it goes, and whoever has not said is shown to finance', async () => {
      const caller = await owed(`Test Caller ${language}`, 450)
      const page = await open()
      await page.goto(`${house.system.url}/console`)
      await choose(page, language)
      await signInAsStaff(house, page, house.stage.people.agent.phone)
      await settled(page)
      await page.locator('#find-caller').fill(caller.citizen.voice.phone)
      await page.keyboard.press('Enter')
      await page.getByText(caller.ordered.trackingNo).first().click({ timeout: 15_000 })
      await provesCaller(house, page, caller.citizen.voice.phone)
      await page.locator('.refund-panel .button').last().click()
      await page.locator('input[name=refund-kind][value=wallet]').check({ force: true })
      await page.locator('input[name=refund-wallet]').first().check({ force: true })
      await page.locator('#refund-number').fill('0300 1234567')
      await page.locator('#refund-holder').fill('Test Caller')
      await page.locator('#refund-holder').scrollIntoViewIfNeeded()
      await look(page, 'agent')
      await page.locator('.refund-panel form button[type=submit]').click()
      await page.locator('#refund-to-code').waitFor()
      const { code } = await house.message(caller.citizen.voice.phone, 'refund_to_code')
      await page.locator('#refund-to-code').fill(String(code))
      await page.locator('.refund-panel form button[type=submit]').click()
      await page.locator('.refund-panel').getByText('••••4567').waitFor()
      await look(page, 'agent-chosen')
      const silent = await owed(`Test Silent ${language}`, 150)
      await moneyPage.bringToFront()
      await moneyPage.goto(`${house.system.url}/console/finance/refunds`)
      await moneyPage.getByText(silent.ordered.trackingNo).first().waitFor()
      await look(moneyPage, 'waiting')
    })

    test('no page on the way keeps anybody out', () => assert.deepEqual(faults, []))
  })
}
