import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import { begun, opened } from '@app/server/test/first-links'
import { startWorld, type World } from '@app/server/test/world'
import type { Browser, Page } from 'playwright-core'
import { buildApps } from '../../tools/build/build-apps.ts'
import { openBrowser, openPhone } from '../house/browser.ts'
import { faultsOf } from '../pages/axe.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** What an authenticator shows now for that key (RFC 6238). */
function totp(key: string): string {
  const bits = [...key].map((one) => ALPHABET.indexOf(one).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', secret).update(step).digest()
  const at = hash.at(-1)! & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

let world: World
let browser: Browser
let start: Awaited<ReturnType<typeof begun>>
before(
  async () => {
    await buildApps(() => undefined)
    world = await startWorld({ config: { mode: 'real' } })
    start = await begun(world)
    browser = await openBrowser()
  },
  { timeout: 300_000 },
)
after(async () => {
  await browser?.close()
  await world?.close()
})

const faults: string[] = []
/** The page in both languages, on a phone and on a desk. */
const look = async (page: Page, name: string): Promise<void> =>
  void faults.push(...(await faultsInEveryFace(page, name)))

async function comeIn(token: string, width: 360 | 1280, name: string): Promise<Page> {
  const page = await (await openPhone(browser, { language: 'en', width })).newPage()
  await page.goto(`${world.url}/console/begin#${token}`)
  await page.locator('.begin-key').waitFor()
  await look(page, name)
  const key = ((await page.locator('.begin-key').textContent()) ?? '').replaceAll(' ', '')
  await page.locator('#begin-totp').fill(totp(key))
  await page.getByRole('button', { name: 'Finish and sign in' }).click()
  await page.getByRole('heading', { name: 'Set up the programme' }).waitFor()
  return page
}

test('two come in by their links and find what the system lacks', { timeout: 600_000 }, async () => {
  const page = await comeIn(start.tokens[0]!, 1280, 'begin-wide')
  const progress = page.locator('#setup-progress')
  // The second one is not in yet: the way to help them is named as its button is, and a link leads there.
  await page.getByText('press “Send the sign-in link again”').waitFor()
  await page.getByRole('link', { name: 'Open: Two administrators' }).waitFor()
  const readyBefore = Number(await progress.getAttribute('value'))
  await look(page, 'setup')
  await comeIn(start.tokens[1]!, 360, 'begin-small')
  // The second one is in: the first row is ready, and the bar knows.
  await page.reload()
  await page.getByRole('heading', { name: 'Set up the programme' }).waitFor()
  await page.locator(`#setup-progress[value="${readyBefore + 1}"]`).waitFor()

  await page.locator('#opening-district').selectOption('pb-lahore')
  await page.getByRole('button', { name: 'Opening day' }).click()
  await page.locator('#opening-day').fill('01-03-2026')
  // Behind an open dialog the language cannot be clicked.
  faults.push(...(await faultsOf(page, 'setup-day')))
  await page.getByRole('button', { name: 'Save the day' }).click()
  await page.locator(`#setup-progress[value="${readyBefore + 2}"]`).waitFor()
  await page.getByRole('button', { name: 'Switch on: Domicile' }).click()
  await page.locator('#intake-why').fill('A test of the first day')
  faults.push(...(await faultsOf(page, 'setup-service')))
  await page.getByRole('button', { name: 'Switch on', exact: true }).click()
  // Its department's clerks work at a desk here: with it alone on offer no connection is missing either.
  await page.locator(`#setup-progress[value="${readyBefore + 4}"]`).waitFor()
  await look(page, 'setup-on')
  const services = (await world.call('catalogue.search', { limit: 50 })).items.filter((one) => one.kind === 'service')
  assert.deepEqual(
    services.filter((one) => one.taken).map((one) => one.id),
    ['domicile'],
  )
  const { items } = await world.call('districts.openings', {})
  assert.deepEqual(
    items.filter((one) => one.open).map((one) => one.districtId),
    ['pb-lahore'],
  )
  assert.deepEqual(faults, [])
})

test('a link that was used says so, and lets nobody in', { timeout: 120_000 }, async () => {
  const page = await (await openPhone(browser, { language: 'en', width: 360 })).newPage()
  await page.goto(`${world.url}/console/begin#${start.tokens[0]}`)
  await page.getByText('This link doesn’t work').waitFor()
  await look(page, 'begin-dead')
  assert.deepEqual(faults, [])
})

test('once the envelope is opened, everybody at a desk sees it', { timeout: 180_000 }, async () => {
  const used = await opened(world, start.recoveryCode)
  assert.equal(used.outcome, 'used')
  assert.ok('link' in used)
  const { token } = used.link
  const page = await comeIn(token, 1280, 'recover-wide')
  await page.getByRole('alert').getByText('The sealed recovery code was used').waitFor()
  await look(page, 'banner')
  assert.deepEqual(faults, [])
})
