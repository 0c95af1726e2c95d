import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'

const FOLDER = join(ROOT, 'server/migrations')
const numberOf = (file: string): number => Number(file.slice(0, 4))

/** Files that a database of the last release would not take in their place: released ones gone, new ones not after them. */
function misplaced(files: readonly string[], released: readonly string[]): string[] {
  const last = Math.max(...released.map(numberOf))
  const found = released.filter((file) => !files.includes(file)).map((file) => `${file} was released and is gone`)
  for (const file of files) {
    if (!released.includes(file) && numberOf(file) <= last)
      found.push(`${file} is new and must have a number above ${last}`)
    if (files.some((other) => other < file && numberOf(other) === numberOf(file)))
      found.push(`${file} has a number that another has`)
  }
  return found
}

test('each migration comes after those that a release has already brought', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.sql'))
  const released = readFileSync(join(FOLDER, 'released.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^\d{4}_/.test(line))
  assert.ok(released.length > 40, `only ${released.length} released`)
  assert.deepEqual(misplaced(files, released), [])
})

test('a migration out of order, one that is gone and a number twice are found', () => {
  const released = ['1000_kernel.sql', '1600_record.sql']
  assert.deepEqual(misplaced([...released, '1610_slots.sql'], released), [])
  assert.deepEqual(misplaced([...released, '1055_slots.sql'], released), [
    '1055_slots.sql is new and must have a number above 1600',
  ])
  assert.deepEqual(misplaced(['1000_kernel.sql'], released), ['1600_record.sql was released and is gone'])
  assert.deepEqual(misplaced([...released, '1610_a.sql', '1610_b.sql'], released), [
    '1610_b.sql has a number that another has',
  ])
})
