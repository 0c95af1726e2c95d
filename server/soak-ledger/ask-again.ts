import assert from 'node:assert/strict'
import * as ledger from '../src/modules/ledger/index.ts'
import type { LedgerWorld } from '../test/worlds/ledger-world.ts'
import { type Answers, journalOf } from './answers.ts'

const TOGETHER = 256

/** Asks every acknowledged journal once more, by turns in transactions and through the queue: the answer is the first one. */
export async function askAllAgain({ kernel, as }: LedgerWorld, answers: Answers): Promise<void> {
  let some: [string, { id: number; journal: string }][] = []
  let turn = 0
  const ask = async (): Promise<void> => {
    const journals = some.map(([, answer]) => journalOf(answer))
    const told =
      turn++ % 2
        ? await Promise.all(journals.map((one) => ledger.enter(kernel, one, { job: 'soak' })))
        : await as((tx) => ledger.post(tx, journals))
    some.forEach(([key, { id }], place) => {
      const { journalId, replayed } = told[place]!
      assert.ok(replayed && journalId === id, `${key} was answered as ${id}, and is now ${journalId ?? 'refused'}`)
    })
    some = []
  }
  for (const entry of answers.entries()) {
    some.push(entry)
    if (some.length === TOGETHER) await ask()
  }
  await ask()
}
