import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { takeLock } from '../kernel/lock-file.ts'
import { sweepPartials } from './archive.ts'

test('what killed backups have left is swept away with its lock; one that is being written, and a whole one, stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sweep-'))
  for (const name of ['killed', 'written', 'older']) writeFileSync(join(folder, `${name}.partial`), 'half')
  writeFileSync(join(folder, 'whole'), 'whole')
  writeFileSync(join(folder, 'killed.partial.lock'), `${process.pid} 1\n`)
  const writing = takeLock(join(folder, 'written.partial.lock'))
  assert.ok('release' in writing)
  await sweepPartials(folder)
  assert.deepEqual(readdirSync(folder).sort(), ['whole', 'written.partial', 'written.partial.lock'])
  await sweepPartials(join(folder, 'none such'))
  writing.release()
  rmSync(folder, { recursive: true })
})
