import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setStage, type Stage } from '@app/city/stage'
import { startSystem, type System } from '@app/city/system'
import { createTranscript } from '@app/city/transcript'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildApps } from '../tools/build-apps.ts'
import { openBrowser, openPhone } from './browser.ts'
import { workAtDoor } from './door.ts'
import { primary, walkUntil } from './walk.ts'

let system: System
let browser: Browser
let stage: Stage

before(async () => {
  await buildApps(() => undefined)
  system = await startSystem({ seed: 3, habits: { objectShare: 0, rejectShare: 0, misprintShare: 0 } })
  stage = await setStage(system.url, createTranscript(() => undefined, 300))
  browser = await openBrowser()
}, { timeout: 240_000 })

after(async () => {
  await browser?.close()
  await system?.stop()
})

/** The newest text of that kind on the phone, sent after the given moment. */
const message = async (phone: string, template: string, after = new Date(0)): Promise<Record<string, unknown>> => {
  for (let i = 0; i < 100; i++) {
    const found = (await stage.line.send('demo.inbox', { phone, limit: 50 })).items.find((m) => m.template === template && new Date(m.at) >= after)
    if (found) return found.facts
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no ${template} came to ${phone}`)
}

/** Signs in with the code that was texted and, where it is asked for, the time-based one. */
async function signInAsStaff(page: Page, phone: string): Promise<void> {
  const asked = await stage.line.now()
  await page.locator('main input').first().fill(phone)
  await primary(page).click()
  await page.locator('input[maxlength="6"], input[autocomplete="one-time-code"]').first().waitFor()
  const { code } = await message(phone, 'login_code', asked)
  await page.locator('main input').last().fill(String(code))
  await primary(page).click({ timeout: 1_500 }).catch(() => undefined)
  await page.waitForTimeout(800)
  // A code is good once: whoever signed in a moment ago waits for the next.
  await stage.line.send('demo.clock', { advanceSeconds: 31 })
  const { items } = await stage.line.send('demo.people', { phone })
  await page.locator('main input').last().fill(String(items[0]?.totp))
  await primary(page).click({ timeout: 1_500 }).catch(() => undefined)
  await page.waitForURL((url) => !url.pathname.includes('sign-in'), { timeout: 15_000 })
}

async function noOverflow(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 1, `${where} is ${wide} px wider than the screen`)
}

const STORIES = [{ language: 'ur', width: 360, phone: '0305 1111111' }, { language: 'en', width: 1280, phone: '0305 2222222' }] as const

for (const { language, width, phone } of STORIES)
  describe(`from order to rating, ${language} at ${width} px`, () => {
    let citizenPhone: BrowserContext
    let citizen: Page
    let trackingNo: string
    let requestId: string

    test('the citizen orders', async () => {
      citizenPhone = await openPhone(browser, { language, width, at: stage.home.point })
      citizen = await citizenPhone.newPage()
      await citizen.goto(system.url)
      await choose(citizen, language)
      assert.equal(await citizen.locator('html').getAttribute('lang'), language)
      assert.equal(await citizen.locator('html').getAttribute('dir'), language === 'ur' ? 'rtl' : 'ltr')
      await noOverflow(citizen, 'home')
      await citizen.goto(`${system.url}/services/domicile`)
      await primary(citizen).click()
      const steps = await walkUntil(citizen, /booked/, {
        phone, prefer: { mode: 'doorstep', manner: 'soonest' }, code: async () => String((await message(phone, 'login_code')).code),
        at: { '/address': async (page) => { await page.locator('main .button-secondary').first().click(); await page.waitForTimeout(1_200) } },
      })
      assert.ok(steps.some((s) => s.endsWith('/slot')), 'a slot was chosen')
      await citizen.locator('main').getByText(/[A-Z]{2,}-[0-9A-Z]{4}-[0-9A-Z]{4}/).first().waitFor({ timeout: 15_000 })
      const text = await citizen.locator('main').innerText()
      trackingNo = /[A-Z]{2,}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? ''
      assert.ok(trackingNo, 'the tracking number is shown')
      await noOverflow(citizen, 'confirmation')
    })

    test('the facilitator takes the visit, works at the door and is done', async () => {
      await stage.settle()
      const { facilitator, visit } = await takeFirst(stage, trackingNo)
      requestId = visit.tasks[0]?.requestId ?? ''
      const device = await openPhone(browser, { language, width: 360, at: visit.place?.point ?? stage.home.point })
      const page = await device.newPage()
      await page.goto(`${system.url}/facilitator/`)
      await choose(page, language)
      await signInAsStaff(page, facilitator.person.phone)
      await stage.passTo(new Date(Date.parse(visit.startsAt) - 15 * 60_000))
      await page.goto(`${system.url}/facilitator/visits/${visit.id}`)
      await primary(page).click()
      await page.waitForTimeout(1_200)
      await stage.passTo(visit.startsAt)
      await primary(page).click()
      await page.locator('#start-code, input[maxlength="6"]').first().waitFor()
      const codes = await message(phone, 'visit_codes')
      await page.locator('input[maxlength="6"], #start-code').first().fill(String(codes.start))
      await primary(page).click({ timeout: 2_000 }).catch(() => undefined)
      await page.waitForTimeout(1_200)
      const steps = await workAtDoor(page)
      assert.ok(steps.some((s) => s.endsWith('/proof')) && steps.some((s) => s.endsWith('/payment')), steps.join(' '))
      await stage.pass(0.3)
      await page.reload()
      await page.locator('input[maxlength="6"], #completion-code').first().fill(String(codes.completion))
      await primary(page).click({ timeout: 2_000 }).catch(() => undefined)
      await page.waitForURL(/\/visits\/[^/]+$/, { timeout: 15_000 })
      await stage.settle()
      const done = await facilitator.visit(visit.id)
      assert.equal(done.state, 'completed')
      await noOverflow(page, 'the visit')
      await device.close()
    })

    test('the citizen reads where it stands and has a receipt', async () => {
      await citizen.goto(`${system.url}/requests/${requestId}`)
      await citizen.getByText(trackingNo).first().waitFor()
      await noOverflow(citizen, 'the request')
      const view = await citizen.evaluate(async (id) => (await fetch(`/api/requests/${id}`, { headers: { 'x-app': 'citizen' } })).json(), requestId)
      assert.equal(view.money.owedPaisa, 0)
      assert.ok(view.money.receipts.length > 0)
    })

    test('the console opens beside the installed app, and the clerk’s pile has the application', async () => {
      const installed = await citizen.evaluate(async () => (await Promise.race([navigator.serviceWorker.ready, new Promise((resolve) => setTimeout(() => resolve(null), 8_000))])) !== null)
      assert.ok(installed, 'the citizen’s app is installed')
      const desk = await citizenPhone.newPage()
      await desk.goto(`${system.url}/console`)
      await choose(desk, language)
      await signInAsStaff(desk, '+923027000000')
      await desk.getByText(trackingNo).first().waitFor({ timeout: 15_000 })
      await noOverflow(desk, 'the office desk')
      await desk.close()
    })

    test('an agent finds the caller by number and reads the answer', async () => {
      const desk = await openPhone(browser, { language, width: 1280 })
      const page = await desk.newPage()
      await page.goto(`${system.url}/console`)
      await choose(page, language)
      await signInAsStaff(page, '+923027000001')
      await page.locator('input[type=search], input[type=text]').first().fill(phone)
      await page.keyboard.press('Enter')
      await page.getByText(trackingNo).first().waitFor({ timeout: 15_000 }).catch(async () => assert.fail(`the caller was not found: ${(await page.locator('main').innerText()).slice(0, 500)}`))
      await desk.close()
      await citizenPhone.close()
    })
  })

/** The page in that language: it may have opened in another. */
async function choose(page: Page, language: 'ur' | 'en'): Promise<void> {
  await page.locator('main').first().waitFor()
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page.locator('.language-switch').first().click()
  await page.locator(`html[lang="${language}"]`).waitFor()
}

async function takeFirst(on: Stage, trackingNo: string) {
  for (let tries = 0; tries < 200; tries++) {
    await on.settle()
    for (const facilitator of on.people.facilitators) {
      for (const offer of await facilitator.offers()) await facilitator.accept(offer.id).catch(() => undefined)
      const visit = (await facilitator.visits()).find((v) => v.tasks.some((t) => t.trackingNo === trackingNo))
      if (visit) return { facilitator, visit }
    }
    await on.pass(1 / 60)
  }
  throw new Error(`nobody was offered ${trackingNo}`)
}
