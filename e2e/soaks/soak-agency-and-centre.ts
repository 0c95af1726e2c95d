import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fill, untilIssued } from '@app/city/centre'
import { openDesk } from '@app/city/centre-desk'
import { createFacilitator, type Facilitator } from '@app/city/facilitator'
import { idOf } from '@app/city/ids'
import { doorVisit, order } from '@app/city/steps'
import type { Output } from '@app/contract/calls'
import { exampleAnswers } from '@app/domain/catalogue'
import { formatRupees, localDateOf } from '@app/domain/shared'
import { eventually } from '@app/server/test/eventually'
import type { Page } from 'playwright-core'
import { faultsOf } from '../pages/axe.ts'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'
import { answerStep } from '../people/walk.ts'

const MANAGER = '+923027000460'
const CLERK = '+923027000300'
const AGENCY = idOf('agency of the walk')
const INVITED = '0301 6660001'

let house: House
before(
  async () => {
    house = await openHouse(37)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

async function atDesk(phone: string, language: 'ur' | 'en', width: 360 | 1280, path: string): Promise<Page> {
  return signedIn(await (await openPhone(house.browser, { language, width })).newPage(), phone, language, path)
}
async function signedIn(page: Page, phone: string, language: 'ur' | 'en', path: string): Promise<Page> {
  await page.goto(`${house.system.url}/console`)
  await choose(page, language)
  await signInAsStaff(house, page, phone)
  await page.locator('#totp').waitFor({ state: 'detached' })
  await page.goto(`${house.system.url}/console${path}`)
  await page.locator('main h1').first().waitFor()
  await choose(page, language)
  await rest(page)
  return page
}
const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${house.system.url}/console${path}`)
  await page.locator('main h1').first().waitFor()
  await rest(page)
}
const said = (page: Page): Promise<string> => page.locator('main').innerText()
/** The confirming button of the open dialog. */
const confirm = (page: Page) => page.locator('dialog[open] .button-primary, [role=dialog] .button-primary').last()
const faults: string[] = []
async function look(page: Page, name: string): Promise<void> {
  await rest(page)
  faults.push(...(await faultsOf(page, name)))
  if (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
    faults.push(`${name} is wider than its window`)
  if (process.env.SHOTS_DIR)
    await page.screenshot({ path: `${process.env.SHOTS_DIR}/walk-${name.replace(/\W+/g, '-')}.png`, fullPage: true })
}

/** Two of the agency; one of them has been to a household and earned. */
async function firm(): Promise<[Facilitator, Facilitator]> {
  const { stage } = house
  const people = [0, 1].map((n) => ({
    id: idOf(`of the walked agency ${n}`),
    name: `Test ${n ? 'Rashid' : 'Naila'}`,
    phone: `+92301${String(7_700_000 + n)}`,
    badgeNo: `F-${1700 + n}`,
    sex: n ? ('M' as const) : ('F' as const),
    town: stage.home,
    seed: 800 + n,
    agencyId: AGENCY,
  }))
  await stage.line.send('demo.seed', {
    agencies: [{ id: AGENCY, name: { en: 'Test Walk Agency', ur: 'آزمائشی کمپنی' }, shareBasisPoints: 2_000 }],
    staff: [
      {
        id: idOf('manager of the walk'),
        personId: idOf('person of the manager'),
        name: 'Test Manager',
        phone: MANAGER,
        roles: ['agency'],
        agencies: [AGENCY],
      },
    ],
    facilitators: people.map(({ town, seed: _, ...one }) => ({
      ...one,
      personId: idOf(`person of ${one.phone}`),
      tehsilIds: [town.tehsilId],
      skills: ['vehicle', 'discretion'],
      equipment: ['biometric-reader', 'receipt-printer'],
      vehicle: `TST-${one.badgeNo.slice(2)}`,
    })),
  })
  const made = people.map((person) => createFacilitator(stage.line, stage.guide, person)) as [Facilitator, Facilitator]
  for (const one of made) {
    stage.people.facilitators.push(one)
    await one.startShift()
  }
  const citizen = stage.citizen('Test Household of the walk')
  const ordered = await order(stage, citizen, {
    town: stage.home,
    serviceId: 'birth-certificate',
    caseId: 'timely',
    mode: 'doorstep',
    subject: 'Test Child',
  })
  const { facilitator, visit } = await stage.takeVisit(ordered.requestId, 'collection')
  if (facilitator !== made[0])
    await stage.people.operations.call('operations.reassign', {
      visitId: visit.id,
      facilitatorId: made[0].person.id,
      reason: 'The walk follows this one',
    })
  await doorVisit(stage, ordered, 'collection', {})
  await stage.settle()
  return made
}

test(
  'an agency’s manager sees their own people, plans a shift, invites somebody and reads the statement, on a phone',
  { timeout: 120_000 },
  async () => {
    const [worker, other] = await firm()
    const page = await atDesk(MANAGER, 'ur', 360, '/agency')
    const people = await said(page)
    for (const one of [worker, other])
      assert.ok(people.includes(one.person.name) && people.includes(one.person.badgeNo), one.person.name)
    assert.ok(
      !people.includes('F-1000') && !people.includes('+92') && !people.includes('Household'),
      'nobody of another’s, no number, nothing of a household',
    )
    await look(page, 'agency people')

    await go(page, '/agency/shifts')
    const tomorrow = localDateOf(
      new Date((await house.stage.line.now()).getTime() + 86_400_000),
      house.stage.guide.offsetMinutes,
    )
      .split('-')
      .map(Number) as [number, number, number]
    const plan = async (): Promise<void> => {
      await page.locator('main .button-primary').first().click()
      await page.locator('#plan-who').selectOption({ label: `${other.person.name} (${other.person.badgeNo})` })
      await page
        .locator('.input-date')
        .last()
        .fill([...tomorrow].reverse().join('-'))
      await confirm(page).click()
    }
    await plan()
    await page.locator('tbody', { hasText: other.person.name }).waitFor()
    await house.message(other.person.phone, 'shift_planned')
    assert.equal((await other.voice.call('shift.planned', {})).items.length, 1, 'the person sees it too')
    await look(page, 'agency shifts')
    await plan()
    await page
      .locator(
        'dialog[open] .notice.tone-danger, [role=dialog] .notice.tone-danger, dialog[open] [role=alert], [role=dialog] [role=alert]',
      )
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.locator('tbody tr', { hasText: other.person.name }).locator('button').click()
    await page.locator('tbody tr', { hasText: other.person.name }).waitFor({ state: 'detached' })
    await house.message(other.person.phone, 'shift_dropped')

    await go(page, '/agency/requests')
    await page.locator('#invite-phone').fill(INVITED)
    await page.locator('.card:has(#invite-phone) .button').last().click()
    const { code } = await house.message('+923016660001', 'agency_invites')
    await page.locator('tbody', { hasText: '•••001' }).waitFor()
    assert.ok(code && !(await said(page)).includes(String(code)), 'the code is in the message only')
    await look(page, 'agency requests')
    const row = page.locator('tbody tr', { hasText: '•••001' })
    await row.locator('button').click()
    await row.locator('button').waitFor({ state: 'detached' })

    await go(page, '/agency/statement')
    const line = await page.locator('tbody tr', { hasText: worker.person.name }).first().innerText()
    const period = localDateOf(await house.stage.line.now(), house.stage.guide.offsetMinutes).slice(0, 7)
    const { lines, totals } = (await (
      await page.request.get(`${house.system.url}/api/agency/statement?period=${period}`, {
        headers: { 'x-app': 'console' },
      })
    ).json()) as Output<'agency.statement'>
    assert.equal(lines.length, 1)
    for (const paisa of [lines[0]!.grossPaisa, lines[0]!.agencyPaisa, lines[0]!.netPaisa])
      assert.ok(line.includes(formatRupees(paisa).replace('Rs ', '')), `${formatRupees(paisa)} in ${line}`)
    assert.ok((await page.locator('.facts').innerText()).includes(formatRupees(totals.netPaisa).replace('Rs ', '')))
    assert.ok(!(await said(page)).includes('Household'))
    const table = await page.request.get(
      new URL((await page.locator('main a[href*="statement.csv"]').getAttribute('href'))!, page.url()).href,
    )
    assert.ok((await table.text()).includes(`,${lines[0]!.netPaisa},`), 'the table for spreadsheets says the same')
    await look(page, 'agency statement')
    assert.deepEqual(faults, [])
  },
)

test(
  'a centre’s clerk draws a number, takes an order and its money, prints the receipt, hands the paper over and counts the till',
  { timeout: 180_000 },
  async () => {
    const { stage } = house
    const desk = await openDesk(stage)
    const citizen = stage.citizen('Test Walk-in of the desk')
    // Whoever signs in twice waits between the codes.
    await desk.clerk.call('centre.queue', { centreId: desk.centreId })
    await stage.pass(0.05)
    const page = await atDesk(CLERK, 'en', 1280, '/centre')
    await page.keyboard.press('t')
    await page.locator('#ticket-phone').fill(citizen.voice.phone)
    await confirm(page).click()
    await page.locator('.ticket-no').waitFor()
    const no = (await page.locator('.ticket-no').innerText()).trim()
    assert.equal((await house.message(citizen.voice.phone, 'ticket_issued')).no, Number(no))
    await page.keyboard.press('Escape')
    await page.locator('tbody', { hasText: no }).first().waitFor()
    await page.keyboard.press('n')
    await page.locator('[role=status] .ticket-no', { hasText: no }).waitFor()
    await page.keyboard.press('h')
    await look(page, 'centre queue')
    const wall = await (await openPhone(house.browser, { language: 'ur', width: 360 })).newPage()
    await wall.goto(new URL((await page.locator('main a[href^="/centres/"]').getAttribute('href'))!, page.url()).href)
    await wall.locator('.wall-no').first().waitFor()
    assert.deepEqual(
      (await wall.locator('.wall').innerText()).match(/\d+/g),
      [no, '1'],
      'the wall shows the number and its counter, and nothing of anybody',
    )
    await look(wall, 'centre wall')

    await go(page, '/centre/order')
    await page.locator('#order-service').fill('domicile')
    await page.locator('.combo-item').first().click()
    await page.locator('#order-case').selectOption('adult')
    await rest(page)
    // The questions first: who it is for is asked once they are answered.
    for (const _ of ['questions', 'people']) {
      await answerStep(page, { name: citizen.name, phone: citizen.voice.phone, prefer: { 'order-for': 'self' } })
      await rest(page)
    }
    if (process.env.SHOTS_DIR)
      await page.screenshot({ path: `${process.env.SHOTS_DIR}/walk-order.png`, fullPage: true })
    await eventually('there is a price', async () => (await page.locator('#order-consent').count()) > 0)
    await page.locator('#order-consent').check({ force: true })
    await page.keyboard.press('Control+Enter')
    await page.locator('.booked-no').waitFor({ timeout: 15_000 })
    const trackingNo = (await page.locator('.booked-no').innerText()).trim()
    await look(page, 'centre order booked')
    await page.locator('main .button-primary').first().click()
    await page.waitForURL(/\/centre\/orders\//)
    const requestId = new URL(page.url()).pathname.split('/').at(-1)!

    const definition = await stage.guide.service('domicile')
    const found = definition.cases.find((one) => one.id === 'adult')!
    const view = await desk.clerk.call('requests.get', { requestId })
    const example = exampleAnswers(found, {
      seed: 5,
      today: localDateOf(await stage.line.now(), stage.guide.offsetMinutes),
      tehsilId: stage.home.tehsilId,
      districtId: stage.home.districtId,
    })
    // What the order said stands in the form already; a name that it knows in one script only gets the other.
    const given = Object.entries(view.answers).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { ...(example[name] as object), ...value }
        : value,
    ])
    const answers = { ...example, ...Object.fromEntries(given) } as never
    const ordered = {
      orderId: view.orderId,
      requestId,
      trackingNo,
      totalPaisa: view.quote.totalPaisa,
      definition,
      found,
      answers,
      wish: { town: stage.home, serviceId: 'domicile', caseId: 'adult', mode: 'centre' as const },
      receiverPhone: citizen.voice.phone,
      also: [],
    }
    // The form and the scanner are walked at the door's journey; what is new here is the counter.
    await fill(stage, desk, ordered)
    await page.reload()
    await rest(page)
    const due = await desk.clerk.call('till.due', { centreId: desk.centreId, requestId })
    const rupees = formatRupees(due.totalPaisa)
    assert.ok((await said(page)).includes(rupees), 'the sum is read out before it is taken')
    await page
      .locator('.card:has-text("Money") .button-primary, .card:has-text("Cash") .button-primary')
      .first()
      .click()
    assert.ok((await page.locator('dialog[open], [role=dialog]').last().innerText()).includes(rupees))
    await confirm(page).click()
    const receipt = page.locator('a[href*="/api/receipts/"]').first()
    await receipt.waitFor()
    const printed = await page.request.get(new URL((await receipt.getAttribute('href'))!, page.url()).href)
    assert.deepEqual(
      [printed.status(), (await printed.body()).subarray(0, 5).toString()],
      [200, '%PDF-'],
      'the receipt prints',
    )
    await look(page, 'centre request paid')
    await page.locator('main .button-primary', { hasText: /./ }).last().click()
    await eventually(
      'it goes to the office',
      async () => (await desk.clerk.call('requests.get', { requestId })).state !== 'booked',
    )

    await go(page, '/centre')
    await page.keyboard.press('d')
    await page.locator('[role=status] .ticket-no').waitFor({ state: 'detached' })
    await go(page, '/centre/till')
    const { receipts } = (await desk.clerk.call('requests.get', { requestId })).money
    const inTill = receipts.filter((one) => one.rail === 'cash').reduce((sum, one) => sum + one.amountPaisa, 0)
    assert.ok(!(await said(page)).includes(formatRupees(inTill)), 'the count is blind')
    await page.locator('#till-count').fill(String(inTill / 100 - 10))
    await page.locator('.card:has(#till-count) .button').last().click()
    const told = page.locator('.card:has(#till-count) .notice')
    await told.waitFor()
    assert.ok(
      (await told.innerText()).includes(formatRupees(inTill)) && /10/.test(await told.innerText()),
      await told.innerText(),
    )
    await look(page, 'centre till')

    stage.transcript.watch((id) => citizen.view(id))
    await untilIssued(stage, citizen, ordered)
    // Days have passed: whoever works signs in anew.
    await signedIn(page, CLERK, 'en', `/centre/orders/${requestId}`)
    await page.locator('#fetch-bag').fill('BAG-5')
    await page.locator('#fetch-name').fill('Test Office Clerk')
    await page.locator('.card:has(#fetch-bag) .button-primary').click()
    await page.locator('#give-name').waitFor()
    const { collectCode } = (await citizen.view(requestId)).application!
    const give = async (code: string): Promise<void> => {
      await page.locator('#give-code').fill(code)
      await page.locator('#give-name').fill(citizen.name)
      await page.locator('.card:has(#give-name) .button-primary').click()
    }
    await give(collectCode === '000000' ? '000001' : '000000')
    await page.locator('.card:has(#give-name) [role=alert]').waitFor()
    await look(page, 'centre hand-over refused')
    await give(collectCode!)
    await page.locator('#give-name').waitFor({ state: 'detached' })
    assert.equal((await citizen.view(requestId)).state, 'delivered')
    assert.deepEqual(faults, [])
  },
)
