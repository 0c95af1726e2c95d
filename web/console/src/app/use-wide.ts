import { useSyncExternalStore } from 'react'

const query = matchMedia('(min-width: 900px)')

/** Whether there is room for the side bar beside the page; the same width as in the style sheets. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (tell) => {
      query.addEventListener('change', tell)
      return () => query.removeEventListener('change', tell)
    },
    () => query.matches,
  )
}
