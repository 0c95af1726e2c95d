import { normaliseText, romanKey } from './normalise.ts'

interface Entry {
  words: string[]
  keys: string[]
  weight: number
}

/**
 * Search over short names in either script or Roman Urdu. In memory: catalogues and places have
 * hundreds of names, and a scan of them costs less than a query.
 */
export class TextIndex<Id> {
  readonly #entries = new Map<Id, Entry>()

  add(id: Id, names: readonly string[], weight: number): void {
    const words = names.flatMap((name) => normaliseText(name).split(' ')).filter(Boolean)
    this.#entries.set(id, { words, keys: words.map(romanKey), weight })
  }

  /** Best first: every word of the query has to be found; a whole word beats a beginning, a beginning a sound, a sound a slip. */
  search(query: string, limit: number): Id[] {
    const asked = normaliseText(query).split(' ').filter(Boolean).slice(0, 8)
    if (asked.length === 0) return []
    const found: { id: Id; score: number; weight: number }[] = []
    for (const [id, entry] of this.#entries) {
      let score = 0
      for (const word of asked) {
        const best = wordScore(word, entry)
        if (best === 0) { score = 0; break }
        score += best
      }
      if (score > 0) found.push({ id, score, weight: entry.weight })
    }
    found.sort((a, b) => b.score - a.score || b.weight - a.weight)
    return found.slice(0, limit).map((hit) => hit.id)
  }
}

function wordScore(word: string, entry: Entry): number {
  let best = 0
  const key = romanKey(word)
  for (let i = 0; i < entry.words.length; i++) {
    const candidate = entry.words[i]!
    const candidateKey = entry.keys[i]!
    if (candidate === word) return 10
    if (word.length >= 2 && candidate.startsWith(word)) best = Math.max(best, 7)
    else if (key.length >= 2 && candidateKey === key) best = Math.max(best, 6)
    else if (key.length >= 3 && candidateKey.startsWith(key)) best = Math.max(best, 4)
    else if (word.length >= 5 && withinOneSlip(word, candidate)) best = Math.max(best, 3)
  }
  return best
}

/** One letter wrong, missing or too many. */
function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  const longest = Math.min(a.length, b.length) - start
  while (end < longest && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return a.length - start - end <= 1 && b.length - start - end <= 1
}
