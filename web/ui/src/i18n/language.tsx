import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { directionOf, inLanguage, textOf, type Language, type Messages, type Words } from './messages.ts'

interface LanguageState {
  language: Language
  setLanguage(language: Language): void
}

const LanguageContext = createContext<LanguageState>({ language: 'ur', setLanguage: () => undefined })

export interface LanguageProviderProps {
  /** Where the choice is kept on this device, one key per app. */
  storageKey: string
  /** Used until the person chooses; the citizen's app begins in Urdu, the console in English. */
  initial?: Language
  children?: ReactNode
}

function remembered(storageKey: string): Language | undefined {
  try {
    const kept = localStorage.getItem(storageKey)
    return kept === 'ur' || kept === 'en' ? kept : undefined
  } catch {
    return undefined // storage may be denied in a private window; the choice then lasts for the visit
  }
}

/** Holds the language, and keeps the document's `lang` and `dir` in step with it. */
export function LanguageProvider({ storageKey, initial = 'ur', children }: LanguageProviderProps) {
  const [language, choose] = useState<Language>(() => remembered(storageKey) ?? initial)
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  const setLanguage = useCallback(
    (next: Language) => {
      try {
        localStorage.setItem(storageKey, next)
      } catch {
        // as above
      }
      choose(next)
    },
    [storageKey],
  )
  const state = useMemo(() => ({ language, setLanguage }), [language, setLanguage])
  return <LanguageContext.Provider value={state}>{children}</LanguageContext.Provider>
}

export function useLanguage(): LanguageState & { direction: 'rtl' | 'ltr' } {
  const state = useContext(LanguageContext)
  return { ...state, direction: directionOf(state.language) }
}

/** The words of a message table in the present language. */
export function useText<T extends Record<string, string | ((...values: never[]) => string)>>(messages: Messages<T>): T {
  return textOf(messages, useContext(LanguageContext).language)
}

/** Says words that came as data: `say(service.name)`. */
export function useSay(): (words: Words | string | null | undefined) => string {
  const { language } = useContext(LanguageContext)
  return useCallback((words) => inLanguage(words, language), [language])
}
