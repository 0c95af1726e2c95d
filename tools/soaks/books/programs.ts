import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { addDays } from '@app/domain/shared'

/** What a program that is not ours finds in a book. */
export interface Reading {
  program: string
  complaints: string[]
  /** Paisa by account, at the end of the book and at the end of a day within it. */
  end: Map<string, number>
  day: Map<string, number>
}

const READ_WITHIN_MS = 240_000

function ran(program: string, args: string[]): { code: number | null; out: string; said: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: READ_WITHIN_MS,
    maxBuffer: 256 * 1024 * 1024,
  })
  if (error) throw new Error(`${program} could not be run: ${error.message}`)
  return { code: status, out: stdout, said: stderr.trim() }
}

/** Debian's packages, by what each is asked for. */
export const missingPrograms = (): string[] =>
  Object.entries({ hledger: ['--version'], 'bean-check': ['--version'] })
    .filter(([program, args]) => spawnSync(program, args).status !== 0)
    .map(([program]) => (program === 'hledger' ? program : 'beancount'))

export function readByHledger(path: string, day: string): Reading {
  const checked = ran('hledger', ['-f', path, 'check', '--strict', 'ordereddates'])
  const sums = (...more: string[]): Map<string, number> => {
    if (checked.code !== 0) return new Map()
    const { code, out, said } = ran('hledger', [
      '-f',
      path,
      'balance',
      '--flat',
      '--no-total',
      '--output-format',
      'csv',
      ...more,
    ])
    if (code !== 0) throw new Error(`hledger could not add up ${path}: ${said}`)
    return new Map(
      out
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => {
          const [, account, rupees, paisa] = /^"([^"]+)","(-?\d+)\.(\d\d) PKR"$/.exec(line) ?? []
          if (!account) throw new Error(`hledger says what is not understood: ${line}`)
          return [account, Number(`${rupees}${paisa}`)]
        }),
    )
  }
  return {
    program: 'hledger',
    complaints: checked.code === 0 ? [] : checked.said.split('\n').filter(Boolean).slice(0, 20),
    end: sums(),
    day: sums('--end', addDays(day, 1)),
  }
}

export function readByBeancount(path: string, day: string): Reading {
  const checked = ran('bean-check', [path])
  const { code, out, said } = ran('/usr/bin/python3', [join(import.meta.dirname, 'beancount-sums.py'), path, day])
  if (code !== 0) throw new Error(`beancount could not add up ${path}: ${said}`)
  const found = JSON.parse(out) as { complaints: string[]; end: Record<string, number>; day: Record<string, number> }
  const complained = checked.code === 0 ? [] : checked.said.split('\n').filter(Boolean).slice(0, 20)
  return {
    program: 'beancount',
    complaints: found.complaints.length ? found.complaints : complained,
    end: new Map(Object.entries(found.end)),
    day: new Map(Object.entries(found.day)),
  }
}
