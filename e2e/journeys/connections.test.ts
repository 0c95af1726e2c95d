import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole, button } from '../people/staff-page.ts'

const [FIRST, SECOND] = ['+923027000911', '+923027000912']
let house: House
const faults: string[] = []

before(
  async () => {
    house = await openHouse(29)
    const person = (n: number, phone: string) => ({
      id: `0190000a-0000-7000-8000-00000000001${n}`,
      personId: `0190000b-0000-7000-8000-00000000001${n}`,
      name: `Test admin ${n}`,
      phone,
      roles: ['admin' as const],
      province: true,
    })
    await house.stage.line.send('demo.seed', { staff: [person(1, FIRST), person(2, SECOND)] })
  },
  { timeout: 600_000 },
)
after(() => house?.close())

/** Both languages on a desk and on a phone. */
const look = async (page: Page, name: string): Promise<void> =>
  void faults.push(...(await faultsInEveryFace(page, name)))

const confirm = async (page: Page): Promise<void> => {
  await page.locator('dialog[open] .button-primary, dialog[open] .button-danger').click()
  await page.locator('dialog[open]').waitFor({ state: 'detached', timeout: 15_000 })
}

test(
  'a department’s system is entered, tried, put right, turned on and paused by one administrator',
  { timeout: 600_000 },
  async () => {
    const known = house.system.simulators.connections.find((one) => one.kind === 'departmentRest')!
    const page = await atConsole(house, FIRST, '/admin/connections')
    await page.getByRole('link', { name: 'REST' }).first().waitFor()
    await look(page, 'list')
    await button(page, 'New connection').click()
    await page.locator('#connection-kind').selectOption('departmentRest')
    await page.locator('#connection-subject').selectOption(known.subjectId)
    await page.locator('#connection-auth').selectOption('oauth')
    await page.locator('#connection-tokenUrl').waitFor()
    await page.locator('#connection-auth').selectOption('secret')
    await page.locator('#connection-tokenUrl').waitFor({ state: 'detached' })
    await page.locator('#connection-name').fill('Second system')
    await button(page, 'Save draft').click()
    // What is missing is said at its question, and nothing typed is lost.
    await page.locator('#connection-url-error').waitFor()
    await look(page, 'new')
    await page.locator('#connection-url').fill(String(known.settings.url))
    await page.locator('#connection-secret').fill('not the secret')
    await page.locator('#connection-position').fill('9')
    await button(page, 'Save draft').click()
    await page.waitForURL(/admin\/connections\/[0-9a-f-]{36}/)
    await button(page, 'Try it').click()
    await page.getByText('It didn’t work').waitFor({ timeout: 30_000 })
    await page.getByText('HTTP 401').waitFor()
    await look(page, 'failed')
    await button(page, 'Replace secrets').click()
    await page.locator('dialog #connection-secret').fill(known.secrets.secret ?? '')
    await look(page, 'secrets')
    await confirm(page)
    await button(page, 'Try it').click()
    await page.getByText('It works', { exact: true }).waitFor({ timeout: 30_000 })
    const shown = await page.locator('body').innerText()
    assert.ok(!shown.includes(known.secrets.secret ?? '-') && !shown.includes('not the secret'))
    await look(page, 'worked')
    await button(page, 'Turn on').click()
    await button(page, 'Pause').waitFor()
    await button(page, 'Pause').click()
    await confirm(page)
    await page.getByText('Paused', { exact: true }).waitFor()
    await page.goto(`${house.system.url}/console/admin/connections/letters`)
    await page.getByText('Nothing is set aside').waitFor()
    await look(page, 'letters')
  },
)

test('a payment rail is turned on, and changed, by two administrators only', { timeout: 600_000 }, async () => {
  const first = await atConsole(house, FIRST, '/admin/connections')
  await button(first, 'New connection').click()
  await first.locator('#connection-kind').selectOption('easypaisa')
  await first.locator('#connection-storeId').waitFor()
  await look(first, 'wallet')
  await first.locator('#connection-kind').selectOption('psid')
  await first.locator('#connection-name').fill('Treasury')
  await first.locator('#connection-url').fill('http://127.0.0.1:9/')
  await first.locator('#connection-secret').fill('between us and the treasury')
  await button(first, 'Save draft').click()
  await first.waitForURL(/admin\/connections\/[0-9a-f-]{36}/)
  await button(first, 'Ask to turn on').click()
  await first.getByText('You asked for this. Someone else has to confirm it.').first().waitFor()
  await look(first, 'asked')
  const second = await atConsole(house, SECOND, new URL(first.url()).pathname.replace('/console', ''))
  await button(second, 'Confirm').click()
  await second.getByText('On', { exact: true }).waitFor()
  await second.locator('#connection-url').fill('http://127.0.0.1:19/')
  await button(second, 'Save changes').click()
  await second.getByText('What’s in use stays as it is').waitFor()
  await look(second, 'proposed')
  await first.reload()
  await button(first, 'Confirm').click()
  await first.getByRole('heading', { name: 'Waiting for confirmation' }).waitFor({ state: 'detached' })
  assert.equal(await first.locator('#connection-url').inputValue(), 'http://127.0.0.1:19/')
  // Off again, so that the demo's own rail is the one that is used.
  await button(first, 'End for good').click()
  await confirm(first)
  await first.getByText('Ended', { exact: true }).waitFor()
})

test(
  'a partner’s webhook is entered and tried: what is wrong with its secret and its address is said',
  { timeout: 600_000 },
  async () => {
    const page = await atConsole(house, FIRST, '/admin/connections')
    await button(page, 'New connection').click()
    await page.locator('#connection-kind').selectOption('partnerWebhook')
    await page.locator('#connection-name').fill('A partner')
    await page.locator('#connection-url').fill('http://127.0.0.1:9/events')
    await page.locator('#connection-secret').fill('a plain word')
    await page.locator('#connection-services').fill('*')
    await look(page, 'webhook')
    await button(page, 'Save draft').click()
    await page.waitForURL(/admin\/connections\/[0-9a-f-]{36}/)
    await button(page, 'Try it').click()
    await page.getByText('The secret isn’t in the form that the standard asks for').first().waitFor({ timeout: 30_000 })
    await button(page, 'Replace secrets').click()
    await page.locator('dialog #connection-secret').fill(`whsec_${Buffer.alloc(32, 7).toString('base64')}`)
    await confirm(page)
    await button(page, 'Try it').click()
    await page.getByText('It can’t be reached').first().waitFor({ timeout: 30_000 })
    await look(page, 'webhook-tried')
  },
)

test('nothing kept anybody out', () => assert.deepEqual(faults, []))
