import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Facilitator, Visit } from '@app/city/facilitator'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPhone, SHOTS, WEBGL } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'
import { coloursOf, longestTaskMs, TASK_MS_MAX, watch } from './map-watch.ts'

const FACES = [
  ['ur', 360],
  ['en', 1280],
  ['en', 360],
  ['ur', 1280],
] as const
const WISH = { serviceId: 'birth-certificate', caseId: 'timely', mode: 'doorstep', subject: 'Test Child' } as const
/** Degrees of latitude: about 110 m. */
const STEP = 0.001

let house: House
let browser: Browser
let facilitator: Facilitator
let phone: string
let requestId: string
before(
  async () => {
    house = await openHouse(61)
    browser = await openBrowser(WEBGL)
    const { stage } = house
    const taken: { phone: string; requestId: string; facilitator: Facilitator; visit: Visit }[] = []
    for (let n = 1; n <= 5; n++) {
      const citizen = stage.citizen(`Test Citizen ${n}`)
      const ordered = await citizen.order({ ...WISH, town: stage.home })
      await citizen.fillFromHome(ordered)
      const by = { phone: citizen.voice.phone, requestId: ordered.requestId }
      taken.push({ ...by, ...(await stage.takeVisit(ordered.requestId, 'collection')) })
    }
    const of = (one: Facilitator) => taken.filter((each) => each.facilitator === one)
    facilitator = taken.map((one) => one.facilitator).toSorted((one, other) => of(other).length - of(one).length)[0]!
    const [first] = of(facilitator).toSorted((one, other) => one.visit.startsAt.localeCompare(other.visit.startsAt))
    ;({ phone, requestId } = first!)
    await facilitator.depart(first!.visit)
  },
  { timeout: 240_000 },
)
after(async () => {
  await browser?.close()
  await house?.close()
})

/** A page while it opens and is used: what it asks of other hosts, its complaints, and its longest task. */
async function held(page: Page, name: string, meanwhile: () => Promise<void>): Promise<void> {
  const asked = watch(page, house.system.url)
  const longest = await longestTaskMs(browser, page, meanwhile)
  console.log(`# ${name}: longest task ${longest.toFixed(0)} ms of its own`)
  if (process.env.SHOTS)
    await page.screenshot({ path: `${SHOTS}/live-${name.replaceAll(' ', '-')}.png`, fullPage: true })
  assert.ok(longest < TASK_MS_MAX, `${name}: a task held the page for ${longest} ms of its own`)
  assert.deepEqual(asked.others, [])
  assert.deepEqual(asked.worries, [])
}

for (const [language, width] of FACES) {
  test(`a representative’s day and its way, in ${language} at ${width} px`, { timeout: 180_000 }, async () => {
    const at = facilitator.person.town.point
    const context = await openPhone(browser, { language, width, at })
    try {
      const page = await context.newPage()
      await page.goto(`${house.system.url}/facilitator/`)
      await choose(page, language)
      await signInAsStaff(house, page, facilitator.person.phone)
      await rest(page)
      await choose(page, language)
      await held(page, `day ${language} ${width}`, async () => {
        await page.reload()
        await page.locator('main a[href*="/visits/"]').first().waitFor()
        for (let n = 1; n <= 5; n++) {
          await context.setGeolocation({ latitude: at.lat + n * STEP, longitude: at.lon, accuracy: 12 })
          await page.mouse.wheel(0, n % 2 ? 600 : -600)
          await page.waitForTimeout(300)
        }
        await rest(page)
      })
      await held(page, `way ${language} ${width}`, async () => {
        await page.goto(`${house.system.url}/facilitator/way`)
        const map = page.locator('.map')
        await map.locator('canvas').waitFor({ timeout: 60_000 })
        await page.locator('.way-stop').nth(1).waitFor()
        await rest(page)
        await map.hover()
        await page.mouse.down()
        await page.mouse.move(120, 300, { steps: 10 })
        await page.mouse.up()
        await page.waitForTimeout(500)
      })
      const { street } = await coloursOf(page, page.locator('.map'))
      assert.ok(street > 200, 'streets are drawn')
    } finally {
      await context.close()
    }
  })

  test(`a request whose visit is on the way, in ${language} at ${width} px`, { timeout: 180_000 }, async () => {
    const context = await openPhone(browser, { language, width, at: house.stage.home.point })
    try {
      const asked = await house.stage.line.now()
      await house.stage.line.send('auth.requestCode', { phone, app: 'citizen' })
      const { code } = await house.message(phone, 'login_code', asked)
      const answer = await context.request.post(`${house.system.url}/api/auth/verify`, {
        data: { phone, code, app: 'citizen' },
        headers: { 'x-app': 'citizen', 'idempotency-key': crypto.randomUUID() },
      })
      assert.ok(answer.ok(), await answer.text())
      await context.addInitScript(`localStorage.setItem('citizen-signed-in', 'yes')`)
      const page = await context.newPage()
      await page.goto(`${house.system.url}/requests/${requestId}`)
      await choose(page, language)
      const where = page.locator('.now-head')
      await held(page, `request ${language} ${width}`, async () => {
        await page.reload()
        await where.waitFor()
        await rest(page)
        const first = await where.innerText()
        for (let n = 1; n <= 6; n++) await report()
        await page.waitForFunction(
          (before) => document.querySelector<HTMLElement>('.now-head')!.innerText !== before,
          first,
        )
      })
    } finally {
      await context.close()
    }
  })
}

let reported = 0
/** Somebody on the way is seen a little farther on. */
async function report(): Promise<void> {
  const { line, home } = house.stage
  await line.send('demo.clock', { advanceSeconds: 30 })
  const fix = { at: (await line.now()).toISOString(), lat: home.point.lat + ++reported * 2 * STEP, lon: home.point.lon }
  await facilitator.voice.call('position.report', { fixes: [{ ...fix, accuracyMeters: 12 }] })
}
