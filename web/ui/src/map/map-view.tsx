import { lazy, Suspense, useMemo, type ReactNode } from 'react'
import type { Point } from '@app/domain/shared'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/lucide.ts'
import type { Words } from '../i18n/messages.ts'
import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'

export interface MapMarker {
  id: string
  point: Point
  icon: IconName
  label: string
  /** The home stands out from those who move. */
  kind?: 'home' | 'moving' | 'place'
}

export interface MapPlace {
  id: string
  name: Words
  point: Point
  /** 1 is a big town; small ones are named only when there is room. */
  rank: number
}

export interface MapViewProps {
  label: string
  centre: Point
  zoom?: number
  markers?: readonly MapMarker[]
  places?: readonly MapPlace[]
  route?: readonly Point[]
  /** Circles of known radius around a point: on a map without streets they say how far things are. */
  rings?: { centre: Point; radiiMeters: readonly number[] }
  /** Keeps all markers in view as they move. */
  follow?: boolean
  /** The map moves under a fixed pin; called with the point under it. */
  onPick?: (point: Point) => void
  /** Style of the operator's own tile server, if there is one. */
  styleUrl?: string | null
  credit?: string
  height?: number
  /** Shown where the device cannot draw a map; must say the same in words. */
  fallback: ReactNode
  onSelect?: (id: string) => void
}

const MapCanvas = lazy(() => import('./map-canvas.tsx'))

const words = createMessages({ en: { coming: 'Loading the map' }, ur: { coming: 'نقشہ آ رہا ہے' } })

/** The map is one of the heaviest things on a phone: it is fetched only when shown, and words stand in for it. */
export function MapView(props: MapViewProps) {
  const t = useText(words)
  const able = useMemo(() => canDraw(), [])
  const height = props.height ?? 280
  if (!able) return <div className="map-fallback card">{props.fallback}</div>
  return (
    <Suspense
      fallback={
        <div className="map map-fallback" style={{ blockSize: height }} role="status">
          <Icon name="map" /> <span className="muted interface">{t.coming}</span>
        </div>
      }
    >
      <MapCanvas {...props} height={height} />
    </Suspense>
  )
}

function canDraw(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
