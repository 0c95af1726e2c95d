import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { keepHistories, withoutRounds } from './kept-histories.ts'

test('a round that is gone again at once is written once', () => {
  const rounds =
    'planned offer offered offers_end planned offer offered offers_end planned offer offered accept assigned'
  assert.equal(withoutRounds(rounds), 'planned offer offered offers_end planned offer offered accept assigned')
  assert.equal(withoutRounds('offered offer offered offer offered offer offered'), 'offered offer offered')
  const plain = 'draft book booked confirm_slot scheduled cancel cancelled'
  assert.equal(withoutRounds(plain), plain)
})

test('what a city lived through is added once, and not as the beginning of a longer way; what was kept stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'histories-'))
  try {
    const file = join(folder, 'kept.txt')
    writeFileSync(file, 'visit household planned cancel cancelled\n')
    const lived = [
      { life: 'request', kind: 'remote', path: 'draft book booked', count: 2 },
      { life: 'visit', kind: 'household', path: 'planned', count: 5 },
      { life: 'visit', kind: 'office', path: 'planned', count: 1 },
    ] as const
    assert.deepEqual([keepHistories(file, lived), keepHistories(file, lived), keepHistories(file, [])], [2, 0, 0])
    assert.deepEqual(readFileSync(file, 'utf8').split('\n').slice(1), [
      'request remote draft book booked',
      'visit household planned cancel cancelled',
      'visit office planned',
      '',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
