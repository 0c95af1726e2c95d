import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import type { Browser, Page } from 'playwright-core'
import { eventually } from '@app/server/test/eventually'
import { openBrowser, openPhone, WEBGL } from '../house/browser.ts'
import { type House, openHouse } from '../house/house.ts'
import { rest } from '../house/rest.ts'
import { choose, signInAsStaff } from '../people/sign-in.ts'
import { coloursOf, longestTaskMs, stall, TASK_MS_MAX, watch } from './map-watch.ts'

const MANY = 2_000

let house: House
let browser: Browser
before(
  async () => {
    house = await openHouse(59)
    browser = await openBrowser(WEBGL)
  },
  { timeout: 240_000 },
)
after(async () => {
  await browser?.close()
  await house?.close()
})

/** In the answer of the system, many made-up people more, around where its own are. */
async function crowded(page: Page): Promise<void> {
  await page.route(/\/api\/operations\/map/, async (route) => {
    const answer = await route.fetch()
    const onMap = (await answer.json()) as Output<'operations.map'>
    const [one] = onMap.facilitators
    assert.ok(one, 'nobody is on shift')
    const facilitators = Array.from({ length: MANY }, (_, n) => ({
      ...one,
      id: crypto.randomUUID(),
      name: `Made-up ${n}`,
      visitId: null,
      point: {
        lat: one.point.lat + ((n % 50) - 25) * 0.003,
        lon: one.point.lon + (Math.floor(n / 50) - 20) * 0.004,
      },
    }))
    await route.fulfill({ response: answer, json: { ...onMap, facilitators } })
    await page.evaluate((people) => Object.assign(window, { people }), facilitators)
  })
  await page.addInitScript(moveAll)
}

/** Runs in the page: the stream of positions, in which each of them moves once a second. */
function moveAll(): void {
  interface Someone {
    id: string
    point: { lat: number; lon: number }
  }
  const own = window.fetch.bind(window)
  const words = window as unknown as { people?: Someone[]; told?: number }
  const positions = (): ReadableStream<Uint8Array> => {
    const encoder = new TextEncoder()
    let at = 0
    return new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        const people = words.people ?? []
        const part = Array.from({ length: people.length / 10 }, () => people[at++ % people.length] as Someone)
        // The demo's clock may be far ahead.
        const seenAt = '2100-01-01T00:00:00.000Z'
        const text = part.map(({ id, point }) => {
          const data = { facilitatorId: id, lat: point.lat + Math.sin(at) * 0.002, lon: point.lon, seenAt }
          return `data: ${JSON.stringify({ kind: 'position', data })}\n\n`
        })
        words.told = (words.told ?? 0) + part.length
        controller.enqueue(encoder.encode(text.join('') || ': nobody yet\n\n'))
      },
    })
  }
  window.fetch = (input, init) =>
    String(input).includes('/operations/live')
      ? Promise.resolve(new Response(positions(), { headers: { 'content-type': 'text/event-stream' } }))
      : own(input, init)
}

for (const [language, width] of [
  ['ur', 360],
  ['en', 1280],
] as const)
  test(
    `streets and ${MANY} who move, in ${language} at ${width} px, from our own host`,
    { timeout: 180_000 },
    async () => {
      const context = await openPhone(browser, { language, width })
      try {
        const page = await context.newPage()
        const asked = watch(page, house.system.url)
        await crowded(page)
        await page.goto(`${house.system.url}/console/sign-in`)
        await choose(page, language)
        await signInAsStaff(house, page, house.stage.people.operations.phone)
        await choose(page, language)
        await page.goto(`${house.system.url}/console/operations/map`)
        await page.locator('.map canvas').waitFor({ timeout: 60_000 })
        await rest(page)
        await eventually('pieces of the streets are read', () => asked.pieces >= 2)
        const map = page.locator('.map')
        const widths = await map.evaluate((box) => [box.clientWidth, box.querySelector('canvas')?.clientWidth])
        assert.equal(widths[1], widths[0], 'the map fills its box')
        await eventually('streets are drawn, and those who move', async () => {
          const { accent, street } = await coloursOf(page, map)
          return accent > 200 && street > 200
        })
        const told = () => page.evaluate(() => (window as unknown as { told?: number }).told ?? 0)
        const before = await map.screenshot()
        const longest = await longestTaskMs(browser, page, async () => {
          const begun = await told()
          await eventually('each has moved thrice', async () => (await told()) - begun > 3 * MANY)
        })
        await eventually('the picture is another', async () => !(await map.screenshot()).equals(before))
        console.log(`# ${language} ${width} px: longest task ${longest.toFixed(0)} ms of its own`)
        assert.ok(longest < TASK_MS_MAX, `a task held the page for ${longest} ms of its own`)
        assert.deepEqual(asked.others, [])
        assert.deepEqual(asked.worries, [])
      } finally {
        await context.close()
      }
    },
  )

test('what a page asks of another host is found', async () => {
  const page = await browser.newPage()
  try {
    const asked = watch(page, house.system.url)
    await page.evaluate(() => fetch('http://elsewhere.invalid/piece').catch(() => undefined))
    assert.deepEqual(asked.others, ['elsewhere.invalid'])
  } finally {
    await page.close()
  }
})

test('a task that holds the page is found', async () => {
  const page = await browser.newPage()
  try {
    const longest = await longestTaskMs(browser, page, () => page.evaluate(stall, 300))
    console.log(`# a planted stall of 300 ms was told as ${longest.toFixed(0)} ms`)
    assert.ok(longest > TASK_MS_MAX, `a planted stall of 300 ms was told as ${longest}`)
  } finally {
    await page.close()
  }
})
