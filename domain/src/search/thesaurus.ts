import { normaliseText } from '../shared/index.ts'
import { wordsOf } from './spelling.ts'

/** A territory's words of asking: what its people say around a thing, and which of their words mean the same. */
export interface SearchWords {
  /** Words that ask and say nothing of what is wanted: how, want, please, fee, documents. */
  ignored: readonly string[]
  /** Each list means one thing, in every script; an entry may be several words. */
  same: readonly (readonly string[])[]
  /** What people say for a thing beside the words of its own definition, by its id. */
  said: Readonly<Record<string, readonly string[]>>
  /** Where people live, which they write beside what they want. */
  places: readonly string[]
}

export interface Part {
  typed: string
  term: string
  isConcept: boolean
}

const PHRASE_MAX = 4

/** Turns a text into terms: words that mean one thing become one, and what only asks is left out. */
export class Thesaurus {
  readonly #ignored: Set<string>
  readonly #places: Set<string>
  readonly #concepts = new Map<string, string>()
  readonly #vocabulary = new Map<string, string>()

  constructor({ ignored, same, places }: Omit<SearchWords, 'said'>) {
    // As they are written and as they sound: «kar» (do) sounds like *car*, which is no word of asking.
    this.#ignored = new Set(ignored.flatMap((word) => [normaliseText(word), ...wordsOf(word)]))
    this.#places = new Set(places.flatMap(wordsOf))
    for (const [at, phrases] of same.entries()) {
      for (const phrase of phrases) {
        const words = wordsOf(phrase)
        this.#concepts.set(words.join(' '), `=${at}`)
        if (words.length === 1) this.#vocabulary.set(words[0]!, `=${at}`)
      }
    }
  }

  /** Words of what can be found, so that a slip is seen to be near one of them. */
  learn(terms: Iterable<string>): void {
    for (const term of terms) if (!term.startsWith('=')) this.#vocabulary.set(term, term)
  }

  vocabulary(): Iterable<[word: string, term: string]> {
    return this.#vocabulary
  }

  isPlace(word: string): boolean {
    return this.#places.has(word)
  }

  termsOf(text: string): string[] {
    return [...new Set(this.partsOf(text).map((part) => part.term))]
  }

  /** The longest phrase that is known comes first: «apne naam» is one thing, though each of its words may be ignored. */
  partsOf(text: string): Part[] {
    const typed = text
      .split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u)
      .flatMap((word) => wordsOf(word).map((key) => ({ word, key })))
    const parts: Part[] = []
    for (let at = 0; at < typed.length;) {
      const { word, key } = typed[at]!
      const [concept, length] = this.#conceptAt(
        typed.map((one) => one.key),
        at,
      )
      if (length < 2 && this.#ignored.has(normaliseText(word))) at += 1
      else {
        if (concept)
          parts.push({
            typed: typed
              .slice(at, at + length)
              .map((one) => one.word)
              .join(' '),
            term: concept,
            isConcept: true,
          })
        else if (!this.#ignored.has(key)) parts.push({ typed: word, term: key, isConcept: false })
        at += length
      }
    }
    return parts
  }

  #conceptAt(keys: readonly string[], at: number): [concept: string | undefined, length: number] {
    for (let length = PHRASE_MAX; length > 0; length--) {
      const concept = this.#concepts.get(keys.slice(at, at + length).join(' '))
      if (concept) return [concept, Math.min(length, keys.length - at)]
    }
    return [undefined, 1]
  }
}
