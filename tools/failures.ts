import { relative } from 'node:path'
import { ROOT } from '@app/server/kernel/config'

/** A test that failed: what it says, and the command that repeats it alone. */
export interface Failure {
  name: string
  message: string
  repeat: string
}

const plain = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '')
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
const pattern = (name: string): string => quoted(name.replace(/[.*+?^${}()|[\]\\]/g, '.'))

/** Failed tests of Node's runner, from its closing list: `test at FILE:LINE:COLUMN`, `✖ NAME (… ms)`, the error. */
function ofNode(output: string): Failure[] {
  const from = output.indexOf('✖ failing tests:')
  if (from < 0) return []
  return output
    .slice(from)
    .split(/^test at /m)
    .slice(1)
    .flatMap((part) => {
      const found = /^(.+?):\d+:\d+\n✖ (.*?)(?: \([\d.]+ms\))?\n\s*(.*)/.exec(part)
      if (!found) return []
      const [, path = '', name = '', message = ''] = found
      const repeat = `node_modules/.bin/node --test --test-name-pattern=${pattern(name)} ${path}`
      return [{ name: `${path}: ${name}`, message, repeat }]
    })
}

const VITEST = '../../node_modules/.bin/node ../../node_modules/vitest/vitest.mjs run'

/** Failed tests of Vitest: ` FAIL  FILE > NAME`, the error. */
function ofVitest(output: string, folder: string): Failure[] {
  return [...output.matchAll(/^ FAIL {2}(\S+) > (.+)\n(.*)/gm)].map(([, file = '', name = '', message = '']) => ({
    name: `${folder}/${file}: ${name}`,
    message,
    repeat: `cd ${folder} && ${VITEST} ${file} -t ${pattern(name.split(' > ').at(-1)!)}`,
  }))
}

/** Every failed test that a stage's output names; the stage itself where it names none. */
export function failuresOf(stage: { name: string; output: string; cwd?: string; command?: string[] }): Failure[] {
  const output = plain(stage.output)
  const found = [...ofNode(output), ...ofVitest(output, relative(ROOT, stage.cwd ?? ROOT) || '.')]
  if (found.length) return found
  const last = output.trim().split('\n').at(-1) ?? ''
  return [
    {
      name: stage.name,
      message: last,
      repeat: (stage.command ?? []).map((part) => part.replace(`${ROOT}/`, '')).join(' '),
    },
  ]
}
