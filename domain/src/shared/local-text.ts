/** Languages in which a person may read or hear us. `ur-Latn` is Roman Urdu, for phones that cannot show the script. */
export type Language = 'ur' | 'en' | 'ur-Latn'

/** Words for people. English and Urdu are always there; Roman Urdu where a text message or a search needs it. */
export interface LocalText {
  en: string
  ur: string
  roman?: string
}

/** The words in the wanted language; Roman Urdu falls back to English, which every phone can show. */
export function textIn(text: LocalText, language: Language): string {
  if (language === 'ur') return text.ur
  if (language === 'ur-Latn') return text.roman ?? text.en
  return text.en
}
