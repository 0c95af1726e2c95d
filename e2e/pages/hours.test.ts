import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { localDateOf } from '@app/domain/shared'
import type { Facilitator } from '@app/city/facilitator'
import { eventually } from '@app/server/test/eventually'
import type { BrowserContext, Page } from 'playwright-core'
import { openPhone } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'
import { faultsInFace } from './every-face.ts'

let house: House
before(
  async () => {
    house = await openHouse(57)
  },
  { timeout: 240_000 },
)
after(() => house?.close())

const OFFSET = 300
const WIDTHS = [360, 1280] as const
const LANGUAGES = ['ur', 'en'] as const

/** A visit in two days that somebody has promised, and whose phone that is. */
async function promised(name: string): Promise<{ facilitator: Facilitator; day: string; requestId: string }> {
  const { stage } = house
  const { requestId } = await stage
    .citizen(name)
    .order({ serviceId: 'domicile', mode: 'doorstep', town: stage.home, slot: 'in two days' })
  const { facilitator, visit } = await stage.takeVisit(requestId, 'collection')
  return { facilitator, requestId, day: localDateOf(new Date(visit.startsAt), OFFSET) }
}

async function signedIn(context: BrowserContext, app: string, phone: string, language: 'ur' | 'en'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${house.system.url}/${app}`)
  await choose(page, language)
  await signInAsStaff(house, page, phone)
  // The account's own language comes with the sign-in.
  await rest(page)
  await choose(page, language)
  return page
}

async function looked(page: Page, name: string): Promise<void> {
  const dialog = (await page.locator('dialog[open]').count()) > 0
  assert.deepEqual(await faultsInFace(page, name, { dialog }), [])
}

const WORDS = {
  ur: { save: 'ہفتہ محفوظ کریں', off: 'چھٹی درج کریں', anyway: 'محفوظ کریں، یہ کام چھوڑ دیں', gone: /طے شدہ کام/ },
  en: { save: 'Save my week', off: 'Add time off', anyway: 'Save and give them up', gone: /you’ve promised/ },
} as const
const typed = (day: string): string => day.split('-').reverse().join('-')

for (const language of LANGUAGES)
  test(
    `a phone says when it works, without a network too, and what a day off would leave to others (${language})`,
    { timeout: 240_000 },
    async () => {
      const t = WORDS[language]
      const { facilitator, day, requestId } = await promised(`Test Citizen ${language}`)
      const { voice, person } = facilitator
      const context = await openPhone(house.browser, { language, width: 360, at: house.stage.home.point })
      const page = await signedIn(context, 'facilitator', person.phone, language)
      await page.goto(`${house.system.url}/facilitator/hours`)
      await page.locator('#works-mon').waitFor()
      await looked(page, `hours-${language}-360`)

      // Sundays are free from now on, said where there is no network.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await page.reload()
      await page.locator('#works-sun').waitFor()
      await rest(page)
      await context.setOffline(true)
      await page.locator('label:has(#works-sun)').click()
      await page.getByRole('button', { name: t.save }).click()
      await page.locator('.notice.tone-success').waitFor()
      assert.ok(
        (await voice.call('hours.mine', {})).week.some((span) => span.day === 'sun'),
        'nothing was sent yet',
      )
      await context.setOffline(false)
      await eventually('the week is sent', async () => {
        const { week } = await voice.call('hours.mine', {})
        return !week.some((span) => span.day === 'sun')
      })

      // Leave over a promise: said before it is saved.
      await page.goto(`${house.system.url}/facilitator/hours`)
      await page.getByRole('button', { name: t.off }).click()
      await page.locator('#off-first').fill(typed(day))
      await page.locator('#off-last').fill(typed(day))
      await page.getByText(t.gone).first().waitFor()
      await looked(page, `hours-conflict-${language}-360`)
      await page.getByRole('button', { name: t.anyway }).click()
      await page.locator('#off-first').waitFor({ state: 'detached' })
      await page.locator('.hours-item').first().waitFor()
      await house.stage.settle()
      assert.equal((await voice.call('hours.mine', {})).daysOff.length, 1)
      const held = (await facilitator.visits()).filter((visit) =>
        visit.tasks.some((task) => task.requestId === requestId),
      )
      assert.ok(!held.some((visit) => visit.state === 'assigned'), 'it is somebody else’s now')
      await page.setViewportSize({ width: 1280, height: 820 })
      await looked(page, `hours-${language}-1280`)
      await context.close()
    },
  )

test('operations see who works when, enter a sick call, and what it displaced', { timeout: 240_000 }, async () => {
  const { facilitator } = await promised('Test Citizen operations')
  for (const language of LANGUAGES)
    for (const width of WIDTHS) {
      const context = await openPhone(house.browser, { language, width, at: house.stage.home.point })
      const page = await signedIn(context, 'console', house.stage.people.operations.phone, language)
      await page.goto(`${house.system.url}/console/operations/hours`)
      await page.locator('#hours-district').selectOption(house.stage.home.districtId)
      const row = page.locator('tr', { hasText: facilitator.person.badgeNo }).first()
      await row.waitFor()
      await looked(page, `operations-hours-${language}-${width}`)
      await row.locator('button').click()
      await page.locator('#off-reason').waitFor()
      await looked(page, `operations-day-off-${language}-${width}`)
      if (language === 'en' && width === 1280) {
        await page.locator('#off-reason').fill('Rang in with a fever')
        await page.locator('dialog[open] .button-primary').click()
        await page.locator('dialog[open]').waitFor({ state: 'detached' })
        await house.stage.settle()
        const { daysOff } = await facilitator.voice.call('hours.mine', {})
        assert.ok(daysOff.some((off) => off.kind === 'sick' && !off.byMyself))
      }
      await context.close()
    }
})
