/** Shorter ones stand in too many texts by chance. */
export const REFERENCE_MIN = 6

/** As banks write a reference: without its spaces and strokes, in capitals. */
export const plainReference = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** What may be a reference in a line's words: each word, each text as a whole, and two words that a bank tore apart. */
export function referencesIn(words: readonly string[]): string[] {
  const found = new Set<string>()
  for (const text of words) {
    const parts = text.split(/[\s,;:|]+/).map(plainReference)
    parts.forEach((part, place) => {
      found.add(part)
      found.add(part + (parts[place + 1] ?? ''))
    })
    found.add(plainReference(text))
  }
  return [...found].filter((one) => one.length >= REFERENCE_MIN)
}

/**
 * Cut at the end, or one sign wrong, missing or too many: as references come out of a branch or a narrow field. Never of
 * numbers alone: with one figure wrong a slip's number is another slip's.
 */
export function isNearly(written: string, meant: string): boolean {
  if (written === meant) return true
  if (!/[A-Z]/.test(meant)) return false
  if (written.length >= NEAR_MIN && meant.startsWith(written)) return true
  if (meant.length < NEAR_MIN || Math.abs(written.length - meant.length) > 1) return false
  let start = 0
  while (start < written.length && written[start] === meant[start]) start++
  let end = 0
  while (end < Math.min(written.length, meant.length) - start && written.at(-1 - end) === meant.at(-1 - end)) end++
  return Math.max(written.length, meant.length) - start - end <= 1
}
/** Of shorter ones too many differ in one sign only. */
const NEAR_MIN = 8

/** Words that name something: a movement that carries another's name is not for whoever has the same amount. */
export const namesSomething = (words: readonly string[]): boolean => referencesIn(words).some((one) => /\d/.test(one))
