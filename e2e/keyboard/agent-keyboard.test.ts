import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { order } from '@app/city/steps'
import { eventually } from '@app/server/test/eventually'
import type { Page } from 'playwright-core'
import { faultsOf } from '../pages/axe.ts'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { Keyboard } from './keyboard.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'

const AGENT = '+923027000001'
const OPERATIONS = '+923027000002'
const CALLER = '03219876543'
const ORDER_SECONDS_MAX = 60

let house: House
let page: Page
before(
  async () => {
    house = await openHouse(17)
    page = await atDesk(AGENT, '/calls', '#find-caller')
  },
  { timeout: 240_000 },
)
after(() => house?.close())

async function atDesk(phone: string, path: string, shows: string): Promise<Page> {
  const opened = await (await openPhone(house.browser, { language: 'en', width: 1280 })).newPage()
  await opened.goto(`${house.system.url}/console`)
  await choose(opened, 'en')
  await signInAsStaff(house, opened, phone)
  await opened.locator('.shell-me').waitFor()
  await opened.goto(`${house.system.url}/console${path}`)
  await opened.locator(shows).first().waitFor()
  await choose(opened, 'en')
  return opened
}

const faults: string[] = []
/** The page in both languages, and as it was. */
async function look(at: Page, name: string): Promise<void> {
  for (const language of ['ur', 'en'] as const) {
    await choose(at, language)
    faults.push(...(await faultsOf(at, `${name} ${language}`)))
    assert.ok(
      await at.evaluate('document.documentElement.scrollWidth <= innerWidth'),
      `${name} ${language} is wider than its window`,
    )
    if (process.env.SHOTS_DIR)
      await at.screenshot({
        path: `${process.env.SHOTS_DIR}/agent-${name.replace(/\W+/g, '-')}-${language}.png`,
        fullPage: true,
      })
  }
}

/** The caller reads their code, and the request opens whole. */
async function proves(keys: Keyboard, phone: string): Promise<void> {
  await keys.tabTo('#own-phone')
  await keys.press('Control+a')
  await keys.answer(phone)
  await keys.press('Enter')
  await keys.appears('#own-code')
  await keys.answer(String((await house.message(phone, 'caller_code')).code))
  await keys.appears('.request-head')
  await eventually('the keyboard goes on from the request', () => keys.at('.request-name'))
}

test(
  'a call that is put through opens its caller, and asks what it was about when it is over',
  { timeout: 60_000 },
  async () => {
    await page.locator('#extension').fill('101')
    await page.keyboard.press('Enter')
    await page.locator('.seat-bar .chip[aria-pressed=true]').waitFor()
    await page.locator('.seat-bar button:has-text("ring")').click()
    await page.locator('.call-bar-on').waitFor()
    const number = (await page.locator('.call-bar .phone, .call-bar bdi').first().innerText()).replace(/\D/g, '')
    assert.ok(
      (await page.locator('#find-caller').inputValue()).replace(/\D/g, '').endsWith(number.slice(-10)),
      'the caller is searched by itself',
    )
    await eventually('the keyboard is in the search', () => new Keyboard(page).at('#find-caller'))
    await look(page, 'a call')
    await page.locator('.seat-bar button:has-text("hangs up")').click()
    await page.locator('.call-bar-over').waitFor()
    await page.keyboard.press('F9')
    await page.keyboard.press('Digit3')
    await page.keyboard.press('Control+Enter')
    await page.locator('.call-bar-over').waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('.seat-bar .chip[aria-pressed=true]').waitFor()
    assert.equal(await page.locator('.call-bar-on, .call-bar-over').count(), 0, 'what was finished does not come back')
  },
)

test('an agent orders for a caller with the keyboard alone within a minute', { timeout: 120_000 }, async () => {
  const keys = new Keyboard(page)
  await keys.press('F2')
  await keys.answer(CALLER)
  await keys.press('Enter')
  await keys.appears('.call-bar-on')
  await keys.press('F4')
  await keys.pick('#order-service', 'birth')
  await keys.tabTo('#q-eventTehsil')
  await keys.answer('lah')
  await keys.press('Tab')
  await keys.answer('12032024')
  await keys.tabTo('#order-caller')
  await keys.answer('Test Caller')
  await keys.choose('order-for', 'self')
  await keys.choose('order-mode', 'doorstep')
  await keys.pick('#order-place', 'lahore')
  await keys.tabTo('#order-landmark')
  await keys.answer('by the test school')
  await keys.tabTo('input[name="order-slot"]')
  keys.thinks++
  await keys.press('Space')
  await keys.tabTo('#order-consent')
  keys.thinks++
  await keys.press('Space', 'Control+Enter')
  await keys.appears('.booked-no')
  process.stdout.write(`ordered with ${keys.keys} keys and ${keys.thinks} thoughts in ${Math.round(keys.seconds)} s\n`)
  assert.ok(
    keys.seconds <= ORDER_SECONDS_MAX,
    `${keys.keys} keys, ${keys.thinks} thoughts, ${Math.round(keys.waitedMs)} ms of waiting: ${Math.round(keys.seconds)} s`,
  )
})

