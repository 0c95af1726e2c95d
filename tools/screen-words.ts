import type { ScreenWord } from './word-tables.ts'

/** One thing that people read, by its one name in each language, and what it is never called. */
interface ScreenName {
  thing: string
  english: string
  urdu: string
  never: { en: string[]; ur: string[] }
}

const HEADING = '## Screen words'
const listed = (cell: string): string[] =>
  cell
    .split(/[;؛]/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== '—')

/** The table “Screen words” of GLOSSARY.md. */
export function readScreenNames(glossary: string): ScreenName[] {
  const [, section = ''] = glossary.split(HEADING)
  const rows = section
    .split(/\n## /)[0]!
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .filter((line) => !line.startsWith('|---') && !line.startsWith('| ---'))
  return rows.map((line) => {
    const [thing = '', english = '', urdu = '', en = '', ur = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return { thing, english, urdu, never: { en: listed(en), ur: listed(ur) } }
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A whole word or phrase; in Urdu a letter beside it makes it another word. */
const whole = (phrase: string, language: 'en' | 'ur'): RegExp =>
  language === 'en'
    ? new RegExp(`(?<![\\p{L}-])${escaped(phrase)}(?![\\p{L}-])`, 'iu')
    : new RegExp(`(?<![\\p{L}\\p{M}])${escaped(phrase)}(?![\\p{L}\\p{M}])`, 'u')

/** How a sentence of either language is written, whatever it is about. */
const MANNER: Record<'en' | 'ur', readonly (readonly [pattern: RegExp, words: string])[]> = {
  en: [
    [/\bshall\b/i, '“shall” is no longer said'],
    [/\blawful\b/i, '“lawful” belongs to a statute'],
    [/\bin vain\b/i, '“in vain” is no longer said'],
    [/[،؛۔؟]/, 'an Urdu mark in an English sentence'],
    [/\S {2,}\S/, 'two spaces'],
    [/[٠-٩۰-۹]/, 'Latin digits are used in both languages'],
  ],
  ur: [
    [/[يكه]/, 'an Arabic letter: ی, ک and ہ have their own'],
    [/[\u0600-\u06ff]\s*[,;?]/, 'a Latin mark in an Urdu sentence: ، ؛ ؟'],
    [/[\u0600-\u06ff]\.(?:\s|$)/, 'a Latin full stop in an Urdu sentence: ۔'],
    [/\S {2,}\S/, 'two spaces'],
    [/[٠-٩۰-۹]/, 'Latin digits are used in both languages'],
    [/^[^\u0600-\u06ff]*[a-z]{3,} [a-z]{3,}/, 'not in Urdu yet'],
  ],
}

/** What is wrong with a sentence, each fault in words. */
export function faultsOf(
  { language, text }: Pick<ScreenWord, 'language' | 'text'>,
  names: readonly ScreenName[],
): string[] {
  // What stands in braces is a value's name for code.
  const said = text.replace(/\{[^}]*\}/g, '{}')
  const called = names.flatMap((name) =>
    name.never[language]
      .filter((word) => whole(word, language).test(said))
      .map((word) => `“${word}” is ${language === 'en' ? name.english : name.urdu}`),
  )
  const written = MANNER[language].filter(([pattern]) => pattern.test(text)).map(([, words]) => words)
  // A piece that joins two others may begin or end with a space; a sentence may not.
  const loose = /[.۔!?؟…]\s+$|^\s+\p{L}[\s\S]{20,}/u.test(text) ? ['a space too many at its end'] : []
  return [...called, ...written, ...loose]
}
