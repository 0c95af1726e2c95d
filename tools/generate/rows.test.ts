import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import ts from 'typescript'
import { type Column, rowsFiles, rowsSource, typeOf } from './rows.ts'

const MODULES = join(ROOT, 'server/src/modules')

test('the types of the rows are those of the migrated database', async () => {
  const files = await rowsFiles()
  assert.deepEqual(globSync(join(MODULES, '*/rows.generated.ts')).sort(), [...files.keys()].sort())
  for (const [path, source] of files) assert.equal(readFileSync(path, 'utf8'), source, 'stale: run npm run generate')
})

const column = (more: Partial<Column>): Column => ({
  schema: 'slots',
  table: 'slot',
  column: 'state',
  type: 'text',
  nullable: false,
  checks: [],
  ...more,
})

test('a column has the type that the driver delivers, with the words that its check lists', () => {
  const words = `CHECK ((state = ANY (ARRAY['open'::text, 'done'::text])))`
  assert.equal(typeOf(column({})), 'string')
  assert.equal(typeOf(column({ nullable: true })), 'string | null')
  assert.equal(typeOf(column({ checks: [words] })), `'open' | 'done'`)
  assert.equal(typeOf(column({ checks: [words], nullable: true })), `'open' | 'done' | null`)
  assert.equal(typeOf(column({ checks: [`CHECK ((state <> ''::text))`] })), 'string')
  assert.equal(typeOf(column({ checks: [`CHECK ((state = ANY (ARRAY['it''s'::text])))`] })), 'string')
  assert.equal(typeOf(column({ type: 'jsonb', nullable: true })), 'unknown')
  assert.equal(typeOf(column({ type: 'numeric' })), 'string')
  assert.equal(typeOf(column({ type: 'timestamp with time zone' })), 'Date')
  assert.throws(() => typeOf(column({ type: 'interval' })), /what does the driver make of interval/)
  assert.match(
    rowsSource([column({ table: 'held_slot', nullable: true })]),
    /interface HeldSlotColumns \{\n {2}state: string \| null\n\}/,
  )
})

/** What the compiler says of a file while another one has that text instead of its own. */
function complaints(file: string, instead: { path: string; text: string }): string[] {
  const base = ts.readConfigFile(join(ROOT, 'tsconfig.base.json'), (path) => ts.sys.readFile(path)).config
  const { options } = ts.convertCompilerOptionsFromJson({ ...base.compilerOptions, types: ['node'] }, ROOT)
  const host = ts.createCompilerHost(options)
  const { readFile } = host
  host.readFile = (path) => (path === instead.path ? instead.text : readFile(path))
  const program = ts.createProgram([file], options, host)
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

for (const [module, renamed, to] of [
  ['slots', 'ring', 'circle'],
  ['ratings', 'department_stars', 'office_stars'],
] as const)
  test(`a column that was renamed stops the compiler at the store that names it: ${module}.${renamed}`, () => {
    const store = join(MODULES, module, 'store.ts')
    const path = join(MODULES, module, 'rows.generated.ts')
    const text = readFileSync(path, 'utf8')
    assert.deepEqual(complaints(store, { path, text }), [])
    const planted = text.replaceAll(`  ${renamed}:`, `  ${to}:`)
    assert.notEqual(planted, text)
    assert.ok(
      complaints(store, { path, text: planted }).some((words) => words.includes(`"${renamed}"`)),
      `${renamed} is named`,
    )
  })

test('what a module knows better of a row names columns that the row has, by types that fit', () => {
  const path = join(ROOT, 'server/src/kernel/data/planted.ts')
  const planted = (more: string) =>
    complaints(path, {
      path,
      text: `import type { Known } from './known.ts'\nexport type Row = Known<{ state: string; facts: unknown }, ${more}>\n`,
    })
  assert.deepEqual(planted(`{ state: 'open' | 'done'; facts: { why: string } }`), [])
  assert.match(planted(`{ status: 'open' }`).join(), /never/)
  assert.match(planted('{ state: number }').join(), /number/)
})
