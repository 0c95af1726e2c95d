import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { AppName } from '@app/server/kernel/actor'
import { newId } from '@app/server/kernel/id'
import { startWorld, type World } from '@app/server/test/world'
import type { Browser, Page } from 'playwright-core'
import { seedPeople } from '../../server/src/modules/identity/index.ts'
import { buildApps } from '../../tools/build/build-apps.ts'
import { openBrowser, openPhone, SHOTS } from '../house/browser.ts'
import { rest } from '../house/rest.ts'
import { choose } from '../people/sign-in.ts'
import { primary } from '../people/walk.ts'

let world: World
let browser: Browser
/** By name: no browser makes a passkey for a bare address. */
let origin: string
before(
  async () => {
    await buildApps(() => undefined)
    world = await startWorld()
    origin = `http://localhost:${new URL(world.url).port}`
    browser = await openBrowser()
    mkdirSync(SHOTS, { recursive: true })
  },
  { timeout: 240_000 },
)
after(async () => {
  await browser?.close()
  await world?.close()
})

const WHERE = {
  citizen: { signIn: '/sign-in', own: '/me' },
  facilitator: { signIn: '/facilitator/sign-in', own: '/facilitator/profile' },
  console: { signIn: '/console/sign-in', own: '/console/me' },
} as const
const PHONES: Record<AppName, string> = {
  citizen: '+923075550001',
  facilitator: '+923075550002',
  console: '+923075550003',
}

async function code(phone: string): Promise<string> {
  await world.settle()
  const { items } = await world.call('demo.inbox', { phone, limit: 5 })
  return String(items.find((one) => one.template === 'login_code')?.facts.code)
}
async function factorOf(phone: string): Promise<string> {
  const { items } = await world.call('demo.people', { phone })
  return String(items[0]?.totp)
}
async function signInByCodes(page: Page, app: AppName, language: 'ur' | 'en'): Promise<void> {
  await page.goto(`${origin}${WHERE[app].signIn}`)
  await choose(page, language)
  await page.locator('main input').first().fill(PHONES[app])
  await primary(page).click()
  await page.locator('#code, input[autocomplete="one-time-code"]').first().waitFor()
  await page
    .locator('main input')
    .last()
    .fill(await code(PHONES[app]))
  if (app !== 'citizen') {
    await page.locator('#totp').waitFor()
    await page.locator('#totp').fill(await factorOf(PHONES[app]))
  }
  await page.waitForURL((url) => !url.pathname.includes('sign-in'), { timeout: 15_000 })
}
/** A device of its own in this browser, which finds its holder's finger at once. */
async function withDevice(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
/** As on a device that knows nobody: the authenticator alone is the one of before. */
async function forget(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${origin}/health`)
  await page.evaluate(async () => {
    localStorage.clear()
    sessionStorage.clear()
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
  })
}
/** What was shown at sign-in is long ago: the desk asks again, over what was filled in. */
async function isAskedAgain(page: Page): Promise<void> {
  const asked = page.locator('#step-up-code')
  await asked.waitFor()
  await page.locator('#step-up-code:focus').waitFor()
  await page.screenshot({ path: join(SHOTS, 'step-up.png') })
  await asked.fill(await factorOf(PHONES.console))
  await asked.waitFor({ state: 'detached' })
}
/** More than a second factor holds, and less than a desk may stand idle. */
const LONG_AGO_SECONDS = 1_200
const passkeyCard = (page: Page) => page.locator('.card', { has: page.locator('#passkey-name') })

const APPS: readonly [AppName, 'ur' | 'en', 360 | 1280][] = [
  ['citizen', 'ur', 360],
  ['facilitator', 'en', 360],
  ['console', 'ur', 1280],
]
for (const [app, language, width] of APPS)
  test(`${app}: a passkey is made, opens the app, and is taken away`, async () => {
    const kind = app === 'console' ? 'staff' : app
    const who = { accountId: newId(), personId: newId(), kind, name: 'Test Holder', phone: PHONES[app] } as const
    const more = app === 'console' ? { roles: ['admin'], jurisdiction: { province: true as const } } : {}
    await world.as((tx) => seedPeople(tx, [{ ...who, ...more }]))
    const context = await openPhone(browser, { language, width })
    const page = await context.newPage()
    await withDevice(page)
    await signInByCodes(page, app, language)
    await page.goto(`${origin}${WHERE[app].own}`)
    const add = page
      .locator('.card', { hasText: language === 'ur' ? 'بغیر کوڈ' : 'without a code' })
      .getByRole('button')
    await add.last().click()
    if (app === 'console') await world.clock.advance(LONG_AGO_SECONDS)
    await page.locator('#passkey-name').fill('Test phone')
    await rest(page)
    await passkeyCard(page).screenshot({ path: join(SHOTS, `passkeys-${app}-add.png`) })
    await page.keyboard.press('Enter')
    if (app === 'console') await isAskedAgain(page)
    const listed = page.locator('li', { hasText: 'Test phone' })
    await listed.waitFor()
    assert.deepEqual(
      await world.as((tx) =>
        tx.many('select name from identity.passkey where account_id = $1 limit 5', [who.accountId]),
      ),
      [{ name: 'Test phone' }],
    )

    await forget(page)
    await page.goto(`${origin}${WHERE[app].signIn}`)
    await choose(page, language)
    await rest(page)
    await page.screenshot({ path: join(SHOTS, `passkeys-${app}-sign-in.png`) })
    await page
      .getByRole('button', { name: language === 'ur' ? 'پاس کی سے سائن اِن کریں' : 'Sign in with a passkey' })
      .click()
    await page.waitForURL((url) => !url.pathname.includes('sign-in'), { timeout: 15_000 })
    await page.goto(`${origin}${WHERE[app].own}`)
    await listed.waitFor()
    await listed.scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(SHOTS, `passkeys-${app}-own.png`) })
    await page.goto(`${origin}${WHERE[app].own}`)
    await listed.getByRole('button').click()
    await listed.waitFor({ state: 'detached' })
    await context.close()
  })
