import { useRef, type KeyboardEvent } from 'react'
import { Link, useRouterState } from '@tanstack/react-router'
import { createMessages, Icon, useText } from '@app/ui'
import { deskAt, deskWords, type Desk } from './desks.ts'
import { useKeys } from './keys.tsx'
import { BASE } from './paths.ts'
import { firstPlace, placeAt, placesOf, placeWords, type Place, type Sitter } from './places.ts'
import { useWaiting } from './waiting.ts'

const words = createMessages({
  en: {
    desks: 'Desks',
    group: 'Sidebar',
    go: 'Go to the sidebar',
    fold: 'Show only icons in the sidebar',
    unfold: 'Show names in the sidebar',
    waiting: 'waiting',
  },
  ur: {
    desks: 'ڈیسک',
    group: 'سائیڈ بار',
    go: 'سائیڈ بار پر جائیں',
    fold: 'سائیڈ بار میں صرف نشان دکھائیں',
    unfold: 'سائیڈ بار میں نام دکھائیں',
    waiting: 'منتظر',
  },
})

export interface SideBarProps {
  desks: readonly Desk[]
  sitter: Sitter
  folded: boolean
  /** Not in a drawer, which closes instead. */
  onFold?: () => void
}

/** All desks, and the pages of the one somebody stands at. Walked by arrow keys; G comes here from anywhere. */
export function SideBar({ desks, sitter, folded, onFold }: SideBarProps) {
  const t = useText(words)
  const d = useText(deskWords)
  const nav = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = deskAt(path, desks)
  const waiting = useWaiting(sitter.roles)
  const links = () => [...(nav.current?.querySelectorAll('a') ?? [])]
  useKeys(t.group, [
    {
      code: 'KeyG',
      shown: 'G',
      words: t.go,
      run: () => (links().findLast((link) => link.ariaCurrent) ?? links()[0])?.focus(),
    },
  ])
  const walk = (event: KeyboardEvent) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (at < 0 || next === undefined) return
    event.preventDefault()
    all[Math.max(0, Math.min(all.length - 1, next))]?.focus()
  }
  return (
    <nav
      className={`side-bar interface ${folded ? 'side-folded' : ''}`}
      aria-label={t.desks}
      ref={nav}
      onKeyDown={walk}
    >
      <ul>
        {desks.map((desk) => {
          const own = placesOf(desk.key, sitter)
          const places = desk === here ? own : []
          const inside = (
            <>
              <Icon name={desk.icon} /> <span className="side-name">{d[desk.key]}</span>
              {own.length < 2 && <Count of={waiting[desk.path]} />}
            </>
          )
          const first = firstPlace(desk, sitter)
          const title = folded ? d[desk.key] : undefined
          return (
            <li key={desk.key}>
              {/* The router would call a desk the present page beside its page that is. */}
              {places.length > 1 ? (
                <a href={`${BASE}${first}`} className="side-link" title={title} aria-current="true">
                  {inside}
                </a>
              ) : (
                <Link
                  to={first}
                  className="side-link"
                  activeOptions={{ exact: true }}
                  title={title}
                  aria-current={desk === here ? 'page' : undefined}
                >
                  {inside}
                </Link>
              )}
              {places.length > 1 && <Places places={places} path={path} folded={folded} waiting={waiting} />}
            </li>
          )
        })}
      </ul>
      {onFold && (
        <button
          type="button"
          className="side-link side-fold"
          aria-expanded={!folded}
          title={folded ? t.unfold : undefined}
          aria-label={folded ? t.unfold : t.fold}
          onClick={onFold}
        >
          <Icon name="chevron-next" />
        </button>
      )}
    </nav>
  )
}

/** How many things wait there; nothing stands where nothing waits, nor at a desk of several pages: only some of them have a number. */
function Count({ of }: { of: number | undefined }) {
  const t = useText(words)
  return of ? (
    <span className="side-count">
      <bdi className="number">{of}</bdi>
      <span className="visually-hidden"> {t.waiting}</span>
    </span>
  ) : null
}

function Places({
  places,
  path,
  folded,
  waiting,
}: {
  places: readonly Place[]
  path: string
  folded: boolean
  waiting: Readonly<Record<string, number>>
}) {
  const p = useText(placeWords)
  const here = placeAt(path, places)
  return (
    <ul className="side-places">
      {places.map((place) => (
        <li key={place.to}>
          <Link
            to={place.to}
            className="side-link"
            activeOptions={{ exact: true }}
            title={folded ? p[place.key] : undefined}
            aria-current={place.to === here ? 'page' : undefined}
          >
            <Icon name={place.icon} /> <span className="side-name">{p[place.key]}</span>
            <Count of={waiting[place.to]} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
