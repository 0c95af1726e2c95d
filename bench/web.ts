import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { startSystem } from '@app/city/system'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../e2e/house/browser.ts'
import { buildApps } from '../tools/build/build-apps.ts'
import { addressOf, type Language, type PageName, PAGES } from './web/pages.ts'
import { type Scores, scoresOf } from './web/scores.ts'
import { type Visit, visitSlowly } from './web/slow-line.ts'

const RUNS = 3
const GOALS = {
  performance: 90,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  fcpMs: 1_800,
  lcpMs: 2_500,
  jsKb: 60,
  axeViolations: 0,
}
type Result = { page: PageName; language: Language } & Omit<Scores, 'missed' | 'broken'> & Omit<Visit, 'broken'>

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number

/**
 * `npm run bench -- web [--pages home,help] [--plant help] [--json]`: the first pages in both languages, on a slow line and
 * by Lighthouse, with nobody else in the house. A page that does not come whole ends the bench with its name; `--plant`
 * breaks one on purpose.
 */
export default async function web(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      pages: { type: 'string', default: Object.keys(PAGES).join() },
      plant: { type: 'string' },
    },
  })
  const pages = values.pages.split(',') as PageName[]
  for (const page of [...pages, ...(values.plant ? [values.plant] : [])])
    if (!(page in PAGES)) throw new Error(`there is no page ${page}: ${Object.keys(PAGES).join(', ')}`)
  const say = (words: string): void => {
    if (!values.json) console.log(words)
  }
  await buildApps(say)
  const system = await startSystem({ seed: 35 })
  const port = await freePort()
  const browser = await openBrowser([`--remote-debugging-port=${port}`])
  const results: Result[] = []
  const broken: string[] = []
  try {
    for (const page of pages)
      for (const language of ['ur', 'en'] as const) {
        const measured = await measure(browser, port, system.url + addressOf(page, language), page === values.plant)
        if ('broken' in measured) broken.push(`${page} (${language}): ${measured.broken}`)
        else {
          results.push({ page, language, ...measured.result })
          say(lineOf({ page, language, ...measured.result }, measured.missed))
        }
      }
  } finally {
    await browser.close()
    await system.stop()
  }
  for (const one of broken) console.error(`broken: ${one}`)
  if (values.json) console.log(JSON.stringify({ bench: 'web', pages: results }))
  if (broken.length) process.exitCode = 1
}

async function measure(
  browser: Browser,
  port: number,
  url: string,
  planted: boolean,
): Promise<{ broken: string } | { result: Omit<Result, 'page' | 'language'>; missed: string[] }> {
  const visits: Visit[] = []
  for (let run = 0; run < RUNS; run++) {
    const visit = await visitSlowly(browser, url, { planted, axe: run === RUNS - 1 })
    if (visit.broken) return { broken: visit.broken }
    visits.push(visit)
  }
  const { missed, broken, ...scores } = await scoresOf(url, port)
  if (broken) return { broken }
  const of = (name: 'fcpMs' | 'lcpMs' | 'jsKb' | 'totalKb'): number => median(visits.map((visit) => visit[name]))
  return {
    result: {
      ...scores,
      fcpMs: of('fcpMs'),
      lcpMs: of('lcpMs'),
      jsKb: of('jsKb'),
      totalKb: of('totalKb'),
      axeViolations: visits.at(-1)?.axeViolations ?? 0,
    },
    missed,
  }
}

function lineOf(result: Result, missed: string[]): string {
  const { page, language, ...values } = result
  const short = Object.entries(GOALS)
    .filter(([name, goal]) => {
      const value = values[name as keyof typeof GOALS]
      return goal >= 90 && goal <= 100 ? value < goal : value > goal
    })
    .map(([name]) => name)
  const figures = Object.entries(values)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
  return `${page} ${language}: ${figures}${short.length ? `; short of the goal: ${[...short, ...missed].join(', ')}` : ''}`
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
