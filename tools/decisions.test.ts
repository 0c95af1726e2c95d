import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { indexFaults } from './decisions.ts'

const FOLDER = join(ROOT, 'docs/decisions')
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]))

test('every decision has its heading, day and status, and its line in the index', () => {
  assert.ok(texts.size > 30, `only ${texts.size} files`)
  assert.deepEqual(indexFaults(texts), [])
})

test('a decision without heading, day, status or line is found, and a line without a decision', () => {
  const README = '| 0001 | [One](0001-one.md) | 2026-11-24 | accepted |\n'
  const one = '# 0001 One\n\n2026-11-24 · accepted\n\nText.\n'
  const faults = (more: Record<string, string>) =>
    indexFaults(new Map(Object.entries({ 'README.md': README, ...more })))
  assert.deepEqual(faults({ '0001-one.md': one }), [])
  for (const [from, to] of [
    ['# 0001 One', '# 1. One'],
    ['# 0001 One', '# 0001 Another'],
    ['2026-11-24', 'lately'],
    ['2026-11-24', '2026-11-25'],
    ['accepted', 'perhaps'],
    ['accepted', 'superseded by 0002'],
  ] as const)
    assert.equal(faults({ '0001-one.md': one.replace(from, to) }).length, 1, to)
  assert.equal(faults({ '0001-one.md': one, '0002-two.md': one.replace('0001 One', '0002 Two') }).length, 1)
  assert.equal(faults({}).length, 1)
  const two = one.replace('0001 One', '0002 Two')
  const second = '| 0002 | [Two](0002-two.md) | 2026-11-24 | accepted |\n'
  const indexed = (index: string) => faults({ 'README.md': index, '0001-one.md': one, '0002-two.md': two })
  assert.deepEqual(indexed(README + second), [])
  assert.equal(indexed(second + README).length, 1)
  assert.equal(indexed(`${README}<<<<<<< ours\n${second}`).length, 1)
})
