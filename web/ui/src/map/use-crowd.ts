import { useEffect, useEffectEvent, useRef } from 'react'
import type { GeoJSONSource, Map as LibreMap, MapMouseEvent } from 'maplibre-gl'
import { CROWDS, type CrowdKind, crowdLayers, crowdSource } from './layers.ts'
import type { MapMarker } from './map-props.ts'

/** However often they move, the map is told of it so seldom: each telling clusters all of them anew, in its worker. */
const LEAST_MS = 1_000

function points(crowd: readonly MapMarker[], kind: CrowdKind) {
  const features = crowd
    .filter((one) => (one.kind === 'home') === (kind === 'home'))
    .map(({ id, icon, point: { lat, lon } }) => ({
      type: 'Feature' as const,
      properties: { id, icon },
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    }))
  return { type: 'FeatureCollection' as const, features }
}

function tell(map: LibreMap, crowd: readonly MapMarker[]): void {
  for (const kind of CROWDS) map.getSource<GeoJSONSource>(crowdSource(kind))?.setData(points(crowd, kind))
}

/** Many that move, as circles with their number; a circle opens when it is pressed. */
export function useCrowd(
  map: LibreMap | undefined,
  crowd: readonly MapMarker[] | undefined,
  onSelect: ((id: string) => void) | undefined,
): void {
  const told = useRef({ at: -LEAST_MS, timer: 0, newest: crowd })
  useEffect(() => {
    const now = told.current
    now.newest = crowd
    if (!map || !crowd || now.timer) return
    const wait = Math.max(0, now.at + LEAST_MS - performance.now())
    now.timer = window.setTimeout(() => {
      now.timer = 0
      now.at = performance.now()
      tell(map, now.newest ?? [])
    }, wait)
  }, [map, crowd])
  useEffect(() => {
    const now = told.current
    return () => {
      clearTimeout(now.timer)
      now.timer = 0
    }
  }, [map])
  const press = useEffectEvent(async (on: LibreMap, kind: CrowdKind, event: MapMouseEvent) => {
    const [found] = on.queryRenderedFeatures(event.point, { layers: crowdLayers(kind) })
    if (!found || found.geometry.type !== 'Point') return
    const { cluster_id: cluster, id } = found.properties
    if (cluster === undefined) return onSelect?.(String(id))
    const zoom = await on.getSource<GeoJSONSource>(crowdSource(kind))?.getClusterExpansionZoom(Number(cluster))
    const [lon = 0, lat = 0] = found.geometry.coordinates
    if (zoom !== undefined) on.easeTo({ center: [lon, lat], zoom })
  })
  useEffect(() => {
    if (!map) return
    const undo = CROWDS.map((kind) => map.on('click', crowdLayers(kind), (event) => void press(map, kind, event)))
    return () => {
      for (const one of undo) one.unsubscribe()
    }
  }, [map])
}
