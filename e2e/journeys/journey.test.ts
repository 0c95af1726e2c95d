import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { faultsOf } from '../pages/axe.ts'
import { openPhone, SHOTS } from '../house/browser.ts'
import {
  cureByPhotographs,
  findAndOrder,
  type Household,
  openRequest,
  rateVisit,
  readRating as readTheirs,
  wantsItInCash,
} from '../people/citizen.ts'
import { workAtDoor } from '../people/door.ts'
import {
  atCounter,
  beginShift,
  beginWithCode,
  endShift,
  finishWithCode,
  giveBack,
  goThere,
  type Hand,
  handOver,
  rateHousehold,
  readRating,
  takeOffer,
} from '../people/facilitator.ts'
import { alone, type House, type Look, openHouse } from '../house/house.ts'
import { approve, type Desk, issue, objectTo, openApplication, takeIn } from '../people/office.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'

const CLERK = '+923027000000'
const AGENT = '+923027000001'
/** From being taken in to the decision: over a night. */
const OFFICE_HOURS = 26

let house: House
before(
  async () => {
    house = await openHouse(3)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

/** Every page on the way is as wide as the screen, no wider. */
const fits: Look = async (page, name) => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 1, `${name} is ${wide} px wider than the screen`)
}

/** Every page fits and keeps nobody out: the narrow pass in the light, the wide one in the dark. */
const looksAt =
  (faults: string[]): Look =>
  async (page, name) => {
    await fits(page, name)
    faults.push(...(await faultsOf(page, name)))
  }

const STORIES = [
  { language: 'ur', width: 360, phone: '0305 1111111', search: 'ڈومیسائل', objection: true, nth: 0 },
  { language: 'en', width: 1280, phone: '0305 2222222', search: 'domicile', objection: false, nth: 1 },
] as const

