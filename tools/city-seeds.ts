import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'

const FILE = join(ROOT, 'city/seeds/once-failed.txt')
/** So many are replayed, the newest, and none with more requests: a soak must not grow with every year. */
const REPLAYED_MAX = 8
const REQUESTS_MAX = 120

/** The city's arguments for each seed that once failed. A line that cannot be read would guard nothing, so it throws. */
export function onceFailed(text: string = readFileSync(FILE, 'utf8')): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() && !line.startsWith('#'))
  return lines
    .map((line) => {
      const [, seed, requests, how] = /^(\d+) (\d+) (faults|calm) \S.*$/.exec(line) ?? []
      if (!seed || !requests) throw new Error(`city/seeds/once-failed.txt cannot be read: ${line}`)
      const fewer = String(Math.min(Number(requests), REQUESTS_MAX))
      return ['--seed', seed, '--requests', fewer, ...(how === 'faults' ? ['--faults'] : []), '--json']
    })
    .slice(-REPLAYED_MAX)
}
