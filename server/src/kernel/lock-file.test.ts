import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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

test('of many processes that want it at the same moment one has it, also where a dead one has left it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  const script = `
    const { takeLock } = await import(${JSON.stringify(new URL('lock-file.ts', import.meta.url).href)})
    const [path, at] = process.argv.slice(1)
    while (Date.now() < Number(at));
    const lock = takeLock(path)
    console.log('release' in lock ? 'mine' : 'other')
    setTimeout(() => {}, 1_500)`
  for (const left of ['', `${process.pid} 1\n`]) {
    const path = join(folder, `lock-${left.length}`)
    if (left) writeFileSync(path, left)
    const at = String(Date.now() + 1_500)
    const said = await Promise.all(Array.from({ length: 8 }, () => new Promise<string>((resolve) => execFile(process.execPath, ['--input-type=module', '-e', script, path, at], (_error, stdout) => resolve(stdout.trim())))))
    assert.deepEqual(said.sort(), ['mine', ...Array(7).fill('other')])
  }
  assert.deepEqual(readdirSync(folder).filter((name) => /\.\d+/.test(name)), [], 'nothing is left beside it')
  rmSync(folder, { recursive: true })
})
