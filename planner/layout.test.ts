import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

/** The text of each file by its path. */
type Sources = Readonly<Record<string, string>>

/** The AssemblyScript, too, which the import rules do not read. */
const sources: Sources = Object.fromEntries(
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'))
    .map((path) => [path, readFileSync(join(import.meta.dirname, path), 'utf8')]),
)

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

test('no folder of the planner imports one that imports it', () => {
  assert.ok(Object.keys(sources).length > 150)
  assert.deepEqual(inCircles(sources), [])
})

test('a circle of types is found', () => {
  const circle = {
    'a/one.ts': "import type { Two } from '../b/two.ts'",
    'b/two.ts': "import { three } from '../c/three.ts'",
    'c/three.ts': "import type { One } from '../a/one.ts'",
    'd/four.ts': "import { one } from '../a/one.ts'",
  }
  assert.deepEqual(inCircles(circle), ['a', 'b', 'c'])
})
