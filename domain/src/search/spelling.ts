import { normaliseText } from '../shared/index.ts'

// Spellings of one sound in Roman Urdu and in English as it is heard here, applied in order.
const SOUNDS: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/([bdgjkt])h/g, '$1'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/(?<=..[b-df-hj-np-tv-z])e$/, ''],
  [/aa+/g, 'a'],
  [/ee|ea|ie|ei|ai|ay|ey|ae/g, 'i'],
  [/oo|ou|oa|au|aw/g, 'o'],
  [/[ey]/g, 'i'],
  [/u/g, 'o'],
  [/iy|ia(?=.)/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=[aio])h$/, ''],
]

/** A word without what people spell differently: *nikaah, nikah*; *licence, license*; *faut, fout*. Vowels stay, or *ghar* were *gari*. */
export function spellingOf(word: string): string {
  let key = word
  if (/[a-z]/.test(word)) for (const [pattern, replacement] of SOUNDS) key = key.replace(pattern, replacement)
  return key
}

/** The words of a text in one form: letters and digits of either script, each by its sound. */
export const wordsOf = (text: string): string[] => normaliseText(text).split(' ').filter(Boolean).map(spellingOf)

const isLatin = (word: string) => /[a-z]/.test(word)
/** Urdu writes fewer letters than it says: a slip weighs more there. */
const slipsAllowed = (word: string) =>
  isLatin(word) ? (word.length < 4 ? 0 : word.length < 7 ? 1 : 2) : word.length < 5 ? 0 : word.length < 8 ? 1 : 2

/** How near two spellings are, 1 for the same and 0 for different words; short words must begin alike. */
export function nearness(asked: string, known: string): number {
  if (asked === known) return 1
  const allowed = Math.min(slipsAllowed(asked), slipsAllowed(known))
  if (allowed === 0 || (asked[0] !== known[0] && asked.length < 7)) return 0
  const slips = slipsBetween(asked, known, allowed)
  return slips > allowed ? 0 : 0.85 - 0.15 * slips
}

/** Letters wrong, missing, too many or changed over; no further than `most` is counted. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length]!
}
