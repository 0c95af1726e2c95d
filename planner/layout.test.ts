import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

const COLUMNS_MOST = 140
const FILES_MOST = 30

/** The text of each file by its path. */
type Sources = Readonly<Record<string, string>>

/** The AssemblyScript, too, which neither the formatter nor the cruiser reads. */
const sources: Sources = Object.fromEntries(
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'))
    .map((path) => [path, readFileSync(join(import.meta.dirname, path), 'utf8')]),
)

const longLines = (files: Sources): string[] =>
  Object.entries(files).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, k) => (line.length > COLUMNS_MOST ? [`${path}:${k + 1}`] : [])),
  )

function fullFolders(files: Sources): string[] {
  const counts = new Map<string, number>()
  for (const path of Object.keys(files)) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  return [...counts].flatMap(([folder, count]) => (count > FILES_MOST ? [folder] : []))
}

/** Folders by the folders that their files import, types included; tests may import anything. */
function imports(files: Sources): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [path, text] of Object.entries(files)) {
    const from = dirname(path)
    if (path.endsWith('.test.ts')) continue
    for (const [, target] of text.matchAll(/(?:from|import) '(\.[^']+)'/g)) {
      const to = dirname(normalize(join(from, target!)))
      if (to !== from) found.set(from, (found.get(from) ?? new Set()).add(to))
    }
  }
  return found
}

/** Folders from which imports lead back to them. */
function inCircles(files: Sources): string[] {
  const next = imports(files)
  const reached = (start: string): Set<string> => {
    const seen = new Set<string>()
    const open = [...(next.get(start) ?? [])]
    for (let folder = open.pop(); folder !== undefined; folder = open.pop())
      if (!seen.has(folder)) {
        seen.add(folder)
        open.push(...(next.get(folder) ?? []))
      }
    return seen
  }
  return [...next.keys()].filter((folder) => reached(folder).has(folder))
}

test('lines are short enough to be read, folders hold no more than thirty files, and none imports one that imports it', () => {
  assert.ok(Object.keys(sources).length > 150)
  assert.deepEqual(longLines(sources), [])
  assert.deepEqual(fullFolders(sources), [])
  assert.deepEqual(inCircles(sources), [])
})

test('a long line, a full folder and a circle of types are found', () => {
  assert.deepEqual(longLines({ 'a/b.ts': `ok\n${'x'.repeat(COLUMNS_MOST + 1)}` }), ['a/b.ts:2'])
  const many = Array.from({ length: FILES_MOST + 1 }, (_, k) => [`a/b${k}.ts`, ''] as const)
  assert.deepEqual(fullFolders({ ...Object.fromEntries(many), 'a/c/d.ts': '' }), ['a'])
  const circle = {
    'a/one.ts': "import type { Two } from '../b/two.ts'",
    'b/two.ts': "import { three } from '../c/three.ts'",
    'c/three.ts': "import type { One } from '../a/one.ts'",
    'd/four.ts': "import { one } from '../a/one.ts'",
  }
  assert.deepEqual(inCircles(circle), ['a', 'b', 'c'])
})
