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

/** Codes with hyphens and a digit (tracking, diary, receipt numbers, DK-4F7K-2M9Q) and amounts: what must not break or be turned round. */
const WHOLE = /((?=[A-Za-z0-9/-]*\d)[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)+|Rs [\d,]+(?:\.\d+)?)/

/** A sentence that came as data: the numbers in it stay whole and run from left to right in both languages. */
export function Said({ children }: { children: string }) {
  return <>{children.split(WHOLE).map((part, index) => (index % 2 === 1 ? <Bdi key={index}>{part}</Bdi> : part))}</>
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
