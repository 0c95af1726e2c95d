import { nearness } from './spelling.ts'
import { Thesaurus, type SearchWords } from './thesaurus.ts'

/** Something that can be found: what it is called, what people say for it, and what is told of it. */
export interface Findable<Id> {
  id: Id
  names: readonly string[]
  said: readonly string[]
  told: readonly string[]
}

/** `because`: the words of the question, as they were typed, that led here; none where its name says why. */
export interface Hit<Id> {
  id: Id
  score: number
  because: string[]
}

interface Entry<Id> {
  id: Id
  weights: Map<string, number>
  phrases: string[][]
}

const NAME = 1
const SAID = 0.9
const TOLD = 0.25
const BEGINNING = 0.75
/** Somebody may paste a letter. */
const WORDS_MAX = 24
/** Whoever scores less than this part of the best was not meant. */
const NEAR_THE_BEST = 0.4

/**
 * Finds things by a person's own words, in either script or Roman Urdu. Words of asking and places are left out, words
 * that mean one thing are one, slips are borne; a rare word weighs more than a common one, a name that is wholly asked
 * for more than a part of one. In memory: a catalogue has some dozens of things.
 */
export class WordSearch<Id> {
  readonly #thesaurus: Thesaurus
  readonly #entries: Entry<Id>[]
  readonly #rarity = new Map<string, number>()

  /** In the order in which equals are to come. */
  constructor(things: readonly Findable<Id>[], words: Omit<SearchWords, 'said'>) {
    this.#thesaurus = new Thesaurus(words)
    this.#entries = things.map((thing) => this.#entryOf(thing))
    const count = new Map<string, number>()
    for (const { weights } of this.#entries)
      for (const term of weights.keys()) count.set(term, (count.get(term) ?? 0) + 1)
    for (const [term, n] of count) this.#rarity.set(term, Math.log(1 + things.length / n))
    this.#thesaurus.learn(this.#rarity.keys())
  }

  #entryOf({ id, names, said, told }: Findable<Id>): Entry<Id> {
    const weights = new Map<string, number>()
    const phrases: string[][] = []
    for (const [texts, weight] of [
      [names, NAME],
      [said, SAID],
      [told, TOLD],
    ] as const) {
      for (const text of texts) {
        // A single letter is part of a name («B-Form»), and chance in a sentence.
        const terms = this.#thesaurus.termsOf(text).filter((term) => weight !== TOLD || term.length > 1)
        for (const term of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
        if (weight !== TOLD && terms.length) phrases.push(terms)
      }
    }
    return { id, weights, phrases }
  }

  search(question: string, limit: number): Hit<Id>[] {
    const asked = this.#asked(question)
    if (asked.length === 0) return []
    const hits = this.#entries.flatMap((entry): Hit<Id>[] => {
      const found = new Map<string, number>()
      let because: string[] = []
      let score = 0
      let named = false
      for (const { typed, terms } of asked) {
        let best: { term: string; worth: number; near: number } | undefined
        for (const [term, near] of terms) {
          const worth = near * (entry.weights.get(term) ?? 0) * this.#rarity.get(term)!
          if (worth > (best?.worth ?? 0)) best = { term, worth, near }
        }
        if (!best || found.has(best.term)) continue
        found.set(best.term, best.near)
        because.push(typed)
        named ||= entry.weights.get(best.term) === NAME
        score += best.worth
      }
      if (named) because = []
      return score > 0 ? [{ id: entry.id, score: score * (0.4 + 0.6 * this.#covered(entry, found)), because }] : []
    })
    hits.sort((a, b) => b.score - a.score)
    return hits.filter((hit) => hit.score >= hits[0]!.score * NEAR_THE_BEST).slice(0, limit)
  }

  /** The largest part of any one name of it that was asked for. */
  #covered({ phrases }: Entry<Id>, found: ReadonlyMap<string, number>): number {
    let best = 0
    for (const terms of phrases) {
      let [all, met] = [0, 0]
      for (const term of terms) {
        const rarity = this.#rarity.get(term)!
        all += rarity
        met += rarity * (found.get(term) ?? 0)
      }
      best = Math.max(best, met / all)
    }
    return best
  }

  /** What each part of the question may mean, and how nearly. */
  #asked(question: string): { typed: string; terms: Map<string, number> }[] {
    const parts = this.#thesaurus.partsOf(question).slice(0, WORDS_MAX)
    return parts.flatMap(({ typed, term, isConcept }, at) => {
      if (isConcept || this.#rarity.has(term))
        return this.#rarity.has(term) ? [{ typed, terms: new Map([[term, 1]]) }] : []
      if (this.#thesaurus.isPlace(term)) return []
      const terms = this.#near(term, at === parts.length - 1)
      return terms.size ? [{ typed, terms }] : []
    })
  }

  /** Known words that this unknown one may have been meant to be; the last word may still be being typed. */
  #near(word: string, isLast: boolean): Map<string, number> {
    const found = new Map<string, number>()
    for (const [known, term] of this.#thesaurus.vocabulary()) {
      const near = Math.max(nearness(word, known), isLast && word.length > 1 && known.startsWith(word) ? BEGINNING : 0)
      if (near > (found.get(term) ?? 0) && this.#rarity.has(term)) found.set(term, near)
    }
    const best = Math.max(0, ...found.values())
    for (const [term, near] of found) if (near < best) found.delete(term)
    return found
  }
}
