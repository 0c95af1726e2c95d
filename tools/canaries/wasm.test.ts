import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { KERNEL_FILE, kernelSource } from '../generate/wasm.ts'

test('the kernel that runs is the one that its sources make', async () => {
  assert.equal(readFileSync(KERNEL_FILE, 'utf8'), await kernelSource(), 'run node tools/generate/wasm.ts')
})
