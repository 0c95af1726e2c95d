import { gzipSync } from 'node:zlib'
import { Compression, TileType, zxyToTileId } from 'pmtiles'

export interface Tile {
  z: number
  x: number
  y: number
  mvt: Uint8Array
}
export interface ArchiveFacts {
  /** West, south, east, north. */
  bounds: [number, number, number, number]
  metadata: Record<string, unknown>
}

const HEADER_BYTES = 127
/** The first call of a reader takes this much, and must find the whole index in it. */
const FIRST_CALL_BYTES = 16_384
const E7 = 10_000_000

function varints(numbers: readonly number[]): number[] {
  return numbers.flatMap((number) => {
    const bytes: number[] = []
    let rest = number
    while (rest > 0x7f) {
      bytes.push((rest % 0x80) | 0x80)
      rest = Math.floor(rest / 0x80)
    }
    return [...bytes, rest]
  })
}

/** A PMTiles archive, version 3, small enough to have one index: the library only reads. */
export function pmtilesArchive(given: readonly Tile[], { bounds, metadata }: ArchiveFacts): Buffer {
  const tiles = given
    .map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), z: tile.z, bytes: gzipSync(tile.mvt, { level: 9 }) }))
    .toSorted((a, b) => a.id - b.id)
  const index = gzipSync(
    Buffer.from(
      varints([
        tiles.length,
        ...tiles.map(({ id }, at) => id - (tiles[at - 1]?.id ?? 0)),
        ...tiles.map(() => 1),
        ...tiles.map(({ bytes }) => bytes.length),
        // The first begins at 0, each other right behind the one before.
        ...tiles.map((_, at) => (at === 0 ? 1 : 0)),
      ]),
    ),
  )
  if (HEADER_BYTES + index.length > FIRST_CALL_BYTES) throw new Error(`too many tiles for one index: ${tiles.length}`)
  const about = gzipSync(JSON.stringify(metadata))
  const data = Buffer.concat(tiles.map(({ bytes }) => bytes))
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('PMTiles', 'latin1')
  header.writeUInt8(3, 7)
  const aboutAt = HEADER_BYTES + index.length
  const dataAt = aboutAt + about.length
  const places = [HEADER_BYTES, index.length, aboutAt, about.length, dataAt, 0, dataAt, data.length]
  const counts = [tiles.length, tiles.length, tiles.length]
  for (const [at, number] of [...places, ...counts].entries()) header.writeBigUInt64LE(BigInt(number), 8 + at * 8)
  const zooms = tiles.map(({ z }) => z)
  const [least, most] = [Math.min(...zooms), Math.max(...zooms)]
  for (const [at, byte] of [1, Compression.Gzip, Compression.Gzip, TileType.Mvt, least, most].entries())
    header.writeUInt8(byte, 96 + at)
  for (const [at, degrees] of bounds.entries()) header.writeInt32LE(Math.round(degrees * E7), 102 + at * 4)
  const [west, south, east, north] = bounds
  header.writeUInt8(most - 2, 118)
  header.writeInt32LE(Math.round(((west + east) / 2) * E7), 119)
  header.writeInt32LE(Math.round(((south + north) / 2) * E7), 123)
  return Buffer.concat([header, index, about, data])
}