test('… and moves the visit to another time with the keyboard alone', { timeout: 120_000 }, async () => {
  const trackingNo = (await page.locator('.booked-no').innerText()).trim()
  const keys = new Keyboard(page)
  await keys.press('F2', 'Control+a')
  await keys.answer(trackingNo)
  await keys.press('Enter')
  await keys.appears('.section-list-row')
  await keys.tabTo('.section-list-row, .section-list')
  await keys.press('ArrowDown', 'ArrowUp', 'Enter')
  await keys.appears('.spoken-words')
  await proves(keys, CALLER)
  const before = await page.locator('.spoken-words').innerText()
  await keys.press('r')
  await keys.tabTo('input[name="act-slot"]')
  keys.thinks++
  await keys.press('ArrowDown', 'ArrowDown')
  // Within a day of the visit the caller's reason is asked for, as it is of the citizen in the app.
  await keys.tabTo('#act-reason')
  await keys.answer('away that morning')
  await keys.press('Control+Enter')
  await eventually(
    'the new time is ready to be read out',
    async () => (await page.locator('.spoken-words').innerText()) !== before,
  )
  process.stdout.write(`moved with ${keys.keys} keys in ${Math.round(keys.seconds)} s\n`)
  assert.ok(keys.seconds <= ORDER_SECONDS_MAX)
  await look(page, 'the call desk')
})

test('… and turns an order to a centre that the caller names', { timeout: 120_000 }, async () => {
  const { stage } = house
  const citizen = stage.citizen('Test Caller of a centre')
  const { requestId, trackingNo } = await order(stage, citizen, {
    town: stage.home,
    serviceId: 'birth-certificate',
    caseId: 'timely',
    mode: 'doorstep',
    subject: 'Test Child',
  })
  const keys = new Keyboard(page)
  await keys.press('F2', 'Control+a')
  await keys.answer(trackingNo)
  await keys.press('Enter')
  await page.locator('.section-list-row', { hasText: trackingNo }).first().waitFor()
  await keys.tabTo('.section-list-row, .section-list')
  await keys.press('ArrowDown', 'ArrowUp', 'Enter')
  await page.locator('.calls-request', { hasText: trackingNo }).waitFor()
  await proves(keys, citizen.voice.phone)
  await keys.press('m')
  await keys.choose('act-mode', 'centre')
  await keys.tabTo('#act-centre')
  await keys.press('ArrowDown')
  await look(page, 'another way')
  await keys.press('Control+Enter')
  await eventually('the request is a centre’s', async () => (await citizen.view(requestId)).mode === 'centre')
  assert.ok((await citizen.view(requestId)).centre, 'and says which')
})

test('operations move what the agent ordered, and every page of theirs can be read', { timeout: 120_000 }, async () => {
  const desk = await atDesk(OPERATIONS, '/operations/moves', '.pick-cell input')
  await look(desk, 'visits to come')
  const was = await desk.locator('tbody td:nth-child(3)').first().innerText()
  await desk.locator('.pick-cell input').first().check()
  await desk.locator('main .button-primary').click()
  await desk.locator('#move-reason').fill('The road is under water')
  await desk.locator('tbody td:nth-child(3) strong').first().waitFor()
  await look(desk, 'the plan')
  await desk.locator('main .button-primary').click()
  await desk.locator('.notice.tone-success').waitFor({ timeout: 20_000 })
  await look(desk, 'what came of it')
  await desk.goto(`${house.system.url}/console/operations/moves`)
  await desk.locator('.pick-cell input').first().waitFor()
  assert.notEqual(await desk.locator('tbody td:nth-child(3)').first().innerText(), was)
  await desk.goto(`${house.system.url}/console/operations/capacity`)
  await desk.locator('#capacity-district').selectOption({ label: 'Lahore' })
  await desk.locator('table.heat').waitFor()
  await look(desk, 'capacity')
  for (const [path, shows] of [
    ['scorecards', 'main h1'],
    ['messages', 'main h1'],
    ['filings', 'main h1'],
    ['area-events', 'main h1'],
  ] as const) {
    await desk.goto(`${house.system.url}/console/operations/${path}`)
    await desk.locator(shows).first().waitFor()
    await look(desk, path)
  }
  await page.goto(`${house.system.url}/console/calls/wallboard`)
  await page.locator('.wall-figure').first().waitFor()
  await look(page, 'wallboard')
  assert.deepEqual(faults, [])
})
