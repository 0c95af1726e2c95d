import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type OpenIdPeer, openIdPeer } from '@app/server/test/peers/openid-peer'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { choose } from '../people/sign-in.ts'
import { atConsole, button } from '../people/staff-page.ts'

const [FIRST, SECOND, OFFICER] = ['+923027000921', '+923027000922', '+923027000923']
const BUTTON = 'Sign in with Test Province'
let house: House
let peer: OpenIdPeer
const faults: string[] = []

before(
  async () => {
    house = await openHouse(31)
    peer = await openIdPeer(`${house.system.url}/console/sign-in`)
    const person = (n: number, phone: string, role: 'admin' | 'clerk') => ({
      id: `0190000a-0000-7000-8000-00000000002${n}`,
      personId: `0190000b-0000-7000-8000-00000000002${n}`,
      name: `Test ${role} ${n}`,
      phone,
      roles: [role],
      province: true,
    })
    await house.stage.line.send('demo.seed', {
      staff: [person(1, FIRST, 'admin'), person(2, SECOND, 'admin'), person(3, OFFICER, 'clerk')],
    })
  },
  { timeout: 600_000 },
)
after(async () => {
  await house?.close()
  await peer?.stop()
})

const look = async (page: Page, name: string, options = {}): Promise<void> =>
  void faults.push(...(await faultsInEveryFace(page, name, options)))

/** Entered and tried by one administrator, turned on by the other. */
async function connect(): Promise<void> {
  const first = await atConsole(house, FIRST, '/admin/connections')
  await button(first, 'New connection').click()
  await first.locator('#connection-kind').selectOption('openId')
  for (const [field, words] of [
    ['name', 'Test Province'],
    ['issuer', peer.issuer],
    ['clientId', 'programme'],
    ['clientSecret', peer.secret],
    ['buttonEn', BUTTON],
    ['buttonUr', 'آزمائشی صوبے سے داخل ہوں'],
  ] as const)
    await first.locator(`#connection-${field}`).fill(words)
  await look(first, 'provider-new', { dialog: true })
  await button(first, 'Save draft').click()
  await first.waitForURL(/admin\/connections\/[0-9a-f-]{36}/)
  await button(first, 'Try it').click()
  await first.getByText('It works', { exact: true }).waitFor({ timeout: 30_000 })
  assert.ok(!(await first.locator('body').innerText()).includes(peer.secret))
  await button(first, 'Ask to turn on').click()
  await first.getByText('You asked for this. Someone else has to confirm it.').first().waitFor()
  await look(first, 'provider')
  const second = await atConsole(house, SECOND, new URL(first.url()).pathname.replace('/console', ''))
  await button(second, 'Confirm').click()
  await second.getByText('On', { exact: true }).waitFor()
}

async function openMember(page: Page): Promise<void> {
  await page.goto(`${house.system.url}/console/admin/staff`)
  await page.locator('#staff-find').fill(OFFICER)
  await page.getByRole('button', { name: 'Open: Test clerk 3' }).click()
  await page.locator('dialog #member-sign-on').waitFor()
}

/** A browser of its own at the sign-in page, sent to the provider as that person, and back. */
async function comesBy(person: { subject: string; email: string; verified: boolean }, name?: string): Promise<Page> {
  await peer.tell({ person })
  const page = await (await openPhone(house.browser, { language: 'en', width: 1280 })).newPage()
  await page.goto(`${house.system.url}/console`)
  await choose(page, 'en')
  await button(page, BUTTON).waitFor()
  if (name) await look(page, name)
  await button(page, BUTTON).click()
  return page
}

test(
  'an officer comes by another sign-in with our second factor; a stranger and a suspended one are told',
  { timeout: 600_000 },
  async () => {
    await connect()
    const desk = await atConsole(house, SECOND, '/admin/staff')
    await openMember(desk)
    await desk.locator('#member-sign-on').fill('officer@province.test')
    await button(desk, 'Invite by this address').click()
    await desk.getByText('They can come by that sign-in now.').waitFor()
    await look(desk, 'member', { dialog: true })

    const officer = { subject: 'officer', email: 'officer@province.test', verified: true }
    const page = await comesBy(officer, 'sign-in')
    await page.locator('#totp').waitFor({ timeout: 30_000 })
    assert.equal(new URL(page.url()).search, '', 'the code stands in no address')
    const { items } = await house.stage.line.send('demo.people', { phone: OFFICER })
    await page.locator('#totp').fill(String(items[0]?.totp))
    await page.locator('.shell-me').waitFor()

    const stranger = await comesBy({ subject: 'stranger', email: 'stranger@province.test', verified: true })
    await stranger.getByText('No staff account here belongs to that sign-in').waitFor({ timeout: 30_000 })
    await look(stranger, 'stranger')
    await button(stranger, 'Back to sign-in').click()
    await button(stranger, BUTTON).waitFor()

    await openMember(desk)
    await desk.locator('#member-reason').fill('On leave')
    await button(desk, 'Suspend').click()
    await desk.getByRole('button', { name: 'Lift suspension' }).waitFor()
    const out = await comesBy(officer)
    await out.getByText('Your staff account is suspended').waitFor({ timeout: 30_000 })
    assert.deepEqual(faults, [])
  },
)
