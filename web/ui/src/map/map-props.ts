import type { ReactNode } from 'react'
import type { Point } from '@app/domain/shared'
import type { IconName } from '../icons/lucide.ts'
import type { Words } from '../i18n/messages.ts'

export interface MapMarker {
  id: string
  point: Point
  icon: IconName
  label: string
  /** Its place in an order, which stands in the marker instead of the icon. */
  number?: number
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

/** Streets that the server has for maps: `programme.streets`. */
export interface Streets {
  address: string
  credit: 'openstreetmap' | 'made-up'
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
  /** Hundreds that move: clustered, told to the map once a second; no buttons, so that a list has to say the same. */
  crowd?: readonly MapMarker[]
  /** Without them the towns and rings say where something is. */
  streets?: Streets | null
  height?: number
  /** Shown where the device cannot draw a map; must say the same in words. */
  fallback: ReactNode
  onSelect?: (id: string) => void
}
