import { Fragment, type ReactNode } from 'react'
import { setTimeZone } from './format.ts'

/**
 * Everything below speaks the clock of this zone. Where the programme's data comes only after the first paint, and the
 * device is set to another zone, what has been drawn by then is drawn anew.
 */
export function InTimeZone({ zone, children }: { zone: string | undefined; children?: ReactNode }) {
  // While drawing, and not in an effect: what is below reads it in the same pass.
  setTimeZone(zone)
  const drawnFor = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return <Fragment key={drawnFor}>{children}</Fragment>
}
