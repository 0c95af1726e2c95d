import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { order } from '@app/city/steps'
import type { Page } from 'playwright-core'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole } from '../people/staff-page.ts'

const LANE = 'The lane is dug up'
let house: House
let page: Page
const faults: string[] = []

before(
  async () => {
    house = await openHouse(43)
  },
  { timeout: 600_000 },
)
after(() => house?.close())

/** Both languages on a desk and on a phone. */
const look = async (name: string, dialog = false): Promise<void> =>
  void faults.push(...(await faultsInEveryFace(page, name, { dialog })))
const button = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.locator('dialog[open]')
const gone = () => dialog().waitFor({ state: 'detached' })

test(
  'operations hold a visit from the room, all read why, another hour replaces it, and it is let go of',
  { timeout: 600_000 },
  async () => {
    const { stage, system } = house
    const citizen = stage.citizen('Test Citizen Lane')
    const { requestId, trackingNo } = await order(stage, citizen, {
      serviceId: 'domicile',
      mode: 'doorstep',
      town: stage.home,
    })
    await stage.settle()

    page = await atConsole(house, stage.people.operations.phone, '/operations/room')
    const row = page.locator('tr', { hasText: trackingNo })
    await row.getByRole('button', { name: 'Hold', exact: true }).click()
    await dialog().locator('#hold-until').waitFor()
    await look('hold-dialog', true)
    await button('Put on hold').click()
    await dialog().getByText('Fill this in').waitFor()
    await page.locator('#hold-why').fill(LANE)
    await page.locator('#hold-until').selectOption({ index: 1 })
    await button('Put on hold').click()
    await gone()
    await row.getByText(LANE).waitFor()
    await look('hold-room')

    await page.goto(`${system.url}/console/operations/requests/${requestId}`)
    await page.getByText(LANE).waitFor()
    await look('hold-request')
    await button('Change hold').click()
    await dialog().getByText(LANE).waitFor()
    await look('hold-change', true)
    await page.locator('#hold-why').fill('Longer than they said')
    await button('Replace the hold').click()
    await gone()
    await page.getByText('Longer than they said').waitFor()

    await button('Change hold').click()
    await page.locator('#hold-why').fill('The lane is open again')
    await button('Let it go').click()
    await gone()
    await button('Hold').waitFor()
    assert.equal(await page.getByText('Longer than they said').count(), 0)
    await stage.takeVisit(requestId, 'collection')
    assert.deepEqual(faults, [])
  },
)
