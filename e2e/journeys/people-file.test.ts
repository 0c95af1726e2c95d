import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole } from '../people/staff-page.ts'

const [ADMIN, VETTING] = ['+923027000921', '+923027000922']
let house: House
before(
  async () => {
    house = await openHouse(29)
    const person = (n: number, phone: string, role: 'admin' | 'vetting') => ({
      id: `0190000c-0000-7000-8000-00000000000${n}`,
      personId: `0190000d-0000-7000-8000-00000000000${n}`,
      name: `Test ${role}`,
      phone,
      roles: [role],
      province: true,
    })
    await house.stage.line.send('demo.seed', { staff: [person(1, ADMIN, 'admin'), person(2, VETTING, 'vetting')] })
  },
  { timeout: 240_000 },
)
after(() => house?.close())

const look = async (page: Page, name: string): Promise<void> =>
  assert.deepEqual(await faultsInEveryFace(page, name), [])
const file = (name: string, text: string, encoding: BufferEncoding = 'utf8') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, encoding),
})

test(
  'staff come in by a file that is looked at first; the rows that failed are given back; the same file makes nobody twice',
  { timeout: 240_000 },
  async () => {
    const page = await atConsole(house, ADMIN, '/admin/staff')
    await page.getByRole('link', { name: 'Add from a file' }).click()
    await page.locator('#rows-file').waitFor({ state: 'attached' })
    // As Excel writes it in much of the world: semicolons, and a formula that somebody planted.
    const text =
      '\ufeffname;name_ur;phone;roles;province\r\n' +
      'Test Filed;آزمائشی اہلکار;03027000931;clerk;yes\r\n' +
      '=HYPERLINK("http://evil");;03027000932;clerk;yes\r\n' +
      'Test Nobody;;12;clerk;yes\r\n'
    await page.locator('#rows-file').setInputFiles(file('staff.csv', text, 'utf16le'))
    await page.getByText('What will happen: 1 new').waitFor()
    await page.getByText('isn’t a mobile number').waitFor()
    await look(page, 'file of staff')
    await page.getByRole('button', { name: 'Add 1 person' }).click()
    await page.getByText('1 person added').waitFor()

    const [given] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the rows that failed' }).click(),
    ])
    const failed = readFileSync(await given.path(), 'utf8')
    assert.match(failed, /^\ufeffname,name_ur,phone,.*problem\r\n/)
    assert.match(failed, /"'=HYPERLINK\(""http:\/\/evil""\)"/, 'a formula is given back as words')
    assert.match(failed, /Test Nobody/)

    await page.locator('#rows-file').setInputFiles(file('again.csv', text, 'utf16le'))
    await page.getByText('0 new, 1 already here').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Add 0 people' }).isEnabled(), false)
    await page.locator('#rows-file').setInputFiles(file('other.csv', 'day,sum\n1,2\n'))
    await page.getByText('This file doesn’t have these columns').waitFor()
  },
)

test('people are invited to apply by a file, and find their form begun', { timeout: 120_000 }, async () => {
  const page = await atConsole(house, VETTING, '/people/invite')
  const tree = await house.stage.line.send('places.tree', {})
  const tehsil = tree.divisions[0]!.districts[0]!.tehsils[0]!
  await page.locator('#rows-file').waitFor({ state: 'attached' })
  await page
    .locator('#rows-file')
    .setInputFiles(
      file('invite.csv', `name,phone,tehsil,language\nTest Asked,03027000941,${tehsil.id},en\n,03027000942,x,en\n`),
    )
  await page.getByText('What will happen: 1 new').waitFor()
  await look(page, 'file of invitations')
  await page.getByRole('button', { name: 'Add 1 person' }).click()
  await page.getByText('1 person added').waitFor()
})
