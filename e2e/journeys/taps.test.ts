import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eventually } from '@app/server/test/eventually'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { Finger } from '../people/finger.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { pick, primary } from '../people/walk.ts'

let house: House
let tehsil = ''
before(
  async () => {
    house = await openHouse(5)
    const { divisions } = await house.stage.line.send('places.tree', {})
    tehsil =
      divisions
        .flatMap((division) => division.districts)
        .flatMap((district) => district.tehsils)
        .find((one) => one.id === house.stage.home.tehsilId)?.name.ur ?? ''
    assert.ok(tehsil)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

/** A cheap phone that has never been here, in Urdu. */
async function stranger(drops = false): Promise<Finger> {
  const page = await (await openPhone(house.browser, { language: 'ur', width: 360 })).newPage()
  const finger = new Finger(page, drops)
  await finger.open(house.system.url)
  return finger
}

const tile = (page: Page, serviceId: string) => page.locator(`a.tile[href="/services/${serviceId}"]`)

async function chooseTehsil(finger: Finger, field: string): Promise<void> {
  await finger.write(field, tehsil)
  await finger.tap(finger.page.locator('[role=option]:visible').first())
}

async function domicileQuestions(finger: Finger): Promise<void> {
  await finger.write('#subject', 'عائشہ مثالی')
  await chooseTehsil(finger, '#homeTehsil')
  await finger.write('#birthDate', '15031990')
  await finger.tap(finger.page.locator('label:has(input[name="hasPrevious"][value="no"])'))
  await finger.goOn(primary(finger.page))
}

async function birthQuestions(finger: Finger): Promise<void> {
  await finger.write('#orderer', 'عائشہ مثالی')
  await chooseTehsil(finger, '#eventTehsil')
  await finger.write('#birthDate', '01112026')
  await finger.goOn(primary(finger.page))
}

/** Where, when, and a look at all of it. */
async function placeAndTime(finger: Finger): Promise<void> {
  await finger.write('#landmark', 'نمونہ مسجد کے سامنے')
  await finger.goOn(primary(finger.page))
  await finger.tap(finger.page.locator('label:has(input[name="slot"])').first())
  await finger.goOn(primary(finger.page))
}

async function order(finger: Finger, phone: string): Promise<void> {
  await finger.write('#phone', phone)
  await finger.goOn(primary(finger.page))
  await finger.page.locator('#code').waitFor()
  const { code } = await house.message(phone, 'login_code')
  // The cursor stands in the field already, and the last digit sends it.
  await finger.type(String(code))
}

async function booked(finger: Finger): Promise<void> {
  await finger.page.waitForURL(/\/booked\//, { timeout: 20_000 })
  await finger.page.locator('.confirmed').waitFor()
  await finger.seen()
}

type Item = { id: string; orderId: string; subjectName: string; nextSlot: unknown }
const mine = (page: Page): Promise<Item[]> =>
  page.evaluate(async () => (await (await fetch('/api/requests', { headers: { 'x-app': 'citizen' } })).json()).items)
const view = (page: Page, id: string) =>
  page.evaluate(
    async (requestId) => (await fetch(`/api/requests/${requestId}`, { headers: { 'x-app': 'citizen' } })).json(),
    id,
  )

const STORIES = [
  {
    name: 'a domicile',
    serviceId: 'domicile',
    phone: '0301 2000001',
    dropping: '0301 2000003',
    questions: domicileQuestions,
    screensMax: 10,
    tapsMax: 20,
  },
  {
    name: 'a birth certificate',
    serviceId: 'birth-certificate',
    phone: '0301 2000002',
    dropping: '0301 2000004',
    questions: birthQuestions,
    screensMax: 9,
    tapsMax: 16,
  },
] as const

for (const { name, serviceId, phone, dropping, questions, screensMax, tapsMax } of STORIES) {
  const orderIt = async (finger: Finger, number: string): Promise<void> => {
    await finger.goOn(tile(finger.page, serviceId))
    await finger.goOn(primary(finger.page))
    await questions(finger)
    await placeAndTime(finger)
    await order(finger, number)
    await booked(finger)
  }

  test(
    `${name} to the door by somebody new: at most ${screensMax} screens and ${tapsMax} taps`,
    { timeout: 120_000 },
    async () => {
      const finger = await stranger()
      await orderIt(finger, phone)
      process.stdout.write(
        `${name}: ${finger.screens.length} screens, ${finger.taps} taps (${finger.screens.join(' → ')})\n`,
      )
      assert.ok(finger.screens.length <= screensMax, finger.screens.join(' → '))
      assert.ok(finger.taps <= tapsMax, `${finger.taps} taps`)
      assert.equal((await mine(finger.page)).length, 1)
    },
  )

  test(`${name}: nothing is lost when the network drops between any two screens`, { timeout: 180_000 }, async () => {
    const finger = await stranger(true)
    await orderIt(finger, dropping)
    const [only, ...more] = await mine(finger.page)
    assert.deepEqual(more, [])
    const { answers, address, nextSlot } = await view(finger.page, only!.id)
    assert.equal(address.landmark, 'نمونہ مسجد کے سامنے')
    assert.deepEqual(
      [answers.applicantName, Boolean(nextSlot)],
      [{ ur: 'عائشہ مثالی' }, true],
      'what was said is in the form, and the time was taken',
    )
  })
}

test('"sign in and order" orders once, also when the answer to it is lost', { timeout: 120_000 }, async () => {
  const finger = await stranger()
  const { page } = finger
  let sent = 0
  await page.context().route('**/api/orders', async (route) => {
    sent++
    if (sent > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await finger.goOn(tile(page, 'domicile'))
  await finger.goOn(primary(page))
  await domicileQuestions(finger)
  await placeAndTime(finger)
  await order(finger, '0301 2000005')
  await page.locator('main .notice').first().waitFor()
  await finger.goOn(primary(page))
  await booked(finger)
  assert.ok(sent > 1, 'the answer was lost once')
  assert.equal((await mine(page)).length, 1)
})

test(
  'several services and people of a household in one order: one visit, and what that saves is said',
  { timeout: 180_000 },
  async () => {
    const finger = await stranger()
    const { page } = finger
    await finger.goOn(tile(page, 'domicile'))
    await finger.goOn(primary(page))
    await domicileQuestions(finger)
    await placeAndTime(finger)
    const alone = await page.locator('.fee-total').last().innerText()
    const before = finger.taps
    await finger.tap(page.locator('a[href$="/add"]'))
    await finger.tap(page.locator('button.row-link', { hasText: 'پیدائش' }))
    await pick(page, 'timely', 'case')
    finger.taps++
    await finger.goOn(primary(page))
    assert.notEqual(await page.locator('#eventTehsil').inputValue(), '', 'the place is known')
    assert.equal(await page.locator('#orderer').count(), 0, 'who orders has been said')
    await finger.write('#birthDate', '01112026')
    await finger.goOn(primary(page))
    process.stdout.write(`a second service: ${finger.taps - before} taps more\n`)
    await page.locator('.notice', { hasText: 'بچت' }).waitFor()
    // The certificate is free within seven years, and nobody comes a second time for it.
    assert.equal(await page.locator('.fee-total').last().innerText(), alone)

    // It outlives a reload, the other language and a change of mind.
    await page.reload()
    await page.locator('.language-switch').first().click()
    await page.locator('html[lang="en"] .notice', { hasText: 'You save' }).waitFor()
    await page.locator('.card .button-quiet').first().click()
    await page.locator('.notice', { hasText: 'taken out' }).locator('button').click()
    await page.locator('.notice', { hasText: 'You save' }).waitFor()
    await rest(page)

    await order(finger, '0301 2000006')
    await booked(finger)
    const items = await mine(page)
    assert.deepEqual([items.length, new Set(items.map((one) => one.orderId)).size], [2, 1])
    assert.ok(items.some((one) => one.subjectName === 'Newborn of عائشہ مثالی'))
    await house.stage.settle()
    await eventually('one visit for both', async () => {
      const visits = (await Promise.all(items.map((one) => view(page, one.id)))).map((one) => one.visits[0]?.id)
      return visits[0] !== undefined && visits[0] === visits[1]
    })
  },
)
