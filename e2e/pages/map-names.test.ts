import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import { eventually } from '@app/server/test/eventually'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPhone, WEBGL } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'
import { keepDrawn, pickNearest, type Placed, unlike } from './map-names.ts'

/** A name that is drawn well was seen at 0.005 at most, one that lacks lines at 0.1 and more. */
const UNLIKE_MAX = 0.05
/** Where nothing is drawn yet it is 1; a name that only fades in is between. */
const NOT_THERE = 0.3
const CENTRE = { lat: 31, lon: 73 }
/** At the zoom with which the page opens a map. */
const WORLD_PX = 512 * 2 ** 9
/** A town's name lies below the town. */
const BELOW_PX = 28
const COLUMNS_PX = [-400, -150, 150, 400]
const ROWS_PX = [-150, -80, 60, 130]

let house: House
let browser: Browser
before(
  async () => {
    house = await openHouse(61)
    browser = await openBrowser(WEBGL)
  },
  { timeout: 240_000 },
)
after(async () => {
  await browser?.close()
  await house?.close()
})

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))

/** So many dots right of the centre, and below it. */
function at(right: number, below: number): { lat: number; lon: number } {
  const y = mercator(CENTRE.lat) - (below / WORLD_PX) * 2 * Math.PI
  return {
    lat: (Math.atan(Math.exp(y)) * 360) / Math.PI - 90,
    lon: CENTRE.lon + (right / WORLD_PX) * 360,
  }
}

/** Towns that stand by all sixteenths of a dot apart from whole ones: on a real map they stand anywhere. */
const STANDS = ROWS_PX.flatMap((row, r) =>
  COLUMNS_PX.map((column, c) => ({ right: column + (4 * r + c) / 16, below: row + ((20 * r + 5 * c) % 16) / 16 })),
)

/** Only towns, where they are wanted: no streets, and one person in the middle. */
async function plain(page: Page, language: 'ur' | 'en'): Promise<string[]> {
  const names: string[] = []
  await page.route(/\/api\/places\/tree/, async (route) => {
    const answer = await route.fetch()
    const tree = (await answer.json()) as Output<'places.tree'>
    const districts = tree.divisions.flatMap(({ districts: all }) => all).slice(0, STANDS.length)
    for (const [n, district] of districts.entries()) {
      const [town] = district.tehsils
      if (!town) throw new Error('a district without a town')
      const { right, below } = STANDS[n]!
      names[n] = town.name[language]
      district.tehsils = [{ ...town, point: at(right, below) }]
    }
    await route.fulfill({ response: answer, json: { ...tree, divisions: [{ ...tree.divisions[0], districts }] } })
  })
  await page.route(/\/api\/programme(\?|$)/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), streets: null } })
  })
  await page.route(/\/api\/operations\/map/, async (route) => {
    const answer = await route.fetch()
    const onMap = (await answer.json()) as Output<'operations.map'>
    const [one] = onMap.facilitators
    assert.ok(one, 'nobody is on shift')
    const facilitators = [{ ...one, id: crypto.randomUUID(), name: 'Made-up', visitId: null, point: CENTRE }]
    await route.fulfill({ response: answer, json: { ...onMap, facilitators, visits: [] } })
  })
  return names
}

/** The one that is most unlike what was drawn of it. */
async function worst(language: 'ur' | 'en', planted?: () => void): Promise<[string, number]> {
  const context = await openPhone(browser, { language, width: 1280 })
  try {
    const page = await context.newPage()
    await page.addInitScript(keepDrawn)
    if (planted) await page.addInitScript(planted)
    const names = await plain(page, language)
    await page.goto(`${house.system.url}/console/sign-in`)
    await choose(page, language)
    await signInAsStaff(house, page, house.stage.people.operations.phone)
    await choose(page, language)
    await page.goto(`${house.system.url}/console/operations/map`)
    const map = page.locator('.map-canvas')
    await page.locator('.map canvas').waitFor({ timeout: 60_000 })
    await rest(page)
    const drawn = () => page.evaluate(() => Object.keys((window as unknown as { drawn: object }).drawn))
    await eventually('each name is drawn', async () => {
      const have = await drawn()
      return names.length === STANDS.length && names.every((name) => have.includes(name))
    })
    const box = (await map.boundingBox())!
    const placed = names.map((name, n): Placed => ({
      name,
      x: box.width / 2 + STANDS[n]!.right,
      y: box.height / 2 + STANDS[n]!.below + BELOW_PX,
    }))
    let found: [string, number][] = []
    let last: Buffer = Buffer.alloc(0)
    await eventually('all names are seen, and the map stands still', async () => {
      const picture = await map.screenshot()
      const still = picture.equals(last)
      last = picture
      if (!still) return false
      found = Object.entries(await unlike(page, picture, placed)).toSorted(([, a], [, b]) => b - a)
      return found[0]![1] < NOT_THERE
    })
    console.log(`# ${language}: ${found.map(([name, how]) => `${name} ${how.toFixed(2)}`).join(', ')}`)
    return found[0]!
  } finally {
    await context.close()
  }
}

for (const language of ['ur', 'en'] as const)
  test(`names on the map are what was drawn of them, in ${language}`, { timeout: 180_000 }, async () => {
    const [name, how] = await worst(language)
    assert.ok(how < UNLIKE_MAX, `${name} is unlike what was drawn of it: ${how}`)
  })

test('a name that lacks lines of dots is found', { timeout: 180_000 }, async () => {
  const [, how] = await worst('en', pickNearest)
  assert.ok(how > UNLIKE_MAX, `the worst was told as ${how}`)
})
