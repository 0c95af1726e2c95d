import { useEffect } from 'react'
import { useLanguage } from '@app/ui'

const YEAR_SECONDS = 31_536_000

/** Tells the server the language that is read here, so that it draws the next page in it. Urdu is what it draws anyway. */
export function KeepLanguage() {
  const { language } = useLanguage()
  useEffect(() => {
    if (language !== 'ur' || document.cookie.includes('language='))
      document.cookie = `language=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`
  }, [language])
  return null
}
