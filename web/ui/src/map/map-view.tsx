import { lazy, Suspense, useMemo } from 'react'
import { Icon } from '../icons/icon.tsx'
import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'
import type { MapViewProps } from './map-props.ts'

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
