import { madeUpScan } from '@app/city/scan'
import { placeOf, type Facilitator, type Visit } from '@app/city/facilitator'
import { eventually } from '@app/server/test/eventually'
import type { Page } from 'playwright-core'
import { photograph, sign } from './door.ts'
import type { House, Look } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { signInAsStaff } from './sign-in.ts'
import { pick, primary } from './walk.ts'

/** A facilitator's phone in our hand, and the person whose it is. */
export interface Hand {
  house: House
  page: Page
  facilitator: Facilitator
  look: Look
}

const OFFER_TRIES = 600

/** Half past nine in the territory, and the hours in which a shift may begin. */
const MORNING = 'T04:30:00.000Z'
const HOURS = { from: 4, to: 10 }

/** On duty. A shift ends by itself in the evening, and overnight so may the sign-in: the next morning begins anew. */
export async function onDuty(hand: Hand): Promise<void> {
  const { house, page, facilitator } = hand
  if ((await facilitator.voice.call('shift.get', {})).onShift) return
  const now = await house.stage.line.now()
  const day = new Date(now.getTime() + (now.getUTCHours() >= HOURS.from ? 86_400_000 : 0)).toISOString().slice(0, 10)
  if (now.getUTCHours() < HOURS.from || now.getUTCHours() >= HOURS.to) await house.stage.passTo(`${day}${MORNING}`)
  await page.goto(`${house.system.url}/facilitator/`)
  // A sign-in that is over takes what is kept off the screen.
  await rest(page)
  await page.locator('#phone, .shift .button-primary, main a[href$="/sign-in"]').first().waitFor()
  const again = page.locator('main a[href$="/sign-in"]').first()
  if (await again.count()) await again.click()
  if (!(await page.locator('.shift .button-primary').count()))
    await signInAsStaff(house, page, facilitator.person.phone)
  await beginShift(hand)
}

export async function beginShift({ page, look }: Hand): Promise<void> {
  await page.locator('.shift .button-primary').click()
  await page.locator('.shift-foot').waitFor()
  await look(page, 'day')
}

export async function endShift({ house, page }: Hand): Promise<void> {
  await page.goto(`${house.system.url}/facilitator/`)
  await page.locator('.shift-foot .button-quiet').click()
  await page.locator('dialog[open] .button-primary').click()
  await page.locator('.shift .button-primary').waitFor()
}

