import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import Fastify from 'fastify'
import type { AppName } from '../actor.ts'
import { manifestOf } from './app-manifest.ts'
import type { Kernel } from '../context.ts'
import { addressesOf, sendLost } from './lost-page.ts'

const dist = mkdtempSync(join(tmpdir(), 'lost-'))
writeFileSync(
  join(dist, 'index.html'),
  '<!doctype html><html lang="ur" dir="rtl"><head><meta name="viewport" content="width=device-width" />' +
    '<title>x</title></head><body><div id="app"></div><noscript>needs JavaScript</noscript>' +
    '<script src="/assets/a.js"></script></body></html>',
)
writeFileSync(join(dist, 'manifest.webmanifest'), '{"name":"built","short_name":"built","icons":[]}')
after(() => rmSync(dist, { recursive: true, force: true }))

const kernel = {
  territory: {
    programme: { name: { en: 'Errand', ur: 'ایرنڈ' }, tagline: { en: 'At your door', ur: 'آپ کے دروازے پر' } },
  },
} as unknown as Kernel
const APPS: readonly [AppName, string][] = [
  ['citizen', ''],
  ['facilitator', '/facilitator'],
  ['console', '/console'],
]

for (const [name, base] of APPS)
  test(`a wrong address of the ${name} app is a page of its own with status 404: words, a way home, and the app’s script`, async () => {
    const http = Fastify()
    http.setNotFoundHandler((request, reply) =>
      sendLost(kernel, { name, base, dist }, request, reply, { 'x-frame-options': 'DENY' }),
    )
    const open = (headers: Record<string, string>) =>
      http.inject({ url: `${base}/nowhere`, headers: { accept: 'text/html', ...headers } })
    const first = await open({})
    assert.equal(first.statusCode, 404)
    assert.match(first.body, name === 'console' ? /<html lang="en" dir="ltr">/ : /<html lang="ur" dir="rtl">/)
    for (const words of [
      /Page not found/,
      /یہ صفحہ موجود نہیں/,
      new RegExp(`href="${base}/"`),
      /name="viewport"/,
      /src="\/assets\/a.js"/,
    ])
      assert.match(first.body, words)
    assert.doesNotMatch(first.body, /needs JavaScript/)
    const english = await open({ cookie: 'language=en' })
    assert.match(english.body, /<html lang="en" dir="ltr">.*<title>Page not found · Errand<\/title>/s)
    const picture = await http.inject({ url: `${base}/nowhere.png`, headers: { 'sec-fetch-dest': 'image' } })
    assert.deepEqual([picture.statusCode, picture.body], [404, '404'])
  })

test('an id that is none is no address; a name of the catalogue may be anything', () => {
  const request = addressesOf('/requests/:requestId')
  assert.ok(request.test('/requests/01900000-0000-7000-8000-000000000001'))
  assert.ok(!request.test('/requests/none'))
  assert.ok(addressesOf('/services/:serviceId').test('/services/domicile'))
  assert.ok(addressesOf('/').test(''))
})

test('the installed app is called by the programme’s name', () => {
  const called = (name: AppName, language: 'en' | 'ur') =>
    JSON.parse(manifestOf(kernel, { name, dist }, 'manifest.webmanifest', language))
  assert.deepEqual([called('citizen', 'ur').short_name, called('citizen', 'en').short_name], ['ایرنڈ', 'Errand'])
  assert.equal(called('facilitator', 'ur').short_name, 'ایرنڈ نمائندہ')
  assert.deepEqual([called('citizen', 'ur').dir, called('citizen', 'en').dir], ['rtl', 'ltr'])
})
