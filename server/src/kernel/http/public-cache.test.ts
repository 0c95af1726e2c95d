import assert from 'node:assert/strict'
import { request as ask } from 'node:http'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { endpoints as contract } from '@app/contract'
import { type Endpoint, query } from '@app/contract/endpoint'
import { z } from 'zod'
import { cupEndpoints, cupsModule, madeUpHandlers, startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import { FileAnswer } from './answer.ts'

let colour = 'white'
const shelf = query('cups.shelf', {
  path: '/shelf',
  who: ['public'],
  cacheSeconds: 60,
  summary: 'All cups.',
  input: z.object({ count: z.coerce.number() }),
  output: z.object({ cups: z.array(z.string()) }),
})
const list = query('cups.list', {
  path: '/shelf/csv',
  who: ['public'],
  cacheSeconds: 300,
  summary: 'As a table.',
  input: z.object({}),
  output: z.unknown(),
})
const own = query('cups.own', {
  path: '/shelf/own',
  who: ['public'],
  summary: 'Mine.',
  input: z.object({}),
  output: z.object({ cups: z.array(z.string()) }),
})
const cups = (count: number): string[] => Array.from({ length: count }, (_, n) => `${colour} cup ${n}`)

let world: World
before(async () => {
  world = await startCups({
    endpoints: [...Object.values(cupEndpoints), shelf, list, own] as unknown as Endpoint[],
    modules: [
      {
        ...cupsModule,
        handlers: madeUpHandlers({
          ...cupsModule.handlers,
          'cups.shelf': async (_q: unknown, { count }: { count: number }) => ({ cups: cups(count) }),
          'cups.list': async () =>
            new FileAnswer(`cup\n${cups(500).join('\n')}`, 'text/csv; charset=utf-8', 'cups.csv'),
          'cups.own': async () => ({ cups: cups(500) }),
        }),
      },
    ],
  })
})
after(() => world.close())

interface Said {
  status: number
  headers: Record<string, string | string[] | undefined>
  bytes: Buffer
}

/** As it comes over the wire: `fetch` would undo the compression. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Said> =>
  new Promise((resolve, reject) => {
    ask(`${world.url}${path}`, { headers }, (answer) => {
      const parts: Buffer[] = []
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
        )
    })
      .on('error', reject)
      .end()
  })

test('a long answer goes out as the caller takes it, and says that it depends on that', async () => {
  const plain = await get('/api/shelf/own')
  const cases = [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ] as const
  for (const [accepted, encoding, open] of cases) {
    const said = await get('/api/shelf/own', { 'accept-encoding': accepted })
    assert.equal(said.headers['content-encoding'], encoding)
    assert.equal(said.headers.vary, 'accept-encoding')
    assert.equal(said.headers['content-type'], 'application/json; charset=utf-8')
    assert.equal(Number(said.headers['content-length']), said.bytes.length)
    assert.ok(said.bytes.length * 4 < plain.bytes.length)
    assert.deepEqual(open(said.bytes), plain.bytes)
  }
  assert.equal((await get('/api/shelf/own', { 'accept-encoding': 'br;q=0' })).headers['content-encoding'], undefined)
})

test('what fits into a packet stays as it is', async () => {
  const said = await get('/api/shelf?count=3', { 'accept-encoding': 'br' })
  assert.deepEqual([said.headers['content-encoding'], JSON.parse(said.bytes.toString()).cups.length], [undefined, 3])
})

test('what everybody may read is kept a while, and asked for again costs nothing until it changes', async () => {
  for (const path of ['/api/shelf?count=500', '/api/shelf/csv']) {
    const said = await get(path, { 'accept-encoding': 'br' })
    assert.match(String(said.headers['cache-control']), /^public, max-age=(60|300), stale-while-revalidate=\d+$/)
    const etag = String(said.headers.etag)
    const again = await get(path, { 'if-none-match': etag })
    assert.deepEqual([again.status, again.bytes.length, again.headers.etag], [304, 0, etag])
    colour = colour === 'white' ? 'blue' : 'white'
    const changed = await get(path, { 'if-none-match': etag })
    assert.equal(changed.status, 200)
    assert.notEqual(changed.headers.etag, etag)
  }
})

test('everything else is kept by nobody, refusals too', async () => {
  assert.equal((await get('/api/shelf/own')).headers['cache-control'], 'no-store')
  const refused = await get('/api/shelf?count=many')
  assert.deepEqual(
    [refused.status, refused.headers['cache-control'], refused.headers.etag],
    [400, 'no-store', undefined],
  )
})

test('only queries that are open to everybody alike may be kept', () => {
  const kept = contract.filter((endpoint) => endpoint.cacheSeconds !== undefined)
  assert.ok(kept.length > 8)
  for (const { id, kind, who, cacheSeconds } of kept) {
    assert.deepEqual([id, kind, ...who], [id, 'query', 'public'])
    assert.ok((cacheSeconds as number) >= 60, id)
  }
  for (const id of ['catalogue.search', 'catalogue.get', 'programme.get', 'places.tree', 'figures.published'])
    assert.ok(
      kept.some((one) => one.id === id),
      id,
    )
  // Prices and times are of the moment; a point on the map is somebody's home.
  for (const id of ['catalogue.quote', 'slots.list', 'places.locate', 'requests.track', 'programme.time'])
    assert.ok(!kept.some((one) => one.id === id), id)
})
