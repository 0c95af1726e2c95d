import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'
import { FetchSource, PMTiles } from 'pmtiles'
import { loadConfig, ROOT } from '../config.ts'
import type { Kernel } from '../context.ts'
import { loadTerritory } from '../territory.ts'
import { mustCover, readMapFile } from './map-file.ts'
import { boxOf } from './make-map.ts'
import { madeUpMap, openStreets, serveStreets, streetsAddress } from './streets.ts'

const { territory: pack } = loadConfig({})
const MADE_UP = madeUpMap(pack)
const territory = await loadTerritory(pack)
const bytes = readFileSync(MADE_UP)
const folder = mkdtempSync(join(tmpdir(), 'streets-'))
after(() => rmSync(folder, { recursive: true }))

/** The archive with one thing in it changed. */
function changed(name: string, change: (copy: Buffer) => Buffer | void): string {
  const copy = Buffer.from(bytes)
  const path = join(folder, name)
  writeFileSync(path, change(copy) ?? copy)
  return path
}
/** Where its pieces begin, by its head. */
const TILES_AT = Number(bytes.readBigUInt64LE(56))
const at = (offset: number, value: number) => (copy: Buffer) => void copy.writeUInt8(value, offset)
const refused: [string, (copy: Buffer) => Buffer | void, RegExp][] = [
  [
    'a text',
    () => Buffer.from('no map at all, and long enough for a head of a hundred and twenty-seven bytes. '.repeat(3)),
    /is not a PMTiles/,
  ],
  ['nothing in it', () => Buffer.alloc(0), /is not a PMTiles archive/],
  ['pictures', at(99, 2), /holds png tiles; vector tiles \(mvt\) are needed/],
  ['Brotli', at(98, 3), /packed in a way that browsers cannot open/],
  ['half of it', (copy) => copy.subarray(0, copy.length / 2), /is cut off: copy it again/],
  [
    'pieces that were damaged',
    (copy) => void copy.fill(0x5a, TILES_AT),
    /pieces that cannot be unpacked: copy it again/,
  ],
  ['no streets', at(101, 10), /ends at zoom 10; streets need 13 or more/],
  ['no district', at(100, 12), /begins at zoom 12; 9 or less is needed/],
]
for (const [what, change, why] of refused)
  test(`refused in words: ${what}`, async () => {
    await assert.rejects(readMapFile(changed('wrong.pmtiles', change)), { name: 'OperatorError', message: why })
  })

test('a file that is not there, and streets of nowhere in a real system', async () => {
  const open = (mapFile: string | null, mode: 'demo' | 'real' = 'demo') =>
    openStreets({ mapFile, territory: pack, mode }, territory)
  await assert.rejects(open(join(folder, 'none.pmtiles')), /cannot be opened \(ENOENT\)/)
  await assert.rejects(open(MADE_UP, 'real'), /is made up, for the demo/)
  assert.equal(await open(null, 'real'), null, 'a real system begins without streets')
  assert.equal((await open(null))?.madeUp, true)
})

test('a map that ends within the territory is refused, one of all of it is taken', async () => {
  const map = await readMapFile(MADE_UP)
  const { tehsils } = territory.areas
  assert.throws(() => mustCover(map, territory.areas), {
    name: 'OperatorError',
    message: new RegExp(`does not hold the whole territory: \\d+ of ${tehsils.length} towns lie outside`),
  })
  const [minLon, minLat, maxLon, maxLat] = boxOf(territory.areas)
  mustCover({ ...map, header: { ...map.header, minLon, minLat, maxLon, maxLat } }, territory.areas)
})

async function served() {
  const streets = await readMapFile(MADE_UP)
  const http = Fastify()
  await http.register(fastifyStatic, { root: ROOT, serve: false, cacheControl: false, preCompressed: true })
  serveStreets(http, { streets } satisfies Pick<Kernel, 'streets'>)
  return { http, address: streetsAddress(streets) }
}

test('pages read pieces of it; the same piece is not sent twice', async () => {
  const { http, address } = await served()
  const piece = await http.inject({ url: address, headers: { range: 'bytes=127-1126' } })
  assert.equal(piece.statusCode, 206)
  assert.equal(piece.headers['content-range'], `bytes 127-1126/${bytes.length}`)
  assert.equal(piece.headers['cache-control'], 'public, max-age=86400')
  assert.deepEqual(piece.rawPayload, bytes.subarray(127, 1_127))
  const again = await http.inject({ url: address, headers: { 'if-none-match': String(piece.headers.etag) } })
  assert.equal(again.statusCode, 304)
  const beyond = await http.inject({ url: address, headers: { range: `bytes=${bytes.length}-` } })
  assert.equal(beyond.statusCode, 416)
})

test('the library of the pages finds a street in it', async () => {
  const { http, address } = await served()
  const origin = await http.listen({ host: '127.0.0.1', port: 0 })
  try {
    const archive = new PMTiles(new FetchSource(origin + address))
    const { centerLon, centerLat } = await archive.getHeader()
    const x = Math.floor(((centerLon + 180) / 360) * 2 ** 14)
    const angle = (centerLat * Math.PI) / 180
    const y = Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** 14)
    const tile = await archive.getZxy(14, x, y)
    const text = Buffer.from(tile?.data ?? new ArrayBuffer(0)).toString('utf8')
    for (const part of ['transportation_name', 'مثالی روڈ']) assert.ok(text.includes(part), `${part} is not in it`)
  } finally {
    await http.close()
  }
})

test('without streets there is nothing to read', async () => {
  const http = Fastify()
  serveStreets(http, { streets: null })
  assert.equal((await http.inject('/api/map/streets.pmtiles')).statusCode, 404)
})

test('what is asked of tilemaker holds every town', () => {
  const [west, south, east, north] = boxOf(territory.areas)
  for (const { headquarters } of territory.areas.tehsils) {
    assert.ok(headquarters.lon > west && headquarters.lon < east)
    assert.ok(headquarters.lat > south && headquarters.lat < north)
  }
})