for (const { language, width, phone, search, objection, nth } of STORIES)
  describe(`from order to rating, ${language} at ${width} px`, () => {
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    const look = looksAt(faults)
    let household: Household
    let hand: Hand
    let desk: Desk
    let trackingNo = ''
    let requestId = ''
    const open = async (at?: { lat: number; lon: number }, wide: 360 | 1280 = width): Promise<Page> => {
      const context = await openPhone(house.browser, { language, width: wide, ...(at && { at }) })
      contexts.push(context)
      const page = await context.newPage()
      await page.emulateMedia({ colorScheme: width === 360 ? 'light' : 'dark', reducedMotion: 'reduce' })
      return page
    }
    const view = async () =>
      household.page.evaluate(
        async (id) => (await fetch(`/api/requests/${id}`, { headers: { 'x-app': 'citizen' } })).json(),
        requestId,
      )
    /** One scene: it does not begin when the one before it failed. */
    let failed = ''
    const scene = (name: string, play: () => Promise<void>) =>
      test(name, async () => {
        if (failed) throw new Error(`it did not come this far: "${failed}" failed`)
        failed = name
        try {
          await play()
          failed = ''
        } finally {
          if (failed)
            for (const [i, page] of contexts.flatMap((context) => context.pages()).entries())
              await page.screenshot({ path: join(SHOTS, `failed-${language}-${i}.png`) }).catch(() => undefined)
        }
      })
    after(async () => {
      for (const context of contexts) await context.close()
    })

    scene('a facilitator begins the day', async () => {
      const facilitator = house.stage.people.facilitators[nth]
      assert.ok(facilitator)
      await alone(house, facilitator)
      const page = await open(facilitator.person.town.point, 360)
      await page.goto(`${house.system.url}/facilitator/`)
      await choose(page, language)
      await signInAsStaff(house, page, facilitator.person.phone)
      hand = { house, page, facilitator, look }
      await beginShift(hand)
    })

    scene('the citizen finds the service and orders', async () => {
      const page = await open(house.stage.home.point)
      await page.goto(house.system.url)
      await choose(page, language)
      assert.equal(await page.locator('html').getAttribute('dir'), language === 'ur' ? 'rtl' : 'ltr')
      household = { house, page, phone, look }
      const ordered = await findAndOrder(household, search, 'domicile')
      ;({ trackingNo, requestId } = ordered)
      assert.ok(
        ordered.steps.some((step) => step.endsWith('/when')),
        'a slot was chosen',
      )
      assert.match(trackingNo, /^[A-Z]{2,}-/)
    })

    scene('the console opens beside the installed app', async () => {
      const installed = await household.page.evaluate(
        async () =>
          (await Promise.race([
            navigator.serviceWorker.ready,
            new Promise((resolve) => setTimeout(() => resolve(null), 8_000)),
          ])) !== null,
      )
      assert.ok(installed, 'the citizen’s app is installed')
      const page = await household.page.context().newPage()
      await page.goto(`${house.system.url}/console`)
      await choose(page, language)
      await signInAsStaff(house, page, CLERK)
      await page.locator('#pile-find').waitFor()
      desk = { house, page, phone: CLERK, look }
    })

    scene('the facilitator takes the visit and works at the door to the completion code', async () => {
      const visit = await takeOffer(hand, 'collection')
      assert.equal(visit.tasks[0]?.trackingNo, trackingNo)
      await goThere(hand, visit)
      const started = await hand.facilitator.visit(visit.id)
      const { completion } = await beginWithCode(hand, started)
      const steps = await workAtDoor(hand.page, look)
      assert.ok(
        steps.some((step) => step.endsWith('/proof')) && steps.some((step) => step.endsWith('/payment')),
        steps.join(' '),
      )
      await finishWithCode(hand, started, completion)
    })

    scene('the citizen reads where it stands and has a receipt', async () => {
      await openRequest(household, requestId, 'request')
      const { money } = await view()
      assert.equal(money.owedPaisa, 0)
      assert.ok(money.receipts.length > 0)
    })

    scene(
      `the office takes it${objection ? ', objects, is answered by photographs' : ''}, approves and issues`,
      async () => {
        await openApplication(desk, trackingNo)
        await takeIn(desk, `DC-${trackingNo.slice(-4)}-26`)
        if (objection) {
          await objectTo(desk, 'بل کی تصویر صاف نہیں')
          await house.stage.settle()
          await openRequest(household, requestId, 'objected')
          await cureByPhotographs(household)
          await house.stage.settle()
        }
        await house.stage.pass(OFFICE_HOURS)
        await openApplication(desk, trackingNo)
        await approve(desk)
        await house.stage.settle()
        await house.stage.pass(2)
        await openApplication(desk, trackingNo)
        await issue(desk, `NO-${trackingNo.slice(-4)}`)
        await house.stage.settle()
        assert.equal((await view()).state, 'issued')
      },
    )

    scene('the facilitator fetches the paper from the counter and brings it home', async () => {
      const fetched = await takeOffer(hand, 'pickUp')
      await goThere(hand, fetched)
      await atCounter(hand, fetched, 'picked_up')
      const visit = await takeOffer(hand, 'delivery')
      await goThere(hand, visit)
      const started = await hand.facilitator.visit(visit.id)
      const { completion } = await beginWithCode(hand, started)
      await handOver(hand, started)
      await finishWithCode(hand, started, completion)
      const { state, money } = await view()
      assert.equal(state, 'delivered')
      // What was put by for an affidavit that nobody needed goes back into their hand.
      assert.ok(money.refundPaisa > 0)
      await wantsItInCash(household, requestId)
      await giveBack(hand, visit, phone)
      assert.equal((await view()).money.refundPaisa, 0)
    })

    scene('an agent finds the caller by number and reads the answer out', async () => {
      const page = await open(undefined, 1280)
      await page.goto(`${house.system.url}/console`)
      await choose(page, language)
      await signInAsStaff(house, page, AGENT)
      await page.locator('#find-caller').fill(phone)
      await page.keyboard.press('Enter')
      await page.getByText(trackingNo).first().click({ timeout: 15_000 })
      const spoken = page.locator('.spoken-words')
      await spoken.waitFor({ timeout: 15_000 })
      assert.equal((await spoken.innerText()).trim(), (await view()).spoken.ur)
      await look(page, 'the call desk')
    })

    scene('both sides rate the delivery, and both ratings come out', async () => {
      await house.stage.pass(1)
      await house.stage.settle()
      await openRequest(household, requestId, 'delivered')
      const visitId = await rateVisit(household)
      const before = await household.page.evaluate(
        async (id) => (await fetch(`/api/ratings/${id}`, { headers: { 'x-app': 'citizen' } })).json(),
        visitId,
      )
      assert.deepEqual(
        { revealed: before.revealed, mine: before.mine.stars, theirs: before.theirs },
        { revealed: false, mine: 5, theirs: null },
      )
      await rateHousehold(hand, visitId)
      assert.match(await readRating(hand, visitId), /5 \/ 5/)
      assert.match(await readTheirs(household, visitId), language === 'ur' ? /عزت سے پیش آئے/ : /treated with respect/)
      await endShift(hand)
    })

    scene('no page on the way keeps anybody out', async () => assert.deepEqual(faults, []))
  })
