import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { faultsOf } from '../pages/axe.ts'
import { rest } from '../house/rest.ts'
import {
  inFirstScreen,
  LANGUAGES,
  noWider,
  phoneOf,
  SCREEN,
  type TrackingWorld,
  trackingWorld,
} from './tracking-phone.ts'

let t: TrackingWorld
before(
  async () => {
    t = await trackingWorld()
  },
  { timeout: 240_000 },
)
after(() => t?.close())

const TEXTS = {
  ur: {
    kept: /جاری درخواستیں پھر بھی پڑھی جا سکتی ہیں/,
    nothing: /آتے ہی صفحہ خود تازہ/,
    genuine: 'اصلی ہے',
    notGenuine: 'اصلی نہیں',
    unsure: 'تصدیق نہیں ہو سکی',
    none: /کوئی درخواست نہیں ملی۔ دونوں دوبارہ دیکھیں/,
  },
  en: {
    kept: /You can still read your open requests/,
    nothing: /This page comes back with the network/,
    genuine: 'Genuine',
    notGenuine: 'Not genuine',
    unsure: 'We can’t tell',
    none: /No request matches this number and phone/,
  },
} as const

/** The app itself is on the phone, so that it opens without a network. */
const installed = async (page: Page) => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await rest(page)
}

