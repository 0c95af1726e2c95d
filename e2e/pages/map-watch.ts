import type { Browser, Locator, Page } from 'playwright-core'

/** How many dots of the map have the colour of those who move, and of streets. */
export async function coloursOf(page: Page, map: Locator): Promise<{ accent: number; street: number }> {
  const picture = (await map.screenshot()).toString('base64')
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const style = getComputedStyle(document.documentElement)
    const wanted = (name: string) => {
      context.fillStyle = style.getPropertyValue(name).trim()
      context.fillRect(0, 0, 1, 1)
      return [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)].join()
    }
    const [accent, street] = [wanted('--accent'), wanted('--surface')]
    const seen = { accent: 0, street: 0 }
    for (let at = 0; at < data.length; at += 4) {
      const dot = `${data[at]},${data[at + 1]},${data[at + 2]}`
      if (dot === accent) seen.accent++
      else if (dot === street) seen.street++
    }
    return seen
  }, picture)
}

interface TraceEvent {
  name: string
  ph: string
  tid: number
  pid: number
  dur?: number
  args?: { name?: string }
}

/**
 * How long the longest task held the page's main thread meanwhile, by the clock. Its thread's own time is no measure: of a
 * planted stall of 300 ms Chromium told 129 to 189.
 */
export async function longestTaskMs(browser: Browser, page: Page, meanwhile: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] })
  let trace: { traceEvents: TraceEvent[] }
  try {
    await meanwhile()
  } finally {
    trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as typeof trace
  }
  const mains = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  )
  const tasks = trace.traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && mains.has(`${pid}/${tid}`),
  )
  if (tasks.length < 10) throw new Error(`only ${tasks.length} tasks were traced`)
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1_000
}
