import { useEffect, useEffectEvent } from 'react'
import type { Map as LibreMap } from 'maplibre-gl'
import type { MapViewProps } from './map-props.ts'
import { boundsOf } from './shapes.ts'

/** Keeps all that is drawn in view, until a person moves the map: then it is theirs. Markers that move are followed on. */
export function useFit(map: LibreMap | undefined, { markers, crowd, follow }: MapViewProps): void {
  const fit = useEffectEvent((duration: number) => {
    const bounds = boundsOf([...(markers ?? []), ...(crowd ?? [])].map((one) => one.point))
    if (bounds) map?.fitBounds(bounds, { padding: 56, maxZoom: 15.5, duration })
  })
  useEffect(() => {
    if (map && follow && markers) fit(600)
  }, [map, markers, follow])
  const someCrowd = (crowd?.length ?? 0) > 1
  useEffect(() => {
    if (!map || !follow) return
    const again = () => fit(0)
    const leave = () => map.off('resize', again)
    // Not with each of hundreds that moves: a map that did could not be looked at.
    if (someCrowd) fit(0)
    // A phone that is turned shows other ground.
    map.on('resize', again)
    const taken = map.on('movestart', ({ originalEvent }) => {
      if (originalEvent && originalEvent.type !== 'resize') leave()
    })
    return () => {
      leave()
      taken.unsubscribe()
    }
  }, [map, follow, someCrowd])
}
