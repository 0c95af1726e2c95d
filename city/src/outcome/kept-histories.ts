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

/** Adds the ways that are not in the file yet, be it as the beginning of a longer one; takes none away. Answers how many are new. */
export function keepHistories(file: string, lived: readonly Lived[]): number {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const before = new Set(text.split('\n').filter((line) => line && line !== HEAD))
  const found = [...new Set(lived.map(({ life, kind, path }) => `${life} ${kind} ${withoutRounds(path)}`))]
  const all = [...before, ...found]
  const fresh = found.filter((line) => !before.has(line) && !all.some((longer) => longer.startsWith(`${line} `)))
  writeFileSync(file, `${[HEAD, ...[...before, ...fresh].sort()].join('\n')}\n`)
  return fresh.length
}
