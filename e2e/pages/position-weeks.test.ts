import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Facilitator } from '@app/city/facilitator'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'
import { turn } from '../people/staff-page.ts'
import { faultsInEveryFace, faultsInFace } from './every-face.ts'

let house: House
before(
  async () => {
    house = await openHouse(61)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

const WEEK_SECONDS = 8 * 86_400
const FIXES = 100
const SAY = { en: 'Say what you found', ur: 'نتیجہ لکھیں' } as const

async function signedIn(app: 'console' | 'facilitator', phone: string, width: 360 | 1280): Promise<Page> {
  const context = await openPhone(house.browser, { language: 'en', width, at: house.stage.home.point })
  const page = await context.newPage()
  await page.goto(`${house.system.url}/${app}`)
  await choose(page, 'en')
  await signInAsStaff(house, page, phone)
  await rest(page)
  await choose(page, 'en')
  return page
}

/** The same place to the last digit, and as sure each time: no receiver tells that. */
async function tellsOnePlace({ voice, person }: Facilitator): Promise<void> {
  const { line } = house.stage
  await line.send('demo.clock', { advanceSeconds: 60 })
  const now = (await line.now()).getTime()
  const fixes = Array.from({ length: FIXES }, (_, i) => ({
    at: new Date(now - (FIXES - i) * 100).toISOString(),
    ...person.town.point,
    accuracyMeters: 5,
  }))
  assert.equal((await voice.call('position.report', { fixes })).stored, FIXES)
}

test(
  'a week of made-up positions is found, looked at, and told to whom it is about',
  { timeout: 300_000 },
  async () => {
    const { line, people, settle } = house.stage
    const [facilitator] = people.facilitators
    assert.ok(facilitator)
    await tellsOnePlace(facilitator)
    await line.send('demo.clock', { advanceSeconds: WEEK_SECONDS })
    await settle()

    const desk = await signedIn('console', people.operations.phone, 1280)
    await desk.goto(`${house.system.url}/console/operations/positions`)
    const row = desk.locator('tr', { hasText: facilitator.person.badgeNo }).first()
    await row.waitFor()
    assert.deepEqual(await faultsInEveryFace(desk, 'positions'), [])
    await row.locator('a').first().click()
    const weeks = desk.locator('main section').first()
    await weeks.locator('button', { hasText: SAY.en }).waitFor()
    assert.deepEqual(await faultsInEveryFace(desk, 'positions-person'), [])
    for (const [language, width] of [
      ['ur', 360],
      ['en', 360],
    ] as const) {
      await desk.setViewportSize({ width, height: 900 })
      await turn(desk, language)
      await weeks.locator('button', { hasText: SAY[language] }).first().click()
      assert.deepEqual(await faultsInFace(desk, `positions-dialog-${language}-${width}`, { dialog: true }), [])
      await desk.keyboard.press('Escape')
    }
    await desk.setViewportSize({ width: 1280, height: 900 })
    await weeks.locator('button', { hasText: SAY.en }).first().click()
    await desk.locator('#look-note').fill('The phone lies in a metal box at the office')
    await desk.locator('label', { hasText: 'Nothing wrong' }).click()
    assert.deepEqual(await faultsInFace(desk, 'positions-dialog-en-1280', { dialog: true }), [])
    await desk.locator('dialog[open] .button-primary').click()
    await desk.locator('dialog[open]').waitFor({ state: 'detached' })
    await weeks.getByText('The phone lies in a metal box at the office').waitFor()
    assert.deepEqual(await faultsInEveryFace(desk, 'positions-looked'), [])
    await desk.context().close()

    const phone = await signedIn('facilitator', facilitator.person.phone, 360)
    await phone.goto(`${house.system.url}/facilitator/tracker`)
    await phone.getByText('Looked at: nothing wrong').waitFor()
    assert.ok(!(await phone.locator('main').innerText()).includes('metal box'), 'notes stay at the desk')
    assert.deepEqual(await faultsInEveryFace(phone, 'own-position-weeks'), [])
    await phone.context().close()
  },
)
