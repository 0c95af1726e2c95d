import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { portToKeep } from '@app/city/port'
import type { Browser } from 'playwright-core'
import { openBrowser, openPhone } from '../house/browser.ts'
import { copyTree, type TreeCopy } from '../house/tree-copy.ts'

const SEEN_WITHIN_MS = 3_000
/** The quickest of so many counts: what a change costs, not what else the machine does. */
const TRIES = 6
const BETWEEN_MS = 3_000
const READY_MS = 180_000

let copy: TreeCopy
let dev: ChildProcess
let said = ''
let url: string
let browser: Browser
before(
  async () => {
    copy = copyTree()
    url = `http://127.0.0.1:${await portToKeep()}`
    const { NODE_TEST_CONTEXT: _, DATABASE_URL: __, ...env } = process.env
    dev = spawn(process.execPath, [join(copy.path, 'tools/dev.ts')], {
      cwd: copy.path,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        PORT: new URL(url).port,
        DATA_DIR: join(copy.path, '.data'),
        NODE_COMPILE_CACHE: join(copy.path, '.compiled'),
      },
    })
    for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (bytes) => (said += String(bytes)))
    await until(() => said.includes('Ready;'), READY_MS)
    browser = await openBrowser()
  },
  { timeout: 240_000 },
)
after(async () => {
  await browser?.close()
  if (dev?.exitCode === null) await end()
  copy?.remove()
})

function end(): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => dev.once('exit', resolve))
  dev.kill('SIGINT')
  return ended
}

async function until(holds: () => boolean | Promise<boolean>, waitMs: number): Promise<number> {
  const begun = performance.now()
  while (!(await holds())) {
    if (performance.now() - begun > waitMs) throw new Error(`not within ${waitMs} ms; npm run dev said:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return performance.now() - begun
}

/** Replaces the file whole, as editors do. */
function change(path: string, from: string, to: string): void {
  const file = join(copy.path, path)
  const text = readFileSync(file, 'utf8')
  assert.ok(text.includes(from), `${path} does not say ${from}`)
  writeFileSync(`${file}~`, text.replace(from, to))
  renameSync(`${file}~`, file)
}

/** Changes and looks until one change was seen in time; tells how long each took. */
async function quickest(context: TestContext, once: (round: number) => Promise<number>): Promise<number> {
  const took: number[] = []
  while (took.length < TRIES && Math.min(...took) > SEEN_WITHIN_MS / 2) took.push(await once(took.length + 1))
  context.diagnostic(`seen after ${took.map((ms) => `${Math.round(ms)} ms`).join(', ')}`)
  return Math.min(...took)
}

const textOf = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text()

test('a change of the server is seen within three seconds', { timeout: 300_000 }, async (context) => {
  let before = '{ ok: true, ...'
  const ms = await quickest(context, async (round) => {
    // Nobody saves twice a second: the next server has loaded its packages by then.
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
    const now = `{ ok: true, round: ${round}, ...`
    change('server/src/kernel/pages/health.ts', before, now)
    before = now
    return until(async () => (await textOf('/health')).includes(`"round":${round}`), 60_000)
  })
  assert.ok(ms < SEEN_WITHIN_MS, `${Math.round(ms)} ms`)
})

test('a change of a page’s word is seen within three seconds', { timeout: 300_000 }, async (context) => {
  const phone = await openPhone(browser, { language: 'en', width: 360 })
  const page = await phone.newPage()
  await page.goto(`${url}/?lang=en`)
  let before = 'What do you need?'
  await page.getByText(before).first().waitFor({ timeout: 120_000 })
  const ms = await quickest(context, async (round) => {
    const now = `What do you need now, ${round}?`
    change('web/citizen/src/pages/home/home-words.ts', before, now)
    before = now
    const begun = performance.now()
    await page.getByText(now).first().waitFor({ timeout: 60_000 })
    return performance.now() - begun
  })
  await phone.close()
  assert.ok(ms < SEEN_WITHIN_MS, `${Math.round(ms)} ms`)
})

test('each app is there behind the one origin, and so is the API', { timeout: 60_000 }, async () => {
  for (const path of ['/', '/facilitator', '/console']) assert.match(await textOf(path), /<div id="/, path)
  assert.match(await textOf('/api/programme'), /"helpline/)
})

test('a signal ends it with all its children', { timeout: 60_000 }, async () => {
  assert.equal(await end(), 0, said)
  await assert.rejects(fetch(`${url}/health`))
})
