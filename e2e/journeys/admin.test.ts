import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringHome } from '@app/city/drive'
import { order } from '@app/city/steps'
import { eventually } from '@app/server/test/eventually'
import type { Page } from 'playwright-core'
import { darkFaultsOf, faultsOf } from '../pages/axe.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { atConsole, turn } from '../people/staff-page.ts'

const [AUTHOR, SECOND, AUDITOR] = ['+923027000901', '+923027000902', '+923027000903']
const SERVICE = 'birth-certificate'
let house: House
const faults: string[] = []

before(
  async () => {
    house = await openHouse(23)
    const person = (n: number, phone: string, role: 'admin' | 'auditor') => ({
      id: `0190000a-0000-7000-8000-00000000000${n}`,
      personId: `0190000b-0000-7000-8000-00000000000${n}`,
      name: `Test ${role} ${n}`,
      phone,
      roles: [role],
      province: true,
    })
    await house.stage.line.send('demo.seed', {
      staff: [person(1, AUTHOR, 'admin'), person(2, SECOND, 'admin'), person(3, AUDITOR, 'auditor')],
    })
  },
  { timeout: 240_000 },
)
after(() => house?.close())

/** The page in both languages, light and dark, without anything that keeps somebody out. */
async function look(page: Page, name: string): Promise<void> {
  for (const language of ['ur', 'en'] as const) {
    await turn(page, language)
    await rest(page)
    faults.push(...(await faultsOf(page, `${name} ${language}`)))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 1) faults.push(`${name} ${language}: ${wide} px too wide`)
  }
  faults.push(...(await darkFaultsOf(page, name)))
}

const confirm = async (page: Page): Promise<void> => {
  await page.locator('dialog[open] .button-primary').click()
  await page.locator('dialog[open]').waitFor({ state: 'detached', timeout: 15_000 })
}
const runningVersion = async (): Promise<number> =>
  (await house.stage.line.send('catalogue.get', { serviceId: SERVICE })).service?.version ?? 0

test(
  'an administrator writes a new version, a second person publishes it; a request of the old one finishes under the old one',
  { timeout: 280_000 },
  async () => {
    const wish = {
      town: house.stage.home,
      serviceId: SERVICE,
      caseId: 'timely',
      mode: 'doorstep',
      subject: 'Test Child',
    } as const
    const early = house.stage.citizen('Test Citizen early')
    const ordered = await order(house.stage, early, wish)
    const old = await runningVersion()

    const author = await atConsole(house, AUTHOR, '/admin/changes')
    await author.getByRole('button', { name: /Start a draft: .*[Bb]irth/ }).waitFor()
    await look(author, 'changes')
    await author.getByRole('button', { name: /Start a draft: .*[Bb]irth/ }).click()
    await author.waitForURL(/admin\/drafts\//)
    await author.locator('#case-days').waitFor()
    await author.locator('#case-days').fill('9')
    await look(author, 'edit')
    await author.getByRole('button', { name: 'Save draft' }).click()
    await author.getByText('Ready to publish').waitFor()
    await author.getByRole('tab', { name: 'Preview' }).click()
    await author.locator('.phone-frame').waitFor()
    await look(author, 'preview')
    await author.getByRole('tab', { name: /What changes/ }).click()
    await author.getByText('workingDays').waitFor()
    await look(author, 'diff')
    await author.getByRole('button', { name: 'Send for approval' }).click()
    await author.locator('#draft-why').fill('The office was given other days')
    await look(author, 'submit')
    await confirm(author)
    await author.getByText('You wrote part of it').waitFor()

    const second = await atConsole(house, SECOND, new URL(author.url()).pathname.replace('/console', ''))
    await second.getByRole('button', { name: 'Publish' }).click()
    await confirm(second)
    await second.getByText('Published', { exact: true }).first().waitFor()
    await look(second, 'published')
    await eventually('the new version runs', async () => (await runningVersion()) === old + 1)

    const late = house.stage.citizen('Test Citizen late')
    const after = await late.order(wish)
    const versionOf = async (citizen: typeof early, requestId: string) =>
      (await citizen.voice.call('requests.get', { requestId })).serviceVersion
    assert.equal(await versionOf(late, after.requestId), old + 1)
    const home = await bringHome(house.stage, early, ordered)
    assert.ok(['delivered', 'closed'].includes(home.state), home.state)
    assert.equal(await versionOf(early, ordered.requestId), old)
  },
)

test(
  'a message that assumes a sex is told so; staff, access log and the other desks are whole in both languages',
  { timeout: 120_000 },
  async () => {
    const page = await atConsole(house, SECOND, '/admin/changes')
    await page.locator('#changes-kind').selectOption('template')
    await page.locator('#changes-find').fill('assigned')
    await page.getByRole('button', { name: 'Start a draft: Who is coming', exact: true }).click()
    await page.locator('#words-en').waitFor()
    await page.locator('#words-en').fill('{facilitator} ({badge}) comes {when}. She {facilitator} brings the form.')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText('It assumes a man or a woman').waitFor()
    await look(page, 'template')
    // Another saves the same draft while this one is being written on: nothing typed is lost, and nobody writes over anybody unseen.
    await page.locator('#words-en').fill('{facilitator} ({badge}) comes {when}. Typed here.')
    const other = await atConsole(house, AUTHOR, new URL(page.url()).pathname.replace('/console', ''))
    await other.getByRole('tab', { name: 'Edit' }).click()
    await other.locator('#words-en').fill('{facilitator} ({badge}) comes {when}. Saved there.')
    await other.getByRole('button', { name: 'Save draft' }).click()
    await other.getByText('Not saved yet').first().waitFor({ state: 'detached' })
    await page.getByText('Someone else has saved this draft').waitFor()
    assert.match(await page.locator('#words-en').inputValue(), /Typed here/)
    await look(page, 'meanwhile')
    await page.getByRole('button', { name: 'Keep mine and replace theirs' }).click()
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText('Not saved yet').first().waitFor({ state: 'detached' })
    assert.match(await page.locator('#words-en').inputValue(), /Typed here/)
    // A pay rule goes the whole way by the screen: its amount is in rupees, its day is asked when it is handed on.
    await page.goto(`${house.system.url}/console/admin/changes`)
    await page.locator('#changes-kind').selectOption('commission')
    await page
      .getByRole('button', { name: /Start a draft: Collection/ })
      .first()
      .click()
    await page.locator('#value-amountPaisa').fill('410')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText('Ready to publish').waitFor()
    await page.getByRole('tab', { name: 'Preview' }).click()
    await page.getByText('Rs 410').first().waitFor()
    await look(page, 'pay')
    await page.getByRole('button', { name: 'Send for approval' }).click()
    await page.locator('#draft-why').fill('Fuel costs more')
    await confirm(page)
    await page.getByText('You wrote part of it').waitFor()
    await page.goto(`${house.system.url}/console/admin/staff`)
    await page
      .getByRole('button', { name: /Open: Lubna Khayali/ })
      .first()
      .click()
    await page.locator('dialog[open] #role-agent').waitFor()
    await look(page, 'member')
    const auditor = await atConsole(house, AUDITOR, '/audit/access')
    await auditor.locator('#access-q').fill('+923009999999')
    await auditor.locator('#access-why').fill('A test')
    await auditor.locator('#access-why').press('Enter')
    await auditor.getByText('We can’t find a person or a request with this number').waitFor()
    await look(auditor, 'access')
    assert.deepEqual(faults, [])
  },
)
