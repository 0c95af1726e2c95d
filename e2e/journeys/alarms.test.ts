import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole, button } from '../people/staff-page.ts'

const [FIRST, SECOND, AGENT] = ['+923027000951', '+923027000952', '+923027000953']
/** From what happens until it stands on a page that nobody has touched. */
const LIVE_MS = 5_000
let house: House
let first: Page
let second: Page
const faults: string[] = []

before(
  async () => {
    house = await openHouse(31)
    const person = (n: number, phone: string, role: 'supervisor' | 'agent' = 'supervisor') => ({
      id: `0190000e-0000-7000-8000-00000000001${n}`,
      personId: `0190000f-0000-7000-8000-00000000001${n}`,
      name: ['Test Shazia', 'Test Bilal', 'Test Agent'][n - 1]!,
      phone,
      roles: [role],
      province: true,
    })
    await house.stage.line.send('demo.seed', {
      staff: [person(1, FIRST), person(2, SECOND), person(3, AGENT, 'agent')],
    })
    first = await atConsole(house, FIRST, '/alarms')
    second = await atConsole(house, SECOND, '/operations')
  },
  { timeout: 600_000 },
)
after(() => house?.close())

/** Both languages on a desk and on a phone. */
const look = async (page: Page, name: string): Promise<void> =>
  void faults.push(...(await faultsInEveryFace(page, name)))
const confirm = async (page: Page): Promise<void> => {
  await page.locator('dialog[open] .button-primary').click()
  await page.locator('dialog[open]').waitFor({ state: 'detached', timeout: 15_000 })
}
const row = (page: Page, words: string) => page.locator('.row-list > li', { hasText: words })

test(
  'a call for help stands on each desk at once; one takes it, hands it over, and the other closes it',
  { timeout: 300_000 },
  async () => {
    await first.getByText('No alarms').waitFor()
    await look(first, 'none')
    const { voice, person } = house.stage.people.facilitators[0]!
    await voice.call('safety.sos', { alertId: crypto.randomUUID(), at: person.town.point, note: 'Dogs in the lane' })
    await row(first, 'SOS').waitFor({ timeout: LIVE_MS })
    await second.locator('.alert-banner').waitFor({ timeout: LIVE_MS })
    await second.getByRole('link', { name: '1 alarm not taken' }).click()
    await row(second, 'SOS').waitFor()
    assert.equal(await row(first, 'SOS').getByRole('button', { name: 'Close', exact: true }).isEnabled(), false)
    await look(first, 'raised')

    await button(first, 'I’ll take it').click()
    await row(first, 'SOS').getByText('Yours').waitFor()
    await row(second, 'taken by Test Shazia').waitFor({ timeout: LIVE_MS })
    await second.locator('.alert-banner').waitFor({ state: 'detached' })

    await button(first, 'Hand over').click()
    await first.locator('dialog[open] #alarm-to').waitFor()
    await first.locator('dialog[open] .button-primary').click()
    await first.locator('#alarm-to-error').waitFor()
    await look(first, 'hand')
    await first.locator('#alarm-to').selectOption({ label: 'Test Bilal' })
    await first.locator('#alarm-hand-words').fill('My shift is over; the brother is on his way')
    await confirm(first)
    await second.locator('.chip', { hasText: 'Mine' }).click()
    await row(second, 'SOS').getByText('Yours').waitFor({ timeout: LIVE_MS })

    await button(second, 'Close').click()
    await second.locator('#alarm-outcome').selectOption({ label: 'Helped' })
    await second.locator('#alarm-words').fill('The brother is there')
    await look(second, 'close')
    await confirm(second)
    await second.getByText('You have no alarms').waitFor()
    await first.getByText('No alarms').waitFor({ timeout: LIVE_MS })
    await first.locator('main').click({ position: { x: 4, y: 4 } })
    await first.keyboard.press('Digit3')
    await row(first, 'Closed: Helped').waitFor()
    await first.locator('.fold summary, summary').first().click()
    await first.getByText('Handed over: Test Bilal: My shift is over').waitFor()
    await look(first, 'past')
  },
)

test(
  'a call-back that nobody made is the desk’s alarm, and is solved by itself when it is made',
  { timeout: 300_000 },
  async () => {
    const { agent } = house.stage.people
    const { line } = house.stage
    const { callbackId, promisedUntil } = await agent.call('calls.abandoned', {
      callId: crypto.randomUUID(),
      phone: '0301 8200001',
    })
    await line.send('demo.clock', { to: new Date(Date.parse(promisedUntil) + 60_000).toISOString() })
    await first.locator('.chip', { hasText: 'Open' }).click()
    await row(first, 'Callback not made').waitFor({ timeout: LIVE_MS })
    await first.getByRole('link', { name: '1 alarm not taken' }).waitFor()
    await look(first, 'callback')
    const caller = await atConsole(house, AGENT, '/alarms')
    await row(caller, 'Callback not made').getByRole('link', { name: 'Open callbacks' }).click()
    await caller.getByText('Late').waitFor()
    await look(caller, 'callbacks')
    await agent.call('callbacks.done', { callbackId, reached: true })
    await first.getByText('No alarms').waitFor({ timeout: LIVE_MS })
    await first.locator('.chip', { hasText: 'Closed' }).click()
    await row(first, 'Solved by itself').waitFor()
    await first.locator('#alarm-kind').selectOption({ label: 'Filing stuck' })
    await first.getByText('No closed alarms').waitFor()
    await first.context().setOffline(true)
    await first.getByText('You’re offline').waitFor()
    await look(first, 'offline')
  },
)

test('nobody was kept out, and nothing was too wide', () => assert.deepEqual(faults, []))
