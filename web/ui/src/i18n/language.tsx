import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { directionOf, inLanguage, textOf, type Language, type Messages, type Words } from './messages.ts'

interface LanguageState {
  language: Language
  /** The person chooses. */
  setLanguage(language: Language): void
}

interface AccountLanguage extends LanguageState {
  /** The account's language is followed: nobody chose it here. */
  follow(language: Language): void
  /** What was chosen here since the last person left. */
  chosen: { current: Language | undefined }
  kept(): Language | undefined
}

const LanguageContext = createContext<AccountLanguage>({ language: 'ur', setLanguage: () => undefined, follow: () => undefined, chosen: { current: undefined }, kept: () => undefined })

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
  const chosen = useRef<Language | undefined>(undefined)
  const follow = useCallback(
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
  const setLanguage = useCallback(
    (next: Language) => {
      chosen.current = next
      follow(next)
    },
    [follow],
  )
  const kept = useCallback(() => remembered(storageKey), [storageKey])
  const state = useMemo(() => ({ language, setLanguage, follow, chosen, kept }), [language, setLanguage, follow, kept])
  return <LanguageContext.Provider value={state}>{children}</LanguageContext.Provider>
}

export function useLanguage(): LanguageState & { direction: 'rtl' | 'ltr' } {
  const { language, setLanguage } = useContext(LanguageContext)
  return { language, setLanguage, direction: directionOf(language) }
}

/**
 * The language of whoever signs in. What they chose here before signing in holds and becomes their account's (messages
 * follow the screen); who chose nothing reads the language of their account. A session that goes on keeps the screen as it is.
 */
export function useAccountLanguage(save: (language: Language) => void): { signedIn(theirs: string): void; goesOn(theirs: string): void; left(): void } {
  const { follow, chosen, kept } = useContext(LanguageContext)
  const saving = useRef(save)
  saving.current = save
  return useMemo(() => ({
    signedIn(theirs) {
      if (chosen.current === undefined) follow(spoken(theirs))
      else if (chosen.current !== spoken(theirs)) saving.current(chosen.current)
    },
    goesOn(theirs) {
      if (kept() === undefined) follow(spoken(theirs))
    },
    left() {
      chosen.current = undefined
    },
  }), [follow, chosen, kept])
}

/** Roman Urdu is for messages; the screen says it in Urdu. */
const spoken = (language: string): Language => (language === 'en' ? 'en' : 'ur')

/** The words of a message table in the present language. */
export function useText<T extends Record<string, string | ((...values: never[]) => string)>>(messages: Messages<T>): T {
  return textOf(messages, useContext(LanguageContext).language)
}

/** Says words that came as data: `say(service.name)`. */
export function useSay(): (words: Words | string | null | undefined) => string {
  const { language } = useContext(LanguageContext)
  return useCallback((words) => inLanguage(words, language), [language])
}
