import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const HERE = import.meta.dirname

/** Links of a text to files beside it that are not there. */
const broken = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)]
    .map((match) => match[1]!)
    .filter((path) => !existsSync(join(HERE, path)))

test('each word of the README is explained where it says, and each link leads to a file', () => {
  for (const name of ['README.md', 'RESULTS.md'])
    assert.deepEqual(broken(readFileSync(join(HERE, name), 'utf8')), [], name)
})

test('a link that leads nowhere is found', () => {
  assert.deepEqual(broken('[heat](src/every-rule/heat.ts), [cold](src/every-rule/cold.ts)'), ['src/every-rule/cold.ts'])
})
