import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import Fastify from 'fastify'
import type { Kernel } from '../context.ts'
import { createDrawnPages } from './drawn-pages.ts'

/** What the build would put there: it draws one price, and breaks when it is told to. */
const DRAWER = `export const drawer = {
  addressOf: (url) => (url.startsWith('/price') ? '/price' : undefined),
  async drawPage({ language, ask }) {
    const { data } = await ask('price', {})
    if (data === 'broken') throw new Error('cannot be drawn')
    return { status: 200, document: \`<html lang="\${language}">\${data}\` }
  },
}`
const dist = mkdtempSync(join(tmpdir(), 'drawn-'))
after(() => rmSync(dist, { recursive: true }))
mkdirSync(join(dist, 'server'))
writeFileSync(join(dist, 'server', 'draw-page.js'), DRAWER)
writeFileSync(join(dist, 'package.json'), '{"type":"module"}')

async function open(asked: { price: string; times: number }, rateAllowance = 1) {
  const errors: unknown[] = []
  const kernel = {
    config: { rateAllowance, publicUrls: {} },
    log: { error: (what: unknown) => errors.push(what) },
  } as unknown as Kernel
  const pages = createDrawnPages(kernel, dist, (async () => {
    asked.times++
    return { data: asked.price }
  }) as never)
  const http = Fastify()
  http.setNotFoundHandler(async (request, reply) =>
    (await pages.send(request, reply)) ? reply : reply.send('the empty shell'),
  )
  return {
    errors,
    get: (path: string, headers: Record<string, string> = {}) => http.inject({ method: 'GET', url: path, headers }),
  }
}

test('a page is drawn once a second at most, and says what changed after it', async () => {
  const asked = { price: 'Rs 650', times: 0 }
  const { get } = await open(asked)
  const first = await get('/price')
  assert.equal(first.body, '<html lang="ur">Rs 650')
  asked.price = 'Rs 700'
  assert.equal((await get('/price?anything=else')).body, first.body)
  assert.equal(asked.times, 1)
  await wait(1_050)
  const [one, other] = await Promise.all([get('/price'), get('/price')])
  assert.deepEqual([one.body, other.body, asked.times], ['<html lang="ur">Rs 700', '<html lang="ur">Rs 700', 2])
  assert.notEqual(one.headers.etag, first.headers.etag)
  await wait(1_050)
  assert.equal((await get('/price', { 'if-none-match': String(one.headers.etag) })).statusCode, 304)
  assert.equal(asked.times, 3)
})

test('what cannot be drawn is left to the app, and said in the log', async () => {
  const { errors, get } = await open({ price: 'broken', times: 0 })
  assert.equal((await get('/price')).body, 'the empty shell')
  assert.equal(errors.length, 1)
  assert.equal((await get('/elsewhere')).body, 'the empty shell')
  assert.equal(errors.length, 1)
})

test('who asks for more drawings than anybody needs gets the empty shell', async () => {
  const { get } = await open({ price: 'Rs 650', times: 0 }, 1 / 240)
  assert.equal((await get('/price?lang=en')).body, '<html lang="en">Rs 650')
  assert.equal((await get('/price?lang=ur')).body, 'the empty shell')
  assert.equal((await get('/price?lang=en')).body, '<html lang="en">Rs 650')
})
