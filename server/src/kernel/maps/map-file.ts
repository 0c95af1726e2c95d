import { open, type FileHandle } from 'node:fs/promises'
import type { Territory } from '@app/domain/territory'
import { Compression, type Header, PMTiles, type RangeResponse, type Source, TileType, tileTypeExt } from 'pmtiles'
import { OperatorError } from '../refusal.ts'

/** Streets for the maps: one PMTiles archive of vector tiles, in the layers of OpenMapTiles. */
export interface MapFile {
  path: string
  bytes: number
  /** Another one as soon as the file is. */
  version: string
  header: Header
  /** No map of the world: drawn by our own script, for the demo and tests. */
  madeUp: boolean
}

/** Streets are told apart from this level on. */
const STREETS_ZOOM = 13
/** From above this the whole of a district is looked at. */
const DISTRICT_ZOOM = 9
/** What the screens draw; other layers are welcome. */
const LAYERS = ['transportation', 'transportation_name', 'water', 'place']
/** Towns that a refusal names. */
const NAMED_MAX = 3

class DiskSource implements Source {
  readonly path: string
  readonly #file: FileHandle
  constructor(path: string, file: FileHandle) {
    this.path = path
    this.#file = file
  }
  getKey(): string {
    return this.path
  }
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const bytes = new Uint8Array(length)
    const { bytesRead } = await this.#file.read(bytes, 0, length, offset)
    return { data: bytes.buffer.slice(0, bytesRead) }
  }
}

/** Reads what the file says of itself. A file that could not be drawn is refused in a sentence that says why. */
export async function readMapFile(path: string): Promise<MapFile> {
  const no = (why: string): never => {
    throw new OperatorError(`The map ${path} ${why} See docs/running/maps.md.`)
  }
  const file = await open(path).catch((error: NodeJS.ErrnoException) => no(`cannot be opened (${error.code}).`))
  try {
    const { size, mtimeMs } = await file.stat()
    const archive = new PMTiles(new DiskSource(path, file))
    const header = await archive.getHeader().catch(() => no('is not a PMTiles archive.'))
    if (header.tileType !== TileType.Mvt)
      no(`holds ${tileTypeExt(header.tileType).slice(1) || 'unknown'} tiles; vector tiles (mvt) are needed.`)
    if (![Compression.None, Compression.Gzip].includes(header.tileCompression))
      no('is packed in a way that browsers cannot open: its tiles must be gzip.')
    if (endOf(header) > size) no('is cut off: copy it again.')
    if (header.maxZoom < STREETS_ZOOM) no(`ends at zoom ${header.maxZoom}; streets need ${STREETS_ZOOM} or more.`)
    if (header.minZoom > DISTRICT_ZOOM) no(`begins at zoom ${header.minZoom}; ${DISTRICT_ZOOM} or less is needed.`)
    const said = (await archive.getMetadata().catch(() => no('does not say what it holds.'))) as Metadata
    const has = new Set((said.vector_layers ?? []).map(({ id }) => id))
    const lacking = LAYERS.filter((layer) => !has.has(layer))
    if (lacking.length) no(`lacks layers of OpenMapTiles: ${lacking.join(', ')}.`)
    await unpackSome(archive, header).catch(() => no('holds pieces that cannot be unpacked: copy it again.'))
    const version = `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`
    return { path, bytes: size, version, header, madeUp: said.made_up === true }
  } finally {
    await file.close()
  }
}

/** Where its last part ends. tilemaker 3.0 writes a nonsensical length of the tiles, and what it holds of itself behind them. */
function endOf(header: Header): number {
  const parts = [
    [header.rootDirectoryOffset, header.rootDirectoryLength],
    [header.jsonMetadataOffset, header.jsonMetadataLength],
    [header.leafDirectoryOffset, header.leafDirectoryLength ?? 0],
    [header.tileDataOffset, header.tileDataLength ?? 0],
  ] as const
  return Math.max(...parts.map(([at, length]) => at + (Number.isSafeInteger(length) ? length : 0)))
}

/** What the head says is no word about what lies behind it: of each level the piece in the midst is unpacked. */
async function unpackSome(
  archive: PMTiles,
  { minZoom, maxZoom, minLon, maxLon, minLat, maxLat }: Header,
): Promise<void> {
  const angle = (((minLat + maxLat) / 2) * Math.PI) / 180
  const across = ((minLon + maxLon) / 2 + 180) / 360
  const down = (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2
  for (let zoom = minZoom; zoom <= maxZoom; zoom++)
    await archive.getZxy(zoom, Math.floor(across * 2 ** zoom), Math.floor(down * 2 ** zoom))
}

interface Metadata {
  vector_layers?: { id: string }[]
  made_up?: boolean
}

/** A map that ends within the territory would be taken for one of an empty land. */
export function mustCover({ path, header }: MapFile, { tehsils }: Territory['areas']): void {
  const outside = tehsils.filter(
    ({ headquarters: { lat, lon } }) =>
      lat < header.minLat || lat > header.maxLat || lon < header.minLon || lon > header.maxLon,
  )
  if (!outside.length) return
  const named = outside.slice(0, NAMED_MAX).map(({ name }) => name.en)
  throw new OperatorError(
    `The map ${path} does not hold the whole territory: ${outside.length} of ${tehsils.length} towns lie outside of it, ` +
      `${named.join(', ')}${outside.length > NAMED_MAX ? ' and others' : ''} among them. See docs/running/maps.md.`,
  )
}
