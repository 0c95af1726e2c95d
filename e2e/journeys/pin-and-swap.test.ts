import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { order } from '@app/city/steps'
import type { Page } from 'playwright-core'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole } from '../people/staff-page.ts'

const WHY = 'The family knows them'
let house: House
let page: Page
const faults: string[] = []

before(
  async () => {
    house = await openHouse(44)
  },
  { timeout: 600_000 },
)
after(() => house?.close())

/** Both languages on a desk and on a phone. */
const look = async (name: string, dialog = false): Promise<void> =>
  void faults.push(...(await faultsInEveryFace(page, name, { dialog })))
const button = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.locator('dialog[open]')
const row = (trackingNo: string) => page.locator('tr', { hasText: trackingNo })
async function ordered(name: string): Promise<{ requestId: string; trackingNo: string }> {
  const { stage } = house
  const { requestId, trackingNo } = await order(stage, stage.citizen(name), {
    serviceId: 'domicile',
    mode: 'doorstep',
    town: stage.home,
  })
  await stage.settle()
  return { requestId, trackingNo }
}
/** In the room: to the person who stands there in the list of those who may. */
async function pinTo(trackingNo: string, nth: number): Promise<void> {
  await row(trackingNo).getByRole('button', { name: 'Pin', exact: true }).click()
  await dialog().locator('input[name="pin-to"]:enabled').nth(nth).check()
  await page.locator('#pin-why').fill(WHY)
  await button('Pin the visit').click()
  await gone()
}
async function unpin(trackingNo: string): Promise<void> {
  await row(trackingNo).getByRole('button', { name: 'Unpin', exact: true }).click()
  await page.locator('#unpin-why').fill('Anyone may go')
  await dialog().getByRole('button', { name: 'Unpin', exact: true }).click()
  await gone()
}
/** Whose visit it is, once the row tells it. */
const holderOf = (trackingNo: string): Promise<string> =>
  row(trackingNo)
    .locator('bdi', { hasText: /^\S+ (Misali|Namuna|Farzi|Khayali|Tamsili)$/ })
    .innerText()
const gone = () => dialog().waitFor({ state: 'detached' })

test(
  'operations pin a visit to somebody from the room, a colleague cannot move it, and it is unpinned',
  { timeout: 600_000 },
  async () => {
    const { system, stage } = house
    const { requestId, trackingNo } = await ordered('Test Citizen Lane')
    page = await atConsole(house, stage.people.operations.phone, '/operations/room')
    await row(trackingNo).getByRole('button', { name: 'Pin', exact: true }).click()
    await dialog().locator('input[name="pin-to"]').first().waitFor()
    await look('pin-dialog', true)
    await button('Pin the visit').click()
    await dialog().getByText('Fill this in').first().waitFor()
    await dialog().locator('input[name="pin-to"]:enabled').first().check()
    await page.locator('#pin-why').fill(WHY)
    await button('Pin the visit').click()
    await gone()
    await row(trackingNo).getByText(WHY).waitFor()
    await look('pin-room')

    await page.goto(`${system.url}/console/operations/requests/${requestId}`)
    await page.getByText(WHY).waitFor()
    await look('pin-request')
    await button('Choose a representative').click()
    await page.locator('label', { hasText: 'Offer it again' }).click()
    await page.locator('#reassign-why').fill('I did not see the pin')
    await button('Reassign').click()
    await dialog().getByText('A colleague has pinned this visit').waitFor()
    await page.keyboard.press('Escape')
    await gone()

    await button('Unpin').click()
    await look('pin-undo', true)
    await page.locator('#unpin-why').fill('Anyone may go')
    await dialog().getByRole('button', { name: 'Unpin', exact: true }).click()
    await gone()
    await button('Pin').waitFor()
    assert.equal(await page.getByText(WHY).count(), 0)
    assert.deepEqual(faults, [])
  },
)

test(
  'two visits of one hour exchange who does them; a pinned one is shown, and not to be had',
  { timeout: 600_000 },
  async () => {
    const { system } = house
    const [one, other] = [await ordered('Test Citizen Gate'), await ordered('Test Citizen Well')]
    await page.goto(`${system.url}/console/operations/room`)
    await pinTo(one.trackingNo, 0)
    await unpin(one.trackingNo)
    await pinTo(other.trackingNo, 0)
    const hadOne = await holderOf(one.trackingNo)
    const hadOther = await holderOf(other.trackingNo)

    await row(one.trackingNo).getByRole('button', { name: 'Swap', exact: true }).click()
    const theirs = dialog().locator('label', { hasText: other.trackingNo })
    await theirs.waitFor()
    assert.equal(await theirs.locator('input').isDisabled(), true)
    await look('swap-pinned', true)
    await page.keyboard.press('Escape')
    await gone()
    await unpin(other.trackingNo)

    await row(one.trackingNo).getByRole('button', { name: 'Swap', exact: true }).click()
    await theirs.locator('input').check()
    await dialog().getByRole('button', { name: 'Swap', exact: true }).click()
    await dialog().getByText('Fill this in').waitFor()
    await page.locator('#swap-why').fill('Each lives near the other')
    await look('swap-dialog', true)
    await dialog().getByRole('button', { name: 'Swap', exact: true }).click()
    await gone()
    await row(one.trackingNo).getByText(hadOther).waitFor()
    await row(other.trackingNo).getByText(hadOne).waitFor()
    await look('swap-room')
    assert.deepEqual(faults, [])
  },
)
