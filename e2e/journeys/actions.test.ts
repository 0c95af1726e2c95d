import assert from 'node:assert/strict'
import { onTheLine } from '@app/server/test/on-the-line'
import { after, before, test } from 'node:test'
import type { EndpointId } from '@app/contract/calls'
import { PATHS } from '@app/contract/paths'
import { CITIZEN_ACTIONS, type CitizenActionId } from '@app/contract/parity'
import { madeUpScan } from '@app/city/scan'
import { type ChannelsWorld, channelsWorld } from '@app/server/test/channels'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildApps } from '../../tools/build/build-apps.ts'
import { TO_BANK } from '@app/server/test/refund-to'
import { CitizenScenes } from '@app/server/test/citizen-scenes'
import { faultsOf } from '../pages/axe.ts'
import { openBrowser, openPhone } from '../house/browser.ts'
import { rest } from '../house/rest.ts'
import { takePosition } from '../people/citizen.ts'
import { answerStep, pick, primary, walkUntil } from '../people/walk.ts'

let w: ChannelsWorld
let browser: Browser
let scenes: CitizenScenes
before(
  async () => {
    await buildApps(() => undefined)
    w = await channelsWorld()
    for (let i = 0; i < 3; i++) await w.facilitator()
    scenes = new CitizenScenes(w)
    browser = await openBrowser()
  },
  { timeout: 240_000 },
)
after(async () => {
  await browser?.close()
  await w?.close()
})

