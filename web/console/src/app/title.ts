import { useEffect } from 'react'
import { useProgramme } from './programme.tsx'

/** The tab's title, for pages that draw their own heading. */
export function useTitle(title: string): void {
  const { name } = useProgramme()
  useEffect(() => {
    document.title = name ? `${title} · ${name}` : title
  }, [title, name])
}
