import { useLayoutEffect, useRef } from 'react'

/** What was given at the last drawing, for a press or an answer that comes later; for an effect there is `useEffectEvent`. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
