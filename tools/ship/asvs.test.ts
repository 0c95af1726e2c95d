import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'

const PAGE = 'docs/security/asvs.md'
/** The standard's requirements of level 1 (OWASP ASVS 5.0.0): section, and its numbers. */
const LEVEL_1: Record<string, readonly number[]> = {
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2],
  '1.5': [1],
  '2.1': [1],
  '2.2': [1, 2],
  '2.3': [1],
  '3.2': [1, 2],
  '3.3': [1],
  '3.4': [1, 2],
  '3.5': [1, 2, 3],
  '4.1': [1],
  '4.4': [1],
  '5.2': [1, 2],
  '5.3': [1, 2],
  '6.1': [1],
  '6.2': [1, 2, 3, 4, 5, 6, 7, 8],
  '6.3': [1, 2],
  '6.4': [1, 2],
  '7.2': [1, 2, 3, 4],
  '7.4': [1, 2],
  '8.1': [1],
  '8.2': [1, 2],
  '8.3': [1],
  '9.1': [1, 2, 3],
  '9.2': [1],
  '10.4': [1, 2, 3, 4, 5],
  '11.3': [1, 2],
  '11.4': [1],
  '12.1': [1],
  '12.2': [1, 2],
  '13.4': [1],
  '14.2': [1],
  '14.3': [1],
  '15.1': [1],
  '15.2': [1],
  '15.3': [1],
}
/** Sections with a requirement of level 2, by chapter. */
const LEVEL_2: Record<string, readonly number[]> = {
  1: [1, 2, 3, 4, 5],
  2: [1, 2, 3, 4],
  3: [3, 4, 5, 7],
  4: [1, 2, 3, 4],
  5: [1, 2, 4],
  6: [1, 2, 3, 4, 5, 6, 8],
  7: [1, 3, 4, 5, 6],
  8: [1, 2, 4],
  9: [2],
  10: [1, 2, 3, 4, 5, 6, 7],
  11: [1, 2, 3, 4, 5, 6],
  12: [1, 3],
  13: [1, 2, 3, 4],
  14: [1, 2, 3],
  15: [1, 2, 3],
  16: [1, 2, 3, 4, 5],
  17: [1, 2, 3],
}

interface Row {
  id: string
  state: string
  by: string
}
const page = readFileSync(join(ROOT, PAGE), 'utf8')
const rows: Row[] = [...page.matchAll(/^\| (\d[\d.]*) \| (.+?) \| (\S+) \| (.+) \|$/gm)].map(
  ([, id, , state, by]) => ({ id, state, by }) as Row,
)
const flat = (table: Record<string, readonly number[]>): string[] =>
  Object.entries(table).flatMap(([head, numbers]) => numbers.map((one) => `${head}.${one}`))

test('each requirement of level 1, and each section of level 2, has one row', () => {
  assert.equal(flat(LEVEL_1).length, 70)
  assert.deepEqual(rows.map((row) => row.id).sort(), [...flat(LEVEL_1), ...flat(LEVEL_2)].sort())
})

/** Of level 1, what does not hold yet: nothing, and it stays so. */
const OPEN: readonly string[] = []

test('a row is met by something, does not apply for a reason, or says what is open; of level 1 no other is open', () => {
  assert.deepEqual(
    rows.filter((row) => !['met', 'n/a', 'open'].includes(row.state) || row.by.length < 5).map((row) => row.id),
    [],
  )
  assert.deepEqual(
    rows.filter((row) => row.state === 'open' && row.id.split('.').length === 3).map((row) => row.id),
    OPEN,
  )
})

test('every file that a row names is there', () => {
  const named = rows.flatMap((row) =>
    [...row.by.matchAll(/`([\w.-]*\/[\w./-]+|[A-Z]+\.md|\.oxlintrc\.json)`/g)].map(([, path]) => path as string),
  )
  assert.ok(named.length > 60, `${named.length} files are named`)
  assert.deepEqual(
    named.filter((path) => !existsSync(join(ROOT, path))),
    [],
  )
})
