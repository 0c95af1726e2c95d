import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bringHome } from '@app/city/drive'
import { portToKeep } from '@app/city/port'
import { order } from '@app/city/steps'
import { eventually } from '@app/server/test/eventually'
import type { Page } from 'playwright-core'
import { type House, openHouse } from '../house/house.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { atConsole } from '../people/staff-page.ts'

const ADMIN = '+923027000971'
/** A receiver is tried for about three days; whoever waits a day at a time sees each try. */
const DAYS = 5
let house: House
let page: Page
const faults: string[] = []

before(
  async () => {
    house = await openHouse(41)
    const admin = {
      id: '0190001a-0000-7000-8000-000000000001',
      personId: '0190001b-0000-7000-8000-000000000001',
      name: 'Test admin',
      phone: ADMIN,
      roles: ['admin' as const],
      province: true,
    }
    await house.stage.line.send('demo.seed', { staff: [admin] })
    page = await atConsole(house, ADMIN, '/admin/connections')
  },
  { timeout: 600_000 },
)
after(() => house?.close())

/** Both languages on a desk and on a phone. */
const look = async (name: string, dialog = false): Promise<void> =>
  void faults.push(...(await faultsInEveryFace(page, name, { dialog })))
const button = (name: string) => page.getByRole('button', { name, exact: true })

/** A partner who is told everything, at an address where nobody listens. */
async function deafPartner(): Promise<void> {
  const port = await portToKeep()
  await button('New connection').click()
  await page.locator('#connection-kind').selectOption('partnerWebhook')
  await page.locator('#connection-name').fill('A partner')
  await page.locator('#connection-url').fill(`http://127.0.0.1:${port}/events`)
  await page.locator('#connection-secret').fill(`whsec_${Buffer.alloc(32, 7).toString('base64')}`)
  await page.locator('#connection-services').fill('*')
  await button('Save draft').click()
  await page.waitForURL(/admin\/connections\/[0-9a-f-]{36}/)
  await button('Turn on').click()
  await button('Pause').waitFor()
}

test(
  'what a department sent and nobody could take is an alarm, and what a partner did not take a list; both are emptied',
  { timeout: 900_000 },
  async () => {
    const { stage, system } = house
    await deafPartner()
    for (const { subjectId } of system.simulators.connections)
      await system.simulators.change({ departmentId: subjectId, habits: { documentShare: 1, brokenDocumentShare: 1 } })
    const citizen = stage.citizen('Test Citizen Letter')
    const ordered = await order(stage, citizen, { serviceId: 'token-tax', mode: 'remote', town: stage.home })
    await bringHome(stage, citizen, ordered)
    for (let day = 0; day < DAYS; day++) await stage.pass(24)
    await stage.settle()

    // A sign-in does not last that long.
    page = await atConsole(house, ADMIN, '/alarms')
    await page.locator('.row-list > li', { hasText: 'Department’s messages not taken' }).first().waitFor()
    await look('letter-alarm')
    await page.locator('.row-list a[href$="/admin/connections/letters"]').first().click()
    await page.locator('main table').nth(1).waitFor()
    await look('set-aside')
    await button('Open').first().click()
    await page.locator('dialog[open]').waitFor()
    await look('letter', true)
    await page.locator('#letter-why').fill('Its document is none; the right one came')
    await button('Nothing to take').click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    for (let left = await button('Close').count(); left > 0; left--) {
      await button('Close').first().click()
      await eventually('it is gone from the list', async () => (await button('Close').count()) < left)
    }
    await look('set-aside-emptied')
    await page.goto(`${house.system.url}/console/alarms`)
    await page.getByText('No alarms').waitFor()
    assert.deepEqual(faults, [])
  },
)
