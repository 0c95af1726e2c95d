import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringHome } from '@app/city/drive'
import type { Facilitator, Visit } from '@app/city/facilitator'
import { order } from '@app/city/steps'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'

const NEW_NUMBER = '+923017000973'
let house: House
const faults: string[] = []
before(
  async () => {
    house = await openHouse(43)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

/** Both languages, on a phone and wide. */
const look = async (page: Page, name: string): Promise<void> =>
  void faults.push(...(await faultsInEveryFace(page, name)))
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The app in that person's hand, in English. */
async function handOf(facilitator: Facilitator): Promise<Page> {
  const context = await openPhone(house.browser, { language: 'en', width: 360, at: facilitator.person.town.point })
  const page = await context.newPage()
  await page.goto(`${house.system.url}/facilitator/`)
  await choose(page, 'en')
  await signInAsStaff(house, page, facilitator.person.phone)
  // The account's own language comes with the sign-in.
  await rest(page)
  await choose(page, 'en')
  return page
}

test(
  'representatives see what is on record of them, ask for a change and take it back, and read it without a network',
  { timeout: 300_000 },
  async () => {
    const facilitator = house.stage.people.facilitators[0]!
    const page = await handOf(facilitator)
    await page.goto(`${house.system.url}/facilitator/details`)
    await button(page, 'Ask to change').first().waitFor()
    await look(page, 'details')
    await button(page, 'Ask to change').first().click()
    await page.locator('#my-tehsil').waitFor()
    await look(page, 'details-tehsils')
    await button(page, 'Not now').click()
    await button(page, 'Ask to change').nth(1).click()
    await page.locator('#my-vehicle').fill('Motorcycle, TST 125')
    await look(page, 'details-vehicle')
    await page.locator('#my-reason').fill('I bought it last week')
    await button(page, 'Send to the office').click()
    await page.getByText('Waiting for the office').first().waitFor()
    await look(page, 'details-asked')
    await button(page, 'Take it back').click()
    await button(page, 'Take it back').waitFor({ state: 'detached' })
    await button(page, 'Ask to change').nth(2).click()
    await page.locator('#my-photo').waitFor({ state: 'attached' })
    await look(page, 'details-photo')
    await page.context().setOffline(true)
    await page.reload()
    await button(page, 'Ask to change').first().waitFor()
    await look(page, 'details-offline')
  },
)

test('at a visit a lost number is asked for, by a code to the new one', { timeout: 300_000 }, async () => {
  const { stage } = house
  const citizen = stage.citizen('Test Citizen Lost')
  const wish = { serviceId: 'birth-certificate', caseId: 'timely', mode: 'doorstep', subject: 'Test Child' } as const
  const ordered = await citizen.order({ ...wish, town: stage.home })
  await citizen.fillFromHome(ordered)
  const { facilitator, visit } = await stage.takeVisit(ordered.requestId, 'collection')
  const page = await handOf(facilitator)
  await page.goto(`${house.system.url}/facilitator/visits/${visit.id}/lost-number`)
  await page.locator('#lost-from').fill(citizen.voice.phone)
  await page.locator('#lost-to').fill(citizen.voice.phone)
  await look(page, 'lost-same')
  await page.locator('#lost-to').fill(NEW_NUMBER)
  const asked = await stage.line.now()
  await button(page, 'Text a code to the new number').click()
  await page.locator('#lost-code').waitFor()
  await look(page, 'lost-code')
  await page.locator('#lost-code').fill('000000')
  await page.locator('#lost-cnic').fill(String(ordered.answers.applicantCnic))
  await page.locator('#lost-reason').fill('The phone was stolen')
  await button(page, 'Send for approval').click()
  await page.locator('main .notice').first().waitFor()
  await look(page, 'lost-refused')
  await page.locator('#lost-code').fill(String((await house.message(NEW_NUMBER, 'number_code', asked)).code))
  await button(page, 'Send for approval').click()
  await page.getByText('Sent for approval').waitFor()
  await look(page, 'lost-done')
})

test('a document that came as a file can be printed by whoever brings the paper', { timeout: 600_000 }, async () => {
  const { stage } = house
  const { clerk } = stage.people
  const { issue } = clerk
  clerk.issue = (applicationId, documentNo) => issue(applicationId, documentNo, { withFile: true })
  let held: { facilitator: Facilitator; visit: Visit } | undefined
  const until = {
    ...stage,
    async takeVisit(requestId: string, kind: string) {
      const taken = await stage.takeVisit(requestId, kind)
      if (kind !== 'delivery') return taken
      held = taken
      throw new Error('a person brings it')
    },
  }
  const citizen = stage.citizen('Test Citizen Print')
  await stage.officeOpens()
  const ordered = await order(stage, citizen, { serviceId: 'domicile', mode: 'doorstep', town: stage.home })
  await assert.rejects(bringHome(until, citizen, ordered), { message: 'a person brings it' })
  clerk.issue = issue
  const { facilitator, visit } = held!
  const page = await handOf(facilitator)
  const task = visit.tasks.find((one) => one.kind === 'delivery')!
  await page.goto(`${house.system.url}/facilitator/visits/${visit.id}/tasks/${task.id}/papers`)
  const link = page.getByRole('link', { name: 'Print the document' })
  await link.waitFor()
  await look(page, 'print')
  const opened = await page.context().request.get(`${house.system.url}${await link.getAttribute('href')}`)
  assert.equal(opened.status(), 200)
  assert.match(opened.headers()['content-type'] ?? '', /image|pdf/)
})

test('nothing kept anybody out', () => assert.deepEqual(faults, []))
