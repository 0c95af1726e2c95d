import type { BrowserContext, Page, Request } from 'playwright-core'

const under = new WeakMap<BrowserContext, { asked: Set<Request>; since: number }>()
const STREAM = 'text/event-stream'
const QUIET_MS = 120
const WAIT_MS = 5_000

/** Counts what the pages of a phone have asked for and not been given; a stream of news never ends and does not count. */
export function watchTraffic(context: BrowserContext): void {
  const traffic = { asked: new Set<Request>(), since: Date.now() }
  under.set(context, traffic)
  const over = (request: Request): void => {
    if (traffic.asked.delete(request)) traffic.since = Date.now()
  }
  context.on('request', (request) => {
    if (request.headers().accept !== STREAM) traffic.asked.add(request)
  })
  context.on('requestfinished', over)
  context.on('requestfailed', over)
}

/** The page shows what it has, asks for nothing more, and has had the time to draw it. */
export async function rest(page: Page): Promise<void> {
  const traffic = under.get(page.context())
  if (!traffic) throw new Error('nobody watches what this phone asks for')
  const until = Date.now() + WAIT_MS
  await page.waitForTimeout(QUIET_MS)
  while ((traffic.asked.size > 0 || Date.now() - traffic.since < QUIET_MS) && Date.now() < until)
    await page.waitForTimeout(20)
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' })
}
