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

/** Longer than that no task may hold a page. */
export const TASK_MS_MAX = 200

interface Asked {
  others: string[]
  pieces: number
  worries: string[]
}

/** What a page asks of others, which pieces of the streets it reads, and what it complains about. */
export function watch(page: Page, own: string): Asked {
  const asked: Asked = { others: [], pieces: 0, worries: [] }
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== own) asked.others.push(url.host)
  })
  page.on('response', (answer) => {
    if (answer.url().includes('/api/map/streets.pmtiles') && answer.status() === 206) asked.pieces++
  })
  page.on('console', (said) => {
    if (/Content Security Policy|context lost|^map /i.test(said.text())) asked.worries.push(said.text())
  })
  page.on('pageerror', (error) => asked.worries.push(error.message))
  return asked
}

interface TraceEvent {
  name: string
  ph: string
  tid: number
  pid: number
  tdur?: number
  args?: { name?: string }
}

/**
 * The most processor time that one task of the page's main thread took meanwhile. By the clock a task also lasts while the
 * machine does something else, which says nothing about the page.
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
  const times = tasks.flatMap(({ tdur }) => tdur ?? [])
  if (times.length < tasks.length / 2) throw new Error(`of ${tasks.length} tasks ${times.length} told their own time`)
  return Math.max(...times) / 1_000
}

/** Runs in the page: one task with work for so long, by the quickest of many short turns of the same work. */
export async function stall(ms: number): Promise<void> {
  const work = (turns: number): number => {
    let sum = 0
    for (let n = 0; n < turns; n++) sum = (sum + Math.sqrt(n)) % 1_000
    return sum
  }
  const next = () => new Promise((resolve) => setTimeout(resolve, 2))
  const turns = 200_000
  let quickest = Infinity
  for (let n = 0; n < 60; n++) {
    const begun = performance.now()
    Object.assign(window, { worked: work(turns) })
    // The first turns are slow: the engine has not yet seen that they are many.
    if (n >= 20) quickest = Math.min(quickest, performance.now() - begun)
    await next()
  }
  Object.assign(window, { worked: work(Math.ceil((ms / quickest) * turns)) })
  // Only what has ended is traced: the answer goes out of another task.
  await next()
}
