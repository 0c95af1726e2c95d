import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '@app/server/kernel/config'

const PAGES = join(ROOT, 'docs/running')
const UNITS = join(ROOT, 'deploy/systemd')

test('every page for operators is in their table of contents, and each that it names is there', () => {
  const contents = readFileSync(join(PAGES, 'README.md'), 'utf8')
  const named = [...contents.matchAll(/\]\(([^)]+)\)/g)].map((found) => found[1] ?? '')
  assert.deepEqual(
    named.filter((one) => !existsSync(join(PAGES, one))),
    [],
  )
  const pages = readdirSync(PAGES).filter((one) => one !== 'README.md')
  assert.deepEqual(
    pages.filter((one) => !named.includes(one)),
    [],
  )
})

test('a unit names a page that is in the release', () => {
  const units = readdirSync(UNITS).map((name) => readFileSync(join(UNITS, name), 'utf8'))
  const pages = units.flatMap((unit) =>
    [...unit.matchAll(/^Documentation=file:\/opt\/[^/]+\/(\S+)$/gm)].map((found) => found[1] ?? ''),
  )
  assert.ok(pages.length > 0)
  assert.deepEqual(
    pages.filter((page) => !existsSync(join(ROOT, page))),
    [],
  )
})
