import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { buildApps } from '../build/build-apps.ts'
import { type Budget, overBudget } from '../byte-budget.ts'

const DIST = join(ROOT, 'web/citizen/dist')
const budget = JSON.parse(readFileSync(join(import.meta.dirname, '../byte-budget.json'), 'utf8')) as Budget
const planted = mkdtempSync(join(tmpdir(), 'budget-'))
// Built anew only where its sources changed since.
before(
  async () => {
    assert.deepEqual(await buildApps(() => undefined, ['citizen']), [])
    cpSync(DIST, planted, { recursive: true })
  },
  { timeout: 280_000 },
)
after(() => rmSync(planted, { recursive: true }))

test('what whoever opens a first page has to fetch stays within its budget', () => {
  assert.deepEqual(overBudget(DIST, budget), [])
})

test('a page that grew, a style sheet that grew, and a map where none is shown are found', () => {
  type Chunk = { file: string; css?: string[]; imports?: string[] }
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const page = manifest['src/pages/service/service-page.tsx'] as Chunk
  writeFileSync(join(planted, 'assets/heavy.js'), randomBytes(budget.script))
  writeFileSync(join(planted, 'assets/heavy.css'), randomBytes(budget.styles))
  manifest.heavy = { file: 'assets/heavy.js', css: ['assets/heavy.css'] }
  page.imports = [
    ...(page.imports ?? []),
    'heavy',
    Object.keys(manifest).find((source) => source.endsWith('map-canvas.tsx')) as string,
  ]
  writeFileSync(join(planted, '.vite/manifest.json'), JSON.stringify(manifest))
  const found = overBudget(planted, budget)
  for (const pattern of [
    /^script of src\/pages\/service\//,
    /^styles of src\/pages\/service\//,
    /service-page.tsx brings the map along/,
  ])
    assert.ok(
      found.some((one) => pattern.test(one)),
      `${pattern} in ${found.join('; ')}`,
    )
  assert.ok(found.every((one) => !one.includes('help-page')))
})

test('a budget that is smaller than what is there is overrun by every page', () => {
  const found = overBudget(DIST, { ...budget, script: 1_000, fontsUrdu: 1_000, fontsEnglish: 1_000 })
  assert.equal(found.length, budget.pages.length + 2)
})
