import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFolder } from '../files/folder-store.ts'
import { guard } from '../files/guarded-store.ts'
import type { FileStore } from '../files/file-store.ts'
import { createMetrics } from '../metrics.ts'
import { watchFiles } from './health.ts'

const watched = (store: FileStore) => {
  const files = guard(store, createMetrics())
  return { files, look: watchFiles(files) }
}

test('a folder that cannot be written to is seen by whoever asks, and again when it is mended', async (t) => {
  const place = mkdtempSync(join(tmpdir(), 'health-'))
  t.after(() => rmSync(place, { recursive: true }))
  const folder = join(place, 'files')
  const well = watched(openFolder(folder))
  assert.equal(await well.look(), 'ok')
  assert.deepEqual(readdirSync(folder), [], 'nothing is left of the question')
  well.files.close()
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'no folder')
  const ill = watched(openFolder(folder))
  assert.equal(await ill.look(), 'down')
  rmSync(folder)
  await ill.files.look()
  assert.equal(await ill.look(), 'ok')
  ill.files.close()
})

test('a full disk is seen', async (t) => {
  const place = mkdtempSync(join(tmpdir(), 'health-full-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'none', place]).status === 0
  t.after(() => {
    if (mounted) spawnSync('umount', [place])
    rmSync(place, { recursive: true })
  })
  if (!mounted) return t.skip('needs the right to mount a small disk')
  const { files, look } = watched(openFolder(place))
  assert.equal(await look(), 'down')
  files.close()
  assert.deepEqual(readdirSync(place), [])
})

test('a store that says nothing makes nobody wait, and is asked once', async () => {
  let asked = 0
  const never = new Promise<never>(() => undefined)
  const silent = { ...openFolder('/nowhere'), ping: () => (asked++, never) }
  const { files, look } = watched(silent)
  const began = performance.now()
  assert.deepEqual(await Promise.all([look(), look(), look()]), ['slow', 'slow', 'slow'])
  assert.ok(performance.now() - began < 30_000)
  assert.equal(asked, 1)
  files.close()
})
