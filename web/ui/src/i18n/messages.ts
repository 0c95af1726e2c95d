/** The two languages every screen is written in. More join by adding a column to each message table. */
export type Language = 'ur' | 'en'

/** Words that come as data: names of services, reasons, refusals. */
export interface Words {
  en: string
  ur: string
}

type Message = string | ((...values: never[]) => string)
type Table = Record<string, Message>

/** The Urdu table must answer to the same keys, with the same arguments, as the English one. */
type Mirror<T extends Table> = { [K in keyof T]: T[K] extends string ? string : T[K] }

export interface Messages<T extends Table> {
  en: T
  ur: Mirror<T>
}

/** Declares a screen's words in both languages; a missing or misspelt key fails to compile. */
export function createMessages<T extends Table>(tables: { en: T; ur: Mirror<T> }): Messages<T> {
  return tables
}

/** The table of one language. */
export function textOf<T extends Table>(messages: Messages<T>, language: Language): T {
  return (language === 'ur' ? messages.ur : messages.en) as T
}

/** Words in the wanted language; when the pack lacks them, the other language rather than nothing. */
export function inLanguage(words: Words | string | null | undefined, language: Language): string {
  if (words === null || words === undefined) return ''
  if (typeof words === 'string') return words
  return language === 'ur' ? words.ur || words.en : words.en || words.ur
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ur' ? 'rtl' : 'ltr'
}
