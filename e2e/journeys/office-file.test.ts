import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringHome } from '@app/city/drive'
import { madeUpDocument } from '@app/city/scan'
import { order } from '@app/city/steps'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { signInAsCitizen } from '../people/complaint.ts'
import { choose } from '../people/sign-in.ts'
import { atConsole } from '../people/staff-page.ts'

const faults: string[] = []
let house: House
before(
  async () => {
    house = await openHouse(37)
  },
  { timeout: 600_000 },
)
after(() => house?.close())

/** Both languages on a desk and on a phone. */
const look = async (page: Page, name: string): Promise<void> =>
  void faults.push(...(await faultsInEveryFace(page, name)))

/** As far as the office's desk, where it is approved and nothing is issued yet. */
async function approvedAtDesk() {
  const { stage } = house
  const { clerk } = stage.people
  const citizen = stage.citizen('Test Citizen File')
  await stage.officeOpens()
  const wish = { serviceId: 'domicile', caseId: 'adult', mode: 'doorstep', payWith: 'psid', town: stage.home } as const
  const ordered = await order(stage, citizen, wish)
  const { issue } = clerk
  clerk.issue = () => Promise.reject(new Error('a person issues it'))
  await assert.rejects(bringHome(stage, citizen, ordered, { prepaid: true }), { message: 'a person issues it' })
  clerk.issue = issue
  const item = (await clerk.pile('approved')).find((one) => one.requestId === ordered.requestId)!
  return { citizen, ordered, applicationId: item.applicationId }
}

test(
  'a clerk chooses the document, replaces it and issues it; the citizen opens it, and a stranger has it checked',
  { timeout: 900_000 },
  async () => {
    const { citizen, ordered, applicationId } = await approvedAtDesk()
    const [wrong, right] = [await madeUpDocument('wrong'), await madeUpDocument('right')]
    const desk = await atConsole(house, house.stage.people.clerk.voice.phone, `/desk/${applicationId}`)
    await desk.locator('.action-bar .button-primary').click()
    const file = desk.locator('dialog[open] #office-file')
    const give = (buffer: Buffer, name = 'scan.jpg', mimeType = 'image/jpeg') =>
      file.setInputFiles({ name, mimeType, buffer })
    await give(Buffer.from('MZ a program'.padEnd(300)), 'document.pdf', 'application/pdf')
    await desk.getByText('This file isn’t a photo or a PDF').waitFor()
    await give(wrong)
    await desk.locator('dialog[open] img.office-file').waitFor()
    await look(desk, 'desk-file')
    const before = await desk.locator('dialog[open] img.office-file').getAttribute('src')
    await give(right)
    await desk.waitForFunction(
      (src) => document.querySelector('dialog[open] img.office-file')?.getAttribute('src') !== src,
      before,
    )
    await desk.locator('#document-no').fill('NO-37')
    for (const same of await desk.locator('dialog[open] label:has(input[type=checkbox])').all()) await same.click()
    await desk.locator('dialog[open] .button-primary').click()
    await desk.locator('dialog[open]').waitFor({ state: 'detached', timeout: 15_000 })
    await house.stage.settle()
    await desk.goto(`${house.system.url}/console/desk/${applicationId}`)
    await desk.getByText('Document as issued').waitFor()
    await look(desk, 'desk-issued')

    const phone = await (await openPhone(house.browser, { language: 'en', width: 360 })).newPage()
    await signInAsCitizen(house, phone, citizen.voice.phone, `/requests/${ordered.requestId}`)
    await choose(phone, 'en')
    await phone.getByRole('link', { name: 'Open the document' }).waitFor()
    await phone.getByText('Show that it’s genuine').click()
    await phone.locator('svg.qr').waitFor()
    await look(phone, 'citizen-file')
    const href = await phone.getByRole('link', { name: 'Open the document' }).getAttribute('href')
    const opened = await phone.context().request.get(`${house.system.url}${href}`, { headers: { 'x-app': 'citizen' } })
    assert.ok(Buffer.from(await opened.body()).equals(right), 'byte by byte')

    const stranger = await (await openPhone(house.browser, { language: 'en', width: 360 })).newPage()
    const check = async (buffer: Buffer, word: string) => {
      await stranger.goto(`${house.system.url}/verify`)
      await choose(stranger, 'en')
      await stranger.locator('#document-file').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer })
      await stranger.getByRole('heading', { name: word }).waitFor()
    }
    await stranger.goto(`${house.system.url}/verify`)
    await look(stranger, 'verify-file')
    await check(right, 'Genuine')
    await stranger.getByText('NO-37').waitFor()
    await look(stranger, 'verify-genuine')
    await check(wrong, 'Not genuine')
    await look(stranger, 'verify-not')
  },
)

test('nothing kept anybody out', () => assert.deepEqual(faults, []))
