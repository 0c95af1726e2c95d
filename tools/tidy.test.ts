import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'
import { RULES, untidy } from './tidy.ts'
import { crowdedFolders } from './tidy/sizes.ts'
import { bare, type SourceFile } from './tidy/source.ts'

const FOLDERS = [
  'domain',
  'contract',
  'planner',
  'server',
  'territories',
  'city',
  'web',
  'tools',
  'bench',
  'e2e',
  'rehearsal',
]
const SKIPPED = new Set(['node_modules', 'dist', '.data', 'shots', 'seeds'])

function* sources(folder: string): Generator<SourceFile> {
  if (!existsSync(join(ROOT, folder))) return
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* sources(path)
    else if (entry.isFile() && /\.(ts|tsx|mjs|sql|css|html)$/.test(entry.name))
      yield { path, text: readFileSync(join(ROOT, path), 'utf8') }
  }
}

/** One breach of each rule. */
const CANARIES: Record<string, SourceFile> = {
  'file-size': { path: 'domain/src/a/long.ts', text: 'const a = 1\n'.repeat(301) },
  'line-width': { path: 'domain/src/a/wide.ts', text: `const a = ${'1 + '.repeat(40)}1\n` },
  'function-length': { path: 'domain/src/a/long.ts', text: `export function long() {\n${'  a()\n'.repeat(71)}}\n` },
  'forbidden-calls': { path: 'server/src/modules/slots/take.ts', text: 'const at = new Date()' },
  environment: { path: 'server/src/modules/slots/take.ts', text: 'const a = process.env.A' },
  'sql-in-store': { path: 'server/src/modules/slots/take.ts', text: 'tx.one(`\n  select 1 from slots.slot`)' },
  'sql-time': { path: 'server/src/modules/slots/store.ts', text: '`update slots.slot set at = now()`' },
  'own-schema': { path: 'server/src/modules/slots/store.ts', text: '`select 1 from requests.request`' },
  'pack-names': { path: 'web/ui/src/a.tsx', text: 'const name = "Dastak"' },
  'time-zones': { path: 'web/ui/src/a.tsx', text: "const zone = 'Asia/Tokyo'" },
  'vague-names': { path: 'server/src/modules/slots/utils.ts', text: '' },
  'kebab-case': { path: 'server/src/modules/slots/takeSlot.ts', text: '' },
  'foreign-hosts': { path: 'web/ui/src/a.tsx', text: '<img src="https://elsewhere.example/a.png">' },
  'silent-grey': { path: 'web/facilitator/src/a.tsx', text: '<Button disabled={code.length < 6}>' },
  'own-routes': { path: 'web/citizen/src/a.tsx', text: '<a href={`/requests/${id}`}>' },
  layers: { path: 'web/citizen/src/pages/a/a.css', text: '@layer app {\n  .a {\n  }\n}\n.b {\n}\n' },
}

test('each rule finds its canary, and only that rule does', () => {
  assert.deepEqual(Object.keys(CANARIES).sort(), Object.keys(RULES).sort())
  for (const [rule, file] of Object.entries(CANARIES))
    assert.deepEqual([...new Set(untidy(file).map((found) => found.rule))], [rule])
})

test('an own address written as text is found in each of its forms, the server’s and a sibling’s are not', () => {
  const found = (text: string, app = 'citizen') => untidy({ path: `web/${app}/src/a.tsx`, text }).length
  for (const text of [
    '<a href="/track">',
    "{ href: '/me' }",
    "go('/requests')",
    'go(`/booked/${id}`, true)',
    'const at = `/rate/${visitId}`',
    '<form action="/">',
  ])
    assert.equal(found(text), 1, text)
  assert.equal(found('<a href={`${BASE}/audit`}>', 'console'), 1)
  for (const text of ['<a href={`/api/figures/${day}`}>', '<a href="/facilitator/apply">', "<a href={to('track')}>"])
    assert.equal(found(text), 0, text)
})

