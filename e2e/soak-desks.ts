import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { STAFF_ROLES } from '@app/domain/identity'
import { ROOT } from '@app/server/kernel/config'
import type { Page } from 'playwright-core'
import { faultsOf } from './axe.ts'
import { openPhone } from './browser.ts'
import { visitAtHome } from './complaint.ts'
import { type House, openHouse } from './house.ts'
import { rest } from './rest.ts'
import { choose, signInAsStaff } from './sign-in.ts'

const EVERYBODY = '+923027000950'
/** Where nobody works, or what leads elsewhere. */
const NOT_A_DESK = ['/', '/sign-in']
const ids = (n: number) => ({ id: `0190000a-0000-7000-8000-0000000000${50 + n}`, personId: `0190000b-0000-7000-8000-0000000000${50 + n}` })

let house: House
/** Every address of the console, as its build wrote them for the server. */
let paths: string[]

before(async () => {
  house = await openHouse(29)
  paths = (JSON.parse(readFileSync(join(ROOT, 'web/console/dist/routes.json'), 'utf8')) as string[]).filter((path) => !NOT_A_DESK.includes(path))
  const { line } = house.stage
  const { items: centres } = await line.send('centres.list', {})
  const agencyId = ids(9).id
  await line.send('demo.seed', {
    agencies: [{ id: agencyId, name: { en: 'Test Agency', ur: 'آزمائشی کمپنی' }, shareBasisPoints: 2_000 }],
    // One person of every desk, so that all of them are seen with one sign-in; what each role may do is the permission matrix's matter.
    staff: [{ ...ids(1), name: 'Test Everybody', phone: EVERYBODY, roles: [...STAFF_ROLES], province: true, agencies: [agencyId], centres: centres.slice(0, 1).map((one) => one.id) }],
  })
  await somethingToSee()
}, { timeout: 240_000 })
after(() => house?.close())

/** A visited household that complained, a review, an event of the area that waits for its second word. */
async function somethingToSee(): Promise<void> {
  const { stage } = house
  const { citizen, ordered, accused } = await visitAtHome(house)
  await citizen.voice.call('grievances.file', { grievanceId: ids(20).id, requestId: ordered.requestId, kind: 'conduct', words: 'He was rude.' })
  await stage.people.operations.call('proceedings.open', { proceedingId: ids(21).id, facilitatorId: accused.person.id, ground: 'Two households say the same' })
  const now = await stage.line.now()
  await stage.people.operations.call('areaEvents.propose', { id: ids(22).id, kind: 'flood', scope: { tehsilId: stage.home.tehsilId }, from: now.toISOString(), to: new Date(now.getTime() + 86_400_000).toISOString(), note: 'Water on the road' })
  await stage.settle()
}

/** Opens a page and says what is wrong with it; tells of the pages that it leads to. */
async function visit(page: Page, path: string, face: string): Promise<{ faults: string[]; leadsTo: string[] }> {
  const response = await page.goto(`${house.system.url}/console${path}`)
  assert.equal(response?.status(), 200, path)
  await page.locator('main h1').first().waitFor()
  await rest(page)
  const name = `${path} ${face}`
  const faults = await faultsOf(page, name)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (wide > 1) faults.push(`${name}: ${wide} px too wide`)
  if (await page.locator('main .notice.tone-danger').count()) faults.push(`${name}: ${(await page.locator('main .notice.tone-danger').first().innerText()).slice(0, 200)}`)
  if (process.env.SHOTS_DIR) await page.screenshot({ path: join(process.env.SHOTS_DIR, `desk${path.replace(/\W+/g, '-').slice(0, 60)}-${face}.png`), fullPage: true })
  const leadsTo = await page.locator('main a[href^="/console/"]').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.replace('/console', '')))
  return { faults, leadsTo }
}

for (const { language, width, theme } of [{ language: 'ur', width: 360, theme: 'light' }, { language: 'en', width: 1280, theme: 'dark' }] as const)
  test(`every desk, ${language} at ${width} px, ${theme}: nothing keeps anybody out, nothing is wider than the screen`, { timeout: 280_000 }, async () => {
    const context = await openPhone(house.browser, { language, width, at: house.stage.home.point })
    const page = await context.newPage()
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.goto(`${house.system.url}/console`)
    await choose(page, language)
    await signInAsStaff(house, page, EVERYBODY)
    await page.locator('#totp').waitFor({ state: 'detached' })
    // Whoever signs in reads the language of their account.
    await rest(page)
    await choose(page, language)
    const faults: string[] = []
    const found = new Set<string>()
    for (const path of paths.filter((one) => !one.includes(':'))) {
      const seen = await visit(page, path, `${language}-${width}`)
      faults.push(...seen.faults)
      for (const to of seen.leadsTo) found.add(to)
    }
    // Of each kind of page that stands behind a list, the first that a list led to.
    const behind = paths.filter((one) => one.includes(':')).flatMap((one) => {
      const pattern = new RegExp(`^${one.replace(/:\w+/g, '[^/]+')}$`)
      return [...found].filter((to) => pattern.test(to) && !paths.includes(to)).slice(0, 1)
    })
    assert.ok(behind.length >= 3, `lists led to ${behind.join(', ')}`)
    for (const path of behind) faults.push(...(await visit(page, path, `${language}-${width}`)).faults)
    await context.close()
    assert.deepEqual(faults, [])
  })
