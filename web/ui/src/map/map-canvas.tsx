import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Map as LibreMap, Marker, setWorkerUrl, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import './maplibre.css'
import type { Point } from '@app/domain/shared'
import { Icon } from '../icons/icon.tsx'
import { icons } from '../icons/lucide.ts'
import { formatDistance } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { directionOf, inLanguage, type Language } from '../i18n/messages.ts'
import type { MapMarker, MapViewProps } from './map-props.ts'
import { between, boundsOf, ringLines, routeLines } from './shapes.ts'

setWorkerUrl(workerUrl)

const GLIDE_MS = 1200
/** A place's name leaves room for whoever stands in its midst. */
const PLACE_BELOW_PX = 32

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Ground, rings and route in the theme's colours. Names are HTML markers: the page's own fonts join Urdu correctly. */
function plainStyle(): StyleSpecification {
  const empty = { type: 'FeatureCollection' as const, features: [] }
  return {
    version: 8,
    sources: { rings: { type: 'geojson', data: empty }, route: { type: 'geojson', data: empty } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colour('--surface-sunken') } },
      {
        id: 'rings',
        type: 'line',
        source: 'rings',
        paint: { 'line-color': colour('--border'), 'line-width': 1, 'line-dasharray': [3, 3] },
      },
      {
        id: 'route',
        type: 'line',
        source: 'route',
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': colour('--accent'), 'line-width': 4, 'line-opacity': 0.75 },
      },
    ],
  }
}