test('a sheet or a rule outside the layers is found in each of its forms, what stands within is not', () => {
  const found = (path: string, text: string) => untidy({ path: `web/${path}`, text }).map(({ line }) => line)
  for (const [path, text, line] of [
    ['citizen/src/pages/a/a.css', '/* .a */\n.b { c: "}" }', 2],
    ['citizen/src/pages/a/a.css', '@media print {\n  @layer app { .b { c: d } }\n}', 1],
    ['citizen/src/pages/a/a.css', '@layer theirs { .b { c: d } }', 1],
    ['ui/src/map/a.css', "@import 'maplibre-gl/dist/maplibre-gl.css';", 1],
    ['console/src/styles/index.css', "@import './a.css' layer(app);\n@import './b.css';", 2],
    ['console/src/styles/index.css', "@import './a.css' layer(app);\n.b { c: d }", 2],
    ['ui/src/styles/fonts.css', '@font-face { src: url(a;b) }\nbody { c: d }', 2],
    ['citizen/src/main.tsx', "import '@app/ui/styles.css'\nimport './styles/frame.css'", 2],
    ['ui/src/map/a.tsx', "import 'maplibre-gl/dist/maplibre-gl.css'", 1],
    ['ui/src/map/a.tsx', "const load = () => import('maplibre-gl/dist/maplibre-gl.css')", 1],
    ['citizen/index.html', '<link rel="stylesheet" href="/a.css">', 1],
  ] as const)
    assert.deepEqual(found(path, text), [line], `${path}: ${text}`)
  for (const [path, text] of [
    ['citizen/src/pages/a/a.css', '/* c */ @layer app { .a { b: "{" } @media print { .c { d: e } } }'],
    ['ui/src/styles/index.css', "@layer vendor, kit, app;\n@import './font-fallbacks.css';"],
    ['ui/src/styles/base.css', 'body { a: b }'],
    ['ui/src/fonts.ts', "const load = () => import('./styles/fonts.css')"],
  ] as const)
    assert.deepEqual(found(path, text), [], `${path}: ${text}`)
})

test('words about a thing are not the thing', () => {
  assert.equal(
    untidy({ path: 'domain/src/a/b.ts', text: "// Date.now() is refused\nconst a = 'Date.now()'\n/* new Date() */" })
      .length,
    0,
  )
  assert.match(bare("a('x') // y"), /^a\('\s+'\)\s+$|^a\(' '\)\s+$/)
})

test('the tree is tidy', () => {
  const files = FOLDERS.flatMap((folder) => [...sources(folder)])
  assert.ok(files.length > 300, `only ${files.length} files seen`)
  assert.deepEqual(
    files.flatMap(untidy).map(({ rule, path, line, words }) => `${path}:${line} ${rule}: ${words}`),
    [],
  )
})

test('no folder holds more files than can be taken in, and one that does is found', () => {
  const files = (folder: string, count: number) => Array.from({ length: count }, (_, n) => `${folder}/${n}.ts`)
  assert.deepEqual(crowdedFolders([...files('domain/src/a', 31), ...files('domain/src/b', 30)]), [
    'domain/src/a has 31 files',
  ])
  const paths = FOLDERS.flatMap((folder) => [...sources(folder)].map((file) => file.path))
  assert.deepEqual(crowdedFolders(paths), [])
})

test('every module has a README of at most 40 lines and a front door', () => {
  const modules = readdirSync(join(ROOT, 'server/src/modules'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  assert.ok(modules.length >= 15, `only ${modules.length} modules`)
  const lacking = modules.flatMap(({ name }) => {
    const path = (file: string) => join(ROOT, 'server/src/modules', name, file)
    if (!existsSync(path('README.md'))) return [`${name} has no README.md`]
    if (!existsSync(path('index.ts'))) return [`${name} has no index.ts`]
    const lines = readFileSync(path('README.md'), 'utf8').split('\n').length
    return lines > 41 ? [`${name}/README.md has ${lines} lines`] : []
  })
  assert.deepEqual(lacking, [])
})
