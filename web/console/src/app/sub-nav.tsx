import { useRef } from 'react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { Icon, type IconName } from '@app/ui'
import { useInSight } from './in-sight.ts'

export interface SubPlace {
  to: LinkProps['to']
  words: string
  icon: IconName
}

/** The places within a desk; on a phone the present one is brought into sight. */
export function SubNav({ label, places }: { label: string; places: readonly SubPlace[] }) {
  const row = useRef<HTMLElement>(null)
  useInSight(row, '')
  return (
    <nav className="sub-links interface" aria-label={label} ref={row}>
      {places.map((place) => (
        <Link key={place.to} to={place.to} className="sub-link" activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
          <Icon name={place.icon} /> <span>{place.words}</span>
        </Link>
      ))}
    </nav>
  )
}
