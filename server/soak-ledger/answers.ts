import assert from 'node:assert/strict'
import * as rules from '@app/domain/ledger'

/** What a caller was told: this journal, under this number. Kept as text, for a million of them. */
interface Answer {
  id: number
  journal: string
}

/** Every journal that was answered for, by its key. What the ledger holds is compared with it, and nothing else is believed. */
export interface Answers {
  readonly size: number
  /** A second answer to a key must be the first one. */
  note(journal: rules.Journal, id: number): void
  get(key: string): { id: number; journal: rules.Journal } | undefined
  entries(): IterableIterator<[key: string, answer: Answer]>
}

export function answers(): Answers {
  const kept = new Map<string, Answer>()
  return {
    get size() {
      return kept.size
    },
    note(journal, id) {
      const first = kept.get(journal.key)
      if (!first) kept.set(journal.key, { id, journal: JSON.stringify(journal) })
      else assert.equal(id, first.id, `${journal.key} was answered as ${first.id}, and then as ${id}`)
    },
    get(key) {
      const answer = kept.get(key)
      return answer && { id: answer.id, journal: journalOf(answer) }
    },
    entries: () => kept.entries(),
  }
}

export const journalOf = ({ journal }: Answer): rules.Journal => JSON.parse(journal) as rules.Journal

/** As the rows of the database are written, too. */
export const legsOf = (journal: rules.Journal): string =>
  journal.legs.map((leg) => `${rules.accountKey(leg.account)} ${leg.amountPaisa}`).join(', ')
