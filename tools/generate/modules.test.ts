import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { TIERS } from '@app/server/tiers'
import { modulesSource, ROOT_FILE, TABLE_FILE, tablePage, withTable } from './modules.ts'

test('every folder of modules has one tier, and every tier names folders', () => {
  const folders = readdirSync(join(ROOT, 'server/src/modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  assert.deepEqual(TIERS.flat().sort(), folders.sort())
})

test('the composition root and the table in ARCHITECTURE are those that the list gives', () => {
  assert.equal(readFileSync(ROOT_FILE, 'utf8'), modulesSource(), 'run `npm run generate`')
  assert.equal(readFileSync(TABLE_FILE, 'utf8'), tablePage(), 'run `npm run generate`')
})

test('a module that is new in the list changes both, and a page without a place for the table is refused', () => {
  assert.match(modulesSource([...TIERS, ['newcomer']]), /import \{ newcomerModule \} from '\.\/newcomer\/index\.ts'/)
  assert.throws(() => withTable('# Architecture'), /no place for the table/)
})
