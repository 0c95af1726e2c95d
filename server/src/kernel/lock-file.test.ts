import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { holderOf, takeLock, waitForLock } from './lock-file.ts'

test('one holder at a time; a dead holder’s lock, or that of a process that began later, is taken over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  const path = join(folder, 'lock')
  const lock = takeLock(path)
  assert.ok('release' in lock)
  assert.deepEqual(takeLock(path), { heldBy: process.pid })
  setTimeout(() => lock.release(), 60)
  const second = await waitForLock(path, 5_000)
  assert.equal(holderOf(path), process.pid)
  second.release()
  writeFileSync(path, `${process.pid} 1\n`)
  const third = takeLock(path)
  assert.ok('release' in third)
  rmSync(folder, { recursive: true })
})
