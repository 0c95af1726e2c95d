import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Map as LibreMap, Marker, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import './maplibre.css'
import type { Point } from '@app/domain/shared'
import { Icon } from '../icons/icon.tsx'
import { icons } from '../icons/lucide.ts'
import { formatDistance } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { directionOf, type Language } from '../i18n/messages.ts'
import { Credit } from './credit.tsx'
import { draw } from './drawn-images.ts'
import { layersOf, sourcesOf } from './layers.ts'
import { lookOf } from './look.ts'
import type { MapMarker, MapViewProps } from './map-props.ts'
import { between, ringLines, routeLines, townPoints } from './shapes.ts'
import { wholeAddress } from './streets.ts'
import { useCrowd } from './use-crowd.ts'
import { useFit } from './use-fit.ts'

setWorkerUrl(workerUrl)

type PaintName = Parameters<LibreMap['setPaintProperty']>[1]

const GLIDE_MS = 1200

function markerFace({ number, icon }: MapMarker): Element {
  const face = document.createElement('span')
  face.setAttribute('aria-hidden', 'true')
  if (number === undefined) face.innerHTML = `<svg class="icon" viewBox="0 0 24 24">${icons[icon]}</svg>`
  else face.textContent = String(number)
  return face
}

function markerElement(marker: MapMarker): HTMLElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = `map-marker map-marker-${marker.kind ?? 'place'}`
  element.setAttribute('aria-label', marker.label)
  element.append(markerFace(marker))
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
  const { language } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<LibreMap>()
  const make = useEffectEvent((container: HTMLElement) => {
    const made = new LibreMap({
      container,
      style: {
        version: 8,
        sources: sourcesOf(props.streets?.address && wholeAddress(props.streets.address)),
        layers: layersOf(lookOf(language), Boolean(props.streets), !props.places),
      },
      center: [props.centre.lon, props.centre.lat],
      zoom: props.zoom ?? 14,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: false,
    })
    made.touchZoomRotate.disableRotation()
    made.getCanvas().setAttribute('aria-label', props.label)
    made.setMissingStyleImageResolver(async (id) => {
      const { image, pixelRatio } = await draw(id)
      if (!made.hasImage(id)) made.addImage(id, image, { pixelRatio })
    })
    // A piece of the streets that does not come leaves its ground empty; what stands on it is drawn all the same.
    made.on('error', ({ error }) => console.warn('map', error.message))
    return made
  })
  const pick = useEffectEvent((point: Point) => props.onPick?.(point))
  useEffect(() => {
    if (!box.current) return
    const made = make(box.current)
    // Not its 'load', which waits for all streets in view: on a slow line who stands where would come after them.
    made.once('style.load', () => {
      // Of a box that gets its width between being made and being watched, MapLibre keeps 400 px: it leaves the first measure out.
      made.resize()
      setMap(made)
    })
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

/** At sunset the phone goes dark with the map open; and names are drawn in the language that is chosen. */
function useLook(map: LibreMap | undefined, streets: boolean, withTowns: boolean): void {
  const { language } = useLanguage()
  useEffect(() => {
    if (!map) return
    const theme = matchMedia('(prefers-color-scheme: dark)')
    const paint = () => {
      for (const { id, paint: colours = {}, ...layer } of layersOf(lookOf(language), streets, withTowns)) {
        for (const [name, value] of Object.entries(colours)) map.setPaintProperty(id, name as PaintName, value)
        if ('layout' in layer && layer.layout && 'icon-image' in layer.layout)
          map.setLayoutProperty(id, 'icon-image', layer.layout['icon-image'])
      }
    }
    paint()
    theme.addEventListener('change', paint)
    return () => theme.removeEventListener('change', paint)
  }, [map, language, streets, withTowns])
}

function useMarkers(map: LibreMap | undefined, props: MapViewProps): void {
  const drawn = useRef(new Map<string, Marker>())
  const { markers = [], onSelect } = props
  useEffect(() => {
    if (!map) return
    const wanted = new Set(markers.map((marker) => marker.id))
    for (const [id, marker] of drawn.current) {
      if (wanted.has(id)) continue
      marker.remove()
      drawn.current.delete(id)
    }
    for (const marker of markers) {
      const known = drawn.current.get(marker.id)
      if (known) {
        glide(known, marker.point)
        const element = known.getElement()
        element.setAttribute('aria-label', marker.label)
        element.replaceChildren(markerFace(marker))
        continue
      }
      const element = markerElement(marker)
      element.addEventListener('click', () => onSelect?.(marker.id))
      const made = new Marker({ element }).setLngLat([marker.point.lon, marker.point.lat]).addTo(map)
      drawn.current.set(marker.id, made)
    }
  }, [map, markers, onSelect])
}

function usePlaces(map: LibreMap | undefined, places: MapViewProps['places']): void {
  const { language } = useLanguage()
  useEffect(() => {
    if (map && places) map.getSource<GeoJSONSource>('towns')?.setData(townPoints(places, language))
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
  useLook(map, Boolean(props.streets), !props.places)
  useCrowd(map, props.crowd, props.onSelect)
  useMarkers(map, props)
  usePlaces(map, props.places)
  useFit(map, props)
  const { rings, route, follow, centre } = props
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
      {props.streets && <Credit of={props.streets.credit} />}
    </div>
  )
}
