import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { type ChannelsWorld, channelsWorld } from '@app/server/test/channels'
import { CitizenScenes } from '@app/server/test/citizen-scenes'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildApps } from '../../tools/build/build-apps.ts'
import { openBrowser, openPhone } from '../house/browser.ts'
import { rest } from '../house/rest.ts'

/** A small phone: what is not in its first screen is not answered at a glance. */
export const SCREEN = { width: 360, height: 740 }
export const LANGUAGES = ['ur', 'en'] as const
type Language = (typeof LANGUAGES)[number]
export type Citizen = Awaited<ReturnType<ChannelsWorld['citizen']>>

export const WHERE_WHEN_PAY = { where: '.now-head h2', when: '.now-when', pay: '.now-pay' }
export const WITH_CODES = { ...WHERE_WHEN_PAY, who: '.person', codes: '.codes' }

export const phoneOf = (citizen: Citizen) => (citizen.actor as { phone: string }).phone

/** A system with two facilitators, and small phones that look at it. */
export async function trackingWorld() {
  await buildApps(() => undefined)
  const w = await channelsWorld()
  const scenes = new CitizenScenes(w)
  for (let i = 0; i < 2; i++) await w.facilitator()
  const browser: Browser = await openBrowser()
  const folder = process.env.SHOTS_DIR
  if (folder) mkdirSync(folder, { recursive: true })

  async function phone(language: Language, citizen?: Citizen): Promise<{ page: Page; context: BrowserContext }> {
    const context = await openPhone(browser, { language, width: 360, at: w.home })
    if (citizen) await scenes.signIn(context, phoneOf(citizen))
    await context.addInitScript(
      `if (!localStorage.getItem('citizen-language')) localStorage.setItem('citizen-language', '${language}')`,
    )
    const page = await context.newPage()
    await page.setViewportSize(SCREEN)
    return { page, context }
  }

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(w.world.url + path)
    await page.locator('main').first().waitFor()
    await rest(page)
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (!folder) return
    await page.screenshot({ path: `${folder}/${name}.png` })
    await page.screenshot({ path: `${folder}/${name}-whole.png`, fullPage: true })
  }

  /** Somebody is on the way to this citizen; both codes are known to them. */
  async function onTheWay(citizen: Citizen) {
    const requestId = (await w.order({}, citizen)).requestIds[0]!
    const { who, visit } = await w.accept(requestId)
    if (new Date(visit.startsAt) > w.world.clock.now()) await w.world.clock.to(new Date(visit.startsAt))
    await w.act(who, 'visits.depart', { visitId: visit.id })
    await w.world.settle()
    const { codes } = (await w.act(citizen, 'requests.get', { requestId })).visits[0]!
    assert.ok(codes)
    return { requestId, who, visit, codes }
  }

  const close = async () => {
    await browser.close()
    await w.close()
  }
  return { w, scenes, phone, open, picture, onTheWay, close, folder }
}

export type TrackingWorld = Awaited<ReturnType<typeof trackingWorld>>

/** Each of these is seen whole without scrolling: above the bar at the thumb. */
export async function inFirstScreen(page: Page, stage: string, answers: Record<string, string>): Promise<void> {
  const end = await page.locator('.bottom-bar').evaluate((bar) => bar.getBoundingClientRect().top)
  for (const [answer, place] of Object.entries(answers)) {
    const box = await page.locator(place).first().boundingBox()
    assert.ok(box, `${stage}: ${answer} is not on the page`)
    assert.ok(
      box.y >= 0 && box.y + box.height <= end,
      `${stage}: ${answer} ends at ${Math.round(box.y + box.height)} of ${Math.round(end)} px`,
    )
  }
  await noWider(page, stage)
}

export async function noWider(page: Page, stage: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 1, `${stage}: ${wide} px wider than the screen`)
}