/** What the screen asked of the server and was given. */
function listenTo(page: Page): Set<string> {
  const heard = new Set<string>()
  const routes = Object.entries(PATHS).map(([id, [method, path]]) => ({
    id,
    method,
    path: new RegExp(`^/api${path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.ok())
      for (const one of routes)
        if (one.method === response.request().method() && one.path.test(pathname)) heard.add(one.id)
  })
  return heard
}

interface Hand {
  page: Page
  heard: Set<string>
  open(path: string): Promise<void>
  press(): Promise<void>
  done(id: EndpointId): Promise<void>
}

async function handOf(context: BrowserContext): Promise<Hand> {
  const page = await context.newPage()
  const heard = listenTo(page)
  return {
    page,
    heard,
    async open(path) {
      await page.goto(`${w.world.url}${path}`)
      await page.locator('main').first().waitFor()
      await rest(page)
    },
    async press() {
      await page
        .locator('main .button-primary:visible, main .button-danger:visible')
        .first()
        .waitFor({ timeout: 15_000 })
      await answerStep(page)
      await rest(page)
      await page.locator('main .button-primary:visible, main .button-danger:visible').last().click({ timeout: 15_000 })
    },
    async done(id) {
      for (let i = 0; i < 750 && !heard.has(id); i++) await page.waitForTimeout(20)
      assert.ok(
        heard.has(id),
        `${id} was not answered at ${new URL(page.url()).pathname}: ${(await page.locator('main').innerText()).slice(-300)}`,
      )
    },
  }
}

type Run = (hand: Hand, me: { phone: string; citizen: Awaited<ReturnType<ChannelsWorld['citizen']>> }) => Promise<void>
const steps = new Map<CitizenActionId, Run>()
const on = (id: CitizenActionId, run: Run): void => {
  steps.set(id, run)
}
/** A task of one request: answered as it comes, and sent. */
const task = (
  id: CitizenActionId,
  name: string,
  endpoint: EndpointId,
  scene: (me: { citizen: Awaited<ReturnType<ChannelsWorld['citizen']>> }) => Promise<string>,
) =>
  on(id, async (hand, me) => {
    await hand.open(`/requests/${await scene(me)}/${name}`)
    await hand.press()
    await hand.done(endpoint)
  })

on('find', async ({ open, page, done }) => {
  await open('/')
  await page.locator('#search').fill(w.service.name.en)
  await done('catalogue.search')
  // Opened by its address it comes with the page itself.
  await page.locator(`a[href="/services/${w.service.id}"].row-link`).click()
  await done('catalogue.get')
})
task('slot', 'slot', 'requests.confirmSlot', ({ citizen }) => scenes.booked(citizen, false))
on('wait', async (hand, { citizen }) => {
  await hand.open(`/requests/${await scenes.waitsForWoman(citizen)}/slot`)
  await hand.page
    .locator('main button:visible')
    .filter({ hasText: /بتائیں/ })
    .first()
    .click()
  await hand.done('slots.wait')
  await hand.open('/requests')
  await hand.done('slots.waits')
  await hand.page.locator('main .card button:visible').first().click()
  await hand.done('slots.leave')
})
task('reschedule', 'reschedule', 'requests.reschedule', ({ citizen }) => scenes.booked(citizen))
task('cancel', 'cancel', 'requests.cancel', ({ citizen }) => scenes.booked(citizen))
task('withdraw', 'withdraw', 'requests.withdraw', ({ citizen }) => scenes.filed(citizen))
on('need', async (hand, { citizen }) => {
  const { requestId, needId } = await scenes.due(citizen)
  await hand.open(`/requests/${requestId}/need?id=${needId}`)
  await hand.page.locator('#reference').fill('REF-1')
  await hand.press()
  await hand.done('requests.meetNeed')
})
task('selfService', 'file', 'requests.fileOneself', ({ citizen }) => scenes.oneself(citizen))
task('delivery', 'keep', 'requests.keepAtOffice', ({ citizen }) => scenes.issued(citizen))
on('error', async (hand, { citizen }) => {
  await hand.open(`/requests/${await scenes.delivered(citizen)}/error`)
  await hand.done('requests.proofLines')
  await hand.press()
  await hand.done('requests.reportError')
})
on('mode', async ({ open, page, done }, { citizen }) => {
  const requestId = await scenes.remote(citizen)
  await open(`/requests/${requestId}/mode`)
  await pick(page, 'centre')
  await done('centres.list')
  assert.equal(await primary(page).getAttribute('aria-disabled'), 'true', 'no centre is chosen for anybody')
  const centreId = (await page.locator('main input[name=centre]').first().getAttribute('value'))!
  await pick(page, centreId, 'centre')
  if (process.env.SHOTS_DIR) await page.screenshot({ path: `${process.env.SHOTS_DIR}/mode-centre.png`, fullPage: true })
  await primary(page).click()
  await done('requests.changeMode')
  assert.equal((await w.request(requestId)).centreId, centreId)
})
on('fill', async (hand, { citizen }) => {
  await hand.open(`/requests/${await scenes.remote(citizen)}/form`)
  await hand.done('places.tree')
  await hand.press()
  await hand.done('requests.saveAnswers')
})
on('upload', async ({ open, page, done }, { citizen }) => {
  await open(`/requests/${await scenes.remote(citizen)}/papers`)
  await page
    .locator('main input[type=file]')
    .first()
    .setInputFiles({ name: 'scan.jpg', mimeType: 'image/jpeg', buffer: await madeUpScan() })
  await done('requests.upload')
})
on('prove', async ({ open, page, done }, { citizen }) => {
  await open(`/requests/${await scenes.remote(citizen, 'form')}/proof`)
  await done('requests.proofLines')
  for (const box of await page.locator('main input[type=checkbox]').all()) await box.check({ force: true })
  await primary(page).click()
  await done('requests.prove')
})
on('complete', async (hand, { citizen }) => {
  await hand.open(`/requests/${await scenes.remote(citizen, 'all')}/send`)
  await hand.press()
  await hand.done('requests.completeByUpload')
})
on('pay', async ({ open, page, done }, { citizen }) => {
  await open(`/requests/${await scenes.unpaid(citizen)}/pay`)
  await done('payments.psidStatus')
  await page.locator('main .button:visible').first().click()
  await done('payments.createPsid')
})
on('receipt', async ({ open, done }, { citizen }) => {
  const { requestId } = await scenes.visited(citizen)
  await open(`/receipts/${(await w.act(citizen, 'requests.get', { requestId })).money.receipts[0]!.receiptNo}`)
  await done('receipts.get')
})
on('papers', async ({ open, done }, { citizen }) => {
  const { requestId, paperId } = await scenes.paper(citizen)
  await open(`/requests/${requestId}/paper?id=${paperId}`)
  await done('papers.chain')
})
on('cure', async ({ open, page, done }, { citizen }) => {
  await open(`/requests/${await scenes.objected(citizen)}/cure`)
  await primary(page).click()
  await done('requests.cure')
})
on('talk', async ({ open, page, done }, { citizen }) => {
  await open(`/grievances/${await scenes.complained(citizen)}`)
  await page.locator('#answer').fill('It was at noon.')
  await page.locator('main form button[type=submit]').last().click()
  await done('grievances.say')
})
on('appeal', async ({ open, page, done }, { citizen }) => {
  await open(`/grievances/${await scenes.complained(citizen)}`)
  await page.locator('main .button-quiet.button-block:visible').last().click()
  await page
    .locator(
      'dialog .button-danger, [role=dialog] .button-danger, dialog .button-primary, [role=dialog] .button-primary',
    )
    .last()
    .click()
  await done('grievances.withdraw')
})
on('help', async ({ open, page, done }, { citizen }) => {
  await open(`/requests/${await scenes.atTheDoor(citizen)}`)
  await page.locator('main button:has(svg):visible').filter({ hasText: 'مدد' }).last().click()
  await page.locator('dialog button.button-block').click()
  await done('safety.citizenSos')
})
on('order', async ({ open, page, done }, { phone }) => {
  await open('/services/domicile')
  await primary(page).click()
  await walkUntil(page, /booked/, {
    phone,
    prefer: { mode: 'doorstep', manner: 'soonest' },
    at: {
      '/address': takePosition,
    },
  })
  await done('requests.book')
})
on('status', async ({ open, done }, { citizen }) => {
  const requestId = await scenes.booked(citizen)
  await open('/requests')
  await done('requests.mine')
  await open(`/requests/${requestId}`)
  await done('requests.get')
})
on('complain', async ({ open, page, done }, { citizen }) => {
  const { requestId } = await scenes.visited(citizen)
  await open(`/requests/${requestId}/complain`)
  await pick(page, 'other')
  await page.locator('main textarea').first().fill('He was late and rude.')
  await primary(page).click()
  await done('grievances.file')
})
on('rate', async ({ open, page, done }, { citizen }) => {
  const { visitId } = await scenes.visited(citizen)
  await open(`/rate/${visitId}`)
  for (const [id, value] of [
    ['extra', 'no'],
    ['person', 'yes'],
    ['time', 'yes'],
    ['stars', '5'],
  ] as const)
    await pick(page, value, id)
  await primary(page).click()
  await done('ratings.rate')
})
on('verify', async ({ open, page, done }) => {
  const badge = await scenes.badge()
  await open('/verify')
  await page.locator('#badge').fill(badge.badgeNo)
  await page.locator('#code').fill(badge.code)
  await page.locator('form:has(#badge) button[type=submit]').click()
  await done('verify.code')
})
on('household', async ({ open, page, done }) => {
  await open('/household')
  await page.locator('main .button:visible').first().click()
  await page.locator('#member-name').fill('Test Child')
  await page.locator('#member-relation').selectOption({ index: 1 })
  await page.locator('main form button[type=submit]').first().click()
  await done('household.add')
})
on('profile', async ({ open, page, done }) => {
  await open('/me')
  await page.locator('#name').fill('Test Renamed')
  await page.locator('main form button[type=submit]').first().click()
  await done('auth.setProfile')
})
on('refund', async ({ open, page, press, done }, { phone, citizen }) => {
  await open(`/requests/${await scenes.owedBack(citizen)}/refund`)
  await done('refunds.get')
  await page.locator('input[name=refund-kind][value=bank]').check({ force: true })
  await page.locator('#refund-iban').fill(TO_BANK.iban)
  await page.locator('#refund-holder').fill(TO_BANK.holder)
  await press()
  await done('refunds.sendCode')
  await w.world.settle()
  await page.locator('#refund-to-code').fill(String((await w.lastMessage(phone, 'refund_to_code'))?.facts.code))
  await page.locator('main form button[type=submit]:visible').click()
  await done('refunds.choose')
})
on('record', async ({ open, page, done }, { phone, citizen }) => {
  const requestId = await scenes.filed(citizen)
  await onTheLine(w, w.agent, requestId)
  await w.callAs(w.agent, 'agent')('requests.get', { requestId })
  await open('/me/record')
  await done('record.consents')
  await done('record.readers')
  await page.locator('.record-list button:visible').first().click()
  await page
    .locator('dialog[open] button')
    .filter({ hasText: /take it back|واپس لیں/ })
    .first()
    .click()
  await done('record.withdrawConsent')
  await w.world.settle()
  await page.locator('main button:visible').last().click()
  await done('record.askDownload')
  await open('/me/record/delete')
  await done('record.deletionPreview')
  await page.locator('main button:visible').last().click()
  await done('record.sendCode')
  await w.world.settle()
  await page.locator('#delete-code').fill(String((await w.lastMessage(phone, 'record_code'))?.facts.code))
  await page.locator('main form button[type=submit]').click()
  await done('record.delete')
})

test('the citizen’s actions, each from a screen', { timeout: 900_000 }, async (t) => {
  const wanted = process.env.ACTIONS?.split(',') ?? Object.keys(CITIZEN_ACTIONS)
  for (const id of wanted as CitizenActionId[])
    await t.test(id, async () => {
      const run = steps.get(id)
      assert.ok(run, 'walked on a screen')
      const citizen = await w.citizen()
      const { phone } = citizen.actor as { phone: string }
      const context = await openPhone(browser, { language: 'ur', width: 360, at: w.home })
      await scenes.signIn(context, phone)
      const hand = await handOf(context)
      try {
        await run(hand, { phone, citizen })
      } finally {
        await context.close()
      }
    })
})

test('one’s own record keeps nobody out: both languages, phone and desk', { timeout: 240_000 }, async () => {
  const citizen = await w.citizen()
  const requestId = await scenes.filed(citizen)
  await onTheLine(w, w.agent, requestId)
  await w.callAs(w.agent, 'agent')('requests.get', { requestId })
  await w.act(citizen, 'record.askDownload' as never, { downloadId: '01900000-0000-7000-8000-000000000077' } as never)
  await w.world.settle()
  const faults: string[] = []
  for (const { language, width } of [
    { language: 'ur', width: 360 },
    { language: 'en', width: 360 },
    { language: 'ur', width: 1280 },
    { language: 'en', width: 1280 },
  ] as const) {
    const context = await openPhone(browser, { language, width })
    await scenes.signIn(context, (citizen.actor as { phone: string }).phone)
    const page = await context.newPage()
    for (const path of ['/me', '/me/record', '/me/record/delete']) {
      await page.goto(`${w.world.url}${path}`)
      await rest(page)
      if ((await page.locator('html').getAttribute('lang')) !== language)
        await page.locator('.language-switch').first().click()
      assert.ok((await page.locator('main .card').count()) > 0, `${path}: something is shown`)
      faults.push(...(await faultsOf(page, `${path} ${language} ${width}`)))
      if (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
        faults.push(`${path} ${language} ${width}: wider than the screen`)
      if (process.env.SHOTS_DIR)
        await page.screenshot({
          path: `${process.env.SHOTS_DIR}/${path.replace(/\//g, '_')}-${language}-${width}.png`,
          fullPage: true,
        })
    }
    await context.close()
  }
  assert.deepEqual(faults, [])
})
