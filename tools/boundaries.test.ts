import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { CRUISED, cruise } from './cruise.ts'

test('this tree keeps the rules, and the cruiser saw it', async () => {
  const cruised = await cruise(
    ROOT,
    CRUISED.filter((folder) => existsSync(join(ROOT, folder))),
  )
  assert.ok(cruised.modules > 300, `only ${cruised.modules} modules seen: a gate that guards nothing`)
  assert.deepEqual(
    cruised.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
    [],
  )
})
