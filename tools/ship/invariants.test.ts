import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'

const ROW = /^\| ([A-Z]\d+) \| (.+) \| (.*) \| (.+) \|$/gm

/** Promises of which nothing holds what is said to, by the page's text; a test is there when its file says its name. */
function faultsOf(page: string, read: (path: string) => string | undefined): string[] {
  const rows = [...page.matchAll(ROW)]
  const numbers = rows.map((row) => row[1]!)
  const faults = numbers.filter((one, place) => numbers.indexOf(one) !== place).map((one) => `${one} is there twice`)
  for (const [, number, , , held] of rows)
    for (const one of held!.split(' · ')) {
      const [, path, name] = /^`([^`]+\.test\.ts)`: (.+)$/.exec(one) ?? []
      const soak = /^`npm run soak -- ([a-z]+)`$/.exec(one)?.[1]
      const there = path ? named(read(path), name!) : !!soak && (read('tools/soak.ts') ?? '').includes(`  ${soak}: [[`)
      if (!there) faults.push(`${number} is not held by: ${one}`)
    }
  return faults
}

const named = (source: string | undefined, name: string): boolean =>
  ["'", '"', '`'].some((quote) => source?.includes(`test(${quote}${name}${quote}`))

const fromDisk = (path: string): string | undefined =>
  existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : undefined
const page = fromDisk('docs/invariants.md')!

test('every promise about money has its own number and a test that is there', () => {
  assert.ok([...page.matchAll(ROW)].length > 20)
  assert.deepEqual(faultsOf(page, fromDisk), [])
})

test('a number that is there twice, and a test or a soak that is gone, are found', () => {
  const row = (number: string, held: string) => `| ${number} | Holds. | So. | ${held} |\n`
  const read = (path: string) => ({ 'a.test.ts': `test('it holds', `, 'tools/soak.ts': '  books: [[' })[path]
  assert.deepEqual(faultsOf(row('L1', '`a.test.ts`: it holds · `npm run soak -- books`'), read), [])
  assert.equal(faultsOf(row('L1', '`a.test.ts`: it holds') + row('L1', '`a.test.ts`: it holds'), read).length, 1)
  for (const gone of ['`a.test.ts`: it held', '`b.test.ts`: it holds', '`npm run soak -- gone`', 'somebody'])
    assert.equal(faultsOf(row('L1', gone), read).length, 1, gone)
})