function markerElement(marker: MapMarker): HTMLElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = `map-marker map-marker-${marker.kind ?? 'place'}`
  element.setAttribute('aria-label', marker.label)
  element.innerHTML = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icons[marker.icon]}</svg>`
  return element
}

function placeName(text: string, language: Language): HTMLElement {
  const element = document.createElement('span')
  element.className = 'map-place'
  element.dir = directionOf(language)
  element.textContent = text
  return element
}

/** Moves a marker along, never by a leap; at once for those who asked for less motion. */
function glide(marker: Marker, to: Point): void {
  const start = marker.getLngLat()
  const from = { lat: start.lat, lon: start.lng }
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    marker.setLngLat([to.lon, to.lat])
    return
  }
  const began = performance.now()
  const step = (now: number) => {
    const part = Math.min(1, (now - began) / GLIDE_MS)
    const point = between(from, to, part)
    marker.setLngLat([point.lon, point.lat])
    if (part < 1) requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

function useLibreMap(props: MapViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<LibreMap>()
  const make = useEffectEvent((container: HTMLElement) => {
    const made = new LibreMap({
      container,
      style: props.styleUrl ?? plainStyle(),
      center: [props.centre.lon, props.centre.lat],
      zoom: props.zoom ?? 14,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: false,
    })
    made.touchZoomRotate.disableRotation()
    made.getCanvas().setAttribute('aria-label', props.label)
    return made
  })
  const pick = useEffectEvent((point: Point) => props.onPick?.(point))
  useEffect(() => {
    if (!box.current) return
    const made = make(box.current)
    made.on('load', () => setMap(made))
    made.on('moveend', (event) => {
      // Only a person's own movement picks; our recentring must not.
      if (!('originalEvent' in event) || !event.originalEvent) return
      const { lat, lng } = made.getCenter()
      pick({ lat, lon: lng })
    })
    return () => made.remove()
    // The map is made once; what changes is applied below.
  }, [])
  return { box, map }
}

/** At sunset the phone goes dark with the map open. */
function useThemeColours(map: LibreMap | undefined, styleUrl: MapViewProps['styleUrl']): void {
  useEffect(() => {
    if (!map || styleUrl) return
    const theme = matchMedia('(prefers-color-scheme: dark)')
    const paint = () => {
      map.setPaintProperty('ground', 'background-color', colour('--surface-sunken'))
      map.setPaintProperty('rings', 'line-color', colour('--border'))
      map.setPaintProperty('route', 'line-color', colour('--accent'))
    }
    paint()
    theme.addEventListener('change', paint)
    return () => theme.removeEventListener('change', paint)
  }, [map, styleUrl])
}

function useMarkers(map: LibreMap | undefined, props: MapViewProps): void {
  const drawn = useRef(new Map<string, { marker: Marker; icon: string }>())
  const { markers = [], onSelect } = props
  useEffect(() => {
    if (!map) return
    const wanted = new Set(markers.map((marker) => marker.id))
    for (const [id, { marker }] of drawn.current) {
      if (wanted.has(id)) continue
      marker.remove()
      drawn.current.delete(id)
    }
    for (const marker of markers) {
      const known = drawn.current.get(marker.id)
      if (known) {
        glide(known.marker, marker.point)
        known.marker.getElement().setAttribute('aria-label', marker.label)
        continue
      }
      const element = markerElement(marker)
      element.addEventListener('click', () => onSelect?.(marker.id))
      const made = new Marker({ element }).setLngLat([marker.point.lon, marker.point.lat]).addTo(map)
      drawn.current.set(marker.id, { marker: made, icon: marker.icon })
    }
  }, [map, markers, onSelect])
}

function usePlaces(map: LibreMap | undefined, props: MapViewProps): void {
  const { language } = useLanguage()
  const { places } = props
  useEffect(() => {
    if (!map || !places) return
    let drawn: Marker[] = []
    const draw = () => {
      for (const marker of drawn) marker.remove()
      const bounds = map.getBounds()
      const rankMax = map.getZoom() < 8 ? 1 : map.getZoom() < 10 ? 2 : 3
      const inView = places.filter(
        (place) => place.rank <= rankMax && bounds.contains([place.point.lon, place.point.lat]),
      )
      drawn = inView.slice(0, 40).map((place) => {
        const element = placeName(inLanguage(place.name, language), language)
        return new Marker({ element, offset: [0, PLACE_BELOW_PX] })
          .setLngLat([place.point.lon, place.point.lat])
          .addTo(map)
      })
    }
    draw()
    map.on('moveend', draw)
    return () => {
      map.off('moveend', draw)
      for (const marker of drawn) marker.remove()
    }
  }, [map, places, language])
}

/** Each ring says its radius, at its northern point. */
function useRingLabels(map: LibreMap | undefined, rings: MapViewProps['rings'], ringKey: string): void {
  const { language } = useLanguage()
  const draw = useEffectEvent((on: LibreMap) => {
    if (!rings) return []
    return ringLines(rings.centre, rings.radiiMeters).features.map((ring, index) => {
      const element = placeName(formatDistance(rings.radiiMeters[index] ?? 0, language), language)
      return new Marker({ element }).setLngLat(ring.geometry.coordinates[0] ?? [0, 0]).addTo(on)
    })
  })
  useEffect(() => {
    if (!map) return
    const drawn = draw(map)
    return () => {
      for (const marker of drawn) marker.remove()
    }
  }, [map, ringKey, language])
}

export default function MapCanvas(props: MapViewProps) {
  const { box, map } = useLibreMap(props)
  useThemeColours(map, props.styleUrl)
  useMarkers(map, props)
  usePlaces(map, props)
  const { rings, route, markers = [], follow, centre } = props
  const ringKey = rings ? `${rings.centre.lat},${rings.centre.lon},${rings.radiiMeters.join()}` : ''
  useRingLabels(map, rings, ringKey)
  const drawRings = useEffectEvent(() => {
    if (rings) map?.getSource<GeoJSONSource>('rings')?.setData(ringLines(rings.centre, rings.radiiMeters))
  })
  useEffect(() => drawRings(), [map, ringKey])
  useEffect(() => {
    map?.getSource<GeoJSONSource>('route')?.setData(routeLines(route ?? []))
  }, [map, route])
  useEffect(() => {
    if (!map || !follow) return
    const bounds = boundsOf(markers.map((marker) => marker.point))
    if (bounds) map.fitBounds(bounds, { padding: 56, maxZoom: 15.5, duration: 600 })
  }, [map, markers, follow])
  useEffect(() => {
    if (map && !follow) map.easeTo({ center: [centre.lon, centre.lat], duration: 400 })
  }, [map, centre.lat, centre.lon, follow])
  return (
    <div className="map" style={{ blockSize: props.height }} role="group" aria-label={props.label} dir="ltr">
      <div className="map-canvas" ref={box} />
      {props.onPick && (
        <span className="map-pick" aria-hidden="true">
          <Icon name="pin" size={44} />
        </span>
      )}
      {props.credit && <span className="map-credit">{props.credit}</span>}
    </div>
  )
}
