import assert from 'node:assert/strict'
import { request as ask } from 'node:http'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { startSystem, type System } from '@app/city/system'
import { buildApps } from '../../tools/build/build-apps.ts'
import { openBrowser } from '../house/browser.ts'

let system: System
let browser: Browser
before(async () => {
  await buildApps(() => undefined)
  system = await startSystem({ seed: 63 })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await system.stop()
})

const LANGUAGES = ['ur', 'en'] as const
type Language = (typeof LANGUAGES)[number]
interface Listed {
  items: { id: string; kind: string }[]
}

const getJson = async <T>(path: string): Promise<T> => (await (await fetch(`${system.url}/api${path}`)).json()) as T
const catalogue = async (): Promise<Listed['items']> => (await getJson<Listed>('/services?limit=200')).items

async function openIn(
  language: Language,
  script: boolean,
): Promise<{ page: Page; asked: string[]; errors: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 760 },
    locale: 'en-US',
    timezoneId: 'Asia/Karachi',
    javaScriptEnabled: script,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const [asked, errors]: [string[], string[]] = [[], []]
  page.on('request', (one) => {
    if (one.url().includes('/api/')) asked.push(new URL(one.url()).pathname)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await context.addCookies([{ name: 'language', value: language, url: system.url }])
  return { page, asked, errors, close: () => context.close() }
}

/** What is to be read, in order, and where it leads: all but the note for who has no scripts. */
const text = (page: Page): Promise<string> =>
  page.locator('#app').evaluate((app) => {
    const links = [...app.querySelectorAll('a')].map((link) => `${link.textContent}→${link.getAttribute('href')}`)
    return `${app.textContent}\n${links.join('\n')}`
  })

const PAGES = [
  '/',
  '/?q=domicile',
  '/services/domicile',
  '/services/birth-certificate',
  '/help',
  '/figures',
  '/track',
  '/verify',
]

for (const language of LANGUAGES)
  test(`without scripts the public pages say what they say with them, and ask nothing twice: ${language}`, async () => {
    const [plain, live] = [await openIn(language, false), await openIn(language, true)]
    try {
      const notOurs = (await catalogue()).find((one) => one.kind === 'notOurs')
      assert.ok(notOurs)
      for (const path of [...PAGES, `/services/${notOurs.id}`]) {
        await plain.page.goto(system.url + path)
        assert.deepEqual(
          await plain.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
          [language, language === 'ur' ? 'rtl' : 'ltr'],
        )
        const read = await text(plain.page)
        assert.ok(read.length > 200, `${path} says something`)
        assert.equal(await plain.page.locator('.skeleton').count(), 0, `nothing of ${path} is still to come`)
        assert.equal(await plain.page.locator('h1').count(), 1)
        live.asked.length = 0
        await live.page.goto(system.url + path)
        await live.page.waitForLoadState('networkidle')
        assert.equal(await text(live.page), read, `${path} says the same with scripts`)
        // The time is never kept; the keys are, for the day when somebody stands at the door and there is no network.
        assert.deepEqual(
          live.asked.filter((one) => !['/api/programme/time', '/api/verify/keys'].includes(one)),
          [],
          `${path} asks for nothing that it came with`,
        )
        assert.deepEqual(live.errors, [], path)
      }
    } finally {
      await plain.close()
      await live.close()
    }
  })

test('prices and papers stand in the text; search is a plain form; the switch is a plain link', async () => {
  const { page, close } = await openIn('en', false)
  try {
    await page.goto(`${system.url}/services/domicile`)
    const { service } = await getJson<{ service: { cases: { id: string; documents: { label: { en: string } }[] }[] } }>(
      '/services/domicile',
    )
    const [first] = service.cases
    assert.ok(first && first.documents.length > 2)
    const { options } = await getJson<{ options: { quote: { totalPaisa: number } }[] }>(
      `/services/domicile/quote?caseId=${first.id}`,
    )
    assert.ok(options.length > 1)
    const said = await text(page)
    for (const { quote } of options) assert.ok(said.includes(`Rs ${(quote.totalPaisa / 100).toLocaleString('en-PK')}`))
    for (const { label } of first.documents) assert.ok(said.includes(label.en), label.en)
    await page.goto(system.url)
    await page.getByRole('searchbox').fill('domicile')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?q=domicile/)
    await page
      .getByRole('link', { name: /Domicile/ })
      .first()
      .click()
    await page.waitForURL(/\/services\/domicile/)
    await page.getByRole('button', { name: 'اردو' }).click()
    await page.waitForURL(/lang=ur/)
    assert.equal(await page.locator('html').getAttribute('lang'), 'ur')
    await page.goto(`${system.url}/help`)
    assert.equal(await page.locator('html').getAttribute('lang'), 'ur', 'the language stays')
  } finally {
    await close()
  }
})

