import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Facilitator, Visit } from '@app/city/facilitator'
import { eventually } from '@app/server/test/eventually'
import type { Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { faultsInEveryFace } from '../pages/every-face.ts'
import { countsOf, diskOf, leaveFormerStore, plantOnDisk } from '../people/phone-disk.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'

const CHILD = 'Test Child Sealed'
const MINUTE_MS = 60_000
let house: House
let facilitator: Facilitator
let visit: Visit
before(
  async () => {
    house = await openHouse(44)
    const { stage } = house
    const citizen = stage.citizen('Test Citizen Sealed')
    const wish = { serviceId: 'birth-certificate', caseId: 'timely', mode: 'doorstep', subject: CHILD } as const
    const ordered = await citizen.order({ ...wish, town: stage.home })
    await citizen.fillFromHome(ordered)
    ;({ facilitator, visit } = await stage.takeVisit(ordered.requestId, 'collection'))
  },
  { timeout: 240_000 },
)
after(() => house?.close())

const visitUrl = () => `${house.system.url}/facilitator/visits/${visit.id}`

/** The app in a representative's hand, in English; with the visit on the screen, where it is theirs. */
async function handOf(who = facilitator): Promise<Page> {
  const context = await openPhone(house.browser, { language: 'en', width: 360, at: who.person.town.point })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${house.system.url}/facilitator/`)
  await choose(page, 'en')
  await signInAsStaff(house, page, who.person.phone)
  await rest(page)
  await choose(page, 'en')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  if (who === facilitator) await showsVisit(page)
  return page
}

async function showsVisit(page: Page): Promise<void> {
  await page.goto(visitUrl())
  await page.getByText(CHILD).first().waitFor()
  await rest(page)
}

async function isSealed(page: Page, title: string): Promise<void> {
  await page.getByText(title).waitFor({ timeout: MINUTE_MS })
  const disk = await diskOf(page)
  assert.deepEqual(
    secrets().filter((one) => disk.includes(one)),
    [],
    'it is readable on the disk',
  )
}
/** What nobody may find on the phone’s disk. */
function secrets(): string[] {
  const [task] = visit.tasks
  assert.ok(task?.trackingNo && task.subjectName === CHILD)
  return [CHILD, task.trackingNo]
}

/** Ends the session of that phone from elsewhere: those that the robot does not use itself. */
async function cutOff({ voice }: Facilitator): Promise<void> {
  const { items } = await voice.call('sessions.mine', {})
  for (const { sessionId } of items.filter((one) => !one.here)) await voice.call('sessions.end', { sessionId })
}

/** A deed that waits in the phone. */
async function endsShiftOffline(page: Page): Promise<void> {
  await page.goto(`${house.system.url}/facilitator/`)
  await page.locator('.shift-foot').waitFor()
  await rest(page)
  await page.context().setOffline(true)
  await page.locator('.shift-foot .button-quiet').click()
  await page.locator('dialog[open] .button-primary').click()
  await page.locator('.outbox-chip').waitFor()
}

test('what the phone knows is read on the screen, without a network too, and by nobody on its disk', async () => {
  const page = await handOf()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText(CHILD).first().waitFor()
  const disk = await diskOf(page)
  assert.ok(disk.includes(`visit:${visit.id}`), 'the visit is not on the disk at all')
  assert.deepEqual(
    secrets().filter((one) => disk.includes(one)),
    [],
    'it stands on the disk',
  )
  await plantOnDisk(page, CHILD)
  assert.ok((await diskOf(page)).includes(CHILD), 'a look at the disk would find nothing')
  await page.context().setOffline(false)
  await page.goto(`${house.system.url}/facilitator/profile`)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.locator('dialog[open] .button-primary, dialog[open] .button-danger').first().click()
  await page.locator('#phone').waitFor()
  assert.deepEqual(await countsOf(page), { outbox: 0, kept: 0, fixes: 0, key: [] })
  await page.context().close()
})

test('a phone whose session is ended elsewhere is wiped within a minute; unsent work comes with its owner', async () => {
  const page = await handOf()
  const began = Date.now()
  await cutOff(facilitator)
  await isSealed(page, 'You were signed out')
  assert.ok(Date.now() - began < MINUTE_MS, `${Date.now() - began} ms`)
  assert.deepEqual(await countsOf(page), { outbox: 0, kept: 0, fixes: 0, key: [] })
  await page.context().close()
})

test('work that waits when the session ends stays sealed, and is sent when its owner signs in again', async () => {
  // Who holds a visit of today may not end the shift.
  const other = house.stage.people.facilitators.find((one) => one !== facilitator)!
  const page = await handOf(other)
  await endsShiftOffline(page)
  await cutOff(other)
  await page.context().setOffline(false)
  await isSealed(page, 'You were signed out')
  const left = await countsOf(page)
  assert.deepEqual([left.kept, left.fixes, left.key], [0, 0, ['lock']])
  assert.ok(left.outbox > 0)
  await page.locator('.unsent-sealed').waitFor()
  assert.deepEqual(await faultsInEveryFace(page, 'sealed'), [])
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('You were signed out').waitFor()
  await page.context().setOffline(false)
  await page.locator('main a[href$="/sign-in"]').click()
  await signInAsStaff(house, page, other.person.phone)
  await eventually('the shift has ended', async () => !(await other.voice.call('shift.get', {})).onShift)
  await page.context().close()
})

test('a phone that a desk reported as lost opens nothing, and its owner reads what went with it', async () => {
  const { facilitators, operations } = house.stage.people
  const [, third] = facilitators.filter((one) => one !== facilitator)
  assert.ok(third)
  const page = await handOf(third)
  await endsShiftOffline(page)
  await operations.call('facilitators.phoneLost', { facilitatorId: third.person.id, reason: 'Taken on the bus' })
  await house.message(third.person.phone, 'phone_lost')
  await page.context().setOffline(false)
  await isSealed(page, 'You were signed out')
  await page.locator('main a[href$="/sign-in"]').click()
  await signInAsStaff(house, page, third.person.phone)
  await page.getByText('This phone was reported lost').waitFor()
  assert.equal((await countsOf(page)).outbox, 0)
  assert.ok((await third.voice.call('shift.get', {})).onShift, 'what the lost phone kept was sent')
  assert.deepEqual(await faultsInEveryFace(page, 'lost'), [])
  await page.locator('.notice .button', { hasText: 'I’ve read this' }).click()
  await page.getByText('This phone was reported lost').waitFor({ state: 'detached' })
  await page.context().close()
})

test('without a word from the server the lease ends: the phone wipes itself, and knows all again with the network', async () => {
  const page = await handOf()
  await page.context().setOffline(true)
  await page.clock.fastForward('15:00:00')
  await isSealed(page, 'Too long without a network')
  assert.deepEqual((await countsOf(page)).kept, 0)
  assert.deepEqual(await faultsInEveryFace(page, 'lease'), [])
  await page.context().setOffline(false)
  await showsVisit(page)
  await page.context().close()
})

test('what an app of before kept unsealed is sealed at its first start, at a door without a network too', async () => {
  const page = await handOf()
  const deed = { endpoint: 'shift.end', lane: 'shift', input: {}, state: 'refused', order: 1, attempts: 0 }
  await page.goto(`${house.system.url}/facilitator/icon-192.png`)
  await leaveFormerStore(page, {
    ...deed,
    commandId: randomUUID(),
    deviceAt: new Date().toISOString(),
    problem: null,
    awaited: false,
  })
  assert.ok((await diskOf(page)).includes(CHILD))
  await page.context().setOffline(true)
  await showsVisit(page)
  await page.locator('.outbox-chip').waitFor()
  assert.ok(!(await diskOf(page)).includes(CHILD), 'it stands there still')
  await page.context().setOffline(false)
  await page.reload()
  await eventually('the key is half the server’s', async () => /wrapped\n(?!null)/.test(await diskOf(page)))
  await page.context().close()
})