/** Waits until work is offered, opens the offer and takes it. */
export async function takeOffer(hand: Hand, kind: string): Promise<Visit> {
  const {
    house: { stage, system },
    page,
    facilitator,
    look,
  } = hand
  for (let tries = 0; (await facilitator.offers()).length === 0; tries++) {
    if (tries === OFFER_TRIES) throw new Error(`no ${kind} was offered`)
    await onDuty(hand)
    await stage.pass(tries < 20 ? 1 / 60 : 0.2)
    await stage.settle()
  }
  await page.goto(`${system.url}/facilitator/`)
  await page.locator('.offer-card').first().waitFor()
  await look(page, `day-offer-${kind}`)
  await page.locator('.offer-card').first().click()
  await page.waitForURL(/\/offers\//)
  await primary(page).waitFor()
  await look(page, `offer-${kind}`)
  await page.locator('.action-bar .button-primary').click()
  await page.waitForURL(/\/visits\//, { timeout: 15_000 })
  await page.locator('main .button-primary').first().waitFor()
  const visit = await facilitator.visit(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  if (!visit.tasks.some((task) => task.kind === kind))
    throw new Error(`a ${visit.tasks.map((task) => task.kind).join()} was offered, not a ${kind}`)
  await look(page, `visit-taken-${kind}`)
  return visit
}

/** Leaves in time and says so at the door or the counter. */
export async function goThere({ house, page, facilitator, look }: Hand, visit: Visit): Promise<void> {
  const { stage, system } = house
  const stands = (state: string) =>
    eventually(`the visit is ${state}`, async () => (await facilitator.visit(visit.id)).state === state)
  await stage.passTo(new Date(Date.parse(visit.startsAt) - 15 * 60_000))
  await page.goto(`${system.url}/facilitator/visits/${visit.id}`)
  await page
    .locator('.action-bar .button-primary')
    .click()
    .catch(async (cause: Error) => {
      throw new Error(`${page.url()} cannot be left for: ${(await page.locator('body').innerText()).slice(0, 500)}`, {
        cause,
      })
    })
  await stands('en_route')
  await page.context().setGeolocation({ latitude: placeOf(visit).lat, longitude: placeOf(visit).lon, accuracy: 12 })
  await stage.passTo(visit.startsAt)
  await page.reload()
  await page.locator('.action-bar .button-primary').waitFor()
  await look(page, `on-the-way-${visit.kind}`)
  await page.locator('.action-bar .button-primary').click()
  await stands('arrived')
  await look(page, `arrived-${visit.kind}`)
}

/** The six digits that the receiver reads out. */
export async function beginWithCode({ house, page, facilitator }: Hand, visit: Visit): Promise<{ completion: string }> {
  const codes = await house.message(visit.receiver?.phone ?? '', 'visit_codes')
  await page.locator('#start-code').fill(String(codes.start))
  await page.locator('.action-bar .button-primary').click()
  await eventually('the work has begun', async () => (await facilitator.visit(visit.id)).state === 'in_progress')
  return { completion: String(codes.completion) }
}

export async function finishWithCode(
  { house, page, facilitator, look }: Hand,
  visit: Visit,
  completion: string,
): Promise<void> {
  await house.stage.pass(0.3)
  await page.goto(`${house.system.url}/facilitator/visits/${visit.id}/finish`)
  await page.locator('#completion-code').fill(completion)
  await look(page, `finish-${visit.tasks[0]?.kind}`)
  await page.locator('.action-bar .button-primary').click()
  await page.waitForURL(/\/visits\/[^/]+$/, { timeout: 15_000 })
  await eventually('the visit is completed', async () => (await facilitator.visit(visit.id)).state === 'completed')
  await house.stage.settle()
  await page.reload()
  await page.locator('.done-card').waitFor()
  await look(page, `done-${visit.tasks[0]?.kind}`)
}

/** At the counter: what was said, the slip photographed, the bag sealed. */
export async function atCounter(
  { house, page, facilitator, look }: Hand,
  visit: Visit,
  outcome: 'taken' | 'picked_up',
): Promise<void> {
  await page.locator('.action-bar .button-primary').click()
  await page.waitForURL(/\/counter$/)
  await page.locator('main form').waitFor()
  await look(page, `counter-${outcome}-papers`)
  for (const card of await page.locator('main .card:has(.signature)').all()) await sign(page, card)
  await pick(page, outcome)
  await page.locator(outcome === 'taken' ? '#diary' : '#bag').fill(outcome === 'taken' ? 'D-4711/26' : 'BAG-40718')
  await photograph(page, await madeUpScan())
  await look(page, `counter-${outcome}`)
  await page.locator('.action-bar .button-primary').click()
  await eventually('the counter has spoken', async () => (await facilitator.visit(visit.id)).state === 'completed')
  await house.stage.settle()
  await page.goto(`${house.system.url}/facilitator/visits/${visit.id}`)
  await page.locator('.done-card').waitFor()
  await look(page, `counter-${outcome}-done`)
}

/** Everything that was carried changes hands, each with a signature. */
export async function handOver({ house, page, look }: Hand, visit: Visit): Promise<void> {
  await page.goto(`${house.system.url}/facilitator/visits/${visit.id}`)
  await page.locator('.action-bar .button-primary').waitFor()
  await look(page, 'delivery-work')
  await page.locator('.action-bar .button-primary').click()
  await page.waitForURL(/\/papers$/)
  await page.locator('main .signature, main .empty').first().waitFor()
  for (let papers = await page.locator('main .card:has(.signature)').count(); papers > 0; papers--) {
    const card = page.locator('main .card:has(.signature)').first()
    await card.waitFor()
    await look(page, 'delivery-papers')
    await sign(page, card)
  }
  await page.locator('main .empty .button').first().click()
  await page.waitForURL(/\/visits\/[^/]+$/)
}

/** The facilitator's three answers about the household. */
export async function rateHousehold({ house, page, look }: Hand, visitId: string): Promise<void> {
  await page.goto(`${house.system.url}/facilitator/`)
  await page.locator(`a[href$="/visits/${visitId}/rate"]`).click()
  for (const flag of ['ready', 'respectful', 'safe']) await pick(page, flag)
  await look(page, 'rate')
  await page.locator('.action-bar .button-primary').click()
  await page.locator('.notice').first().waitFor()
}

/** What the household said, once it is out. */
export async function readRating({ house, page, look }: Hand, visitId: string): Promise<string> {
  await page.goto(`${house.system.url}/facilitator/visits/${visitId}/rate`)
  await page.locator('main .card').nth(1).waitFor()
  await look(page, 'rated')
  return page.locator('main').innerText()
}

/** Counts what is due back into the household's hand, and types the code that they give for it. */
export async function giveBack({ house, page, look }: Hand, visit: Visit, phone: string): Promise<void> {
  await page.goto(`${house.system.url}/facilitator/visits/${visit.id}`)
  await page.locator('main a[href$="/refund"]').first().click()
  await page.locator('#refund-code').fill(String((await house.message(phone, 'refund_code')).code))
  await look(page, 'refund')
  await page.locator('.action-bar .button-primary').click()
  await page.locator('main .notice.tone-success').waitFor()
  await look(page, 'refund-done')
}
