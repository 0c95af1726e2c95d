import { useRef } from 'react'
import { Link, type LinkProps, useRouterState } from '@tanstack/react-router'
import { Icon, type IconName } from '@app/ui'
import { useInSight } from './in-sight.ts'

export interface SubPlace {
  to: LinkProps['to']
  words: string
  icon: IconName
}

/** The place that an address belongs to: of those that it begins with, the nearest. */
export function placeAt(path: string, places: readonly string[]): string | undefined {
  return places.filter((place) => path === place || path.startsWith(`${place}/`)).sort((one, other) => other.length - one.length)[0]
}

/** The places within a desk; the present one is brought into sight on a phone, and stays lit on what stands behind it. */
export function SubNav({ label, places }: { label: string; places: readonly SubPlace[] }) {
  const row = useRef<HTMLElement>(null)
  const here = placeAt(useRouterState({ select: (state) => state.location.pathname }), places.map((place) => String(place.to)))
  useInSight(row, here ?? '')
  return (
    <nav className="sub-links interface" aria-label={label} ref={row}>
      {places.map((place) => (
        // The router would light each place whose address begins like this one.
        <Link key={place.to} to={place.to} className="sub-link" activeOptions={{ exact: true }} aria-current={place.to === here ? 'page' : undefined}>
          <Icon name={place.icon} /> <span>{place.words}</span>
        </Link>
      ))}
    </nav>
  )
}
