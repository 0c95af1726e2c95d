import assert from 'node:assert/strict'
import type { Citizen, Ordered } from '@app/city/citizen'
import type { Facilitator } from '@app/city/facilitator'
import { doorVisit, order } from '@app/city/steps'
import type { Page } from 'playwright-core'
import type { House, Look } from '../house/house.ts'
import { choose, signInAsStaff } from './sign-in.ts'
import { pick, primary } from './walk.ts'

/** A household at which a visit was made and paid, and whoever made it. */
export interface Visited {
  citizen: Citizen
  ordered: Ordered
  accused: Facilitator
}

export async function visitAtHome({ stage }: House): Promise<Visited> {
  const citizen = stage.citizen('Test Citizen complaint')
  const ordered = await order(stage, citizen, {
    town: stage.home,
    serviceId: 'birth-certificate',
    caseId: 'timely',
    mode: 'doorstep',
    subject: 'Test Child',
  })
  let accused: Facilitator | undefined
  await doorVisit(stage, ordered, 'collection', {
    onTheWay: async (facilitator) => {
      accused = facilitator
    },
  })
  if (!accused) throw new Error('nobody came')
  return { citizen, ordered, accused }
}

/** Signs in with the code that was texted. */
export async function signInAsCitizen(house: House, page: Page, phone: string, next: string): Promise<void> {
  const asked = await house.stage.line.now()
  await page.goto(`${house.system.url}/sign-in?next=${encodeURIComponent(next)}`)
  await page.locator('#phone').fill(phone)
  await primary(page).click()
  await page.locator('#code').waitFor()
  await page.locator('#code').fill(String((await house.message(phone, 'login_code', asked)).code))
  await page.waitForURL((url) => !url.pathname.includes('sign-in'), { timeout: 15_000 })
}

/**
 * From the request's page: what can be done is unfolded, the kind is in the link, and it is sent. Returns the case and
 * how often the citizen tapped.
 */
export async function complain(page: Page, look: Look): Promise<{ path: string; taps: number }> {
  const link = page.locator('a[href*="/complain?kind=overcharge"]')
  await link.waitFor({ state: 'attached' })
  await page.locator('details:has(a[href*="/complain?kind=overcharge"]) > summary').click()
  await look(page, 'request')
  await link.click()
  await page.locator('input[name="kind"]').first().waitFor({ state: 'attached' })
  await look(page, 'complain')
  await primary(page).click()
  await page.waitForURL(/\/grievances\//, { timeout: 15_000 })
  await page.locator('.badge').first().waitFor()
  await look(page, 'case')
  return { path: new URL(page.url()).pathname, taps: 3 }
}

/** What the officer sees: the pile, the case, the decision; then it is decided for the complainant. */
export async function decideFor(house: House, page: Page, look: Look): Promise<void> {
  await page.goto(`${house.system.url}/console`)
  await signInAsStaff(house, page, house.stage.people.grievanceOfficer.phone)
  // The console signs in where it stands: its address says nothing of it.
  await page.locator('#totp').waitFor({ state: 'detached' })
  await page.goto(`${house.system.url}/console/grievances`)
  await choose(page, 'ur')
  await page.locator('tr[data-row] a').first().waitFor()
  await look(page, 'pile')
  await page.locator('tr[data-row] a').first().click()
  await page.locator('#say').waitFor()
  await pick(page, 'accused', 'to')
  await page.locator('#say').fill('How did the visit go?')
  await page.locator('main form button[type=submit]').click()
  await page.locator('.talk-item >> nth=1').waitFor()
  assert.equal(await page.locator('.talk-item audio').count(), 1, 'what the accused said is heard')
  await look(page, 'case')
  // Another kind, and back: who is complained of goes and comes with it.
  for (const [kind, accused] of [
    ['delay', false],
    ['overcharge', true],
  ] as const) {
    await page.locator('main section button:has-text("قسم بدلیں")').click()
    await page.locator('#change-kind').selectOption(kind)
    if (!accused) await look(page, 'kind')
    await page.locator('dialog[open] .button-primary').click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await page
      .locator('input[name="to"]')
      .first()
      .waitFor({ state: accused ? 'attached' : 'detached' })
  }
  await primary(page).click()
  const dialog = page.locator('dialog[open]')
  await pick(dialog, 'upheld', 'verdict')
  await dialog.locator('#decide-why').selectOption({ index: 1 })
  await dialog.locator('#decide-words').fill('The receipt and the words agree.')
  await dialog.locator('label:has(#remedy-clawback)').click()
  await look(page, 'decide')
  await dialog.locator('.button-primary').click()
  await dialog.waitFor({ state: 'detached' }).catch(() => undefined)
  await page.locator('main').getByText('The receipt and the words agree.').waitFor({ timeout: 15_000 })
  await look(page, 'decided')
}

/** The first bytes of a recording as a phone makes it: enough to be known by its kind. */
const RECORDED = '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff'

/** A phone whose microphone hums: the browser of the tests has none, and breaks when it is given one of its own make. */
export async function withMicrophone(page: Page): Promise<Page> {
  await page.addInitScript((hex) => {
    const bytes = Uint8Array.from([
      ...hex.match(/../g)!.map((two) => Number.parseInt(two, 16)),
      ...new TextEncoder().encode('A_OPUS'),
      ...new Array<number>(4_000).fill(7),
    ])
    class Humming {
      ondataavailable?: (event: { data: Blob }) => void
      onstop?: () => void
      state: 'inactive' | 'recording' = 'inactive'
      mimeType = 'audio/webm'
      static isTypeSupported = (): boolean => true
      start(): void {
        this.state = 'recording'
      }
      stop(): void {
        this.state = 'inactive'
        this.ondataavailable?.({ data: new Blob([bytes], { type: this.mimeType }) })
        this.onstop?.()
      }
    }
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => ({ getTracks: () => [] }) } })
    Object.assign(globalThis, { MediaRecorder: Humming })
  }, RECORDED)
  return page
}

/** Says it instead of writing it: records, hears it, sends it. */
export async function speak(page: Page): Promise<void> {
  await page.locator('.voice-field button').first().click()
  await page.locator('.voice-running').waitFor()
  await page.waitForTimeout(1_200)
  await page.locator('.voice-field button').first().click()
  await page.locator('.voice-field audio').waitFor({ state: 'attached' })
  await page.locator('main form button[type=submit]').click()
  await page.locator('.voice-field audio').waitFor({ state: 'detached' })
}

/** The accused reads what is on record and answers; who complained is nowhere on the page. */
export async function answerAsAccused(house: House, page: Page, { accused }: Visited, look: Look): Promise<string> {
  await page.goto(`${house.system.url}/facilitator/`)
  await signInAsStaff(house, page, accused.person.phone)
  await page.goto(`${house.system.url}/facilitator/complaints`)
  await page.locator('.visit-row').first().waitFor()
  await look(page, 'list')
  await page.locator('.visit-row').first().click()
  await page.locator('main .badge').first().waitFor()
  await look(page, 'complaint')
  await speak(page)
  // What was spoken is fetched when it is asked for, and heard.
  await page.locator('main li button:has-text("ریکارڈنگ سنیں")').click()
  await page.locator('main li audio').waitFor({ state: 'attached' })
  await look(page, 'spoken')
  return page.locator('main').innerText()
}
