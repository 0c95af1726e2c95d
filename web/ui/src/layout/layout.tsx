import { createElement, useEffect, useRef, type ReactNode } from 'react'
import { noteHead } from '../drawing/drawing.ts'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/lucide.ts'

export interface StackProps {
  gap?: 1 | 2 | 3 | 4 | 6 | 8
  as?: 'div' | 'ul' | 'ol' | 'section' | 'form' | 'dl'
  className?: string
  children?: ReactNode
}

/** Children one under another, evenly spaced. */
export function Stack({ gap = 4, as = 'div', className = '', children }: StackProps) {
  return createElement(as, { className: `stack gap-${gap} ${className}` }, children)
}

/** Children beside one another, wrapping when the screen is narrow. */
export function Row({ gap = 2, as = 'div', className = '', children }: StackProps) {
  return createElement(as, { className: `row gap-${gap} ${className}` }, children)
}

export interface CardProps {
  title?: ReactNode
  icon?: IconName
  tone?: 'plain' | 'accent' | 'sunken'
  action?: ReactNode
  className?: string
  children?: ReactNode
}

export function Card({ title, icon, tone = 'plain', action, className = '', children }: CardProps) {
  return (
    <section className={`card card-${tone} ${className}`}>
      {(title || action) && (
        <header className="card-head">
          {title && (
            <h2 className="card-title">
              {icon && <Icon name={icon} />}
              <span>{title}</span>
            </h2>
          )}
          {action}
        </header>
      )}
      {children}
    </section>
  )
}

export interface PageProps {
  title: string
  /** What the tab and a screen reader's list of pages say after the title: the programme's name. */
  suffix?: string
  lead?: ReactNode
  /** Small words above the title: the step, the service. */
  eyebrow?: ReactNode
  back?: ReactNode
  wide?: boolean
  hideTitle?: boolean
  /** Stands beside the title: a service's pictogram. */
  picture?: ReactNode
  children?: ReactNode
}

/** One page's content: one h1, which takes the focus when the page opens, so that a reader hears where they are. */
export function Page({ title, suffix, lead, eyebrow, back, wide, hideTitle, picture, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  noteHead({ title, suffix, lead: typeof lead === 'string' ? lead : undefined })
  useEffect(() => {
    document.title = suffix ? `${title} · ${suffix}` : title
  }, [title, suffix])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main className={`page ${wide ? 'page-wide' : ''}`} id="main">
      {back}
      <header className={hideTitle ? 'visually-hidden' : 'page-head'}>
        <div className="page-top">
          {picture && <span className="page-picture">{picture}</span>}
          <div className="page-titles">
            {eyebrow && <p className="page-eyebrow interface">{eyebrow}</p>}
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
          </div>
        </div>
        {lead && <p className="lead muted">{lead}</p>}
      </header>
      {children}
    </main>
  )
}

export interface AppBarProps {
  brand: ReactNode
  children?: ReactNode
  skipWords: string
}

export function AppBar({ brand, children, skipWords }: AppBarProps) {
  return (
    <header className="app-bar interface">
      <a className="skip-link" href="#main">
        {skipWords}
      </a>
      <div className="app-bar-inner">
        <div className="app-bar-brand">{brand}</div>
        <div className="app-bar-end">{children}</div>
      </div>
    </header>
  )
}

export interface BottomBarItem {
  href: string
  icon: IconName
  label: string
  current: boolean
  badge?: number
}

/** The app's three to five places, at the thumb. */
export function BottomBar({ items, label }: { items: BottomBarItem[]; label: string }) {
  return (
    <nav className="bottom-bar" aria-label={label}>
      {items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          className="bottom-bar-item"
          aria-current={item.current ? 'page' : undefined}
        >
          <span className="bottom-bar-icon">
            <Icon name={item.icon} />
            {item.badge ? <span className="bottom-bar-badge number">{item.badge}</span> : null}
          </span>
          <span>{item.label}</span>
        </a>
      ))}
    </nav>
  )
}

/** The one primary action of a page: at the thumb on a phone, in the flow on a desktop. */
export function ActionBar({ children }: { children?: ReactNode }) {
  return <div className="action-bar">{children}</div>
}
