import { DatabaseAway } from '../src/kernel/data/database-away.ts'
import { Refusal } from '../src/kernel/refusal.ts'
import { JournalKeyConflict } from '../src/modules/ledger/post.ts'
import type { LedgerWorld } from '../test/worlds/ledger-world.ts'
import type { Answers } from './answers.ts'

const COUNTED = [
  'entered',
  'posted',
  'replayed',
  'refused',
  'conflicts',
  'reservations',
  'reversals',
  'races',
  'heldOpen',
  'snapshots',
  'unknown',
  'kills',
  'crashes',
] as const

export interface Run {
  world: LedgerWorld
  answers: Answers
  counts: Record<(typeof COUNTED)[number], number>
  /** What was asked of the ledger so far: journals, promises of head-room and their ends, reversals. */
  operations: number
  operationsMax: number
  stopped: boolean
}

export const newRun = (world: LedgerWorld, answers: Answers, operationsMax: number): Run => ({
  world,
  answers,
  counts: Object.fromEntries(COUNTED.map((name) => [name, 0])) as Run['counts'],
  operations: 0,
  operationsMax,
  stopped: false,
})

const AGAIN_MS = 50
const TRIES_MAX = 2_000

/** Nobody knows whether it was done, or it was not taken in: the same is asked again. */
const isNoAnswer = (error: unknown): boolean =>
  error instanceof DatabaseAway || (error instanceof Refusal && error.code === 'one_moment')

/** Asks until there is an answer. */
export async function answered<T>(run: Run, fn: () => Promise<T>): Promise<T | Refusal | JournalKeyConflict> {
  for (let tries = 0; ; tries++) {
    try {
      return await fn()
    } catch (error) {
      if (isNoAnswer(error) && tries < TRIES_MAX) {
        run.counts.unknown++
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      } else if (error instanceof Refusal || error instanceof JournalKeyConflict) return error
      else throw error
    }
  }
}

export const isNo = (answer: unknown): answer is Refusal | JournalKeyConflict =>
  answer instanceof Refusal || answer instanceof JournalKeyConflict
