import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadConfig } from '@app/server/kernel/config'
import { madeUpMap } from '@app/server/kernel/maps/streets'
import { loadTerritory } from '@app/server/kernel/territory'
import { PMTiles, type Source } from 'pmtiles'
import { madeUpArchive } from './made-up-archive.ts'
import { largestPlace } from './made-up-town.ts'

const BYTES_MAX = 300_000

function opened(bytes: Buffer): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
    }),
  }
  return new PMTiles(source)
}

test('the demo’s streets are those that the script draws, and small', async () => {
  const { territory } = loadConfig({})
  const kept = readFileSync(madeUpMap(territory))
  assert.ok(kept.length < BYTES_MAX, `${kept.length} bytes`)
  const [old, now] = [opened(kept), opened(madeUpArchive(largestPlace((await loadTerritory(territory)).areas).point))]
  const header = await old.getHeader()
  assert.equal(header.numAddressedTiles, (await now.getHeader()).numAddressedTiles)
  // Packed bytes differ between machines; what is in them does not.
  const middle = (z: number): [number, number, number] => {
    const angle = (header.centerLat * Math.PI) / 180
    const y = (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2
    return [z, Math.floor(((header.centerLon + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)]
  }
  for (let z = header.minZoom; z <= header.maxZoom; z++) {
    const [a, b] = [await old.getZxy(...middle(z)), await now.getZxy(...middle(z))]
    assert.ok(a && a.data.byteLength > 100, `zoom ${z} is empty`)
    assert.deepEqual(a.data, b?.data, `zoom ${z}: run node tools/map/write-made-up-map.ts`)
  }
})
