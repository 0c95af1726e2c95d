import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Point } from '@app/domain/shared'
import { type Layers, madeUpTown } from './made-up-town.ts'
import { pmtilesArchive, type Tile } from './pmtiles-archive.ts'

const ZOOMS = { least: 8, most: 14 }
/** What is too small to be seen from above is left out, as any map does. */
const SEEN_FROM: Record<string, number> = { park: 11, transportation_name: 12, place: 11 }
const MINOR_FROM = 12
const SPEC = { version: 2, extent: 4_096 }

interface Box {
  west: number
  south: number
  east: number
  north: number
}

function boxOf(layers: Layers): Box {
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const { geometry } of layers.transportation ?? [])
    for (const [lon, lat] of geometry.type === 'LineString' ? geometry.coordinates : []) {
      box.west = Math.min(box.west, lon)
      box.east = Math.max(box.east, lon)
      box.south = Math.min(box.south, lat)
      box.north = Math.max(box.north, lat)
    }
  return box
}

const column = (lon: number, z: number): number => Math.floor(((lon + 180) / 360) * 2 ** z)
function row(lat: number, z: number): number {
  const angle = (lat * Math.PI) / 180
  return Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** z)
}

function drawn(layers: Layers, z: number, box: Box): Tile[] {
  const indexes = Object.entries(layers)
    .filter(([name]) => z >= (SEEN_FROM[name] ?? 0))
    .map(([name, all]): [string, GeoJSONVT] => {
      const features = all.filter(({ properties }) => properties.class !== 'minor' || z >= MINOR_FROM)
      return [
        name,
        new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom: z, indexMaxZoom: z, tolerance: 4 }),
      ]
    })
  const tiles: Tile[] = []
  for (let x = column(box.west, z); x <= column(box.east, z); x++)
    for (let y = row(box.north, z); y <= row(box.south, z); y++) {
      const there = indexes.flatMap(([name, index]) => {
        const tile = index.getTile(z, x, y)
        return tile ? [[name, tile] as const] : []
      })
      if (there.length) tiles.push({ z, x, y, mvt: fromGeojsonVt(Object.fromEntries(there), SPEC) })
    }
  return tiles
}

/** An archive as an operator would bring one, of a town that does not exist. */
export function madeUpArchive(centre: Point): Buffer {
  const layers = madeUpTown(centre)
  const box = boxOf(layers)
  const zooms = Array.from({ length: ZOOMS.most - ZOOMS.least + 1 }, (_, at) => ZOOMS.least + at)
  return pmtilesArchive(
    zooms.flatMap((z) => drawn(layers, z, box)),
    {
      bounds: [box.west, box.south, box.east, box.north],
      metadata: {
        name: 'Made-up streets',
        made_up: true,
        vector_layers: Object.keys(layers).map((id) => ({ id, fields: { class: 'String', name: 'String' } })),
      },
    },
  )
}
