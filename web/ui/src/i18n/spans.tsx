import type { ReactNode } from 'react'
import { formatRupees, formatWhen, formatWindow, groupCnic, groupPhone, type WhenStyle } from './format.ts'
import { useLanguage } from './language.tsx'

/** An island of left-to-right text in a right-to-left line: numbers, codes, references. */
export function Bdi({ children, className = '' }: { children?: ReactNode; className?: string }) {
  return (
    <bdi dir="ltr" className={`number ${className}`}>
      {children}
    </bdi>
  )
}

export function Amount({ paisa, className }: { paisa: number; className?: string }) {
  return <Bdi className={className}>{formatRupees(paisa)}</Bdi>
}

/** A date or time. Its `dateTime` is exact for machines and screen readers. */
export function When({ at, as = 'moment' }: { at: string; as?: WhenStyle }) {
  const { language } = useLanguage()
  return (
    <time dateTime={at} className="when">
      <bdi>{formatWhen(at, as, language)}</bdi>
    </time>
  )
}

export function Between({ from, until }: { from: string; until: string }) {
  const { language } = useLanguage()
  return <bdi className="when">{formatWindow(from, until, language)}</bdi>
}

export function Cnic({ value }: { value: string }) {
  return <Bdi>{/^\d{13}$/.test(value) ? groupCnic(value) : value}</Bdi>
}

export function Phone({ value }: { value: string }) {
  return <Bdi>{groupPhone(value)}</Bdi>
}
