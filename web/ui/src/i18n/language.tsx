import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useLatest } from '../live/use-latest.ts'
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
  chosen: { readonly current: Language | undefined }
  forgetChoice(): void
  /** Somebody came, or (false) nobody is here: a choice outlasts a reload only while nobody is signed in. */
  somebody(here: boolean): void
  kept(): Language | undefined
}

const LanguageContext = createContext<AccountLanguage>({
  language: 'ur',
  setLanguage: () => undefined,
  follow: () => undefined,
  chosen: { current: undefined },
  forgetChoice: () => undefined,
  somebody: () => undefined,
  kept: () => undefined,
})

export interface LanguageProviderProps {
  /** Where the choice is kept on this device, one key per app. */
  storageKey: string
  /** Used until the person chooses; the citizen's app begins in Urdu, the console in English. */
  initial?: Language
  /** What the server drew this page in: kept for the first drawing, so that nothing jumps. */
  drawn?: Language | undefined
  /** What the address asks for: as good as chosen here. */
  asked?: Language | undefined
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

/** Nothing is kept where storage is denied, as above. */
function remember(storageKey: string, language: Language | undefined): void {
  try {
    if (language === undefined) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, language)
  } catch {
    // the visit goes on without it
  }
}

/** Holds the language, and keeps the document's `lang` and `dir` in step with it. */
export function LanguageProvider({ storageKey, initial = 'ur', drawn, asked, children }: LanguageProviderProps) {
  const [language, choose] = useState<Language>(() => drawn ?? asked ?? remembered(storageKey) ?? initial)
  // Before anything that is asked for in this language.
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  // The language on the screen is kept in any case; that it was chosen, and not merely followed, has a mark of its own.
  const mark = `${storageKey}-chosen`
  const chosen = useRef(useMemo(() => remembered(mark), [mark]))
  const here = useRef(false)
  const follow = useCallback(
    (next: Language) => {
      remember(storageKey, next)
      choose(next)
    },
    [storageKey],
  )
  const setLanguage = useCallback(
    (next: Language) => {
      chosen.current = next
      if (!here.current) remember(mark, next)
      follow(next)
    },
    [mark, follow],
  )
  const begin = useEffectEvent(() => {
    const kept = remembered(storageKey)
    if (asked) setLanguage(asked)
    else if (drawn && kept) choose(kept)
  })
  // oxlint-disable-next-line react/set-state-in-effect -- begins as the server drew it; what the device keeps is known after
  useEffect(() => begin(), [])
  const somebody = useCallback(
    (now: boolean) => {
      here.current = now
      remember(mark, undefined)
    },
    [mark],
  )
  const forgetChoice = useCallback(() => {
    chosen.current = undefined
  }, [])
  const kept = useCallback(() => remembered(storageKey), [storageKey])
  const state = useMemo(
    () => ({ language, setLanguage, follow, chosen, forgetChoice, somebody, kept }),
    [language, setLanguage, follow, forgetChoice, somebody, kept],
  )
  return <LanguageContext.Provider value={state}>{children}</LanguageContext.Provider>
}

export function useLanguage(): LanguageState & { direction: 'rtl' | 'ltr' } {
  const { language, setLanguage } = useContext(LanguageContext)
  return { language, setLanguage, direction: directionOf(language) }
}

interface AccountLanguageSteps {
  signedIn(theirs: string): void
  /** Without their language where only this device knows them. */
  goesOn(theirs?: string): void
  /** The server ended the session; the same person is expected back. */
  ended(): void
  left(): void
}

/**
 * The language of whoever signs in. What they chose here before signing in holds, over a reload too, and becomes their
 * account's (messages follow the screen); who chose nothing reads the language of their account. A session that goes on
 * keeps the screen as it is. At a desk, which is one person's every day, what the screen was left in holds too.
 */
export function useAccountLanguage(
  save: (language: Language) => Promise<unknown>,
  { desk = false } = {},
): AccountLanguageSteps {
  const { follow, chosen, forgetChoice, somebody, kept } = useContext(LanguageContext)
  const saving = useLatest(save)
  return useMemo(
    () => ({
      signedIn(theirs) {
        somebody(true)
        if (chosen.current === undefined && desk && kept() !== undefined) return
        if (chosen.current === undefined) follow(spoken(theirs))
        // The screen stays in it, saved or not.
        else if (chosen.current !== spoken(theirs)) saving.current(chosen.current).catch(() => undefined)
      },
      goesOn(theirs) {
        somebody(true)
        if (theirs !== undefined && kept() === undefined) follow(spoken(theirs))
      },
      ended() {
        somebody(false)
      },
      left() {
        somebody(false)
        forgetChoice()
      },
    }),
    [follow, chosen, forgetChoice, somebody, kept, desk, saving],
  )
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

/** Lahore, Kasur, Sialkot: several of a kind, with the comma of the reader's language. Intl's lists mix both commas in Urdu. */
export function useList(): (words: readonly string[]) => string {
  const { language } = useContext(LanguageContext)
  return useCallback((words) => words.join(language === 'ur' ? '، ' : ', '), [language])
}
