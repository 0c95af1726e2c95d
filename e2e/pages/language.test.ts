import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Voice } from '@app/city/voice'
import { eventually } from '@app/server/test/eventually'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'
import { primary } from '../people/walk.ts'

let house: House
before(
  async () => {
    house = await openHouse(37)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

const languageOf = async (voice: Voice): Promise<string> => (await voice.call('auth.me', {})).language

/** Whoever signs in, by each app's own page. */
const apps = (): { name: string; path: string; voice: Voice; signIn(page: Page): Promise<void> }[] => {
  const { stage } = house
  const citizen = stage.citizen('Test Citizen language').voice
  const facilitator = stage.people.facilitators[0]?.voice as Voice
  const staff = (voice: Voice) => async (page: Page) => signInAsStaff(house, page, voice.phone)
  return [
    { name: 'citizen', path: '/sign-in?next=/me', voice: citizen, signIn: (page) => withCode(page, citizen.phone) },
    { name: 'facilitator', path: '/facilitator/sign-in', voice: facilitator, signIn: staff(facilitator) },
    { name: 'console', path: '/console', voice: stage.people.operations, signIn: staff(stage.people.operations) },
  ]
}

/** From the page that is open already: a choice made on it must still stand. */
async function withCode(page: Page, phone: string): Promise<void> {
  const asked = await house.stage.line.now()
  await page.locator('#phone').fill(phone)
  await primary(page).click()
  await page.locator('#code').fill(String((await house.message(phone, 'login_code', asked)).code))
  await page.waitForURL((url) => !url.pathname.includes('sign-in'), { timeout: 15_000 })
}

/** A device that nobody has used yet. The page is left first: an answer still on its way would bring the session's cookie back. */
async function emptied(page: Page): Promise<void> {
  await page.goto('about:blank')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin: house.system.url, storageTypes: 'cookies,local_storage' })
  await devtools.detach()
  // Two codes to one number come a minute apart.
  await house.stage.pass(0.05)
}

test(
  'the language that is picked on the sign-in page holds in all three apps, and is the account’s from then on',
  { timeout: 120_000 },
  async () => {
    const page = await (await openPhone(house.browser, { language: 'ur', width: 360 })).newPage()
    for (const { name, path, voice, signIn } of apps()) {
      assert.equal(await languageOf(voice), name === 'console' ? 'en' : 'ur', name)
      await emptied(page)
      await page.goto(house.system.url + path)
      // Picked by hand, and not merely what the page began with.
      await choose(page, 'ur')
      await choose(page, 'en')
      // A reload before signing in takes nothing of it away.
      await page.reload()
      await page.locator('main input').first().waitFor()
      assert.equal(await page.locator('html').getAttribute('lang'), 'en', name)
      await signIn(page)
      await eventually(`${name}: the account reads English`, async () => (await languageOf(voice)) === 'en')
      assert.equal(await page.locator('html').getAttribute('lang'), 'en', name)
      // Elsewhere nobody picks anything: the account says what is read.
      await emptied(page)
      await page.goto(house.system.url + path)
      await signIn(page)
      await page.locator('html[lang="en"]').waitFor()
    }
  },
)
