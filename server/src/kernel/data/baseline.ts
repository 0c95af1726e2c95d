import { createHash } from 'node:crypto'
import { OperatorError } from '../refusal.ts'

/** A migration as a database, or a backup of one, has it on record. */
export interface Applied {
  number: number
  name: string
  hash: string
}

/** What release 0.1.0 recorded: the number, name and hash of each of its 84 files, a line each, as one hash. */
const RELEASE_0_1_0 = 'afb891c99ab8030f31cbff39a97a4a2a22d03023e90369583154b305c0f9cfa6'
/** The files that took their place (docs/decisions/0080). What came later has a number above the last. */
const BASELINE = { first: 1000, last: 1600 }

/**
 * What a database is to have on record: what it has, or, after release 0.1.0, the baseline, which builds the same
 * tables. Whatever stands half-way to that release has no file any more by which it could go on.
 */
export function carriedOver(recorded: readonly Applied[], files: readonly Applied[]): readonly Applied[] {
  const before = recorded.filter(({ number }) => number < BASELINE.first)
  if (!before.length) return recorded
  const lines = recorded.map(({ number, name, hash }) => `${number} ${name} ${hash}\n`).join('')
  if (createHash('sha256').update(lines).digest('hex') === RELEASE_0_1_0)
    return files.filter(({ number }) => number <= BASELINE.last)
  throw new OperatorError(
    `Its ${recorded.length} migrations, the last of them ${before.at(-1)?.number}, are not those of release 0.1.0: ` +
      'bring it to release 0.1.0 first, with that version, and then to this one.',
  )
}

/**
 * Files between two releases that took away what processes of release 0.1.0 ask for, and were rewritten to leave it
 * (docs/decisions/0116): what they recorded before. Databases that took them so were given it back by a later file.
 */
const REWRITTEN: ReadonlyMap<number, string> = new Map([
  [1611, 'ffe31d88209f29be179f729ef758754c426d2549241eeed9af045269a7a3ca8e'],
  [1616, '4357b492483e212689e1a5953b181bbaad74c4b0ae74257311229fe76878fc4d'],
  [1632, '03bb9741ff24f91a8b036e4c9e815d597fc0e8969c84f2f93aa03ac83d11af3d'],
])

export const isRewritten = ({ number }: Applied, recorded: string): boolean => REWRITTEN.get(number) === recorded
