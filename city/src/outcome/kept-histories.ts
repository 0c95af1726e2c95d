import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Output } from '@app/contract'

type Lived = Output<'demo.histories'>['items'][number]

const HEAD =
  '# Ways that a city once went. The city adds to them (--keep-histories); a line goes only by hand, and says why.'

/** So many steps at most make a round that is written once. */
const ROUND_MAX = 5

/**
 * A path in which what went round and round went round once: offered and run out eleven times tells a table no more than
 * once does, and would be a path of its own for each number.
 */
export function withoutRounds(path: string): string {
  const [start = '', ...words] = path.split(' ')
  const steps: string[] = []
  for (let i = 0; i < words.length; i += 2) {
    steps.push(`${words[i]} ${words[i + 1]}`)
    for (let length = 1; length <= ROUND_MAX; length++) {
      const [before, last] = [steps.slice(-2 * length, -length), steps.slice(-length)]
      if (before.length === length && before.every((step, n) => step === last[n])) steps.splice(-length)
    }
  }
  return [start, ...steps].join(' ')
}

/** Adds the ways that are not in the file yet; takes none away. Answers how many are new. */
export function keepHistories(file: string, lived: readonly Lived[]): number {
  const before = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line && line !== HEAD)
    : []
  const all = new Set([...before, ...lived.map(({ life, kind, path }) => `${life} ${kind} ${withoutRounds(path)}`)])
  writeFileSync(file, `${[HEAD, ...[...all].sort()].join('\n')}\n`)
  return all.size - new Set(before).size
}
