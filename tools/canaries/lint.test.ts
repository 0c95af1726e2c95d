import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'

/** One breach of each rule about hooks: what an effect or a memo depends on, and what may not happen while drawing. */
const PLANTED: Record<string, string> = {
  'react-hooks(exhaustive-deps)': 'export function useA(a: number) {\n  useEffect(() => { console.log(a) }, [])\n}',
  'react(refs)':
    'export function useA(a: number) {\n  const last = useRef(a)\n  last.current = a\n  return useCallback(() => last.current, [])\n}',
  'react(use-memo)': 'const now = () => 1\nexport function useA() {\n  return useMemo(now, [])\n}',
  'react(immutability)': 'export function useA(a: { b: number }) {\n  a.b = 1\n  return useState(a)\n}',
}

test('each rule about hooks stops the check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'))
  try {
    for (const [rule, code] of Object.entries(PLANTED)) {
      const file = join(folder, 'planted.tsx')
      writeFileSync(file, `import { useCallback, useEffect, useMemo, useRef, useState } from 'react'\n${code}\n`)
      const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint')
      const { stdout } = spawnSync(
        process.execPath,
        [oxlint, '--config', join(ROOT, '.oxlintrc.json'), '--quiet', '--format', 'json', file],
        { encoding: 'utf8' },
      )
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] }
      assert.ok(
        diagnostics.some((one) => one.code === rule),
        `${rule} is not found, but ${JSON.stringify(diagnostics.map((one) => one.code))}`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