for (const language of LANGUAGES) {
  const text = TEXTS[language]

  test(
    `without a network one’s open request is read with its codes, amount, who and when; signed out nothing is left (${language})`,
    { timeout: 120_000 },
    async () => {
      const citizen = await t.w.citizen()
      const { requestId, codes } = await t.onTheWay(citizen)
      const { page, context } = await t.phone(language, citizen)
      await t.open(page, '/requests')
      await installed(page)
      // It was listed and never opened.
      await page.waitForFunction(async () =>
        (await indexedDB.databases()).some((one) => one.name === 'citizen-requests'),
      )
      await page.waitForTimeout(500)
      await context.setOffline(true)
      await page.locator('.offline-slot p').waitFor()
      assert.match(await page.locator('.offline-slot').innerText(), text.kept)
      await page.goto(`${t.w.world.url}/requests/${requestId}`)
      await page.locator('.codes').waitFor()
      const said = await page.locator('main').innerText()
      for (const code of [codes.start, codes.completion]) assert.ok(said.includes(code), `the code ${code} is read`)
      await inFirstScreen(page, 'offline', { where: '.now-head h2', who: '.person', codes: '.codes' })
      await t.picture(page, `offline-${language}`)
      await page.goto(`${t.w.world.url}/requests`)
      await page.locator(`a[href="/requests/${requestId}"]`).waitFor()
      await context.setOffline(false)
      await t.open(page, '/me')
      await page
        .locator('main .button', { has: page.locator('svg') })
        .last()
        .click()
      await page.waitForFunction(() => localStorage.getItem('citizen-signed-in') === null)
      await rest(page)
      await context.setOffline(true)
      await page.locator('.offline-slot p').waitFor()
      assert.match(await page.locator('.offline-slot').innerText(), text.nothing)
      await page.goto(`${t.w.world.url}/requests/${requestId}`)
      await page.locator('main').waitFor()
      await rest(page)
      assert.ok(!(await page.locator('body').innerText()).includes(codes.start))
      await context.close()
    },
  )

  test(`the verdict at the door fills the screen and is heard (${language})`, { timeout: 120_000 }, async () => {
    const badge = await t.scenes.badge()
    const { page, context } = await t.phone(language)
    const faults: string[] = []
    const check = async (code: string) => {
      await page.locator('#badge').fill(badge.badgeNo)
      await page.locator('#code').fill(code)
      await page.locator('form:has(#badge) button[type=submit]').click()
      await page.locator('.verdict h1').waitFor()
    }
    const seen = async (name: string, word: string) => {
      const heading = page.locator('.verdict h1')
      assert.equal(await heading.innerText(), word)
      assert.ok(await heading.evaluate((node) => node === document.activeElement), `${name}: it has the focus`)
      const box = (await heading.boundingBox())!
      assert.ok(box.y > 0 && box.y + box.height < SCREEN.height / 2, `${name}: it stands at ${box.y} px`)
      assert.equal(await page.locator('main form').count(), 0, `${name}: in place of the form`)
      await t.picture(page, `verdict-${name}-${language}`)
      faults.push(...(await faultsOf(page, `verdict ${name} ${language}`)))
    }
    await t.open(page, '/verify')
    await t.picture(page, `verify-${language}`)
    await check(badge.code === '000000' ? '111111' : '000000')
    await seen('false', text.notGenuine)
    assert.ok(await page.locator('.verdict a[href^="tel:"]').first().isVisible(), 'whom to call')
    await page.locator('.verdict .button-primary').click()
    await check((await t.scenes.badgeAgain(badge.badgeNo)).code)
    await seen('genuine', text.genuine)
    assert.ok((await page.locator('.verdict').innerText()).includes(badge.badgeNo))
    await page.locator('.verdict .button').last().click()
    await page.locator('#badge').waitFor()
    await context.setOffline(true)
    await check('123456')
    await seen('unsure', text.unsure)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test(`a wrong number says what to do, and a right one tells the status and the steps (${language})`, async () => {
    const citizen = await t.w.citizen()
    const requestId = await t.scenes.booked(citizen)
    const { trackingNo } = await t.w.request(requestId)
    const { page, context } = await t.phone(language)
    await t.open(page, '/track')
    await page.locator('#number').fill('DK-AAAA-AAAA')
    await page.locator('#phone').fill('0300 7654321')
    await page.locator('main form button[type=submit]').click()
    await page.getByText(text.none).waitFor()
    await t.picture(page, `track-none-${language}`)
    await page.locator('#number').fill(trackingNo)
    await page.locator('#phone').fill(`0${phoneOf(citizen).slice(3)}`)
    await page.locator('main form button[type=submit]').click()
    await page.locator('.phase').nth(4).waitFor()
    const { spoken } = await t.w.act(citizen, 'requests.get', { requestId })
    assert.ok(
      (await page.locator('main').innerText())
        .replace(/\s+/g, ' ')
        .includes(spoken[language].split('.')[0]!.split('۔')[0]!),
    )
    await t.picture(page, `track-${language}`)
    assert.deepEqual(await faultsOf(page, `track ${language}`), [])
    await context.close()
  })
}

test('a relative follows the visit by a link, until it is taken back', { timeout: 120_000 }, async () => {
  const citizen = await t.w.citizen()
  const { requestId, who, codes } = await t.onTheWay(citizen)
  const mine = await t.phone('en', citizen)
  await t.open(mine.page, `/requests/${requestId}`)
  await mine.page.locator('.tiles-row button').first().click()
  await mine.page.locator('dialog a[href^="https://wa.me/"]').waitFor()
  await t.picture(mine.page, 'share-en')
  assert.deepEqual(await faultsOf(mine.page, 'share'), [])
  const link = decodeURIComponent(
    (await mine.page.locator('dialog a[href^="https://wa.me/"]').getAttribute('href'))!,
  ).match(/\/trip\/[\w-]+/)![0]
  const theirs = await t.phone('ur')
  await t.open(theirs.page, link)
  const { badgeNo } = await t.w.act(who, 'visits.badge', {})
  const said = await theirs.page.locator('main').innerText()
  assert.ok(said.includes(badgeNo))
  const { trackingNo } = await t.w.request(requestId)
  for (const secret of [codes.start, codes.completion, trackingNo, t.w.service.name.ur, 'test school'])
    assert.ok(!said.includes(secret), secret)
  await t.picture(theirs.page, 'trip-ur')
  assert.deepEqual(await faultsOf(theirs.page, 'trip'), [])
  await mine.page.locator('dialog .button-quiet').click()
  await mine.page.locator('dialog .notice').waitFor()
  await t.open(theirs.page, link)
  await theirs.page.locator('.empty').waitFor()
  await t.picture(theirs.page, 'trip-gone-ur')
  for (const { context } of [mine, theirs]) await context.close()
})

test(
  'help has the police first, and the office is never said to hear what no network took',
  { timeout: 120_000 },
  async () => {
    const citizen = await t.w.citizen()
    const { requestId } = await t.onTheWay(citizen)
    const { page, context } = await t.phone('en', citizen)
    await t.open(page, `/requests/${requestId}`)
    await page.locator('.trip-tile-danger').click()
    const buttons = page.locator('dialog .button-block')
    const { police } = await t.w.world.call('programme.get', {})
    assert.equal(await buttons.first().getAttribute('href'), `tel:${police}`)
    await t.picture(page, 'help-en')
    assert.deepEqual(await faultsOf(page, 'help'), [])
    await context.setOffline(true)
    await page.locator('dialog button.button-block').click()
    await page.locator('dialog .notice').waitFor()
    assert.match(await page.locator('dialog .notice').innerText(), /hasn’t been alerted yet/)
    await context.setOffline(false)
    await page.getByText('The office has been alerted').first().waitFor({ timeout: 15_000 })
    await context.close()
  },
)

test('letters twice as large scale everything and fit; on paper there is no bar', { timeout: 120_000 }, async () => {
  const citizen = await t.w.citizen()
  const { requestId } = await t.onTheWay(citizen)
  const { page, context } = await t.phone('ur', citizen)
  await t.open(page, `/requests/${requestId}`)
  // Measured before and after in one breath: nothing that arrives in between is compared with something else.
  const sizes = await page
    .locator('main h1, main h2, .now-when, .code strong, .trip-tile, .phase-words, .fold-title')
    .evaluateAll((all) => {
      const measured = () => all.map((node) => parseFloat(getComputedStyle(node).fontSize))
      const before = measured()
      document.documentElement.style.fontSize = '200%'
      return measured().map((after, i) => ({ words: all[i]!.textContent, before: before[i]!, after }))
    })
  assert.ok(sizes.length > 10)
  for (const { words, before, after } of sizes)
    assert.ok(Math.abs(after - 2 * before) < 0.5, `“${words}”: ${before} became ${after} px`)
  await noWider(page, 'large letters')
  await t.picture(page, 'large-letters-ur')
  await t.open(page, `/requests/${requestId}`)
  await page.emulateMedia({ media: 'print' })
  for (const bar of ['.app-bar', '.bottom-bar', '.tiles-row'])
    assert.equal(await page.locator(bar).isVisible(), false, bar)
  if (t.folder) await page.pdf({ path: `${t.folder}/request.pdf`, preferCSSPageSize: true })
  await context.close()
})
