import { useEffect, type RefObject } from 'react'
import { useLanguage } from '@app/ui'

/** Brings the present place of a row of links into sight, sideways only; again when the row turns with the language. */
export function useInSight(row: RefObject<HTMLElement | null>, place: string): void {
  const { language } = useLanguage()
  useEffect(() => {
    // The page turns its direction in an effect of its own: the row is measured when it has.
    const drawn = requestAnimationFrame(() => {
      const here = row.current?.querySelector('[aria-current]')
      if (!row.current || !here) return
      const [outer, inner] = [row.current.getBoundingClientRect(), here.getBoundingClientRect()]
      row.current.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2)
    })
    return () => cancelAnimationFrame(drawn)
  }, [row, place, language])
}
