import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl'
import { type Drawn, DRAWN_SIZE, imageId } from './drawn-images.ts'
import type { Look } from './look.ts'

/** What the map draws, from below: ground, streets, rings, the way, those who move, and names. */
const empty = { type: 'FeatureCollection' as const, features: [] }
const plain = (): SourceSpecification => ({ type: 'geojson', data: empty })
/** Those nearer to each other than this are one circle with their number. */
const crowd = (): SourceSpecification => ({
  type: 'geojson',
  data: empty,
  cluster: true,
  clusterRadius: 46,
  clusterMaxZoom: 16,
})

export const CROWDS = ['moving', 'home'] as const
export type CrowdKind = (typeof CROWDS)[number]
export const crowdSource = (kind: CrowdKind) => `crowd-${kind}`
export const crowdLayers = (kind: CrowdKind) => [`crowd-${kind}-many`, `crowd-${kind}-one`]

export function sourcesOf(streets: string | undefined): Record<string, SourceSpecification> {
  return {
    rings: plain(),
    route: plain(),
    towns: plain(),
    [crowdSource('moving')]: crowd(),
    [crowdSource('home')]: crowd(),
    ...(streets && { streets: { type: 'vector' as const, url: `pmtiles://${streets}` } }),
  }
}

/** Below the middle of a circle or a pin. */
const TOWN_BELOW_PX = 28

const drawn = (kind: Drawn, look: Look, text: ExpressionSpecification) => ({
  'icon-image': ['image', ['concat', imageId(kind, look, ''), text]] satisfies ExpressionSpecification,
  'icon-size': DRAWN_SIZE,
})

/** Wider the nearer one looks. */
const width = (near: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  8,
  Math.max(0.4, near / 14),
  14,
  near / 2.2,
  18,
  near * 3,
]

/** By the classes of OpenMapTiles. */
const ROADS: { id: string; classes: string[]; near: number; large?: true; minzoom: number }[] = [
  { id: 'minor', classes: ['minor', 'service', 'track', 'busway'], near: 6, minzoom: 12 },
  { id: 'secondary', classes: ['secondary', 'tertiary'], near: 9, minzoom: 10 },
  { id: 'primary', classes: ['primary', 'trunk'], near: 12, large: true, minzoom: 7 },
  { id: 'motorway', classes: ['motorway'], near: 13, large: true, minzoom: 5 },
]

function roadLayers(look: Look): LayerSpecification[] {
  const road = (part: 'edge' | 'way') =>
    ROADS.map(({ id, classes, near, large, minzoom }): LayerSpecification => ({
      id: `streets-${id}-${part}`,
      type: 'line',
      source: 'streets',
      'source-layer': 'transportation',
      minzoom,
      filter: ['in', ['get', 'class'], ['literal', classes]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': look.colour[part === 'way' ? '--surface' : large ? '--border' : '--hairline'],
        'line-width': width(part === 'edge' ? near + 3 : near),
      },
    }))
  return [...road('edge'), ...road('way')]
}

const area = (id: string, layer: string, look: Look, colour: keyof Look['colour']): LayerSpecification => ({
  id: `streets-${id}`,
  type: 'fill',
  source: 'streets',
  'source-layer': layer,
  paint: { 'fill-color': look.colour[colour] },
})

const nameIn = (look: Look): ExpressionSpecification =>
  look.language === 'en'
    ? ['coalesce', ['get', 'name:en'], ['get', 'name:latin'], ['get', 'name']]
    : ['coalesce', ['get', 'name:ur'], ['get', 'name']]

/** Towns are named by the pack where a page knows them; then the file's own would stand beside them. */
function nameLayers(look: Look, withTowns: boolean): LayerSpecification[] {
  const quarters = ['suburb', 'quarter', 'neighbourhood', 'village', 'hamlet']
  const classes = withTowns ? ['city', 'town', ...quarters] : quarters
  return [
    {
      id: 'street-names',
      type: 'symbol',
      source: 'streets',
      'source-layer': 'transportation_name',
      minzoom: 14,
      filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 320,
        'icon-rotation-alignment': 'map',
        'icon-keep-upright': true,
        ...drawn('street', look, nameIn(look)),
      },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'streets',
      'source-layer': 'place',
      minzoom: 8,
      filter: ['all', ['has', 'name'], ['in', ['get', 'class'], ['literal', classes]]],
      layout: {
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 99],
        'icon-padding': 12,
        ...drawn('place', look, nameIn(look)),
      },
    },
  ]
}

/** The pack's towns, the small ones only when one looks from near; a name leaves room for whoever stands in its midst. */
const townLayer = (look: Look): LayerSpecification => ({
  id: 'town-names',
  type: 'symbol',
  source: 'towns',
  filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 8, 2, 10, 3]],
  layout: {
    'symbol-sort-key': ['get', 'rank'],
    'icon-offset': [0, TOWN_BELOW_PX / DRAWN_SIZE],
    ...drawn('town', look, ['get', 'name']),
  },
})

function crowdOf(kind: CrowdKind, look: Look): LayerSpecification[] {
  const fill = look.colour[kind === 'home' ? '--ink' : '--accent']
  const source = crowdSource(kind)
  const [many, one] = crowdLayers(kind) as [string, string]
  const paint = { 'circle-color': fill, 'circle-stroke-color': look.colour['--surface'], 'circle-stroke-width': 2 }
  return [
    {
      id: many,
      type: 'circle',
      source,
      filter: ['has', 'point_count'],
      paint: { ...paint, 'circle-radius': ['step', ['get', 'point_count'], 16, 20, 20, 200, 26] },
    },
    {
      id: `${many}-number`,
      type: 'symbol',
      source,
      filter: ['has', 'point_count'],
      layout: {
        'icon-allow-overlap': true,
        ...drawn('count', look, ['to-string', ['get', 'point_count_abbreviated']]),
      },
    },
    {
      id: one,
      type: 'circle',
      source,
      filter: ['!', ['has', 'point_count']],
      paint: { ...paint, 'circle-radius': 15 },
    },
    {
      id: `${one}-icon`,
      type: 'symbol',
      source,
      filter: ['!', ['has', 'point_count']],
      layout: { 'icon-allow-overlap': true, ...drawn(kind, look, ['get', 'icon']) },
    },
  ]
}

export function layersOf(look: Look, streets: boolean, withTowns: boolean): LayerSpecification[] {
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': look.colour['--surface-sunken'] } },
    ...(streets
      ? [
          area('park', 'park', look, '--accent-tint'),
          area('water', 'water', look, '--information-tint'),
          ...roadLayers(look),
        ]
      : []),
    {
      id: 'rings',
      type: 'line',
      source: 'rings',
      paint: { 'line-color': look.colour['--border'], 'line-width': 1, 'line-dasharray': [3, 3] },
    },
    {
      id: 'route',
      type: 'line',
      source: 'route',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': look.colour['--accent'], 'line-width': 4, 'line-opacity': 0.75 },
    },
    ...(streets ? nameLayers(look, withTowns) : []),
    townLayer(look),
    ...crowdOf('home', look),
    ...crowdOf('moving', look),
  ]
}
