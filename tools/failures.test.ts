import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { failuresOf } from './failures.ts'

test('a failed test is named with its message and the command that repeats it alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'failures-'))
  try {
    const path = join(folder, 'planted.test.ts')
    const wrong = "test('wrong (by plan)', () => { throw new Error('as it was planted') })"
    writeFileSync(path, `import { test } from 'node:test'\ntest('right', () => {})\n${wrong}\n`)
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    const run = (...more: string[]) =>
      spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...more, path], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
    const [failure, ...others] = failuresOf({ name: 'planted', output: run().stdout })
    assert.deepEqual(others, [])
    assert.match(failure!.name, /planted\.test\.ts: wrong \(by plan\)$/)
    assert.match(failure!.message, /as it was planted/)
    const [, pattern = ''] = /--test-name-pattern='([^']*)'/.exec(failure!.repeat)!
    const again = run(`--test-name-pattern=${pattern}`).stdout
    assert.match(again, /ℹ fail 1/)
    assert.match(again, /ℹ pass 0/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a failed screen test, and a stage that names none', () => {
  const vitest = ' FAIL  src/pages/a.test.tsx > the page > says so\nAssertionError: expected 1 to be 2\n'
  assert.deepEqual(failuresOf({ name: 'screens', output: vitest }), [
    {
      name: './src/pages/a.test.tsx: the page > says so',
      message: 'AssertionError: expected 1 to be 2',
      repeat:
        "cd . && ../../node_modules/.bin/node ../../node_modules/vitest/vitest.mjs run src/pages/a.test.tsx -t 'says so'",
    },
  ])
  assert.deepEqual(failuresOf({ name: 'types', output: 'a.ts(1,1): error\n', command: ['tsc', '-p', '.'] }), [
    { name: 'types', message: 'a.ts(1,1): error', repeat: 'tsc -p .' },
  ])
})
