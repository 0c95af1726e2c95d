import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { KERNEL_FILE, sourcesMark } from './wasm.ts'

test('the kernel that runs was compiled from the sources that are there', () => {
  assert.ok(readFileSync(KERNEL_FILE, 'utf8').includes(sourcesMark()), 'stale: run node tools/generate/wasm.ts')
})