test('each page has its own address in each language, and says what it is about to who only reads data', async () => {
  for (const { id, kind } of await catalogue())
    for (const language of LANGUAGES) {
      const answer = await fetch(`${system.url}/services/${id}?lang=${language}`)
      const document = await answer.text()
      assert.equal(answer.status, 200)
      assert.match(document, new RegExp(`^<!doctype html>\\s*<html lang="${language}"`))
      assert.ok(document.includes(`<link rel="canonical" href="${system.url}/services/${id}?lang=${language}">`), id)
      for (const other of LANGUAGES)
        assert.ok(document.includes(`hreflang="${other}" href="${system.url}/services/${id}?lang=${other}"`))
      const data = JSON.parse(
        /<script id="structured-data" type="application\/ld\+json">(.*?)<\/script>/.exec(document)?.[1] ?? '{}',
      ) as { '@type': string; offers?: unknown[]; name: string }
      assert.equal(data['@type'], 'GovernmentService')
      assert.ok(document.includes(`<title>${data.name} ·`), id)
      if (kind === 'service') assert.ok(data.offers?.length, `${id} has its prices`)
    }
  assert.equal((await fetch(`${system.url}/services/no-such-service`)).status, 404)
})

/** As it comes over the wire. */
const head = (
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; bytes: number }> =>
  new Promise((resolve, reject) => {
    ask(system.url + path, { headers }, (answer) => {
      let bytes = 0
      answer
        .on('data', (part: Buffer) => {
          bytes += part.length
        })
        .on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes }))
    })
      .on('error', reject)
      .end()
  })

test('pages and built files go out packed, by what the browser takes, and are not sent again', async () => {
  const shell = await (await fetch(`${system.url}/index.html`)).text()
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(shell)?.[1] as string
  for (const [path, kind] of [
    ['/', /^text\/html/],
    [script, /\/javascript/],
    ['/routes.json', /^application\/json/],
    ['/sw.js', /\/javascript/],
  ] as const) {
    const plain = await head(path, {})
    assert.equal(plain.headers['content-encoding'], undefined)
    for (const encoding of ['br', 'gzip']) {
      const said = await head(path, { 'accept-encoding': encoding })
      assert.match(String(said.headers['content-type']), kind)
      assert.match(String(said.headers.vary).toLowerCase(), /accept-encoding/)
      if (plain.bytes > 1_000)
        assert.ok(
          said.headers['content-encoding'] === encoding && said.bytes < plain.bytes * 0.6,
          `${path} ${encoding} ${said.bytes} of ${plain.bytes}`,
        )
      if (said.headers['content-length']) assert.equal(Number(said.headers['content-length']), said.bytes)
      assert.equal(
        (await head(path, { 'accept-encoding': encoding, 'if-none-match': String(said.headers.etag) })).status,
        304,
        path,
      )
    }
  }
  for (const hidden of ['/server/draw-page.js', '/.vite/manifest.json', `${script}.br`])
    assert.equal((await head(hidden, {})).status, 404, hidden)
  const part = await head('/icon-512.png', { range: 'bytes=10-19', 'accept-encoding': 'br' })
  assert.deepEqual([part.status, part.bytes, part.headers['content-encoding']], [206, 10, undefined])
})

test('a language that was read on the phone before is the language of the next page', async () => {
  const first = await fetch(`${system.url}/help?lang=en`)
  assert.match(first.headers.get('set-cookie') ?? '', /^language=en; /)
  const languageOf = async (headers: Record<string, string>) =>
    /<html lang="(\w+)"/.exec(await (await fetch(`${system.url}/help`, { headers })).text())?.[1]
  assert.deepEqual(
    [
      await languageOf({ cookie: 'language=en' }),
      await languageOf({ 'accept-language': 'en' }),
      await languageOf({ cookie: 'language=xx' }),
    ],
    ['en', 'ur', 'ur'],
  )
})
