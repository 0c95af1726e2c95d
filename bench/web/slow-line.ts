import type { Browser, Page } from 'playwright-core'
import { faultsOf } from '../../e2e/pages/axe.ts'

/** A cheap phone on a bad line. */
const LATENCY_MS = 400
const BYTES_A_SECOND = 400_000 / 8
const CPU_SLOWER = 6
const WITHIN_MS = 60_000
/** The largest thing may be painted again when its letters have come. */
const SETTLED_MS = 1_000
/** Asked from outside: the page's own rules forbid code that is made of text, which waiting within it would be. */
const ASKED_EVERY_MS = 100

export interface Visit {
  fcpMs: number
  lcpMs: number
  jsKb: number
  totalKb: number
  axeViolations: number
  broken?: string
}

const FONTS_IN =
  `document.fonts.status === 'loaded' && [...document.fonts].some((face) => face.status === 'loaded' ` +
  '&& /Inter|Noto/.test(face.family) && !/Until/.test(face.family))'
const WATCH =
  'globalThis.largest = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) ' +
  `globalThis.largest = entry.startTime }).observe({ type: 'largest-contentful-paint', buffered: true ` +
  '})'

/** One first visit: empty cache, nothing kept. A planted page comes empty, as a broken one would. */
export async function visitSlowly(
  browser: Browser,
  url: string,
  options: { planted: boolean; axe: boolean },
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
    serviceWorkers: 'block',
    timezoneId: 'Asia/Karachi',
  })
  try {
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    if (options.planted)
      await page.route(
        (asked) => asked.href === url,
        (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>planted</title>' }),
      )
    const wire = await slow(page)
    await page.addInitScript(WATCH)
    const answer = await page.goto(url, { waitUntil: 'load', timeout: WITHIN_MS })
    // Its letters come when it has been read: they are on the wire too. A page that never asks for them is judged below.
    for (const until = Date.now() + WITHIN_MS / 2; Date.now() < until && !(await page.evaluate(FONTS_IN));)
      await page.waitForTimeout(ASKED_EVERY_MS)
    await page.waitForLoadState('networkidle', { timeout: WITHIN_MS })
    await page.waitForTimeout(SETTLED_MS)
    const painted = (await page.evaluate(
      `({ fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, lcp: ` +
        `globalThis.largest, said: document.querySelector('h1')?.textContent ?? '' })`,
    )) as { fcp: number; lcp: number; said: string }
    const broken =
      answer?.status() !== 200
        ? `answered ${answer?.status()}`
        : !painted.said || !painted.lcp
          ? 'nothing to read came'
          : errors[0]
    await wire.lift()
    const faults = options.axe && !broken ? await faultsOf(page, url) : []
    return {
      fcpMs: Math.round(painted.fcp),
      lcpMs: Math.round(painted.lcp),
      jsKb: wire.kb('Script'),
      totalKb: wire.kb(),
      axeViolations: faults.length,
      ...(broken && { broken }),
    }
  } finally {
    await context.close()
  }
}

/** Slows the line and the processor down, and counts what goes over the wire. */
async function slow(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const kinds = new Map<string, string>()
  const bytes = new Map<string, number>()
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength))
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER })
  return {
    kb: (kind?: string): number =>
      Math.round(
        [...bytes].reduce((total, [id, size]) => total + (kind === undefined || kinds.get(id) === kind ? size : 0), 0) /
          100,
      ) / 10,
    lift: () => devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 }),
  }
}
