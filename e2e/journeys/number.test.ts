import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { createCitizen, type Wish } from '@app/city/citizen'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { choose } from '../people/sign-in.ts'
import { atConsole } from '../people/staff-page.ts'

const [AGENT, JUDGE] = ['+923027000951', '+923027000952']
const [FIRST, SECOND, THIRD] = ['+923017000961', '+923017000962', '+923017000963']
let house: House
before(
  async () => {
    house = await openHouse(31)
    const person = (n: number, phone: string, role: 'agent' | 'supervisor') => ({
      id: `0190000e-0000-7000-8000-00000000000${n}`,
      personId: `0190000f-0000-7000-8000-00000000000${n}`,
      name: `Test ${role}`,
      phone,
      roles: [role],
      province: true,
    })
    await house.stage.line.send('demo.seed', { staff: [person(1, AGENT, 'agent'), person(2, JUDGE, 'supervisor')] })
  },
  { timeout: 240_000 },
)
after(() => house?.close())

async function look(page: Page, name: string, dialog = false): Promise<void> {
  assert.deepEqual(await faultsInEveryFace(page, name, { dialog }), [])
}

/** Types the number and the code that came to it. */
async function signIn(page: Page, phone: string): Promise<void> {
  const asked = await house.stage.line.now()
  await page.goto(`${house.system.url}/sign-in`)
  await choose(page, 'en')
  await page.locator('#phone').fill(phone)
  await page.getByRole('button', { name: 'Send me the code' }).click()
  await page.locator('#code').waitFor()
  const { code } = await house.message(phone, 'login_code', asked)
  await page.locator('#code').fill(String(code))
  await page.waitForFunction(() => !document.querySelector('#code'))
}

/** An order of theirs with its form filled in: the record knows their card, and has something to hide. */
async function orderFor(phone: string): Promise<string> {
  const { line, guide, home } = house.stage
  const holder = createCitizen(line, guide, { name: 'Test Holder', phone, seed: 77 })
  const wish = { town: home, serviceId: 'birth-certificate', caseId: 'timely', mode: 'remote', subject: 'Test Child' }
  const ordered = await holder.order(wish as Wish)
  await holder.fillFromHome(ordered)
  return String(ordered.answers.applicantCnic)
}

test('a citizen changes their number with both in hand; a move of a lost one is seen and stopped', async () => {
  const page = await (await openPhone(house.browser, { language: 'en', width: 360 })).newPage()
  const cnic = await orderFor(FIRST)
  await signIn(page, FIRST)
  await page.goto(`${house.system.url}/me`)
  await page.getByRole('link', { name: 'Change my number' }).click()
  await page.locator('#new-number').fill(SECOND)
  await look(page, 'new number')
  const asked = await house.stage.line.now()
  await page.getByRole('button', { name: 'Send the codes' }).click()
  await page.locator('#old-code').waitFor()
  await look(page, 'both codes')
  await page.locator('#old-code').fill(String((await house.message(FIRST, 'number_code', asked)).code))
  await page.locator('#new-code').fill(String((await house.message(SECOND, 'number_code', asked)).code))
  await page.getByRole('button', { name: 'Change my number' }).click()
  await page.getByText('Your number is changed').waitFor()

  // Somebody at the call centre says that the number is lost, with the right card; a second person believes it.
  const agent = await atConsole(house, AGENT, '/calls/numbers')
  await agent.getByRole('button', { name: 'Someone has lost their number' }).click()
  await agent.locator('#lost-from').fill(SECOND)
  await agent.locator('#lost-to').fill(THIRD)
  const said = await house.stage.line.now()
  await agent.getByRole('button', { name: 'Text a code to the new number' }).click()
  await agent.locator('#lost-code').waitFor()
  await agent.locator('#lost-code').fill(String((await house.message(THIRD, 'number_code', said)).code))
  await agent.locator('#lost-cnic').fill(cnic)
  await agent.locator('#lost-reason').fill('The SIM is gone')
  await look(agent, 'a lost number', true)
  await agent.getByRole('button', { name: 'Send for approval' }).click()
  await agent.getByText('Waiting for a second person').waitFor()
  await look(agent, 'lost numbers of an agent')
  const judge = await atConsole(house, JUDGE, '/operations/numbers')
  await judge.getByRole('button', { name: 'Approve' }).click()
  await judge.locator('#number-reason').fill('Called back')
  await judge.locator('dialog[open] .button-primary').click()
  await judge.getByText('Approved, moves').waitFor()
  await look(judge, 'lost numbers of a supervisor')

  // Whoever holds the old number sees nothing of the record, but that somebody asked; and says no.
  await page.goto(`${house.system.url}/requests`)
  await page.getByText('Someone asked to move this record to another number').first().waitFor()
  await page.goto(`${house.system.url}/me`)
  await page.getByText('Someone asked to move your record to').waitFor()
  await look(page, 'asked to move')
  await page.getByRole('button', { name: 'It wasn’t me: stop it' }).click()
  await page.getByText('Someone asked to move your record to').waitFor({ state: 'detached' })
  await page.goto(`${house.system.url}/requests`)
  await page.getByText('Birth').first().waitFor()
})

test('after a long silence a number’s next holder sees nothing, and begins anew', async () => {
  const NUMBER = '+923017000964'
  await orderFor(NUMBER)
  await house.stage.line.send('demo.clock', { advanceSeconds: 121 * 86_400 })
  const page = await (await openPhone(house.browser, { language: 'en', width: 360 })).newPage()
  await signIn(page, NUMBER)
  await page.getByRole('heading', { name: 'Is this still you?' }).waitFor()
  await look(page, 'who is it')
  await page.locator('#who-cnic').fill('0000')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('That doesn’t match what we have').waitFor()
  await page.getByRole('button', { name: 'I’m not that person' }).click()
  await look(page, 'somebody else', true)
  await page.getByRole('button', { name: 'Start fresh' }).click()
  await page.waitForURL(/\/requests$/)
  assert.equal(await page.getByText('Birth').count(), 0)
})
