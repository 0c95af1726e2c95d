import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import fs, { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
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
  writeFileSync(`${path}.burial`, `${process.pid} 2\n`)
  const third = takeLock(path)
  assert.ok('release' in third)
  third.release()
  assert.deepEqual(readdirSync(folder), [], 'nothing is left, not even of who died while taking it over')
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
    const said = await Promise.all(
      Array.from(
        { length: 8 },
        () =>
          new Promise<string>((resolve) =>
            execFile(process.execPath, ['--input-type=module', '-e', script, path, at], (_error, stdout) =>
              resolve(stdout.trim()),
            ),
          ),
      ),
    )
    assert.deepEqual(said.sort(), ['mine', ...Array(7).fill('other')])
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => /\.\d+/.test(name)),
    [],
    'nothing is left beside it',
  )
  rmSync(folder, { recursive: true })
})

/** Calls `before` ahead of each call that the lock makes of the file system. */
function stepsOfFiles(t: TestContext, before: () => void) {
  for (const name of ['linkSync', 'readFileSync', 'rmSync', 'writeFileSync'] as const) {
    const call = fs[name] as (...args: unknown[]) => unknown
    t.mock.method(fs, name, (...args: unknown[]) => {
      before()
      return call(...args)
    })
  }
  syncBuiltinESMExports()
  t.after(syncBuiltinESMExports)
}

test('one has a dead owner’s lock, whichever moments two others come between', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  const living = Array.from({ length: 3 }, () =>
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1_000)'], { stdio: 'ignore' }),
  )
  t.after(() => living.forEach((child) => child.kill()))
  const dead = `${process.pid} 1\n`
  const pids = living.map((child) => child.pid!)
  // Each stands for a process of its own that lives, as the lock asks of the system whether one does.
  const own = process.pid
  const be = (pid: number) =>
    Object.defineProperty(process, 'pid', { value: pid, enumerable: true, configurable: true })
  t.after(() => be(own))

  let path = ''
  let calls = 0
  let others: { after: number; pid: number }[] = []
  let holders: number[] = []
  const come = (as: number) => {
    const paused = process.pid
    be(as)
    if ('release' in takeLock(path)) holders.push(as)
    be(paused)
  }
  stepsOfFiles(t, () => {
    calls += 1
    while (others[0] && others[0].after < calls) come(others.shift()!.pid)
  })

  let tried = 0
  for (let first = 0, longest = Infinity; first < longest; first++) {
    for (let second = first, total = Infinity; second < total; second++) {
      path = join(folder, `${first}-${second}`)
      writeFileSync(path, dead)
      calls = 0
      holders = []
      others = [
        { after: first, pid: pids[1]! },
        { after: second, pid: pids[2]! },
      ]
      come(pids[0]!)
      total = calls
      longest = Math.min(longest, total)
      for (const late of others.splice(0)) come(late.pid)
      const moments = `the others came after ${first} and ${second} of ${total} calls`
      assert.equal(holders.length, 1, moments)
      assert.equal(holderOf(path), holders[0], moments)
      rmSync(path)
      tried += 1
    }
  }
  assert.ok(tried > 50, `${tried} pairs of moments`)
  assert.deepEqual(readdirSync(folder), [], 'nothing is left beside it')
  rmSync(folder, { recursive: true })
})
